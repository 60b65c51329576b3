"""Rules on the times of what happened: what must have come before what (`domain.md` section 5)."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from disclosure_builder.records.models import CaseRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import MeasureStatus
from disclosure_builder.vocabulary.words import Words
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


def _trigger_untimed(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    if subject.record.times.directed is None:
        yield ("times", "directed")


TIME_RULES = (
    _order_rule("occurred_from", "発生", "occurred_to", "発生（終期）"),
    _order_rule("occurred_from", "発生", "detected", "覚知"),
    _order_rule("occurred_from", "発生", "restored", "復旧"),
    _order_rule("occurred_from", "発生", "provisionally_restored", "仮復旧"),
    _order_rule("provisionally_restored", "仮復旧", "restored", "復旧"),
    _order_rule("detected", "覚知", "directed", "措置の指示・要請・停止"),
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
        "times-directed",
        IncidentRecord,
        Words(
            "条例第14条の起点となる指示・要請・停止・措置の時刻がありません。",
            "The act of the mayor that Art. 14 starts from has no time.",
        ),
        Words("times.directed を書いてください。", "Write times.directed."),
        _trigger_untimed,
    ),
)
