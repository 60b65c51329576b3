"""XMP metadata of an image or a PDF → its passages (ISO 16684-1). It is XML, read as such."""

from collections.abc import Iterator

from disclosure_builder.checks.reading.instructions import is_identifier
from disclosure_builder.checks.reading.interface import Inside, Passage


def read_xmp(data: bytes, where: str, inside: Inside) -> Iterator[Passage]:
    """Every text and attribute; the identifiers that programs give a document are for machines."""
    for each in inside("metadata.xml", data, where):
        if not is_identifier(each.text):
            yield Passage(each.text, each.where, each.machine)
