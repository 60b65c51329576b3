"""The status of a year with what the builder counted: derived figures, meanings, the list of cases.

In: the public body made from the record, and the trees that the desk counted from the register. Out:
the body that is sealed. None of these texts were written by staff in a record: they are digests,
numbers, and the words of the catalogue; so nothing is stripped from them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from disclosure_builder.public.editions import Figure, Group, Meaning, Operation, YearCount
from disclosure_builder.public.text import PublicText
from disclosure_builder.redaction.shaping import shape
from disclosure_builder.vocabulary.terms import FigureState
from disclosure_builder.written.yaml_reader import Path

Tree = Mapping[str, Any]
_NOT_GIVEN = "記録に記載がありません。"


@dataclass(frozen=True)
class YearTrees:
    """What the register counted for a year. `meanings` are in the order figures are printed."""

    groups: Sequence[Tree]
    meanings: Mapping[str, Tree]
    derived: Mapping[str, Tree]
    count: Tree


def completed(body: Operation, trees: YearTrees) -> Operation:
    """Every figure of the year with its meaning, typed and derived."""
    typed = {str(figure.id): figure for figure in body.figures}
    figures = (
        replace(
            typed.get(name) or _figure(name, trees.derived.get(name)),
            meaning=shape(Meaning, meaning, _own_words),
        )
        for name, meaning in trees.meanings.items()
    )
    return replace(
        body,
        figures=tuple(figures),
        groups=tuple(shape(Group, each, _own_words) for each in trees.groups),
        count=shape(YearCount, trees.count, _own_words),
    )


def _figure(name: str, derived: Tree | None) -> Figure:
    """A figure that was counted; one that nobody gave is not counted, and never zero."""
    tree = derived or {"state": FigureState.NOT_COUNTED.code, "reason": _NOT_GIVEN}
    figure: Figure = shape(Figure, {"id": name, **tree}, _own_words)
    return figure


def _own_words(_: Path, text: str) -> PublicText:
    return PublicText(text)
