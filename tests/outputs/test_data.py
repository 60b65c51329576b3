"""The open data of the sample portal and of small registers: whole, true, and silent where it must be."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest

from disclosure_builder.outputs.data import data_files
from disclosure_builder.outputs.data.columns import ALL_TABLES
from disclosure_builder.outputs.data.explaining import public_terms
from disclosure_builder.outputs.feeds import feed_files
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Licence
from tests import portals
from tests.support.editions import register, sealed, stage
from tests.support.folders import example_portal

PORTAL = example_portal()
NOTIFIED = ("way: both", "way: notified")
TITLE = ("title: 不審な通信への対応について", "title: 消えた件名")
WITHDRAWN = (
    ("title: 不審な通信への対応について", "title: 取り下げた公表"),
    stage("withdrawal", "change_reason: 対象ではありませんでした。\n"),
)


def data(found: Register) -> Mapping[str, bytes]:
    """Path → bytes, of the invented city."""
    return {file.path: file.content for file in data_files(found, PORTAL)}


def sample() -> Mapping[str, bytes]:
    """Path → bytes, of the whole site of the sample portal."""
    return portals.sample().site.files


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def family(name: str) -> str:
    """The path that the definitions have for a file of the data."""
    folder, slash, _ = name.rpartition("/")
    if not slash:
        return name
    return "years/*.csv" if folder == "years" else "*/*.csv"


def addresses(part: Any) -> set[str]:
    """Every address in a tree."""
    if isinstance(part, dict):
        return set[str]().union(*map(addresses, part.values()))
    if isinstance(part, list):
        return set[str]().union(*map(addresses, part))
    return {part} if isinstance(part, str) and re.match("https?://", part) else set()


def test_every_case_with_a_page_has_its_json_and_its_table() -> None:
    """And no other: a case told only to the persons concerned is in none of the files."""
    found = register(
        sealed("incidents/2026-004/1", "2026-07-20 17:00"),
        sealed("incidents/2026-005/1", "2026-08-04 10:00", NOTIFIED),
        sealed("suspensions/2026-002/1", "2026-09-01 12:00"),
        sealed("operation/2025/1", "2026-09-01 12:00"),
    )
    files = data(found)
    cases = {
        path for path in files if re.fullmatch(r"data/(incidents|suspensions|operation)/2.*", path)
    }
    names = ("incidents/2026-004", "suspensions/2026-002", "operation/2025")
    assert cases == {f"data/{name}.{form}" for name in names for form in ("csv", "json")}
    assert not any(b"2026-005" in content for content in files.values())


def test_of_a_withdrawn_case_nothing_is_told_but_the_withdrawal() -> None:
    """Neither what it said, nor its title; the editions, their digests and the reason stay."""
    found = register(
        sealed("incidents/2026-004/1", "2026-07-20 17:00", TITLE),
        sealed("incidents/2026-004/2", "2026-08-20 17:00", *WITHDRAWN),
    )
    files = data(found)
    assert not any("消えた件名".encode() in content for content in files.values())
    assert not any("特定されていません".encode() in content for content in files.values())
    tree = json.loads(files["data/incidents/2026-004.json"])
    assert [(each["number"], each["void"]) for each in tree["editions"]] == [(1, True), (2, False)]
    assert "対象ではありませんでした。" in files["data/incidents/2026-004.csv"].decode()
    (row,) = rows(files["data/incidents.csv"])
    assert (row["withdrawn"], row["nature"], row["triggers"]) == ("true", "", "")


def test_an_empty_portal_has_whole_files() -> None:
    """Every table has its head, and the index says that there is nothing."""
    files = data(register())
    for table in ALL_TABLES:
        if "*" not in table.path:
            head = files[f"data/{table.path}"].decode("utf-8-sig").splitlines()[0]
            assert head == ",".join(column.name for column in table.columns)
    assert json.loads(files["data/index.json"])["cases"] == []


def test_the_index_and_the_metadata_name_only_what_is_served() -> None:
    """And together with the files that they name, everything under `data/`."""
    files, url = sample(), portals.sample().portal.url
    ahead, named = [".well-known/disclosure-metadata.json"], set[str]()
    while ahead:
        path = ahead.pop()
        found = {
            each.removeprefix(url).split("#")[0]
            for each in addresses(json.loads(files[path]))
            if each.startswith(url)
        }
        assert {
            each for each in found if each not in files and f"{each}index.html" not in files
        } == set()
        ahead += [each for each in found - named if re.match("data/.*json$", each)]
        named |= found
    beside = {f"{PurePosixPath(each).parent}/csv-metadata.json" for each in named}
    assert {path for path in files if path.startswith("data/")} - named - beside == set()


def test_the_metadata_name_every_feed_and_every_key() -> None:
    """One file at a well-known place is enough to find the rest."""
    built = portals.sample()
    tree = json.loads(built.site.files[".well-known/disclosure-metadata.json"])
    feeds = {
        built.portal.url + file.path
        for file in feed_files(built.register, built.portal)
        if "/archive/" not in file.path
    }
    assert {feed["url"] for feed in tree["feeds"]} == feeds
    keys = {path for path in built.site.files if path.startswith("sealed/keys/")}
    assert {built.portal.url + path for path in keys} == {key["url"] for key in tree["keys"]}
    assert tree["ledger"]["head"] == built.register.ledger.head
    assert tree["licence"]["url"].startswith("https://creativecommons.org/")


def test_a_portal_without_a_licence_says_so() -> None:
    """Nothing is promised in the city's name that it has not decided."""
    tree = json.loads(data(register())["data/index.json"])
    assert tree["licence"] is None
    licence = Licence.model_validate({"name": "CC BY 4.0", "url": "https://example.com/by/4.0/"})
    stated = PORTAL.model_copy(update={"licence": licence})
    files = {file.path: file.content for file in data_files(register(), stated)}
    assert json.loads(files["data/index.json"])["licence"]["name"] == "CC BY 4.0"
    assert b"https://example.com/by/4.0/" in files["data/csv-metadata.json"]


