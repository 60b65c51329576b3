"""PDF → the passages of everything in it; the way in.

What does the reading (`pdf_document.py` and the library beneath it) is loaded only when a site holds
a PDF: a build without one pays nothing.
"""

from disclosure_builder.checks.reading.interface import FileReading, Inside


class PdfReader:
    """Reads PDF files."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read a document to its last byte; raises `Unreadable`."""
        from disclosure_builder.checks.reading import pdf_document  # noqa: PLC0415 - see above

        return FileReading(path, passages=pdf_document.read_document(data, self._inside))
