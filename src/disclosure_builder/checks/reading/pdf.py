"""PDF → the passages of everything in it; the way in.

What does the reading (`pdf_document.py` and the library beneath it) is loaded only when a site holds
a PDF that was not read before (`kept.py`): a build without one pays nothing.
"""

from disclosure_builder.checks.reading.interface import FileReading, Inside
from disclosure_builder.checks.reading.kept import KeptReadings
from disclosure_builder.shelf import Shelf


class PdfReader:
    """Reads PDF files."""

    def __init__(self, inside: Inside, shelf: Shelf) -> None:
        self._inside = inside
        self._kept = KeptReadings(shelf)

    def knows(self, data: bytes) -> bool:
        """Whether a document was read before."""
        return self._kept.has(data)

    def read(self, path: str, data: bytes) -> FileReading:
        """Read a document to its last byte; raises `Unreadable`."""
        return self._kept.read(path, data, lambda: self._taken_apart(path, data))

    def _taken_apart(self, path: str, data: bytes) -> FileReading:
        from disclosure_builder.checks.reading import pdf_document  # noqa: PLC0415 - see above

        return pdf_document.read_document(path, data, self._inside)
