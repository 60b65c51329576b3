"""What a table of the year is: typed headings, and rows of plain public values.

A cell is a public text, a word of ours, a number, a day or nothing; what a cell lacks stays empty, and
why it does stands in a column beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from disclosure_builder.public.base import Public
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.references import CaseReference

Cell = PublicText | Wording | CaseReference | int | date | None
Row = tuple[Cell, ...]
Named = tuple[str, str] | tuple[str, str, bool]
"""A column by its names; the third part says that it holds numbers."""


@dataclass(frozen=True)
class Heading(Public):
    """A column: its name for machines and for people, and whether it holds numbers."""

    name: Wording
    label: Wording
    is_number: bool = False


@dataclass(frozen=True)
class PlainTable(Public):
    """A table; `name` is that of its file, without ending."""

    name: Wording
    title: Wording
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]


def headings(*columns: Named) -> tuple[Heading, ...]:
    """Columns, each by its name for machines and for people."""
    return tuple(Heading(Wording(each[0]), Wording(each[1]), len(each) > 2) for each in columns)


def table(name: str, title: str, headings: tuple[Heading, ...], rows: Iterable[Row]) -> PlainTable:
    """A table by its name and title."""
    return PlainTable(Wording(name), Wording(title), headings, tuple(rows))
