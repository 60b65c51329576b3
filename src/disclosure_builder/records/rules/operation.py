"""Rules on the yearly status (Art. 15): figures are of the catalogue, and derived ones not typed."""

import re
from collections.abc import Iterator

from disclosure_builder.records.models import FigureRecord, OperationRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.terms import FigureSource, FigureState
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path

_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", re.ASCII)


def _figures(subject: Subject[OperationRecord]) -> Iterator[tuple[Path, FigureRecord]]:
    for number, figure in enumerate(subject.record.figures):
        yield ("figures", number), figure


def _unknown(subject: Subject[OperationRecord]) -> Iterator[Path]:
    for location, figure in _figures(subject):
        try:
            definition = subject.catalogue.figure(figure.id)
        except NotJudged:
            continue
        if definition is None:
            yield (*location, "id")


def _typed_though_derived(subject: Subject[OperationRecord]) -> Iterator[Path]:
    for location, figure in _figures(subject):
        definition = subject.catalogue.figure(figure.id)
        if definition is not None and definition.source is FigureSource.DERIVED:
            yield (*location, "id")


def _repeated(subject: Subject[OperationRecord]) -> Iterator[Path]:
    seen = set()
    for location, figure in _figures(subject):
        if figure.id in seen:
            yield (*location, "id")
        seen.add(figure.id)


def _state_and_value(subject: Subject[OperationRecord]) -> Iterator[Path]:
    for location, figure in _figures(subject):
        try:
            wrong = _wrong_field(figure)
        except (NotJudged, TypeError):
            continue
        if wrong:
            yield (*location, wrong)


def _wrong_field(figure: FigureRecord) -> str:
    """The field that its state does not allow as it is; empty if all is well."""
    if figure.state is FigureState.VALUE:
        well_formed = figure.value is not None and _NUMBER.fullmatch(figure.value)
        return "" if well_formed else "value"
    if figure.value is not None:
        return "value"
    return "" if figure.reason is not None else "reason"


def _coverage(subject: Subject[OperationRecord]) -> Iterator[Path]:
    for location, figure in _figures(subject):
        try:
            if figure.months_counted is not None and not 1 <= figure.months_counted <= 12:
                yield (*location, "months_counted")
        except NotJudged:
            continue


def _unknown_group(subject: Subject[OperationRecord]) -> Iterator[Path]:
    for number, narrative in enumerate(subject.record.narratives):
        if not subject.catalogue.has_group(narrative.group):
            yield ("narratives", number, "group")


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
