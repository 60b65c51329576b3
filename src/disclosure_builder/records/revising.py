"""The last edition of a case → the text of the next one, ready to be edited.

A clerk gets the record as it was, with its comments, and only this is other: the stage; the fields
that the stage asks for; the times of decision and publication, which are to be filled in anew; and
no embargo. `from_edition` of plain words and translations stays, so that an old one shows as old.

A withdrawal says nothing of the matter, so it is written anew: with the terms by which the case is
counted, and as short as it can be.
"""

from collections.abc import Iterator

from disclosure_builder.records.record_text import RecordText
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.schemas import schema_versions
from disclosure_builder.vocabulary.terms import Kind, Stage
from disclosure_builder.written.models import TO_FILL_IN

_EVERY_EDITION_ANEW = ("decided", "published")
# What each stage asks for beside its name.
_ASKED = {
    Stage.CORRECTION: ("correction_class", "change_reason"),
    Stage.WITHDRAWAL: ("change_reason",),
}
# The terms that a withdrawn case is counted by, its links, and what protects its persons.
_KEPT = ("nature", "triggers", "scope", "incident", "related", "protection", "exact_dates_reason")
_KEPT_TIMES = ("planned_from", "planned_to", "directed")
_REASON = "取り下げたため"


def next_edition(former: str, case: CaseReference, stage: Stage, drafted_by: str | None) -> str:
    """The text of the next edition; raises `NotByLines` where the former cannot be edited so."""
    record = RecordText(former)
    if drafted_by is not None:
        record = record.with_value(("drafted_by",), drafted_by)
    if stage is Stage.WITHDRAWAL:
        return record.line_end.join((*_withdrawal(record, case), ""))
    record = record.with_value(("schema_version",), _schema(case)).with_value(
        ("stage",), stage.code
    )
    for name in ("correction_class", "change_reason", "public_from"):
        record = record.without(name)
    for name in _EVERY_EDITION_ANEW:
        record = record.with_value(("times", name), TO_FILL_IN)
    asked = (f"{name}: {TO_FILL_IN}" for name in _ASKED.get(stage, ()))
    return record.with_lines_after("stage", *asked).text


def _schema(case: CaseReference) -> str:
    """The newest version: a record moves to it with its next edition, and what was sealed stays."""
    return f'"{schema_versions(case.kind)[-1]}"'


def _withdrawal(record: RecordText, case: CaseReference) -> Iterator[str]:
    """The lines of the shortest record that says no more than that the case was withdrawn."""
    yield f"schema_version: {_schema(case)}"
    yield f"drafted_by: {record.value('drafted_by')}"
    yield f"stage: {Stage.WITHDRAWAL.code}"
    yield f"change_reason: {TO_FILL_IN}"
    yield f"title: 公表の取下げ（{case.kind.label.ja} {case.id}）"
    yield "summary: この公表は取り下げました。"
    for name in _KEPT:
        yield from (record.block(name) or "").splitlines()
    if case.kind is Kind.OPERATION:
        yield "council: {}"
        return
    for name in ITEM_LABELS:
        yield f"{name}: {{state: none, reason: {_REASON}}}"
    if case.kind is Kind.INCIDENT:
        yield f"notice: {{way: {record.value('notice', 'way')}}}"
    yield "times:"
    for name in _KEPT_TIMES:
        if record.value("times", name) is not None:
            yield f"  {name}: {record.value('times', name)}"
    yield from (f"  {name}: {TO_FILL_IN}" for name in _EVERY_EDITION_ANEW)
