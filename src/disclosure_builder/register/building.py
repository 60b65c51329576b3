"""Sealed editions → the register, as it stands at the time of a build.

The result depends on the time only through what had happened by then: releases, ends of
embargoes, planned stops, due dates, new fiscal years. Two builds with no such event between them
give the same register, whatever the clock says.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby, takewhile

from disclosure_builder.public.ledger import Proofs
from disclosure_builder.public.register import Case, Register, Released, is_told_to_all
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.public.stops import began, ended
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.register.archive import packed_since, refuse_thawed
from disclosure_builder.register.differences import differences
from disclosure_builder.register.ledger import as_of as ledger_at
from disclosure_builder.register.ledger import extended, refuse_vanished
from disclosure_builder.register.network import state_at
from disclosure_builder.register.statements import statements
from disclosure_builder.register.years import build_years, due_instant
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.years import FiscalYear

NO_PROOFS = Proofs()


def build_register(
    sealed: Sequence[Sealed],
    portal: Portal,
    catalogue: Catalogue,
    at: datetime,
    proofs: Proofs = NO_PROOFS,
) -> Register:
    """The register at the time `at`; an edition released later than that is not in it.

    Raises `Refused` (REGISTER) where the ledger names an edition, or a frozen year, that is gone or
    changed.
    """
    refuse_vanished(proofs.ledger, sealed)
    refuse_thawed(proofs, sealed)
    frozen = tuple(each for each in proofs.frozen if each.frozen_at <= at)
    released = _released_by(sealed, at)
    visible = frozenset(
        case for case, editions in released if any(is_told_to_all(each.body) for each in editions)
    )
    cases = tuple(
        sorted(
            (
                _build_case(case, _told(editions), visible, portal, catalogue)
                for case, editions in released
            ),
            key=lambda case: (case.first_released_at, str(case.reference)),
            reverse=True,
        )
    )
    events = (*_events(cases, portal, at), *(each.frozen_at for each in frozen))
    as_of = max(events, default=FiscalYear(portal.first_year).start)
    return Register(
        cases=cases,
        state=state_at(cases, as_of),
        years=build_years(cases, portal, catalogue, as_of),
        as_of=as_of,
        ledger=extended(
            ledger_at(proofs.ledger, at),
            (each for _, some in released for each in some),
            packed_since(proofs.ledger, frozen),
        ),
        keys=proofs.keys,
        frozen=frozen,
    )


def _released_by(
    sealed: Sequence[Sealed], at: datetime
) -> list[tuple[CaseReference, tuple[Sealed, ...]]]:
    """The editions released by `at`, by case; nothing after an edition that is still held back."""
    ordered = sorted(sealed, key=lambda edition: edition.reference)
    groups = groupby(ordered, key=lambda edition: edition.reference.case)
    listed = (
        (case, tuple(takewhile(lambda edition: edition.released_at <= at, editions)))
        for case, editions in groups
    )
    return [(case, editions) for case, editions in listed if editions]


def _told(editions: Sequence[Sealed]) -> Sequence[Sealed]:
    """The editions that the public was told, or all of a case that only persons concerned know of.

    What was said to them alone stays between them and the city when the case is published later:
    the ledger has its line, and neither page nor history nor `sealed/` has its text.
    """
    told = [edition for edition in editions if is_told_to_all(edition.body)]
    return told or editions


def _build_case(
    reference: CaseReference,
    editions: Sequence[Sealed],
    visible: frozenset[CaseReference],
    portal: Portal,
    catalogue: Catalogue,
) -> Case:
    history: list[Released] = []
    for edition in editions:
        said = statements(edition.body, visible, portal.withheld_label, catalogue.figure_label)
        comparable = history and is_comparable(edition) and is_comparable(history[-1].sealed)
        changes = differences(history[-1].statements, said) if comparable else ()
        history.append(Released(edition, said, changes))
    return Case(reference, tuple(history))


def is_comparable(edition: Sealed) -> bool:
    """A withdrawal, or what was taken down, says nothing of the matter to compare with."""
    return edition.removal is None and edition.body.stage is not Stage.WITHDRAWAL


def _events(cases: Sequence[Case], portal: Portal, at: datetime) -> Iterator[datetime]:
    """Every moment up to `at` at which the public record changed by itself or by a release."""
    return (moment for moment in _all_events(cases, portal, at) if moment <= at)


def _all_events(cases: Sequence[Case], portal: Portal, at: datetime) -> Iterator[datetime]:
    for case in cases:
        yield from (edition.released_at for edition in case.editions)
        removals = (edition.sealed.removal for edition in case.editions)
        yield from (each.at.earliest for each in removals if each is not None and each.at.earliest)
        if case.suspension is not None:
            bounds = (began(case.suspension), ended(case.suspension))
            yield from (each.earliest for each in bounds if each is not None and each.earliest)
    for year in range(portal.first_year, FiscalYear.of(at.astimezone(TOKYO).date()).year + 1):
        yield FiscalYear(year).start
        yield due_instant(portal, year)
