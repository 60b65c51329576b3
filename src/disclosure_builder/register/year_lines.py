"""The figures of a fiscal year, group by group, as they are printed.

A status of schema version 2 holds every figure as it was meant and counted when it was approved: what
it holds is printed. Before there is one, and beside one of version 1, definitions come from the
catalogue as they were in force in that year, and derived figures are counted from the cases.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from disclosure_builder.public.editions import Figure, Meaning, Operation
from disclosure_builder.public.register import FigureGroupLines, FigureLine, Restated
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.figures import FigureDefinition
from disclosure_builder.register.case_counts import Counted
from disclosure_builder.vocabulary.terms import FigureSource
from disclosure_builder.vocabulary.years import FiscalYear

_NONE = Counted(None)


@dataclass(frozen=True)
class Known:
    """What lines are made from: the status in force, what is counted by now, and what was restated."""

    body: Operation | None
    counted: Mapping[str, Counted]
    restated: Mapping[str, tuple[Restated, ...]]


def group_lines(
    year: FiscalYear, catalogue: Catalogue, known: Known
) -> tuple[FigureGroupLines, ...]:
    """Every group with its figures and texts."""
    body = known.body
    if body is not None and body.count is not None:
        names = ((str(each.id), str(each.label), str(each.basis)) for each in body.groups)
        lines = [(str(said.group), _sealed(figure, said, known)) for figure, said in _meant(body)]
    else:
        names = ((each.id, each.label, each.basis) for each in catalogue.groups)
        lines = [(each.group, _by_catalogue(each, known)) for each in catalogue.in_force(year.year)]
    return tuple(
        FigureGroupLines(
            Wording(group[0]),
            Wording(group[1]),
            Wording(group[2]),
            tuple(line for name, line in lines if name == group[0]),
            tuple(_texts_of(body, group[0])),
        )
        for group in names
    )


def _texts_of(body: Operation | None, group: str) -> Iterator[PublicText]:
    narratives = () if body is None else body.narratives
    return (each.text for each in narratives if str(each.group) == group)


def _meant(body: Operation) -> Iterable[tuple[Figure, Meaning]]:
    return ((each, each.meaning) for each in body.figures if each.meaning is not None)


def _sealed(figure: Figure, said: Meaning, known: Known) -> FigureLine:
    name = str(figure.id)
    restated = known.restated.get(name, ())
    value = restated[-1].new if restated else figure.value
    derived = said.source is FigureSource.DERIVED
    counted = known.counted.get(name) if derived else None
    return FigureLine(
        label=Wording(str(said.label)),
        unit=Wording(str(said.unit)),
        definition=Wording(str(said.definition)),
        is_derived=derived,
        figure=figure,
        value=value,
        id=Wording(name),
        version=said.version,
        since=said.since,
        restated=restated,
        recounted=_other(counted, value),
    )


def _other(counted: Counted | None, value: PublicText | None) -> Wording | None:
    """What is counted by now, where that is not what was told."""
    if counted is None or counted.value is None:
        return None
    return None if value is not None and counted.value == str(value) else Wording(counted.value)


def _by_catalogue(definition: FigureDefinition, known: Known) -> FigureLine:
    name, body = definition.id, known.body
    derived = definition.source is FigureSource.DERIVED
    typed = () if body is None or derived else body.figures
    figure = next((each for each in typed if str(each.id) == name), None)
    counted = known.counted.get(name, _NONE) if derived else _NONE
    restated = () if body is None else known.restated.get(name, ())
    value = figure.value if figure is not None else None
    return FigureLine(
        label=Wording(definition.label),
        unit=Wording(definition.unit),
        definition=Wording(definition.definition),
        is_derived=derived,
        figure=figure,
        value=restated[-1].new if restated else _wording(counted.value) or value,
        id=Wording(name),
        version=definition.version,
        since=definition.since,
        unknown=_wording(counted.reason or None),
        restated=restated,
    )


def _wording(text: str | None) -> Wording | None:
    return None if text is None else Wording(text)
