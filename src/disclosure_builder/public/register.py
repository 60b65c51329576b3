"""The register: all that was released, as cases with their histories, and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from disclosure_builder.public.archive import FrozenYear
from disclosure_builder.public.base import Public
from disclosure_builder.public.differences import Piece
from disclosure_builder.public.editions import Figure, Incident, Operation, Suspension
from disclosure_builder.public.ledger import Ledger
from disclosure_builder.public.sealed import Body, Sealed
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import FigureState, Kind, NetworkState, NoticeWay, Stage
from disclosure_builder.vocabulary.years import FiscalYear


@dataclass(frozen=True)
class Statement(Public):
    """One thing an edition says, in words: what differences and feeds are made of."""

    label: Wording
    text: Phrase


@dataclass(frozen=True)
class Change(Public):
    """What one item said before and says after; None where it said nothing.

    `pieces` say which words went and which came, by their places in the two texts.
    """

    label: Wording
    before: Phrase | None
    after: Phrase | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Released:
    """A sealed edition in its case: what it says in words, and how it differs from the last.

    An edition that was taken down says nothing: neither it nor the next one differs from anything.
    """

    sealed: Sealed
    statements: tuple[Statement, ...]
    changes: tuple[Change, ...]

    @property
    def body(self) -> Body:
        """What the edition says."""
        return self.sealed.body

    @property
    def released_at(self) -> datetime:
        """When it was released: at the decision, or when its embargo ended."""
        return self.sealed.released_at

    @property
    def stage_label(self) -> Wording:
        """`第1報`, `続報`, …, `訂正（誤記）`; `公表の取りやめ` of what was taken down."""
        if self.sealed.removal is not None:
            return Wording("公表の取りやめ")
        label = self.body.stage.label.ja
        if self.body.correction_class is not None:
            label += f"（{self.body.correction_class.label.ja}）"
        return Wording(label)


def is_told_to_all(body: Body) -> bool:
    """Whether an edition was published, and not only notified to the persons concerned."""
    return not (isinstance(body, Incident) and body.notice.way is NoticeWay.NOTIFIED)


@dataclass(frozen=True)
class Case:
    """A case with its editions, oldest first."""

    reference: CaseReference
    editions: tuple[Released, ...]

    @property
    def newest(self) -> Released:
        """The edition in force."""
        return self.editions[-1]

    @property
    def body(self) -> Body:
        """What the newest edition says; of a withdrawn case, the withdrawal."""
        return self.newest.body

    @property
    def kind(self) -> Kind:
        """Incident, suspension or operation status."""
        return self.reference.kind

    @property
    def address(self) -> str:
        """Its permanent address, relative to the root of the site: `incidents/2026-001/`."""
        return f"{self.reference}/"

    @property
    def first_released_at(self) -> datetime:
        """When the public first heard of it."""
        return self.editions[0].released_at

    @property
    def is_withdrawn(self) -> bool:
        """Whether its page is a tombstone."""
        return self.body.stage is Stage.WITHDRAWAL

    @property
    def is_open(self) -> bool:
        """Whether a further report is to come."""
        return self.body.stage in {Stage.INITIAL, Stage.UPDATE}

    @property
    def has_page(self) -> bool:
        """A case of which only the persons concerned were ever told has no page; it is counted."""
        return any(is_told_to_all(edition.body) for edition in self.editions)

    @property
    def incident(self) -> Incident | None:
        """The body, if this is an incident."""
        return self.body if isinstance(self.body, Incident) else None

    @property
    def suspension(self) -> Suspension | None:
        """The body, if this is a suspension."""
        return self.body if isinstance(self.body, Suspension) else None

    @property
    def operation(self) -> Operation | None:
        """The body, if this is a yearly status."""
        return self.body if isinstance(self.body, Operation) else None


@dataclass(frozen=True)
class StateOfNetwork:
    """Whether the network runs, since when, and by which suspensions."""

    state: NetworkState
    since: Moment | None
    suspensions: tuple[Case, ...]
    planned: tuple[Case, ...]


@dataclass(frozen=True)
class Restated(Public):
    """A figure that was told anew: what it was, what it is, why and when, and who says so."""

    old: PublicText
    new: PublicText
    reason: PublicText
    on: date
    told_in: CaseReference


@dataclass(frozen=True)
class FigureLine(Public):
    """One figure of a year as it is printed: a typed or a derived one.

    `value` is the one that holds now, after what was `restated`. `recounted` is what the cases give by
    now, where that is another value and nobody has said why yet.
    """

    label: Wording
    unit: Wording
    definition: Wording
    is_derived: bool
    figure: Figure | None
    value: Wording | PublicText | None
    id: Wording | None = None
    version: int = 1
    since: int | None = None
    unknown: Wording | None = None
    restated: tuple[Restated, ...] = ()
    recounted: Wording | None = None

    @property
    def state(self) -> FigureState:
        """What is known of it: a value, or what there is instead."""
        state = FigureState.VALUE if self.figure is None else self.figure.state
        is_lacking = state is FigureState.VALUE and self.value is None
        return FigureState.NOT_COUNTED if is_lacking else state

    @property
    def reason(self) -> Wording | PublicText | None:
        """Why there is no value."""
        return self.unknown if self.figure is None else self.figure.reason


@dataclass(frozen=True)
class FigureGroupLines(Public):
    """A section of the yearly status, with the article it answers to."""

    id: Wording
    label: Wording
    basis: Wording
    lines: tuple[FigureLine, ...]
    narratives: tuple[PublicText, ...]


@dataclass(frozen=True)
class Downtime(Public):
    """How long the network, or part of it, stood still; overlaps within a row counted once."""

    statutory: int
    failure: int
    maintenance: int
    total: int
    unit: Wording


@dataclass(frozen=True)
class YearListing(Public):
    """What the derived figures of a year were counted from: its cases, and the digest of their list.

    `is_sealed`: as it was approved with the status; otherwise as it is by now.
    """

    cases: int
    notified_only: int
    digest: Wording
    rules: tuple[Wording, ...]
    is_sealed: bool


@dataclass(frozen=True)
class Year:
    """A fiscal year: its status (if there is one yet), its cases, and what is counted of them."""

    year: FiscalYear
    status: Case | None
    cases: tuple[Case, ...]
    unpublished: int
    groups: tuple[FigureGroupLines, ...]
    downtime: Downtime
    due: date
    is_overdue: bool
    listing: YearListing | None = None

    @cached_property
    def lines(self) -> tuple[FigureLine, ...]:
        """Every figure, in the order they are printed."""
        return tuple(line for group in self.groups for line in group.lines)

    @cached_property
    def line_of(self) -> Mapping[str, FigureLine]:
        """Every figure by its id."""
        return {str(line.id): line for line in reversed(self.lines)}


@dataclass(frozen=True)
class Register:
    """All that may be shown at the time of the build, and nothing else."""

    cases: tuple[Case, ...]
    state: StateOfNetwork
    years: tuple[Year, ...]
    as_of: datetime
    ledger: Ledger = field(default_factory=Ledger)
    keys: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    frozen: tuple[FrozenYear, ...] = ()

    def case(self, reference: CaseReference) -> Case | None:
        """The case of a reference, if it was released."""
        return next((case for case in self.cases if case.reference == reference), None)

    def of_kind(self, kind: Kind) -> tuple[Case, ...]:
        """The cases of one kind that have a page, newest first."""
        return tuple(case for case in self.cases if case.kind is kind and case.has_page)
