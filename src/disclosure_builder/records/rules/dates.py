"""Rules on dates and times in texts: in the calendar, on the clock, weekday and era right.

A reader who finds 2026年5月12日（月） cannot know which of the two is wrong, and no correction
notice ever reaches everybody who planned by it.
"""

from collections.abc import Callable, Iterator

from disclosure_builder.records.models import CaseRecord, EditionRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.rules.written_dates import (
    has_impossible_clock,
    has_impossible_day,
    has_wrong_era,
    has_wrong_weekday,
)
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import BROKEN
from disclosure_builder.written.yaml_reader import Path


def _in_texts(wrong: Callable[[str], bool]) -> Callable[[Subject[EditionRecord]], Iterator[Path]]:
    """A look at every public text, each by itself."""

    def broken_at(subject: Subject[EditionRecord]) -> Iterator[Path]:
        for location, _, text in subject.texts:
            if wrong(text):
                yield location

    return broken_at


def _weekday_wrong(subject: Subject[EditionRecord]) -> Iterator[Path]:
    years = _years(subject)
    for location, _, text in subject.texts:
        if has_wrong_weekday(text, years):
            yield location


def _years(subject: Subject[EditionRecord]) -> set[int]:
    """The years that a day written without one may mean: those of the case."""
    first = subject.reference.case.fiscal_year
    years = {first, first + 1}
    record = subject.record
    if isinstance(record, CaseRecord) and record.times is not BROKEN:
        for moment in dict(record.times).values():
            if isinstance(moment, Moment) and moment.day is not None:
                years.add(moment.day.year)
    return years


DATE_RULES = (
    Rule(
        "text-day",
        EditionRecord,
        Words("文章の中に、暦にない日があります。", "A text names a day of no calendar."),
        Words(
            "月の日数とうるう年を確かめてください。", "Check the days of the month and leap years."
        ),
        _in_texts(has_impossible_day),
    ),
    Rule(
        "text-era",
        EditionRecord,
        Words(
            "文章の中の和暦と西暦が合わないか、元号にない年です。",
            "In a text the Japanese and the western year disagree, or the era has no such year.",
        ),
        Words(
            "令和8年は2026年、令和元年は2019年5月1日からです。",
            "令和8年 is 2026; 令和元年 begins on 1 May 2019.",
        ),
        _in_texts(has_wrong_era),
    ),
    Rule(
        "text-weekday",
        EditionRecord,
        Words(
            "文章の中の日付と曜日が合っていません。", "In a text a weekday is not that of its day."
        ),
        Words("暦で確かめてください。", "Check it in a calendar."),
        _weekday_wrong,
    ),
    Rule(
        "text-clock",
        EditionRecord,
        Words("文章の中に、時計にない時刻があります。", "A text names a time on no clock."),
        Words(
            "0:00から24:00までで書いてください（翌日の1時は「翌日1:00」）。",
            "Write it between 0:00 and 24:00 (25:00 is 1:00 of the next day).",
        ),
        _in_texts(has_impossible_clock),
    ),
)
