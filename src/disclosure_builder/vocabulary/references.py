"""Names of things: a case (`incidents/2026-001`) and one edition of it (`incidents/2026-001/1`)."""

import re
from dataclasses import dataclass
from typing import Self

from disclosure_builder.vocabulary.terms import Kind

# Far from the ends of the calendar, like every moment: a fiscal year has an end.
CASE_ID = re.compile(r"[12][0-9]{3}-[0-9]{3}", re.ASCII)
YEAR_ID = re.compile(r"[12][0-9]{3}", re.ASCII)
EDITION_NUMBER = re.compile(r"[1-9][0-9]{0,2}", re.ASCII)


@dataclass(frozen=True)
class CaseReference:
    """A case: its kind and its id, which is the name of its folder and is never used again."""

    kind: Kind
    id: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """`incidents/2026-001` → reference; ValueError (without the text) if it is not one."""
        folder, separator, identifier = text.partition("/")
        if not separator:
            raise ValueError("not a reference to a case")
        kind = Kind.parse(folder)
        pattern = YEAR_ID if kind is Kind.OPERATION else CASE_ID
        if not pattern.fullmatch(identifier):
            raise ValueError("not a reference to a case")
        return cls(kind, identifier)

    @property
    def fiscal_year(self) -> int:
        """The fiscal year in the id: of the first edition, or of the status itself."""
        return int(self.id[:4])

    def __str__(self) -> str:
        """The folder under `content/`, which is also the address of the page."""
        return f"{self.kind.code}/{self.id}"

    def __lt__(self, other: "CaseReference") -> bool:
        return str(self) < str(other)


@dataclass(frozen=True)
class EditionReference:
    """One edition of a case, by its number (1, 2, …)."""

    case: CaseReference
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """`incidents/2026-001/1` → reference; ValueError (without the text) if it is not one."""
        case, separator, number = text.rpartition("/")
        if not separator or not EDITION_NUMBER.fullmatch(number):
            raise ValueError("not a reference to an edition")
        return cls(CaseReference.parse(case), int(number))

    def __str__(self) -> str:
        """`incidents/2026-001/1`."""
        return f"{self.case}/{self.number}"

    def __lt__(self, other: "EditionReference") -> bool:
        return (self.case, self.number) < (other.case, other.number)
