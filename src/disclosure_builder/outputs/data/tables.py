"""What a table of the open data is, and how its rows become CSV (RFC 4180).

UTF-8 with the mark by which Excel knows it, CRLF after each row. A text that a spreadsheet could take
for a formula gets an apostrophe in front (`docs/decisions/0019-open-data.md`); taking one apostrophe
off again gives the text. JSON holds every text as it is.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.words import Words

CSV = "text/csv"
_MARK = "\ufeff"
# What a spreadsheet may take for the beginning of a formula, in any width of its signs, and blanks
# before it; and what an earlier guard put there, so that every guard can be taken off again.
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠﹦﹢﹣﹫]")

Cell = str | int | bool | date | datetime | None


class Type(Enum):
    """What a column holds: the name in the definitions, and the datatype of CSVW."""

    TEXT = ("text", "string")
    CODE = ("code", "string")
    CODES = ("codes", "string")
    INTEGER = ("integer", "integer")
    NUMBER = ("number", "decimal")
    BOOLEAN = ("boolean", "boolean")
    DAY = ("date", "date")
    INSTANT = ("datetime", "dateTime")
    MOMENT = ("moment", "string")
    ADDRESS = ("url", "anyURI")
    DIGEST = ("digest", "string")

    def __init__(self, label: str, datatype: str) -> None:
        self.label = label
        self.datatype = datatype


@dataclass(frozen=True)
class Column:
    """One column; `unit` is empty where there is none."""

    name: str
    type: Type
    meaning: Words
    required: bool = True
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """A table, or a family of tables with the same columns (`path` with a `*`)."""

    path: str
    title: Words
    columns: tuple[Column, ...]


def csv_of(table: Table, rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows under the names of the columns; ValueError for a row of another length."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in rows:
        pairs = zip(table.columns, row, strict=True)
        writer.writerow([written(column.type, cell) for column, cell in pairs])
    return (_MARK + file.getvalue()).encode()


def written(type_: Type, cell: Cell) -> str:
    """A cell as it stands in the file; what is not known is empty."""
    if isinstance(cell, str):
        return guarded(cell) if type_ is Type.TEXT else cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return instant(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def instant(moment: datetime) -> str:
    """`2026-05-12T10:30:00+09:00`."""
    return moment.astimezone(TOKYO).isoformat()
