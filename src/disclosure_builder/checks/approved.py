"""What posts have approved: texts that no newer dictionary may refuse.

A page shows approved texts as they are, cut short in a description, or with words of the portal
around them. The approved parts are cut out as wholes, and what is left is looked at for names. A
piece of an approved text excuses nothing, unless `…` says that it was cut short there; nor is a
name excused that comes about where an approved text meets something else.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

_SHORTEST = 6
# How much of an approved text is looked at again beside what is joined to it.
_BESIDE = 8
_CUT_SHORT = ("…", "...")


@dataclass(frozen=True)
class Rest:
    """What is left of a passage, with a little of the approved text it is joined to.

    Only `text[start:end]` is not approved.
    """

    text: str = field(repr=False)
    start: int
    end: int

    def is_touched(self, start: int, end: int) -> bool:
        """Whether something found at a place has to do with what is not approved."""
        return start < self.end and end > self.start


class ApprovedTexts:
    """The public texts of the sealed editions, and each line of them."""

    def __init__(self, texts: frozenset[str]) -> None:
        self._texts = texts
        self._by_beginning: dict[str, _Beginning] = {}
        for text in sorted(texts):
            if len(text) >= _SHORTEST:
                self._by_beginning.setdefault(text[:_SHORTEST], _Beginning()).add(text)

    def holds(self, passage: str) -> bool:
        """Whether a passage is approved: as it is, or each of its lines."""
        return passage in self._texts or all(
            line.strip() in self._texts for line in passage.split("\n")
        )

    def is_whole(self, text: str) -> bool:
        """Whether a text is approved by itself."""
        return text in self._texts

    def rests(self, passage: str) -> Iterator[Rest]:
        """What is left of a passage without its approved texts."""
        done = 0
        for start, end in (*self._approved_in(passage), (len(passage), len(passage))):
            part = passage[done:start]
            if part.strip():
                yield _with_neighbours(passage, done, start)
            done = end

    def _approved_in(self, passage: str) -> Iterator[tuple[int, int]]:
        """Where whole approved texts stand, or their beginnings with `…` after them."""
        done = 0
        for start in range(len(passage) - _SHORTEST + 1):
            beginning = self._by_beginning.get(passage[start : start + _SHORTEST])
            if beginning is not None and start >= done:
                length = max(beginning.whole(passage, start), beginning.cut_short(passage, start))
                if length:
                    done = start + length
                    yield start, done


class _Beginning:
    """The approved texts that begin alike, in their order; asked in steps of their lengths, for an
    archive has hundreds that do."""

    def __init__(self) -> None:
        self._sorted: list[str] = []
        self._texts: set[str] = set()
        self._lengths: list[int] = []

    def add(self, text: str) -> None:
        """Take in a text; the texts come sorted."""
        self._sorted.append(text)
        self._texts.add(text)
        if len(text) not in self._lengths:
            self._lengths = sorted((*self._lengths, len(text)), reverse=True)

    def whole(self, passage: str, start: int) -> int:
        """The length of the longest text that stands at a place."""
        return next(
            (length for length in self._lengths if passage[start : start + length] in self._texts),
            0,
        )

    def cut_short(self, passage: str, start: int) -> int:
        """How far a text stands at a place that goes on where the passage says `…`."""
        signs = (passage.find(sign, start) for sign in _CUT_SHORT)
        shown = next((sign - start for sign in signs if sign >= 0), 0)
        if shown < _SHORTEST:
            return 0
        part = passage[start : start + shown]
        at = bisect_left(self._sorted, part)
        longer = self._sorted[at] if at < len(self._sorted) else ""
        if longer == part:
            longer = self._sorted[at + 1] if at + 1 < len(self._sorted) else ""
        return shown if longer.startswith(part) else 0


def _with_neighbours(passage: str, start: int, end: int) -> Rest:
    """A part with what it is joined to; a name does not run on across a sign or a blank."""
    before, after = start, end
    if passage[start].isalnum() and start and passage[start - 1].isalnum():
        before = max(0, start - _BESIDE)
    if passage[end - 1].isalnum() and passage[end : end + 1].isalnum():
        after = end + _BESIDE
    text = passage[before:after]
    return Rest(text, start - before, start - before + (end - start))
