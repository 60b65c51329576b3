"""A date of birth → the ways to write it: 1985-04-12, 昭和60年4月12日, S60.4.12, 12 April 1985.

What stands between the figures is left out when texts are looked at, so one spelling stands for
all of 1985/4/12, 1985.4.12 and 1985-4-12.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from disclosure_builder.checks.manners import Manner
from disclosure_builder.checks.variants.numerals import kanji_number

Spelling = tuple[str, Manner | None]

_ERAS = (
    (date(2019, 5, 1), "令和", "r"),
    (date(1989, 1, 8), "平成", "h"),
    (date(1926, 12, 25), "昭和", "s"),
    (date(1912, 7, 30), "大正", "t"),
    (date(1868, 1, 25), "明治", "m"),
)
_WESTERN = re.compile(r"([0-9]{4})[-/.年 ]([0-9]{1,2})[-/.月 ]([0-9]{1,2})日?(?:生まれ|生)?")
_PACKED = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_JAPANESE = re.compile(
    r"(令和?|平成?|昭和?|大正?|明治?|[rhstm])([0-9]{1,2}|元)[-/.年 ]([0-9]{1,2})[-/.月 ]([0-9]{1,2})日?"
    "(?:生まれ|生)?"
)
_KANJI_YEARS = str.maketrans("0123456789", "〇一二三四五六七八九")


def births(value: str) -> Iterator[Spelling]:
    """Every spelling of a date in comparable spelling; none if it is not a whole date."""
    day = _parsed(value)
    if day is None:
        return
    yield from _western(day)
    for begin, name, letter in _ERAS:
        if day >= begin:
            yield from _in_era(day, day.year - begin.year + 1, name, letter)
            return


def _parsed(value: str) -> date | None:
    western = _WESTERN.fullmatch(value) or _PACKED.fullmatch(value)
    japanese = _JAPANESE.fullmatch(value)
    try:
        if western:
            return date(*map(int, western.groups()))
        if japanese:
            era = next(e for e in _ERAS if japanese[1] in {e[2], e[1], e[1][0]})
            year = 1 if japanese[2] == "元" else int(japanese[2])
            return date(era[0].year + year - 1, int(japanese[3]), int(japanese[4]))
    except ValueError:
        pass
    return None


def _western(day: date) -> Iterator[Spelling]:
    year, month, number = day.year, day.month, day.day
    yield f"{year}{month:02}{number:02}", None
    yield f"{year}年{month}月{number}日", None
    yield f"{year}年{month:02}月{number:02}日", None
    for between in "-/. ":
        yield f"{year}{between}{month}{between}{number}", Manner.DIGITS
    in_kanji = f"{kanji_number(month)}月{kanji_number(number)}日"
    yield f"{str(year).translate(_KANJI_YEARS)}年{in_kanji}", None
    for name in (calendar.month_name[month], calendar.month_abbr[month]):
        # The commas and dots beside the month are left out when texts are looked at.
        yield f"{name} {number} {year}".lower(), None
        yield f"{number} {name} {year}".lower(), None
        yield f"{number:02} {name} {year}".lower(), None


def _in_era(day: date, year: int, name: str, letter: str) -> Iterator[Spelling]:
    years = [str(year), f"{year:02}", *(["元"] if year == 1 else [])]
    for written in years:
        for month, number in (
            (str(day.month), str(day.day)),
            (f"{day.month:02}", f"{day.day:02}"),
        ):
            for era in (name, name[0]):
                yield f"{era}{written}年{month}月{number}日", None
                yield f"{era}{written}.{month}.{number}", Manner.ANYWHERE
            for between in ".-/ ":
                yield f"{letter}{written}{between}{month}{between}{number}", Manner.DIGITS
            yield f"{letter}{written}年{month}月{number}日", None
    if year < 100:
        yield f"{letter}{year:02}{day.month:02}{day.day:02}", Manner.DIGITS
    in_kanji = "元" if year == 1 else kanji_number(year)
    yield f"{name}{in_kanji}年{kanji_number(day.month)}月{kanji_number(day.day)}日", None
