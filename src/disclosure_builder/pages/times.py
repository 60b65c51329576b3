"""Days, moments and lengths of time → the pieces that a language writes them with.

In: values of `vocabulary`. Out: numbers and eras as texts, and a machine's `datetime`.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.years import japanese_year


def pieces_of(day: date, weekdays: Sequence[str], months: Sequence[str]) -> dict[str, str]:
    """Whatever a language may want to say of a day."""
    return {
        "era": japanese_year(day).removesuffix("年"),
        "year": str(day.year),
        "month": str(day.month),
        "month_2": f"{day.month:02}",
        "month_name": months[day.month - 1],
        "day": str(day.day),
        "day_2": f"{day.day:02}",
        "weekday": weekdays[day.weekday()],
    }


def machine_time(moment: Moment) -> str:
    """What HTML allows in `datetime`. It has no form for an hour, so an hour becomes its day."""
    written = str(Moment(moment.earliest, moment.precision))
    return written.partition("T")[0] if moment.precision is Precision.HOUR else written


def days_hours_minutes(length: timedelta) -> tuple[tuple[str, int], ...]:
    """The units of a length with their names, largest first; never a fraction, never rounded up."""
    minutes = int(length.total_seconds() // 60)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    return tuple(
        (name, number)
        for name, number in (("days", days), ("hours", hours), ("minutes", minutes))
        if number
    )
