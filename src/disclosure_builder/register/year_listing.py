"""Which editions the figures of a year were counted from, and the digest of that list.

The digest is that of the lines `sha256:…  incidents/2025-001/4`, in the order of the references, each
ended by a line feed: anybody can make it again from the ledger.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.digests import digest_of
from disclosure_builder.public.register import Case
from disclosure_builder.register.intervals import interval
from disclosure_builder.register.year_counts import own_cases
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.years import FiscalYear


@dataclass(frozen=True, order=True)
class Listed:
    """An edition by name and digest."""

    case: CaseReference
    edition: int
    digest: str

    @property
    def line(self) -> str:
        """Its line of the list."""
        return f"{self.digest}  {self.case}/{self.edition}\n"


def listed(cases: Sequence[Case], year: FiscalYear, until: datetime) -> tuple[Listed, ...]:
    """The newest edition of every case of the year, and of the stops that reach into it."""
    own = own_cases(cases, year)
    others = (case for case in cases if case not in own and _reaches(case, year, until))
    return tuple(sorted(map(_newest, (*own, *others))))


def list_digest(editions: Iterable[Listed]) -> str:
    """`sha256:…` over the whole list."""
    return digest_of("".join(each.line for each in sorted(editions)).encode())


def _newest(case: Case) -> Listed:
    sealed = case.newest.sealed
    return Listed(case.reference, sealed.reference.number, sealed.released_digest)


def _reaches(case: Case, year: FiscalYear, until: datetime) -> bool:
    """Whether a stop lies within the year, or a part of it does."""
    span = None if case.suspension is None or case.is_withdrawn else interval(case.suspension)
    if span is None:
        return False
    last = min(year.end, until)
    return span.start < last and (span.end is None or span.end > year.start)
