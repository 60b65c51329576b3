"""The status of a year at the desk: what is counted from the approved cases, to be sealed with it.

content/ as it lies there → `YearTrees`. What the posts approve is then the figures themselves: a build
only verifies them, and a case that changes later shows as a difference (`register/year_agreement.py`).
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.layout import Layout
from disclosure_builder.problems import ExitCode, Place, Problem, refuse_if_any
from disclosure_builder.public.register import FigureLine, Register
from disclosure_builder.records.catalogue import CATALOGUE_FILE, Catalogue, load_catalogue
from disclosure_builder.records.models import AnyRecord, OperationRecord
from disclosure_builder.records.rules.year_to_year import untrue_old
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.yearly import YearTrees
from disclosure_builder.register.building import build_register
from disclosure_builder.register.year_counts import status_figures
from disclosure_builder.register.year_sealing import (
    changed_meanings,
    count_tree,
    derived_trees,
    group_trees,
    meaning_trees,
)
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.schemas import YEAR_VERSION
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear


def count_year(
    content: Path, layout: Layout, portal: Portal, source: Source[AnyRecord], on: date
) -> YearTrees | None:
    """What is counted for a status, from what was released before the day `on` began.

    None for any other record, for a withdrawal, and for schema version 1. Raises `Refused` where an approval does
    not hold, or a definition changed without a new version.
    """
    record = source.record
    if not isinstance(record, OperationRecord) or record.schema_version < YEAR_VERSION:
        return None
    if record.stage is Stage.WITHDRAWAL:
        return None
    catalogue = load_catalogue(content)
    sealed = seal_all(layout, portal, load_keys(content)).sealed
    register = build_register(sealed, portal, catalogue, datetime.combine(on, time(), TOKYO))
    untrue = _untrue_restatements(register, source, record)
    refuse_if_any(ExitCode.RECORD, (*_without_new_version(register, catalogue), *untrue))
    year = FiscalYear(source.reference.case.fiscal_year)
    of_status = status_figures(
        (each.kind for each in record.audits),
        (each.kind for each in record.council.items),
        len(record.restatements),
    )
    threshold = portal.small_counts.threshold
    return YearTrees(
        groups=group_trees(catalogue),
        meanings=meaning_trees(catalogue, year),
        derived=derived_trees(register, year, catalogue, threshold, of_status),
        count=count_tree(register, year, catalogue),
    )


def _untrue_restatements(
    register: Register, source: Source[AnyRecord], record: OperationRecord
) -> Iterator[Problem]:
    """Restatements of counted figures whose old value is not the one that was sealed or restated last.

    Of typed figures the rules on records say so; only the register knows what was counted.
    """
    lines = {
        (year.year.year, str(line.id)): line
        for year in register.years
        for line in year.lines
        if line.is_derived
    }
    for number, each in enumerate(record.restatements):
        line = lines.get((each.year, each.figure))
        told = None if line is None else _told_before(line, source.reference.case)
        if told is not None and told != each.old:
            yield untrue_old(source, number)


def _told_before(line: FigureLine, case: CaseReference) -> str | None:
    """The value of a figure that held before this status said anything about it."""
    by_others = [each for each in line.restated if each.told_in != case]
    if by_others:
        return str(by_others[-1].new)
    value = line.restated[0].old if line.restated else line.value
    return None if value is None else str(value)


def _without_new_version(register: Register, catalogue: Catalogue) -> Iterator[Problem]:
    for name in changed_meanings(register, catalogue):
        yield Problem(
            "figure-redefined",
            Place(CATALOGUE_FILE, 0, name),
            Words(
                "この数値の定義か単位が、承認済みの運用状況にあるものと違うのに、版が同じです。",
                "The definition or unit of this figure is not the one that was approved with a status, "
                "and yet it has the same version.",
            ),
            Words(
                "定義を元に戻すか、version を1つ上げ、前の定義を earlier に移してください。",
                "Put the definition back, or raise `version` and move the former one to `earlier`.",
            ),
        )
