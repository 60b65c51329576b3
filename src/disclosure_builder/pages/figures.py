"""A figure of the yearly status as it is printed: a value with its unit, or why there is none.

And a cell of a table of the year, whatever it holds.
"""

from datetime import date

from markupsafe import Markup

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.register import FigureLine
from disclosure_builder.public.table_forms import Cell
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import FigureState, Kind
from disclosure_builder.vocabulary.years import FiscalYear


def figure_markup(line: FigureLine, tongue: Tongue) -> Markup:
    """`1,208件`, `0件`, `未集計`, `対象外`, `非公表`: four different things, never an empty cell."""
    if line.state is not FigureState.VALUE:
        return tongue.printed(line.state)
    between = "" if tongue.strings.is_japanese or not str(line.unit) else " "
    return tongue.printed(line.value) + between + tongue.printed(line.unit)


def cell_markup(cell: Cell, tongue: Tongue) -> Markup:
    """A number with commas, a day as days are written, a text as it is; nothing where there is none."""
    if cell is None:
        return Markup("")
    if isinstance(cell, date):
        return tongue.day(cell)
    if isinstance(cell, int):
        return tongue.printed(Wording(f"{cell:,}"))
    if isinstance(cell, CaseReference) and cell.kind is Kind.OPERATION:
        return tongue.printed(tongue.fiscal_year(FiscalYear(cell.fiscal_year)))
    if isinstance(cell, CaseReference):
        return tongue.printed(Wording(str(cell)))
    return tongue.lines(cell)
