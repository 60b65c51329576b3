"""Personal data out, marks in: a text in; the text that may be public, counts and holds out.

1. Find. What is uncertain is held for a person, what is allowed stays.
2. Put the mark of its kind in the place of every certain finding; findings that touch are one.
3. Look again at what has come out, for taking one thing away may show another; until nothing is
   found. So stripping a stripped text changes nothing.
4. Ask what is left whether it may be a name, and hold that for a person too; where the sum of weak
   signs makes one certain, strip it and begin again.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import Finding, doubtful, find_all
from disclosure_builder.redaction.folding import Folded


@dataclass(frozen=True, repr=False)
class Stripped:
    """A text without what was found in it.

    `removed` and `holds` are places in the text that came in, sorted; the first never overlap.
    """

    text: str
    removed: tuple[Finding, ...]
    holds: tuple[Finding, ...]

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many places of each kind were stripped."""
        return Counter(finding.mark for finding in self.removed)


def strip(text: str, allowlist: Allowlist, on: date) -> Stripped:
    """Strip a text as of a day; text in which nothing is found comes out as it is."""
    removed: tuple[Finding, ...] = ()
    while True:
        current = _with_marks(text, removed)
        found = _not_allowed(find_all(current.text), current.text, allowlist, on)
        if not any(finding.certain for finding in found):
            found = _not_allowed(doubtful(current.text, found), current.text, allowlist, on)
        placed = [_to_original(current, finding) for finding in found]
        certain = [finding for finding in placed if finding.certain]
        if not certain:
            return Stripped(current.text, removed, tuple(placed))
        removed = tuple(_joined((*removed, *certain)))


def _not_allowed(
    found: Iterable[Finding], text: str, allowlist: Allowlist, on: date
) -> list[Finding]:
    """The findings that no entry of the allow-list covers as of a day."""
    return [each for each in found if not allowlist.is_allowed(text, each.start, each.end, on)]


def _to_original(current: Folded, finding: Finding) -> Finding:
    """A finding in the text with marks, in places of the text without."""
    start, end = current.original_span(finding.start, finding.end)
    return Finding(start, end, finding.mark, finding.detector, finding.certain)


def _joined(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Findings that overlap made one, and those of one kind that touch: no seam shows two words."""
    joined: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        last = joined[-1] if joined else None
        touches = last is not None and finding.start == last.end and finding.mark is last.mark
        if last is not None and (finding.start < last.end or touches):
            longer = max(last, finding, key=lambda each: each.end - each.start)
            end = max(last.end, finding.end)
            joined[-1] = Finding(last.start, end, longer.mark, longer.detector)
        else:
            joined.append(finding)
    return joined


def _with_marks(text: str, removed: tuple[Finding, ...]) -> Folded:
    """The text with marks in it, and the way back to the text without."""
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    ends: list[int] = []
    length = done = 0
    for start, end, mark in (
        *((f.start, f.end, f.mark.mark) for f in removed),
        (len(text), len(text), ""),
    ):
        for part, origin, until in ((text[done:start], done, start), (mark, start, end)):
            if part:
                parts.append(part)
                starts.append(length)
                origins.append(origin)
                ends.append(until)
                length += len(part)
        done = end
    return Folded("".join(parts), tuple(starts), tuple(origins), tuple(ends))
