"""RSS, Atom and JSON Feed: permanent items, no clock, valid in every state of the register."""

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
from lxml import etree

from disclosure_builder.outputs.feeds import feed_files, feed_links, subjects_of
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Sealed
from tests.support.editions import register, sealed, stage
from tests.support.folders import example_portal

PORTAL = example_portal()
CASE = "incidents/2026-004"
TAG = "tag:disclosure.hanasaki.example,2024-04-01:"
NOTIFIED = ("way: both", "way: notified")
ERRATUM = stage("correction", "correction_class: erratum\nchange_reason: 書き誤りました。\n")
WITHDRAWN = stage("withdrawal", "change_reason: 対象ではありませんでした。\n")
XML_FORMS = ("rss", "atom")
FORMS = (*XML_FORMS, "json")
JSON_FEED = json.loads((Path(__file__).parent / "json_feed_1_1.schema.json").read_bytes())


def feeds(found: Register) -> Mapping[str, bytes]:
    """Path → bytes."""
    return {file.path: file.content for file in feed_files(found, PORTAL)}


def parsed(found: Register, name: str = "all", form: str = "rss") -> Any:
    """One feed as a reader sees it."""
    if form == "json":
        return json_reading(feeds(found)[f"feeds/{name}.feed.json"])
    reading = feedparser.parse(feeds(found)[f"feeds/{name}.{form}.xml"])
    assert not reading.bozo
    return reading


def json_reading(content: bytes) -> Any:
    """A JSON Feed under the names that feedparser gives to the parts of the others."""
    tree = json.loads(content)
    jsonschema.validate(tree, JSON_FEED, format_checker=jsonschema.FormatChecker())
    entries = [
        feedparser.FeedParserDict(
            id=item["id"],
            title=item["title"],
            summary=item["summary"],
            content=item["content_html"],
            published=item["date_published"],
        )
        for item in tree["items"]
    ]
    return feedparser.FeedParserDict(entries=entries)


def ids(found: Register, name: str = "all", form: str = "rss") -> list[str]:
    """The ids of the items in their order, without what they begin with."""
    entries = parsed(found, name, form).entries
    assert all(entry.id.startswith(TAG) for entry in entries)
    return [entry.id.removeprefix(TAG) for entry in entries]


def everything() -> tuple[Sealed, ...]:
    """Cases of all kinds, with an erratum, a withdrawn one and one that was only notified."""
    return (
        sealed(f"{CASE}/1", "2026-07-20 17:00", stage("initial")),
        sealed(f"{CASE}/2", "2026-08-20 17:00"),
        sealed(f"{CASE}/3", "2026-08-21 17:00", ERRATUM),
        sealed("incidents/2026-005/1", "2026-08-04 10:00", NOTIFIED),
        sealed("incidents/2026-006/1", "2026-09-04 10:00", ("title: ", "title: 消えた件名 ")),
        sealed("incidents/2026-006/2", "2026-09-05 10:00", WITHDRAWN),
        sealed("suspensions/2026-002/1", "2026-09-01 12:00"),
        sealed("operation/2025/1", "2026-09-01 12:00"),
    )


