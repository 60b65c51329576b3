"""Rules on what the status of a year tells in detail: months, audits, the council, restatements."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from disclosure_builder.records.models import FigureRecord, MonthRecord, OperationRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.records.rules.operation import number_of
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.schemas import YEAR_VERSION
from disclosure_builder.vocabulary.terms import FigureMonths, FigureSource, Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.yaml_reader import Path

FINDINGS_OPENED = "findings-opened"
Found = Subject[OperationRecord]


def _fields_of_other_version(subject: Found) -> Iterator[Path]:
    record = subject.record
    if record.schema_version >= YEAR_VERSION:
        if record.council.opinions:
            yield ("council", "opinions")
        return
    for name in ("audits", "restatements"):
        if getattr(record, name):
            yield (name,)
    if record.council.items:
        yield ("council", "items")
    for number, figure in enumerate(record.figures):
        if figure.months:
            yield ("figures", number, "months")


def _not_given(subject: Found) -> Iterator[Path]:
    record = subject.record
    if record.schema_version < YEAR_VERSION or record.stage is Stage.WITHDRAWAL:
        return
    given = {figure.id for figure in record.figures}
    for definition in subject.catalogue.in_force(subject.reference.case.fiscal_year):
        if definition.source is FigureSource.TYPED and definition.id not in given:
            yield ("figures", definition.id)


def _with_months(subject: Found) -> Iterator[tuple[Path, FigureRecord]]:
    for number, figure in enumerate(subject.record.figures):
        if figure.months:
            yield ("figures", number), figure


def _wrong_months(subject: Found) -> Iterator[Path]:
    year = FiscalYear(subject.reference.case.fiscal_year)

    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        definition = subject.catalogue.figure(figure.id)
        if definition is not None and definition.by_month is None:
            yield (*location, "months")
        reached: date | None = None
        for number, each_month in enumerate(figure.months):
            day = each_month.month.day
            if not _is_month_of(each_month.month, year) or _not_after(day, reached):
                yield (*location, "months", number, "month")
            if not _lies_within(each_month):
                yield (*location, "months", number, "counted_from")
            reached = day

    return each(_with_months(subject), look)


def _is_month_of(moment: Moment, year: FiscalYear) -> bool:
    at = moment.earliest
    exact = moment.precision is Precision.MONTH and not moment.approximate
    return exact and at is not None and year.start <= at < year.end


def _not_after(day: date | None, reached: date | None) -> bool:
    return day is not None and reached is not None and day <= reached


def _lies_within(entry: MonthRecord) -> bool:
    """Whether the days that were counted are days of the month, in order."""
    bounds = [day for day in (entry.counted_from, entry.counted_to) if day is not None]
    first = entry.month.day
    same = all(first is not None and day.replace(day=1) == first for day in bounds)
    return same and bounds == sorted(bounds)


def _wrong_sum(subject: Found) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        definition = subject.catalogue.figure(figure.id)
        if definition is None or definition.by_month is None:
            return
        values = [entry.value for entry in figure.months]
        level = definition.by_month is FigureMonths.LEVEL
        whole = number_of(figure)
        if whole is not None and whole != Decimal(values[-1] if level else sum(values)):
            yield (*location, "value")
        if (figure.months_counted or 12) != len(values):
            yield (*location, "months_counted")

    return each(_with_months(subject), look)


def _wrong_audits(subject: Found) -> Iterator[Path]:
    year = FiscalYear(subject.reference.case.fiscal_year)
    for number, audit in enumerate(subject.record.audits):
        last = audit.held_to or audit.held_from
        if not year.start.date() <= audit.held_from <= last < year.end.date():
            yield ("audits", number, "held_from")


def _wrong_findings(subject: Found) -> Iterator[Path]:
    record = subject.record
    for number, figure in enumerate(record.figures):
        told = number_of(figure) if figure.id == FINDINGS_OPENED else None
        if told is not None and record.audits and told != sum(a.opened for a in record.audits):
            yield ("figures", number, "value")


def _follow_up_without_words(subject: Found) -> Iterator[Path]:
    for number, item in enumerate(subject.record.council.items):
        if item.followed_up_on is not None and item.follow_up is None:
            yield ("council", "items", number, "follow_up")


def _wrong_restatements(subject: Found) -> Iterator[Path]:
    for number, told in enumerate(subject.record.restatements):
        location: Path = ("restatements", number)
        if subject.catalogue.figure(told.figure) is None:
            yield (*location, "figure")
        if told.year >= subject.reference.case.fiscal_year:
            yield (*location, "year")
        if told.old == told.new:
            yield (*location, "new")


YEARLY_RULES = (
    Rule(
        "year-schema",
        OperationRecord,
        Words(
            "schema_version と、使っている項目が合っていません。",
            "This field does not belong to the schema_version of the record.",
        ),
        Words(
            'months、audits、restatements、council.items は schema_version: "2" で使えます。'
            '"2" では opinions の代わりに items（kind、text、answer）を書いてください。',
            'Months, audits, restatements and council.items need schema_version: "2"; with it, write '
            "`items` (kind, text, answer) in the place of `opinions`.",
        ),
        _fields_of_other_version,
    ),
    Rule(
        "figure-missing",
        OperationRecord,
        Words("入力する数値が書かれていません。", "A typed figure is not given."),
        Words(
            "数えていなければ state: 未集計 と理由を書いてください。空欄と0は違います。",
            "If it was not counted, write state: not_counted and the reason; that is not zero.",
        ),
        _not_given,
    ),
    Rule(
        "figure-by-month",
        OperationRecord,
        Words(
            "月別の数の書き方が正しくありません（年度内の月を、順に1回ずつ）。",
            "The months are not those of the year, each once and in order, or this figure has none.",
        ),
        Words(
            "month を 2025-04 のように4月から順に書き、一部の日だけを数えた月はその日を書いてください。"
            "月別に数える数値は figures.yaml の by_month で定めます。",
            "Write `month` like 2025-04, from April on, and the days of a month that was counted in "
            "part. Figures with months have `by_month` in figures.yaml.",
        ),
        _wrong_months,
    ),
    Rule(
        "figure-month-sum",
        OperationRecord,
        Words(
            "月別の数と、年度の数又は集計した月数とが合いません。",
            "The months do not give the value of the year, or their number is not months_counted.",
        ),
        Words(
            "月別の数、value、months_counted を確かめてください。",
            "Check the months, value and months_counted.",
        ),
        _wrong_sum,
    ),
    Rule(
        "audit-dates",
        OperationRecord,
        Words("監査の日が年度の中にありません。", "The days of the audit are not of the year."),
        Words("held_from と held_to を確かめてください。", "Check held_from and held_to."),
        _wrong_audits,
    ),
    Rule(
        "audit-findings",
        OperationRecord,
        Words(
            "新たな指摘の数が、監査ごとの数の合計と合いません。",
            "The new findings are not the sum of those of the audits.",
        ),
        Words("audits の opened を確かめてください。", "Check `opened` of each audit."),
        _wrong_findings,
    ),
    Rule(
        "council-follow-up",
        OperationRecord,
        Words(
            "その後の対応の日があるのに、内容がありません。",
            "There is a day of the follow-up, but not what was done.",
        ),
        Words("follow_up に書いてください。", "Write it under follow_up."),
        _follow_up_without_words,
    ),
    Rule(
        "restatement-form",
        OperationRecord,
        Words("過去の数値の修正が正しく書かれていません。", "This restatement is not in order."),
        Words(
            "前の年度の、figures.yaml にある数値について、違う値を書いてください。"
            "この年度の数値は訂正の版で直します。",
            "Name a figure of the catalogue, an earlier year and another value; a figure of this year "
            "is mended by a correction.",
        ),
        _wrong_restatements,
    ),
)
