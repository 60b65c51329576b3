"""The bytes of a zip archive → its members, or a refusal: every byte belongs to something known.

1. The end record is the last thing, the directory stands right before it.
2. The members fill the file from its first byte to the directory, without a gap between them.
3. Each member's own header says what the directory says of it.
4. Extra fields are times, owners or a second spelling of the name; others refuse.

Source: PKWARE APPNOTE 6.3.10. Archives in several parts, encrypted ones and those beyond 4 GB refuse.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from disclosure_builder.checks.reading.interface import Unreadable
from disclosure_builder.checks.reading.packed import inflated
from disclosure_builder.vocabulary.words import Words

_END, _DIRECTORY, _LOCAL, _DESCRIPTOR = b"PK\5\6", b"PK\1\2", b"PK\3\4", b"PK\7\x08"
_END_SIZE, _DIRECTORY_SIZE, _LOCAL_SIZE = 22, 46, 30
_ENCRYPTED, _SUMS_FOLLOW, _UNICODE = 0x1, 0x8, 0x800
# Encrypted, patched, strongly encrypted, masked headers: nothing here can read those.
_UNREADABLE_FLAGS = _ENCRYPTED | 0x20 | 0x40 | 0x2000
_STORED, _DEFLATED = 0, 8

# Times of Unix and NTFS, owners, padding for alignment; and names in Unicode.
_SILENT_EXTRAS = frozenset({0x5455, 0x7875, 0x000A, 0xA220})
_NAME_EXTRAS = frozenset({0x7075, 0x6375})

# What a bag of a year holds is a few hundred files; more than this is no archive of ours.
_MOST_MEMBERS = 20_000
_LARGEST_MEMBER = 100_000_000


@dataclass(frozen=True)
class Member:
    """One packed file: its name as written, other texts about it, and its content."""

    name: bytes = field(repr=False)
    is_unicode: bool
    texts: tuple[bytes, ...] = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class _Entry:
    """One line of the directory."""

    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    start: int
    name: bytes = field(repr=False)
    texts: tuple[bytes, ...] = field(repr=False)


def read_layout(data: bytes) -> tuple[list[Member], bytes]:
    """The members and the comment of an archive; raises `Unreadable`."""
    try:
        entries, directory, comment = _directory(data)
        members = []
        position = 0
        for entry in sorted(entries, key=lambda each: each.start):
            if entry.start != position:
                raise ValueError
            member, position = _member(data, entry)
            members.append(member)
        if position != directory:
            raise ValueError
    except (ValueError, struct.error):
        raise Unreadable(_reason()) from None
    return members, comment


def _directory(data: bytes) -> tuple[list[_Entry], int, bytes]:
    at = data.rfind(_END)
    if at < 0:
        raise ValueError
    disk, first, here, count, size, start, length = struct.unpack_from("<HHHHIIH", data, at + 4)
    comment = data[at + _END_SIZE :]
    whole = start + size == at and len(comment) == length and here == count
    if disk or first or not whole or count > _MOST_MEMBERS:
        raise ValueError
    entries = []
    position = start
    for _ in range(count):
        entry, position = _entry(data, position)
        entries.append(entry)
    if position != at:
        raise ValueError
    return entries, start, comment


def _entry(data: bytes, at: int) -> tuple[_Entry, int]:
    if data[at : at + 4] != _DIRECTORY:
        raise ValueError
    flags, method, _, _, checksum, packed, size, *lengths = struct.unpack_from(
        "<HHHHIIIHHH", data, at + 8
    )
    (start,) = struct.unpack_from("<I", data, at + 42)
    if flags & _UNREADABLE_FLAGS or size > _LARGEST_MEMBER:
        raise ValueError
    position = at + _DIRECTORY_SIZE
    parts = []
    for length in lengths:
        parts.append(data[position : position + length])
        position += length
    name, extra, comment = parts
    texts = (comment, *_extra_texts(extra))
    return _Entry(flags, method, checksum, packed, size, start, name, texts), position


def _extra_texts(extra: bytes) -> Iterator[bytes]:
    while extra:
        kind, length = struct.unpack_from("<HH", extra)
        if len(extra) < 4 + length or kind not in _SILENT_EXTRAS | _NAME_EXTRAS:
            raise ValueError
        if kind in _NAME_EXTRAS:
            yield extra[9 : 4 + length]
        extra = extra[4 + length :]


def _member(data: bytes, entry: _Entry) -> tuple[Member, int]:
    at = entry.start
    flags, method = struct.unpack_from("<HH", data, at + 6)
    name_length, extra_length = struct.unpack_from("<HH", data, at + 26)
    name_at = at + _LOCAL_SIZE
    start = name_at + name_length + extra_length
    name = data[name_at : name_at + name_length]
    same = (flags, method, name) == (entry.flags, entry.method, entry.name)
    if data[at : at + 4] != _LOCAL or not same:
        raise ValueError
    texts = (*entry.texts, *_extra_texts(data[name_at + name_length : start]))
    packed = data[start : start + entry.packed]
    end = start + entry.packed
    if entry.flags & _SUMS_FOLLOW:
        end += 16 if data[end : end + 4] == _DESCRIPTOR else 12
    content = _unpacked(entry, packed)
    return Member(entry.name, bool(entry.flags & _UNICODE), texts, content), end


def _unpacked(entry: _Entry, packed: bytes) -> bytes:
    if entry.method not in {_STORED, _DEFLATED}:
        raise ValueError
    content = packed
    if entry.method == _DEFLATED:
        content = inflated(packed, -zlib.MAX_WBITS, entry.size + 1)
    if len(content) != entry.size or zlib.crc32(content) != entry.checksum:
        raise ValueError
    return content


def _reason() -> Words:
    return Words(
        ja="zip として最後まで読めません（暗号化、余分なデータ、知られていない部分など）。",
        en="The zip archive cannot be read to its last byte (encryption, further data, unknown parts).",
    )
