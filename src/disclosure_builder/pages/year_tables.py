"""The tables of a year on its page, and where the same tables lie as files."""

from collections.abc import Sequence
from dataclasses import dataclass

from disclosure_builder.public.register import Year
from disclosure_builder.public.table_forms import PlainTable
from disclosure_builder.public.tables import series_table, year_tables
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind

# The others stand on the page in a form of their own.
_SHOWN = frozenset({"months", "audits", "restatements"})
# As many years as fit on a page; the file has them all.
_LAST = 5


@dataclass(frozen=True)
class TableView:
    """A table, and the id of its caption."""

    anchor: Wording
    table: PlainTable


@dataclass(frozen=True)
class TableFile:
    """Where a table lies, relative to the root of the site, and what it is called."""

    address: Wording
    title: Wording


def shown_tables(year: Year, years: Sequence[Year]) -> tuple[TableView, ...]:
    """The tables that the page of a year shows as they are."""
    return tuple(
        TableView(Wording(f"caption-{table.name}"), table)
        for table in year_tables(year, years)
        if str(table.name) in _SHOWN
    )


def table_files(year: Year, years: Sequence[Year]) -> tuple[TableFile, ...]:
    """Every table of a year as CSV."""
    folder = f"{Kind.OPERATION.code}/{year.year.year}"
    return tuple(
        TableFile(Wording(f"{folder}/{table.name}.csv"), table.title)
        for table in year_tables(year, years)
    )


def shown_series(years: Sequence[Year]) -> TableView | None:
    """The figures over the last years; None where there is only one."""
    if len(years) < 2:
        return None
    return TableView(Wording("caption-series"), series_table(years, _LAST))


def series_file() -> TableFile:
    """The figures over all years."""
    return TableFile(Wording(f"{Kind.OPERATION.code}/series.csv"), Wording("数値の推移（CSV）"))
