"""Statuses of years with what the desk counts for them, made without a desk."""

from dataclasses import replace
from datetime import datetime

from disclosure_builder.public.editions import Operation
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.redaction.yearly import YearTrees, completed
from disclosure_builder.register.building import build_register
from disclosure_builder.register.year_counts import status_figures
from disclosure_builder.register.year_sealing import (
    count_tree,
    derived_trees,
    group_trees,
    meaning_trees,
)
from disclosure_builder.vocabulary.years import FiscalYear
from tests.support.editions import at, sealed
from tests.support.folders import example_catalogue, example_portal

SECOND_FORM = ('schema_version: "1"', 'schema_version: "2"')
NO_OPINIONS = (", opinions: [引き続き適正な運用に努められたい。]", "")


def status(reference: str, decided: str, *changes: tuple[str, str]) -> Sealed:
    """The example status in the form of schema version 2, nothing counted yet."""
    return sealed(reference, decided, SECOND_FORM, NO_OPINIONS, *changes)


def counted(
    edition: Sealed,
    *before: Sealed,
    catalogue: Catalogue | None = None,
    until: datetime | None = None,
) -> Sealed:
    """The same with everything that the desk counts from the editions that are released by then."""
    catalogue = catalogue or example_catalogue()
    until = until or at("2026-08-31 00:00")
    body = edition.body
    assert isinstance(body, Operation)
    register = build_register(before, example_portal(), catalogue, until)
    year = FiscalYear(edition.reference.case.fiscal_year)
    of_status = status_figures(
        (each.kind for each in body.audits),
        (each.kind for each in body.council.items),
        len(body.restatements),
    )
    trees = YearTrees(
        group_trees(catalogue),
        meaning_trees(catalogue, year),
        derived_trees(register, year, catalogue, 10, of_status),
        count_tree(register, year, catalogue),
    )
    return replace(edition, edition=replace(edition.edition, body=completed(body, trees)))
