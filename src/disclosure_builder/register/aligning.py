"""Two lists of parts (sentences or segments) → what stayed and what became of what."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# With more pairs of equal parts than this, everything changed: what a build may spend on a text
# has a limit.
_MOST_PAIRS = 200_000


@dataclass(frozen=True)
class Run:
    """What stayed (then `old` is `new`), or what became of what."""

    old: str
    new: str
    stayed: bool


@dataclass(frozen=True)
class Parts:
    """The same in sentences or in segments."""

    old: Sequence[str]
    new: Sequence[str]
    stayed: bool

    def run(self) -> Run:
        return Run("".join(self.old), "".join(self.new), self.stayed)


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Parts]:
    """Parts that stand in both, and those between them."""
    counted = Counter(new)
    if sum(counted[part] for part in old) > _MOST_PAIRS:
        yield Parts(old, new, stayed=False)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield Parts(old[old_start:old_end], new[new_start:new_end], kind == "equal")
