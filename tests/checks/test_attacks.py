"""Ways to get a private value past the checks that were tried, and must go on failing."""

import base64
import quopri
import unicodedata
from collections.abc import Mapping

import pytest

from tests.checks.conftest import CLEAN, given, page, problems_of

MAIL = "hanako.invented@mail.example.jp"
PHONE = "090-1234-5678"
NAME = "架空坂 がんぞう"
TIGHT = NAME.replace(" ", "")
WRAPPED = base64.encodebytes(f"担当は{NAME}、連絡先は{MAIL}です。".encode() * 3).decode()
WATCHLIST, DETECTORS = "leaks-watchlist", "leaks-detectors"

# The story → what stands in the page, and which nets catch it.
BODIES: Mapping[str, tuple[str, set[str]]] = {
    "a number over two inline tags": ("電話<b>090-12</b><i>34-5678</i>", {DETECTORS, WATCHLIST}),
    "a name over two inline tags": ("<b>架空</b><i>坂がん</i>ぞう", {WATCHLIST}),
    "a number over three cells": (
        "<table><tr><td>090</td>\n<td>1234</td><td>5678</td></tr></table>",
        {WATCHLIST},
    ),
    "a name over two entries of a list": (
        "<ul><li>架空坂</li>\n<li>がんぞう</li></ul>",
        {WATCHLIST},
    ),
    "a chance to break the line": ("090-12<wbr>34-56<wbr/>78", {DETECTORS, WATCHLIST}),
    "soft hyphens": ("090-12&shy;34-56&#xAD;78", {DETECTORS, WATCHLIST}),
    "zero-width blanks in a name": ("架\u200b空\u2060坂\ufeffがんぞう", {WATCHLIST}),
    "letters turned round": (f"\u202e{PHONE[::-1]}\u202c", {DETECTORS, WATCHLIST}),
    "a tag that turns letters round": (
        f'<bdo dir="rtl">電話{PHONE[::-1]}</bdo>',
        {DETECTORS, WATCHLIST},
    ),
    "full width": (
        "ｈａｎａｋｏ．ｉｎｖｅｎｔｅｄ＠ｍａｉｌ．ｅｘａｍｐｌｅ．ｊｐ",
        {DETECTORS, WATCHLIST},
    ),
    "mathematical digits": ("電話𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖", {DETECTORS, WATCHLIST}),
    "circled digits": ("⓪⑨⓪-①②③④-⑤⑥⑦⑧", {WATCHLIST}),
    "Cyrillic letters": ("hаnаkо.invеntеd@mail.example.jp", {WATCHLIST}),
    "entities in an attribute": (
        f'<i title="{"".join(f"&#{ord(each)};" for each in MAIL)}"></i>',
        {DETECTORS, WATCHLIST},
    ),
    "entities that were escaped twice": (
        "".join(f"&amp;#x{ord(each):X};" for each in f"{MAIL} {NAME}"),
        {DETECTORS, WATCHLIST},
    ),
    "capitals": (MAIL.upper(), {DETECTORS, WATCHLIST}),
    "a voiced letter in two": (unicodedata.normalize("NFD", TIGHT), {WATCHLIST}),
    "half-width kana": ("架空坂 ｶﾞﾝｿﾞｳ", {WATCHLIST}),
    "Base64 in lines": (f"<pre>{WRAPPED}</pre>", {DETECTORS, WATCHLIST}),
    "quoted-printable": (
        quopri.encodestring(f"{NAME} {MAIL}".encode()).decode(),
        {DETECTORS, WATCHLIST},
    ),
    "percent signs in a text": (
        "".join(f"%{each:02X}" for each in f"{NAME} {MAIL}".encode()),
        {DETECTORS, WATCHLIST},
    ),
    "backslashes in a text": (
        "".join(f"\\u{ord(each):04x}" for each in f"{NAME} {MAIL}"),
        {DETECTORS, WATCHLIST},
    ),
    "ruby": ("<ruby>架空坂<rt>かくうざか</rt></ruby>がんぞう", {WATCHLIST}),
    "turned round, in a comment": ("<!-- ガンゾウ・架空坂 -->", {WATCHLIST}),
    "surname and title": ("架空坂さんが来庁した", {WATCHLIST}),
}


@pytest.mark.parametrize("story", BODIES)
def test_an_attack_fails(story: str) -> None:
    """The value is found all the same, and no message tells it."""
    body, rules = BODIES[story]
    judged = given(
        {**CLEAN, "a/index.html": page(f"<div>{body}</div>")}, watched=(MAIL, PHONE), names=(NAME,)
    )
    problems = problems_of(judged)
    assert {each.place.path for each in problems} == {"a/index.html"}
    assert rules <= {each.rule for each in problems}
    said = "".join(each.message.ja + each.message.en for each in problems)
    assert not any(value in said for value in (MAIL, PHONE, "架空坂"))


APPROVED = "再発防止のため担当者の佐藤健一氏が手順を見直した。"


@pytest.mark.parametrize(
    "text",
    [
        "担当者の佐藤健一氏が手順を",
        "再発防止のため担当者の佐藤健一氏が別の手順を作った。",
        f"{APPROVED[:18]}別の文になった。",
        "お問い合わせは担当者の佐藤健一氏まで",
        f"{APPROVED}窓口は鈴木一郎さんです。",
    ],
    ids=["a piece", "its beginning", "its beginning, joined", "its name", "another name after it"],
)
def test_a_piece_of_an_approved_text_excuses_nothing(text: str) -> None:
    """Approved is the whole text, not a name in it wherever it stands."""
    files = {**CLEAN, "a/index.html": page(f"<p>{text}</p>")}
    problems = problems_of(given(files, approved=(APPROVED,)))
    assert {(each.rule, each.place.path) for each in problems} == {(DETECTORS, "a/index.html")}


@pytest.mark.parametrize(
    "text",
    [APPROVED, f"概要：{APPROVED}（第1報）", f"{APPROVED[:18]}…", f"{APPROVED}\n{APPROVED}"],
    ids=["as it is", "with words around it", "cut short", "line by line"],
)
def test_a_whole_approved_text_is_excused(text: str) -> None:
    """A newer dictionary does not refuse what was approved."""
    files = {**CLEAN, "a/index.html": page(f"<p>{text}</p>")}
    assert problems_of(given(files, approved=(APPROVED,))) == ()


def test_a_name_that_comes_about_beside_an_approved_text_refuses() -> None:
    """Half of it is approved, the other half is not."""
    approved = "この件の担当は山田"
    files = {**CLEAN, "a/index.html": page(f"<p>{approved}太郎さんです</p>")}
    problems = problems_of(given(files, approved=(approved,)))
    assert {(each.rule, each.place.path) for each in problems} == {(DETECTORS, "a/index.html")}


@pytest.mark.parametrize("text", ["042-576-21119", "1042-576-2111", "042-576-2112"])
def test_the_allow_list_excuses_exact_texts_only(text: str) -> None:
    """A number that only begins or ends like an allowed one is another number."""
    files = {**CLEAN, "a/index.html": page(f"<p>電話 {text}</p>")}
    assert problems_of(given(files, allowed=("042-576-2111",)))
