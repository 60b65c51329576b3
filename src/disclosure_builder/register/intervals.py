"""The spans of time in which the network, or part of it, stood still."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from disclosure_builder.public.editions import Suspension
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import SuspensionNature


@dataclass(frozen=True, order=True)
class Interval:
    """From `start` to just before `end`; an open end means that it still stands still."""

    start: datetime
    end: datetime | None


def began(body: Suspension) -> Moment | None:
    """When the stop began; of maintenance that was only planned, its planned start."""
    if body.times.occurred_from is not None:
        return body.times.occurred_from
    return body.times.planned_from if body.nature is SuspensionNature.MAINTENANCE else None


def ended(body: Suspension) -> Moment | None:
    """When it ended, provisionally or for good; None while it goes on."""
    ends = [body.times.provisionally_restored, body.times.restored]
    known = [moment for moment in ends if moment is not None and moment.is_known]
    if known:
        return known[0]
    return body.times.planned_to if body.nature is SuspensionNature.MAINTENANCE else None


def interval(body: Suspension) -> Interval | None:
    """The span of a suspension; None when its start is not known.

    A moment known only to the hour or day counts from its beginning.
    """
    start, end = began(body), ended(body)
    if start is None or start.earliest is None:
        return None
    return Interval(start.earliest, None if end is None else end.earliest)


def total(intervals: Iterable[Interval], start: datetime, end: datetime) -> timedelta:
    """How long they last together between `start` and `end`, overlaps counted once."""
    length = timedelta()
    reached = start
    for each in sorted(intervals, key=lambda interval: interval.start):
        first = max(each.start, reached)
        last = min(each.end or end, end)
        if last > first:
            length += last - first
            reached = last
    return length
