"""The long numbers of a text, however they are broken up: folded text in, runs and windows out.

A run is digits with blanks, line breaks, hyphens, points, slashes, bars of tables or brackets
between them. Which part of a run is a number of some kind is for the detectors to say: they ask for windows, which
are neighbouring groups of a run with a given count of digits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from disclosure_builder.redaction.detectors.joints import BEFORE
from disclosure_builder.redaction.folding import Folded

SHORTEST_RUN = 7

# Four signs at most part two digits, or the end of a line with the indentation of the next.
_RUN = re.compile(
    r"[0-9](?:(?:[-\s.・()/のノ|\[\]〔〕【】]{0,4}|[-.・(]?[^\S\n]*\n\s{0,40})[0-9]){6,}"
)
_GROUP = re.compile(r"[0-9]+")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
# A part of a number tells as well: 個人番号の下4桁は1234, 口座番号 ***1234.
_PART = re.compile(
    r"(?:カード)?(?:番号|コード)?欄?(?:の(?:うち)?|は|が)?\s{0,2}(?:(?:下|末尾|上|先頭|最初|最後|冒頭|前|後ろ?|右|左|一部)(?:から|の)?"
    r"(?:[0-9]{1,2}\s?(?:桁|けた|文字|つ))?の?(?:数字)?[\s:はがのを「『(、]{0,4}"
    r"(?P<digits>[0-9](?:[-\s]?[0-9]){1,9})|[\s:はがのを「『(]{0,3}(?P<masked>[*●○×✕•]{2,12}-?[0-9]{2,6}))"
    r"(?!\s?(?:[0-9桁人件円年月日回通枚%つ]|けた|文字))"
)


# TEL042-573-0000: what a number is called may touch it in Latin letters.
_TOUCHING = re.compile(r"(?<![A-Za-z])(?:TEL|FAX|PHONE|MOBILE)$", re.IGNORECASE)
# The names that programs give to numbers of persons: tel=, pan=, my_number=.
_KEY = re.compile(
    r"(?:tel|phone|mobile|fax|pan|card|zip|postal|my_?number|kojin_?(?:bango|no)|individual|juminhyo|juki|resident|licen[cs]e|menkyo"
    r"|passport|pension|nenkin|account|koza)\w{0,12}\s?=$",
    re.IGNORECASE,
)
_LONGEST_KEY = 28
_BEFORE = re.compile(BEFORE)


@dataclass(frozen=True, repr=False)
class Window:
    """Neighbouring groups of a run, with the text between and beside them."""

    start: int
    end: int
    groups: tuple[str, ...]
    separators: tuple[str, ...]
    # Whether a hyphen joins it to further digits, so that it is a part of something longer.
    joined: bool

    @property
    def digits(self) -> str:
        """All digits of the window in a row."""
        return "".join(self.groups)

    @property
    def regular(self) -> bool:
        """Whether a person would write one number so: in one piece, in groups of one length, or
        broken by nothing but the end of a line."""
        lengths = {len(group) for group in self.groups}
        if len(self.groups) > 1 and all(_YEAR.fullmatch(group) for group in self.groups):
            return False
        if len(lengths) == 1:
            signs = {each.strip(" \n()[]〔〕【】") for each in self.separators}
            return len(signs - {""}) <= 1
        return all("\n" in each and not each.strip() for each in self.separators)


@dataclass(frozen=True, repr=False)
class Run:
    """One run of a text: its groups with their places."""

    text: str
    groups: tuple[tuple[int, int], ...]

    def windows(self, fewest: int, most: int) -> Iterator[Window]:
        """Every row of neighbouring groups with so many digits, the longer ones first."""
        found = []
        for first in range(len(self.groups)):
            count = 0
            for last in range(first, len(self.groups)):
                start, end = self.groups[last]
                count += end - start
                if count > most:
                    break
                if count >= fewest:
                    found.append((count, first, last))
        for _, first, last in sorted(found, key=lambda each: (-each[0], each[1])):
            yield self._window(first, last)

    def _window(self, first: int, last: int) -> Window:
        """The window from one group to another."""
        groups = self.groups[first : last + 1]
        between = pairwise(groups)
        return Window(
            groups[0][0],
            groups[-1][1],
            tuple(self.text[start:end] for start, end in groups),
            tuple(self.text[left[1] : right[0]] for left, right in between),
            joined="-" in {self._after(first - 1), self._after(last)},
        )

    def _after(self, place: int) -> str:
        """What parts one group from the next; nothing at the ends of the run."""
        if not 0 <= place < len(self.groups) - 1:
            return ""
        return self.text[self.groups[place][1] : self.groups[place + 1][0]]


@lru_cache(maxsize=1)
def runs(folded: Folded) -> tuple[Run, ...]:
    """The runs of a text with at least `SHORTEST_RUN` digits."""
    text = folded.numeric
    return tuple(
        Run(text, tuple(group.span() for group in _GROUP.finditer(text, *match.span())))
        for match in _RUN.finditer(text)
    )


def modulus_11(digits: str) -> int:
    """The check digit for a number without it (総務省令第85号第5条)."""
    total = sum(
        int(digit) * (place + 1 if place <= 6 else place - 5)
        for place, digit in enumerate(reversed(digits), start=1)
    )
    remainder = total % 11
    return 0 if remainder <= 1 else 11 - remainder


def has_check_digit(digits: str) -> bool:
    """Whether the last digit is the check digit of the others; a row of one digit is no number."""
    return len(set(digits)) > 1 and modulus_11(digits[:-1]) == int(digits[-1])


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter, digit or sign of a longer code touches the number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() and _TOUCHING.search(text, max(0, start - 7), start):
        before = ""
    # These belong to a code after Latin letters only, 電話番号=1 is none; and tel=1 names it.
    if before and before in "=_" and not text[start - 2 : start - 1].isascii():
        before = ""
    named = before == "=" and _KEY.search(text, max(0, start - _LONGEST_KEY), start)
    if before in {"", "="} and after == "&" and (named or not before):
        after = ""
    return bool(named or not _is_code(before)) and not _is_code(after)


def is_part_of_file_name(text: str, start: int, end: int) -> bool:
    """Whether signs that join the parts of file names, logs and addresses stand beside a number
    and no letter or digit does: 123456789018_申請書.pdf, rec=48201937569."""
    beside = text[start - 1 : start], text[end : end + 1]
    return all(not each.isalnum() or not each.isascii() for each in beside) and "-" not in beside


def _is_code(character: str) -> bool:
    """Whether a character beside digits makes them part of a longer code or word of a machine."""
    return bool(character) and character.isascii() and (character.isalnum() or character in "_%#=&")


def parts_of(text: str, cue: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the text quotes a part of the number that the cue names."""
    for named in cue.finditer(text):
        part = _PART.match(text, named.end())
        if part:
            yield part.span("digits" if part["digits"] else "masked")


def comes_after(text: str, start: int, cue: re.Pattern[str], reach: int) -> bool:
    """Whether a cue stands in the `reach` characters before a place."""
    return bool(cue.search(text, max(0, start - reach), start))


def is_named(text: str, start: int, end: int, cue: re.Pattern[str], reach: int) -> bool:
    """Whether a cue stands in the `reach` characters before a value, or names it just behind."""
    joint = _BEFORE.match(text, end)
    return comes_after(text, start, cue, reach) or bool(joint and cue.match(text, joint.end()))
