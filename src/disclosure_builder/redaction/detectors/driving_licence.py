"""Driving licence numbers: folded text in, findings out. Twelve digits after the cue."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import is_named, parts_of, runs, stands_alone
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(r"免許(?!者)|運転経歴証明|driv\w+[ '’]?s? licen[cs]e", re.IGNORECASE)


class DrivingLicence(Detector):
    """Eleven to thirteen digits where a licence is spoken of."""

    id = "driving-licence"
    mark = Mark.DRIVING_LICENCE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows of about twelve digits after the cue."""
        text = folded.numeric
        for run in runs(folded):
            for window in run.windows(11, 13):
                alone = stands_alone(text, window.start, window.end)
                if alone and is_named(text, window.start, window.end, _CUE, 26):
                    yield self.finding(window.start, window.end)
        yield from (self.finding(*place) for place in parts_of(text, _CUE))
