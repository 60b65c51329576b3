"""The spans of time in which the network, or part of it, stood still."""

from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.public.editions import Suspension
from disclosure_builder.public.stops import began, ended


@dataclass(frozen=True, order=True)
class Interval:
    """From `start` to just before `end`; an open end means that it still stands still."""

    start: datetime
    end: datetime | None


def interval(body: Suspension) -> Interval | None:
    """The span of a suspension; None when its start, or the end of one that is over, is unknown.

    A moment known only to the hour or day counts from its beginning.
    """
    start, end = began(body), ended(body)
    if start is None or start.earliest is None:
        return None
    if end is None:
        return Interval(start.earliest, None)
    return None if end.earliest is None else Interval(start.earliest, end.earliest)
