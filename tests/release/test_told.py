"""What the page of a sealed edition has to show, by which a release is judged."""

from dataclasses import replace

from disclosure_builder.public.editions import Figure, Operation
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.release.told import told
from disclosure_builder.vocabulary.terms import FigureState
from tests import portals


def status_of_a_year() -> tuple[Sealed, Operation, Figure]:
    """The newest status of the sample with a percentage in it."""
    for case in portals.sample().register.cases:
        body = case.newest.sealed.body
        if isinstance(body, Operation):
            for figure in body.figures:
                if figure.meaning is not None and str(figure.meaning.unit) == "％":
                    return case.newest.sealed, body, figure
    raise AssertionError


def test_a_number_has_its_unit_on_the_page() -> None:
    """Digits and unit of a figure that was counted have to stand there."""
    sealed, _, figure = status_of_a_year()
    assert {str(figure.value), "％"} <= set(told(sealed))


def test_a_figure_that_was_not_counted_needs_no_unit() -> None:
    """The page says 未集計 and why; a release with such a figure is as honest as any other."""
    sealed, body, figure = status_of_a_year()
    assert figure.meaning is not None
    why = figure.meaning.label
    uncounted = replace(figure, state=FigureState.NOT_COUNTED, value=None, reason=why)
    figures = tuple(uncounted if each is figure else each for each in body.figures)
    edition = replace(sealed.edition, body=replace(body, figures=figures))
    texts = told(replace(sealed, edition=edition))
    assert "％" not in texts
    assert texts.count(str(why)) == 2
    assert str(figure.meaning.definition) in texts
