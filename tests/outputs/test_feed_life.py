"""The life of a case as a subscriber sees it, state by state, with archives and without."""

import html
import json
import re
from collections.abc import Mapping

import feedparser
import pytest

from disclosure_builder.naming import PortalLanguage
from disclosure_builder.outputs.feeds import archive_files, feed_files
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.years import FiscalYear
from tests.support.editions import register, sealed, stage
from tests.support.folders import example_portal

PORTAL = example_portal()
CASE = "incidents/2026-004"
REASON = "change_reason: 数を誤っていました。\n"
# Every state that a case can go through, over the end of a fiscal year, beside another case.
LIFE = (
    sealed(f"{CASE}/1", "2026-07-20 17:00", stage("initial")),
    sealed(f"{CASE}/2", "2026-08-20 17:00", stage("update")),
    sealed("suspensions/2026-002/1", "2026-09-01 12:00"),
    sealed(f"{CASE}/3", "2027-03-31 23:59"),
    sealed(
        f"{CASE}/4",
        "2027-04-01 00:00",
        stage("correction", f"correction_class: substantive\n{REASON}"),
    ),
    sealed("operation/2026/1", "2027-09-01 12:00"),
    sealed(
        f"{CASE}/5", "2027-10-01 09:00", stage("correction", f"correction_class: erratum\n{REASON}")
    ),
    sealed(f"{CASE}/6", "2028-05-10 09:00", stage("withdrawal", "change_reason: 対象外でした。\n")),
)
ERRATUM = LIFE[6]


def served(found: Register, portal: Portal = PORTAL) -> Mapping[str, bytes]:
    """Full address → bytes."""
    return {portal.url + file.path: file.content for file in feed_files(found, portal)}


def read_all(found: Register, name: str, form: str) -> dict[str, str]:
    """Id → date of every item that a reader finds who follows the archives (RFC 5005).

    An item stands in what is subscribed to and in the newest archive with the same date.
    """
    files = served(found)
    address: str | None = f"{PORTAL.url}feeds/{name}.{form}.xml"
    seen: dict[str, str] = {}
    visited = []
    while address is not None:
        visited.append(address)
        reading = feedparser.parse(files[address])
        assert not reading.bozo
        own = [entry.id for entry in reading.entries]
        assert len(own) == len(set(own))
        for entry in reading.entries:
            assert seen.setdefault(entry.id, entry.published) == entry.published
            assert dict(entry).get("updated", entry.published) == entry.published
        links = [link.href for link in reading.feed.links if link.rel == "prev-archive"]
        assert len(links) < 2
        address = links[0] if links else None
        assert address not in visited
    return seen


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_each_public_change_is_one_new_item_and_none_ever_goes(form: str) -> None:
    """n changes, n new ids, no id twice, no id gone, and no date moves; an erratum is no item."""
    before: dict[str, str] = {}
    for number in range(1, len(LIFE) + 1):
        newest = LIFE[number - 1]
        after = read_all(state(number), "all", form)
        assert before.items() <= after.items()
        new = after.keys() - before.keys()
        assert len(new) == (0 if newest is ERRATUM else 1)
        assert all(each.endswith(f":{newest.reference}") for each in new)
        before = after
    assert len(before) == len(LIFE) - 1


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_the_feeds_of_the_kinds_share_the_items_out(form: str) -> None:
    """In every state each item of everything stands in the feed of its kind with its date."""
    for number in range(len(LIFE) + 1):
        found = state(number)
        shared: dict[str, str] = {}
        for name in ("incidents", "suspensions", "operation"):
            own = read_all(found, name, form)
            assert shared.keys().isdisjoint(own)
            shared |= own
        assert shared == read_all(found, "all", form)


def test_a_closed_year_never_changes() -> None:
    """From the first build after its end, whatever comes later: a correction, a withdrawal."""
    for year in (2025, 2026, 2027):
        first, *later = (
            {file.path: file.content for file in archive_files(FiscalYear(year), found, PORTAL)}
            for found in (
                register(*LIFE, now=now)
                for now in (
                    f"{year + 1}-04-01 00:00",
                    f"{year + 1}-12-01 00:00",
                    "2031-05-01 00:00",
                )
            )
        )
        assert len(first) == 15
        assert all(each == first for each in later)


def test_what_is_read_now_says_nothing_of_what_was_withdrawn() -> None:
    """The archive of the year before still has what subscribers were sent in that year."""
    title = "不審な通信への対応について"
    found = register(
        *LIFE[:-1], sealed(f"{CASE}/6", "2028-05-10 09:00", *_WITHDRAWN), now="2028-06-01 00:00"
    )
    files = served(found)
    for form in ("rss.xml", "atom.xml", "feed.json"):
        assert title.encode() not in files[f"{PORTAL.url}feeds/all.{form}"]
        assert title.encode() in files[f"{PORTAL.url}feeds/archive/2027/all.{form}"]


_WITHDRAWN = (
    stage("withdrawal", "change_reason: 対象外でした。\n"),
    ("title: 不審な通信への対応について", "title: 取り下げた公表"),
)


def test_only_archives_say_that_they_are_archives() -> None:
    """With the way back to what to subscribe to; which has the way to the newest archive."""
    for address, content in served(state(len(LIFE))).items():
        if address.endswith(".json"):
            continue
        reading = feedparser.parse(content)
        links = {link.rel: link.href for link in reading.feed.links}
        name = address.rsplit("/", 1)[1]
        assert links["self"] == address
        assert (b"archive/>" in content) == ("/archive/" in address)
        if "/archive/" in address:
            assert links["current"] == f"{PORTAL.url}feeds/{name}"
        else:
            assert links["prev-archive"] == f"{PORTAL.url}feeds/archive/2027/{name}"


