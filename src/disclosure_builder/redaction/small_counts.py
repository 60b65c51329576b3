"""Which numbers of a case are hidden, so that none says of a few persons what they are.

A table of numbers and sums goes in; for each number whether it is shown comes out. The steps:

1. A number by attribute that is below the threshold is shown as "fewer than" it. Zero stands.
2. As long as one of them can be worked out from what is shown, other numbers of its breakdown are
   hidden as well, the smallest first; a zero never is, for that would mend nothing.
3. Where that mends nothing, the whole breakdown is hidden, then the one it is a part of.
4. Where a number is certain even so, the case cannot be published like this: `Unprotectable`.

"Worked out" means that fewer than three values are possible. Two would do for a reader who sees
only the page; but whoever knows these steps sees from a second hidden number how little room the
first one had, and would be left with one.

What is not hidden stays as it is; the same table always gives the same answer. Sources and
limits: `docs/small-counts.md`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from disclosure_builder.redaction.recovering import Span, Sum, has_room

ENOUGH, NOT_CERTAIN = 3, 2


class Showing(Enum):
    """How a number is shown. The last two look the same to a reader."""

    AS_IT_IS = "as it is"
    FEWER_THAN = "fewer than the threshold"
    SECOND = "hidden because it would give a smaller one away"
    WHOLE = "hidden with its whole breakdown"


@dataclass(frozen=True)
class Cell:
    """A number. `is_protected`: by attribute; `may_hide`: not the total of a case, which stands.

    `is_known`: an earlier edition told it. It counts as shown, for it cannot be called back.
    """

    value: int
    is_protected: bool
    may_hide: bool
    is_known: bool = False


@dataclass(frozen=True)
class Table:
    """The numbers of a case and what adds up to what."""

    cells: tuple[Cell, ...]
    sums: tuple[Sum, ...]


class Unprotectable(Exception):
    """These numbers would be known from what has to be shown; `cells` says where they stand."""

    def __init__(self, cells: tuple[int, ...]) -> None:
        self.cells = cells
        super().__init__("a small number cannot be hidden")


def is_small(cell: Cell, threshold: int) -> bool:
    """Whether the number has to be hidden whatever stands beside it."""
    return cell.is_protected and 0 < cell.value < threshold


def hide(table: Table, threshold: int) -> tuple[Showing, ...]:
    """How each number is shown; raises `Unprotectable`."""
    showing = [
        Showing.FEWER_THAN if is_small(cell, threshold) else Showing.AS_IT_IS
        for cell in table.cells
    ]
    small = [
        n for n, cell in enumerate(table.cells) if is_small(cell, threshold) and not cell.is_known
    ]
    while exposed := _exposed(table, showing, small, threshold, ENOUGH):
        mended = next(_mended(table, showing, exposed, threshold), None)
        if mended is None:
            break
        showing = mended
    certain = _exposed(table, showing, small, threshold, NOT_CERTAIN)
    if certain:
        raise Unprotectable(certain)
    return tuple(showing)


def _mended(
    table: Table, showing: list[Showing], exposed: tuple[int, ...], threshold: int
) -> Iterator[list[Showing]]:
    """What is hidden beside, for the first number for which something helps."""
    for cell in exposed:
        for mended in (
            _with_second(table, showing, cell, threshold),
            _with_breakdown(table, showing, cell),
        ):
            if mended is not None:
                yield mended


def possible(table: Table, showing: Sequence[Showing], threshold: int) -> tuple[Span, ...]:
    """What a reader who knows this rule may suppose of each number.

    A second number is never small itself, or it would have been hidden as such, and never larger
    than one that is shown beside it, or that one would have been hidden.
    """
    largest = threshold + sum(cell.value for cell in table.cells)
    return tuple(_possible(table, showing, n, threshold, largest) for n in range(len(table.cells)))


def _possible(
    table: Table, showing: Sequence[Showing], cell: int, threshold: int, largest: int
) -> Span:
    value = table.cells[cell].value
    if showing[cell] is Showing.AS_IT_IS or table.cells[cell].is_known:
        return Span(value, value)
    if showing[cell] is Showing.FEWER_THAN:
        return Span(1, threshold - 1)
    if showing[cell] is Showing.WHOLE or value < threshold:
        return Span(0, largest)
    beside = {part for each in table.sums if cell in each.parts for part in each.parts}
    shown = [table.cells[n].value for n in beside if _is_free(table, showing, n)]
    return Span(threshold, min((each for each in shown if each), default=largest))


def _exposed(
    table: Table, showing: list[Showing], small: list[int], threshold: int, least: int
) -> tuple[int, ...]:
    """Those of the small numbers for which fewer than `least` values are possible."""
    spans = possible(table, showing, threshold)
    return tuple(
        n for n in small if not has_room(spans, table.sums, n, table.cells[n].value, least)
    )


def _with_second(
    table: Table, showing: list[Showing], exposed: int, threshold: int
) -> list[Showing] | None:
    """Hide other numbers, the smallest first, until it is mended; with what adds up to them.

    The smallest stays hidden where it takes two: to show it again would tell why.
    """
    beside = {part for each in _sums_of(table, exposed) for part in each.parts}
    free = [n for n in beside if _is_free(table, showing, n) and table.cells[n].value]
    trial = list(showing)
    for candidate in sorted(free, key=lambda n: (table.cells[n].value, n)):
        trial[candidate] = Showing.SECOND
        _hide_whole(table, trial, _below(table, candidate))
        if not _exposed(table, trial, [exposed], threshold, ENOUGH):
            return trial
    return None


def _with_breakdown(table: Table, showing: list[Showing], exposed: int) -> list[Showing] | None:
    """Hide the nearest breakdown around it that is not hidden whole yet."""
    waiting, seen = [exposed], {exposed}
    for cell in waiting:
        for each in table.sums:
            if cell not in each.parts:
                continue
            trial = list(showing)
            for part in each.parts:
                _hide_whole(table, trial, (part, *_below(table, part)))
            if trial != showing:
                return trial
            if each.total not in seen:
                seen.add(each.total)
                waiting.append(each.total)
    return None


def _hide_whole(table: Table, showing: list[Showing], cells: tuple[int, ...]) -> None:
    for n in cells:
        if table.cells[n].may_hide:
            showing[n] = Showing.WHOLE


def _sums_of(table: Table, cell: int) -> Iterator[Sum]:
    """The sums that a number stands in, as a part or as the total."""
    return (each for each in table.sums if cell == each.total or cell in each.parts)


def _is_free(table: Table, showing: Sequence[Showing], cell: int) -> bool:
    number = table.cells[cell]
    return number.may_hide and not number.is_known and showing[cell] is Showing.AS_IT_IS


def _below(table: Table, cell: int) -> tuple[int, ...]:
    """Everything that adds up to a number, at any depth."""
    found: list[int] = []
    waiting = [cell]
    for total in waiting:
        for each in table.sums:
            if each.total == total:
                new = [part for part in each.parts if part not in found]
                found += new
                waiting += new
    return tuple(found)
