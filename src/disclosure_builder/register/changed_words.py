"""Two versions of a sentence → which of its words changed.

1. The segments are compared (`segments.py`).
2. A few kana that happen to be equal between two changes belong to the change: a reader sees one,
   not two.
3. What stayed at the ends of a change is taken out of it, but no word is parted from its ending.
4. Where more than about half of the sentence changed, all of it did.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from disclosure_builder.register.aligning import Parts, Run, aligned
from disclosure_builder.register.likeness import ENOUGH, weights
from disclosure_builder.register.segments import (
    begins_with_kana,
    has_content,
    is_number,
    scripts,
    segments,
)

# Equal kana between two changes, if they are no longer than this, read as part of one change.
_LONGEST_ISLAND = 4
_SIDES = (attrgetter("old"), attrgetter("new"))


def by_segments(old: str, new: str) -> Iterator[Run]:
    """The runs of two versions of one sentence; none where both say nothing."""
    if old == new:
        yield from [Run(old, new, stayed=True)] if old else []
        return
    found = _without_islands(list(aligned(segments(old), segments(new))))
    runs = [run for parts in _joined(found) for run in _narrowed(parts.run())]
    if _stayed(runs) < ENOUGH:
        yield Run(old, new, stayed=False)
        return
    yield from runs


def _stayed(runs: Iterable[Run]) -> float:
    """How much of a sentence stayed, from 0 to 1."""
    amounts = {True: 0, False: 0}
    for run in runs:
        amounts[run.stayed] += sum(weights(segments(text)).total() for text in (run.old, run.new))
    return amounts[True] / max(1, sum(amounts.values()))


def _narrowed(run: Run) -> Iterator[Run]:
    """A change without the words at its ends that stayed: 市民課の became 情報管理課の.

    Never is a word parted from its own ending: 続けています becomes 続けました as a whole.
    """
    if run.stayed or not run.old or not run.new:
        yield run
        return
    sides = scripts(run.old), scripts(run.new)
    before, behind = next(edge for edge in _edges(*sides) if _parts_no_word(sides, *edge))
    old, new = (_cut(side, before, behind) for side in sides)
    for part, stayed in enumerate((True, False, True)):
        if old[part] or new[part]:
            yield Parts(old[part], new[part], stayed).run()


def _edges(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """How many parts could be left out at both ends, the most first; at last none."""
    shorter = min(len(old), len(new))
    for behind in dict.fromkeys((_common(old[::-1], new[::-1], shorter), 0)):
        for before in range(_common(old, new, shorter - behind), -1, -1):
            yield before, behind


def _common(old: Sequence[str], new: Sequence[str], most: int) -> int:
    """How many parts at the beginning are the same."""
    pairs = zip(old[:most], new, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), most)


def _parts_no_word(sides: tuple[Sequence[str], Sequence[str]], before: int, behind: int) -> bool:
    """Whether what is left between the ends begins and ends where words do.

    Kana may be the end of the word before them; after a single character they mostly are.
    """
    inner = [_cut(side, before, behind)[1] for side in sides]
    begins = not before or not any(begins_with_kana(part[0]) for part in inner if part)
    ends = not behind or all(len(part[-1]) > 1 for part in inner if part)
    return begins and ends


def _cut(parts: Sequence[str], before: int, behind: int) -> tuple[Sequence[str], ...]:
    end = len(parts) - behind
    return parts[:before], parts[before:end], parts[end:]


def _without_islands(found: Sequence[Parts]) -> Iterator[Parts]:
    """Kana and signs that stayed between two changes become part of them."""
    for at, parts in enumerate(found):
        beside = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
        is_island = parts.stayed and len(beside) == 2 and _is_slight(parts.new)
        if is_island and not all(map(_is_figure_for_figure, beside)):
            yield Parts(parts.old, parts.new, stayed=False)
        else:
            yield parts


def _joined(found: Iterable[Parts]) -> Iterator[Parts]:
    """A change and what became part of it in one."""
    for stayed, group in groupby(found, key=lambda parts: parts.stayed):
        listed = list(group)
        old, new = ([part for parts in listed for part in side(parts)] for side in _SIDES)
        yield Parts(old, new, stayed)


def _is_slight(parts: Sequence[str]) -> bool:
    return sum(map(len, parts)) <= _LONGEST_ISLAND and not any(map(has_content, parts))


def _is_figure_for_figure(parts: Parts) -> bool:
    """Whether numbers became other numbers: each of those stands for itself."""
    return bool(parts.old and parts.new) and all(map(is_number, (*parts.old, *parts.new)))
