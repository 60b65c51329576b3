"""How a page speaks: one language's words, days, times, lengths and counts as HTML.

In: public values. Out: Markup, or `Wording` for a view. Japanese pages show both calendars.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from markupsafe import Markup

from disclosure_builder.language.strings import Strings
from disclosure_builder.pages.printing import Printing
from disclosure_builder.pages.times import days_hours_minutes, machine_time, pieces_of
from disclosure_builder.public.register import Released
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import TOKYO, Moment, Precision
from disclosure_builder.vocabulary.terms import CountQuality, ScaleUnit
from disclosure_builder.vocabulary.years import FiscalYear

_PRECISE_TO_AN_HOUR = frozenset({Precision.MINUTE, Precision.HOUR})
_PRECISE_TO_A_DAY = _PRECISE_TO_AN_HOUR | {Precision.DAY}
_REMEMBERED = 4096


class Tongue(Printing):
    """Everything that the words of a page depend on beside its own case."""

    def __init__(self, strings: Strings) -> None:
        super().__init__(strings)
        self._weekdays = strings.text("format.weekdays").split()
        self._months = strings.text("format.months").split()
        # Days and moments come again and again on the pages of one build.
        self.day = lru_cache(_REMEMBERED)(self._day)
        self.time = lru_cache(_REMEMBERED)(self._time)
        self.brief = lru_cache(_REMEMBERED)(self._brief)

    def _write(self, key: str, day: date, **values: str) -> str:
        pieces = pieces_of(day, self._weekdays, self._months)
        return self.strings.text(f"format.{key}", **pieces, **values)

    def _element(self, machine: str, words: str) -> Markup:
        inner = self.printed(Wording(words))
        return Markup('<time datetime="{}">{}</time>').format(machine, inner)

    def _day(self, day: date) -> Markup:
        """A day in a list, a table or a line of text; of a point in time, its day in Tokyo."""
        if isinstance(day, datetime):
            day = day.astimezone(TOKYO).date()
        return self._element(day.isoformat(), self._write("day", day))

    def _time(self, at: Moment | datetime) -> Markup:
        """A moment in full, as finely as it is known; one that is unknown has no element."""
        return self._moment(at, "long_day")

    def _brief(self, at: Moment | datetime) -> Markup:
        """The same with its day as in a list: for lines that must be short on a telephone."""
        return self._moment(at, "day")

    def _moment(self, at: Moment | datetime, day: str) -> Markup:
        moment = Moment.of(at) if isinstance(at, datetime) else at
        words = self.moment_words(moment, day)
        if moment.earliest is None:
            return self.printed(words)
        return self._element(machine_time(moment), str(words))

    def moment_words(self, moment: Moment, day: str = "long_day") -> Wording:
        """A moment in words, to the precision it is known and no finer; `day` is how a day is said."""
        at = moment.earliest
        if at is None:
            return self.words("format.unknown")
        if moment.precision is Precision.MONTH:
            words = self._write("month", at.date())
        else:
            words = self._write(day, at.date())
        if moment.precision in _PRECISE_TO_AN_HOUR:
            key = "format.hour" if moment.precision is Precision.HOUR else "format.minute"
            clock = {"hour": f"{at.hour}", "hour_2": f"{at.hour:02}"}
            clock |= {"minute": f"{at.minute}", "minute_2": f"{at.minute:02}"}
            words = self.strings.text(key, date=words, **clock)
        if moment.approximate:
            words = self.strings.text("format.approximate", moment=words)
        return Wording(words)

    def day_of(self, moment: Moment) -> Markup:
        """The day of a moment, short; of one that is not known to a day, all that is known."""
        if moment.earliest is None or moment.precision is Precision.MONTH:
            return self.time(moment)
        return self.day(moment.earliest)

    def release(self, at: Moment | datetime) -> Markup:
        """When an edition was decided or released.

        Of one that is known to the day, the day's first minute is kept: nobody decided at 0時00分.
        """
        moment = Moment.of(at) if isinstance(at, datetime) else at
        if moment.earliest is not None and moment.earliest.time() == time():
            return self.time(replace(moment, precision=Precision.DAY))
        return self.time(moment)

    def as_of(self, day: date) -> Markup:
        """`令和6（2024）年3月25日現在`."""
        return self.say(
            "format.as_of", date=self._element(day.isoformat(), self._write("date", day))
        )

    def month(self, number: int) -> Wording:
        """The name of a month: `4月`, `April`."""
        return Wording(self._months[number - 1])

    def fiscal_year(self, year: FiscalYear) -> Wording:
        """`令和8年度（2026年度）`."""
        return Wording(self._write("fiscal_year", date(year.year, 4, 1)))

    def count_words(self, count: Count, unit: ScaleUnit) -> Wording:
        """`約1,450人`; 0 is printed as 0."""
        if count.value is None:
            return Wording(self.strings.term(count.quality))
        name = self.strings.text(f"one.{unit.code}") if count.value == 1 else None
        written = self.words(
            "format.number", number=f"{count.value:,}", unit=name or self.strings.term(unit)
        )
        if count.quality is CountQuality.EXACT:
            return written
        return self.words(f"format.{count.quality.code}", number=written)

    def count(self, count: Count, unit: ScaleUnit) -> Markup:
        """The same as HTML."""
        return self.printed(self.count_words(count, unit))

    def persons(self, count: Count) -> Markup:
        """A count of people."""
        return self.count(count, ScaleUnit.PERSONS)

    def minutes(self, minutes: int) -> Markup:
        """`75分（1時間15分）`, `0分`."""
        words = self.words("format.minutes", number=f"{minutes:,}")
        if minutes >= 60:
            length = self.duration(timedelta(minutes=minutes))
            words = self.words("format.minutes_and_length", minutes=words, length=length)
        return self.printed(words)

    def duration(self, length: timedelta) -> Wording:
        """`1日2時間15分`."""
        units = days_hours_minutes(length) or (("minutes", 0),)
        words, *others = (self.words(f"format.{name}", number=n) for name, n in units)
        for other in others:
            words = self.words("format.join", first=words, second=other)
        return words

    def stage(self, edition: Released) -> Wording:
        """`第1報`, `訂正（誤記）`; `公表の取りやめ` of what was taken down."""
        if edition.sealed.removal is not None:
            return self.words("entries.removed")
        body = edition.body
        stage = Wording(self.strings.term(body.stage))
        if body.correction_class is None:
            return stage
        return self.words("format.with_note", words=stage, note=body.correction_class)

    def elapsed(self, start: Moment | None, end: Moment | None) -> Wording | None:
        """How long it took, no finer than both ends are known; None where it cannot be said."""
        if start is None or end is None or start.earliest is None or end.earliest is None:
            return None
        precisions = {start.precision, end.precision}
        if not precisions <= _PRECISE_TO_A_DAY or end.earliest < start.earliest:
            return None
        approximate = start.approximate or end.approximate
        if precisions == {Precision.MINUTE}:
            words = self.duration(end.earliest - start.earliest)
            return self._about(words, approximate=approximate)
        if precisions <= _PRECISE_TO_AN_HOUR:
            return self._whole_hours(end.earliest - start.earliest)
        days = (end.earliest.date() - start.earliest.date()).days
        return self._whole_days(days, approximate=approximate)

    def _whole_hours(self, length: timedelta) -> Wording:
        hours = timedelta(hours=length // timedelta(hours=1))
        if not hours:
            return self.words("format.about_an_hour")
        return self._about(self.duration(hours), approximate=True)

    def _whole_days(self, days: int, *, approximate: bool) -> Wording:
        if not days:
            return self.words("format.less_than_a_day")
        words = self.words("format.days", number=f"{days:,}")
        return self._about(words, approximate=approximate)

    def _about(self, length: Wording, *, approximate: bool) -> Wording:
        return self.words("format.about_length", length=length) if approximate else length
