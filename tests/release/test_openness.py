"""A year is frozen when nothing of it is open: each thing that is gets a problem of its own."""

from dataclasses import replace
from datetime import date

import pytest

from disclosure_builder.problems import Refused
from disclosure_builder.public.editions import Operation
from disclosure_builder.public.ledger import Ledger
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Sealed, StandIn
from disclosure_builder.public.text import Wording
from disclosure_builder.release.openness import refuse_open
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.years import FiscalYear
from tests.support.editions import at, register, sealed, stage

YEAR = FiscalYear(2026)
NOW = at("2027-12-15 12:00")
CASE = sealed("incidents/2026-001/1", "2026-09-03 10:00")


def status(*, reported: bool = True) -> Sealed:
    """The yearly status, reported to the council or not."""
    made = sealed("operation/2026/1", "2027-09-03 10:00")
    body = made.body
    assert isinstance(body, Operation)
    council = replace(body.council, reported_on=date(2027, 8, 1) if reported else None)
    return replace(made, edition=replace(made.edition, body=replace(body, council=council)))


def opened(
    *editions: Sealed, waiting: tuple[str, ...] = (), recorded: Ledger | None = None
) -> list[tuple[str, str]]:
    """What keeps the year from being frozen; by default everything was published."""
    made: Register = register(*editions, now="2027-12-15 12:00")
    references = [each.reference for each in editions]
    references += [EditionReference.parse(each) for each in waiting]
    try:
        refuse_open(YEAR, made, made.ledger if recorded is None else recorded, references, NOW)
    except Refused as refused:
        return [(each.rule, each.place.path) for each in refused.problems]
    return []


def test_a_year_that_is_final_may_be_frozen() -> None:
    """Its status was reported, its cases are final, all of it was published."""
    assert opened(CASE, status()) == []


def test_the_council_has_been_told() -> None:
    """Art. 15 asks for the report as well as for the publication."""
    assert opened(CASE, status(reported=False)) == [("freeze-no-council", "operation/2026")]
    assert opened(CASE) == [("freeze-no-status", "operation/2026")]


def test_every_case_is_final() -> None:
    """One that goes on may bring another edition."""
    first = sealed("incidents/2026-001/1", "2026-09-03 10:00", stage("initial"))
    assert opened(first, status()) == [("freeze-case-open", "incidents/2026-001")]


def test_every_decision_by_a_deputy_was_reviewed() -> None:
    """Until then the decision is not complete."""
    stand_in = StandIn(Wording("部長"), Wording("課長"), date(2026, 9, 10))
    deputed = replace(CASE, decision=replace(CASE.decision, stand_in=stand_in))
    assert opened(deputed, status()) == [("freeze-review-missing", "incidents/2026-001/1")]


@pytest.mark.parametrize("reference", ["incidents/2026-001/2", "suspensions/2026-009/1"])
def test_no_draft_and_no_embargo_is_left(reference: str) -> None:
    """What lies in the folder of the year is public, or the year waits."""
    assert opened(CASE, status(), waiting=(reference,)) == [("freeze-edition-waiting", reference)]


def test_drafts_of_other_years_do_not_matter() -> None:
    """They are not of this year."""
    assert opened(CASE, status(), waiting=("incidents/2027-001/1",)) == []


def test_everything_was_published() -> None:
    """Approved is not told."""
    assert opened(CASE, status(), recorded=Ledger()) == [
        ("freeze-not-published", "incidents/2026-001/1"),
        ("freeze-not-published", "operation/2026/1"),
    ]
