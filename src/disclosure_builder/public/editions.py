"""What an edition of each kind says in public: the whole list of what may leave the private side.

A field of a record that is not named here does not become public (`domain.md` section 7.1): that
is the first and strongest protection. Field names are those of the records.
"""

from dataclasses import dataclass
from datetime import date

from disclosure_builder.public.base import Public
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import (
    AuditKind,
    CauseClass,
    CorrectionClass,
    CouncilItemKind,
    DataItem,
    DeliberationState,
    Detail,
    EventCategory,
    FigureSource,
    FigureState,
    ItemState,
    MeasureKind,
    MeasureStatus,
    Nature,
    NoticeWay,
    PartyRole,
    ReportKind,
    ReportTo,
    ScaleUnit,
    Scope,
    Stage,
    SuspensionNature,
    Trigger,
)


@dataclass(frozen=True)
class Item(Public):
    """A statement with its state (`domain.md` section 4)."""

    state: ItemState
    text: PublicText | None
    reason: PublicText | None
    reason_code: PublicText | None
    next_report: date | None


@dataclass(frozen=True)
class EventItem(Item):
    """Item (1): what happened or was feared."""

    categories: tuple[EventCategory, ...]


@dataclass(frozen=True)
class Party(Public):
    """Item (2): who took part; only organisations and posts have names."""

    role: PartyRole
    name: PublicText | None
    text: PublicText | None


@dataclass(frozen=True)
class PartiesItem(Item):
    """Item (2), first half: the parties."""

    parties: tuple[Party, ...]


@dataclass(frozen=True)
class Part(Public):
    """One part of a count, with what its people are asked to do."""

    label: PublicText
    count: Count
    text: PublicText | None
    parts: tuple["Part", ...]


@dataclass(frozen=True)
class ScaleCount(Public):
    """Item (2): how many, of what; the parts add up to the total."""

    unit: ScaleUnit
    label: PublicText | None
    count: Count
    parts: tuple[Part, ...]
    text: PublicText | None


@dataclass(frozen=True)
class ScaleItem(Item):
    """Item (2), second half: the scale."""

    counts: tuple[ScaleCount, ...]


@dataclass(frozen=True)
class CourseRow(Public):
    """Item (4): one dated row."""

    at: Moment
    text: PublicText


@dataclass(frozen=True)
class CourseItem(Item):
    """Item (4): how it went, in order."""

    rows: tuple[CourseRow, ...]


@dataclass(frozen=True)
class CauseItem(Item):
    """Item (5): the cause and its classes."""

    classes: tuple[CauseClass, ...]


@dataclass(frozen=True)
class Measure(Public):
    """Item (6): one measure, done or planned."""

    kind: MeasureKind
    status: MeasureStatus
    at: Moment | None
    due: date | None
    by: PublicText | None
    text: PublicText


@dataclass(frozen=True)
class MeasuresItem(Item):
    """Item (6): what was done about it."""

    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class Recovery(Public):
    """Recovered n of n."""

    recovered: Count
    of: Count
    unit: ScaleUnit
    text: PublicText | None


@dataclass(frozen=True)
class Contact(Public):
    """Whom residents may ask."""

    section: PublicText
    phone: PublicText | None
    fax: PublicText | None
    email: PublicText | None
    hours: PublicText | None


@dataclass(frozen=True)
class OtherItem(Item):
    """Item (7): whatever else the mayor finds necessary."""

    data_items: tuple[DataItem, ...]
    sensitive: PublicText | None
    secondary_damage: Item | None
    recoveries: tuple[Recovery, ...]
    residents_should: tuple[PublicText, ...]
    not_affected: tuple[PublicText, ...]
    contact: Contact | None


@dataclass(frozen=True)
class Notified(Public):
    """One group of persons that was notified."""

    who: PublicText
    count: Count
    means: PublicText
    at: Moment | None


@dataclass(frozen=True)
class Notice(Public):
    """How the duty to notify or publish was met."""

    way: NoticeWay
    notified: tuple[Notified, ...]
    text: PublicText | None


@dataclass(frozen=True)
class Report(Public):
    """A report to another body."""

    to: ReportTo
    kind: ReportKind
    at: Moment
    text: PublicText | None


@dataclass(frozen=True)
class Deliberation(Public):
    """The meeting of Art. 5, under Art. 10(2)."""

    state: DeliberationState
    at: Moment | None
    reason: PublicText | None


@dataclass(frozen=True)
class Times(Public):
    """The moments that matter, each as well as it is known."""

    occurred_from: Moment | None
    occurred_to: Moment | None
    detected: Moment | None
    directed: Moment | None
    decided: Moment | None
    published: Moment | None
    restored: Moment | None
    provisionally_restored: Moment | None
    planned_from: Moment | None
    planned_to: Moment | None


@dataclass(frozen=True)
class Plain(Public):
    """やさしい日本語; written from the edition `from_edition`."""

    text: PublicText
    from_edition: int


