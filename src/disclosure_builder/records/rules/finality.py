"""Rules on a final edition: nothing is under investigation any more (`domain.md` sections 3, 4)."""

from collections.abc import Iterator

from disclosure_builder.problems import Severity
from disclosure_builder.records.items import PartRecord, ScaleCountRecord
from disclosure_builder.records.models import CaseRecord, EditionRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.records.rules.items import items
from disclosure_builder.vocabulary.terms import (
    CauseClass,
    CountQuality,
    DeliberationState,
    ItemState,
    Stage,
)
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import BROKEN, CountRecord
from disclosure_builder.written.yaml_reader import Path

_OPEN_WORDS = ("調査中", "確認中", "精査中", "underinvestigation")


def open_ends(record: CaseRecord) -> Iterator[Path]:
    """Where a record says that something is not known yet: items, causes and counts."""
    for location, item in items(record):
        if item.state is ItemState.INVESTIGATING:
            yield (*location, "state")
    yield from _open_counts(record)


def _open_counts(record: CaseRecord) -> Iterator[Path]:
    def look(location: Path, count: CountRecord) -> Iterator[Path]:
        if count.quality is CountQuality.UNKNOWN:
            yield location

    return each(_counts(record), look)


def _counts(record: CaseRecord) -> Iterator[tuple[Path, CountRecord]]:
    if record.scale is not BROKEN:
        for number, count in enumerate(record.scale.counts):
            yield from _divided(("scale", "counts", number), count)
    if record.other is not BROKEN:
        for number, recovery in enumerate(record.other.recoveries):
            yield ("other", "recoveries", number, "recovered"), recovery.recovered
            yield ("other", "recoveries", number, "of"), recovery.of
    if isinstance(record, IncidentRecord) and record.notice is not BROKEN:
        for number, group in enumerate(record.notice.notified):
            yield ("notice", "notified", number, "count"), group.count


def _divided(
    location: Path, whole: ScaleCountRecord | PartRecord
) -> Iterator[tuple[Path, CountRecord]]:
    yield (*location, "count"), whole.count
    for number, part in enumerate(whole.parts):
        yield from _divided((*location, "parts", number), part)


def _final_investigating(subject: Subject[CaseRecord]) -> Iterator[Path]:
    record = subject.record
    if record.stage is not Stage.FINAL:
        return
    for location, item in items(record):
        if item.state is ItemState.INVESTIGATING:
            yield (*location, "state")
    cause = record.cause
    # That a stated cause is under investigation is said by `cause-class`.
    if cause.state is not ItemState.STATED and CauseClass.INVESTIGATING in cause.classes:
        yield ("cause", "classes")


def _final_count(subject: Subject[CaseRecord]) -> Iterator[Path]:
    if subject.record.stage is Stage.FINAL:
        yield from _open_counts(subject.record)


def _final_deliberation(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    deliberation = subject.record.deliberation
    if subject.record.stage is not Stage.FINAL or deliberation is None:
        return
    if deliberation.state is DeliberationState.PLANNED:
        yield ("deliberation", "state")


def _final_promise(subject: Subject[CaseRecord]) -> Iterator[Path]:
    if subject.record.stage is Stage.FINAL:
        for location, item in items(subject.record):
            # Of an open item it is said that it is open.
            if item.next_report is not None and item.state is not ItemState.INVESTIGATING:
                yield (*location, "next_report")


def _final_words(subject: Subject[EditionRecord]) -> Iterator[Path]:
    if subject.record.stage is not Stage.FINAL:
        return
    for location, _, text in subject.texts:
        plain = text.lower()
        if any(words in plain for words in _OPEN_WORDS):
            yield location


FINAL_RULES = (
    Rule(
        "final-investigating",
        CaseRecord,
        Words(
            "最終報に「調査中」が残っています（条例第14条各号）。",
            "A final report still has an open item (Art. 14, items 1 to 7).",
        ),
        Words(
            "結果を書くか、続報（update）にしてください。",
            "Write the result, or make it an update.",
        ),
        _final_investigating,
    ),
    Rule(
        "final-count",
        CaseRecord,
        Words(
            "最終報の数に「不明（調査中）」が残っています（条例第14条第2号）。",
            "A final report still has a number under investigation (Art. 14, item 2).",
        ),
        Words(
            "数（約、最大、以上も可）を書くか、続報（update）にしてください。",
            "Write a number (about, at most, at least will do), or make it an update.",
        ),
        _final_count,
    ),
    Rule(
        "final-deliberation",
        IncidentRecord,
        Words(
            "最終報なのに、会議の審議が予定のままです（条例第10条第2項）。",
            "In a final report the deliberation is still planned (Art. 10(2)).",
        ),
        Words(
            "審議の結果（審議済み、又は要しない理由）を書いてください。",
            "Write that it was held, or why it was not needed.",
        ),
        _final_deliberation,
    ),
    Rule(
        "final-promise",
        CaseRecord,
        Words(
            "最終報なのに、次の報告の日が書かれています。",
            "A final report promises another report.",
        ),
        Words(
            "next_report を消すか、続報（update）にしてください。",
            "Remove next_report, or make it an update.",
        ),
        _final_promise,
    ),
    Rule(
        "final-words",
        EditionRecord,
        Words(
            "最終報の文章に「調査中」「確認中」などの言葉があります。",
            "The text of a final report speaks of something still being looked into.",
        ),
        Words(
            "結果を書くか、分からないまま終える理由を書いてください。",
            "Write the result, or why it stays unknown.",
        ),
        _final_words,
        Severity.WARNING,
    ),
)
