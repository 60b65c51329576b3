"""The three kinds of record. What is not also named in `public/editions.py` never leaves here."""

from typing import Annotated, Any

from pydantic import Field

from disclosure_builder.records.items import (
    CauseRecord,
    CourseRecord,
    EventRecord,
    ItemRecord,
    MeasuresRecord,
    OtherRecord,
    PartiesRecord,
    ScaleRecord,
)
from disclosure_builder.vocabulary.terms import (
    AuditKind,
    Breakdown,
    CorrectionClass,
    CouncilItemKind,
    DeliberationState,
    Detail,
    FigureState,
    Kind,
    Nature,
    NoticeWay,
    Protection,
    ReportKind,
    ReportTo,
    ScaleUnit,
    Scope,
    Stage,
    SuspensionNature,
    Trigger,
)
from disclosure_builder.written.models import (
    CaseReferenceText,
    CountRecord,
    Day,
    MomentText,
    Text,
    WholeNumber,
    WrittenModel,
    term,
)


class NotifiedRecord(WrittenModel):
    """One group of persons that was notified: who, how many, by what means, when."""

    who: Text
    count: CountRecord
    means: Text
    at: MomentText | None = None


class NoticeRecord(WrittenModel):
    """本人への通知: the law says notify or publish.

    Two groups or more are taken to divide the persons by attribute, unless `breakdown` says not.
    """

    way: Annotated[NoticeWay, term(NoticeWay)]
    breakdown: Annotated[Breakdown, term(Breakdown)] | None = None
    notified: tuple[NotifiedRecord, ...] = ()
    text: Text | None = None


class ReportRecord(WrittenModel):
    """関係機関への報告."""

    to: Annotated[ReportTo, term(ReportTo)]
    kind: Annotated[ReportKind, term(ReportKind)]
    at: MomentText
    text: Text | None = None


class DeliberationRecord(WrittenModel):
    """会議の審議 (Art. 10(2))."""

    state: Annotated[DeliberationState, term(DeliberationState)]
    at: MomentText | None = None
    reason: Text | None = None


class TimesRecord(WrittenModel):
    """時刻."""

    occurred_from: MomentText | None = None
    occurred_to: MomentText | None = None
    detected: MomentText | None = None
    directed: MomentText | None = None
    decided: MomentText | None = None
    published: MomentText | None = None
    restored: MomentText | None = None
    provisionally_restored: MomentText | None = None
    planned_from: MomentText | None = None
    planned_to: MomentText | None = None


class PlainRecord(WrittenModel):
    """やさしい日本語, a text of its own, conclusion first."""

    text: Text
    from_edition: WholeNumber


class TranslationRecord(WrittenModel):
    """A text in another language."""

    language: Text
    title: Text
    text: Text
    from_edition: WholeNumber


class EditionRecord(WrittenModel):
    """What every edition says. `drafted_by` and `internal` never become public."""

    schema_version: WholeNumber
    drafted_by: Text
    stage: Annotated[Stage, term(Stage)]
    correction_class: Annotated[CorrectionClass, term(CorrectionClass)] | None = None
    change_reason: Text | None = None
    title: Text
    summary: Text
    plain: PlainRecord | None = None
    translations: tuple[TranslationRecord, ...] = ()
    related: tuple[CaseReferenceText, ...] = ()
    public_from: MomentText | None = None
    internal: Any = Field(default=None, repr=False)


class CaseRecord(EditionRecord):
    """What an incident and a suspension have in common: the seven items and the times."""

    event: EventRecord
    parties: PartiesRecord
    scale: ScaleRecord
    place: ItemRecord
    course: CourseRecord
    cause: CauseRecord
    measures: MeasuresRecord
    other: OtherRecord
    reports: tuple[ReportRecord, ...] = ()
    times: TimesRecord
    delay_reason: Text | None = None


