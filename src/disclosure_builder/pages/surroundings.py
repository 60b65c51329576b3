"""What a page knows beside its own case: the register, the portal, and which pages there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.pages import FeedLink
from disclosure_builder.public.register import Case, Register
from disclosure_builder.public.stops import began, ended
from disclosure_builder.public.text import Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Kind, Stage


@dataclass(frozen=True)
class Stop:
    """A stop with a page and the time that it is known to have lasted, so far at least."""

    case: Case
    first: datetime
    last: datetime


@dataclass(frozen=True)
class Surroundings:
    """`tongue` is the language, `portal` what the portal is called in it, and `office` the contact as
    Japanese records write it. `languages` has what each language calls itself. `linkable` has every case that has a page; `stopped` and `planned` stand in the state.

    `naming` has for a case those that name it. `stops` are those whose beginning is known.
    """

    register: Register
    portal: Portal
    feeds: tuple[FeedLink, ...]
    tongue: Tongue
    office: Wording
    languages: Mapping[str, Wording]
    linkable: Mapping[CaseReference, Case]
    naming: Mapping[CaseReference, set[CaseReference]]
    stopped: frozenset[CaseReference]
    planned: frozenset[CaseReference]
    stops: tuple[Stop, ...]

    def address(self, address: str) -> Wording:
        """A page of the same language, by its address below the folder of the language."""
        return Wording(self.tongue.strings.folder + address)


def make_surroundings(
    register: Register,
    portal: Portal,
    feeds: tuple[FeedLink, ...],
    tongue: Tongue,
    tongues: Iterable[Tongue],
) -> Surroundings:
    """Look up once what every page would look up again. A status has the page of its year."""
    years = {str(year.year.year) for year in register.years}
    naming: dict[CaseReference, set[CaseReference]] = {}
    for case in register.cases:
        for named in links_of(case):
            naming.setdefault(named, set()).add(case.reference)
    linkable = {
        case.reference: case
        for case in register.cases
        if case.has_page and (case.kind is not Kind.OPERATION or case.reference.id in years)
    }
    return Surroundings(
        register=register,
        portal=portal.in_language(tongue.strings.code),
        feeds=feeds,
        tongue=tongue,
        office=Wording(f"{portal.authority.name} {portal.authority.section}"),
        languages={each.strings.code: Wording(each.strings.name) for each in tongues},
        linkable=linkable,
        naming=naming,
        stopped=frozenset(case.reference for case in register.state.suspensions),
        planned=frozenset(case.reference for case in register.state.planned),
        stops=tuple(_stops(linkable.values(), register.as_of)),
    )


def _stops(cases: Iterable[Case], now: datetime) -> Iterator[Stop]:
    for case in cases:
        if case.suspension is None or case.is_withdrawn:
            continue
        start, end = began(case.suspension), ended(case.suspension)
        first = None if start is None else start.earliest
        last = now if end is None else end.earliest
        if first is not None and last is not None:
            yield Stop(case, first, last)


def links_of(case: Case) -> tuple[CaseReference, ...]:
    """The cases that the newest edition names; a statutory stop names its incident as well."""
    incident = None if case.suspension is None else case.suspension.incident
    return (*case.body.related, *(() if incident is None else (incident,)))


def is_concluded(case: Case) -> bool:
    """Whether no further report is to come: after a final report only corrections follow."""
    return case.is_withdrawn or any(edition.body.stage is Stage.FINAL for edition in case.editions)
