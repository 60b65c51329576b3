"""How much speaks for a word being a name: a text in; words that may be names and their points out.

Where no rule decides, many weak signs may: what the dictionary calls a word, how it is written, and
which words stand on either side. Each sign has points, for (+) or against (-); the points of a word
are their sum, in hundredths of the natural logarithm of the odds. The table `name_points.tsv` was
weighed on texts with marked names by `tools/weigh_names.py` (logistic regression with an L1 penalty,
which gives most signs no points at all), and says for every sign what it counts.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.doubt import is_explained
from disclosure_builder.redaction.detectors.doubt_places import FORMAL
from disclosure_builder.redaction.detectors.lexicon import (
    PEOPLE,
    Kind,
    Word,
    kinds,
    usual_kind,
    words,
)
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_lists import is_among_places
from disclosure_builder.redaction.detectors.name_readings import sounds_like

# The order in which the kinds that a word can have are written down in a sign.
_ORDER = tuple(Kind)
_ORDINARY = frozenset({Kind.PLACE, Kind.NOUN, Kind.OTHER})
_NEVER = frozenset({Kind.SIGN, Kind.NUMBER})
_LONGEST = 4
_MOST = 3
_MARKS = {mark.mark for mark in Mark}
_OPEN, _CLOSE = "〔", "〕"


class Neighbour(NamedTuple):
    """A word as those beside it see it: itself, and the class it belongs to."""

    word: str
    sort: str


_EDGE = Neighbour("|", "|")
_NUMBER = Neighbour("#", "#")


class Own(NamedTuple):
    """What a word says by itself: its signs, and the class by which its neighbours' are told apart."""

    signs: tuple[str, ...]
    sort: str


class Pointed(NamedTuple):
    """A word that may be a name; what speaks for it, in hundredths; whether it is part of something else."""

    word: Word
    points: int
    is_explained: bool


def pointed(text: str, least: int) -> Iterator[Pointed]:
    """Every word that may be a name and has at least so many points."""
    start = _table()["always"]
    for word, own, around in _candidates(text):
        table = _table_around(own.sort)
        points = start + _own_points(word.surface, word.kind, unknown=word.unknown)
        points += sum(table.get(sign, 0) for sign in around)
        # Asked last, of few words, for it is long to answer and speaks against a name.
        if points >= least:
            against = list(_explained(text, word))
            points += sum(table.get(sign, 0) for sign in against)
            if points >= least:
                yield Pointed(word, points, bool(against))


def signs(text: str) -> Iterator[tuple[Word, list[str]]]:
    """Every word that may be a name, with all its signs, for those who weigh them."""
    for word, own, around in _candidates(text):
        everything = (*around, *_explained(text, word))
        yield word, [*own.signs, *(f"{own.sort} {sign}" for sign in everything)]


def _candidates(text: str) -> Iterator[tuple[Word, Own, Sequence[str]]]:
    """Words that may be names, with what they say by themselves and what is said around them."""
    found = _with_marks_whole(text)
    seen = [_EDGE, _EDGE, *map(_as_neighbour, found), _EDGE, _EDGE]
    marks = [word.surface for word in found if word.surface in _MARKS]
    of_text = (
        f"names {min(marks.count(Mark.NAME.mark), _MOST)}",
        f"marks {min(len(marks), _MOST)}",
    )
    for at, word in enumerate(found):
        if word.kind in _NEVER:
            continue
        own = _own(word.surface, word.kind, unknown=word.unknown)
        if own.sort:
            joined = _joins(found, at)
            yield word, own, (*of_text, joined, *_around(seen[at : at + 5]))


def _explained(text: str, word: Word) -> Iterator[str]:
    """What the words around say against a name: part of a body's or a place's, one of several places."""
    if is_explained(text, word):
        yield "explained"
    if is_among_places(text, word):
        yield "among places"


def _with_marks_whole(text: str) -> list[Word]:
    """The words of a text; the three of a mark are one."""
    found: list[Word] = []
    for word in chain.from_iterable(words(text)):
        if word.surface == _CLOSE and len(found) > 1:
            inside = found[-1]
            mark = f"{_OPEN}{inside.surface}{_CLOSE}"
            if mark in _MARKS and found[-2].surface == _OPEN:
                found[-2:] = [Word(mark, found[-2].start, word.end, Kind.SIGN, unknown=False)]
                continue
        found.append(word)
    return found


def _as_neighbour(word: Word) -> Neighbour:
    """How a word looks from beside it."""
    if word.kind is Kind.NUMBER or word.surface.isdigit():
        return _NUMBER
    if word.surface == "\n":
        return _EDGE
    return _known_neighbour(word.surface, word.kind)


