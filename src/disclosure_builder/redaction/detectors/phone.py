"""Telephone and fax numbers: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    comes_after,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    "電話|でんわ|携帯|ケータイ|ファクス|ファックス|ファクシミリ|連絡先|FAX|TEL|Phone|☎|℡|直通",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(r"\+\s?[0-9](?:[-\s.()]{0,3}[0-9]){7,14}")
# Points before a number, as in 10.0.22631, number versions.
_POINTS_BEFORE = re.compile(r"[0-9]\.$")
REACH = 20
_MOBILE = re.compile("0[5-9]0[0-9]{8}")


class Phone(Detector):
    """Numbers of the Japanese plan and international ones, in any grouping."""

    id = "phone"
    mark = Mark.PHONE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """International numbers by their plus sign, domestic ones by plan, layout or cue."""
        text = folded.numeric
        if "+" in text:
            for match in _INTERNATIONAL.finditer(text):
                yield self.finding(*match.span())
        for run in runs(folded):
            for window in run.windows(7, 14):
                if self._is_phone(text, window):
                    yield self.finding(_bracket(text, window.start), window.end)

    def _is_phone(self, text: str, window: Window) -> bool:
        """Whether one window is a telephone number."""
        digits = window.digits
        if not stands_alone(text, window.start, window.end):
            return False
        if _POINTS_BEFORE.search(text, max(0, window.start - 2), window.start):
            return False
        cued = comes_after(text, window.start, _CUE, REACH)
        if digits.startswith("81") and len(digits) in {11, 12, 13}:
            return cued or (len(window.groups) > 2 and _is_valid("+" + digits))
        if digits.startswith("0") and len(digits) in {10, 11}:
            return cued or _laid_out(window) or (len(window.groups) == 1 and _is_valid(digits))
        # A local number, without its area code, is one only where the text says so.
        near = comes_after(text, window.start, _CUE, 8)
        return near and len(window.groups) == 2 and [*map(len, window.groups)][1] == 4


def _laid_out(window: Window) -> bool:
    """Whether the groups are those of a telephone number: 0x(x)-xxxx-xxxx, 0xx(xxx)xxxx."""
    lengths = [*map(len, window.groups)]
    if set(lengths) == {1}:
        return True
    if all("\n" in each for each in window.separators):
        return bool(_MOBILE.fullmatch(window.digits))
    if len(lengths) == 3:
        return 2 <= lengths[0] <= 5 and 1 <= lengths[1] <= 4 and 3 <= lengths[2] <= 4
    return len(lengths) == 2 and 2 <= lengths[0] <= 5 and len(window.digits) - lengths[0] >= 6


def _is_valid(number: str) -> bool:
    """Whether the numbering plan (総務省, as kept by phonenumbers) assigns such a number."""
    # The plan takes a tenth of a second to load and most texts hold no such number.
    import phonenumbers  # noqa: PLC0415

    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, "JP")))
    except phonenumbers.NumberParseException:
        return False


def _bracket(text: str, start: int) -> int:
    """Where the number begins when its area code stands in brackets."""
    return start - 1 if text[start - 1 : start] == "(" and ")" in text[start : start + 7] else start
