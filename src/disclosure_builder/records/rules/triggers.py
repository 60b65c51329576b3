"""Rules on the four triggers of Art. 14, and on what an ordinary stop must never claim."""

import unicodedata
from collections.abc import Iterator

from disclosure_builder.records.models import (
    CaseRecord,
    EditionRecord,
    IncidentRecord,
    SuspensionRecord,
)
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.terms import (
    DeliberationState,
    Kind,
    MeasureKind,
    PartyRole,
    SuspensionNature,
    Trigger,
)
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path

# This in the text of an ordinary stop would claim that Art. 14 applies.
STATUTORY_CLAIM = "条例第14条に基づ"


def _kinds_of_measures(record: CaseRecord) -> set[MeasureKind]:
    return {measure.kind for measure in record.measures.measures}


def _names_suspension(record: CaseRecord) -> bool:
    return any(reference.kind is Kind.SUSPENSION for reference in record.related)


def _untriggered(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    triggers = subject.record.triggers
    if not triggers or len(set(triggers)) != len(triggers):
        yield ("triggers",)


def _request_incomplete(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if Trigger.REQUEST not in record.triggers:
        return
    if PartyRole.OTHER_BODY not in {party.role for party in record.parties.parties}:
        yield ("parties", "parties")
    if MeasureKind.REQUEST not in _kinds_of_measures(record):
        yield ("measures", "measures")


def _stop_incomplete(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if Trigger.STOP not in record.triggers:
        return
    if not _names_suspension(record):
        yield ("related",)
    earlier = [
        reference
        for reference in record.related
        if reference.kind is Kind.INCIDENT and reference != subject.reference.case
    ]
    if not earlier and record.trigger_explanation is None:
        yield ("trigger_explanation",)


def _measure_missing(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if Trigger.MEASURE not in record.triggers or _names_suspension(record):
        return
    if not record.measures.measures:
        yield ("measures", "measures")


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


def _ordinary_claiming(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    """No text of a breakdown or of planned maintenance may speak as if Art. 14 applied."""
    record = subject.record
    if record.nature not in {SuspensionNature.FAILURE, SuspensionNature.MAINTENANCE}:
        return
    for location, text in _texts(record):
        if _claims_basis(text):
            yield location


def _claims_basis(text: str) -> bool:
    """Whether a text speaks of Art. 14 as its basis, however its digits and spaces are written."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return STATUTORY_CLAIM in plain.replace("十四", "14")


def _texts(record: EditionRecord) -> Iterator[tuple[Path, str]]:
    """Every text of a record with its location, `internal` aside."""

    def walk(value: object, location: Path) -> Iterator[tuple[Path, str]]:
        if isinstance(value, str):
            yield location, value
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*location, key))
        elif isinstance(value, list | tuple):
            for number, inner in enumerate(value):
                yield from walk(inner, (*location, number))

    for name, value in record.model_dump(exclude={"internal"}, warnings=False).items():
        yield from walk(value, (name,))


def _maintenance_unplanned(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    if subject.record.nature is SuspensionNature.MAINTENANCE:
        for name in ("planned_from", "planned_to"):
            if getattr(subject.record.times, name) is None:
                yield ("times", name)


def _stop_unbegun(subject: Subject[SuspensionRecord]) -> Iterator[Path]:
    record = subject.record
    if record.nature is SuspensionNature.MAINTENANCE or record.stage.code == "withdrawal":
        return
    if record.times.occurred_from is None:
        yield ("times", "occurred_from")


def _deliberation_unexplained(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    deliberation = subject.record.deliberation
    if deliberation is None:
        if Trigger.INSTRUCTION in subject.record.triggers:
            yield ("deliberation",)
    elif deliberation.state is DeliberationState.NOT_NEEDED and deliberation.reason is None:
        yield ("deliberation", "reason")
    elif deliberation.state is DeliberationState.HELD and deliberation.at is None:
        yield ("deliberation", "at")


TRIGGER_RULES = (
    Rule(
        "triggers",
        IncidentRecord,
        Words("公表の根拠がないか、重複しています。", "There is no trigger, or one stands twice."),
        Words(
            "triggers に 10-1、12-3、13-1、13-2 のうち当たるものを書いてください（条例第14条）。",
            "Write those of 10-1, 12-3, 13-1, 13-2 that apply (Art. 14).",
        ),
        _untriggered,
    ),
    Rule(
        "trigger-12-3",
        IncidentRecord,
        Words(
            "条例第12条第3項の要請には、相手の関係機関と、要請の措置が必要です。",
            "A request under Art. 12(3) needs the other body and the measure of request.",
        ),
        Words(
            "parties に役割「関係機関」、measures に種類「要請」を書いてください。",
            "Add a party of role 関係機関 and a measure of kind 要請.",
        ),
        _request_incomplete,
    ),
    Rule(
        "trigger-13-1",
        IncidentRecord,
        Words(
            "条例第13条第1項の停止には、停止の記録と、先立つ要請の事案（又は説明）が必要です。",
            "A stop under Art. 13(1) needs its suspension, and the earlier request or an explanation.",
        ),
        Words(
            "related に suspensions/… と先の incidents/… を書くか、trigger_explanation で説明してください。",
            "Name both in `related`, or explain in trigger_explanation.",
        ),
        _stop_incomplete,
    ),
    Rule(
        "trigger-13-2",
        IncidentRecord,
        Words(
            "条例第13条第2項の措置には、停止の記録又はその他の措置が必要です。",
            "Art. 13(2) needs a suspension or another measure.",
        ),
        Words("related 又は measures を書いてください。", "Fill in `related` or `measures`."),
        _measure_missing,
    ),
    Rule(
        "statutory-basis",
        SuspensionRecord,
        Words(
            "条例に基づく停止に、関係する公表事案又は根拠（13-1、13-2）がありません。",
            "A statutory stop lacks its incident or its basis (13-1, 13-2).",
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
        "ordinary-claim",
        SuspensionRecord,
        Words(
            "障害・計画停止の文章に、条例第14条に基づく公表とする言葉があります。",
            "The text of a breakdown or maintenance speaks as if Art. 14 applied.",
        ),
        Words("その言葉を消してください。", "Remove those words."),
        _ordinary_claiming,
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
    Rule(
        "deliberation",
        IncidentRecord,
        Words(
            "会議の審議（条例第10条第2項）の有無、日時又は不要の理由がありません。",
            "Deliberation under Art. 10(2): its date, or why it was not needed, is missing.",
        ),
        Words("deliberation を書いてください。", "Fill in `deliberation`."),
        _deliberation_unexplained,
    ),
)
