"""A frozen year that passed the last look is passed over, as long as it is the same and so are the checks."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from disclosure_builder.checks import stamp as stamps
from disclosure_builder.checks.kept_bags import KeptBags
from disclosure_builder.public.archive import FrozenYear
from disclosure_builder.shelf import EMPTY_SHELF, Shelf
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.years import FiscalYear
from tests.checks.conftest import CLEAN, given, problems_of

BAG = FrozenYear(
    FiscalYear(2024),
    "sha256:" + "5e" * 32,
    datetime(2026, 5, 1, tzinfo=TOKYO),
    {"bagit.txt": b"BagIt-Version: 1.0\n", "data/a.json": b'{"phone": "090-1234-5678"}'},
)
PATHS = {"archive/2024/bagit.txt", "archive/2024/data/a.json"}


def test_a_bag_is_looked_at_before_it_is_passed_over(tmp_path: Path) -> None:
    """Nothing is known of a bag until it has passed; then every file of it is."""
    assert KeptBags(Shelf(tmp_path)).paths_of([BAG]) == frozenset()
    KeptBags(Shelf(tmp_path)).keep([BAG])
    assert KeptBags(Shelf(tmp_path)).paths_of([BAG]) == PATHS


def test_another_bag_of_the_same_year_is_looked_at(tmp_path: Path) -> None:
    """The digest of the tag manifest, which each build compares, stands for every byte."""
    KeptBags(Shelf(tmp_path)).keep([BAG])
    assert not KeptBags(Shelf(tmp_path)).paths_of([replace(BAG, digest="sha256:" + "00" * 32)])


def test_other_checks_look_at_every_bag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With another dictionary, or other code, nothing counts as looked at."""
    KeptBags(Shelf(tmp_path)).keep([BAG])
    stamps.stamp.cache_clear()
    monkeypatch.setattr(stamps, "version", lambda _: "another")
    assert not KeptBags(Shelf(tmp_path)).paths_of([BAG])
    stamps.stamp.cache_clear()


def test_without_a_shelf_every_bag_is_looked_at() -> None:
    """A first build, and one whose cache was emptied, pass over nothing."""
    bags = KeptBags(EMPTY_SHELF)
    bags.keep([BAG])
    assert not bags.paths_of([BAG])


def test_a_leak_in_a_bag_refuses_until_the_bag_has_passed() -> None:
    """The look at a new bag is that at any file; what passed once is only copied."""
    files = {**CLEAN, **{f"archive/2024/{path}": data for path, data in BAG.files.items()}}
    assert {each.rule for each in problems_of(given(files))} == {"leaks-detectors"}
    assert not problems_of(replace(given(files), looked_at=frozenset(PATHS)))
