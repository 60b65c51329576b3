"""The pages that list: home; all cases by year, by trigger and by state; those of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.contacts import ContactView, portal_contact
from disclosure_builder.pages.emergencies import Emergency, make_emergency
from disclosure_builder.pages.entries import Entry, Group, group_by_year, make_entries
from disclosure_builder.pages.list_links import (
    ANNOUNCEMENTS,
    STATES,
    TRIGGERS,
    ListLink,
    list_links,
)
from disclosure_builder.pages.sorting import Filter, group_by_state, group_by_trigger, make_filters
from disclosure_builder.pages.standings import STATE_CLASSES
from disclosure_builder.pages.surroundings import Surroundings, is_concluded
from disclosure_builder.pages.years import YearView
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import Kind

# What is new fits on two screens of a telephone; the list has it all.
NEWEST = 5
# This year and the one before it: "how many were there last year" is answered on the home page.
_YEARS = 2


@dataclass(frozen=True)
class HomeView:
    """The state of the network first; then what goes on, and what is new."""

    name: Wording
    description: Wording
    state_class: Wording
    state: Wording
    since: Moment | None
    as_of: datetime
    suspensions: tuple[Entry, ...]
    planned: tuple[Entry, ...]
    ongoing: tuple[Entry, ...]
    newest: tuple[Entry, ...]
    emergency: Emergency | None
    years: tuple[YearView, ...]
    newest_status: YearView | None
    contact: ContactView


@dataclass(frozen=True)
class ListView:
    """A list in groups, as of the newest record; `as_of_words` is for a script, which needs text.

    `lists` are all lists there are, this one among them.
    """

    lists: tuple[ListLink, ...]
    groups: tuple[Group, ...]
    filters: tuple[Filter, ...]
    as_of: datetime
    as_of_words: Wording
    basis: Wording


def make_home(years: tuple[YearView, ...], surroundings: Surroundings) -> HomeView:
    """The view of the home page; `years` are newest first."""
    register, portal = surroundings.register, surroundings.portal
    state_class = STATE_CLASSES[register.state.state]
    state = Wording(surroundings.tongue.strings.term(register.state.state))
    return HomeView(
        name=Wording(portal.name),
        description=Wording(portal.description),
        state_class=state_class,
        state=state,
        since=register.state.since,
        as_of=register.as_of,
        suspensions=make_entries(register.state.suspensions, surroundings),
        planned=make_entries(register.state.planned, surroundings),
        ongoing=make_entries(
            (
                case
                for case in register.cases
                if case.kind is not Kind.OPERATION and not is_concluded(case)
                # These stand above already, in the state or among what is planned.
                if case.reference not in surroundings.stopped | surroundings.planned
            ),
            surroundings,
        ),
        newest=make_entries(register.cases, surroundings, NEWEST),
        emergency=make_emergency(surroundings),
        years=years[:_YEARS],
        newest_status=next((year for year in years if year.status is not None), None),
        contact=portal_contact(portal),
    )


def make_announcements(surroundings: Surroundings) -> ListView:
    """Everything that was announced, by fiscal year, with filters."""
    groups = _by_year(surroundings.register.cases, surroundings)
    filters = make_filters(groups, surroundings)
    return _make_list(ANNOUNCEMENTS, groups, surroundings, filters)


def make_triggers(surroundings: Surroundings) -> ListView:
    """What was announced under the ordinance, by what obliged the mayor to."""
    entries = make_entries(surroundings.register.cases, surroundings)
    return _make_list(TRIGGERS, group_by_trigger(entries, surroundings), surroundings)


def make_states(surroundings: Surroundings) -> ListView:
    """Everything that was announced, by where it stands now."""
    entries = make_entries(surroundings.register.cases, surroundings)
    return _make_list(STATES, group_by_state(entries, surroundings), surroundings)


def make_kind(kind: Kind, surroundings: Surroundings) -> ListView:
    """The cases of one kind alone, by fiscal year."""
    cases = (case for case in surroundings.register.cases if case.kind is kind)
    return _make_list(f"{kind.code}/", _by_year(cases, surroundings), surroundings)


def _by_year(cases: Iterable[Case], surroundings: Surroundings) -> tuple[Group, ...]:
    years = (year.year for year in surroundings.register.years)
    return group_by_year(make_entries(cases, surroundings), years, surroundings.tongue)


def _make_list(
    address: str,
    groups: tuple[Group, ...],
    surroundings: Surroundings,
    filters: tuple[Filter, ...] = (),
) -> ListView:
    register = surroundings.register
    return ListView(
        lists=list_links(address, surroundings),
        groups=groups,
        filters=filters,
        as_of=register.as_of,
        as_of_words=surroundings.tongue.moment_words(Moment.of(register.as_of)),
        basis=Wording(surroundings.portal.ordinance.basis),
    )
