"""A PDF → the passages of its skeleton, its streams, and the text of its pages.

1. Refuse what was saved in several steps, is damaged, or does something (`pdf_layout.py`).
2. Read every token outside streams (`pdf_syntax.py`).
3. Read every stream by what it is for (`pdf_objects.py`, `pdf_streams.py`).
4. Read the text of the pages: of a tagged document by its paragraphs and cells (`pdf_tagged.py`), of
   any other as it is shown, with lines joined that were broken within a sentence.

A warning of the library refuses as well: it means that something was guessed.
"""

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import IndirectObject, StreamObject

from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage
from disclosure_builder.checks.reading.pdf_layout import read_skeleton, refuse_revisions
from disclosure_builder.checks.reading.pdf_objects import read_objects
from disclosure_builder.checks.reading.pdf_streams import Stream, read_stream
from disclosure_builder.checks.reading.pdf_syntax import broken
from disclosure_builder.checks.reading.pdf_tagged import read_tagged

# A yearly report has some dozens of pages; one full page takes about a tenth of a second.
_MOST_PAGES = 500
_WIDE = r"[^\x00-\u2e7f]"
_BROKEN_LINE = re.compile(rf"(?<={_WIDE})[ \t]*\n[ \t]*(?={_WIDE})")
# The quarter of a space that stands between Japanese and Latin letters or digits.
_SPACED_OUT = re.compile(rf"(?<={_WIDE}) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?={_WIDE})")
_DOUBT = "\ufffd"


def read_document(path: str, data: bytes, inside: Inside) -> FileReading:
    """Every passage of a document, each once; raises `Unreadable`."""
    refuse_revisions(data)
    with _no_warnings():
        try:
            document = PdfReader(io.BytesIO(data), strict=True)
            passages = list(_passages(data, document, inside))
            tagged = read_tagged(document)
            passages += _pages(document) if tagged is None else tagged.passages
        except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, IndexError):
            raise broken() from None
        except (RecursionError, NotImplementedError, AssertionError, OSError, OverflowError):
            raise broken() from None
    read = tuple(dict.fromkeys(each for each in passages if each.text))
    return FileReading(path, passages=read, across=() if tagged is None else tagged.across)


def _passages(data: bytes, document: PdfReader, inside: Inside) -> Iterator[Passage]:
    texts, streams = read_skeleton(data, document)
    yield from texts
    if document.is_encrypted or not 0 < len(document.pages) <= _MOST_PAGES:
        raise broken()
    objects = read_objects(document)
    for each in streams:
        number = each.number
        value = document.get_object(IndirectObject(number, 0, document))
        if not isinstance(value, StreamObject):
            raise broken()
        keys, name = frozenset(objects.keys[number]), objects.file_names.get(number)
        yield from read_stream(Stream(value, each.packed, keys, name, document.pages[0], inside))


def _pages(document: PdfReader) -> Iterator[Passage]:
    for number, page in enumerate(document.pages, 1):
        text = page.extract_text()
        if _DOUBT in text:
            raise broken()
        yield Passage(_as_written(text), f"PDF page {number}")


def _as_written(text: str) -> str:
    """A page's text without what setting it in lines has added to Japanese."""
    return _SPACED_OUT.sub("", _BROKEN_LINE.sub("", text))


class _Listener(logging.Handler):
    """Remembers that something was said; what was said could quote the file."""

    heard = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - it could quote the file
        self.heard = True


@contextmanager
def _no_warnings() -> Iterator[None]:
    """Let the library say nothing to anyone, and refuse if it would have."""
    logger = logging.getLogger("pypdf")
    listener = _Listener(logging.WARNING)
    before = logger.propagate
    logger.propagate = False
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(listener)
    if listener.heard:
        raise broken()
