"""The charts of a fiscal year: cases, downtime, and the figures of use, over the years up to it.

In: a year and all years. Out: what the charts say; they are drawn in `outputs/charts/`.
"""

from collections.abc import Iterator, Sequence

from disclosure_builder.public.charts import Chart, Series
from disclosure_builder.public.register import Year
from disclosure_builder.public.series import series_of
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import japanese_year

# Five years fit on a telephone, and are what a council compares.
MOST_YEARS = 5
# The typed figures that are counted alike from year to year and are asked for most.
CHARTED_GROUP = "usage"


def charts_of(year: Year, years: Sequence[Year]) -> tuple[Chart, ...]:
    """The charts of a year whose status stands; one needs two years with values."""
    if year.status is None or year.status.is_withdrawn or year.status.newest.sealed.removal:
        return ()
    shown = sorted((each for each in years if each.year <= year.year), key=lambda each: each.year)
    shown = shown[-MOST_YEARS:]
    charts = (_cases(year, shown), _downtime(year, shown), *_figures(year, shown))
    return tuple(each for each in charts if _can_be_compared(each))


def _can_be_compared(chart: Chart) -> bool:
    known = [any(v is not None for v in values) for values in _by_period(chart)]
    return sum(known) > 1


def _by_period(chart: Chart) -> Iterator[tuple[int | None, ...]]:
    return zip(*(series.values for series in chart.series), strict=True)


def _cases(year: Year, years: Sequence[Year]) -> Chart:
    published = tuple(
        sum(case.kind is Kind.INCIDENT and not case.is_withdrawn for case in each.cases)
        for each in years
    )
    series = (
        Series(Wording("公表した事案"), published),
        Series(Wording("本人への通知のみ"), tuple(each.unpublished for each in years)),
    )
    title = Wording("条例第14条の事案の件数")
    return Chart(_drawn(year, "cases"), title, Wording("件"), _periods(years), series)


def _downtime(year: Year, years: Sequence[Year]) -> Chart:
    kinds = (
        ("条例に基づく停止", [each.downtime.statutory for each in years]),
        ("障害による停止", [each.downtime.failure for each in years]),
        ("計画停止", [each.downtime.maintenance for each in years]),
    )
    series = tuple(Series(Wording(label), tuple(values)) for label, values in kinds)
    title, unit = Wording("停止していた時間"), years[-1].downtime.unit
    return Chart(_drawn(year, "downtime"), title, unit, _periods(years), series)


def _figures(year: Year, years: Sequence[Year]) -> Iterator[Chart]:
    """A chart for each figure of the group that is counted in whole numbers."""
    lines = (
        line for group in year.groups if str(group.id) == CHARTED_GROUP for line in group.lines
    )
    for line in lines:
        series = series_of(str(line.id), years)
        if series is not None and not series.decimals:
            told = (Series(series.label, series.values),)
            breaks = tuple(map(series.years.index, series.breaks))
            address, periods = _drawn(year, str(line.id)), _periods(years)
            yield Chart(address, series.label, series.unit, periods, told, breaks)


def _drawn(year: Year, name: str) -> Wording:
    """Where the drawing of a year's chart lies."""
    return Wording(f"{Kind.OPERATION.code}/{year.year.year}/chart-{name}.svg")


def _periods(years: Sequence[Year]) -> tuple[Wording, ...]:
    return tuple(Wording(f"{japanese_year(each.year.start.date())}度") for each in years)
