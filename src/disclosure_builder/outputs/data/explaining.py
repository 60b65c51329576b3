"""What explains the tables: definitions for people, CSVW for programs (W3C, tabular metadata)."""

import inspect
import json
from collections.abc import Iterator, Mapping
from typing import Any

from disclosure_builder.outputs.data.columns import ALL_TABLES
from disclosure_builder.outputs.data.tables import Cell, Column, Table, Type
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary import terms
from disclosure_builder.vocabulary.terms import Term

# Terms that never leave the private side, or are not told to anyone by their code.
_UNTOLD = frozenset({terms.Protection, terms.Breakdown, terms.SigningOrder})
_DATATYPES: dict[Type, Any] = {
    Type.NUMBER: {"base": "decimal", "format": {"groupChar": ",", "decimalChar": "."}},
}
_SEPARATED = {Type.CODES: " "}


def public_terms() -> tuple[type[Term], ...]:
    """Every kind of term that the data hold, in the order of their names."""
    found = inspect.getmembers(terms, inspect.isclass)
    return tuple(
        kind
        for _, kind in found
        if issubclass(kind, Term) and kind is not Term and kind not in _UNTOLD
    )


def term_rows() -> Iterator[tuple[Cell, ...]]:
    """One row for each code of each term."""
    for kind in public_terms():
        for each in kind:
            yield (kind.__name__, each.code, each.label.ja, each.label.en)


def definition_rows() -> Iterator[tuple[Cell, ...]]:
    """One row for each column of each table."""
    for table in ALL_TABLES:
        for position, column in enumerate(table.columns, start=1):
            head = (table.path, column.name, position, column.type.label, column.unit)
            yield (*head, column.required, column.meaning.ja, column.meaning.en)


def table_group(tables: list[tuple[str, Table]], portal: Portal) -> bytes:
    """`csv-metadata.json` of a folder: CSVW of its files, each with its table."""
    group: dict[str, Any] = {}
    kinds = {table.path for _, table in tables}
    if len(kinds) == 1:
        group["tableSchema"] = _table_schema(tables[0][1])
    group["tables"] = [
        {
            "url": name,
            "dc:title": {"ja": table.title.ja, "en": table.title.en},
            **({} if len(kinds) == 1 else {"tableSchema": _table_schema(table)}),
        }
        for name, table in tables
    ]
    return group_bytes(group, portal)


def group_bytes(group: Mapping[str, Any], portal: Portal) -> bytes:
    """A group of tables with what holds of every CSV file of the portal."""
    head: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "ja"}],
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "dc:publisher": portal.authority.name,
    }
    if portal.licence is not None:
        head["dc:license"] = {"@id": portal.licence.url}
    return (json.dumps({**head, **group}, ensure_ascii=False, indent=1) + "\n").encode()


def _table_schema(table: Table) -> dict[str, Any]:
    return {"columns": [_column(column) for column in table.columns]}


def _column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": [column.name],
        "datatype": _DATATYPES.get(column.type, column.type.datatype),
        "required": column.required,
        "dc:description": {"ja": column.meaning.ja, "en": column.meaning.en},
    }
    if column.type in _SEPARATED:
        described["separator"] = _SEPARATED[column.type]
    if column.unit:
        described["dc:subject"] = column.unit
    return described
