"""Rules on the four triggers of Art. 14: what each of them asks an incident to tell."""

from collections.abc import Iterator

from disclosure_builder.problems import Severity
from disclosure_builder.records.models import CaseRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.terms import (
    DeliberationState,
    Kind,
    MeasureKind,
    MeasureStatus,
    Nature,
    PartyRole,
    ReportTo,
    Stage,
    Trigger,
)
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path


def _measures_done(record: CaseRecord) -> set[MeasureKind]:
    done = MeasureStatus.DONE
    return {measure.kind for measure in record.measures.measures if measure.status is done}


def _has_other_body(record: CaseRecord) -> bool:
    return PartyRole.OTHER_BODY in {party.role for party in record.parties.parties}


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
    if not _has_other_body(record):
        yield ("parties", "parties")
    if MeasureKind.REQUEST not in _measures_done(record):
        yield ("measures", "measures")


def _stop_incomplete(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if Trigger.STOP not in record.triggers:
        return
    if not _has_other_body(record):
        yield ("parties", "parties")
    if MeasureKind.STOP not in _measures_done(record):
        yield ("measures", "measures")
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


def _instruction_unreported(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record, held = subject.record, DeliberationState.HELD
    if Trigger.INSTRUCTION not in record.triggers or record.stage is not Stage.FINAL:
        return
    if record.deliberation is None or record.deliberation.state is not held:
        return
    if ReportTo.JLIS not in {report.to for report in record.reports}:
        yield ("reports",)


def _instruction_feared(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if Trigger.INSTRUCTION in record.triggers and record.nature is Nature.FEARED:
        yield ("nature",)


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
        Words(
            "公表の根拠（条例第14条）がないか、重複しています。",
            "There is no trigger (Art. 14), or one stands twice.",
        ),
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
            "条例第12条第3項の要請には、相手の関係機関と、実施済みの要請の措置が必要です（条例第14条第2号、第6号）。",
            "A request under Art. 12(3) needs the other body and the request that was made (Art. 14, items 2 and 6).",
        ),
        Words(
            "parties に役割「関係機関」、measures に種類「要請」（実施済み）を書いてください。",
            "Add a party of role 関係機関 and a measure of kind 要請 that is done.",
        ),
        _request_incomplete,
    ),
    Rule(
        "trigger-13-1",
        IncidentRecord,
        Words(
            "条例第13条第1項の停止には、相手の関係機関、実施済みの停止の措置、停止の記録、先立つ要請の事案（又は説明）が必要です。",
            "A stop under Art. 13(1) needs the other body, the stop that was made, its suspension, and the earlier request or an explanation.",
        ),
        Words(
            "parties に「関係機関」、measures に「停止」（実施済み）、related に suspensions/… と先の incidents/… を書いてください。先の要請がなければ trigger_explanation で説明してください。",
            "Add a party 関係機関, a measure 停止 that is done, and both cases in `related`; where there was no request, explain in trigger_explanation.",
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
        "trigger-10-1-report",
        IncidentRecord,
        Words(
            "会議の審議を経た措置なのに、機構への報告がありません（条例第10条第3項）。",
            "Measures were taken after deliberation, yet no report to J-LIS is told (Art. 10(3)).",
        ),
        Words(
            "reports に地方公共団体情報システム機構（j-lis）への報告を書いてください。",
            "Add the report to J-LIS (j-lis) to `reports`.",
        ),
        _instruction_unreported,
    ),
    Rule(
        "trigger-10-1-feared",
        IncidentRecord,
        Words(
            "区分が「おそれ」ですが、条例第10条第1項の指示は不正行為が発生したときのものです。",
            "The nature is おそれ, but Art. 10(1) speaks of a wrongful act that occurred.",
        ),
        Words(
            "不正行為は発生し、その結果だけがおそれであれば、このままで構いません。",
            "Leave it if the act occurred and only its consequence is feared.",
        ),
        _instruction_feared,
        Severity.WARNING,
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
