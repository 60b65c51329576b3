"""A net with a hole in it, wherever the hole is, lets nothing through to be served."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from disclosure_builder.checks import (
    ALL_CHECKS,
    check_site,
    leaks_watchlist,
    looking,
    watching,
)
from disclosure_builder.checks.manners import Manner
from disclosure_builder.checks.places import PLANTED
from disclosure_builder.checks.planted import DETECTORS, WATCHLIST, planted_beside
from disclosure_builder.checks.reading import read_site
from disclosure_builder.checks.reading.interface import SiteReading
from disclosure_builder.problems import Refused
from disclosure_builder.public.pages import BuiltSite
from disclosure_builder.redaction import canary as values
from disclosure_builder.redaction.watchlist import Watchlist
from tests.checks.conftest import CLEAN, given, page, problems_of
from tests.support.hiding import MAKERS

READ_SITE = "disclosure_builder.checks.interface.read_site"


def holes(**changes: Any) -> set[str]:
    """The rules that refuse a site without a fault."""
    problems = problems_of(replace(given(CLEAN), **changes))
    return {each.rule for each in problems if each.place.path.startswith(PLANTED)}


def test_the_planted_files_are_not_served() -> None:
    """What comes out is what went in, byte for byte."""
    assert check_site(given(CLEAN)).files == CLEAN


def test_detectors_of_form_that_see_nothing_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a detector nothing would be found: that is no reason to pass."""
    monkeypatch.setattr(looking, "_OF_FORM", ())
    assert holes() == {DETECTORS}


def test_detectors_without_their_dictionary_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is planted that only the dictionary knows."""
    monkeypatch.setattr(looking, "_OF_DICTIONARY", ())
    assert holes() == {DETECTORS}


def test_a_watch_list_that_lost_its_values_on_the_way_refuses() -> None:
    """The canary comes with the values of the records, or not at all."""
    assert holes(watchlist=Watchlist(frozenset())) == {WATCHLIST}


def test_a_watch_list_that_forgot_what_is_a_name_refuses() -> None:
    """Most of what is planted is another spelling of a name."""
    assert holes(watchlist=Watchlist(given(CLEAN).watchlist.values)) == {WATCHLIST}


def test_a_net_that_finds_nothing_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The net is made of words; without them it is no net."""
    monkeypatch.setattr(watching, "spellings", lambda _: {"別の値である": Manner.ANYWHERE})
    assert holes() == {WATCHLIST}


@pytest.mark.parametrize("name", ["_places_across", "_raw_places"])
def test_a_look_that_is_left_out_refuses(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Across the cells of a table, and among the raw bytes."""
    monkeypatch.setattr(leaks_watchlist, name, lambda *_: ())
    assert holes() == {WATCHLIST}


@pytest.mark.parametrize("without", [WATCHLIST, DETECTORS])
def test_a_leak_check_that_is_not_registered_refuses(without: str) -> None:
    """Whoever takes a net out of the register takes the site off the air."""
    fewer = tuple(each for each in ALL_CHECKS if each.id != without)
    with pytest.raises(Refused) as refusal:
        check_site(given(CLEAN), fewer)
    assert {each.rule for each in refusal.value.problems} == {without}


def _without(ending: str) -> Callable[[SiteReading], SiteReading]:
    """A reader that reads nothing out of files with an ending, and does not say so."""

    def read(reading: SiteReading) -> SiteReading:
        files = (
            replace(each, texts=frozenset(), passages=(), tags=())
            if each.path.endswith(ending)
            else each
            for each in reading.files
        )
        return replace(reading, files=tuple(files))

    return read


SITE = {**CLEAN, "report.pdf": MAKERS["pdf_text"]("report")}
ENDINGS = sorted({name.rpartition(".")[2] for name in planted_beside(SITE)})


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_reader_that_reads_nothing_refuses(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """There is a planted file for every reader."""
    blind = _without(f".{ending}")
    monkeypatch.setattr(READ_SITE, lambda *given: blind(read_site(*given)))
    assert DETECTORS in holes(site=BuiltSite(SITE))


@pytest.mark.parametrize("where", ["title", "attribute", "comment", "script", "file name", "text"])
def test_a_kind_of_passage_that_is_overlooked_refuses(
    monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Each kind of place in a page has a planted file of its own."""

    def read(*given: Any) -> SiteReading:
        reading = read_site(*given)
        return replace(reading, files=tuple(_overlooking(reading.files, where)))

    monkeypatch.setattr(READ_SITE, read)
    assert DETECTORS in holes()


def _overlooking(files: Iterable[Any], where: str) -> Iterable[Any]:
    for each in files:
        tags = [
            replace(tag, passages=tuple(p for p in tag.passages if not p.where.startswith(where)))
            for tag in each.tags
        ]
        passages = tuple(p for p in each.passages if not p.where.startswith(where))
        texts = frozenset() if where == "text" else each.texts
        yield replace(each, tags=tags, passages=passages, texts=texts)


def test_a_site_cannot_hide_a_leak_in_the_folder_of_the_canary() -> None:
    """The folder's name is taken."""
    hidden = {f"{PLANTED}lines.txt": b"hanako.invented@mail.example.jp"}
    problems = problems_of(given({**CLEAN, **hidden}))
    assert [each.place.path for each in problems] == [PLANTED.rstrip("/")]


def test_a_leak_beside_the_values_of_the_canary_refuses() -> None:
    """Words of the canary excuse nothing."""
    text = f"{values.CODE_WORD} hanako.invented@mail.example.jp"
    problems = problems_of(given({**CLEAN, "a/index.html": page(f"<p>{text}</p>")}))
    assert {(each.rule, each.place.path) for each in problems} == {
        (WATCHLIST, "a/index.html"),
        (DETECTORS, "a/index.html"),
    }
