"""The register in, every file under `data/` out, with the metadata at their well-known place."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from disclosure_builder.outputs.data.case_columns import CASE
from disclosure_builder.outputs.data.columns import CHANGES, DEFINITIONS, TERMS, YEAR
from disclosure_builder.outputs.data.editions import case_rows, case_tree
from disclosure_builder.outputs.data.explaining import definition_rows, table_group, term_rows
from disclosure_builder.outputs.data.index import index_tree, list_tree, metadata_tree
from disclosure_builder.outputs.data.lists import LISTS, change_rows, list_rows
from disclosure_builder.outputs.data.places import (
    CHECKSUMS,
    CSVW,
    FOLDER,
    INDEX,
    JSON,
    METADATA,
    case_path,
    list_path,
    schema_path,
    year_path,
)
from disclosure_builder.outputs.data.schemas import schema_bytes, schema_names
from disclosure_builder.outputs.data.tables import CSV, Cell, Table, csv_of
from disclosure_builder.outputs.data.year_tables import year_table_groups
from disclosure_builder.outputs.data.years import year_rows, year_tree
from disclosure_builder.public.ledger import Act
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind


def data_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """Every file, the checksums of all of them, and the metadata."""
    files = tuple(_files(register, portal))
    yield from files
    yield OutputFile(CHECKSUMS, _checksums(files), "text/plain")
    for path, content in year_table_groups(register, portal):
        yield OutputFile(path, content, JSON)
    yield _json(METADATA, metadata_tree(register, portal))


def _files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    tables = tuple(_tables(register, portal))
    for path, table, rows in tables:
        yield OutputFile(path, csv_of(table, rows), CSV)
    folders: dict[str, list[tuple[str, Table]]] = {}
    for path, table, _ in tables:
        folder, name = path.rsplit("/", 1)
        folders.setdefault(folder, []).append((name, table))
    for folder, named in folders.items():
        yield OutputFile(f"{folder}/{CSVW}", table_group(named, portal), JSON)
    lines = register.ledger.of(Act.RELEASE)
    for case in register.cases:
        if case.has_page:
            tree = case_tree(case, lines, portal)
            yield _json(case_path(case.reference, "json"), tree)
    for kind in Kind:
        yield _json(list_path(kind, "json"), list_tree(kind, register, portal))
    for year in register.years:
        yield _json(year_path(year.year, "json"), year_tree(year, portal))
    for name in schema_names():
        yield OutputFile(schema_path(name), schema_bytes(name), JSON)
    metadata = tuple(f"{folder}/{CSVW}" for folder in folders)
    yield _json(INDEX, index_tree(register, portal, metadata))


def _tables(
    register: Register, portal: Portal
) -> Iterator[tuple[str, Table, Iterable[tuple[Cell, ...]]]]:
    """Path, table and rows of every CSV file."""
    yield FOLDER + CHANGES.path, CHANGES, change_rows(register, portal)
    for kind, table in LISTS.items():
        yield FOLDER + table.path, table, list_rows(kind, register, portal)
    yield FOLDER + TERMS.path, TERMS, term_rows()
    yield FOLDER + DEFINITIONS.path, DEFINITIONS, definition_rows()
    for case in register.cases:
        if case.has_page:
            yield case_path(case.reference, "csv"), CASE, case_rows(case)
    for year in register.years:
        yield year_path(year.year, "csv"), YEAR, year_rows(year)


def _checksums(files: Iterable[OutputFile]) -> bytes:
    """What `sha256sum -c SHA256SUMS.txt` reads, in `data/`."""
    digests = {
        str(PurePosixPath(file.path).relative_to(FOLDER)): hashlib.sha256(file.content).hexdigest()
        for file in files
    }
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def _json(path: str, tree: Mapping[str, Any]) -> OutputFile:
    # On one line: with an indent, Python leaves its fast encoder.
    content = json.dumps(tree, ensure_ascii=False) + "\n"
    return OutputFile(path, content.encode(), JSON)
