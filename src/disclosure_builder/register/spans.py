"""Sets of moments as spans that do not touch, in order: merge, cut, take away, measure.

The order in which spans come in never matters, and no minute counts twice.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

Span = tuple[datetime, datetime]
"""From its first instant to just before its last."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same moments in spans that neither overlap nor touch; a span without length is none."""
    whole: list[Span] = []
    for start, end in sorted(each for each in spans if each[0] < each[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(whole[-1][1], end))
        else:
            whole.append((start, end))
    return tuple(whole)


def common(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The moments that lie in both."""
    left, right = merged(one), merged(other)
    found: list[Span] = []
    mine = theirs = 0
    while mine < len(left) and theirs < len(right):
        start = max(left[mine][0], right[theirs][0])
        end = min(left[mine][1], right[theirs][1])
        if start < end:
            found.append((start, end))
        if left[mine][1] < right[theirs][1]:
            mine += 1
        else:
            theirs += 1
    return tuple(found)


def without(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The moments of the first that do not lie in the second."""
    left = merged(one)
    if not left:
        return ()
    gaps: list[Span] = []
    reached = left[0][0]
    for start, end in merged(other):
        if start > reached:
            gaps.append((reached, start))
        reached = max(reached, end)
    if reached < left[-1][1]:
        gaps.append((reached, left[-1][1]))
    return common(left, gaps)


def minutes(spans: Sequence[Span]) -> int:
    """Whole minutes of spans that do not overlap."""
    length = sum((end - start for start, end in spans), timedelta())
    return int(length.total_seconds() // 60)
