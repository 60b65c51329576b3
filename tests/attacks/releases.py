"""Two registers, the second with one edition more: what tests of publishing write down."""

from dataclasses import replace

from disclosure_builder.digests import digest_of
from disclosure_builder.public.ledger import Ledger
from disclosure_builder.public.sealed import Sealed
from tests.support.editions import register, sealed, stage


def with_digest(made: Sealed) -> Sealed:
    """A sealed edition with a digest of its own, as a ledger needs it."""
    public = replace(made.edition, digest=digest_of(str(made.reference).encode()))
    return replace(made, edition=public)


FIRST = with_digest(sealed("incidents/2026-001/1", "2026-09-03 10:00", stage("initial")))
SECOND = with_digest(sealed("incidents/2026-001/2", "2026-09-20 10:00"))


def former_ledger() -> Ledger:
    """The ledger of the first edition."""
    return register(FIRST).ledger


def next_ledger() -> Ledger:
    """The same ledger with a line for the second edition."""
    return register(FIRST, SECOND).ledger
