"""What a figure of the yearly status is: its group, its definition in each version, what must add up."""

from typing import Annotated

from pydantic import Field

from disclosure_builder.vocabulary.terms import FigureMonths, FigureSource
from disclosure_builder.written.models import Text, WholeNumber, WrittenModel, term


class FigureGroup(WrittenModel):
    """A section of the yearly status, with the article it answers to."""

    id: Text
    label: Text
    basis: Text


class EarlierDefinition(WrittenModel):
    """What a figure meant before: a version, and the fiscal year since which it counted."""

    version: WholeNumber
    since: WholeNumber | None = None
    definition: Text
    label: Text | None = None
    unit: Text | None = None
    source: Annotated[FigureSource, term(FigureSource)] | None = None


class FigureDefinition(WrittenModel):
    """One figure: typed by staff, or derived from the cases and then never typed.

    `since` and `until` are the first and last fiscal year of a figure or of its newest version.
    """

    id: Text
    group: Text
    label: Text
    unit: Text
    definition: Text
    source: Annotated[FigureSource, term(FigureSource)]
    version: WholeNumber
    since: WholeNumber | None = None
    until: WholeNumber | None = None
    by_month: Annotated[FigureMonths, term(FigureMonths)] | None = None
    earlier: tuple[EarlierDefinition, ...] = ()

    def in_force(self, year: int) -> "FigureDefinition | None":
        """The figure as it was meant in a fiscal year; None where it was not counted then."""
        if self.until is not None and year > self.until:
            return None
        if self.since is None or self.since <= year:
            return self
        older = (each for each in self.earlier if each.since is None or each.since <= year)
        found = max(older, key=lambda each: each.version, default=None)
        if found is None:
            return None
        changed = {name: value for name, value in found if value is not None}
        return self.model_copy(update={**changed, "since": found.since, "earlier": ()})


class Balance(WrittenModel):
    """Typed figures that must balance: opening + issued - returned = closing (`domain.md` 6)."""

    plus: Annotated[tuple[Text, ...], Field(min_length=1)]
    minus: tuple[Text, ...] = ()
    equals: Text

    @property
    def figures(self) -> tuple[str, ...]:
        """Every figure that takes part."""
        return (*self.plus, *self.minus, self.equals)


class Carry(WrittenModel):
    """What is left at the end of a year is what the next one begins with."""

    closing: Text
    opening: Text
