"""Fiscal years (4 月 1 日 to 3 月 31 日) and the Japanese calendar of eras."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from disclosure_builder.vocabulary.moments import TOKYO, Moment, Precision

# First day of each era since the resident registry law came into force (元号を改める政令).
ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
)
WEEKDAYS = "月火水木金土日"


@dataclass(frozen=True, order=True)
class FiscalYear:
    """The fiscal year that begins on 1 April of `year`."""

    year: int

    @classmethod
    def of(cls, day: date) -> "FiscalYear":
        """The fiscal year that a day lies in."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def start(self) -> datetime:
        """Its first instant."""
        return datetime(self.year, 4, 1, tzinfo=TOKYO)

    @property
    def end(self) -> datetime:
        """The first instant of the next one."""
        return datetime(self.year + 1, 4, 1, tzinfo=TOKYO)

    @property
    def japanese(self) -> str:
        """`令和8年度（2026年度）`."""
        return f"{japanese_year(date(self.year, 4, 1))}度（{self.year}年度）"


def japanese_year(day: date) -> str:
    """`令和8年`; before the eras we know, the western year."""
    for first, name in ERAS:
        if day >= first:
            number = day.year - first.year + 1
            return f"{name}{'元' if number == 1 else number}年"
    return f"{day.year}年"


def japanese_day(day: date) -> str:
    """`令和8年5月12日（2026年5月12日・火曜日）`."""
    month_day = f"{day.month}月{day.day}日"
    weekday = WEEKDAYS[day.weekday()]
    return f"{japanese_year(day)}{month_day}（{day.year}年{month_day}・{weekday}曜日）"


def japanese_moment(moment: Moment) -> str:
    """A moment in words, 和暦 and 西暦, to the precision it is known and no finer."""
    if moment.earliest is None:
        return "不明（調査中）"
    at = moment.earliest
    approximate = "頃" if moment.approximate else ""
    if moment.precision is Precision.MONTH:
        words = f"{japanese_year(at.date())}{at.month}月（{at.year}年{at.month}月）"
        return words + approximate
    words = japanese_day(at.date())
    if moment.precision is Precision.HOUR:
        words += f"{at.hour}時台"
    elif moment.precision is Precision.MINUTE:
        words += f"{at.hour}時{at.minute:02}分"
    return words + approximate


def japanese_duration(length: timedelta) -> str:
    """`1日2時間15分`; never a fraction, never rounded up."""
    minutes = int(length.total_seconds() // 60)
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = ((days, "日"), (hours, "時間"), (minutes, "分"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0分"
