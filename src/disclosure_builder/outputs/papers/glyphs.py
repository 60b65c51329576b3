"""A TrueType font → the characters that it can show, from its `cmap` table (OpenType 1.9.1)."""

import struct
from collections.abc import Iterator
from pathlib import Path

_SEGMENTS, _GROUPS = 4, 12


def characters_of(font: Path) -> frozenset[str]:
    """Every character that a font has a glyph for."""
    data = font.read_bytes()
    table = next(data[start:] for tag, start in _tables(data) if tag == b"cmap")
    (count,) = struct.unpack_from(">H", table, 2)
    found: set[int] = set()
    for index in range(count):
        (start,) = struct.unpack_from(">I", table, 4 + index * 8 + 4)
        found.update(_codes(table[start:]))
    return frozenset(map(chr, found))


def _tables(data: bytes) -> Iterator[tuple[bytes, int]]:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, start = struct.unpack_from(">4sII", data, 12 + index * 16)
        yield tag, start


def _codes(table: bytes) -> Iterator[int]:
    """The characters of one subtable; of a form that fonts of today do not use, none."""
    (form,) = struct.unpack_from(">H", table)
    if form == _SEGMENTS:
        (double,) = struct.unpack_from(">H", table, 6)
        count = double // 2
        ends = struct.unpack_from(f">{count}H", table, 14)
        starts = struct.unpack_from(f">{count}H", table, 16 + double)
        for first, last in zip(starts, ends, strict=True):
            yield from range(first, min(last, 0xFFFE) + 1)
    elif form == _GROUPS:
        (count,) = struct.unpack_from(">I", table, 12)
        for index in range(count):
            first, last, _ = struct.unpack_from(">III", table, 16 + index * 12)
            yield from range(first, last + 1)
