"""Basic pension numbers: folded text in, findings out. Four digits and six."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import (
    comes_after,
    is_named,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

# Beside this word the shape of the number is enough: 国民年金の申請書（1234-567890）.
_LOOSE_CUE = re.compile("年金")
_YEAR = re.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])")
_REACH = 30
_LENGTH = 10
_CUE = re.compile("年金(?:番号|手帳|証書|コード)|基礎年金|pension (?:number|no)", re.IGNORECASE)


class Pension(Detector):
    """Ten digits after the cue; 1234-567890 without it is left to a person."""

    id = "pension"
    mark = Mark.PENSION

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows of about ten digits."""
        text = folded.numeric
        for run in runs(folded):
            alone = [
                each for each in run.windows(9, 11) if stands_alone(text, each.start, each.end)
            ]
            named = [each for each in alone if is_named(text, each.start, each.end, _CUE, 20)]
            # A mistyped number is longer or shorter; beside a whole one that is a list: …の2件.
            whole = [each for each in named if len(each.digits) == _LENGTH]
            for window in whole or named:
                yield self.finding(window.start, window.end)
            for window in alone:
                if tuple(map(len, window.groups)) == (4, 6) and window.separators == ("-",):
                    spoken_of = not _YEAR.match(window.digits) and comes_after(
                        text, window.start, _LOOSE_CUE, _REACH
                    )
                    yield self.finding(window.start, window.end, certain=spoken_of)
        yield from (self.finding(*place) for place in parts_of(text, _CUE))
