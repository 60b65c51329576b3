"""The stops of a fiscal year against its service hours: minutes of downtime, and availability.

1. A stop lasts from when it occurred to when the network ran again, provisionally or for good; one
   that goes on lasts to the end of what is looked at.
2. Within a kind, and for the total, stops that overlap are one.
3. If the timetable covers every day of the year, only service time counts. If it does not, every
   hour of the calendar counts, and there is no planned time and no availability.
4. Planned time is service time without planned stops. Failed time is what of it fell to failures and
   statutory stops. So what failed is never more than what was planned.
5. Availability is (planned − failed) / planned, in hundredths of a per cent, the rest cut off: what
   failed for one minute is never a hundred per cent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from disclosure_builder.records.service_hours import Timetable
from disclosure_builder.register.spans import Span, common, merged, minutes, without
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import SuspensionNature
from disclosure_builder.vocabulary.years import FiscalYear

Stops = Mapping[SuspensionNature, Sequence[Span]]


@dataclass(frozen=True)
class Running:
    """Minutes of a year. `planned` is None where no service hours are set for every day of it."""

    downtime: Mapping[SuspensionNature, int]
    total: int
    service: int | None
    planned: int | None
    failed: int | None

    @property
    def hundredths(self) -> int | None:
        """Availability in hundredths of a per cent; None without planned time."""
        if not self.planned or self.failed is None:
            return None
        return 10_000 * (self.planned - self.failed) // self.planned

    @property
    def availability(self) -> str | None:
        """`99.87`; None without planned time."""
        found = self.hundredths
        return None if found is None else f"{found // 100}.{found % 100:02}"


def running(stops: Stops, year: FiscalYear, until: datetime, timetable: Timetable) -> Running:
    """What of the year up to `until` stood still."""
    end = min(year.end, until)
    seen = ((year.start, end),) if year.start < end else ()
    service = service_time(year, timetable)
    counted = seen if service is None else common(seen, service)
    parts = {nature: common(counted, stops.get(nature, ())) for nature in SuspensionNature}
    everything = merged(span for part in parts.values() for span in part)
    downtime = {nature: minutes(part) for nature, part in parts.items()}
    if service is None:
        return Running(downtime, minutes(everything), None, None, None)
    planned = without(counted, parts[SuspensionNature.MAINTENANCE])
    broken = merged((*parts[SuspensionNature.FAILURE], *parts[SuspensionNature.STATUTORY]))
    return Running(
        downtime,
        minutes(everything),
        minutes(counted),
        minutes(planned),
        minutes(common(planned, broken)),
    )


def service_time(year: FiscalYear, timetable: Timetable) -> tuple[Span, ...] | None:
    """When the network was to run in a year; None if that is not set for each of its days."""
    spans: list[Span] = []
    day = year.start.date()
    while day < year.end.date():
        hours = timetable.on(day)
        if hours is None:
            return None
        spans += [(_at(day, first), _at(day, last)) for first, last in hours]
        day += timedelta(days=1)
    return merged(spans)


def _at(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=TOKYO) + timedelta(minutes=minute)
