"""Rules on the statuses of several years: what is carried over, and what is told anew."""

from collections.abc import Iterator, Sequence

from disclosure_builder.problems import Problem
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.models import OperationRecord
from disclosure_builder.records.rules.links import AnySource, problem_at
from disclosure_builder.records.rules.operation import number_of
from disclosure_builder.vocabulary.schemas import YEAR_VERSION
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import NotJudged

Told = dict[tuple[int, str], str]
"""Fiscal year and figure → its value as it was told last."""


def judge_years(sources: Sequence[AnySource], catalogue: Catalogue) -> Iterator[Problem]:
    """Look at the newest edition of every year, the earliest year first."""
    newest: dict[int, AnySource] = {}
    for source in sorted(sources, key=lambda each: each.reference):
        if isinstance(source.record, OperationRecord):
            newest[source.reference.case.fiscal_year] = source
    told: Told = {}
    for year, source in sorted(newest.items()):
        record = source.record
        if not isinstance(record, OperationRecord) or record.stage is Stage.WITHDRAWAL:
            continue
        try:
            found = list(_judge_year(year, source, record, told, catalogue))
        except NotJudged:
            continue
        yield from found


def _judge_year(
    year: int, source: AnySource, record: OperationRecord, told: Told, catalogue: Catalogue
) -> Iterator[Problem]:
    yield from _restated(source, record, told)
    for number, figure in enumerate(record.figures):
        value = number_of(figure)
        if value is None:
            continue
        told[(year, figure.id)] = f"{value:,}"
        before = _carried(year, figure.id, told, catalogue)
        if record.schema_version >= YEAR_VERSION and before not in {None, f"{value:,}"}:
            yield problem_at("figure-carry", source, ("figures", number, "value"), _CARRY, _CHECK)


def _carried(year: int, opening: str, told: Told, catalogue: Catalogue) -> str | None:
    """What was left of the year before, of which this figure is the beginning."""
    closing = (each.closing for each in catalogue.carries if each.opening == opening)
    return next((told.get((year - 1, each)) for each in closing), None)


def _restated(source: AnySource, record: OperationRecord, told: Told) -> Iterator[Problem]:
    """The old value is the one that was told last; from here on the new one is."""
    for number, each in enumerate(record.restatements):
        before = told.get((each.year, each.figure))
        if before is not None and each.old != before:
            yield untrue_old(source, number)
        told[(each.year, each.figure)] = each.new


def untrue_old(source: AnySource, number: int) -> Problem:
    """The problem of a restatement, by its place in the record, whose old value was never told."""
    return problem_at("restatement-old", source, ("restatements", number, "old"), _OLD, _AS_TOLD)


_CARRY = Words(
    "年度の初めの数が、前の年度の終わりの数と合いません（figures.yaml の carries）。",
    "What the year begins with is not what was left of the year before (`carries`).",
)
_CHECK = Words(
    "数を確かめてください。前の年度の数が誤りであれば、restatements に書いてください。",
    "Check the number; if the one of the year before was wrong, restate it under `restatements`.",
)
_OLD = Words(
    "修正の前の値（old）が、その年度について公表した値と違います。",
    "`old` is not the value that was told of that year.",
)
_AS_TOLD = Words("公表したとおりの値を書いてください。", "Write the value as it was told.")