class IncidentRecord(CaseRecord):
    """公表事案: an Art. 14 matter.

    `protection` coarsens the case by rule; the days of what befell a single person are coarsened
    as well, unless `exact_dates_reason` says why they are told. Neither of the two is public.
    """

    triggers: tuple[Annotated[Trigger, term(Trigger)], ...]
    trigger_explanation: Text | None = None
    nature: Annotated[Nature, term(Nature)]
    notice: NoticeRecord
    deliberation: DeliberationRecord | None = None
    protection: Annotated[Protection, term(Protection)] | None = None
    exact_dates_reason: Text | None = None

    @property
    def detail(self) -> Detail | None:
        """Whether the public edition says less than is known; nobody writes this."""
        one_person = self.concerns_one_person and self.exact_dates_reason is None
        return Detail.COARSENED if self.protection is not None or one_person else None

    @property
    def concerns_one_person(self) -> bool:
        """Whether the scale counts exactly one person and nowhere more."""
        values = [each.count.value for each in self.scale.counts if each.unit is ScaleUnit.PERSONS]
        return 1 in values and all(value in {None, 0, 1} for value in values)


class SuspensionRecord(CaseRecord):
    """停止: an interval in which the network, or part of it, did not run."""

    nature: Annotated[SuspensionNature, term(SuspensionNature)]
    triggers: tuple[Annotated[Trigger, term(Trigger)], ...] = ()
    incident: CaseReferenceText | None = None
    scope: Annotated[Scope, term(Scope)]
    affected: tuple[Text, ...] = ()


class MonthRecord(WrittenModel):
    """A figure in one month; the days, where only a part of the month was counted."""

    month: MomentText
    value: WholeNumber
    counted_from: Day | None = None
    counted_to: Day | None = None


class FigureRecord(WrittenModel):
    """One typed figure of a year; its definition stands in `content/figures.yaml`."""

    id: Text
    state: Annotated[FigureState, term(FigureState)]
    value: Text | None = None
    months_counted: WholeNumber | None = None
    months: tuple[MonthRecord, ...] = ()
    as_of: Day | None = None
    reason: Text | None = None
    note: Text | None = None


class NarrativeRecord(WrittenModel):
    """What the status says in words in one group of the catalogue."""

    group: Text
    text: Text


class CouncilItemRecord(WrittenModel):
    """An opinion or a question of the council, the answer, and what came of it."""

    kind: Annotated[CouncilItemKind, term(CouncilItemKind)]
    text: Text
    answer: Text | None = None
    follow_up: Text | None = None
    followed_up_on: Day | None = None


class CouncilRecord(WrittenModel):
    """審議会への報告 (Art. 15). `opinions` is the form of schema version 1."""

    reported_on: Day | None = None
    session: Text | None = None
    opinions: tuple[Text, ...] = ()
    items: tuple[CouncilItemRecord, ...] = ()


class AuditRecord(WrittenModel):
    """監査 (Art. 11): who, when, of what, and how many findings were opened."""

    kind: Annotated[AuditKind, term(AuditKind)]
    held_from: Day
    held_to: Day | None = None
    by: Text | None = None
    scope: Text
    opened: WholeNumber
    text: Text | None = None


class RestatementRecord(WrittenModel):
    """過去の数値の修正: the figure of a past year as it was told, as it is now, why and when."""

    year: WholeNumber
    figure: Text
    old: Text
    new: Text
    reason: Text
    on: Day


class OperationRecord(EditionRecord):
    """運用状況: the Art. 15 status of one fiscal year, which is the name of its folder."""

    council: CouncilRecord
    published_on: Day | None = None
    figures: tuple[FigureRecord, ...] = ()
    narratives: tuple[NarrativeRecord, ...] = ()
    audits: tuple[AuditRecord, ...] = ()
    restatements: tuple[RestatementRecord, ...] = ()


AnyRecord = IncidentRecord | SuspensionRecord | OperationRecord

MODELS: dict[Kind, type[IncidentRecord] | type[SuspensionRecord] | type[OperationRecord]] = {
    Kind.INCIDENT: IncidentRecord,
    Kind.SUSPENSION: SuspensionRecord,
    Kind.OPERATION: OperationRecord,
}
