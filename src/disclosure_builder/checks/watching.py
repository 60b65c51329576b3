"""Private values → a net that finds them in a text, in whatever spelling.

Both sides are folded and in small letters. What a value is decides how it is looked for:

| value | found |
|---|---|
| digits, 8 and more; words of 3 and more characters | anywhere, also with blanks, hyphens, dots, commas, slashes or brackets in between |
| Latin letters, fewer than 8 | where no Latin letter stands beside it |
| digits, 5 to 7 | where no digit and no Latin letter stands beside it |
| digits, 3 or 4; up to 5 characters with a digit among them | where no letter, digit or sign of a number stands beside it |
| 1 or 2 characters, kana up to 4 | alone between other signs, or (2 and more) not inside a word of its own script; a title after it always counts |
| up to 2 digits; a day without its year; an age | never: every page holds such |
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

import ahocorasick

from disclosure_builder.checks.sheets import plain
from disclosure_builder.redaction.folding import fold

_SQUEEZED_OUT = dict.fromkeys(map(ord, " \n\t-・.,()/"))
_TITLE = re.compile(
    "氏|さん|さま|様|殿|君|くん|ちゃん|先生|課長|係長|部長|局長|室長|次長|主任|主事|主査|参事|職員"
    "|容疑者|被告|宅|方|家"
)
_UNSPECIFIC = re.compile(
    r"[0-9]{0,2}|(?:[0-9]{1,2}月)?[0-9]{1,2}日?(?:生まれ|生)?|[0-9]{1,3}[歳才].{0,2}"
)
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_KANJI = re.compile("[一-鿿々〆ヶ]")
_LATIN = re.compile("[a-z .,'-]+")
_NUMBER_SIGN = re.compile(r"[\w.,:/-]")
_LONGEST_CHARACTER = 4


class Manner(Enum):
    """How a value is looked for; the table above."""

    ANYWHERE = auto()
    LATIN = auto()
    DIGITS = auto()
    APART = auto()
    NAME = auto()


def comparable(text: str) -> str:
    """A text or value in the one spelling in which they are compared."""
    return fold(plain(text)).text.casefold()


def squeezed(text: str) -> str:
    """Without what may stand between the parts of a number or a name."""
    return text.translate(_SQUEEZED_OUT)


def manner_of(value: str) -> Manner | None:
    """How to look for a value in comparable spelling; None if it says too little."""
    core = squeezed(value)
    if not core or _UNSPECIFIC.fullmatch(core):
        return None
    if core.isdigit():
        return (
            Manner.ANYWHERE if len(core) >= 8 else Manner.DIGITS if len(core) >= 5 else Manner.APART
        )
    if _LATIN.fullmatch(value):
        return Manner.ANYWHERE if len(core) >= 8 else Manner.LATIN
    if len(core) <= 5 and re.search("[0-9]", core):
        return Manner.APART
    if len(core) <= 2 or (len(core) <= 4 and _KANA.fullmatch(core)):
        return Manner.NAME
    return Manner.ANYWHERE


class Net:
    """Looks for all values at once. Works on UTF-8, which keeps the automaton narrow and quick."""

    def __init__(self, values: frozenset[str]) -> None:
        words: dict[str, Manner] = {}
        for value in map(comparable, values):
            manner = manner_of(value)
            if manner is not None:
                words[value.strip()] = manner
            if manner is Manner.ANYWHERE:
                words[squeezed(value)] = manner
        self._automaton = _automaton(words)

    def finds(self, data: bytes, *, squeezed: bool = False) -> Iterator[int]:
        """The positions of values in a text in comparable spelling, written in UTF-8.

        In a text that was squeezed neighbours say nothing, so only telling values count.
        """
        if not self._automaton:
            return
        for end, (length, manner) in self._automaton.iter(data.decode("latin-1")):
            start = end + 1 - length
            if manner is Manner.ANYWHERE or (
                not squeezed and _stands_apart(data, start, end + 1, manner)
            ):
                yield start


def raw_values(values: frozenset[str]) -> frozenset[bytes]:
    """The values that are telling enough to be looked for in raw bytes, as they were written."""
    return frozenset(
        value.strip().encode()
        for value in values
        if manner_of(comparable(value)) is Manner.ANYWHERE
    )


def _automaton(words: dict[str, Manner]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, manner in words.items():
        data = word.encode()
        automaton.add_word(data.decode("latin-1"), (len(data), manner))
    automaton.make_automaton()
    return automaton


def _stands_apart(data: bytes, start: int, end: int, manner: Manner) -> bool:
    before = data[max(0, start - _LONGEST_CHARACTER) : start].decode("utf-8", "ignore")[-1:]
    after = data[end : end + 4 * _LONGEST_CHARACTER].decode("utf-8", "ignore")
    beside = (before, after[:1])
    if manner is Manner.LATIN:
        return not any(each.isascii() and each.isalpha() for each in beside)
    if manner is Manner.DIGITS:
        return not any(each.isascii() and each.isalnum() for each in beside)
    if manner is Manner.APART:
        return not any(_NUMBER_SIGN.match(each) for each in beside)
    return _is_name(data[start:end].decode(), before, after)


def _is_name(value: str, before: str, after: str) -> bool:
    """Whether a short value between these neighbours is a word of its own."""
    own_script = _KANA if _KANA.fullmatch(value) else _KANJI
    if before and own_script.match(before):
        return False
    if _TITLE.match(after):
        return True
    if len(value) == 1:
        return not (before.isalnum() or after[:1].isalnum())
    return not own_script.match(after)
