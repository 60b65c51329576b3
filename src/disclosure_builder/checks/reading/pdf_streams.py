"""One stream of a PDF → its passages, by what it is for.

Pictures, outlines of letters and tables of numbers hold no text, but the files inside them do:
photographs are read as JPEG, colour profiles and fonts by their readers, attachments like any
served file. A stream that is used in two ways is read in both; one of an unknown kind refuses.
"""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pypdf import PageObject
from pypdf.generic import EncodedStreamObject, StreamObject

from disclosure_builder.checks.reading.fonts import font_passages
from disclosure_builder.checks.reading.icc import read_profile
from disclosure_builder.checks.reading.interface import Inside, Passage
from disclosure_builder.checks.reading.packed import LARGEST_UNPACKED
from disclosure_builder.checks.reading.pdf_layout import refuse_programs
from disclosure_builder.checks.reading.pdf_syntax import (
    Texts,
    broken,
    comments_and_labels,
    tokens,
)
from disclosure_builder.checks.reading.xmp import read_xmp

_SHOWS_TEXT = frozenset({b"Tj", b"TJ", b"'", b'"'})
_JPEG, _JPEG_2000, _FLATE = "/DCTDecode", "/JPXDecode", "/FlateDecode"


@dataclass(frozen=True)
class Stream:
    """A stream: its dictionary, its bytes as they stand in the file, the keys by which it is
    reached, and the name of the file in it, if it is an attachment. `page` is any page."""

    value: StreamObject = field(repr=False)
    packed: bytes = field(repr=False)
    keys: frozenset[str]
    name: str | None = field(repr=False)
    page: PageObject = field(repr=False)
    inside: Inside = field(repr=False)

    @property
    def filters(self) -> list[str]:
        """How it is packed, outermost first."""
        written = self.value.get("/Filter", [])
        return [str(each) for each in (written if isinstance(written, list) else [written])]

    @property
    def content(self) -> bytes:
        """What is packed."""
        return self.value.get_data()


def read_stream(stream: Stream) -> Iterator[Passage]:
    """The passages of a stream, read in each way in which it is used."""
    _refuse_more_than_is_packed(stream)
    kinds = {str(stream.value.get("/Type", "")), str(stream.value.get("/Subtype", ""))}
    ways = {_BY_KIND.get(kind) for kind in kinds}
    ways |= {_BY_KEY.get(key) for key in stream.keys}
    ways |= {_BY_ENTRY.get(str(entry)) for entry in stream.value}
    ways.add(_attachment if stream.name is not None else None)
    known = [way for way in ways if way is not None]
    if not known:
        raise broken()
    for way in sorted(known, key=lambda each: each.__name__):
        yield from way(stream)


def _refuse_more_than_is_packed(stream: Stream) -> None:
    """Nothing may stand behind what is packed, and what is packed must have an end."""
    if stream.filters[:1] == [_FLATE]:
        unpacker = zlib.decompressobj()
        try:
            unpacker.decompress(stream.packed, LARGEST_UNPACKED)
        except zlib.error:
            raise broken() from None
        if unpacker.unused_data.strip() or not unpacker.eof:
            raise broken()


def _nothing(stream: Stream) -> Iterator[Passage]:  # noqa: ARG001 - one of the ways
    """Tables of numbers."""
    yield from ()


def _attachment(stream: Stream) -> Iterator[Passage]:
    yield from stream.inside(stream.name or "", stream.content, "PDF attachment")


def _metadata(stream: Stream) -> Iterator[Passage]:
    yield from read_xmp(stream.content, "PDF metadata", stream.inside)


def _objects(stream: Stream) -> Iterator[Passage]:
    """Objects that are packed together."""
    texts = Texts()
    for token in tokens(stream.content):
        refuse_programs(token)
        texts.add(token)
    yield from texts.passages


def _program(stream: Stream) -> Iterator[Passage]:
    """What draws a page, whose text is read page by page, or maps letters or numbers."""
    yield from comments_and_labels(stream.content)


def _drawing(stream: Stream) -> Iterator[Passage]:
    if not isinstance(stream.value, EncodedStreamObject):
        raise broken()
    yield from _program(stream)
    yield Passage(stream.page.extract_xform_text(stream.value), "PDF drawing")


def _silent_drawing(stream: Stream) -> Iterator[Passage]:
    """A pattern or a drawn letter; one that writes text itself is more than is read here."""
    if any(token.value in _SHOWS_TEXT for token in tokens(stream.content)):
        raise broken()
    yield from _program(stream)


def _picture(stream: Stream) -> Iterator[Passage]:
    if stream.filters == [_JPEG]:
        yield from stream.inside("image.jpg", stream.packed, "PDF picture")
    elif {_JPEG, _JPEG_2000} & set(stream.filters):
        raise broken()


def _font(stream: Stream) -> Iterator[Passage]:
    yield from _of_pdf(font_passages(stream.content))


def _old_font(stream: Stream) -> Iterator[Passage]:
    """The part of a Type 1 font that is program text; the outlines follow."""
    yield from comments_and_labels(stream.content[: int(str(stream.value["/Length1"]))])


def _profile(stream: Stream) -> Iterator[Passage]:
    yield from _of_pdf(read_profile(stream.content))


def _function(stream: Stream) -> Iterator[Passage]:
    """A table of numbers (kind 0), or a small program."""
    if int(str(stream.value["/FunctionType"])):
        yield from _program(stream)


def _of_pdf(passages: Iterator[Passage]) -> Iterator[Passage]:
    return (Passage(each.text, f"PDF {each.where}", each.machine) for each in passages)


_Way = Callable[[Stream], Iterator[Passage]]

# What a stream says of itself, how it is reached, and what only its kind has.
_BY_KIND: dict[str, _Way] = {
    "/XRef": _nothing,
    "/ObjStm": _objects,
    "/Metadata": _metadata,
    "/XML": _metadata,
    "/Image": _picture,
    "/Form": _drawing,
    "/CMap": _program,
}
_BY_KEY: dict[str, _Way] = {
    "/Contents": _program,
    "/ToUnicode": _program,
    "/CharProcs": _silent_drawing,
    "/FontFile": _old_font,
    "/FontFile2": _font,
    "/FontFile3": _font,
    "/ICCBased": _profile,
    "/DestOutputProfile": _profile,
    "/CIDToGIDMap": _nothing,
    "/CIDSet": _nothing,
    "/Indexed": _nothing,
}
_BY_ENTRY: dict[str, _Way] = {
    "/FunctionType": _function,
    "/PatternType": _silent_drawing,
    "/ShadingType": _nothing,
}
