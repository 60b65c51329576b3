"""The table of the months of a year: typed figures that are counted by month."""

from collections.abc import Sequence
from datetime import date

from disclosure_builder.public.editions import Figure, MonthValue
from disclosure_builder.public.register import FigureLine, Year
from disclosure_builder.public.series import number_in
from disclosure_builder.public.table_forms import Named, PlainTable, Row, headings, table
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.years import japanese_year

MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)


def months_table(year: Year) -> PlainTable:
    """A row for each month and one for the year; a column for each figure counted by month.

    Where a month was counted in part, a last column says so.
    """
    counted = [(line, line.figure) for line in year.lines if line.figure and line.figure.months]
    notes = [_month_note(month, counted) for month in MONTHS]
    columns: list[Named] = [
        ("month", "月"),
        *((str(line.id), f"{line.label}（{line.unit}）", True) for line, _ in counted),
    ]
    rows: list[Row] = []
    for month in MONTHS if counted else ():
        found = (_in_month(figure, month) for _, figure in counted)
        values = (None if each is None else each.value for each in found)
        rows.append((_month_name(year, month), *values))
    if counted:
        rows.append((Wording("年度"), *(number_in(figure.value) for _, figure in counted)))
    if any(notes):
        columns.append(("note", "一部の日だけを数えた月"))
        rows = [(*row, note) for row, note in zip(rows, (*notes, None), strict=True)]
    return table("months", "月別の数", headings(*columns), rows)


def _month_name(year: Year, month: int) -> Wording:
    number = year.year.year + (month < MONTHS[0])
    return Wording(f"{japanese_year(date(number, month, 1))}{month}月")


def _month_note(month: int, counted: Sequence[tuple[FigureLine, Figure]]) -> Wording | None:
    found = ((line, _in_month(figure, month)) for line, figure in counted)
    said = [_part(line, each) for line, each in found if each is not None]
    words = "、".join(filter(None, said))
    return Wording(words) if words else None


def _in_month(figure: Figure, month: int) -> MonthValue | None:
    days = ((each, each.month.day) for each in figure.months)
    return next((each for each, day in days if day is not None and day.month == month), None)


def _part(line: FigureLine, each: MonthValue) -> str:
    first = "" if each.counted_from is None else f"{each.counted_from.day}日から"
    last = "" if each.counted_to is None else f"{each.counted_to.day}日まで"
    return f"{line.label}は{first}{last}" if first or last else ""
