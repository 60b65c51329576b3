"""Every table of a fiscal year, once: pages, CSV and papers print these and make none of their own.

A cell is a public text, a word of ours, a number, a day or nothing; what a cell lacks stays empty, and
why it does stands in a column beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from disclosure_builder.public.base import Public
from disclosure_builder.public.editions import Figure, MonthValue, Operation
from disclosure_builder.public.register import FigureLine, Year
from disclosure_builder.public.series import (
    figure_names,
    is_partial,
    line_of,
    number_in,
    series_of,
)
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import FigureState
from disclosure_builder.vocabulary.years import japanese_year

Cell = PublicText | Wording | CaseReference | int | date | None
Row = tuple[Cell, ...]
Named = tuple[str, str] | tuple[str, str, bool]
"""A column by its names; the third part says that it holds numbers."""
MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)


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


def year_tables(year: Year, years: Sequence[Year]) -> tuple[PlainTable, ...]:
    """The tables of one year that say anything."""
    tables = (
        figures_table(year),
        months_table(year),
        cases_table(year),
        audits_table(year),
        council_table(year),
        restatements_table(year, years),
    )
    return tuple(table for table in tables if table.rows)


def figures_table(year: Year) -> PlainTable:
    """Every figure with its state and its definition."""
    headings = _headings(
        ("group", "区分"),
        ("basis", "根拠"),
        ("id", "符号"),
        ("label", "項目"),
        ("value", "数値", True),
        ("unit", "単位"),
        ("state", "状態"),
        ("reason", "値がない理由"),
        ("months_counted", "集計した月数", True),
        ("as_of", "時点"),
        ("note", "注記"),
        ("source", "入力・集計"),
        ("version", "定義の版", True),
        ("definition", "定義"),
        ("recounted", "承認後の事案による値"),
    )
    rows = (
        (group.label, group.basis, *_figure_row(line))
        for group in year.groups
        for line in group.lines
    )
    return _table("figures", "数値の一覧", headings, rows)


def _figure_row(line: FigureLine) -> Row:
    figure = line.figure
    return (
        line.id,
        line.label,
        line.value if line.state is FigureState.VALUE else None,
        line.unit,
        Wording(line.state.label.ja),
        line.reason,
        None if figure is None else figure.months_counted,
        None if figure is None else figure.as_of,
        None if figure is None else figure.note,
        Wording("集計" if line.is_derived else "入力"),
        line.version,
        line.definition,
        line.recounted,
    )


def months_table(year: Year) -> PlainTable:
    """A row for each month and one for the year; a column for each figure counted by month.

    Where a month was counted in part, a last column says so.
    """
    counted = [(line, line.figure) for line in year.lines if line.figure and line.figure.months]
    notes = [_month_note(month, counted) for month in MONTHS]
    headings: list[Named] = [
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
        headings.append(("note", "一部の日だけを数えた月"))
        rows = [(*row, note) for row, note in zip(rows, (*notes, None), strict=True)]
    return _table("months", "月別の数", _headings(*headings), rows)


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


def cases_table(year: Year) -> PlainTable:
    """Every case of the year that has a page, with the digest of its newest edition."""
    headings = _headings(
        ("reference", "番号"),
        ("kind", "種類"),
        ("title", "件名"),
        ("stage", "報"),
        ("edition", "版", True),
        ("released_on", "公表日"),
        ("digest", "ダイジェスト"),
    )
    rows = (
        (
            case.reference,
            Wording(case.kind.label.ja),
            case.body.title,
            case.newest.stage_label,
            case.newest.sealed.reference.number,
            case.newest.released_at.date(),
            Wording(case.newest.sealed.released_digest),
        )
        for case in sorted(year.cases, key=lambda each: each.reference)
    )
    return _table("cases", "年度の事案と停止の一覧", headings, rows)


def audits_table(year: Year) -> PlainTable:
    """Every audit (Art. 11)."""
    headings = _headings(
        ("kind", "種類"),
        ("held_from", "初日"),
        ("held_to", "終日"),
        ("by", "監査人"),
        ("scope", "範囲"),
        ("opened", "新たな指摘", True),
        ("text", "説明"),
    )
    body = _status(year)
    rows = (
        (Wording(a.kind.label.ja), a.held_from, a.held_to, a.by, a.scope, a.opened, a.text)
        for a in (() if body is None else body.audits)
    )
    return _table("audits", "監査", headings, rows)


def council_table(year: Year) -> PlainTable:
    """What the council said, what was answered, and what came of it."""
    headings = _headings(
        ("kind", "種類"),
        ("text", "内容"),
        ("answer", "回答"),
        ("follow_up", "その後の対応"),
        ("followed_up_on", "対応の日"),
    )
    body = _status(year)
    rows = (
        (Wording(each.kind.label.ja), each.text, each.answer, each.follow_up, each.followed_up_on)
        for each in (() if body is None else body.council.items)
    )
    return _table("council", "審議会の意見・質問", headings, rows)


def restatements_table(year: Year, years: Iterable[Year]) -> PlainTable:
    """The figures of this year that were told anew, and those of others that this status tells anew."""
    headings = _headings(
        ("year", "年度"),
        ("label", "項目"),
        ("old", "修正前"),
        ("new", "修正後"),
        ("unit", "単位"),
        ("reason", "理由"),
        ("on", "修正の日"),
        ("told_in", "修正した報告"),
    )
    rows = (
        (_fiscal(each), line.label, told.old, told.new, line.unit, told.reason, told.on, said_in)
        for each in sorted(years, key=lambda one: one.year)
        for line in each.lines
        for told in line.restated
        if (said_in := told.told_in) and year.year.year in {each.year.year, said_in.fiscal_year}
    )
    return _table("restatements", "過去の数値の修正", headings, rows)


def series_table(years: Iterable[Year], last: int | None = None) -> PlainTable:
    """Every figure over the years, oldest first; of the `last` few of them, if that is said."""
    ordered = sorted(years, key=lambda year: year.year)
    ordered = ordered if last is None else ordered[-last:]
    headings = _headings(
        ("id", "符号"),
        ("label", "項目"),
        ("unit", "単位"),
        *((f"fy{year.year.year}", str(_fiscal(year)), True) for year in ordered),
        ("breaks", "定義が変わった年度"),
        ("partial", "一部だけを数えた年度"),
    )
    rows = (_series_row(name, ordered) for name in figure_names(ordered))
    return _table("series", "数値の推移", headings, rows)


def _series_row(name: str, years: Sequence[Year]) -> Row:
    series = series_of(name, years)
    lines = [line_of(year, name) for year in years]
    partial = [
        year.year.year for year, line in zip(years, lines, strict=True) if line and is_partial(line)
    ]
    return (
        Wording(name),
        None if series is None else series.label,
        None if series is None else series.unit,
        *(None if line is None else _value(line) for line in lines),
        _years(() if series is None else series.breaks),
        _years(partial),
    )


def _value(line: FigureLine) -> Cell:
    return line.value if line.state is FigureState.VALUE else Wording(line.state.label.ja)


def _fiscal(year: Year) -> Wording:
    return Wording(f"{japanese_year(year.year.start.date())}度")


def _years(numbers: Iterable[int]) -> Wording | None:
    said = "、".join(map(str, numbers))
    return Wording(said) if said else None


def _status(year: Year) -> Operation | None:
    case = year.status
    return None if case is None or case.is_withdrawn else case.operation


def _headings(*columns: Named) -> tuple[Heading, ...]:
    return tuple(Heading(Wording(each[0]), Wording(each[1]), len(each) > 2) for each in columns)


def _table(name: str, title: str, headings: tuple[Heading, ...], rows: Iterable[Row]) -> PlainTable:
    return PlainTable(Wording(name), Wording(title), headings, tuple(rows))
