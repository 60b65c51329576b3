"""Private values → a net that finds them in a text, in whatever spelling.

Both sides are in comparable spelling (`manners.py`), and a value stands in the net in every way it
may be written (`variants/`). Texts are looked at three times: as they are; with blanks, hyphens,
dots, commas, slashes and brackets left out, for telling values only; and, where a run of digits is
written in kanji or circles, with these as digits.
"""

import re
from collections.abc import Iterator, Mapping

import ahocorasick

from disclosure_builder.checks.manners import (
    NEIGHBOURS,
    Manner,
    comparable,
    is_telling_squeezed,
    manner_of,
    respelled,
    squeezed,
    squeezed_bytes,
    stands_apart,
)
from disclosure_builder.checks.sheets import Sheet
from disclosure_builder.checks.variants import spellings
from disclosure_builder.redaction.watchlist import Watchlist

_WRITTEN_OUT = "〇零一二三四五六七八九○◯⓪①②③④⑤⑥⑦⑧⑨⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_AS_DIGITS = str.maketrans(_WRITTEN_OUT, "0" + "0123456789" + "00" + "0123456789" * 3)
_NUMBER_WRITTEN_OUT = re.compile(f"(?:[{_WRITTEN_OUT}][-・ ()]*){{5}}")
_LONGEST_CHARACTER = 4
_SHORTEST_ACROSS = 9


class Net:
    """Looks for all values at once. Works on UTF-8, which keeps the automaton narrow and quick."""

    def __init__(self, watchlist: Watchlist) -> None:
        words = spellings(watchlist)
        telling = {
            squeezed(word)
            for word, manner in words.items()
            if manner is Manner.ANYWHERE and is_telling_squeezed(squeezed(word))
        }
        self._as_written = _automaton(words)
        self._squeezed = _automaton(dict.fromkeys(telling, Manner.ANYWHERE))
        self._across = _automaton(
            dict.fromkeys(filter(_is_telling_across, telling), Manner.ANYWHERE)
        )

    def passages_on(self, sheet: Sheet) -> set[str]:
        """The passages of a sheet in which a value stands."""
        found = self._found_in(respelled(sheet.folded.text))
        return {sheet.owner_in(data, at) for data, at in found}

    def is_in(self, text: str) -> bool:
        """Whether a value stands in a text in comparable spelling."""
        return next(self._found_in(text), None) is not None

    def _found_in(self, text: str) -> Iterator[tuple[bytes, int]]:
        """The places of values in a text in comparable spelling, each in one way of looking at it."""
        data = text.encode()
        looks = [(data, self._as_written), (squeezed_bytes(data), self._squeezed)]
        if _NUMBER_WRITTEN_OUT.search(text):
            digits = text.translate(_AS_DIGITS).encode()
            looks.append((squeezed_bytes(digits), self._squeezed))
        for data, automaton in looks:
            yield from ((data, at) for at in _found(data, automaton))

    def is_across(self, data: bytes) -> bool:
        """Whether a telling value stands in a text in UTF-8 that was put together from parts."""
        tight = squeezed_bytes(data.lower())
        return next(_found(tight, self._across), None) is not None


def raw_values(values: frozenset[str]) -> frozenset[bytes]:
    """The values that are telling enough to be looked for in raw bytes, as they were written."""
    return frozenset(
        value.strip().encode()
        for value in values
        if manner_of(comparable(value)) is Manner.ANYWHERE
    )


def _is_telling_across(core: str) -> bool:
    """Long enough not to come about where one cell of a table ends and the next begins."""
    return len(core) >= (_SHORTEST_ACROSS if core.isascii() else 5)


def _automaton(words: Mapping[str, Manner]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, manner in words.items():
        data = word.encode()
        automaton.add_word(data.decode("latin-1"), (len(data), manner))
    automaton.make_automaton()
    return automaton


def _found(data: bytes, automaton: ahocorasick.Automaton) -> Iterator[int]:
    """The positions of values in a text in comparable spelling, written in UTF-8."""
    if not automaton:
        return
    for end, (length, manner) in automaton.iter(data.decode("latin-1")):
        start = end + 1 - length
        if manner is Manner.ANYWHERE or _stands_apart(data, start, end + 1, manner):
            yield start


def _stands_apart(data: bytes, start: int, end: int, manner: Manner) -> bool:
    reach = NEIGHBOURS * _LONGEST_CHARACTER
    before = data[max(0, start - reach) : start].decode("utf-8", "ignore")
    after = data[end : end + reach].decode("utf-8", "ignore")
    return stands_apart(data[start:end].decode(), before, after, manner)
