"""Rules on the yearly status (Art. 15): figures are of the catalogue, and derived ones not typed."""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosure_builder.records.models import FigureRecord, NarrativeRecord, OperationRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.vocabulary.terms import FigureSource, FigureState
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path

_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", re.ASCII)


def _figures(subject: Subject[OperationRecord]) -> Iterator[tuple[Path, FigureRecord]]:
    for number, figure in enumerate(subject.record.figures):
        yield ("figures", number), figure


def _unknown(subject: Subject[OperationRecord]) -> Iterator[Path]:
    year = subject.reference.case.fiscal_year

    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        definition = subject.catalogue.figure(figure.id)
        if definition is None or definition.in_force(year) is None:
            yield (*location, "id")

    return each(_figures(subject), look)


def _typed_though_derived(subject: Subject[OperationRecord]) -> Iterator[Path]:
    year = subject.reference.case.fiscal_year

    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        known = subject.catalogue.figure(figure.id)
        definition = None if known is None else known.in_force(year)
        if definition is not None and definition.source is FigureSource.DERIVED:
            yield (*location, "id")

    return each(_figures(subject), look)


def _repeated(subject: Subject[OperationRecord]) -> Iterator[Path]:
    seen: set[str] = set()

    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        if figure.id in seen:
            yield (*location, "id")
        seen.add(figure.id)

    return each(_figures(subject), look)


def _state_and_value(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        wrong = _wrong_field(figure)
        if wrong:
            yield (*location, wrong)

    return each(_figures(subject), look)


def _wrong_field(figure: FigureRecord) -> str:
    """The field that its state does not allow as it is; empty if all is well."""
    if figure.state is FigureState.VALUE:
        well_formed = figure.value is not None and _NUMBER.fullmatch(str(figure.value))
        return "" if well_formed else "value"
    if figure.value is not None:
        return "value"
    return "" if figure.reason is not None else "reason"


def _coverage(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        if figure.months_counted is not None and not 1 <= figure.months_counted <= 12:
            yield (*location, "months_counted")

    return each(_figures(subject), look)


def _unbalanced(subject: Subject[OperationRecord]) -> Iterator[Path]:
    """Told for the whole year, what was there and what came is what went and what is left."""
    told: dict[str, tuple[Path, Decimal]] = {}
    for location, figure in _figures(subject):
        number = _whole_year(figure)
        if number is not None:
            told[figure.id] = (location, number)
    for balance in subject.catalogue.balances:
        if not set(balance.figures) <= told.keys():
            continue
        came = sum(told[name][1] for name in balance.plus)
        went = sum(told[name][1] for name in balance.minus)
        location, left = told[balance.equals]
        if came - went != left:
            yield (*location, "value")


def _whole_year(figure: FigureRecord) -> Decimal | None:
    """The number of a figure that was counted in every month; None for any other."""
    try:
        return number_of(figure) if figure.months_counted in {None, 12} else None
    except NotJudged:
        return None


def number_of(figure: FigureRecord) -> Decimal | None:
    """The number of a figure; None where it has none."""
    if figure.state is not FigureState.VALUE or _wrong_field(figure):
        return None
    return Decimal(str(figure.value).replace(",", ""))


def _unknown_group(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, narrative: NarrativeRecord) -> Iterator[Path]:
        if not subject.catalogue.has_group(narrative.group):
            yield (*location, "group")

    narratives = enumerate(subject.record.narratives)
    return each(((("narratives", number), narrative) for number, narrative in narratives), look)


def _before_its_end(subject: Subject[OperationRecord]) -> Iterator[Path]:
    """The status of a year (Art. 15) is that of the whole year, to its last day, 31 March."""
    end = FiscalYear(subject.reference.case.fiscal_year).end.date()
    record = subject.record
    if record.published_on is not None and record.published_on < end:
        yield ("published_on",)
    if record.council.reported_on is not None and record.council.reported_on < end:
        yield ("council", "reported_on")


OPERATION_RULES = (
    Rule(
        "figure-unknown",
        OperationRecord,
        Words("この数値は figures.yaml にありません。", "The catalogue has no such figure."),
        Words("figures.yaml に足すか、id を改めてください。", "Add it there, or correct the id."),
        _unknown,
    ),
    Rule(
        "figure-derived",
        OperationRecord,
        Words(
            "この数値は事案から集計されるので、入力できません。",
            "This figure is derived from the cases and never typed.",
        ),
        Words("この行を消してください。", "Remove it."),
        _typed_though_derived,
    ),
    Rule(
        "figure-repeated",
        OperationRecord,
        Words("同じ数値が2回書かれています。", "The same figure is written twice."),
        Words("どちらか一方を消してください。", "Remove one of the two."),
        _repeated,
    ),
    Rule(
        "figure-value",
        OperationRecord,
        Words("数値の状態と値又は理由が合っていません。", "State, value and reason do not agree."),
        Words(
            "state が「値」なら value に数字を、そうでなければ reason に理由を書いてください。",
            "With state `value` write a number; with any other, a reason.",
        ),
        _state_and_value,
    ),
    Rule(
        "figure-months",
        OperationRecord,
        Words("集計した月数が1から12の間にありません。", "months_counted is not from 1 to 12."),
        Words("months_counted を確かめてください。", "Check months_counted."),
        _coverage,
    ),
    Rule(
        "figure-balance",
        OperationRecord,
        Words(
            "前年からの数と増減が、年度末の数と合いません（figures.yaml の balances）。",
            "What was there and came is not what went and is left (`balances` in figures.yaml).",
        ),
        Words("合わせて数える数値を確かめてください。", "Check the figures that belong together."),
        _unbalanced,
    ),
    Rule(
        "narrative-group",
        OperationRecord,
        Words("この区分は figures.yaml の groups にありません。", "There is no such group."),
        Words("groups の id を書いてください。", "Write an id of `groups`."),
        _unknown_group,
    ),
    Rule(
        "operation-year",
        OperationRecord,
        Words(
            "年度が終わる前の日付です（条例第15条。年度は4月1日から翌年3月31日まで）。",
            "The day lies before the end of the year (Art. 15; it runs from 1 April to 31 March).",
        ),
        Words(
            "日付又はフォルダー名の年度を確かめてください。",
            "Check the day, or the year of the folder.",
        ),
        _before_its_end,
    ),
)
