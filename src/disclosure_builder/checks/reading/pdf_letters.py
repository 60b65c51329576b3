"""A font of a PDF → what letters its codes stand for, from its table of characters (ToUnicode).

Only fonts with codes of two bytes, as typesetters of today embed them.
"""

import re
from collections.abc import Iterator, Mapping

from pypdf.generic import DictionaryObject, IndirectObject, PdfObject, StreamObject

Letters = Mapping[bytes, str]

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")


class Unknown(Exception):
    """A font whose codes are not told in this way."""


def letters_of(font: PdfObject, known: dict[int, Letters]) -> Letters:
    """Code → letters; `known` keeps those of the fonts that were read before, by their number."""
    number = font.idnum if isinstance(font, IndirectObject) else -1
    if number not in known:
        known[number] = dict(_letters(font.get_object()))
    return known[number]


def entry(dictionary: DictionaryObject, key: str) -> object:
    """What stands behind a key, wherever the document keeps it."""
    return dictionary[key] if key in dictionary else None  # noqa: SIM401 - `get` does not follow


def _letters(font: PdfObject | None) -> Iterator[tuple[bytes, str]]:
    if not isinstance(font, DictionaryObject) or entry(font, "/Encoding") != "/Identity-H":
        raise Unknown
    table = entry(font, "/ToUnicode")
    if not isinstance(table, StreamObject):
        raise Unknown
    for kind, content in _SECTION.findall(table.get_data()):
        if kind == b"bfchar":
            for code, letters in _CHARACTER.findall(content):
                yield bytes.fromhex(code.decode()), _text(letters)
        else:
            if b"[" in content:
                raise Unknown
            for first, last, letters in _RANGE.findall(content):
                yield from _each(int(first, 16), int(last, 16), _text(letters))


def _each(first: int, last: int, letters: str) -> Iterator[tuple[bytes, str]]:
    for step in range(last - first + 1):
        yield (first + step).to_bytes(2, "big"), letters[:-1] + chr(ord(letters[-1]) + step)


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