@pytest.mark.parametrize("form", FORMS)
def test_there_is_one_item_for_each_public_edition(form: str) -> None:
    """Newest first; none for an erratum, none for what only the persons concerned were told."""
    assert ids(register(*everything()), form=form) == [
        "incidents/2026-006/2",
        "incidents/2026-006/1",
        "suspensions/2026-002/1",
        "operation/2025/1",
        f"{CASE}/2",
        f"{CASE}/1",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_each_kind_has_a_feed_of_its_own(form: str) -> None:
    """Every item of the feed of everything stands in exactly one of the others."""
    found = register(*everything())
    kinds = [ids(found, each.name, form) for each in subjects_of(PORTAL) if each.kind is not None]
    assert sorted(each for kind in kinds for each in kind) == sorted(ids(found, form=form))
    assert [len(kind) for kind in kinds] == [4, 1, 1]


@pytest.mark.parametrize("form", FORMS)
def test_an_item_is_the_same_for_ever(form: str) -> None:
    """A later edition adds an item and leaves the earlier ones as they were."""
    editions = everything()
    before, after = (
        parsed(register(*editions[:1]), form=form),
        parsed(register(*editions[:2]), form=form),
    )
    assert before.entries[0] == after.entries[1]


_ID = rb"<(?:guid|id)[^>]*>([^<]*)<|\"id\": (\"[^\"]*\")"


def test_an_id_does_not_depend_on_the_address_of_the_site() -> None:
    """The portal may move; its items stay what they are."""
    moved = PORTAL.model_copy(update={"url": "https://elsewhere.example/portal/"})
    found = register(*everything())
    for here, there in zip(feed_files(found, PORTAL), feed_files(found, moved), strict=True):
        assert PORTAL.url.encode() in here.content
        assert PORTAL.url.encode() not in there.content
        guids = [re.findall(_ID, each.content) for each in (here, there)]
        assert guids[0] == guids[1]


@pytest.mark.parametrize("editions", [(), everything()], ids=["empty", "full"])
def test_every_feed_is_well_formed_and_says_what_its_form_asks_for(
    editions: tuple[Sealed, ...],
) -> None:
    """Title, address, own address, language, dates, also without a single item."""
    atom = "{http://www.w3.org/2005/Atom}"
    for path, content in feeds(register(*editions)).items():
        if path.endswith(".json"):
            json_reading(content)
            continue
        root = etree.fromstring(content)
        own = PORTAL.url + path
        assert f'href="{own}" rel="self"'.encode() in content
        if path.endswith(".rss.xml"):
            channel = root.find("channel")
            assert root.get("version") == "2.0"
            assert channel is not None
            assert channel.findtext("link") == PORTAL.url
            assert channel.findtext("lastBuildDate")
            assert channel.findtext("language") == "ja"
            assert channel.findtext("title")
            assert channel.findtext("description")
            for item in channel.iterfind("item"):
                guid = item.find("guid")
                assert guid is not None
                assert guid.get("isPermaLink") == "false"
                assert item.findtext("pubDate")
                assert (item.findtext("link") or "").startswith(PORTAL.url)
        else:
            assert root.tag == f"{atom}feed"
            for element in (root, *root.iterfind(f"{atom}entry")):
                for name in ("id", "title", "updated"):
                    assert element.findtext(atom + name)
            identifiers = [each.text for each in root.iter(f"{atom}id")]
            assert len(identifiers) == len(set(identifiers))


def test_there_is_no_clock_in_a_feed() -> None:
    """The same register gives the same bytes, and later builds the same register."""
    early, late = (
        register(*everything(), now=now) for now in ("2026-10-05 00:00", "2027-02-05 00:00")
    )
    assert feeds(early) == feeds(early) == feeds(late)


def test_a_feed_is_as_old_as_its_newest_item() -> None:
    """Not as the build, and not as the items of other feeds."""
    found = register(*everything())
    assert parsed(found, "suspensions", "atom").feed.updated == "2026-09-01T12:00:00+09:00"
    assert parsed(found, "suspensions", "rss").feed.updated == "Tue, 01 Sep 2026 12:00:00 +0900"


@pytest.mark.parametrize("form", FORMS)
def test_of_a_withdrawn_case_the_earlier_items_say_no_more(form: str) -> None:
    """They stay, under the title of the withdrawal, without text."""
    found = register(*everything())
    withdrawal, earlier = parsed(found, form=form).entries[:2]
    assert "取り下げられました" in earlier.summary
    assert "消えた件名" not in earlier.title
    assert "対象ではありませんでした" in str(withdrawal.content)
    for content in feeds(found).values():
        assert "消えた件名".encode() not in content


@pytest.mark.parametrize("form", FORMS)
def test_the_stage_stands_before_the_title(form: str) -> None:
    """Readers see at once that it is a correction or a withdrawal."""
    titles = [entry.title for entry in parsed(register(*everything()), form=form).entries]
    marks = [re.match("【.*】", title) for title in titles]
    assert [mark and mark[0] for mark in marks] == [
        "【取下げ】",
        "【最終報】",
        "【最終報】",
        "【最終報】",
        "【最終報】",
        "【第1報】",
    ]


@pytest.mark.parametrize("form", XML_FORMS)
def test_text_is_text_and_never_markup(form: str) -> None:
    """Whatever a record says, a reader shows it as it was written."""
    nasty = "<script>alert(1)</script> & ]]> &amp; “”"
    title = ("title: 不審な通信への対応について", f"title: '{nasty}'")
    summary = ("summary: 不審な通信があったため、接続の設定を改めました。", f"summary: '{nasty}'")
    found = register(sealed(f"{CASE}/1", "2026-07-20 17:00", title, summary))
    content = feeds(found)[f"feeds/all.{form}.xml"]
    assert b"<script>" not in content
    root = etree.fromstring(content)
    long = "//*[local-name()='encoded' or (local-name()='content' and @type='html')]"
    short = "//*[local-name()='item']/description | //*[local-name()='summary']"
    assert html.escape(nasty) in root.xpath(f"string({long})")
    expected = nasty if form == "atom" else html.escape(nasty)
    assert root.xpath(f"string({short})") == expected


def test_every_feed_is_named_for_the_pages() -> None:
    """Title, path and type of each, and no other file."""
    links = feed_links(PORTAL)
    files = [file for file in feed_files(register(), PORTAL) if "archive" not in file.path]
    assert [(link.path, link.media_type) for link in links] == [
        (file.path, file.media_type) for file in files
    ]
    assert len({link.title for link in links}) == len(links) == 15
