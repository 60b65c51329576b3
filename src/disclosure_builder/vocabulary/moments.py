"""A point in time as well as it is known: to the minute, hour, day or month, 頃, or unknown.

Times are those of Asia/Tokyo, written with their offset (ISO 8601):
`2026-05-12T10:30+09:00`, `2026-05-12T10+09:00`, `2026-05-12`, `2026-05`, each with 頃 behind it
where it is approximate, or `不明`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from typing import Self

TOKYO = timezone(timedelta(hours=9), "JST")
UNKNOWN_TEXT = "不明"
APPROXIMATE_SUFFIX = "頃"

# Far from the ends of the calendar, so that nothing reckoned from a moment can leave it.
_WRITTEN = re.compile(
    r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})"
    r"(?:-(?P<day>[0-9]{2})(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2}))?\+09:00)?)?",
    re.ASCII,
)


class Precision(Enum):
    """How finely a moment is known."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Moment:
    """The span of time in which something happened, from `earliest` to just before `end`."""

    earliest: datetime | None
    precision: Precision
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a written moment; ValueError (which never holds the text) if it is none."""
        if text == UNKNOWN_TEXT:
            return cls(None, Precision.UNKNOWN)
        approximate = text.endswith(APPROXIMATE_SUFFIX)
        exact = text.removesuffix(APPROXIMATE_SUFFIX).rstrip() if approximate else text
        match = _WRITTEN.fullmatch(exact)
        if match is None:
            raise ValueError("not a moment")
        parts = {name: int(part) for name, part in match.groupdict().items() if part is not None}
        finest = next(name for name in ("minute", "hour", "day", "month") if name in parts)
        try:
            earliest = datetime(
                parts["year"],
                parts["month"],
                parts.get("day", 1),
                parts.get("hour", 0),
                parts.get("minute", 0),
                tzinfo=TOKYO,
            )
        except ValueError:
            raise ValueError("no such day or time") from None
        return cls(earliest, Precision(finest), approximate=approximate)

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """A moment known to the minute."""
        return cls(moment.astimezone(TOKYO).replace(second=0, microsecond=0), Precision.MINUTE)

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it at all."""
        return self.earliest is not None

    @property
    def end(self) -> datetime | None:
        """The first instant that is surely later, were the moment not approximate."""
        if self.earliest is None:
            return None
        return self.earliest + _length(self.earliest, self.precision)

    @property
    def day(self) -> date | None:
        """The day (of a month: its first)."""
        return None if self.earliest is None else self.earliest.date()

    def to_the_month(self) -> "Moment":
        """The same, known to the month at most."""
        if self.earliest is None:
            return self
        first = self.earliest.replace(day=1, hour=0, minute=0)
        return Moment(first, Precision.MONTH, approximate=self.approximate)

    def surely_after(self, other: "Moment") -> bool:
        """Whether this came later than `other`, however both are read within their precision."""
        if self.earliest is None or other.end is None or self.approximate or other.approximate:
            return False
        return self.earliest >= other.end

    def __str__(self) -> str:
        """As it is written in records and in canonical JSON; `parse` reads it back."""
        if self.earliest is None:
            return UNKNOWN_TEXT
        pattern = {
            Precision.MINUTE: "%Y-%m-%dT%H:%M+09:00",
            Precision.HOUR: "%Y-%m-%dT%H+09:00",
            Precision.DAY: "%Y-%m-%d",
            Precision.MONTH: "%Y-%m",
        }[self.precision]
        written = f"{self.earliest.year:04}" + self.earliest.strftime(pattern.removeprefix("%Y"))
        return written + (APPROXIMATE_SUFFIX if self.approximate else "")


def _length(earliest: datetime, precision: Precision) -> timedelta:
    """How long the span of a moment is."""
    if precision is Precision.MONTH:
        return timedelta(days=calendar.monthrange(earliest.year, earliest.month)[1])
    return {
        Precision.MINUTE: timedelta(minutes=1),
        Precision.HOUR: timedelta(hours=1),
        Precision.DAY: timedelta(days=1),
    }[precision]
