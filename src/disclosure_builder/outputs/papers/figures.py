"""The figures of a year as CSV, for the attachment of its paper: values with their definitions."""

import csv
import io
from collections.abc import Iterator

from disclosure_builder.public.register import FigureGroupLines, FigureLine, Year
from disclosure_builder.vocabulary.terms import FigureState

# Without it, Excel takes UTF-8 for Shift_JIS.
_MARK = "\ufeff"
_COLUMNS = (
    "区分",
    "根拠",
    "項目",
    "数値",
    "単位",
    "状態",
    "定義",
    "集計",
    "集計した月数",
    "時点",
    "理由",
    "注記",
)


def figures_csv(year: Year) -> str:
    """One row for each figure of each group, in the order of the page."""
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow(_COLUMNS)
    for group in year.groups:
        table.writerows(_row(group, line) for line in group.lines)
    return _MARK + file.getvalue()


def _row(group: FigureGroupLines, line: FigureLine) -> Iterator[object]:
    figure = line.figure
    state = FigureState.VALUE if figure is None else figure.state
    if state is FigureState.VALUE and line.value is None:
        state = FigureState.NOT_COUNTED
    yield from (group.label, group.basis, line.label)
    yield line.value if state is FigureState.VALUE else ""
    yield from (line.unit, state.label.ja, line.definition)
    yield "公表した記録から集計" if line.is_derived else "入力"
    for name in ("months_counted", "as_of", "reason", "note"):
        value = None if figure is None else getattr(figure, name)
        yield "" if value is None else value
