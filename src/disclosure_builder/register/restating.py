"""Figures of a year that were told anew, oldest first: by a correction of its own status, or in the
status of a later year.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure_builder.public.editions import Operation
from disclosure_builder.public.register import Case, Released, Restated
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.terms import Kind, Stage
from disclosure_builder.vocabulary.years import FiscalYear


def restated_figures(cases: Sequence[Case], year: FiscalYear) -> dict[str, tuple[Restated, ...]]:
    """By the id of the figure; a status that was withdrawn restates nothing."""
    found: dict[str, list[Restated]] = {}
    for name, each in (*_corrected(cases, year), *_told_later(cases, year)):
        found.setdefault(name, []).append(each)
    return {name: tuple(sorted(each, key=lambda one: one.on)) for name, each in found.items()}


def _told_later(cases: Sequence[Case], year: FiscalYear) -> Iterator[tuple[str, Restated]]:
    for case in cases:
        body = case.operation
        for each in () if body is None or case.is_withdrawn else body.restatements:
            if each.year == year.year:
                told = Restated(each.old, each.new, each.reason, each.on, case.reference)
                yield str(each.figure), told


def _corrected(cases: Sequence[Case], year: FiscalYear) -> Iterator[tuple[str, Restated]]:
    """What a correction of the status itself changed, with the reason of the correction."""
    for case in cases:
        if case.kind is not Kind.OPERATION or case.reference.fiscal_year != year.year:
            continue
        for former, newer in pairwise(case.editions):
            if newer.sealed.removal is None and newer.body.stage is Stage.CORRECTION:
                yield from _changed(case, former, newer)


def _changed(case: Case, former: Released, newer: Released) -> Iterator[tuple[str, Restated]]:
    reason = newer.body.change_reason
    before, after = _values(former), _values(newer)
    for name, new in after.items():
        old = before.get(name)
        if old is not None and str(old) != str(new) and reason is not None:
            on = newer.released_at.date()
            yield name, Restated(old, new, reason, on, case.reference)


def _values(edition: Released) -> dict[str, PublicText]:
    body = edition.body
    figures = body.figures if isinstance(body, Operation) else ()
    return {str(each.id): each.value for each in figures if each.value is not None}