def test_the_checksums_are_those_of_every_file() -> None:
    """As `sha256sum -c` reads them, within `data/`; of everything but themselves."""
    files = sample()
    lines = files["data/SHA256SUMS.txt"].decode().splitlines()
    listed = {f"data/{line[66:]}": line[:64] for line in lines}
    assert listed == {
        path: hashlib.sha256(content).hexdigest()
        for path, content in files.items()
        if path.startswith("data/") and path != "data/SHA256SUMS.txt"
    }


def test_changes_are_only_added() -> None:
    """A row for each public line of the ledger; what stood there stays as it was, byte by byte."""
    built = portals.sample()
    found, ledger = built.register, built.register.ledger
    whole = built.site.files["data/changes.csv"]
    public = [line.number for line in ledger.lines if line.entry.served]
    assert [int(row["line"]) for row in rows(whole)] == public
    assert 0 < len(public) < len(ledger.lines)
    for count in (0, 1, len(ledger.lines) - 1):
        shorter = replace(found, ledger=replace(ledger, lines=ledger.lines[:count]))
        before = {file.path: file.content for file in data_files(shorter, built.portal)}
        assert whole.startswith(before["data/changes.csv"])
        assert len(rows(before["data/changes.csv"])) == sum(each <= count for each in public)


def test_a_change_says_when_what_and_where() -> None:
    """Enough to pass it on by mail or message: the time, the id of the feed's item, the page."""
    (row,) = [
        row
        for row in rows(sample()["data/changes.csv"])
        if row["id"].endswith("incidents/2025-001/4")
    ]
    assert row["what"] == "substantive"
    assert row["what_ja"] == "訂正（内容の訂正）"
    assert row["url"].endswith("/incidents/2025-001/")
    assert re.fullmatch("sha256:[0-9a-f]{64}", row["digest"])
    assert f'"{row["digest"]}"'.encode() in sample()["ledger.jsonl"]


def test_the_definitions_tell_of_every_column_of_every_table() -> None:
    """In their order; and every code has its names."""
    files = sample()
    told: dict[str, list[str]] = {}
    for row in rows(files["data/definitions.csv"]):
        told.setdefault(row["table"], []).append(row["column"])
    for path, content in files.items():
        if re.fullmatch(r"data/.*\.csv", path):
            name = path.removeprefix("data/")
            (table,) = (each for each in told if family(name) == each)
            head = content.decode("utf-8-sig").split("\r\n", 1)[0]
            assert head.split(",") == told[table], path
    terms = {row["term"] for row in rows(files["data/terms.csv"])}
    assert terms == {kind.__name__ for kind in public_terms()}


@pytest.mark.parametrize("folder", ["data/", "operation/"])
def test_metadata_for_programs_stand_beside_the_tables(folder: str) -> None:
    """`csv-metadata.json` names each CSV file of its folder, with the columns it has."""
    files = sample()
    tables = [path for path in files if path.startswith(folder) and path.endswith(".csv")]
    assert len(tables) > 10
    for path in tables:
        parent, name = path.rsplit("/", 1)
        group = json.loads(files[f"{parent}/csv-metadata.json"])
        (table,) = (each for each in group["tables"] if each["url"] == name)
        columns = table.get("tableSchema", group.get("tableSchema"))["columns"]
        head = next(csv.reader([files[path].decode("utf-8-sig").split("\r\n", 1)[0]]))
        assert [column["titles"][0] for column in columns] == head, path


def test_a_year_says_what_is_known_of_each_figure() -> None:
    """Months, restatements and the version of the definition, as on the page of the year."""
    tree = json.loads(sample()["data/years/2023.json"])
    figures = {each["id"]: each for group in tree["groups"] for each in group["figures"]}
    restated = figures["own-inquiries"]["restated"]
    assert [(each["old"], each["new"]) for each in restated] == [("12,958", "13,214")]
    by_figure = {row["figure"]: row for row in rows(sample()["data/years/2023.csv"])}
    assert by_figure["own-inquiries"]["number"] == "13,214"
    newest = json.loads(sample()["data/years/2025.json"])
    months = [
        month for group in newest["groups"] for each in group["figures"] for month in each["months"]
    ]
    assert months[0] == {
        "month": "2025-04",
        "value": "5,155",
        "counted_from": None,
        "counted_to": None,
    }
