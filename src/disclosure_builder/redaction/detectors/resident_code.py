"""住民票コード: folded text in, findings out. Eleven digits, the last a check digit."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    has_check_digit,
    is_named,
    is_part_of_file_name,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    "住民票(?:の)?コード|住基コード|住民コード|resident (?:record )?code", re.IGNORECASE
)
_TELEPHONE = re.compile("0[5-9]0")
REACH = 30


class ResidentCode(Detector):
    """Eleven digits with a right check digit anywhere; ten to twelve after the cue."""

    id = "resident-code"
    mark = Mark.RESIDENT_CODE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows that check, and mistyped ones where the text says what they are."""
        text = folded.numeric
        for run in runs(folded):
            for window in run.windows(10, 12):
                yield from self._judge(text, window)
        if _CUE.search(text):
            yield from (self.finding(*place) for place in parts_of(text, _CUE))

    def _judge(self, text: str, window: Window) -> Iterator[Finding]:
        """The finding that a window makes, if any."""
        start, end, digits = window.start, window.end, window.digits
        if not stands_alone(text, start, end):
            single = len(window.groups) == 1 and _is_checked(digits)
            if single and is_part_of_file_name(text, start, end):
                yield self.finding(start, end)
            return
        if is_named(text, start, end, _CUE, REACH):
            if window.regular or len(digits) == 11:
                yield self.finding(start, end)
        elif (
            _is_checked(digits)
            and not window.joined
            and (window.regular or _in_resident_groups(window))
        ):
            yield self.finding(start, end)


def _in_resident_groups(window: Window) -> bool:
    """Whether the digits are grouped as people write the code down: 5-6, 4-4-3, 3-4-4 or 4-3-4."""
    return tuple(map(len, window.groups)) in {(5, 6), (6, 5), (4, 4, 3), (3, 4, 4), (4, 3, 4)}


def _is_checked(digits: str) -> bool:
    """Whether eleven digits check and do not begin as a mobile telephone number does."""
    return len(digits) == 11 and not _TELEPHONE.match(digits) and has_check_digit(digits)
