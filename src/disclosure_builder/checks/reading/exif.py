"""EXIF → the texts in it (Exif 2.32; TIFF 6.0).

Every byte of the block belongs to a directory or to a value that is read. What is refused: the place
where a picture was taken, a thumbnail (it may show what was cut away), the maker's own notes, and
bytes that no entry points to.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.vocabulary.words import Words

_WHERE = "image, EXIF"
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_ENTRY = 12

# Type of a value → bytes of one.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 129: 1}
_BYTE, _ASCII, _UNDEFINED, _UTF8 = 1, 2, 7, 129

_EXIF_DIRECTORY, _PLACE_DIRECTORY, _INTEROPERABILITY = 0x8769, 0x8825, 0xA005
_USER_COMMENT = 0x9286
_WINDOWS_TEXTS = range(0x9C9B, 0x9CA0)
_COMMENT_CODES = {b"ASCII\0\0\0": "ascii", b"JIS\0\0\0\0\0": "iso2022_jp"}
_WIDE_COMMENT = b"UNICODE\0"
# Values without a type of their own: versions, components, file source, scene, settings.
_PLAIN_UNDEFINED = frozenset({0x9000, 0x9101, 0xA000, 0xA300, 0xA301, 0xA302, 0x0002, 0x8828})
_MAKER_NOTE, _THUMBNAIL = 0x927C, 0x0201


@dataclass(frozen=True)
class _Entry:
    tag: int
    kind: int
    value: bytes
    number: int


class _Block:
    """One TIFF structure; remembers which of its bytes were read."""

    def __init__(self, data: bytes) -> None:
        order = _ORDERS.get(data[:4])
        if order is None or len(data) < 8:
            raise Unreadable(_broken())
        self.data, self.order = data, order
        self.read = bytearray(len(data))
        self.take(0, 8)

    def take(self, start: int, length: int) -> bytes:
        if start + length > len(self.data):
            raise Unreadable(_broken())
        self.read[start : start + length] = b"\1" * length
        return self.data[start : start + length]

    def number(self, data: bytes) -> int:
        return int.from_bytes(data, "little" if self.order == "<" else "big")

    def entries(self, at: int) -> Iterator[_Entry]:
        """The entries of a directory and of those that follow it in the chain."""
        while at:
            if self.read[at : at + 1] == b"\1":
                raise Unreadable(_broken())
            count = self.number(self.take(at, 2))
            for index in range(count):
                yield self._entry(self.take(at + 2 + index * _ENTRY, _ENTRY))
            at = self.number(self.take(at + 2 + count * _ENTRY, 4))

    def _entry(self, written: bytes) -> _Entry:
        tag, kind, count = struct.unpack(f"{self.order}HHI", written[:8])
        if kind not in _SIZES:
            raise Unreadable(_broken())
        length = _SIZES[kind] * count
        number = self.number(written[8:12])
        value = written[8 : 8 + length] if length <= 4 else self.take(number, length)
        return _Entry(tag, kind, value, number)


def read_exif(data: bytes) -> Iterator[Passage]:
    """The texts of an EXIF block; raises `Unreadable`."""
    block = _Block(data.removeprefix(b"Exif\0\0"))
    todo = [block.number(block.data[4:8])]
    while todo:
        for entry in block.entries(todo.pop()):
            if entry.tag in {_EXIF_DIRECTORY, _INTEROPERABILITY}:
                todo.append(entry.number)
            elif entry.tag == _PLACE_DIRECTORY:
                raise Unreadable(_place())
            else:
                yield Passage(_text(block, entry), _WHERE)
    unread = bytes(each for each, read in zip(block.data, block.read, strict=True) if not read)
    if unread.strip(b"\0"):
        raise Unreadable(_broken())


def _text(block: _Block, entry: _Entry) -> str:
    if entry.tag in {_MAKER_NOTE, _THUMBNAIL}:
        raise Unreadable(_broken())
    if entry.kind in {_ASCII, _UTF8}:
        return text_of(entry.value)
    if entry.tag in _WINDOWS_TEXTS:
        return entry.value.decode("utf-16-le", "replace").strip("\0")
    if entry.tag == _USER_COMMENT:
        return _user_comment(block, entry.value)
    known = entry.tag in _PLAIN_UNDEFINED or len(entry.value) <= 4
    if entry.kind in {_BYTE, _UNDEFINED} and not known:
        raise Unreadable(_broken())
    return ""


def _user_comment(block: _Block, value: bytes) -> str:
    """Eight bytes that name the encoding, then the text."""
    code, text = value[:8], value[8:]
    if code == _WIDE_COMMENT:
        orders = ("utf-16-le", "utf-16-be") if block.order == "<" else ("utf-16-be", "utf-16-le")
        # Programs disagree about the order of bytes, so both are read.
        return "\n".join(text.decode(order, "replace").strip("\0 ") for order in orders)
    return text.decode(_COMMENT_CODES[code], "replace") if code in _COMMENT_CODES else text_of(text)


def _broken() -> Words:
    return Words(
        ja="画像の EXIF を最後まで読めません（サムネイル、メーカー独自の情報など）。",
        en="The EXIF data of the image cannot be read to the end (thumbnail, maker's notes, …).",
    )


def _place() -> Words:
    return Words(ja="画像に撮影場所の情報があります。", en="The image says where it was taken.")
