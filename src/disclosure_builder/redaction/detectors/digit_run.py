"""Digit runs that nothing explains: folded text in, findings out that a person has to decide."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import is_timestamp
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import SHORTEST_RUN, Run, runs, stands_alone
from disclosure_builder.redaction.folding import Folded

# A number with a unit counts something; a document, a law or a company has its number in public.
_UNIT = re.compile(
    r"\s?(?:[年月日人件円個台通枚回部冊件名世%点度秒分時]|千|万|億|バイト|ビット|[kKMGT]?[Bb](?![A-Za-z])|号|行|㎡|km|m|kg|-[a-z])"
)
_PUBLIC_NUMBER = re.compile(
    r"(?:[A-Za-z]|第|法人番号|[¥$€]|ISBN|ISSN|JIS|告示|文書番号|公告|議案|予算|[0-9][,.])[\s:はがの(-]{0,3}$"
)


_SHORTEST_HYPHENED = 9


class DigitRun(Detector):
    """Seven digits and more in one piece, and longer numbers in pieces."""

    id = "digit-run"
    mark = Mark.PERSONAL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Groups of seven and more digits; hyphened ones of nine and more."""
        text = folded.numeric
        for run in runs(folded):
            for groups in _hyphened(run):
                start, end = groups[0][0], groups[-1][1]
                digits = text[start:end].replace("-", "")
                longest = max(last - first for first, last in groups)
                if longest < SHORTEST_RUN and len(digits) < _SHORTEST_HYPHENED:
                    continue
                alone = stands_alone(text, start, end)
                if alone and not is_timestamp(digits) and not self._explained(text, start, end):
                    yield self.finding(start, end, certain=False)

    def _explained(self, text: str, start: int, end: int) -> bool:
        """Whether the text around a number says that it is a count or a public number."""
        if _UNIT.match(text, end) or _PUBLIC_NUMBER.search(text, max(0, start - 12), start):
            return True
        return text[end : end + 1] in {",", "."} and text[end + 1 : end + 2].isdigit()


def _hyphened(run: Run) -> Iterator[list[tuple[int, int]]]:
    """The groups of a run, those together that only a hyphen parts."""
    row = [run.groups[0]]
    for group in run.groups[1:]:
        if run.text[row[-1][1] : group[0]] == "-":
            row.append(group)
        else:
            yield row
            row = [group]
    yield row
