"""The ledger: one line for each edition ever released, each holding the digest of the one before.

Beside them there is a line for each edition that was taken down, and for each year that was frozen.

Public as it stands: `ledger.jsonl` on the site is the same bytes as `content/ledger.jsonl`. A line
is canonical JSON (RFC 8785) and a line feed; the digest of a line is the SHA-256 of its bytes, line
feed included, so that `sed -n 3p ledger.jsonl | sha256sum` gives what line 4 must say.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from disclosure_builder.public.archive import FrozenYear
from disclosure_builder.public.tree import canonical
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.years import FiscalYear

LEDGER_FILE = "ledger.jsonl"


class Act(StrEnum):
    """What a line records."""

    RELEASE = "release"
    UNPUBLISH = "unpublish"
    FREEZE = "freeze"


@dataclass(frozen=True)
class Entry:
    """What a line says: an edition by its digest, and since when it is public (or no longer).

    `served` is False for an edition of which only the persons concerned were told: it has its line,
    since nothing may vanish, but its text is nowhere on the site.

    Of a frozen year the digest is that of its bag, and the edition counts the bags of that year: a
    second one was packed only if something in the first had to be taken down.
    """

    act: Act
    edition: EditionReference
    digest: str
    since: str
    served: bool = True


@dataclass(frozen=True)
class LedgerLine:
    """An entry in its place in the chain; `previous` is None in the first line."""

    number: int
    entry: Entry
    previous: str | None

    @property
    def content(self) -> bytes:
        """The line as it is written."""
        edition = self.entry.edition
        tree = {
            "number": self.number,
            "act": self.entry.act.value,
            "kind": edition.case.kind.code,
            "id": edition.case.id,
            "edition": edition.number,
            "digest": self.entry.digest,
            "since": self.entry.since,
            "served": self.entry.served,
            "previous": self.previous,
        }
        return canonical(tree)

    @property
    def digest(self) -> str:
        """What the next line says of this one."""
        return "sha256:" + hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Ledger:
    """The whole chain, oldest line first."""

    lines: tuple[LedgerLine, ...] = ()

    @property
    def head(self) -> str | None:
        """The digest of the last line: whoever has it can tell if any line was ever changed."""
        return self.lines[-1].digest if self.lines else None

    @property
    def content(self) -> bytes:
        """The bytes of `ledger.jsonl`."""
        return b"".join(line.content for line in self.lines)

    def extended(self, entries: Iterable[Entry]) -> "Ledger":
        """The chain with more lines."""
        lines, head = list(self.lines), self.head
        for entry in entries:
            lines.append(LedgerLine(len(lines) + 1, entry, head))
            head = lines[-1].digest
        return Ledger(tuple(lines))

    @cached_property
    def newest(self) -> Mapping[CaseReference, LedgerLine]:
        """The newest line about each case; that of a frozen year is about its status."""
        return {line.entry.edition.case: line for line in self.lines}

    def witnessed_by(self, address: str) -> LedgerLine | None:
        """The line that the page at an address shows: the newest about its case, and elsewhere the last.

        So the page of a case stays the same, byte for byte, while others are published. `address` is that
        below the folder of the language.
        """
        of_case = self._pages.get(address)
        return of_case or (self.lines[-1] if self.lines else None)

    @cached_property
    def _pages(self) -> Mapping[str, LedgerLine]:
        return {f"{case}/": line for case, line in self.newest.items()}

    def of(self, act: Act) -> Mapping[EditionReference, LedgerLine]:
        """The lines of one act, by their edition."""
        return {line.entry.edition: line for line in self.lines if line.entry.act is act}


NO_LINES = Ledger()


@dataclass(frozen=True)
class Proofs:
    """What the register is proved by: the ledger so far, the public keys, and the frozen years.

    Of the keys: file name → bytes. `packing` is a year that is being frozen now: a former bag of it
    is left aside.
    """

    ledger: Ledger = field(default_factory=Ledger)
    keys: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    frozen: tuple[FrozenYear, ...] = ()
    packing: FiscalYear | None = None
