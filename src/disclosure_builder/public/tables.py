"""Every table of a fiscal year, once: pages, CSV and papers print these and make none of their own.

What a table is stands in `table_forms.py`, the months in `month_tables.py`.
"""

from collections.abc import Iterable, Sequence

from disclosure_builder.public.editions import Operation
from disclosure_builder.public.month_tables import months_table
from disclosure_builder.public.register import FigureLine, Year
from disclosure_builder.public.series import (
    figure_names,
    is_partial,
    series_of,
)
from disclosure_builder.public.table_forms import Cell, PlainTable, Row, headings, table
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import FigureState
from disclosure_builder.vocabulary.years import japanese_year


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
    return tuple(each for each in tables if each.rows)


def figures_table(year: Year) -> PlainTable:
    """Every figure with its state and its definition."""
    columns = headings(
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
    return table("figures", "数値の一覧", columns, rows)


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


def cases_table(year: Year) -> PlainTable:
    """Every case of the year that has a page, with the digest of its newest edition."""
    columns = headings(
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
    return table("cases", "年度の事案と停止の一覧", columns, rows)


def audits_table(year: Year) -> PlainTable:
    """Every audit (Art. 11)."""
    columns = headings(
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
    return table("audits", "監査", columns, rows)


def council_table(year: Year) -> PlainTable:
    """What the council said, what was answered, and what came of it."""
    columns = headings(
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
    return table("council", "審議会の意見・質問", columns, rows)


def restatements_table(year: Year, years: Iterable[Year]) -> PlainTable:
    """The figures of this year that were told anew, and those of others that this status tells anew."""
    columns = headings(
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
    return table("restatements", "過去の数値の修正", columns, rows)


def series_table(years: Iterable[Year], last: int | None = None) -> PlainTable:
    """Every figure over the years, oldest first; of the `last` few of them, if that is said."""
    ordered = sorted(years, key=lambda year: year.year)
    ordered = ordered if last is None else ordered[-last:]
    columns = headings(
        ("id", "符号"),
        ("label", "項目"),
        ("unit", "単位"),
        *((f"fy{year.year.year}", str(_fiscal(year)), True) for year in ordered),
        ("breaks", "定義が変わった年度"),
        ("partial", "一部だけを数えた年度"),
    )
    rows = (_series_row(name, ordered) for name in figure_names(ordered))
    return table("series", "数値の推移", columns, rows)


def _series_row(name: str, years: Sequence[Year]) -> Row:
    series = series_of(name, years)
    lines = [year.line_of.get(name) for year in years]
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
