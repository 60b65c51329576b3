"""Frozen years: what was packed once and is only copied from then on.

A frozen year is a BagIt bag (RFC 8493): its payload under `data/`, beside it the digests of every
file of the payload, and the digests of those (the tag manifest). So the digest of the tag manifest
stands for every byte of the bag; the ledger holds it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import FiscalYear

# Where the bags lie in the content folder, and on the site.
ARCHIVE = "archive"
PAYLOAD = "data/"
TAG_MANIFEST = "tagmanifest-sha256.txt"
_IN_A_BAG = re.compile(rf"{ARCHIVE}/[0-9]{{4}}/", re.ASCII)


@dataclass(frozen=True)
class FrozenYear:
    """A bag: the digest of its tag manifest, when it was packed, and its files by their path."""

    year: FiscalYear
    digest: str
    frozen_at: datetime
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def status(self) -> CaseReference:
        """The yearly status that the bag is about, as the ledger names it."""
        return status_of(self.year)

    @property
    def size(self) -> int:
        """All its bytes."""
        return sum(map(len, self.files.values()))


def status_of(year: FiscalYear) -> CaseReference:
    """The yearly status of a year: `operation/2025`."""
    return CaseReference(Kind.OPERATION, f"{year.year:04}")


def bag_folder(year: FiscalYear) -> str:
    """Where the bag of a year lies, in the content folder and on the site: `archive/2025/`."""
    return f"{ARCHIVE}/{year.year:04}/"


def is_in_bag(path: str) -> bool:
    """Whether a file of the site is one of a frozen year."""
    return _IN_A_BAG.match(path) is not None
