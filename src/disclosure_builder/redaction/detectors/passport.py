"""Passport numbers: folded text in, findings out. Two letters and seven digits (ICAO 9303)."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import after
from disclosure_builder.redaction.detectors.numbers import is_named, parts_of
from disclosure_builder.redaction.folding import Folded

# KB5034441 is the number of an update of Windows.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?!KB)(?P<letters>[A-Za-z]\s?[A-Za-z])[-\s]{0,2}[0-9](?:[-\s]?[0-9]){6}(?![0-9A-Za-z]|-[0-9])"
)
_CUE = re.compile("旅券|パスポート|passport", re.IGNORECASE)
_AFTER_CUE = after(
    r"旅券|パスポート|(?i:passport(?:\s(?:number|no))?)",
    r"[A-Za-z]{1,2}(?:[-\s]?[0-9]){6,8}(?:\s?[A-Za-z](?![A-Za-z]))?|[0-9](?:\s?[0-9]){7,8}",
)
# Letters that Japanese passports begin with: ordinary T, M, N; official and diplomatic ones.
_JAPANESE = "MTNRZ"


class Passport(Detector):
    """Two letters and seven digits; other shapes after the cue."""

    id = "passport"
    mark = Mark.PASSPORT

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Numbers in the Japanese shape, and whatever the text calls a passport number."""
        text = folded.numeric
        for match in _NUMBER.finditer(text):
            cued = is_named(text, *match.span(), _CUE, 20)
            japanese = match["letters"][0] in _JAPANESE and match["letters"].isupper()
            yield self.finding(*match.span(), certain=cued or japanese)
        if _CUE.search(text):
            yield from (self.finding(*place) for place in parts_of(text, _CUE))
            yield from (self.finding(*place) for place in _AFTER_CUE.find(text))
