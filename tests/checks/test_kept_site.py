"""What passed the last look of a former build is not read again, and nothing gets through by that.

Each test builds a site twice with one shelf: first the clean one, then another beside it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as holds_for
from hypothesis import strategies as st

from disclosure_builder.checks import ALL_CHECKS, check_site
from disclosure_builder.checks import stamp as stamps
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.kept_site import KeptSite
from disclosure_builder.checks.reading.interface import FileReading
from disclosure_builder.checks.reading.readers import Readers
from disclosure_builder.problems import Refused
from disclosure_builder.redaction.watchlist import NOTHING_WATCHED, Watchlist
from disclosure_builder.shelf import Shelf
from tests.checks.conftest import CASE, CLEAN, HOME, given, page, png
from tests.checks.test_search_index import INDEX, index

PHONE = "090-1234-5678"
NAMED = "担当の高橋花子が説明した。"
NEW_PAGE = {"new/index.html": page("<p>新しい公表</p>")}


def build(judged: CheckInput, folder: Path, *new: str) -> set[tuple[str, str]]:
    """Rule and path of every problem of a site, with what former builds left; `new` are private values
    that no former build knew."""
    values = replace(judged.watchlist, values=judged.watchlist.values | set(new))
    judged = replace(
        judged,
        watchlist=values,
        new_values=Watchlist(frozenset(new)) if new else NOTHING_WATCHED,
    )
    try:
        check_site(judged, kept=KeptSite(Shelf(folder)))
    except Refused as refusal:
        return {(each.rule, each.place.path) for each in refusal.problems}
    return set()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every path that a reader was asked to read, planted ones apart."""
    paths: list[str] = []
    original = Readers.read

    def noted(self: Readers, path: str, data: bytes) -> FileReading:
        if not path.startswith("canary"):
            paths.append(path)
        return original(self, path, data)

    monkeypatch.setattr(Readers, "read", noted)
    return paths


def test_a_second_build_reads_what_is_new_only(tmp_path: Path, read: list[str]) -> None:
    """A new file and a changed one; with nothing new, nothing."""
    assert build(given(CLEAN), tmp_path) == set()
    assert set(read) == set(CLEAN)
    read.clear()
    assert build(given({**CLEAN, **NEW_PAGE, "robots.txt": b"# all\n"}), tmp_path) == set()
    assert sorted(read) == ["new/index.html", "robots.txt"]
    read.clear()
    assert build(given({**CLEAN, **NEW_PAGE, "robots.txt": b"# all\n"}), tmp_path) == set()
    assert read == []


def test_a_frozen_year_is_none_of_what_is_kept(tmp_path: Path, read: list[str]) -> None:
    """Its bag passes as a whole or not at all, by the digest that the ledger holds."""
    bag = {"archive/2024/data/page.html": page("<p>保存した年度</p>")}
    for _ in range(2):
        read.clear()
        assert build(given({**CLEAN, **bag}), tmp_path) == set()
    assert read == [*bag]


def test_the_same_bytes_at_another_address_are_read(tmp_path: Path, read: list[str]) -> None:
    """The name of a file is looked at as well."""
    build(given(CLEAN), tmp_path)
    read.clear()
    moved = {**CLEAN, "another.csv": CLEAN["table.csv"]}
    assert build(given(moved), tmp_path) == set()
    assert read == ["another.csv"]


def test_most_files_gone_means_the_rest_is_read_again(tmp_path: Path, read: list[str]) -> None:
    """What is kept of files that are served no longer does not pile up."""
    build(given(CLEAN), tmp_path)
    read.clear()
    few = {HOME: page("<p>状況</p>"), "robots.txt": CLEAN["robots.txt"]}
    assert build(given(few), tmp_path) == set()
    assert sorted(read) == [HOME, "robots.txt"]


