"""The decision sheet (起案用紙): what the posts have before them when they decide about an edition.

In: a public edition fresh from its record, what it says in words, how that differs from the last
edition, and what was stripped by kind and place. Out: a page to be printed and never published,
though it holds nothing but public values and places: what was stripped stands nowhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from disclosure_builder.pages.changes import ChangeView, make_change
from disclosure_builder.pages.environment import Templates
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import Incident
from disclosure_builder.public.marks import Mark
from disclosure_builder.public.register import Change, Statement
from disclosure_builder.public.sealed import Body, PublicEdition
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.counts import HIDDEN, Count
from disclosure_builder.vocabulary.labels import FIELD_LABELS
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import Detail, Kind, SigningOrder, Stage
from disclosure_builder.vocabulary.words import Words

TEMPLATE = "decision_sheet"
# Why an edition corrects stands at the top of the sheet and is no change of the matter.
_REASON = Wording(FIELD_LABELS["change_reason"])


@dataclass(frozen=True)
class StrippedLine:
    """A field, by its name in the record, and how many places of each kind were stripped from it."""

    field: Wording
    marks: tuple[tuple[Mark, int], ...]


@dataclass(frozen=True)
class WarningLine:
    """A hint of the rules: where, and in which words."""

    place: Wording
    message: Words


@dataclass(frozen=True)
class Deciders:
    """Who may decide about this edition, by the rules of today.

    `posts` have a box each, `needed` of them decide; `alone` may decide alone (専決), and `deputies`
    are pairs of a post and the one that stands in for it (代決).
    """

    posts: tuple[Wording, ...]
    needed: int
    order: SigningOrder
    alone: tuple[Wording, ...]
    deputies: tuple[tuple[Wording, Wording], ...]


@dataclass(frozen=True)
class Draft:
    """All that the sheet is made from."""

    edition: PublicEdition
    drafter: Wording
    deciders: Deciders
    statements: tuple[Statement, ...]
    changes: tuple[Change, ...]
    stripped: tuple[StrippedLine, ...]
    warnings: tuple[WarningLine, ...]
    prepared_on: date


@dataclass(frozen=True)
class StrippedView:
    """A field with its name in words, and the kinds of what was stripped."""

    label: Wording
    field: Wording
    marks: tuple[tuple[Mark, int], ...]


@dataclass(frozen=True)
class SheetView:
    """What the template shows."""

    portal: Wording
    is_sample: bool
    authority: Wording
    kind: Kind
    case: Wording
    number: int
    stage: Wording
    title: PublicText
    reason: PublicText | None
    embargo: Moment | None
    drafter: Wording
    prepared_on: date
    deciders: Deciders
    statements: tuple[Statement, ...]
    comparison: Wording | None
    changes: tuple[ChangeView, ...]
    stripped: tuple[StrippedView, ...]
    totals: tuple[tuple[Mark, int], ...]
    hidden: int
    detail: Detail | None
    warnings: tuple[WarningLine, ...]
    file: Wording
    digest: tuple[Wording, ...]


def render_sheet(draft: Draft, portal: Portal, templates: Templates) -> str:
    """The whole sheet as one HTML file that needs nothing else."""
    return templates.render(TEMPLATE, make_sheet(draft, portal, templates.japanese))


def make_sheet(draft: Draft, portal: Portal, tongue: Tongue) -> SheetView:
    """The view of the sheet."""
    reference, body = draft.edition.reference, draft.edition.body
    return SheetView(
        portal=Wording(portal.name),
        is_sample=portal.is_sample,
        authority=Wording(portal.authority.name),
        kind=reference.case.kind,
        case=Wording(reference.case.id),
        number=reference.number,
        stage=_stage(body),
        title=body.title,
        reason=body.change_reason,
        embargo=body.public_from,
        drafter=draft.drafter,
        prepared_on=draft.prepared_on,
        deciders=draft.deciders,
        statements=draft.statements,
        comparison=_comparison(draft),
        changes=tuple(make_change(each, tongue) for each in draft.changes if each.label != _REASON),
        stripped=tuple(_stripped(line) for line in draft.stripped),
        totals=_totals(draft.stripped),
        hidden=sum(count.quality in HIDDEN for count in _counts(body)),
        detail=body.detail if isinstance(body, Incident) else None,
        warnings=draft.warnings,
        file=Wording(f"{reference}.public.json"),
        digest=_grouped(draft.edition.digest),
    )


def _stage(body: Body) -> Wording:
    kind = body.correction_class
    return Wording(body.stage.label.ja + ("" if kind is None else f"（{kind.label.ja}）"))


def _comparison(draft: Draft) -> Wording | None:
    """Why there is nothing to compare; None where there is."""
    if draft.changes:
        return None
    if draft.edition.reference.number == 1:
        return Wording("最初の版です。")
    if draft.edition.body.stage is Stage.WITHDRAWAL:
        return Wording("取下げの版です。取り下げた内容は、公表するページに残りません。")
    return Wording("前の版と比べられるところはないか、違いがありません。")


def _stripped(line: StrippedLine) -> StrippedView:
    name = str(line.field).split(".", 1)[0].split("[", 1)[0]
    return StrippedView(Wording(FIELD_LABELS.get(name, name)), line.field, line.marks)


def _totals(lines: tuple[StrippedLine, ...]) -> tuple[tuple[Mark, int], ...]:
    totals: dict[Mark, int] = {}
    for line in lines:
        for mark, count in line.marks:
            totals[mark] = totals.get(mark, 0) + count
    return tuple(sorted(totals.items(), key=lambda pair: pair[0].code))


def _counts(value: object) -> Iterator[Count]:
    """Every number of an edition."""
    if isinstance(value, Count):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _counts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _counts(getattr(value, field.name))


def _grouped(digest: str) -> tuple[Wording, ...]:
    """A digest in groups that a person can compare: `sha256`, then eight characters each."""
    name, _, value = digest.rpartition(":")
    groups = (value[start : start + 8] for start in range(0, len(value), 8))
    return tuple(Wording(part) for part in (name, *groups) if part)
