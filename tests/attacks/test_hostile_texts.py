"""`tests/examples/hostile_texts.yaml`: in every text field there is, refused or shown as it is."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import feedparser
import pytest
import yaml
from lxml import etree, html

from disclosure_builder.outputs import ALL_OUTPUTS
from disclosure_builder.outputs.feeds import feed_links
from disclosure_builder.pages import load_templates, render_pages
from disclosure_builder.pages.decision_sheet import Deciders, Draft, render_sheet
from disclosure_builder.pages.environment import PRINT
from disclosure_builder.public.base import public_texts
from disclosure_builder.public.pages import BuiltSite
from disclosure_builder.public.register import Register
from disclosure_builder.public.text import Wording
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.site.composition import compose
from disclosure_builder.site.frames import Frames
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.vocabulary.terms import SigningOrder, Stage
from tests.attacks.hostile import Hostile, hostile_texts, numbered, sealed_with
from tests.portals import PROJECT
from tests.site.conftest import SETTINGS, request_for
from tests.support.editions import register
from tests.support.folders import EXAMPLES, example_bytes, example_portal, load, make_content, put

ALL = tuple(hostile_texts())
SHOWN = tuple(each for each in ALL if not each.refused)
REFUSED = tuple(each for each in ALL if each.refused)
PORTAL = example_portal()
INCIDENT = "incidents/2026-001"
FEEDS = feed_links(PORTAL)
# Where a browser goes, or what it runs.
ADDRESSES = {"href", "src", "action", "formaction", "srcset", "data", "content", "style"}
DATA = "application/ld+json"
_NUMBER = re.compile("〓[0-9]+〓")
_FIELD = re.compile("続きの文(〓[0-9]+〓)")
# So many fields at least are looked for on the pages that show whole editions.
_FIELDS_OF = {f"{case}/index.html": 40 for case in ("incidents/2026-001", "suspensions/2026-001")}
_BLANKS = re.compile(r"\s+")


def story(each: Hostile) -> str:
    """How a test is called."""
    return each.story


def case_of(text: str) -> Register:
    """Cases of every kind: a first report of plain words, then the text in every field."""
    plain, hostile = numbered("初めの文"), numbered(text)
    cases = (INCIDENT, "suspensions/2026-001", "operation/2025")
    withdrawn = "incidents/2026-002"
    return register(
        *(
            sealed_with(f"{each}/1", Stage.INITIAL, "2026-09-02T09:00+09:00", plain)
            for each in cases
        ),
        *(
            sealed_with(f"{each}/2", Stage.FINAL, "2026-09-03T09:00+09:00", hostile)
            for each in cases
        ),
        *(
            sealed_with(f"{each}/3", Stage.CORRECTION, "2026-09-04T09:00+09:00", hostile)
            for each in cases
        ),
        sealed_with(f"{withdrawn}/1", Stage.FINAL, "2026-09-05T09:00+09:00", hostile),
        sealed_with(f"{withdrawn}/2", Stage.WITHDRAWAL, "2026-09-06T09:00+09:00", hostile),
    )


@cache
def frames() -> Frames:
    """The frames of a small portal, made once."""
    return MkDocsGenerator().make_frames(request_for(SETTINGS))


@cache
def site_of(text: str) -> BuiltSite:
    """Every file of the site whose records hold the text."""
    found = case_of(text)
    templates = load_templates(PROJECT / "site_templates")
    fragments = tuple(render_pages(found, PORTAL, FEEDS, templates))
    files = tuple(file for output in ALL_OUTPUTS for file in output(found, PORTAL))
    return compose(frames(), fragments, files, FEEDS, SETTINGS, ledger=found.ledger)


@cache
def plain_site() -> BuiltSite:
    """The same site of harmless words: what its pages are made of is what a page may be made of."""
    return site_of("続きの文")


def pages(site: BuiltSite) -> Mapping[str, html.HtmlElement]:
    """Every page as a browser reads it."""
    return {
        path: html.document_fromstring(content.decode())
        for path, content in site.files.items()
        if path.endswith(".html")
    }


def made_of(page: html.HtmlElement) -> set[tuple[str, tuple[str, ...]]]:
    """The elements of a page, each with the names of its attributes."""
    return {
        (str(each.tag), tuple(sorted(map(str, each.attrib)))) for each in page.iter() if each.tag
    }


def addresses(page: html.HtmlElement) -> Iterator[str]:
    """Everything in a page that a browser could follow or run, without numbers.

    In its policy the digest of its own data is left out: that of anything it runs has to be as ever.
    """
    digests = [digest_in_policy(each) for each in page.iter("script") if each.get("type") == DATA]
    for each in page.iter(etree.Element):
        for name, value in each.attrib.items():
            is_words = name == "content" and each.get("http-equiv") is None
            if name in ADDRESSES and not is_words:
                address = str(value)
                for digest in digests:
                    address = address.replace(digest, "")
                yield f"{each.tag} {name} {_NUMBER.sub('', address)}"


def digest_in_policy(script: html.HtmlElement) -> str:
    """How a policy names what stands in a script (CSP 3, 6.7.3.3)."""
    digest = hashlib.sha256((script.text or "").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def said(element: html.HtmlElement) -> str:
    """The words of a page, with the blanks between them left out."""
    return _BLANKS.sub("", str(element.text_content()))


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_no_page_is_made_of_anything_else(each: Hostile) -> None:
    """Neither an element, nor an attribute, nor an address that harmless words would not have."""
    for (path, page), plain in zip(
        pages(site_of(each.text)).items(), pages(plain_site()).values(), strict=True
    ):
        assert made_of(page) <= made_of(plain), path
        assert set(addresses(page)) <= set(addresses(plain)), path


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_every_field_is_shown_as_it_was_written(each: Hostile) -> None:
    """Wherever a harmless text stands on a page, this one stands there with every character."""
    wanted = _BLANKS.sub("", each.text)
    for (path, page), plain in zip(
        pages(site_of(each.text)).items(), pages(plain_site()).values(), strict=True
    ):
        words = said(page)
        numbers = set(_FIELD.findall(said(plain)))
        assert len(numbers) > _FIELDS_OF.get(path, -1)
        for number in sorted(numbers):
            assert wanted + number in words, (path, number)


def sheet_of(text: str) -> html.HtmlElement:
    """The decision sheet of the last edition of an incident."""
    found = next(case for case in case_of(text).cases if str(case.reference) == INCIDENT)
    last = found.newest
    draft = Draft(
        edition=last.sealed.edition,
        drafter=Wording("市民課長補佐"),
        deciders=Deciders((Wording("市民課長"),), 1, SigningOrder.ANY, (), ()),
        statements=last.statements,
        changes=last.changes,
        stripped=(),
        warnings=(),
        prepared_on=date(2026, 9, 4),
    )
    templates = load_templates(PROJECT / "site_templates", PRINT)
    return html.document_fromstring(render_sheet(draft, PORTAL, templates))


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_the_decision_sheet_shows_it_as_it_is(each: Hostile) -> None:
    """The posts read the text itself, and their browser runs nothing."""
    sheet, plain = sheet_of(each.text), sheet_of("続きの文")
    assert made_of(sheet) <= made_of(plain)
    assert set(addresses(sheet)) <= set(addresses(plain))
    numbers = set(_FIELD.findall(said(plain)))
    assert len(numbers) > 20
    assert not [n for n in numbers if _BLANKS.sub("", each.text) + n not in said(sheet)]


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_data_within_a_page_says_it_as_well(each: Hostile) -> None:
    """What a page says to programs is one whole object, and its title is the text."""
    page = pages(site_of(each.text))["incidents/2026-001/index.html"]
    data = [json.loads(str(script.text)) for script in page.iter("script")]
    assert [each.text in node["name"] for tree in data for node in tree["@graph"][:1]] == [True]
    assert str(page.findtext(".//title")).startswith(each.text.strip())


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_feeds_hold_it_as_text(each: Hostile) -> None:
    """Title and summary are the text; the content is HTML of paragraphs, lists and our own links."""
    feeds = {path: file for path, file in site_of(each.text).files.items() if path[:6] == "feeds/"}
    assert len(feeds) > 10
    for path, content in feeds.items():
        if path.endswith(".json"):
            items = json.loads(content)["items"]
            titles, inner = [item["title"] for item in items], [i["content_html"] for i in items]
        else:
            reading = feedparser.parse(content)
            assert not reading.bozo, path
            root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
            titles = [str(found.text) for found in root.iterfind(".//{*}title")]
            inner = [part.value for entry in reading.entries for part in entry.content]
        assert any(each.text in title for title in titles) or "feeds/all" not in path
        for value in inner:
            for found in html.fragment_fromstring(value, create_parent="div").iter():
                assert found.tag in {"div", "p", "dl", "dt", "dd", "a"}, path
                assert set(found.attrib) <= {"href" if found.tag == "a" else "lang"}, path
                assert str(found.get("href", PORTAL.url)).startswith(PORTAL.url), path


@pytest.mark.parametrize("each", SHOWN, ids=story)
def test_an_edition_is_the_same_after_its_bytes(each: Hostile) -> None:
    """Public edition → canonical JSON → public edition, with the text in every field."""
    for case in case_of(each.text).cases:
        for edition in case.editions:
            made = edition.sealed.edition
            read = read_edition(made.reference, made.canonical)
            assert read == made
            assert list(public_texts(read.body)) == list(public_texts(made.body))
            tree = json.loads(made.canonical)
            assert json.loads(json.dumps(tree)) == tree


def record_with(text: str) -> bytes:
    """A breakdown whose title, and the text of whose place, is a text of somebody's."""
    written = example_bytes(EXAMPLES / "accepted" / "breakdown.yaml").decode()
    quoted = yaml.safe_dump(text, default_style='"', width=10**6).strip()
    written = written.replace("title: 機器の故障による停止", f"title: {quoted}")
    return written.replace("text: 市役所の機械室", f"text: {quoted}").encode()


@pytest.mark.parametrize("each", ALL, ids=story)
def test_a_record_with_it_is_refused_by_its_rule_or_read_as_it_is(
    each: Hostile, tmp_path: Path
) -> None:
    """In either field; no message repeats it."""
    content = make_content(tmp_path)
    put(content, "suspensions/2026-002/1.yaml", record_with(each.text))
    loaded = load(content)
    wrong = [problem for problem in loaded.problems if problem.is_error]
    fields = {problem.place.field for problem in wrong if problem.rule == each.refused}
    assert {problem.rule for problem in wrong} == ({each.refused} if each.refused else set())
    assert fields == ({"title", "place.text"} if each.refused else set())
    assert each.text not in repr(loaded.problems)
    if not each.refused:
        assert loaded.sources[0].record.title == each.text.strip()


def test_both_kinds_of_text_are_there() -> None:
    """Neither table is empty, and no text stands twice."""
    assert len(SHOWN) > 30
    assert len(REFUSED) > 10
    assert len({each.text for each in ALL}) == len(ALL)