@pytest.mark.parametrize(
    ("path", "content", "value"),
    [
        (HOME, page("<p>担当は鳴海沢恒一郎です。</p>"), "鳴海沢恒一郎"),
        (HOME, page("<table><tr><td>鳴海沢</td><td>恒一郎</td></tr></table>"), "鳴海沢恒一郎"),
        (HOME, page('<p title="ナルミサワ">案内</p>'), "ナルミサワ"),
        (
            "data.json",
            b'{"a": "\\u9752\\u5d50\\u306e\\u5854\\u306e\\u5408\\u8a00\\u8449"}',
            "青嵐の塔の合言葉",
        ),
        ("青嵐の塔の合言葉.txt", b"a", "青嵐の塔の合言葉"),
        ("lines.txt", "控え：ＭＺ－４４７１－ＫＷ".encode(), "MZ-4471-KW"),
        (HOME, page("<!-- bmFydW1pemF3YS1rb2ljaGlybw== -->"), "narumizawa-koichiro"),
    ],
    ids=["text", "cells", "attribute", "escaped", "file name", "wide", "base64"],
)
def test_a_new_private_value_is_looked_for_in_what_passed(
    tmp_path: Path, path: str, content: bytes, value: str
) -> None:
    """A record that is written later may hold what has stood on the site for years."""
    files = {**CLEAN, path: content}
    assert build(given(files, approved=("担当は鳴海沢恒一郎です。",)), tmp_path) == set()
    judged = given(files, approved=("担当は鳴海沢恒一郎です。",))
    assert build(judged, tmp_path, value) == {("leaks-watchlist", path)}


def test_a_private_value_among_raw_bytes_is_looked_for_in_what_passed(tmp_path: Path) -> None:
    """Also where no reader finds a text, such as the pixels of an image."""
    files = {**CLEAN, "dots.png": png(pixels="合言葉は青嵐の塔".encode())}
    assert build(given(files), tmp_path) == set()
    assert build(given(files), tmp_path, "合言葉は青嵐の塔") == {("leaks-watchlist", "dots.png")}


def test_a_new_value_that_stands_nowhere_lets_what_passed_be(
    tmp_path: Path, read: list[str]
) -> None:
    """As in nearly every build: a record brings values, and none is on the site."""
    build(given(CLEAN), tmp_path)
    read.clear()
    assert build(given(CLEAN), tmp_path, "鳴海沢恒一郎") == set()
    assert read == []


def test_lost_texts_mean_that_everything_is_read(tmp_path: Path, read: list[str]) -> None:
    """Where new values cannot be looked for in what was kept, the files themselves are read."""
    build(given(CLEAN), tmp_path)
    for path in tmp_path.glob("*-texts.json"):
        path.unlink()
    read.clear()
    assert build(given(CLEAN), tmp_path, "鳴海沢恒一郎") == set()
    assert set(read) == set(CLEAN)


def test_a_page_that_vanished_refuses_the_pages_that_lead_to_it(tmp_path: Path) -> None:
    """They did not change, and their references lead nowhere now."""
    build(given(CLEAN), tmp_path)
    files = {path: data for path, data in CLEAN.items() if path != CASE}
    assert build(given(files), tmp_path) == {("links", HOME), ("links", "feed.xml")}


def test_an_anchor_that_vanished_refuses_the_page_that_leads_to_it(tmp_path: Path) -> None:
    """The page with the anchor changed, the page with the reference did not."""
    build(given(CLEAN), tmp_path)
    changed = CLEAN[CASE].replace(b'id="cause"', b'id="causes"')
    assert build(given({**CLEAN, CASE: changed}), tmp_path) == {("links", HOME)}


def test_a_new_page_may_lead_to_what_passed_and_to_its_anchors_only(tmp_path: Path) -> None:
    """The anchors of pages that are not read again are known."""
    build(given(CLEAN), tmp_path)
    right = {**CLEAN, "new/index.html": page('<a href="../incidents/2026-001/#cause">原因</a>')}
    assert build(given(right), tmp_path) == set()
    wrong = {**CLEAN, "new/index.html": page('<a href="../incidents/2026-001/#end">終わり</a>')}
    assert build(given(wrong), tmp_path) == {("links", "new/index.html")}


def test_an_allowance_that_ended_refuses_what_it_excused(tmp_path: Path) -> None:
    """The page did not change, the day did."""
    files = {**CLEAN, HOME: page(f"<p>電話 {PHONE}</p>")}
    judged = given(files, allowed=(PHONE,))
    assert build(judged, tmp_path) == set()
    later = replace(judged, on=date(2027, 4, 1))
    assert build(later, tmp_path) == {("leaks-detectors", HOME)}


