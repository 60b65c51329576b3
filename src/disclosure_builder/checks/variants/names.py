"""A person's name → its other spellings: script, order, spacing, surname and given name alone.

A name in parts (`佐久間 美砂子`) is turned round, and its parts are looked for by themselves: the
surname where it is a word of its own, the given name beside a title only. A surname that is a
place as well, or short in kana or Latin letters, needs a title too, so that it does not cry wolf.
"""

import re
from collections.abc import Iterator

from disclosure_builder.checks.manners import Manner
from disclosure_builder.checks.variants.kana import both_kana, is_kana, romaji
from disclosure_builder.checks.variants.places import is_place

Spelling = tuple[str, Manner | None]

_BETWEEN = re.compile("[ ,、・=＝]+")
_TITLED = re.compile("(?P<name>.{2,8}?)(?:さん|さま|氏|様)")
_TITLES = ("さん", "氏", "様")
_JAPANESE = re.compile("[一-鿿々〆ヶぁ-ゖァ-ヺー]{2,4}")
_LONGEST_NAME = 40
_SURNAME_IN_KANA = 4
_SURNAME_IN_LATIN = 6


def spaced(value: str) -> Iterator[Spelling]:
    """A short Japanese value with blanks in it; longer ones are found without regard to blanks."""
    core = value.replace(" ", "").replace("・", "")
    if not _JAPANESE.fullmatch(core) or len(core) < 3:
        return
    yield core, None
    yield " ".join(core), Manner.NAME
    for cut in range(1, len(core)):
        yield f"{core[:cut]} {core[cut:]}", Manner.NAME


def names(name: str, written: str) -> Iterator[Spelling]:
    """Other spellings of a name in comparable spelling; `written` is how the record has it."""
    titled = _TITLED.fullmatch(name)
    if titled:
        yield from ((titled["name"] + title, None) for title in _TITLES)
        return
    parts = tuple(part for part in _BETWEEN.split(name) if part)
    if not parts or len(name) > _LONGEST_NAME or re.search("[0-9@]", name):
        return
    for spelled in _scripts(parts):
        yield from _orders(spelled)
    if len(parts) > 1:
        yield from _alone(parts, written)


def _scripts(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield parts
    if all(map(is_kana, parts)):
        yield from zip(*map(both_kana, parts), strict=True)
        yield from romaji(*parts)


def _orders(parts: tuple[str, ...]) -> Iterator[Spelling]:
    """A name in its order and turned round, with a blank or nothing in between."""
    orders = {parts, parts[::-1], (*parts[1:], parts[0]), (parts[-1], *parts[:-1])}
    for order in sorted(orders):
        joined = "".join(order)
        yield " ".join(order), None
        if joined.isascii():
            yield joined, None
        else:
            yield joined, None
            yield from spaced(joined)


def _alone(parts: tuple[str, ...], written: str) -> Iterator[Spelling]:
    """Each part of a name by itself."""
    if all(part.isascii() for part in parts):
        yield from _latin_alone(parts, written)
        return
    surname, *given = parts
    place = is_place(surname)
    yield surname, Manner.TITLED if place or _is_short(surname) else Manner.NAME
    for each in given:
        yield each, Manner.TITLED
    if all(map(is_kana, parts)):
        for kana in both_kana(surname):
            yield kana, Manner.TITLED if place or _is_short(kana) else Manner.NAME
        for part in given:
            yield from ((kana, Manner.TITLED) for kana in both_kana(part))
        for latin in romaji(*parts):
            telling = len(latin[0]) >= _SURNAME_IN_LATIN and not place
            yield latin[0], Manner.LATIN if telling else Manner.TITLED
            yield from ((part, Manner.TITLED) for part in latin[1:])


def _latin_alone(parts: tuple[str, ...], written: str) -> Iterator[Spelling]:
    """Capitals tell the surname; where there are none the last part is taken for it."""
    capitals = [part for part in re.split("[ ,]+", written) if part.isupper() and len(part) > 1]
    surname = capitals[0].casefold() if 0 < len(capitals) < len(parts) else parts[-1]
    for part in parts:
        telling = part == surname and len(part) >= _SURNAME_IN_LATIN and not is_place(part)
        yield part, Manner.LATIN if telling else Manner.TITLED


def _is_short(surname: str) -> bool:
    """Whether a surname in kana is short enough to be a word like any other."""
    return is_kana(surname) and len(surname) < _SURNAME_IN_KANA
