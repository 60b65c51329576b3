"""What comes out of this stage: a record together with the bytes it was read from."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from disclosure_builder.records.models import EditionRecord
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.written.yaml_reader import Document, Path

R_co = TypeVar("R_co", bound=EditionRecord, covariant=True)


@dataclass(frozen=True)
class Source(Generic[R_co]):
    """A record, parsed from exactly the bytes whose digest it carries. Private."""

    reference: EditionReference
    path: str
    digest: str
    record: R_co = field(repr=False)
    document: Document = field(repr=False)

    def line(self, location: Path) -> int:
        """The line of a field in the file."""
        return self.document.line(location)