def test_an_approval_that_is_gone_refuses_what_it_excused(tmp_path: Path) -> None:
    """A text that nobody stands for any more is looked at like any other."""
    files = {**CLEAN, HOME: page(f"<p>{NAMED}</p>")}
    assert build(given(files, approved=(NAMED,)), tmp_path) == set()
    assert build(given(files, approved=(NAMED, "別の文。")), tmp_path) == set()
    assert build(given(files), tmp_path) == {("leaks-detectors", HOME)}


def test_another_address_of_the_site_means_that_everything_is_read(
    tmp_path: Path, read: list[str]
) -> None:
    """What was the site's own host may be another's now."""
    build(given(CLEAN), tmp_path)
    read.clear()
    judged = replace(
        given(CLEAN), hosts=frozenset({"https://disclosure.city.example/", "b.example"})
    )
    assert build(judged, tmp_path) == set()
    assert set(read) == set(CLEAN)


def test_the_index_of_the_search_may_hold_the_words_of_what_passed(tmp_path: Path) -> None:
    """And none that is on no page, though the pages are not read again."""
    build(given(CLEAN), tmp_path)
    assert build(given({**CLEAN, INDEX: index("設定", "誤り")}), tmp_path) == set()
    assert build(given({**CLEAN, INDEX: index("啄木")}), tmp_path) == {("search-index", INDEX)}


def test_other_checks_read_everything(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With another dictionary, or other code, nothing counts as passed."""
    build(given(CLEAN), tmp_path)
    read.clear()
    stamps.stamp.cache_clear()
    monkeypatch.setattr(stamps, "version", lambda _: "another")
    assert build(given(CLEAN), tmp_path) == set()
    assert set(read) == set(CLEAN)
    stamps.stamp.cache_clear()


def test_nothing_of_a_refused_site_is_kept(tmp_path: Path) -> None:
    """What stood beside a fault is read again when the fault is mended."""
    assert build(given({**CLEAN, HOME: page(f"<p>電話 {PHONE}</p>")}), tmp_path)
    assert list(tmp_path.glob("site-*")) == []


def test_the_net_is_tried_in_every_build(tmp_path: Path) -> None:
    """A check that does not run any more is noticed although every file passed before."""
    build(given(CLEAN), tmp_path)
    fewer = tuple(each for each in ALL_CHECKS if each.id != "leaks-watchlist")
    with pytest.raises(Refused):
        check_site(given(CLEAN), fewer, kept=KeptSite(Shelf(tmp_path)))


def test_no_private_value_is_kept(tmp_path: Path) -> None:
    """Not as it was written, nor as a digest of it that could be guessed."""
    build(given(CLEAN, watched=("鳴海沢恒一郎",)), tmp_path, "080-0000-1357")
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "状況".encode("unicode-escape") in kept
    for value in ("鳴海沢恒一郎", "080-0000-1357", "金糸籠"):
        assert value.encode() not in kept
        assert value.encode("unicode-escape") not in kept


BODIES = st.sampled_from(
    [
        "<p>状況</p>",
        '<a href="../a/">前</a>',
        '<p id="x">位置</p>',
        '<a href="../a/#x">位置へ</a>',
        f"<p>電話 {PHONE}</p>",
        "<p>合言葉は青嵐の塔</p>",
        '<script src="https://other.example/a.js"></script>',
    ]
)
SITES = st.dictionaries(st.sampled_from(["a", "b", "c"]), BODIES, min_size=1)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@holds_for(sites=st.lists(SITES, min_size=2, max_size=4), value=st.booleans())
def test_a_shelf_never_changes_what_is_refused(
    tmp_path_factory: pytest.TempPathFactory, sites: list[Mapping[str, str]], value: bool
) -> None:
    """Whatever sites follow one another, with or without a new private value: the same problems."""
    folder, bare = tmp_path_factory.mktemp("kept"), tmp_path_factory.mktemp("bare")
    new = ("合言葉は青嵐の塔",) if value else ()
    for number, site in enumerate(sites):
        files = {f"{name}/index.html": page(body) for name, body in site.items()}
        last = new if number == len(sites) - 1 else ()
        kept, plain = (
            build(given(files), folder, *last),
            build(given(files), bare / str(number), *last),
        )
        assert kept == plain
