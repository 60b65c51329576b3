"""How alike two sentences are, and which sentences of two texts belong together."""

from collections import Counter
from collections.abc import Iterable, Sequence

from disclosure_builder.register.segments import is_number, segments

# Of two sentences that are one sentence in two versions, at least this much is alike.
ENOUGH = 0.5
# A date says no more than a short word, however long it is written.
_NUMBER_WEIGHT = 4
# Where there are more sentences than this to choose from, none belong together: what a build may
# spend on a text has a limit.
_MOST_CHOICES = 2_500


def weights(parts: Iterable[str]) -> Counter[str]:
    """How much each segment of a sentence says, in characters."""
    weighed: Counter[str] = Counter()
    for part in parts:
        weighed[part] += min(len(part), _NUMBER_WEIGHT) if is_number(part) else len(part)
    return weighed


def partners(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Which sentences belong together, in order, so that together they are as alike as can be."""
    if not old or not new or len(old) * len(new) > _MOST_CHOICES:
        return ()
    said = [weights(segments(each)) for each in new]
    # best[n]: the likeness of the sentences looked at so far with the first n later ones.
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())] * (len(new) + 1)
    for at_old, sentence in enumerate(old):
        mine = weights(segments(sentence))
        row = [best[0]]
        for at_new, other in enumerate(said):
            former, pairs = best[at_new]
            alike = _likeness(mine, other)
            joined = (former + alike, (*pairs, (at_old, at_new)))
            choices = [best[at_new + 1], row[at_new], *([joined] if alike >= ENOUGH else [])]
            row.append(max(choices, key=lambda choice: choice[0]))
        best = row
    return best[-1][1]


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """From 0 (nothing in common) to 1 (the same segments)."""
    return 2 * (old & new).total() / max(1, old.total() + new.total())
