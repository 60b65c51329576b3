"""Rules on what an Art. 14 matter must tell whatever its trigger: items 1, 2, 4, 5 and 6."""

from collections.abc import Iterator

from disclosure_builder.records.models import IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.terms import EventCategory, ItemState, Nature
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import BROKEN
from disclosure_builder.written.yaml_reader import Path

_NOT_TOLD = {ItemState.NONE, ItemState.WITHHELD}
# What occurred has parties, a course and a cause; a place or a number of persons it may lack.
_OF_WHAT_OCCURRED = ("parties", "course", "cause")


def _event_untold(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    event = subject.record.event
    if event.state in _NOT_TOLD:
        yield ("event", "state")
    elif event.state is ItemState.INVESTIGATING and event.text is None:
        yield ("event", "text")


def _event_breakdown(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    """A breakdown that led to something else has that as a category too, and its cause elsewhere."""
    if tuple(subject.record.event.categories) == (EventCategory.FAILURE,):
        yield ("event", "categories")


def _occurred_without(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if record.nature is not Nature.OCCURRED:
        return
    for name in _OF_WHAT_OCCURRED:
        item = getattr(record, name)
        if item is not BROKEN and item.state is ItemState.NONE:
            yield (name, "state")


def _measures_untold(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    if subject.record.measures.state in _NOT_TOLD:
        yield ("measures", "state")


MATTER_RULES = (
    Rule(
        "matter-event",
        IncidentRecord,
        Words(
            "事象の内容がありません（条例第14条第1号）。",
            "It is not told what happened or is feared (Art. 14, item 1).",
        ),
        Words(
            "event に、分かっていることを書いてください。該当なし・非公表にはできません。",
            "Write what is known in `event`; it can be neither 該当なし nor 非公表.",
        ),
        _event_untold,
    ),
    Rule(
        "matter-breakdown",
        IncidentRecord,
        Words(
            "事象の区分が「障害」だけです。障害は条例第14条の公表の対象ではありません。",
            "The only category of the event is a breakdown, which is no matter of Art. 14.",
        ),
        Words(
            "障害なら suspensions に記録してください。漏えいや不正利用（そのおそれを含む）なら、その区分を書いてください。",
            "Record a breakdown under suspensions; if data were leaked or misused, or may have been, "
            "write that category.",
        ),
        _event_breakdown,
    ),
    Rule(
        "matter-occurred",
        IncidentRecord,
        Words(
            "発生した事象なのに、当事者、発生状況又は発生原因が「該当なし」です（条例第14条第2号、第4号、第5号）。",
            "The matter occurred, yet its parties, course or cause are “none” (Art. 14, items 2, 4, 5).",
        ),
        Words(
            "分かっていることを書くか、調査中（investigating）としてください。",
            "Write what is known, or make it 調査中.",
        ),
        _occurred_without,
    ),
    Rule(
        "matter-measures",
        IncidentRecord,
        Words(
            "公表の根拠は市長の指示・要請・停止・措置なのに、対応・措置がありません（条例第14条第6号）。",
            "Each trigger is an act of the mayor, yet no measure is told (Art. 14, item 6).",
        ),
        Words(
            "measures に、その指示・要請・停止・措置を書いてください。",
            "Write that instruction, request, stop or measure in `measures`.",
        ),
        _measures_untold,
    ),
)
