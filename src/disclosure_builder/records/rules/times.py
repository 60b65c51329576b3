"""Rules on times: what must have come before what (`domain.md` section 5)."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from disclosure_builder.records.models import CaseRecord, EditionRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.terms import MeasureStatus
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path


def _in_order(earlier: str, later: str) -> Callable[[Subject[CaseRecord]], Iterator[Path]]:
    """A look at two fields of `times`: the later one must not surely precede the earlier one."""

    def broken_at(subject: Subject[CaseRecord]) -> Iterator[Path]:
        first: Moment | None = getattr(subject.record.times, earlier)
        second: Moment | None = getattr(subject.record.times, later)
        if first is not None and second is not None and first.surely_after(second):
            yield ("times", later)

    return broken_at


def _order_rule(earlier: str, earlier_ja: str, later: str, later_ja: str) -> Rule:
    return Rule(
        f"times-{later}-before-{earlier}".replace("_", "-"),
        CaseRecord,
        Words(
            f"「{later_ja}」が「{earlier_ja}」より前になっています。",
            f"`{later}` lies before `{earlier}`.",
        ),
        Words(f"times.{earlier} と times.{later} を確かめてください。", "Check both times."),
        _in_order(earlier, later),
    )


def _course_disordered(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for number, (row, following) in enumerate(pairwise(subject.record.course.rows)):
        try:
            if row.at.surely_after(following.at):
                yield ("course", "rows", number + 1, "at")
        except NotJudged:
            continue


def _measure_undated(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for number, measure in enumerate(subject.record.measures.measures):
        location = ("measures", "measures", number)
        try:
            if measure.status is MeasureStatus.DONE and measure.at is None:
                yield (*location, "at")
            if measure.status is MeasureStatus.PLANNED and measure.due is None:
                yield (*location, "due")
        except NotJudged:
            continue


def _delay_unexplained(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    """Over the city's own soft limit a public reason is asked for (Art. 14 has no number of days)."""
    times = subject.record.times
    if subject.record.delay_reason is not None or subject.reference.number > 1:
        return
    if times.directed is None or times.published is None:
        return
    if times.directed.day is None or times.published.day is None:
        return
    elapsed = times.published.day - times.directed.day
    if elapsed.days > subject.portal.publication_limit_days:
        yield ("delay_reason",)


def _year_wrong(subject: Subject[CaseRecord]) -> Iterator[Path]:
    published = subject.record.times.published
    if subject.reference.number > 1 or published is None or published.day is None:
        return
    if FiscalYear.of(published.day).year != subject.reference.case.fiscal_year:
        yield ("times", "published")


def _publication_untimed(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for name in ("published", "decided"):
        if getattr(subject.record.times, name) is None:
            yield ("times", name)


def _trigger_untimed(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    if subject.record.times.directed is None:
        yield ("times", "directed")


def _embargo_vague(subject: Subject[EditionRecord]) -> Iterator[Path]:
    embargo = subject.record.public_from
    if embargo is None:
        return
    if embargo.precision is not Precision.MINUTE or embargo.approximate:
        yield ("public_from",)


TIME_RULES = (
    _order_rule("occurred_from", "発生", "occurred_to", "発生（終期）"),
    _order_rule("occurred_from", "発生", "detected", "覚知"),
    _order_rule("occurred_from", "発生", "restored", "復旧"),
    _order_rule("occurred_from", "発生", "provisionally_restored", "仮復旧"),
    _order_rule("provisionally_restored", "仮復旧", "restored", "復旧"),
    _order_rule("directed", "措置の指示・要請・停止", "decided", "公表の決定"),
    _order_rule("decided", "公表の決定", "published", "公表"),
    _order_rule("planned_from", "停止の予定（開始）", "planned_to", "停止の予定（終了）"),
    Rule(
        "course-order",
        CaseRecord,
        Words("発生状況の行が、時刻の順になっていません。", "The rows are not in order of time."),
        Words("行を早い順に並べ替えてください。", "Put the rows in order, earliest first."),
        _course_disordered,
    ),
    Rule(
        "measure-date",
        CaseRecord,
        Words(
            "措置の日時（実施済みは at、予定は due）がありません。",
            "A measure has no date (`at` when done, `due` when planned).",
        ),
        Words("日時又は期限を書いてください。", "Write when it was done, or by when it will be."),
        _measure_undated,
    ),
    Rule(
        "delay-reason",
        IncidentRecord,
        Words(
            "措置から公表までが市の目安の日数を超えていますが、その理由がありません。",
            "Publication took longer than the city's own limit, and no reason is given.",
        ),
        Words("delay_reason に公表する理由を書いてください。", "Write it in delay_reason."),
        _delay_unexplained,
    ),
    Rule(
        "id-year",
        CaseRecord,
        Words(
            "フォルダー名の年度が、最初の公表の年度と違います。",
            "The folder's year is not the fiscal year of the first publication.",
        ),
        Words("フォルダー名又は times.published を改めてください。", "Correct one of the two."),
        _year_wrong,
    ),
    Rule(
        "times-publication",
        CaseRecord,
        Words("公表の決定又は公表の時刻がありません。", "Decision or publication has no time."),
        Words("times.decided と times.published を書いてください。", "Write both times."),
        _publication_untimed,
    ),
    Rule(
        "times-directed",
        IncidentRecord,
        Words(
            "条例第14条の起点となる指示・要請・停止・措置の時刻がありません。",
            "The act of the mayor that Art. 14 starts from has no time.",
        ),
        Words("times.directed を書いてください。", "Write times.directed."),
        _trigger_untimed,
    ),
    Rule(
        "embargo-minute",
        EditionRecord,
        Words("公表日時が分まで書かれていません。", "The embargo is not given to the minute."),
        Words("2026-05-12T10:30+09:00 のように書いてください。", "Write it to the minute."),
        _embargo_vague,
    ),
)
