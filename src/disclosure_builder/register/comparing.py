"""Two texts → what became of the first in the second, marked as a careful reader would mark it.

1. Sentences that stand in both stayed.
2. Between them, each sentence is set beside the one that it most likely became (`likeness.py`);
   what has no such partner was removed or added as a whole.
3. Within such a pair the words are compared (`changed_words.py`).

Putting together what stayed and what was added gives the later text, and what stayed and what was
removed the earlier one; that holds for any two texts.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from disclosure_builder.public.differences import Piece, PieceKind
from disclosure_builder.register.aligning import Parts, Run, aligned
from disclosure_builder.register.changed_words import by_segments
from disclosure_builder.register.likeness import partners
from disclosure_builder.register.segments import sentences


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in order; what was removed comes before what took its place."""
    return tuple(_pieces(_by_sentences(sentences(before), sentences(after))))


def _pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    """Runs with their places; of neighbours of one kind one piece is made."""
    old_end = new_end = 0
    for stayed, group in groupby(runs, key=lambda run: run.stayed):
        old, new = old_end, new_end
        for run in group:
            old_end += len(run.old)
            new_end += len(run.new)
        if stayed:
            yield Piece(PieceKind.SAME, new, new_end)
            continue
        if old < old_end:
            yield Piece(PieceKind.REMOVED, old, old_end)
        if new < new_end:
            yield Piece(PieceKind.ADDED, new, new_end)


def _by_sentences(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Step 1. Line ends are compared by themselves: a row that is added behind changes no row."""
    bare = [[each.rstrip("\n") for each in some] for some in (old, new)]
    done_old = done_new = 0
    for parts in aligned(*bare):
        olds = old[done_old : done_old + len(parts.old)]
        news = new[done_new : done_new + len(parts.new)]
        done_old += len(olds)
        done_new += len(news)
        if parts.stayed:
            for pair in zip(olds, news, strict=True):
                yield from _with_line_ends(*pair)
        else:
            yield from _by_partners(olds, news)


def _with_line_ends(old: str, new: str) -> Iterator[Run]:
    """Two versions of a sentence, and then the line ends behind them."""
    words = old.rstrip("\n"), new.rstrip("\n")
    yield from by_segments(*words)
    lines = [len(whole) - len(part) for whole, part in zip((old, new), words, strict=True)]
    common = "\n" * min(lines)
    if common:
        yield Run(common, common, stayed=True)
    if lines[0] != lines[1]:
        yield Run(
            old[len(words[0]) + len(common) :], new[len(words[1]) + len(common) :], stayed=False
        )


def _by_partners(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Step 2."""
    done_old = done_new = 0
    for at_old, at_new in (*partners(old, new), (len(old), len(new))):
        between = Parts(old[done_old:at_old], new[done_new:at_new], stayed=False)
        if between.old or between.new:
            yield between.run()
        if at_old < len(old):
            yield from _with_line_ends(old[at_old], new[at_new])
        done_old, done_new = at_old + 1, at_new + 1
