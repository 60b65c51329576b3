"""Residence card numbers (在留カード, 特別永住者証明書): folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS, after
from disclosure_builder.redaction.detectors.numbers import parts_of
from disclosure_builder.redaction.folding import Folded

# Two letters, eight digits, two letters (入管法施行規則 第19条の8).
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]\s?[A-Za-z][-\s]{0,2}[0-9](?:[-\s]?[0-9]){7}[-\s]{0,2}[A-Za-z]\s?[A-Za-z](?![A-Za-z0-9])"
)
_CUE = re.compile("在留カード|特別永住者証明書|外国人登録|residence card", re.IGNORECASE)
_AFTER_CUE = after(
    r"在留カード(?:等)?|特別永住者証明書|外国人登録(?:証明書)?|(?i:residence card(?:\s(?:number|no))?)",
    r"[A-Za-z]{1,2}(?:[-\s]?[0-9]){7,9}[-\s]?[A-Za-z]{0,2}|[0-9]{8,9}",
    end=rf"(?![0-9A-Za-z]|{COUNTS})",
)


# Quoted further on, as it was written down: 在留カードの番号を手書きで「GF1927-4086-3PA」.
_QUOTED = re.compile(
    r"(?:在留カード|特別永住者証明書)[^。「『\n]{0,24}[「『](?P<value>[A-Za-z]{1,3}[0-9-]{6,12}[A-Za-z]{0,3})[」』]"
)


class ResidenceCard(Detector):
    """AB12345678CD anywhere; mistyped ones after the cue."""

    id = "residence-card"
    mark = Mark.RESIDENCE_CARD

    def find(self, folded: Folded) -> Iterator[Finding]:
        """The shape is so rare that it needs no cue."""
        text = folded.numeric
        for match in _NUMBER.finditer(text):
            yield self.finding(*match.span())
        if _CUE.search(text):
            yield from (self.finding(*place) for place in parts_of(text, _CUE))
            yield from (self.finding(*place) for place in _AFTER_CUE.find(text))
            yield from (self.finding(*each.span("value")) for each in _QUOTED.finditer(text))
