"""A figure of the yearly status as it is printed: a value with its unit, or why there is none."""

from markupsafe import Markup

from disclosure_builder.pages.printing import printed
from disclosure_builder.public.register import FigureLine
from disclosure_builder.vocabulary.terms import FigureState


def figure_markup(line: FigureLine) -> Markup:
    """`1,208件`, `0件`, `未集計`, `対象外`, `非公表`: four different things, never an empty cell."""
    state = FigureState.VALUE if line.figure is None else line.figure.state
    if state is FigureState.VALUE and line.value is None:
        state = FigureState.NOT_COUNTED
    if state is not FigureState.VALUE:
        return printed(state)
    return printed(line.value) + printed(line.unit)
