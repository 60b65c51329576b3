"""個人番号: folded text in, findings out. Twelve digits, the last a check digit."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import is_timestamp
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import IS
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    comes_after,
    has_check_digit,
    is_named,
    is_part_of_file_name,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    "個人番号|マイナンバー|マイ・ナンバー|通知カード|my ?number|individual ?number", re.IGNORECASE
)
# What a text itself gives as the number, whole or not.
_GIVEN = re.compile(
    rf"(?:個人番号|マイナンバー){IS}(?P<digits>[0-9](?:[-\s]?[0-9]){{4,14}})"
    r"(?!\s?(?:[0-9桁人件円年月日回通枚%つ]|けた|-[0-9]))"
)
_NOT_A_NUMBER = re.compile("カード(?:の)?(?:製造|交付|受付)|法人番号")
_FIGURE_BEFORE = re.compile(r"(?<![0-9])[0-9]{3} $")
_FIGURE_AFTER = re.compile(r" [0-9]{3}(?![0-9])")
REACH = 30
_DAY = 8


class IndividualNumber(Detector):
    """Twelve digits with a right check digit anywhere; eleven to thirteen after the cue."""

    id = "individual-number"
    mark = Mark.INDIVIDUAL_NUMBER

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows that check, and mistyped ones where the text says what they are."""
        text = folded.numeric
        for run in runs(folded):
            for window in run.windows(11, 13):
                yield from self._judge(text, window)
        if _CUE.search(text):
            yield from (self.finding(*place) for place in parts_of(text, _CUE))
            for match in _GIVEN.finditer(text):
                yield self.finding(*match.span("digits"))

    def _judge(self, text: str, window: Window) -> Iterator[Finding]:
        """The finding that a window makes, if any."""
        start, end, digits = window.start, window.end, window.digits
        if not stands_alone(text, start, end) or _in_a_row(text, start, end):
            if (
                len(window.groups) == 1
                and _is_checked(digits)
                and is_part_of_file_name(text, start, end)
            ):
                yield self.finding(start, end)
            return
        if is_named(text, start, end, _CUE, REACH) and not comes_after(
            text, start, _NOT_A_NUMBER, REACH
        ):
            if window.regular or len(digits) == 12:
                yield self.finding(start, end)
        elif len(digits) == 12 and _is_whole(window) and has_check_digit(digits):
            yield self.finding(start, end, certain=not is_timestamp(digits))


def _is_whole(window: Window) -> bool:
    """Whether the digits are one number: written as such, or with nothing but hyphens in it; a day
    and a serial number, 20250630-0012, are the number of a paper."""
    if window.joined or (len(window.groups[0]) == _DAY and is_timestamp(window.groups[0])):
        return False
    return window.regular or set(window.separators) == {"-"}


def _is_checked(digits: str) -> bool:
    """Whether twelve digits check and are no time stamp."""
    return len(digits) == 12 and has_check_digit(digits) and not is_timestamp(digits)


def _in_a_row(text: str, start: int, end: int) -> bool:
    """Whether figures of three go on at either side, parted by blanks: those of a statistic."""
    before, after = text[max(0, start - 5) : start], text[end : end + 5]
    return bool(_FIGURE_BEFORE.search(before) or _FIGURE_AFTER.match(after))
