"""What a detector is and what it finds.

A detector gets folded text and says where personal data stands in it, in folded positions;
`find_all` maps the findings back to the original. A finding is a place and a kind, never a text.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.folding import Folded


@dataclass(frozen=True)
class Finding:
    """Personal data at `start` to `end`; `certain` is False where a person has to decide."""

    start: int
    end: int
    mark: Mark
    detector: str
    certain: bool = True


class Detector(ABC):
    """One way of finding one kind of personal data.

    `uses_dictionary` says that it needs the dictionary of names, which is slow and changes with
    its edition: a build does not run such a detector on what was approved.
    """

    id: ClassVar[str]
    mark: ClassVar[Mark]
    uses_dictionary: ClassVar[bool] = False

    @abstractmethod
    def find(self, folded: Folded) -> Iterator[Finding]:
        """What this detector finds, in positions of the folded text."""

    def finding(self, start: int, end: int, *, certain: bool = True) -> Finding:
        """A finding of this detector's kind."""
        return Finding(start, end, self.mark, self.id, certain)


def late(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A long pattern that is compiled when a text first asks for it: most have no sign of what it finds."""
    return cache(lambda: re.compile(pattern, flags))


class Cued:
    """A long pattern with words without one of which a text has nothing for it.

    Most have their words in few texts, and looking for a word is quicker than for a pattern.
    """

    def __init__(self, cues: tuple[str, ...], pattern: str, flags: int = 0) -> None:
        self._cues = cues
        self._pattern = late(pattern, flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, as of the pattern."""
        for cue in self._cues:
            if cue in text:
                return self._pattern().finditer(text)
        return iter(())


def occurrences(text: str, value: str) -> Iterator[int]:
    """Where a value stands in a text; a search without a pattern, which would have to be compiled."""
    start = text.find(value)
    while start >= 0:
        yield start
        start = text.find(value, start + len(value))


def near(
    text: str, cue: re.Pattern[str], pattern: re.Pattern[str], before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the neighbourhood of a cue: a slow search in few places.

    Neighbourhoods that meet are one, so that no match is cut at their edge by another's.
    """
    start = end = -1
    for match in cue.finditer(text):
        if match.start() - before > end:
            if end > 0:
                yield from pattern.finditer(text, start, end)
            start = max(0, match.start() - before)
        end = min(len(text), match.end() + after)
    if end > 0:
        yield from pattern.finditer(text, start, end)
