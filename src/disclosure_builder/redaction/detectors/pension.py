"""Basic pension numbers: folded text in, findings out. Four digits and six."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import is_named, parts_of, runs, stands_alone
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile("年金(?:番号|手帳|証書|コード)|基礎年金|pension (?:number|no)", re.IGNORECASE)


class Pension(Detector):
    """Ten digits after the cue; 1234-567890 without it is left to a person."""

    id = "pension"
    mark = Mark.PENSION

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows of about ten digits."""
        text = folded.numeric
        for run in runs(folded):
            for window in run.windows(9, 11):
                if not stands_alone(text, window.start, window.end):
                    continue
                shape = tuple(map(len, window.groups))
                if is_named(text, window.start, window.end, _CUE, 20):
                    yield self.finding(window.start, window.end)
                elif shape == (4, 6) and window.separators == ("-",):
                    yield self.finding(window.start, window.end, certain=False)
        yield from (self.finding(*place) for place in parts_of(text, _CUE))
