"""The tables of a year on its page, and where the same tables lie as files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from disclosure_builder.pages.figure_words import table_in
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.register import Year
from disclosure_builder.public.table_forms import PlainTable
from disclosure_builder.public.tables import series_table
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import FiscalYear

# The others stand on the page in a form of their own.
_SHOWN = frozenset({"months", "audits", "restatements"})
# What stands in them is written in Japanese alone, but for these.
_NUMBERS = frozenset({"months"})
# As many years as fit on a page; the file has them all.
_LAST = 5


@dataclass(frozen=True)
class TableView:
    """A table, and the id of its caption. One of many words is shown row by row on a telephone."""

    anchor: Wording
    table: PlainTable

    @property
    def is_by_row(self) -> bool:
        """Whether fewer than half of the columns hold numbers."""
        numbers = sum(heading.is_number for heading in self.table.headings)
        return numbers * 2 < len(self.table.headings)


@dataclass(frozen=True)
class TableFile:
    """Where a table lies, relative to the root of the site, and what it is called."""

    address: Wording
    title: Wording


def shown_tables(tables: Iterable[PlainTable], tongue: Tongue) -> tuple[TableView, ...]:
    """The tables that the page of a year shows as they are; in other languages those of numbers."""
    shown = _SHOWN if tongue.strings.is_authentic else _NUMBERS
    return tuple(
        TableView(Wording(f"caption-{table.name}"), table_in(table, tongue))
        for table in tables
        if str(table.name) in shown
    )


def table_files(year: FiscalYear, tables: Iterable[PlainTable]) -> tuple[TableFile, ...]:
    """Every table of a year as CSV."""
    folder = f"{Kind.OPERATION.code}/{year.year}"
    return tuple(TableFile(Wording(f"{folder}/{table.name}.csv"), table.title) for table in tables)


def shown_series(years: Sequence[Year], tongue: Tongue) -> TableView | None:
    """The figures over the last years; None where there is only one."""
    if len(years) < 2:
        return None
    series = table_in(_without(series_table(years, _LAST), "id"), tongue)
    return TableView(Wording("caption-series"), series)


def _without(table: PlainTable, name: str) -> PlainTable:
    """The table without a column that is for programs."""
    kept = [place for place, each in enumerate(table.headings) if str(each.name) != name]
    return replace(
        table,
        headings=tuple(table.headings[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
    )


def series_file() -> TableFile:
    """The figures over all years."""
    return TableFile(Wording(f"{Kind.OPERATION.code}/series.csv"), Wording("数値の推移（CSV）"))
