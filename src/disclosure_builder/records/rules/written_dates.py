"""Dates and times as they stand in a text → what is wrong with them; knows no record.

A mention is 令和8年5月12日, 2026年, 5月12日 or 12日 with a weekday behind it. A mention without
its year takes that of the mention before it. Comes in the one spelling of `texts.py`.
"""

import calendar
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from disclosure_builder.vocabulary.years import ERAS, WEEKDAYS

_ERA_NAMES = "|".join(name for _, name in ERAS)
_MENTION = re.compile(
    rf"(?:(?P<era>{_ERA_NAMES})(?P<number>元|[0-9]{{1,2}})|(?<![0-9])(?P<western>[0-9]{{4}}))"
    r"年(?P<fiscal>度)?(?:(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?"
    r"|(?<![0-9])(?P<iso_year>(?:19|20)[0-9]{2})[-/](?P<iso_month>[0-9]{1,2})[-/]"
    r"(?P<iso_day>[0-9]{1,2})(?![0-9])"
    r"|(?<![0-9])(?P<short_month>[0-9]{1,2})月(?:(?P<short_day>[0-9]{1,2})日)"
    rf"|(?<![0-9月])(?P<only_day>[0-9]{{1,2}})日(?=\([{WEEKDAYS}](?:曜日?)?[)・])"
)
_WEEKDAY = re.compile(
    rf"\((?P<short>[{WEEKDAYS}])(?:曜日?)?[)・、,]|[・(]?(?P<long>[{WEEKDAYS}])曜"
)
_CLOCK = re.compile(
    r"(?P<half>午前|午後)?(?<![0-9:])(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?![0-9])"
)
_HOUR = re.compile(
    r"(?P<half>午前|午後)?(?<![0-9])(?P<hour>[0-9]{1,3})時(?!間)(?:(?P<minute>[0-9]{1,3})分(?!間))?"
)


@dataclass(frozen=True)
class Mention:
    """A date as far as it is written; `years` are the western years that it may lie in."""

    start: int
    end: int
    era: str
    number: int
    years: tuple[int, ...]
    fiscal: bool
    month: int | None
    day: int | None

    @property
    def shape(self) -> tuple[bool, bool, bool]:
        """How much of a date it is; two of one shape side by side may mean the same day."""
        return (self.fiscal, self.month is None, self.day is None)


def mentions(text: str) -> tuple[Mention, ...]:
    """Every date in a text, each with the year (and month) it inherits from those before it."""
    found: list[Mention] = []
    for match in _MENTION.finditer(text):
        mention = _mention(match)
        if found:
            mention = _inheriting(mention, found[-1], only_day=bool(match["only_day"]))
        found.append(mention)
    return tuple(found)


def _inheriting(mention: Mention, before: Mention, *, only_day: bool) -> Mention:
    """`令和7年12月28日から1月4日まで`: a smaller month lies in the year after."""
    if only_day:
        mention = replace(mention, month=before.month)
    if mention.years or len(before.years) != 1 or before.fiscal:
        return mention
    year = before.years[0]
    later = (mention.month or 12) < (before.month or 1)
    return replace(mention, years=(year, year + 1) if later else (year,))


def _mention(match: re.Match[str]) -> Mention:
    def number(*names: str) -> int | None:
        return next((int(match[name]) for name in names if match[name]), None)

    era = match["era"] or ""
    told = 1 if match["number"] == "元" else number("number") or 0
    year = _first_year(era) + told - 1 if era else number("western", "iso_year")
    return Mention(
        match.start(),
        match.end(),
        era,
        told,
        () if year is None else (year,),
        bool(match["fiscal"]),
        number("month", "iso_month", "short_month"),
        number("day", "iso_day", "short_day", "only_day"),
    )


def has_impossible_day(text: str) -> bool:
    """Whether a date in the text is in no calendar: 2月30日, 13月, 29 February of a common year."""
    return any(not _exists(each) for each in mentions(text))


def _exists(mention: Mention) -> bool:
    # A year that is not told may be a leap year.
    return any(_has_day(year, mention) for year in mention.years or (2000,))


def _has_day(year: int, mention: Mention) -> bool:
    month, day = mention.month, mention.day
    if month is None:
        return True
    if not (1 <= month <= 12 and date.min.year <= year <= date.max.year):
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]


def has_wrong_era(text: str) -> bool:
    """Whether 和暦 and 西暦 side by side disagree, or an era is counted beyond its end."""
    found = mentions(text)
    return any(not _within_era(each) for each in found) or any(
        _disagree(first, second, text) for first, second in pairwise(found)
    )


def _first_year(era: str) -> int:
    return next(first.year for first, name in ERAS if name == era)


def _within_era(mention: Mention) -> bool:
    if not mention.era or not _exists(mention):
        return True
    names = [name for _, name in ERAS]
    position = names.index(mention.era)
    # The era that came after it stands before it in the table.
    following = ERAS[position - 1][0] if position else date.max
    (year,) = mention.years
    if mention.month is None:
        return mention.number >= 1 and year <= following.year
    earliest = date(year, mention.month, mention.day or 1)
    last = mention.day or calendar.monthrange(year, mention.month)[1]
    return earliest < following and date(year, mention.month, last) >= ERAS[position][0]


def _disagree(first: Mention, second: Mention, text: str) -> bool:
    """`令和8年（2025年）`: one right beside the other, of one shape, yet not the same."""
    beside = text[first.end : second.start] == "("
    ends = text[second.end : second.end + 1] in {")", "・", "、", ","}
    if not beside or not ends or bool(first.era) == bool(second.era):
        return False
    if first.shape != second.shape:
        return False
    return (first.years, first.month, first.day) != (second.years, second.month, second.day)


def has_wrong_weekday(text: str, years: Collection[int]) -> bool:
    """Whether a weekday is not that of its day; `years` are those a day without one may mean."""
    return any(_weekday_wrong(each, text, years) for each in mentions(text))


def _weekday_wrong(mention: Mention, text: str, years: Collection[int]) -> bool:
    match = _WEEKDAY.match(text, mention.end)
    if match is None or mention.month is None or mention.day is None or not _exists(mention):
        return False
    told = WEEKDAYS.index(match["short"] or match["long"])
    days = [
        date(year, mention.month, mention.day)
        for year in mention.years or years
        if _has_day(year, mention)
    ]
    return bool(days) and all(day.weekday() != told for day in days)


def has_impossible_clock(text: str) -> bool:
    """Whether a time of day is on no clock: 25:00, 8:75, 午後15時. 24:00 is the end of a day."""
    return any(_off_the_clock(match) for match in _times(text))


def _times(text: str) -> Iterator[re.Match[str]]:
    yield from _CLOCK.finditer(text)
    yield from _HOUR.finditer(text)


def _off_the_clock(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    last = 12 if parts.get("half") else 24
    return hour > last or minute > 59 or (hour == 24 and minute > 0)
