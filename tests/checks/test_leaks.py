"""A leak in any hiding place refuses, naming the file and the kind and never the value."""

import gzip
import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape

import pytest

from disclosure_builder.background import Partner
from disclosure_builder.checks import looking
from tests.checks.conftest import CASE, CLEAN, HOME, feed, given, page, png, problems_of, watching

PHONE = "090-1234-5678"
MAIL = "hanako.invented@mail.example.jp"
NUMBER = "123456789018"
NAME = "架空坂花緒"

HIDING_PLACES: Mapping[str, tuple[str, bytes, str]] = {
    "template text": (HOME, page(f"<p>電話 {PHONE}</p>"), "text"),
    "title": (HOME, page("<p>本文</p>", title=f"電話 {PHONE}"), "title"),
    "alternative text": (HOME, page(f'<img src="image.png" alt="電話 {PHONE}">'), "attribute alt"),
    "description": (
        HOME,
        page("<p>本文</p>", head=f'<meta name="description" content="{MAIL}">'),
        "attribute content",
    ),
    "comment": (HOME, page(f"<!-- 作成 {MAIL} --><p>本文</p>"), "comment"),
    "escaped HTML in a feed": (
        "feed.xml",
        feed(escape("<p>電話 <b>090</b>-1234-5678</p>")),
        "text",
    ),
    "CDATA in a feed": ("feed.xml", feed(f"<![CDATA[<p>電話 {PHONE}</p>]]>"), "text"),
    "JSON value": ("data.json", f'{{"a": ["{MAIL}"]}}'.encode(), "JSON, value"),
    "JSON key": ("data.json", f'{{"{MAIL}": 1}}'.encode(), "JSON, key"),
    "JSON-LD": (
        HOME,
        page(f'<script type="application/ld+json">{{"email": "{MAIL}"}}</script>'),
        "script, value",
    ),
    "table cell": ("table.csv", f"件名,{MAIL}\r\n".encode(), "text"),
    "plain text": ("robots.txt", f"# {MAIL}\n".encode(), "text"),
    "comment in a style sheet": ("site.css", f"/* {MAIL} */".encode(), "code, comment"),
    "number in a script": (
        HOME,
        page(f"<script>const x = {NUMBER};</script>"),
        "script, value",
    ),
    "file name": (f"{MAIL}/index.html", page("<p>本文</p>"), "file name"),
    "PNG text": ("image.png", png((b"tEXt", f"Author\0{MAIL}".encode())), "image text"),
    "PNG packed text": (
        "image.png",
        png((b"zTXt", b"Author\0\0" + zlib.compress(MAIL.encode()))),
        "image text",
    ),
    "PNG EXIF": (
        "image.png",
        png(
            (
                b"eXIf",
                struct.pack("<4sIHHHIII", b"II*\0", 8, 1, 0x010E, 2, len(MAIL), 26, 0)
                + MAIL.encode(),
            )
        ),
        "image, EXIF",
    ),
    "drawing": (
        "figure.svg",
        '<svg xmlns="http://www.w3.org/2000/svg"><text>電話 090<tspan>-1234-</tspan>5678</text></svg>'.encode(),
        "text",
    ),
    "packed site map": (
        "sitemap.xml.gz",
        gzip.compress(f"<urlset><!-- {MAIL} --></urlset>".encode()),
        "comment",
    ),
    "split across tags": (HOME, page("<p>電話 090-<b>12</b><i>34</i>-5678</p>"), "text"),
    "full width": (HOME, page("<p>電話 ０９０－１２３４－５６７８</p>"), "text"),
    "entities": (HOME, page("<p>電話 &#48;90-1234-5678</p>"), "text"),
    "check digit": (HOME, page(f"<p>個人番号 {NUMBER}</p>"), "text"),
}


@pytest.mark.parametrize("story", HIDING_PLACES)
def test_a_leak_refuses_wherever_it_hides(story: str) -> None:
    """The refusal names the file and the kind of place, and no message holds the value."""
    path, data, where = HIDING_PLACES[story]
    files = {**CLEAN, path: data}
    problems = [each for each in problems_of(given(files)) if each.rule == "leaks-detectors"]
    assert (path, where) in {(each.place.path, each.place.field) for each in problems}
    said = "".join(
        text
        for each in problems
        for text in (each.message.ja, each.message.en, each.remedy.ja, each.remedy.en)
    )
    assert not any(value in said for value in (PHONE, MAIL, NUMBER, "5678"))


