"""Entries of lists: a case in one line, with its kind, stage, day and title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.standings import progress_of, suspension_words
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.pages.translations import told_in
from disclosure_builder.public.editions import Incident, Suspension
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


@dataclass(frozen=True)
class Entry:
    """One line of a list. `standing` says of a suspension whether it is over.

    `is_elsewhere` says that its page is in Japanese, and the list is not. A stop that is still to
    come says from when to when. `kinds` (of a suspension also why), `triggers` and `progress` are
    codes by which it is listed and filtered.
    """

    address: Wording
    badges: tuple[Badge, ...]
    title: PublicText
    released: datetime
    first_released: datetime
    standing: Wording | None
    planned_from: Moment | None
    planned_to: Moment | None
    kinds: tuple[str, ...]
    triggers: tuple[str, ...]
    progress: str
    is_elsewhere: bool = False

    @property
    def codes(self) -> Mapping[str, Wording]:
        """What the filters compare with what was chosen: codes with blanks between them."""
        return {
            "kind": Wording(" ".join(self.kinds)),
            "trigger": Wording(" ".join(self.triggers)),
            "state": Wording(self.progress),
        }


@dataclass(frozen=True)
class Group:
    """The entries of one fiscal year, trigger or state; `code` names it to the filters."""

    code: Wording
    anchor: Wording
    label: Wording
    entries: tuple[Entry, ...]


def badges_of(case: Case, tongue: Tongue) -> tuple[Badge, ...]:
    """The kind of a case (of a suspension: why), the stage of its newest edition, and 速報."""
    newest = case.newest
    body = newest.body
    kind = body.nature if isinstance(body, Suspension) else case.kind
    badges = (
        Badge(_KIND_CLASSES[case.kind], Wording(tongue.strings.term(kind))),
        Badge(_STAGE_CLASSES[body.stage], tongue.stage(newest)),
    )
    if not newest.sealed.is_prompt:
        return badges
    # A first report by a deputy, until the post that was absent has reviewed it.
    return (*badges, Badge(Wording("badge--prompt"), tongue.words("entries.prompt")))


def make_entry(case: Case, surroundings: Surroundings) -> Entry:
    """A case as one line of a list."""
    suspension = case.suspension if case.reference in surroundings.planned else None
    strings = surroundings.tongue.strings
    told = told_in(case, strings)
    # A year has its page in every language, whatever of it was translated.
    is_here = strings.is_authentic or told is not None or case.kind is Kind.OPERATION
    return Entry(
        address=Wording(strings.folder + case.address if is_here else case.address),
        badges=badges_of(case, surroundings.tongue),
        title=case.body.title if told is None else told.title,
        released=case.newest.released_at,
        first_released=case.first_released_at,
        standing=None if case.is_withdrawn else suspension_words(case, surroundings),
        planned_from=None if suspension is None else suspension.times.planned_from,
        planned_to=None if suspension is None else suspension.times.planned_to,
        kinds=_kinds(case),
        triggers=triggers_of(case),
        progress=progress_of(case, surroundings),
        is_elsewhere=not is_here,
    )


def _kinds(case: Case) -> tuple[str, ...]:
    own = () if case.suspension is None else (case.suspension.nature.code,)
    return (case.kind.code, *own)


def triggers_of(case: Case) -> tuple[str, ...]:
    """The acts of the mayor by which a case became a matter of the ordinance."""
    body = case.body
    triggers = body.triggers if isinstance(body, Incident | Suspension) else ()
    return tuple(trigger.code for trigger in triggers)


def make_entries(
    cases: Iterable[Case], surroundings: Surroundings, most: int | None = None
) -> tuple[Entry, ...]:
    """Those of the cases that have a page, the newest edition first; `most` of them."""
    listed = [case for case in cases if case.reference in surroundings.linkable]
    listed.sort(key=lambda case: (case.newest.released_at, case.address), reverse=True)
    return tuple(make_entry(case, surroundings) for case in listed[:most])


def group_by_year(
    entries: Iterable[Entry], years: Iterable[FiscalYear], tongue: Tongue
) -> tuple[Group, ...]:
    """Entries by the fiscal year in which the public first heard of them; `years` may be empty."""
    groups: dict[FiscalYear, list[Entry]] = {year: [] for year in years}
    for entry in entries:
        year = FiscalYear.of(entry.first_released.astimezone(TOKYO).date())
        groups.setdefault(year, []).append(entry)
    return tuple(
        Group(
            Wording(str(year.year)),
            Wording(f"year-{year.year}"),
            tongue.fiscal_year(year),
            tuple(groups[year]),
        )
        for year in sorted(groups, reverse=True)
    )
