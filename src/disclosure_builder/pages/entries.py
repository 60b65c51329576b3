"""Entries of lists: a case in one line, with its kind, stage, day and title."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.standings import suspension_words
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.editions import Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.terms import Kind, Stage
from disclosure_builder.vocabulary.years import FiscalYear

_KIND_CLASSES = {
    Kind.INCIDENT: Wording("badge--incident"),
    Kind.SUSPENSION: Wording("badge--suspension"),
    Kind.OPERATION: Wording("badge--operation"),
}
_STAGE_CLASSES = {stage: Wording(f"badge--{stage.code}") for stage in Stage}


@dataclass(frozen=True)
class Badge:
    """A kind or a stage in a frame."""

    css_class: Wording
    label: Wording


# A first report by a deputy, until the post that was absent has reviewed it.
_PROMPT = Badge(Wording("badge--prompt"), Wording("速報"))


@dataclass(frozen=True)
class Entry:
    """One line of a list. `standing` says of a suspension whether it is over.

    A stop that is still to come says from when to when.
    """

    address: Wording
    badges: tuple[Badge, ...]
    title: PublicText
    released: datetime
    first_released: datetime
    standing: Wording | None
    planned_from: Moment | None
    planned_to: Moment | None


@dataclass(frozen=True)
class Group:
    """The entries of one fiscal year."""

    anchor: Wording
    label: Wording
    entries: tuple[Entry, ...]


def badges_of(case: Case) -> tuple[Badge, ...]:
    """The kind of a case (of a suspension: why), the stage of its newest edition, and 速報."""
    newest = case.newest
    body = newest.body
    kind = body.nature.label.ja if isinstance(body, Suspension) else case.kind.label.ja
    badges = (
        Badge(_KIND_CLASSES[case.kind], Wording(kind)),
        Badge(_STAGE_CLASSES[body.stage], newest.stage_label),
    )
    return (*badges, _PROMPT) if newest.sealed.is_prompt else badges


def make_entry(case: Case, surroundings: Surroundings) -> Entry:
    """A case as one line of a list."""
    suspension = case.suspension if case.reference in surroundings.planned else None
    return Entry(
        address=Wording(case.address),
        badges=badges_of(case),
        title=case.body.title,
        released=case.newest.released_at,
        first_released=case.first_released_at,
        standing=None if case.is_withdrawn else suspension_words(case, surroundings),
        planned_from=None if suspension is None else suspension.times.planned_from,
        planned_to=None if suspension is None else suspension.times.planned_to,
    )


def make_entries(cases: Iterable[Case], surroundings: Surroundings) -> tuple[Entry, ...]:
    """Those of the cases that have a page, the newest edition first."""
    linkable = surroundings.linkable
    entries = [make_entry(case, surroundings) for case in cases if case.reference in linkable]
    return tuple(sorted(entries, key=lambda entry: (entry.released, entry.address), reverse=True))


def group_by_year(entries: Iterable[Entry], years: Iterable[FiscalYear]) -> tuple[Group, ...]:
    """Entries by the fiscal year in which the public first heard of them; `years` may be empty."""
    groups: dict[FiscalYear, list[Entry]] = {year: [] for year in years}
    for entry in entries:
        year = FiscalYear.of(entry.first_released.astimezone(TOKYO).date())
        groups.setdefault(year, []).append(entry)
    return tuple(
        Group(Wording(f"year-{year.year}"), Wording(year.japanese), tuple(groups[year]))
        for year in sorted(groups, reverse=True)
    )
