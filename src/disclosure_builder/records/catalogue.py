"""`content/figures.yaml`: what each figure of the yearly status is, its group, and service hours.

A definition that changes gets the next version and the fiscal year since which it counts; the former
one moves to `earlier`, so that the figures of every year are read as they were meant.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field

from disclosure_builder.plain_files import read_plain
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.records.figures import Balance, Carry, FigureDefinition, FigureGroup
from disclosure_builder.records.service_hours import ServiceHours, SpecialDay, Timetable
from disclosure_builder.vocabulary.derived import is_derivable
from disclosure_builder.vocabulary.terms import FigureSource
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import WrittenModel
from disclosure_builder.written.parsing import Parsed, parse

CATALOGUE_FILE = "figures.yaml"


class Catalogue(WrittenModel):
    """Every figure and group, in the order they are printed, and what must balance."""

    groups: Annotated[tuple[FigureGroup, ...], Field(min_length=1)]
    figures: tuple[FigureDefinition, ...]
    balances: tuple[Balance, ...] = ()
    carries: tuple[Carry, ...] = ()
    service_hours: tuple[ServiceHours, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()

    @property
    def timetable(self) -> Timetable:
        """The service hours that stops are held against."""
        return Timetable(service_hours=self.service_hours, special_days=self.special_days)

    def in_force(self, year: int) -> tuple[FigureDefinition, ...]:
        """The figures of a fiscal year as they were meant then, in the order they are printed."""
        found = (each.in_force(year) for each in self.figures)
        return tuple(each for each in found if each is not None)

    def figure(self, identifier: str) -> FigureDefinition | None:
        """The definition of a figure, if the catalogue has it."""
        return next((each for each in self.figures if each.id == identifier), None)

    def figure_label(self, identifier: str) -> str:
        """What a figure is called; its id where the catalogue no longer has it."""
        figure = self.figure(identifier)
        return identifier if figure is None else figure.label

    def has_group(self, identifier: str) -> bool:
        """Whether there is such a group."""
        return any(group.id == identifier for group in self.groups)


def load_catalogue(content: Path) -> Catalogue:
    """Read the catalogue; raises `Refused` (SETTINGS) with every problem."""
    written = read_plain(content / CATALOGUE_FILE, CATALOGUE_FILE)
    parsed = parse(Catalogue, written or b"", CATALOGUE_FILE)
    catalogue = parsed.model
    problems = list(parsed.problems)
    if catalogue is not None and not problems:
        problems += _problems(catalogue, parsed)
    refuse_if_any(ExitCode.SETTINGS, problems)
    assert catalogue is not None  # noqa: S101 - no model without a problem
    return catalogue


def _problems(catalogue: Catalogue, parsed: Parsed[Catalogue]) -> Iterator[Problem]:
    """Groups and figures that are named exist; what is derived can be; versions are in order."""
    for number, figure in enumerate(catalogue.figures):
        if not catalogue.has_group(figure.group):
            yield _unknown_group(parsed.place(("figures", number, "group")))
        if figure.source is FigureSource.DERIVED and not is_derivable(figure.id):
            yield _not_derivable(parsed.place(("figures", number, "id")))
        if not _versions_in_order(figure):
            yield _wrong_versions(parsed.place(("figures", number, "version")))
    for number, balance in enumerate(catalogue.balances):
        if not all(map(catalogue.figure, balance.figures)):
            yield _unknown_figure(parsed.place(("balances", number)))
    for number, carry in enumerate(catalogue.carries):
        if not (catalogue.figure(carry.closing) and catalogue.figure(carry.opening)):
            yield _unknown_figure(parsed.place(("carries", number)))


def _unknown_group(place: Place) -> Problem:
    return Problem(
        "figure-group",
        place,
        Words("この区分は groups にありません。", "This group is not among `groups`."),
        Words("groups に足すか、書き直してください。", "Add it to `groups` or correct it."),
    )


def _unknown_figure(place: Place) -> Problem:
    return Problem(
        "figure-balance-unknown",
        place,
        Words("この数値は figures にありません。", "This figure is not among `figures`."),
        Words("figures に足すか、書き直してください。", "Add it to `figures` or correct it."),
    )


def _versions_in_order(figure: FigureDefinition) -> bool:
    """Whether versions and years rise together, and every version but the first has its year."""
    told = [(each.version, each.since) for each in figure.earlier]
    told = [*sorted(told), (figure.version, figure.since)]
    pairs = list(pairwise(told))
    return all(
        before[0] < after[0] and after[1] is not None and (before[1] or 0) < after[1]
        for before, after in pairs
    )


def _not_derivable(place: Place) -> Problem:
    return Problem(
        "figure-not-derivable",
        place,
        Words(
            "この数値は、事案から集計する方法がありません。",
            "There is no way to derive this figure from the cases.",
        ),
        Words(
            "id を確かめるか、source を typed（入力）にしてください。",
            "Check the id, or make its source `typed`.",
        ),
    )


def _wrong_versions(place: Place) -> Problem:
    return Problem(
        "figure-versions",
        place,
        Words(
            "定義の版（version）と、その初めの年度（since）が、順になっていません。",
            "The versions of the definition and their first years (`since`) are not in order.",
        ),
        Words(
            "定義を変えるときは、version を1つ上げて since に初めの年度を書き、"
            "前の定義を earlier に移してください。",
            "To change a definition, raise `version`, write its first year under `since`, and move "
            "the former one to `earlier`.",
        ),
    )
