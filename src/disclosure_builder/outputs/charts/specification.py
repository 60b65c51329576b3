"""A chart → its specification in Vega-Lite (version 6), as plain data.

Bars from zero, side by side, each with its value; a gap with 未集計 where nothing is known; a dashed
line where another definition begins. No colour is named here that a pattern does not stand for:
`tidying.py` puts the pattern in its place.
"""

from collections.abc import Mapping
from typing import Any

from disclosure_builder.public.charts import HEIGHT, UNKNOWN, WIDTH, Chart

# Each on white and beside the next one: 3 : 1 at least (WCAG 2.2, 1.4.11).
COLOURS = ("#1f4e5f", "#9c5a1c", "#6a6a6a")
INK, RULE = "#1c2421", "#8a9490"
FONT = "BIZ UDPGothic, Hiragino Sans, Noto Sans CJK JP, Meiryo, sans-serif"
_SIZE = 13
_TICKS = 5
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

Specification = Mapping[str, Any]


def specification_of(chart: Chart) -> Specification:
    """The whole specification; it names no address that anything would be fetched from."""
    layers = [_bars(chart), _values(chart), *([_breaks(chart)] if chart.breaks else [])]
    return {
        "$schema": _SCHEMA,
        "width": WIDTH,
        "height": HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "background": "white",
        "padding": 12,
        "config": _CONFIGURATION,
        "data": {"values": list(_rows(chart))},
        "encoding": {
            "x": {
                "field": "period",
                "type": "ordinal",
                "sort": [str(each) for each in chart.periods],
                "scale": {"paddingInner": 0.18, "paddingOuter": 0.09},
                "axis": {"title": None, "labelAngle": 0, "ticks": False},
            },
            "xOffset": {"field": "series", "sort": _labels(chart)},
        },
        "layer": layers,
    }


def _rows(chart: Chart) -> list[Mapping[str, Any]]:
    return [
        {
            "period": str(period),
            "series": str(series.label),
            "value": value,
            "told": UNKNOWN if value is None else f"{value:,}",
        }
        for series in chart.series
        for period, value in zip(chart.periods, series.values, strict=True)
    ]


def _labels(chart: Chart) -> list[str]:
    return [str(series.label) for series in chart.series]


def _bars(chart: Chart) -> Specification:
    colours = list(COLOURS[: len(chart.series)])
    legend = {"title": None, "orient": "top", "symbolType": "square", "symbolSize": 180}
    return {
        "mark": {"type": "bar", "stroke": INK, "strokeWidth": 1},
        "encoding": {
            "y": {
                "field": "value",
                "type": "quantitative",
                "scale": {"domainMin": 0, "nice": True},
                "axis": _axis(chart),
            },
            "color": {
                "field": "series",
                "scale": {"domain": _labels(chart), "range": colours},
                "legend": legend if len(chart.series) > 1 else None,
            },
        },
    }


def _values(chart: Chart) -> Specification:
    """The number over each bar; of what is not known, the word, on the ground."""
    return {
        "transform": [{"calculate": "isValid(datum.value) ? datum.value : 0", "as": "height"}],
        "mark": {"type": "text", "dy": -7, "fontSize": _SIZE - 2, "color": INK},
        "encoding": {
            "y": {"field": "height", "type": "quantitative", "axis": _axis(chart)},
            "text": {"field": "told"},
        },
    }


def _axis(chart: Chart) -> Specification:
    """The scale; whole numbers only, since what is counted comes in ones."""
    largest = max((value or 0 for series in chart.series for value in series.values), default=0)
    return {"title": f"（{chart.unit}）", "tickCount": max(1, min(largest, _TICKS)), **_UPRIGHT}


def _breaks(chart: Chart) -> Specification:
    """A dashed line on the left of each period from which a new definition counts."""
    first = [{"period": str(chart.periods[each])} for each in chart.breaks]
    return {
        "data": {"values": first},
        "encoding": {"xOffset": {"value": 0}},
        "layer": [
            {"mark": {"type": "rule", "strokeDash": [5, 4], "color": INK, "xOffset": -14}},
            {
                "mark": {
                    "type": "text",
                    "align": "left",
                    "baseline": "top",
                    "xOffset": -9,
                    "fontSize": _SIZE - 2,
                    "color": INK,
                },
                "encoding": {"y": {"value": 0}, "text": {"value": "定義の変更"}},
            },
        ],
    }


_UPRIGHT = {
    "titleAngle": 0,
    "titleAlign": "right",
    "titleAnchor": "end",
    "titleBaseline": "bottom",
    "titleX": -6,
    "titleY": -8,
    "format": ",d",
}
# `aria` would put English words about axes and marks into the drawing.
_CONFIGURATION = {
    "aria": False,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": _SIZE,
        "titleFontSize": _SIZE,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": INK,
        "gridColor": "#d5dad8",
        "domainColor": RULE,
        "tickColor": RULE,
    },
    "axisX": {"grid": False},
    "legend": {"labelFontSize": _SIZE, "labelColor": INK, "labelLimit": 400},
}
