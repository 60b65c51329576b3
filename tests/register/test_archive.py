"""The frozen years in the ledger: named once, by their digest; replaced only where a text had to go."""

from dataclasses import replace

import pytest

from disclosure_builder.digests import digest_of
from disclosure_builder.problems import Refused
from disclosure_builder.public.archive import FrozenYear
from disclosure_builder.public.ledger import Act, Proofs
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Removal, Sealed
from disclosure_builder.public.text import Wording
from disclosure_builder.register.archive import may_be_packed_anew
from disclosure_builder.register.building import build_register
from disclosure_builder.register.ledger_file import read_ledger
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.years import FiscalYear
from tests.support.editions import at, sealed
from tests.support.folders import example_catalogue, example_portal

YEAR = FiscalYear(2026)
PACKED = "2027-10-01 10:00"
LATER = "2027-12-01 10:00"
TEXT = "data/sealed/incidents/2026-001/1.public.json"


def edition() -> Sealed:
    """The only edition of the year."""
    made = sealed("incidents/2026-001/1", "2026-09-03 10:00")
    public = replace(made.edition, digest=digest_of(made.edition.canonical))
    return replace(made, edition=public)


EDITION = edition()
REMOVED = replace(
    EDITION,
    removal=Removal(
        Moment.of(at("2027-11-05 10:00")), Wording("市民課長"), Wording(EDITION.edition.digest)
    ),
)


def bag(name: str, packed: str = PACKED, *texts: str) -> FrozenYear:
    """A frozen year with a digest of its own."""
    files = dict.fromkeys(texts, b"{}")
    return FrozenYear(YEAR, digest_of(name.encode()), at(packed), files)


def register(proofs: Proofs, edition: Sealed = EDITION, now: str = "2027-12-15 12:00") -> Register:
    """The register of the invented city."""
    return build_register([edition], example_portal(), example_catalogue(), at(now), proofs)


def rules(proofs: Proofs, edition: Sealed = EDITION) -> list[str]:
    """What is refused."""
    with pytest.raises(Refused) as refused:
        register(proofs, edition)
    return [problem.rule for problem in refused.value.problems]


FROZEN = register(Proofs(frozen=(bag("first", PACKED, TEXT),))).ledger


def test_a_frozen_year_has_one_line_that_is_read_back() -> None:
    """Act, year, digest, and when it was packed."""
    last = FROZEN.lines[-1].entry
    assert (last.act, str(last.edition), last.since) == (
        Act.FREEZE,
        "operation/2026/1",
        "2027-10-01T10:00:00+09:00",
    )
    assert last.digest == bag("first").digest
    assert read_ledger(FROZEN.content, "ledger.jsonl") == FROZEN
    again = register(Proofs(FROZEN, frozen=(bag("first", PACKED, TEXT),)))
    assert again.ledger == FROZEN


def test_nothing_is_told_of_a_bag_before_it_was_packed() -> None:
    """A build as of an earlier day has neither the bag nor its line."""
    proofs = Proofs(FROZEN, frozen=(bag("first", PACKED, TEXT),))
    before = register(proofs, now="2027-09-30 12:00")
    assert (before.frozen, [line.entry.act for line in before.ledger.lines]) == ((), [Act.RELEASE])


def test_a_bag_that_the_ledger_names_is_there_as_it_was() -> None:
    """One that is gone, or another one, refuses."""
    assert rules(Proofs(FROZEN)) == ["archive-missing"]
    assert rules(Proofs(FROZEN, frozen=(bag("another"),))) == ["archive-changed"]


def test_a_bag_with_a_text_that_was_taken_down_refuses() -> None:
    """Until the year was packed anew without it."""
    assert rules(Proofs(FROZEN, frozen=(bag("first", PACKED, TEXT),)), REMOVED) == [
        "archive-holds-taken-down"
    ]
    assert may_be_packed_anew(FROZEN, YEAR, [REMOVED])
    assert not may_be_packed_anew(FROZEN, YEAR, [EDITION])


def test_a_year_packed_anew_gets_a_second_line() -> None:
    """The first one stays; and from then on the second bag cannot be replaced either."""
    second = bag("second", LATER)
    ledger = register(Proofs(FROZEN, frozen=(second,)), REMOVED).ledger
    assert ledger.content.startswith(FROZEN.content)
    acts = [(line.entry.act, str(line.entry.edition)) for line in ledger.lines[-2:]]
    assert acts == [(Act.UNPUBLISH, "incidents/2026-001/1"), (Act.FREEZE, "operation/2026/2")]
    assert register(Proofs(ledger, frozen=(second,)), REMOVED).ledger == ledger
    assert rules(Proofs(ledger, frozen=(bag("third", LATER),)), REMOVED) == ["archive-changed"]
    assert not may_be_packed_anew(ledger, YEAR, [REMOVED])


def test_a_year_that_is_being_packed_leaves_its_former_bag_aside() -> None:
    """Or a text that was taken down could never leave it."""
    assert register(Proofs(FROZEN, packing=YEAR), REMOVED).frozen == ()
