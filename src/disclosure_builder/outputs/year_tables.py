"""`operation/2025/figures.csv` and the like: every table of the pages of a year, and the series of all.

UTF-8 with the mark by which Excel knows it (RFC 4180); the first line holds the names of the columns.
The texts are guarded as in the rest of the open data (`outputs/data/tables.py`).
"""

import csv
import io
from collections.abc import Iterator
from datetime import date

from disclosure_builder.outputs.data.tables import CSV, guarded
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.public.table_forms import Cell, PlainTable
from disclosure_builder.public.tables import series_table, year_tables
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind

_MARK = "\ufeff"
FOLDER = Kind.OPERATION.code


def year_table_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """The tables of every year that say anything, and one over all years."""
    del portal
    for year in register.years:
        for table in year_tables(year, register.years):
            path = f"{FOLDER}/{year.year.year}/{table.name}.csv"
            yield OutputFile(path, csv_bytes(table), CSV)
    table = series_table(register.years)
    yield OutputFile(f"{FOLDER}/{table.name}.csv", csv_bytes(table), CSV)


def csv_bytes(table: PlainTable) -> bytes:
    """A table under the Japanese names of its columns."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(str(each.label) for each in table.headings)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return (_MARK + file.getvalue()).encode()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell) if isinstance(cell, int) else guarded(str(cell))
