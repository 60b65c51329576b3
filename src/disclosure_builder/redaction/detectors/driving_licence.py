"""Driving licence numbers: folded text in, findings out. Twelve digits after the cue."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    is_named,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    r"免許(?!者)|(?<![一-鿿])免(?=[\s:・])|運転経歴証明|driv\w+[ '’]?s? licen[cs]e", re.IGNORECASE
)


_LENGTH = 12


class DrivingLicence(Detector):
    """Eleven to thirteen digits where a licence is spoken of."""

    id = "driving-licence"
    mark = Mark.DRIVING_LICENCE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows of about twelve digits after the cue."""
        text = folded.numeric
        for run in runs(folded):
            named = [each for each in run.windows(11, 13) if _is_named(text, each)]
            # A mistyped number is longer or shorter; beside a whole one that is a list: …の2件.
            whole = [each for each in named if len(each.digits) == _LENGTH]
            for window in whole or named:
                yield self.finding(window.start, window.end)
        yield from (self.finding(*place) for place in parts_of(text, _CUE))


def _is_named(text: str, window: Window) -> bool:
    """Whether a licence is spoken of beside a number."""
    return stands_alone(text, window.start, window.end) and is_named(
        text, window.start, window.end, _CUE, 26
    )
