"""The tables of a year and the series over the years: once, for pages, files and papers."""

import csv
import io

from disclosure_builder.outputs.year_tables import csv_bytes
from disclosure_builder.public.register import Year
from disclosure_builder.public.series import series_of
from disclosure_builder.public.table_forms import PlainTable
from disclosure_builder.public.tables import series_table, year_tables
from tests.support.editions import register, sealed
from tests.support.years import counted, status

MONTHS = (
    'value: "12,340", months_counted: 9',
    'value: "12,340", months: [{month: 2025-04, value: 12000, counted_from: 2025-04-13}, '
    "{month: 2025-05, value: 340}]",
)
ITEMS = (
    "session: 第2回",
    "session: 第2回, items: [{kind: 質問, text: '=SUM(A1)', answer: お答えします。}]",
)


def years() -> tuple[Year, ...]:
    """A year with a status in full, and those beside it."""
    case = sealed("incidents/2025-004/1", "2025-07-20 17:00")
    edition = status("operation/2025/1", "2026-09-01 10:00", MONTHS, ITEMS)
    return register(case, counted(edition, case)).years


def table(name: str) -> PlainTable:
    """One table of that year."""
    found = years()
    year = next(each for each in found if each.year.year == 2025)
    return next(each for each in year_tables(year, found) if str(each.name) == name)


def rows_of(content: bytes) -> list[list[str]]:
    """What a spreadsheet reads."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_month_that_was_counted_in_part_says_so() -> None:
    """April first, months that were not counted empty, the year last."""
    found = table("months")
    assert len(found.rows) == 13
    first, second, third, *_, whole = found.rows
    assert (str(first[0]), first[1]) == ("令和7年4月", 12000)
    assert str(first[2]) == "照会は13日から"
    assert (second[1], second[2], third[1]) == (340, None, None)
    assert (str(whole[0]), whole[1]) == ("年度", 12340)


def test_every_row_has_a_cell_for_every_heading() -> None:
    """Whoever prints a table needs to know nothing of the year."""
    found = years()
    tables = [each for year in found for each in year_tables(year, found)]
    assert {str(each.name) for each in tables} >= {"figures", "months", "cases", "council"}
    for each in (*tables, series_table(found)):
        assert all(len(row) == len(each.headings) for row in each.rows)
        assert each.rows


def test_a_table_as_csv_is_read_back_as_it_was() -> None:
    """With the mark for Excel; no text is taken for a formula."""
    content = csv_bytes(table("council"))
    assert content.startswith(b"\xef\xbb\xbf")
    head, row = rows_of(content)
    assert head == ["種類", "内容", "回答", "その後の対応", "対応の日"]
    assert row == ["質問", "'=SUM(A1)", "お答えします。", "", ""]


def test_a_year_without_a_number_is_a_gap_in_the_series() -> None:
    """Not counted is None, zero is zero; what covers a part of the year is named."""
    found = series_of("inquiries", years())
    assert found is not None
    assert found.years == (2025, 2026)
    assert found.values == (12340, None)
    assert (found.partial, found.breaks) == ((2025,), ())
    cases = series_of("cases-total", years())
    assert cases is not None
    assert cases.values == (1, 0)
    assert series_of("nothing", years()) is None


def test_the_table_of_the_series_can_be_cut_to_the_last_years() -> None:
    """A page has room for a few; the file has them all."""
    found = years()
    whole, last = series_table(found), series_table(found, 1)
    assert len(whole.headings) == len(last.headings) + 1
    assert len(whole.rows) == len(last.rows)