@pytest.mark.parametrize(
    ("path", "data", "where"),
    [
        (HOME, page(f"<p>{NAME[:2]}<b>{NAME[2:]}</b>です</p>"), "text"),
        (HOME, page(f"<p>{NAME[:2]}　{NAME[2:]}です</p>"), "text"),
        (HOME, page(f'<p title="{NAME}">本文</p>'), "attribute title"),
        (HOME, page(f'<a href="#top" class="{NAME}">先頭</a>'), "attribute class"),
        (HOME, page("<ruby>架空<rt>かくう</rt>坂<rt>ざか</rt>花緒</ruby>"), "text"),
        ("data.json", b'{"a": "\\u67b6\\u7a7a\\u5742\\u82b1\\u7dd2"}', "JSON, value"),
        ("feed.xml", feed(escape(f"<p>{escape(NAME[:2])}<i>{NAME[2:]}</i></p>")), "text"),
        ("table.csv", f"a,{NAME}\r\n".encode(), "text"),
    ],
)
def test_a_watched_name_refuses_in_any_form(path: str, data: bytes, where: str) -> None:
    """A name of the watch list is found split, spaced, escaped, and with its reading between."""
    problems = problems_of(given({**CLEAN, path: data}, watched=(NAME,)))
    found = [each for each in problems if each.rule == "leaks-watchlist"]
    assert [(each.place.path, each.place.field) for each in found] == [(path, where)]
    assert all(NAME not in text for each in found for text in (each.message.ja, each.remedy.ja))


def test_a_watched_name_in_bytes_that_no_reader_shows_refuses() -> None:
    """What hides in a file between the passages is found among its raw bytes."""
    value = "kakuzakahanao"
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{value}"/></svg>'.encode()
    problems = problems_of(given({**CLEAN, "figure.svg": drawing}, watched=(value,)))
    assert ("figure.svg", "bytes") in {(each.place.path, each.place.field) for each in problems}


def test_the_line_of_a_leak_is_told() -> None:
    """A clerk finds the place: the line in the file stands in the refusal."""
    problems = problems_of(given({**CLEAN, HOME: page(f"<p>一行目</p>\n<p>電話 {PHONE}</p>")}))
    assert {each.place.line for each in problems} == {6}


def test_a_leak_in_every_page_is_named_in_every_page() -> None:
    """A leak in a shared template is reported for each file that shows it."""
    body = f"<p>電話 {PHONE}</p>"
    files = {**CLEAN, "a/index.html": page(body), "b/index.html": page(body)}
    assert {each.place.path for each in problems_of(given(files))} == {
        "a/index.html",
        "b/index.html",
    }


def test_what_the_allowlist_allows_passes() -> None:
    """The city's own number may stand, as long as the entry has not expired."""
    files = {**CLEAN, HOME: page("<p>電話 042-576-2111</p>")}
    allowed = given(files, allowed=("042-576-2111",))
    assert problems_of(allowed) == ()
    late = replace(allowed, on=date(2028, 1, 1))
    assert {each.rule for each in problems_of(late)} == {"leaks-detectors"}


def test_an_approved_text_with_a_name_passes_and_the_same_name_elsewhere_refuses() -> None:
    """A newer dictionary never refuses what was approved; a template is no approved text."""
    approved = "再発防止のため担当者の佐藤健一氏が手順を見直した。"
    shown = page(f"<p>{approved}</p><p>概要：{approved}（第1報）</p><p>{approved[:18]}…</p>")
    assert problems_of(given({**CLEAN, HOME: shown}, approved=(approved,))) == ()
    template = page("<p>お問い合わせは担当者の佐藤健一氏まで</p>")
    refused = problems_of(given({**CLEAN, HOME: template}, approved=(approved,)))
    assert {(each.rule, each.place.path) for each in refused} == {("leaks-detectors", HOME)}


def test_an_approved_text_with_a_number_refuses() -> None:
    """What has the form of personal data refuses even in a text that was approved."""
    approved = f"連絡先は {PHONE} です。"
    files = {**CLEAN, HOME: page(f"<p>{approved}</p>")}
    assert {each.rule for each in problems_of(given(files, approved=(approved,)))} == {
        "leaks-detectors"
    }


def test_what_was_looked_at_ahead_is_not_excused() -> None:
    """Looking at texts ahead, in another process, changes nothing in what is found."""
    clean, leaking = "手順を見直した。", f"連絡先は {PHONE} です。"
    judged = given({**CLEAN, HOME: page(f"<p>{clean}</p><p>{leaking}</p><p>{NAME}</p>")})

    def ahead() -> looking.Looker:
        looker = looking.Looker()
        looker.ahead(frozenset({clean, leaking, NAME}))
        return looker

    watched = replace(judged, partner=Partner(ahead), watchlist=watching(NAME))
    found = {(each.rule, each.place.path) for each in problems_of(watched)}
    assert {("leaks-detectors", HOME), ("leaks-watchlist", HOME)} == found


def test_neither_the_input_nor_the_result_shows_a_text() -> None:
    """No `repr` of what the checks handle shows a watched value or an approved text."""
    judged = given({**CLEAN, CASE: page(f"<p>{NAME}</p>")}, watched=(NAME,), approved=(NAME,))
    shown = repr(judged.watchlist) + repr(judged.reading.files) + repr(judged.sheets)
    assert NAME not in shown
    assert NAME not in repr(judged)
