"""What a page knows beside its own case: the register, the portal, and which pages there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.pages import FeedLink
from disclosure_builder.public.register import Case, Register
from disclosure_builder.public.text import Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Kind, Stage


@dataclass(frozen=True)
class Surroundings:
    """`tongue` is the language, `portal` what the portal is called in it, and `office` the contact as
    Japanese records write it. `languages` has what each language calls itself. `linkable` has every case that has a page; `stopped` and `planned` stand in the state.

    `naming` has for a case those that name it.
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
    return Surroundings(
        register=register,
        portal=portal.in_language(tongue.strings.code),
        feeds=feeds,
        tongue=tongue,
        office=Wording(f"{portal.authority.name} {portal.authority.section}"),
        languages={each.strings.code: Wording(each.strings.name) for each in tongues},
        linkable={
            case.reference: case
            for case in register.cases
            if case.has_page and (case.kind is not Kind.OPERATION or case.reference.id in years)
        },
        naming=naming,
        stopped=frozenset(case.reference for case in register.state.suspensions),
        planned=frozenset(case.reference for case in register.state.planned),
    )


def links_of(case: Case) -> tuple[CaseReference, ...]:
    """The cases that the newest edition names; a statutory stop names its incident as well."""
    incident = None if case.suspension is None else case.suspension.incident
    return (*case.body.related, *(() if incident is None else (incident,)))


def is_concluded(case: Case) -> bool:
    """Whether no further report is to come: after a final report only corrections follow."""
    return case.is_withdrawn or any(edition.body.stage is Stage.FINAL for edition in case.editions)
