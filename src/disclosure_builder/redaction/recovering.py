"""What a reader can work out: ranges and sums in, whether a number has other possible values out.

A hidden number is safe only if the numbers that are shown allow others. Nothing is assumed about
the form of the sums (a breakdown within a breakdown, the same persons counted twice in two
orders): the answer "this value is possible" always comes with a solution that was found. Where
the search runs out of steps the answer is no, and more is hidden.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_SEARCH = 400


@dataclass(frozen=True)
class Span:
    """The whole numbers from `low` to `high`, both included."""

    low: int
    high: int


@dataclass(frozen=True)
class Sum:
    """The numbers at `parts` add up to the number at `total`."""

    total: int
    parts: tuple[int, ...]


def has_room(
    spans: Sequence[Span], sums: Sequence[Sum], cell: int, actual: int, least: int
) -> bool:
    """Whether, for all that is shown, `least` values of the number at `cell` are possible.

    In a breakdown the possible values of a number lie side by side, so those next to the actual
    one tell; where one is found, it is possible whatever the form of the sums.
    """
    missing = least - 1
    for step in range(1, least):
        for value in (actual - step, actual + step):
            if missing and spans[cell].low <= value <= spans[cell].high:
                trial = [*spans[:cell], Span(value, value), *spans[cell + 1 :]]
                missing -= _Search(tuple(sums)).has_solution(trial)
    return not missing


class _Search:
    """Narrow all ranges by all sums, choose one number, and so on."""

    def __init__(self, sums: tuple[Sum, ...]) -> None:
        self._sums = sums
        self._steps = 0

    def has_solution(self, spans: list[Span]) -> bool:
        """Whether numbers within the ranges satisfy every sum."""
        self._steps += 1
        if self._steps > LARGEST_SEARCH:
            return False
        narrowed = self._narrowed(spans)
        if narrowed is None:
            return False
        open_cells = [n for n, span in enumerate(narrowed) if span.low < span.high]
        if not open_cells:
            return all(self._adds_up(each, narrowed) for each in self._sums)
        cell = min(open_cells, key=lambda n: narrowed[n].high - narrowed[n].low)
        low, high = narrowed[cell].low, narrowed[cell].high
        return any(
            self.has_solution([*narrowed[:cell], Span(value, value), *narrowed[cell + 1 :]])
            for value in dict.fromkeys((low, high, (low + high) // 2))
        )

    def _narrowed(self, spans: list[Span]) -> list[Span] | None:
        """The ranges as far as the sums narrow them; None when one becomes empty."""
        narrowed, before = list(spans), None
        while narrowed != before:
            before = list(narrowed)
            for each in self._sums:
                if not _narrow(each, narrowed):
                    return None
        return narrowed

    def _adds_up(self, each: Sum, spans: list[Span]) -> bool:
        return spans[each.total].low == sum(spans[part].low for part in each.parts)


def _narrow(each: Sum, spans: list[Span]) -> bool:
    """Narrow the total by its parts and each part by the others; False when a range is empty."""
    low = sum(spans[part].low for part in each.parts)
    high = sum(spans[part].high for part in each.parts)
    total = Span(max(spans[each.total].low, low), min(spans[each.total].high, high))
    spans[each.total] = total
    for part in each.parts:
        span = spans[part]
        spans[part] = Span(
            max(span.low, total.low - (high - span.high)),
            min(span.high, total.high - (low - span.low)),
        )
    return all(spans[n].low <= spans[n].high for n in (each.total, *each.parts))