def test_a_reader_of_json_finds_every_item_once() -> None:
    """By `next_url`, from what is subscribed to into the archives."""
    files = served(state(len(LIFE)))
    address: str | None = f"{PORTAL.url}feeds/all.feed.json"
    found: list[str] = []
    while address is not None:
        tree = json.loads(files[address])
        found += [item["id"] for item in tree["items"]]
        assert tree["feed_url"] == address
        address = tree.get("next_url")
    assert len(found) == len(set(found)) == len(LIFE) - 1


def test_an_entry_of_atom_names_page_and_signed_text() -> None:
    """Each link with its relation and type, which feedgen leaves out."""
    content = served(state(2))[f"{PORTAL.url}feeds/all.atom.xml"]
    links = [dict(link) for link in feedparser.parse(content).entries[0].links]
    assert [(link["rel"], link["type"], link["href"]) for link in links] == [
        ("alternate", "text/html", f"{PORTAL.url}{CASE}/"),
        ("related", "application/json", f"{PORTAL.url}sealed/{CASE}/2.public.json"),
    ]


def test_an_item_names_kind_trigger_and_stage() -> None:
    """As categories with the scheme they belong to; a correction says which sort it is."""
    found = feedparser.parse(served(state(5))[f"{PORTAL.url}feeds/all.atom.xml"])
    assert [(tag.scheme.rsplit("/", 1)[1], tag.term) for tag in found.entries[0].tags] == [
        ("kind", "incidents"),
        ("trigger", "13-2"),
        ("stage", "correction"),
        ("correction", "substantive"),
    ]


def test_an_item_tells_the_whole_edition() -> None:
    """Every statement of the edition, in HTML that holds nothing but text, lists and links."""
    found = state(2)
    case = found.cases[0]
    content = (
        feedparser.parse(served(found)[f"{PORTAL.url}feeds/all.atom.xml"])
        .entries[0]
        .content[0]
        .value
    )
    for statement in case.newest.statements:
        for line in str(statement.text).splitlines():
            assert html.escape(line) in content or str(statement.label) == "件名", line
    assert set(re.findall("</?([a-z0-9]+)", content)) <= {"p", "br", "dl", "dt", "dd", "a"}


def test_the_plain_feed_holds_what_has_a_plain_text() -> None:
    """And no other edition; its items have ids of their own, and the text instead of the whole."""
    plain = ("title: ", "plain: {text: 窓口（まどぐち）は開いています。, from_edition: 1}\ntitle: ")
    found = register(LIFE[2], sealed(f"{CASE}/1", "2026-07-20 17:00", plain))
    for form in ("rss", "atom"):
        (name,) = read_all(found, "plain", form)
        assert name == f"tag:{PORTAL.tag_authority},{PORTAL.tag_date}:{CASE}/1/plain"
    (item,) = json.loads(served(found)[f"{PORTAL.url}feeds/plain.feed.json"])["items"]
    assert "窓口（まどぐち）は開いています。" in item["content_html"]
    assert "特定されていません" not in item["content_html"]


def test_a_language_of_the_portal_has_a_feed_of_its_own() -> None:
    """With the editions that have a text in it, in its words; easy Japanese is the plain feed."""
    languages = tuple(PortalLanguage(code=code) for code in ("en", "easy", "zh-hans"))
    portal = PORTAL.model_copy(update={"languages": languages})
    english = (
        "{language: en, title: A suspicious contact, text: The desk is open., from_edition: 1}"
    )
    changed = ("title: ", f"translations: [{english}]\ntitle: ")
    files = served(register(LIFE[2], sealed(f"{CASE}/1", "2026-07-20 17:00", changed)), portal)
    names = {address.split("/")[-1].split(".")[0] for address in files}
    assert names == {
        "all",
        "incidents",
        "suspensions",
        "operation",
        "plain",
        "lang-en",
        "lang-zh-hans",
    }
    for form in ("rss", "atom"):
        reading = feedparser.parse(files[f"{portal.url}feeds/lang-en.{form}.xml"])
        (entry,) = reading.entries
        assert (reading.feed.language, entry.title) == ("en", "A suspicious contact")
        assert "The desk is open." in entry.content[0].value
        assert feedparser.parse(files[f"{portal.url}feeds/lang-zh-hans.{form}.xml"]).entries == []


def test_other_cases_are_named_as_they_stood_then() -> None:
    """An item does not begin to name a case that was not public when it was released."""
    naming = ("title: ", "related: [suspensions/2026-002]\ntitle: ")
    items = {}
    for day in ("2026-08-01 12:00", "2026-09-01 12:00"):
        found = register(LIFE[2], sealed(f"{CASE}/1", day, naming), now="2026-12-01 12:00")
        tree = json.loads(served(found)[f"{PORTAL.url}feeds/incidents.feed.json"])
        items[day] = tree["items"][0]["content_html"]
    assert "suspensions/2026-002" not in items["2026-08-01 12:00"]
    assert f'<a href="{PORTAL.url}suspensions/2026-002/">' in items["2026-09-01 12:00"]


def state(number: int) -> Register:
    """The register after the first editions of the life of the case."""
    editions: tuple[Sealed, ...] = LIFE[:number]
    at = editions[-1].released_at if editions else LIFE[0].released_at
    return register(*editions, now=at.strftime("%Y-%m-%d %H:%M"))
