"""GIF images → comments and text blocks. Pixels are not read.

Source: GIF89a specification, sections 17 to 27. An application block that is not known refuses.
"""

from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.checks.reading.xmp import read_xmp
from disclosure_builder.vocabulary.words import Words

_SIGNATURES = (b"GIF87a", b"GIF89a")
_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_TEXT, _CONTROL, _COMMENT, _APPLICATION = 0x01, 0xF9, 0xFE, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_XMP = b"XMP DataXMP"
# XMP stands in the open, followed by 257 bytes that lead a reader of blocks to its end.
_XMP_TAIL = bytes([1, *range(255, -1, -1)])


class GifReader:
    """Reads every block of an image."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an image to its last byte."""
        try:
            passages = tuple(each for each in self._passages(data) if each.text)
        except (IndexError, ValueError):
            raise Unreadable(_reason()) from None
        return FileReading(path, passages=passages)

    def _passages(self, data: bytes) -> Iterator[Passage]:
        if data[:6] not in _SIGNATURES:
            raise ValueError
        position = 13 + _colours(data[10])
        while data[position] != _TRAILER:
            if data[position] == _IMAGE:
                pixels_at = position + 10 + _colours(data[position + 9])
                _, position = _blocks(data, pixels_at + 1)
            elif data[position] == _EXTENSION:
                texts, position = self._extension(data, position + 1)
                yield from texts
            else:
                raise ValueError
        if position + 1 != len(data):
            raise ValueError

    def _extension(self, data: bytes, at: int) -> tuple[list[Passage], int]:
        kind = data[at]
        if kind == _APPLICATION and data[at + 2 : at + 13] == _XMP:
            end = data.index(_XMP_TAIL, at)
            xmp = data[at + 13 : end]
            return [*read_xmp(xmp, "image, XMP", self._inside)], end + len(_XMP_TAIL) + 1
        blocks, position = _blocks(data, at + 1)
        if kind == _COMMENT:
            return [Passage(text_of(b"".join(blocks)), "image, comment")], position
        if kind == _TEXT:
            return [Passage(text_of(b"".join(blocks[1:])), "image text")], position
        loop = kind == _APPLICATION and blocks[0] in _LOOPS and len(b"".join(blocks)) <= 19
        if not loop and (kind != _CONTROL or [len(each) for each in blocks] != [4]):
            raise ValueError
        return [], position


def _colours(flags: int) -> int:
    """Bytes of the colour table that follows."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> tuple[list[bytes], int]:
    """Data sub-blocks up to the empty one, and the position after it."""
    blocks = []
    while length := data[at]:
        blocks.append(data[at + 1 : at + 1 + length])
        at += 1 + length
    return blocks, at + 1


def _reason() -> Words:
    return Words(
        ja="GIF として読めないか、知られていない部分があります。",
        en="It is not a GIF image, or it has parts of an unknown kind.",
    )
