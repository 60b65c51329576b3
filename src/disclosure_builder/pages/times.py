"""Days, moments, lengths of time and counts as HTML: both calendars, and a machine's `datetime`.

In: values of `vocabulary`. Out: Markup that holds only numbers and words of our own.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from markupsafe import Markup

from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import TOKYO, Moment, Precision
from disclosure_builder.vocabulary.terms import ScaleUnit
from disclosure_builder.vocabulary.years import (
    WEEKDAYS,
    japanese_duration,
    japanese_moment,
    japanese_year,
)

_PRECISE_TO_AN_HOUR = frozenset({Precision.MINUTE, Precision.HOUR})
_PRECISE_TO_A_DAY = _PRECISE_TO_AN_HOUR | {Precision.DAY}


def short_day(day: date) -> str:
    """`令和8（2026）年5月12日（火）`, as short as a day can be in both calendars."""
    return f"{_both_calendars(day)}（{WEEKDAYS[day.weekday()]}）"


def _both_calendars(day: date) -> str:
    era = japanese_year(day).removesuffix("年")
    return f"{era}（{day.year}）年{day.month}月{day.day}日"


@lru_cache(maxsize=4096)
def day_markup(day: date) -> Markup:
    """A day in a list, a table or a line of text; of a point in time, its day in Tokyo."""
    if isinstance(day, datetime):
        day = day.astimezone(TOKYO).date()
    return _time_element(day.isoformat(), short_day(day))


@lru_cache(maxsize=4096)
def time_markup(at: Moment | datetime) -> Markup:
    """A moment in full, as finely as it is known; one that is unknown has no element."""
    moment = Moment.of(at) if isinstance(at, datetime) else at
    words = japanese_moment(moment)
    if moment.earliest is None:
        return Markup(words)  # noqa: S704 - words of our own
    return _time_element(machine_time(moment), words)


def day_of_moment(moment: Moment) -> Markup:
    """The day of a moment, short; of one that is not known to a day, all that is known."""
    if moment.earliest is None or moment.precision is Precision.MONTH:
        return time_markup(moment)
    return day_markup(moment.earliest)


def release_markup(at: Moment | datetime) -> Markup:
    """When an edition was decided or released.

    Of one that is known to the day, the day's first minute is kept: nobody decided at 0時00分.
    """
    moment = Moment.of(at) if isinstance(at, datetime) else at
    if moment.earliest is not None and moment.earliest.time() == time():
        return time_markup(replace(moment, precision=Precision.DAY))
    return time_markup(moment)


def machine_time(moment: Moment) -> str:
    """What HTML allows in `datetime`. It has no form for an hour, so an hour becomes its day."""
    written = str(Moment(moment.earliest, moment.precision))
    return written.partition("T")[0] if moment.precision is Precision.HOUR else written


def _time_element(machine: str, words: str) -> Markup:
    return Markup(f'<time datetime="{machine}">{words}</time>')  # noqa: S704 - words of our own


def count_markup(count: Count, unit: ScaleUnit) -> Markup:
    """`約1,450人`; 0 is printed as 0."""
    return Markup(count.japanese(unit.label.ja))  # noqa: S704 - a number and words of our own


def persons_markup(count: Count) -> Markup:
    """A count of people."""
    return count_markup(count, ScaleUnit.PERSONS)


def as_of_markup(day: date) -> Markup:
    """`令和6（2024）年3月25日現在`."""
    return _time_element(day.isoformat(), _both_calendars(day)) + "現在"


def minutes_markup(minutes: int) -> Markup:
    """`75分（1時間15分）`, `0分`."""
    words = f"{minutes:,}分"
    if minutes >= 60:
        words += f"（{japanese_duration(timedelta(minutes=minutes))}）"
    return Markup(words)  # noqa: S704 - numbers and words of our own


def elapsed(start: Moment | None, end: Moment | None) -> Wording | None:
    """How long it took, no finer than both ends are known; None where it cannot be said."""
    if start is None or end is None or start.earliest is None or end.earliest is None:
        return None
    if not {start.precision, end.precision} <= _PRECISE_TO_A_DAY or end.earliest < start.earliest:
        return None
    about = "約" if start.approximate or end.approximate else ""
    if start.precision is end.precision is Precision.MINUTE:
        return Wording(about + japanese_duration(end.earliest - start.earliest))
    if {start.precision, end.precision} <= _PRECISE_TO_AN_HOUR:
        hours = timedelta(hours=(end.earliest - start.earliest) // timedelta(hours=1))
        return Wording(f"約{japanese_duration(hours)}" if hours else "1時間程度")
    days = (end.earliest.date() - start.earliest.date()).days
    return Wording(f"{about}{days:,}日" if days else "1日未満")
