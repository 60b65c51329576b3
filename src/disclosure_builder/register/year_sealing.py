"""What the desk seals into the status of a year beside what staff wrote.

In: the register as it is when the status is prepared. Out: plain trees for `redaction` to shape: the
groups and meanings of every figure of that year, the derived figures, and what they were counted from.
Nothing of it comes from a person's text, and nothing of it is computed again when a site is built.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from disclosure_builder.public.register import Register
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.figures import FigureDefinition
from disclosure_builder.register.case_counts import Counted
from disclosure_builder.register.year_counts import (
    METHOD,
    own_cases,
    rules_of,
    running_year,
    year_figures,
)
from disclosure_builder.register.year_listing import list_digest, listed
from disclosure_builder.vocabulary.terms import FigureSource, FigureState
from disclosure_builder.vocabulary.years import FiscalYear

Tree = Mapping[str, Any]


def group_trees(catalogue: Catalogue) -> tuple[Tree, ...]:
    """Every group as it is called now."""
    return tuple(
        {"id": each.id, "label": each.label, "basis": each.basis} for each in catalogue.groups
    )


def meaning_trees(catalogue: Catalogue, year: FiscalYear) -> dict[str, Tree]:
    """Every figure of the year by its id, in the order they are printed."""
    return {each.id: meaning_tree(each) for each in catalogue.in_force(year.year)}


def meaning_tree(definition: FigureDefinition) -> Tree:
    """What a figure means, as it is sealed."""
    tree = {
        "group": definition.group,
        "label": definition.label,
        "unit": definition.unit,
        "definition": definition.definition,
        "source": definition.source.code,
        "version": definition.version,
        "since": definition.since,
    }
    return {name: value for name, value in tree.items() if value is not None}


def derived_trees(
    register: Register,
    year: FiscalYear,
    catalogue: Catalogue,
    threshold: int,
    of_status: Mapping[str, Counted],
) -> dict[str, Tree]:
    """Every derived figure of the year by its id: counted to the end of the year."""
    found = {**year_figures(register.cases, year, year.end, catalogue, threshold), **of_status}
    wanted = (each for each in catalogue.in_force(year.year) if each.source is FigureSource.DERIVED)
    return {each.id: _figure_tree(found[each.id]) for each in wanted}


def _figure_tree(counted: Counted) -> Tree:
    if counted.value is None:
        return {"state": FigureState.NOT_COUNTED.code, "reason": counted.reason}
    return {"state": FigureState.VALUE.code, "value": counted.value}


def count_tree(register: Register, year: FiscalYear, catalogue: Catalogue) -> Tree:
    """What they were counted from."""
    editions = listed(register.cases, year, year.end)
    own = own_cases(register.cases, year)
    tree: dict[str, Any] = {
        "method": METHOD,
        "cases": len(own),
        "notified_only": sum(not case.has_page for case in own),
        "digest": list_digest(editions),
        "rules": list(rules_of(running_year(register.cases, year, year.end, catalogue))),
    }
    if editions:
        tree["editions"] = [
            {"case": str(each.case), "edition": each.edition, "digest": each.digest}
            for each in editions
        ]
    return tree


def changed_meanings(register: Register, catalogue: Catalogue) -> tuple[str, ...]:
    """The figures whose definition changed without a new version since a status was sealed."""
    return tuple(sorted({*_changed(register, catalogue)}))


def _changed(register: Register, catalogue: Catalogue) -> Iterator[str]:
    for year in register.years:
        body = year.status.operation if year.status is not None else None
        for figure in () if body is None else body.figures:
            if figure.meaning is None:
                continue
            known = catalogue.figure(str(figure.id))
            now = None if known is None else known.in_force(year.year.year)
            said = figure.meaning
            if now is not None and now.version == said.version:
                same = (str(said.definition), str(said.unit)) == (now.definition, now.unit)
                if not same:
                    yield now.id