@lru_cache(maxsize=20_000)
def _known_neighbour(surface: str, kind: Kind) -> Neighbour:
    if surface in _MARKS:
        return Neighbour(surface, "〔〕")
    person = "!" if kinds(surface) & PEOPLE else ""
    return Neighbour(surface, f"{kind.name}{_script(surface)}{person}")


def _joins(found: Sequence[Word], at: int) -> str:
    """Whether kanji go on before and behind a word without a gap."""
    before = at > 0 and _is_kanji(found[at - 1].surface[-1])
    behind = at + 1 < len(found) and _is_kanji(found[at + 1].surface[0])
    return f"joined {before:d}{behind:d}"


def _around(five: Sequence[Neighbour]) -> Iterator[str]:
    """What the two neighbours on either side say, each, in pairs, and from both sides."""
    far, before, _, after, further = five
    yield f"before {before.word}"
    yield f"before: {before.sort}"
    yield f"after {after.word}"
    yield f"after: {after.sort}"
    yield f"second before {far.word}"
    yield f"second before: {far.sort}"
    yield f"second after {further.word}"
    yield f"second after: {further.sort}"
    yield f"before {far.word} {before.word}"
    yield f"before: {far.sort} {before.sort}"
    yield f"before:. {far.sort} {before.word}"
    yield f"after {after.word} {further.word}"
    yield f"after: {after.sort} {further.sort}"
    yield f"after.: {after.word} {further.sort}"
    yield f"between {before.word} {after.word}"
    yield f"between: {before.sort} {after.sort}"


@lru_cache(maxsize=20_000)
def _own(surface: str, kind: Kind, *, unknown: bool) -> Own:
    """What a word says by itself; of no class where it cannot be a name."""
    known = kinds(surface)
    can = "".join(each.name[:2] for each in _ORDER if each in known) or "-"
    script = _script(surface)
    length = min(len(surface), _LONGEST)
    usual = usual_kind(surface)
    here = f"{kind.name}{'?' if unknown else ''}"
    found = [
        f"is {here}",
        f"can be {can}",
        f"usually {usual.name if usual else '-'}",
        f"written {script}{length}",
        f"is {here} written {script}{length}",
        f"can be {can} written {script}{length}",
        f"is {here} can be {can} written {script}",
    ]
    # A verb or a word of grammar is one, though somebody may be called so: よう, 出ました; so is an everyday noun.
    is_ordinary = kind is Kind.OTHER or surface in EVERYDAY or surface in FORMAL
    return Own(tuple(found), "" if is_ordinary else _sort(surface, known, unknown=unknown))


def _sort(surface: str, known: frozenset[Kind], *, unknown: bool) -> str:
    """The class of a word: a name and nothing else, a name among other things, unknown, by sound."""
    script = _script(surface)
    if not set(script) & set("Khk"):
        return ""
    single = "1" if len(surface) == 1 else ""
    if known & PEOPLE:
        return f"{'either' if known & _ORDINARY else 'name'}{single}"
    if unknown or not known:
        return f"unknown{single}"
    return "sound" if script in {"h", "k"} and sounds_like(surface) else ""


@lru_cache(maxsize=20_000)
def _own_points(surface: str, kind: Kind, *, unknown: bool) -> int:
    """The points of a word by itself."""
    own = _own(surface, kind, unknown=unknown)
    return sum(_table().get(sign, 0) for sign in own.signs)


@lru_cache(maxsize=20_000)
def _script(surface: str) -> str:
    """Which scripts a word is written in: Kanji, hiragana, katakana, letters a, digits, signs."""
    return "".join(sorted({_script_of(sign) for sign in surface}))


def _script_of(sign: str) -> str:
    if _is_kanji(sign):
        return "K"
    if "ぁ" <= sign <= "ゖ":
        return "h"
    if "ァ" <= sign <= "ヺ" or sign == "ー":
        return "k"
    if sign.isdigit():
        return "d"
    return "a" if sign.isalpha() else "s"


def _is_kanji(sign: str) -> bool:
    return "一" <= sign <= "鿿" or sign in "々ヶ" or sign > "\U0001ffff"


@cache
def _table() -> dict[str, int]:
    """The points of every sign that has any."""
    content = (files(__package__) / "name_points.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in content.splitlines() if not line.startswith("#"))
    return {sign: int(points) for points, sign in rows}


@cache
def _table_around(sort: str) -> dict[str, int]:
    """The points of the signs around a word of a class; a look-up for each would join the two first."""
    head = f"{sort} "
    return {
        sign.removeprefix(head): points
        for sign, points in _table().items()
        if sign.startswith(head)
    }
