"""Fiscal years, eras, durations and counts in words."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.terms import CountQuality
from disclosure_builder.vocabulary.years import (
    FiscalYear,
    japanese_day,
    japanese_duration,
    japanese_moment,
    japanese_year,
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(1926, 12, 24), "1926年"),
        (date(1926, 12, 25), "昭和元年"),
        (date(1989, 1, 7), "昭和64年"),
        (date(1989, 1, 8), "平成元年"),
        (date(2019, 4, 30), "平成31年"),
        (date(2019, 5, 1), "令和元年"),
        (date(2019, 12, 31), "令和元年"),
        (date(2020, 1, 1), "令和2年"),
        (date(2026, 5, 12), "令和8年"),
    ],
)
def test_an_era_begins_and_ends_on_its_day(day: date, words: str) -> None:
    """The first year of an era is 元年, and begins on the day of the change."""
    assert japanese_year(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 12), "令和8年5月12日（2026年5月12日・火曜日）"),
        (date(2019, 5, 1), "令和元年5月1日（2019年5月1日・水曜日）"),
        (date(2024, 2, 29), "令和6年2月29日（2024年2月29日・木曜日）"),
    ],
)
def test_a_day_stands_in_both_calendars(day: date, words: str) -> None:
    """With its day of the week."""
    assert japanese_day(day) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-05-12T09:05+09:00", "令和8年5月12日（2026年5月12日・火曜日）9時05分"),
        ("2026-05-12T00+09:00", "令和8年5月12日（2026年5月12日・火曜日）0時台"),
        ("2026-05-12頃", "令和8年5月12日（2026年5月12日・火曜日）頃"),
        ("2026-05", "令和8年5月（2026年5月）"),
        ("2019-05頃", "令和元年5月（2019年5月）頃"),
        ("不明", "不明（調査中）"),
    ],
)
def test_a_moment_is_told_to_its_precision(text: str, words: str) -> None:
    """No finer than it is known."""
    assert japanese_moment(Moment.parse(text)) == words


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_its_fiscal_year(day: date) -> None:
    """A fiscal year ends where the next begins."""
    year = FiscalYear.of(day)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=TOKYO)
    assert year.start <= noon < year.end
    assert year.end == FiscalYear(year.year + 1).start


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2024, 2, 29), 2023)],
)
def test_a_fiscal_year_begins_in_april(day: date, year: int) -> None:
    """31 March still belongs to the year before."""
    assert FiscalYear.of(day) == FiscalYear(year)


def test_a_fiscal_year_is_named_by_the_era_of_its_first_day() -> None:
    """2019年度 began one month before Reiwa."""
    assert FiscalYear(2026).japanese == "令和8年度（2026年度）"
    assert FiscalYear(2019).japanese == "平成31年度（2019年度）"


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(0), "0分"),
        (timedelta(seconds=59), "0分"),
        (timedelta(minutes=61), "1時間1分"),
        (timedelta(hours=24), "1日"),
        (timedelta(days=1, hours=2, minutes=15, seconds=59), "1日2時間15分"),
        (timedelta(days=400, minutes=1), "400日1分"),
    ],
)
def test_a_duration_is_told_in_whole_minutes(length: timedelta, words: str) -> None:
    """Never rounded up, never a fraction, and nothing that is zero beside something."""
    assert japanese_duration(length) == words


@pytest.mark.parametrize(
    ("quality", "value", "words"),
    [
        (CountQuality.EXACT, 0, "0人"),
        (CountQuality.EXACT, 1580, "1,580人"),
        (CountQuality.ABOUT, 1450, "約1,450人"),
        (CountQuality.AT_MOST, 60, "最大60人"),
        (CountQuality.AT_LEAST, 1000000, "1,000,000人以上"),
        (CountQuality.UNKNOWN, None, "不明（調査中）"),
    ],
)
def test_a_count_is_told_as_well_as_it_is_known(
    quality: CountQuality, value: int | None, words: str
) -> None:
    """Zero is a number; unknown is none."""
    assert Count(quality, value).japanese("人") == words


def test_a_count_cannot_contradict_itself() -> None:
    """Unknown with a value, or known without one."""
    for quality, value in ((CountQuality.UNKNOWN, 0), (CountQuality.EXACT, None)):
        with pytest.raises(ValueError, match="a count has a value unless it is unknown"):
            Count(quality, value)
