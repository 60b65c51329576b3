"""A fiscal year → its JSON, and the rows of its table of figures."""

import re
from collections.abc import Iterator
from typing import Any

from disclosure_builder.outputs.data.places import case_path, schema_path, year_path
from disclosure_builder.outputs.data.tables import Cell
from disclosure_builder.public.editions import MonthValue
from disclosure_builder.public.register import FigureGroupLines, FigureLine, Restated, Year
from disclosure_builder.public.tree import to_tree
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import FigureSource, FigureState

FORMAT = "disclosure-builder year 1"
SCHEMA = "year-1"
# With commas between thousands, as it is published: the last look takes eight digits in a row for
# a number of somebody, and should.
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", re.ASCII)


def year_tree(year: Year, portal: Portal) -> dict[str, Any]:
    """The JSON of one year."""
    status = year.status
    return {
        "format": FORMAT,
        "$schema": portal.url + schema_path(SCHEMA),
        "year": year.year.year,
        "label": year.year.japanese,
        "begins": year.year.start.date().isoformat(),
        "page": f"{portal.url}operation/{year.year.year:04}/",
        "csv": portal.url + year_path(year.year, "csv"),
        "status": None if status is None else portal.url + case_path(status.reference, "json"),
        "due": year.due.isoformat(),
        "overdue": year.is_overdue,
        "cases": [
            {
                "reference": str(case.reference),
                "digest": case.newest.sealed.released_digest,
                "withdrawn": case.is_withdrawn,
                "json": portal.url + case_path(case.reference, "json"),
            }
            for case in year.cases
        ],
        "notified_only": year.unpublished,
        "downtime_minutes": {
            "statutory": year.downtime.statutory,
            "failure": year.downtime.failure,
            "maintenance": year.downtime.maintenance,
            "total": year.downtime.total,
        },
        "groups": [_group_tree(group) for group in year.groups],
    }


def year_rows(year: Year) -> Iterator[tuple[Cell, ...]]:
    """One row for each figure, in the order of the page."""
    for group in year.groups:
        for line in group.lines:
            figure = line.figure
            value = _value(line)
            yield (
                year.year.year,
                str(group.id),
                str(group.label),
                str(group.basis),
                _text(line.id),
                str(line.label),
                value,
                number_in(value),
                str(line.unit),
                line.state.code,
                _source(line).code,
                str(line.definition),
                line.version,
                None if figure is None else figure.months_counted,
                None if figure is None else figure.as_of,
                _text(line.reason),
                None if figure is None else _text(figure.note),
            )


def _group_tree(group: FigureGroupLines) -> dict[str, Any]:
    return {
        "group": str(group.id),
        "label": str(group.label),
        "basis": str(group.basis),
        "figures": [_figure_tree(line) for line in group.lines],
        "narratives": [str(text) for text in group.narratives],
    }


def _figure_tree(line: FigureLine) -> dict[str, Any]:
    figure = line.figure
    return {
        "id": _text(line.id),
        "label": str(line.label),
        "value": _value(line),
        "unit": str(line.unit),
        "state": line.state.code,
        "source": _source(line).code,
        "definition": str(line.definition),
        "version": line.version,
        "months_counted": None if figure is None else figure.months_counted,
        "months": [] if figure is None else [_month_tree(month) for month in figure.months],
        "as_of": None if figure is None else to_tree(figure.as_of),
        "reason": _text(line.reason),
        "note": None if figure is None else _text(figure.note),
        "restated": [_restated_tree(each) for each in line.restated],
        "recounted": _text(line.recounted),
    }


def _month_tree(month: MonthValue) -> dict[str, Any]:
    return {
        "month": str(month.month),
        "value": f"{month.value:,}",
        "counted_from": to_tree(month.counted_from),
        "counted_to": to_tree(month.counted_to),
    }


def _restated_tree(restated: Restated) -> dict[str, str]:
    return {
        "old": str(restated.old),
        "new": str(restated.new),
        "reason": str(restated.reason),
        "on": restated.on.isoformat(),
        "told_in": str(restated.told_in),
    }


def _source(line: FigureLine) -> FigureSource:
    return FigureSource.DERIVED if line.is_derived else FigureSource.TYPED


def _value(line: FigureLine) -> str | None:
    return _text(line.value) if line.state is FigureState.VALUE else None


def _text(said: object | None) -> str | None:
    return None if said is None else str(said)


def number_in(value: str | None) -> str | None:
    """`1,580` if it is one number; None if it is anything else."""
    return value if value is not None and _NUMBER.fullmatch(value) else None
