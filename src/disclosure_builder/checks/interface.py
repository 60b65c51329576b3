"""What a check is, what it is given, and what stands at the end.

A check looks at the site exactly as it will be served and yields problems; `check_site` decides.
`CheckedSite` is to be believed because nothing else makes one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Protocol, cast

from disclosure_builder.background import Partner
from disclosure_builder.checks.disguises import disguised
from disclosure_builder.checks.passed import NOTHING_PASSED, Passed
from disclosure_builder.checks.reading import read_site
from disclosure_builder.checks.reading.interface import SiteReading
from disclosure_builder.checks.reading.readings import readings_of_site
from disclosure_builder.checks.sheets import Sheet, sheets
from disclosure_builder.problems import Problem
from disclosure_builder.public.marks import Mark
from disclosure_builder.public.pages import BuiltSite
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.watchlist import NOTHING_WATCHED, Watchlist
from disclosure_builder.shelf import EMPTY_SHELF, Shelf


@dataclass(frozen=True)
class Question:
    """Passages of a site (each with whether only a machine reads it), and what excuses them.

    `readings` are words with the way in which the search says that they are read, in hiragana.
    `is_whole` is False where passages are left out that passed before.
    """

    passages: Mapping[str, bool] = field(repr=False)
    readings: frozenset[tuple[str, str]] = field(repr=False)
    approved_texts: frozenset[str] = field(repr=False)
    allowlist: Allowlist
    on: date
    is_whole: bool = True


@dataclass(frozen=True)
class Seen:
    """What the detectors saw: passages with the kind of what is in them.

    `misread` are those of the readings that the dictionary has not.
    """

    found: frozenset[tuple[str, Mark]] = field(repr=False)
    misread: frozenset[tuple[str, str]] = field(repr=False)


class Looker(Protocol):
    """Looks at texts with every detector (`looking.py`)."""

    def ahead(self, texts: frozenset[str]) -> None:
        """Look at texts that will be in the site; this only saves time later."""

    def look(self, question: Question) -> Seen:
        """Look at every passage of a site."""


class Detection:
    """The detectors' look at a site: begun at once if there is a partner, else done when asked."""

    def __init__(self, question: Question, partner: Partner[Any] | None) -> None:
        self._question = question
        self._partner = partner
        if partner is not None:
            partner.ask("look", question)

    @cached_property
    def result(self) -> Seen:
        """What was seen; waits for the partner."""
        if self._partner is not None:
            return cast("Seen", self._partner.answer())
        return new_looker().look(self._question)


def new_looker(looks: Shelf = EMPTY_SHELF) -> Looker:
    """A looker; this loads the detectors, which takes a while. `looks` are those of former builds."""
    from disclosure_builder.checks import looking  # noqa: PLC0415 - see there

    return looking.Looker(looks)


@dataclass(frozen=True)
class CheckInput:
    """A site and what it is judged by.

    `approved_texts` holds every public text of the sealed editions and each line of them. `hosts`
    holds the site's own addresses: `https://city.example/disclosure/`, or a bare host name.
    `partner` is a process in which a `Looker` was made already: it answers to `look`. `readings` are
    those of PDF that were made before; nothing that was found is among them. `looked_at` are the paths
    of files that passed a former look byte for byte (`kept_bags.py`), `passed` what is known of those
    that passed beside the same watch list but for `new_values` (`kept_site.py`); `editions` are the
    digests of those whose values are on the list.
    """

    site: BuiltSite
    watchlist: Watchlist
    allowlist: Allowlist
    approved_texts: frozenset[str] = field(repr=False)
    on: date
    hosts: frozenset[str]
    partner: Partner[Any] | None = None
    readings: Shelf = EMPTY_SHELF
    looked_at: frozenset[str] = field(default=frozenset(), repr=False)
    passed: Passed = NOTHING_PASSED
    new_values: Watchlist = NOTHING_WATCHED
    editions: frozenset[str] = field(default=frozenset(), repr=False)

    @cached_property
    def reading(self) -> SiteReading:
        """The site as a reader sees it, but for what passed before; read once for all checks."""
        return read_site(self.site.files, self.readings, self.looked_at | self.passed.paths)

    @cached_property
    def disguised(self) -> Mapping[str, str]:
        """What passages say in disguise → the passage; looked at as if it were one."""
        return disguised(self.reading)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every passage and every text in disguise, folded."""
        return sheets(self.reading.passages.keys() | self.disguised.keys())

    @cached_property
    def detection(self) -> Detection:
        """The detectors' look at every passage; the first to touch this lets it begin."""
        passages = {**dict.fromkeys(self.disguised, False), **self.reading.passages}
        readings = readings_of_site(self.site.files)
        question = Question(
            passages,
            readings,
            self.approved_texts,
            self.allowlist,
            self.on,
            is_whole=not self.passed.paths,
        )
        return Detection(question, self.partner)


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
