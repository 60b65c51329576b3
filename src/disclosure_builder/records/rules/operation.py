"""Rules on the yearly status (Art. 15): figures are of the catalogue, and derived ones not typed."""

import re
from collections.abc import Iterator

from disclosure_builder.records.models import FigureRecord, NarrativeRecord, OperationRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.vocabulary.terms import FigureSource, FigureState
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path

_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", re.ASCII)


def _figures(subject: Subject[OperationRecord]) -> Iterator[tuple[Path, FigureRecord]]:
    for number, figure in enumerate(subject.record.figures):
        yield ("figures", number), figure


def _unknown(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        if subject.catalogue.figure(figure.id) is None:
            yield (*location, "id")

    return each(_figures(subject), look)


def _typed_though_derived(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        definition = subject.catalogue.figure(figure.id)
        if definition is not None and definition.source is FigureSource.DERIVED:
            yield (*location, "id")

    return each(_figures(subject), look)


def _repeated(subject: Subject[OperationRecord]) -> Iterator[Path]:
    seen: set[str] = set()

    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        if figure.id in seen:
            yield (*location, "id")
        seen.add(figure.id)

    return each(_figures(subject), look)


def _state_and_value(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        wrong = _wrong_field(figure)
        if wrong:
            yield (*location, wrong)

    return each(_figures(subject), look)


def _wrong_field(figure: FigureRecord) -> str:
    """The field that its state does not allow as it is; empty if all is well."""
    if figure.state is FigureState.VALUE:
        well_formed = figure.value is not None and _NUMBER.fullmatch(str(figure.value))
        return "" if well_formed else "value"
    if figure.value is not None:
        return "value"
    return "" if figure.reason is not None else "reason"


def _coverage(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, figure: FigureRecord) -> Iterator[Path]:
        if figure.months_counted is not None and not 1 <= figure.months_counted <= 12:
            yield (*location, "months_counted")

    return each(_figures(subject), look)


def _unknown_group(subject: Subject[OperationRecord]) -> Iterator[Path]:
    def look(location: Path, narrative: NarrativeRecord) -> Iterator[Path]:
        if not subject.catalogue.has_group(narrative.group):
            yield (*location, "group")

    narratives = enumerate(subject.record.narratives)
    return each(((("narratives", number), narrative) for number, narrative in narratives), look)


OPERATION_RULES = (
    Rule(
        "figure-unknown",
        OperationRecord,
        Words("この数値は figures.yaml にありません。", "The catalogue has no such figure."),
        Words("figures.yaml に足すか、id を改めてください。", "Add it there, or correct the id."),
        _unknown,
    ),
    Rule(
        "figure-derived",
        OperationRecord,
        Words(
            "この数値は事案から集計されるので、入力できません。",
            "This figure is derived from the cases and never typed.",
        ),
        Words("この行を消してください。", "Remove it."),
        _typed_though_derived,
    ),
    Rule(
        "figure-repeated",
        OperationRecord,
        Words("同じ数値が2回書かれています。", "The same figure is written twice."),
        Words("どちらか一方を消してください。", "Remove one of the two."),
        _repeated,
    ),
    Rule(
        "figure-value",
        OperationRecord,
        Words("数値の状態と値又は理由が合っていません。", "State, value and reason do not agree."),
        Words(
            "state が「値」なら value に数字を、そうでなければ reason に理由を書いてください。",
            "With state `value` write a number; with any other, a reason.",
        ),
        _state_and_value,
    ),
    Rule(
        "figure-months",
        OperationRecord,
        Words("集計した月数が1から12の間にありません。", "months_counted is not from 1 to 12."),
        Words("months_counted を確かめてください。", "Check months_counted."),
        _coverage,
    ),
    Rule(
        "narrative-group",
        OperationRecord,
        Words("この区分は figures.yaml の groups にありません。", "There is no such group."),
        Words("groups の id を書いてください。", "Write an id of `groups`."),
        _unknown_group,
    ),
)