@dataclass(frozen=True)
class Translation(Public):
    """A text in another language (BCP 47 code); the Japanese text is the authentic one."""

    language: PublicText
    title: PublicText
    text: PublicText
    from_edition: int


@dataclass(frozen=True)
class Edition(Public):
    """What every edition says, whatever its kind."""

    schema_version: int
    stage: Stage
    correction_class: CorrectionClass | None
    change_reason: PublicText | None
    title: PublicText
    summary: PublicText
    plain: Plain | None
    translations: tuple[Translation, ...]
    related: tuple[CaseReference, ...]
    public_from: Moment | None


@dataclass(frozen=True)
class CaseEdition(Edition):
    """The seven items of Art. 14, which an ordinary stop answers as well."""

    event: EventItem
    parties: PartiesItem
    scale: ScaleItem
    place: Item
    course: CourseItem
    cause: CauseItem
    measures: MeasuresItem
    other: OtherItem
    reports: tuple[Report, ...]
    times: Times
    delay_reason: PublicText | None


@dataclass(frozen=True)
class Incident(CaseEdition):
    """An Art. 14 matter."""

    triggers: tuple[Trigger, ...]
    trigger_explanation: PublicText | None
    nature: Nature
    notice: Notice
    deliberation: Deliberation | None
    detail: Detail | None


@dataclass(frozen=True)
class Suspension(CaseEdition):
    """An interval in which the network, or part of it, did not run."""

    nature: SuspensionNature
    triggers: tuple[Trigger, ...]
    incident: CaseReference | None
    scope: Scope
    affected: tuple[PublicText, ...]


@dataclass(frozen=True)
class MonthValue(Public):
    """A figure in one month; the days, where only a part of the month was counted."""

    month: Moment
    value: int
    counted_from: date | None
    counted_to: date | None


@dataclass(frozen=True)
class Meaning(Public):
    """What a figure meant when the status was sealed: its definition of that day, by version.

    `since` is the first fiscal year of the version; one that differs from the year before breaks
    the series.
    """

    group: PublicText
    label: PublicText
    unit: PublicText
    definition: PublicText
    source: FigureSource
    version: int
    since: int | None


@dataclass(frozen=True)
class Figure(Public):
    """One figure of a year. `value` is written as it is printed, without its unit.

    `meaning` is None in editions of schema version 1, which hold the typed figures only.
    """

    id: PublicText
    state: FigureState
    value: PublicText | None
    months_counted: int | None
    as_of: date | None
    reason: PublicText | None
    note: PublicText | None
    months: tuple[MonthValue, ...] = ()
    meaning: Meaning | None = None


@dataclass(frozen=True)
class Group(Public):
    """A group of figures as it was called when the status was sealed."""

    id: PublicText
    label: PublicText
    basis: PublicText


@dataclass(frozen=True)
class Narrative(Public):
    """What a year's status says in words in one group of the catalogue."""

    group: PublicText
    text: PublicText


@dataclass(frozen=True)
class CouncilItem(Public):
    """An opinion or a question of the council, the answer, and what came of it."""

    kind: CouncilItemKind
    text: PublicText
    answer: PublicText | None
    follow_up: PublicText | None
    followed_up_on: date | None


@dataclass(frozen=True)
class Council(Public):
    """The report to the council (審議会) under Art. 15. `opinions` are those of schema version 1."""

    reported_on: date | None
    session: PublicText | None
    opinions: tuple[PublicText, ...]
    items: tuple[CouncilItem, ...] = ()


@dataclass(frozen=True)
class Audit(Public):
    """One audit (Art. 11): who, when, of what, and what was found."""

    kind: AuditKind
    held_from: date
    held_to: date | None
    by: PublicText | None
    scope: PublicText
    opened: int
    text: PublicText | None


@dataclass(frozen=True)
class Restatement(Public):
    """A figure of a past year that is told anew: old, new, why and when."""

    year: int
    figure: PublicText
    old: PublicText
    new: PublicText
    reason: PublicText
    on: date


@dataclass(frozen=True)
class CountedEdition(Public):
    """An edition that the derived figures were counted from."""

    case: CaseReference
    edition: int
    digest: PublicText


@dataclass(frozen=True)
class YearCount(Public):
    """What the derived figures were counted from: every case of the year, and the stops that reach
    into it from another. `digest` is that of the list, line by line as `sha256sum` reads it.
    """

    method: int
    cases: int
    notified_only: int
    digest: PublicText
    editions: tuple[CountedEdition, ...]
    rules: tuple[PublicText, ...]


@dataclass(frozen=True)
class Operation(Edition):
    """The Art. 15 status of one fiscal year (the year is the case's id).

    From schema version 2 on it holds every figure with its meaning, the derived ones as well.
    """

    council: Council
    published_on: date | None
    figures: tuple[Figure, ...]
    narratives: tuple[Narrative, ...]
    audits: tuple[Audit, ...] = ()
    restatements: tuple[Restatement, ...] = ()
    groups: tuple[Group, ...] = ()
    count: YearCount | None = None
