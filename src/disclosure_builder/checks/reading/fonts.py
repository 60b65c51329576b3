"""Fonts → the texts in their tables of names. Outlines are not read.

The names are those of products and of the people who drew them, so a dictionary says nothing about
them; numbers and the values of the watch list are looked for.

TrueType and OpenType (also inside a PDF), bare CFF as PDFs hold it, and WOFF 1.0. A table that is not
known refuses, and so does WOFF 2, which nothing here unpacks: a web font has to be known to the byte,
as the fonts of the theme are.
"""

import itertools
import struct
from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import FileReading, Passage, Unreadable
from disclosure_builder.checks.reading.packed import inflated
from disclosure_builder.checks.reading.unknown_bytes import text_of, words_in
from disclosure_builder.vocabulary.words import Words

_WHERE = "font, name"
_SIGNATURES = (b"\0\1\0\0", b"OTTO", b"true")
_SILENT = frozenset(
    b"cmap glyf head hhea hmtx loca maxp OS/2 cvt_ fpgm prep gasp kern GDEF GPOS GSUB BASE vhea vmtx"
    b" VORG hdmx LTSH VDMX PCLT fvar avar gvar HVAR MVAR VVAR STAT COLR CPAL CBDT CBLC EBDT EBLC sbix"
    b" JSTF MATH DSIG FFTM".replace(b"_", b" ").split()
) | {b"cvt "}
_NAMES, _GLYPH_NAMES, _COMPACT = b"name", b"post", b"CFF "
_MAC = 1


def read_font(path: str, data: bytes) -> FileReading:
    """Read a TrueType or OpenType font."""
    return FileReading(path, passages=tuple(font_passages(data)))


def read_woff(path: str, data: bytes) -> FileReading:
    """Read a WOFF 1.0 font: the same tables, each packed, and a block of metadata that refuses."""
    if data[:4] != b"wOFF" or len(data) < 44 or any(data[24:44]):
        raise Unreadable(_reason())
    count = int.from_bytes(data[12:14], "big")
    tables = []
    for index in range(count):
        tag, start, packed, length, _ = struct.unpack(">4sIIII", data[44 + index * 20 :][:20])
        content = data[start : start + packed]
        tables.append((tag, content if packed == length else inflated(content)))
    return FileReading(path, passages=tuple(_of_tables(tables)))


def font_passages(data: bytes) -> Iterator[Passage]:
    """The names in a font, whichever of the forms it has; raises `Unreadable`."""
    if data[:4] in _SIGNATURES:
        yield from _of_tables(list(_tables(data)))
    elif data[:2] == b"\1\0":
        yield from _compact(data)
    else:
        raise Unreadable(_reason())


def _tables(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    for index in range(int.from_bytes(data[4:6], "big")):
        entry = data[12 + index * 16 : 28 + index * 16]
        if len(entry) < 16:
            raise Unreadable(_reason())
        start, length = int.from_bytes(entry[8:12], "big"), int.from_bytes(entry[12:16], "big")
        yield entry[:4], data[start : start + length]


def _of_tables(tables: list[tuple[bytes, bytes]]) -> Iterator[Passage]:
    for tag, content in tables:
        if tag == _NAMES:
            yield from (Passage(text, _WHERE, machine=True) for text in _names(content) if text)
        elif tag == _GLYPH_NAMES:
            yield from (
                Passage(word, "font, glyph", machine=True) for word in words_in(content[32:])
            )
        elif tag == _COMPACT:
            yield from _compact(content)
        elif tag not in _SILENT:
            raise Unreadable(_reason())


def _names(table: bytes) -> Iterator[str]:
    count, strings = int.from_bytes(table[2:4], "big"), int.from_bytes(table[4:6], "big")
    for index in range(count):
        entry = table[6 + index * 12 : 18 + index * 12]
        platform, length = int.from_bytes(entry[:2], "big"), int.from_bytes(entry[8:10], "big")
        start = strings + int.from_bytes(entry[10:12], "big")
        value = table[start : start + length]
        yield text_of(value) if platform == _MAC else value.decode("utf-16-be", "replace")


def _compact(data: bytes) -> Iterator[Passage]:
    """The name, the strings and nothing of the outlines of a CFF font (Adobe note 5176)."""
    names, position = _index(data, data[2] if len(data) > 2 else 0)
    _, position = _index(data, position)
    strings, _ = _index(data, position)
    yield from (
        Passage(text_of(each), _WHERE, machine=True) for each in (*names, *strings) if text_of(each)
    )


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """The objects of one INDEX and the position after it."""
    count = int.from_bytes(data[at : at + 2], "big")
    if not count:
        return [], at + 2
    size = data[at + 2] if at + 2 < len(data) else 0
    offsets = [
        int.from_bytes(data[at + 3 + index * size : at + 3 + (index + 1) * size], "big")
        for index in range(count + 1)
    ]
    base = at + 2 + (count + 1) * size
    if not size or base + offsets[-1] > len(data) or offsets != sorted(offsets):
        raise Unreadable(_reason())
    pairs = itertools.pairwise(offsets)
    return [data[base + start : base + end] for start, end in pairs], base + offsets[-1]


def _reason() -> Words:
    return Words(
        ja="フォントとして読めないか、知られていない部分があります。",
        en="It is not a font that can be read, or it has parts of an unknown kind.",
    )
