"""Rules on stops: a statutory one has its basis; a breakdown or maintenance never has one."""

from collections.abc import Iterator

from disclosure_builder.records.models import SuspensionRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.terms import Kind, Stage, SuspensionNature, Trigger
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path


def _statutory_unfounded(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.nature is not SuspensionNature.STATUTORY:
        return
    if record.incident is None or record.incident.kind is not Kind.INCIDENT:
        yield ("incident",)
    if not record.triggers or not set(record.triggers) <= {Trigger.STOP, Trigger.MEASURE}:
        yield ("triggers",)


def _ordinary_with_basis(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.nature not in {SuspensionNature.FAILURE, SuspensionNature.MAINTENANCE}:
        return
    if record.triggers:
        yield ("triggers",)
    if record.incident is not None:
        yield ("incident",)


def _maintenance_unplanned(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    if subject.record.nature is SuspensionNature.MAINTENANCE:
        for name in ("planned_from", "planned_to"):
            if getattr(subject.record.times, name) is None:
                yield ("times", name)


def _stop_unbegun(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.nature is SuspensionNature.MAINTENANCE or record.stage is Stage.WITHDRAWAL:
        return
    if record.times.occurred_from is None:
        yield ("times", "occurred_from")


STOP_RULES = (
    Rule(
        "statutory-basis",
        SuspensionRecord,
        Words(
            "条例に基づく停止に、関係する公表事案又は根拠（条例第13条第1項・第2項）がありません。",
            "A statutory stop lacks its incident or its basis (Art. 13(1), 13(2)).",
        ),
        Words("incident と triggers を書いてください。", "Write `incident` and `triggers`."),
        _statutory_unfounded,
    ),
    Rule(
        "ordinary-basis",
        SuspensionRecord,
        Words(
            "障害・計画停止は条例第14条の公表ではありません。",
            "A breakdown or planned maintenance is no matter of Art. 14.",
        ),
        Words("triggers と incident を消してください。", "Remove `triggers` and `incident`."),
        _ordinary_with_basis,
    ),
    Rule(
        "maintenance-plan",
        SuspensionRecord,
        Words("計画停止の予定時刻がありません。", "Planned maintenance has no planned times."),
        Words(
            "times.planned_from と times.planned_to を書いてください。",
            "Write times.planned_from and times.planned_to.",
        ),
        _maintenance_unplanned,
    ),
    Rule(
        "suspension-start",
        SuspensionRecord,
        Words("停止がいつ始まったかがありません。", "It is not said when the stop began."),
        Words(
            "times.occurred_from を書いてください（分からなければ 不明）。",
            "Write times.occurred_from (不明 if it is not known).",
        ),
        _stop_unbegun,
    ),
)
