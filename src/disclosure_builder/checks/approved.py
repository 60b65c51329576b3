"""What posts have approved: texts that no newer dictionary may refuse.

A page shows approved texts as they are, cut short in a description, or with words of the portal
around them. The approved parts are cut out as wholes, and what is left is looked at for names. A
piece of an approved text excuses nothing, unless `…` says that it was cut short there; nor is a
name excused that comes about where an approved text meets something else.
"""

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
        self._by_beginning: dict[str, list[str]] = {}
        for text in sorted(texts, key=len, reverse=True):
            if len(text) >= _SHORTEST:
                self._by_beginning.setdefault(text[:_SHORTEST], []).append(text)

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
        beginnings = self._by_beginning
        done = 0
        for start in range(len(passage) - _SHORTEST + 1):
            beginning = passage[start : start + _SHORTEST]
            if beginning in beginnings and start >= done:
                length = max(_length(passage, start, text) for text in beginnings[beginning])
                if length:
                    done = start + length
                    yield start, done


def _length(passage: str, start: int, text: str) -> int:
    """How much of a passage is an approved text from here on: all of it, or none."""
    if passage.startswith(text, start):
        return len(text)
    shown = next((passage.find(sign, start) for sign in _CUT_SHORT if sign in passage[start:]), -1)
    shown -= start
    return (
        shown if _SHORTEST <= shown < len(text) and passage.startswith(text[:shown], start) else 0
    )


def _with_neighbours(passage: str, start: int, end: int) -> Rest:
    """A part with what it is joined to; a name does not run on across a sign or a blank."""
    before, after = start, end
    if passage[start].isalnum() and start and passage[start - 1].isalnum():
        before = max(0, start - _BESIDE)
    if passage[end - 1].isalnum() and passage[end : end + 1].isalnum():
        after = end + _BESIDE
    text = passage[before:after]
    return Rest(text, start - before, start - before + (end - start))
