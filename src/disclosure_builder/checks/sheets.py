"""Many passages → sheets: a few passages at a time, folded once, for both leak checks to look at.

Between two passages stands something that nothing found may run across. The passages were decoded
when they were read, so what looks like a tag or an entity in them is meant as it stands, and is
written in a way that folding does not take for markup.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from disclosure_builder.redaction.folding import Folded, fold

_MARK = "\u241e"
_BETWEEN = f"\n{_MARK}\n"
_AS_IT_STANDS = str.maketrans({"<": "‹", "&": "＆", _MARK: " "})
# Long enough to save calls, short enough for a detector to pass over a sheet without its words.
_SHEET = 1_500
# Folding takes longer with these; they are put together on sheets of their own.
_SLOW = re.compile("[…‥《]")


@dataclass(frozen=True)
class Sheet:
    """Passages and their folded text in one."""

    passages: tuple[str, ...] = field(repr=False)
    folded: Folded = field(repr=False)

    def owner(self, position: int) -> str:
        """The passage at a position of the folded text."""
        return self.passages[self.folded.text.count(_MARK, 0, position)]

    def owner_in(self, data: bytes, position: int) -> str:
        """The passage at a position of a respelling of the folded text in UTF-8."""
        return self.passages[data.count(_MARK.encode(), 0, position)]


def sheets(passages: Iterable[str]) -> tuple[Sheet, ...]:
    """Every passage on one sheet."""
    return tuple(
        Sheet(tuple(group), fold(_BETWEEN.join(map(plain, group)))) for group in _groups(passages)
    )


def plain(passage: str) -> str:
    """A passage of the same length without anything that folding could take for markup."""
    if "<" in passage or "&" in passage or _MARK in passage:
        return passage.translate(_AS_IT_STANDS)
    return passage


def _groups(passages: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    length = 0
    for passage in sorted(passages, key=lambda each: (_SLOW.search(each) is None, each)):
        group.append(passage)
        length += len(passage)
        if length >= _SHEET:
            yield group
            group, length = [], 0
    if group:
        yield group
