"""What a chart says, before anything is drawn: series over the fiscal years, and their description.

The tables of a year come first; a chart only lets the eye compare. What is not known stays a gap,
and where a figure was defined anew the years before and after are not to be compared.
"""

from dataclasses import dataclass

from disclosure_builder.public.base import Public
from disclosure_builder.public.text import Wording

UNKNOWN = "未集計"
# Of every drawing, in pixels.
WIDTH, HEIGHT = 640, 300


@dataclass(frozen=True)
class Series(Public):
    """One value for each period; None where it is not known. Zero is a value."""

    label: Wording
    values: tuple[int | None, ...]


@dataclass(frozen=True)
class Chart(Public):
    """Bars of one unit over the periods. `breaks` are periods from which a new definition counts.

    `address` is that of the drawing, relative to the root of the site.
    """

    address: Wording
    title: Wording
    unit: Wording
    periods: tuple[Wording, ...]
    series: tuple[Series, ...]
    breaks: tuple[int, ...] = ()

    @property
    def width(self) -> int:
        """Of the drawing, in pixels."""
        return WIDTH

    @property
    def height(self) -> int:
        """Of the drawing, in pixels."""
        return HEIGHT

    @property
    def description(self) -> Wording:
        """All that the chart shows, in words: for those who do not see it."""
        told = [f"{self._name_of(series)}{self._values_of(series)}" for series in self.series]
        breaks = [f"{self.periods[each]}から定義が変わりました。" for each in self.breaks]
        return Wording("".join((f"{self.title}。", *(f"{each}。" for each in told), *breaks)))

    def _name_of(self, series: Series) -> str:
        return f"{series.label}は、" if len(self.series) > 1 else ""

    def _values_of(self, series: Series) -> str:
        pairs = zip(self.periods, series.values, strict=True)
        return "、".join(f"{period} {self._told(value)}" for period, value in pairs)

    def _told(self, value: int | None) -> str:
        return UNKNOWN if value is None else f"{value:,}{self.unit}"
