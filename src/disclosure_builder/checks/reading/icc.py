"""ICC colour profiles → the texts in them (ICC.1:2022): description, copyright, makers.

Curves, matrices and tables of numbers hold no text. A tag of a type that is not known refuses.
"""

from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.vocabulary.words import Words

_WHERE = "colour profile"
_HEADER = 128
_MARK = slice(36, 40)
_NUMBERS = frozenset(
    {b"curv", b"para", b"XYZ ", b"mft1", b"mft2", b"mAB ", b"mBA ", b"sf32", b"chrm", b"meas"}
    | {b"view", b"sig ", b"dtim", b"cicp", b"ui08", b"ui16", b"ui32", b"uf32"}
)
_MOST_TAGS = 200


def read_profile(data: bytes) -> Iterator[Passage]:
    """The texts of a profile; raises `Unreadable`."""
    count = int.from_bytes(data[_HEADER : _HEADER + 4], "big")
    size = int.from_bytes(data[:4], "big")
    if data[_MARK] != b"acsp" or count > _MOST_TAGS or size < len(data.rstrip(b"\0")):
        raise Unreadable(_reason())
    for index in range(count):
        entry = data[_HEADER + 4 + index * 12 : _HEADER + 16 + index * 12]
        start, length = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:12], "big")
        content = data[start : start + length]
        if len(entry) < 12 or len(content) < length:
            raise Unreadable(_reason())
        yield from (Passage(text, _WHERE) for text in _texts(content) if text)


def _texts(content: bytes) -> list[str]:
    kind = content[:4]
    if kind in {b"text", b"data"}:
        return [text_of(content[8:])]
    if kind == b"desc":
        return [text_of(content[12:]), content[12:].decode("utf-16-be", "ignore").strip("\0")]
    if kind == b"mluc":
        return [*_localised(content)]
    if kind not in _NUMBERS:
        raise Unreadable(_reason())
    return []


def _localised(content: bytes) -> Iterator[str]:
    """Each translation of a text: language, country, length and offset, then UTF-16."""
    for index in range(min(int.from_bytes(content[8:12], "big"), _MOST_TAGS)):
        entry = content[16 + index * 12 : 28 + index * 12]
        length, start = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:12], "big")
        yield content[start : start + length].decode("utf-16-be", "replace")


def _reason() -> Words:
    return Words(
        ja="カラープロファイルを最後まで読めません。",
        en="The colour profile cannot be read to the end.",
    )
