"""`content/figures.yaml`: what each figure of the yearly status is, and its group."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.vocabulary.terms import FigureSource
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import Text, WholeNumber, WrittenModel, term
from disclosure_builder.written.parsing import parse

CATALOGUE_FILE = "figures.yaml"


class FigureGroup(WrittenModel):
    """A section of the yearly status, with the article it answers to."""

    id: Text
    label: Text
    basis: Text


class FigureDefinition(WrittenModel):
    """One figure: typed by staff, or derived from the cases and then never typed."""

    id: Text
    group: Text
    label: Text
    unit: Text
    definition: Text
    source: Annotated[FigureSource, term(FigureSource)]
    version: WholeNumber


class Balance(WrittenModel):
    """Typed figures that must balance: opening + issued - returned = closing (`domain.md` 6)."""

    plus: Annotated[tuple[Text, ...], Field(min_length=1)]
    minus: tuple[Text, ...] = ()
    equals: Text

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure that takes part."""
        return (*self.plus, *self.minus, self.equals)


class Catalogue(WrittenModel):
    """Every figure and group, in the order they are printed, and what must balance."""

    groups: Annotated[tuple[FigureGroup, ...], Field(min_length=1)]
    figures: tuple[FigureDefinition, ...]
    balances: tuple[Balance, ...] = ()

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
    path = content / CATALOGUE_FILE
    parsed = parse(Catalogue, path.read_bytes() if path.is_file() else b"", CATALOGUE_FILE)
    catalogue = parsed.model
    problems = list(parsed.problems)
    if catalogue is not None and not problems:
        problems += [
            _unknown_group(parsed.place(("figures", number, "group")))
            for number, figure in enumerate(catalogue.figures)
            if not catalogue.has_group(figure.group)
        ]
        problems += [
            _unknown_figure(parsed.place(("balances", number)))
            for number, balance in enumerate(catalogue.balances)
            if not all(catalogue.figure(each) for each in balance.figures)
        ]
    refuse_if_any(ExitCode.SETTINGS, problems)
    assert catalogue is not None  # noqa: S101 - no model without a problem
    return catalogue


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
