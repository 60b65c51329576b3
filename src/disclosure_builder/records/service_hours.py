"""When the network is to run (`service_hours` of `content/figures.yaml`): what a stop is held against.

    service_hours:
      - {since: 2023-04-01, until: 2025-03-31, weekly: [{days: 月火水木金, hours: [08:30-17:15]}]}
    special_days:
      - {on: 2023-12-29, until: 2024-01-03, reason: 年末年始}
      - {on: 2024-03-24, hours: [09:00-12:00], reason: 休日窓口}

A special day goes before the week; without hours it is a day off. Hours end at midnight at the latest
(`24:00`): what goes on after it belongs to the next day.
"""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from disclosure_builder.vocabulary.years import WEEKDAYS
from disclosure_builder.written.models import Day, Text, WrittenModel

_HOURS = re.compile(r"([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])", re.ASCII)
WHOLE_DAY = 24 * 60
Minutes = tuple[int, int]


def _hours(value: object) -> Minutes:
    """`08:30-17:15` → minutes of the day from and until."""
    found = _HOURS.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("hours-format", "hours-format")
    opening, opened, closing, closed = map(int, found.groups())
    first, last = opening * 60 + opened, closing * 60 + closed
    if not first < last <= WHOLE_DAY:
        raise PydanticCustomError("hours-format", "hours-format")
    return first, last


def _days(value: object) -> tuple[int, ...]:
    """`月火水木金` → 0 to 4, as `date.weekday` counts."""
    text = value.strip() if isinstance(value, str) else ""
    if not text or not set(text) <= set(WEEKDAYS) or len(set(text)) != len(text):
        raise PydanticCustomError("weekdays-format", "weekdays-format")
    return tuple(sorted(map(WEEKDAYS.index, text)))


Hours = Annotated[Minutes, BeforeValidator(_hours)]
Weekdays = Annotated[tuple[int, ...], BeforeValidator(_days)]


class WeeklyHours(WrittenModel):
    """The hours of some days of the week."""

    days: Weekdays
    hours: tuple[Hours, ...]


class ServiceHours(WrittenModel):
    """The week from one day to another; without an end, until further notice."""

    since: Day
    until: Day | None = None
    weekly: Annotated[tuple[WeeklyHours, ...], Field(min_length=1)]

    def on(self, day: date) -> tuple[Minutes, ...]:
        """The hours of a day of the week."""
        return tuple(
            hours for each in self.weekly if day.weekday() in each.days for hours in each.hours
        )

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in its time."""
        return self.since <= day and (self.until is None or day <= self.until)


class SpecialDay(WrittenModel):
    """A holiday, or a day with hours of its own."""

    on: Day
    until: Day | None = None
    hours: tuple[Hours, ...] = ()
    reason: Text

    def holds_on(self, day: date) -> bool:
        """Whether the day is one of these."""
        return self.on <= day <= (self.until or self.on)


class Timetable(WrittenModel):
    """Everything the catalogue says of service hours."""

    service_hours: tuple[ServiceHours, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()

    def on(self, day: date) -> tuple[Minutes, ...] | None:
        """The hours of a day, in minutes from its beginning; None where none were ever set."""
        week = next((each for each in self.service_hours if each.holds_on(day)), None)
        if week is None:
            return None
        special = next((each for each in self.special_days if each.holds_on(day)), None)
        return week.on(day) if special is None else special.hours
