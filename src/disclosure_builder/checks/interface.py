"""What a check is, what it is given, and what stands at the end.

A check looks at the site exactly as it will be served and yields problems; `check_site` decides.
`CheckedSite` is to be believed because nothing else makes one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

from disclosure_builder.checks.reading import read_site
from disclosure_builder.checks.reading.interface import SiteReading
from disclosure_builder.checks.sheets import Sheet, sheets
from disclosure_builder.problems import Problem
from disclosure_builder.public.pages import BuiltSite
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.watchlist import Watchlist


@dataclass(frozen=True)
class LookedAt:
    """Texts in which the detectors of form found nothing in this very run. Only `checks` makes it."""

    clean: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True)
class CheckInput:
    """A site and what it is judged by.

    `approved_texts` holds every public text of the sealed editions and each line of them. `hosts`
    holds the site's own addresses: `https://city.example/disclosure/`, or a bare host name.
    `looked_at` is what `look_ahead` made while the pages were being built; it only saves time.
    """

    site: BuiltSite
    watchlist: Watchlist
    allowlist: Allowlist
    approved_texts: frozenset[str] = field(repr=False)
    on: date
    hosts: frozenset[str]
    looked_at: LookedAt = LookedAt()

    @cached_property
    def reading(self) -> SiteReading:
        """The site as a reader sees it; read once for all checks."""
        return read_site(self.site.files)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every passage that was not looked at before, folded once for all checks."""
        return sheets(self.reading.passages.keys() - self.looked_at.clean)

    @cached_property
    def sheets_looked_at(self) -> tuple[Sheet, ...]:
        """Every other passage of the site."""
        return sheets(self.reading.passages.keys() & self.looked_at.clean)


class Check(Protocol):
    """One kind of fault. `id` is stable and has a section in `docs/checks.md`."""

    @property
    def id(self) -> str:
        """The name of the check in messages and in the documentation."""

    def run(self, given: CheckInput) -> Iterable[Problem]:
        """Every problem of this kind; none of them quotes what was found."""


@dataclass(frozen=True)
class CheckedSite:
    """A site that every check has passed: path → bytes. Only `checks` makes it."""

    files: Mapping[str, bytes] = field(repr=False)
