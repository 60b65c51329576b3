"""Tables in a text: lines of cells parted by commas, tabs, bars, blanks, or the rows of HTML.

As in CSV, a copied sheet, Markdown, a printed list or a page. In: folded text. Out: every column
with its head and where its cells stand, without blanks and quotation marks around them. A table
goes on while the lines have as many cells as their head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure_builder.redaction.folding import Folded

Row = list[tuple[int, int]]

_SIGNS = ",\t|;"
# Aligned by blanks, of which one is enough where no cell holds any.
_BLANKS = (r"[^\S\n]{2,}", r"[^\S\n]+")
_CELLS = {
    sign: re.compile(
        rf'(?P<cell>[^\S\n]*"[^"\n]*"[^\S\n]*|[^{re.escape(sign)}\n]*)(?:[{re.escape(sign)}]|$)'
    )
    for sign in _SIGNS
}
_RULE = re.compile(r"[\s|:+-]+")
_AROUND = ' "\t\n'


@dataclass(frozen=True, repr=False)
class Column:
    """The text of a head, and the cells below it."""

    head: str
    cells: tuple[tuple[int, int], ...]


def columns(folded: Folded) -> Iterator[Column]:
    """Every column of every table, in positions of the folded text."""
    text = folded.numeric
    lines = [match for match in re.finditer(r"[^\n]+", text) if not _RULE.fullmatch(match[0])]
    for part in _SIGNS:
        if part in text:
            yield from _tables(text, (_cells(line, part) for line in lines))
    # Where tabs or bars part the cells, blanks are those within a cell.
    plain = [line for line in lines if "\t" not in line[0] and "|" not in line[0]]
    for part in _BLANKS:
        yield from _tables(text, (_cells(line, part) for line in plain))
    yield from _tables(text, _rows_of_html(folded))


def _tables(text: str, rows: Iterator[Row]) -> Iterator[Column]:
    """The columns of rows that follow each other with no fewer cells than the first of them."""
    table: list[Row] = []
    for row in rows:
        if table and len(row) < len(table[0]):
            yield from _columns_of(text, table)
            table = []
        if table or len(row) > 1:
            table.append(row)
    yield from _columns_of(text, table)


def _columns_of(text: str, rows: list[Row]) -> Iterator[Column]:
    """Heads with what stands below; a head that is no word, as a number is, heads nothing."""
    for place, (start, end) in enumerate(rows[0] if len(rows) > 1 else ()):
        cells = tuple(row[place] for row in rows[1:] if row[place][0] < row[place][1])
        if start < end and cells:
            yield Column(text[start:end], cells)


def _cells(line: re.Match[str], part: str) -> Row:
    """The cells of a line; one cell where nothing parts it."""
    cells: Row = []
    if part in _BLANKS:
        inner = line[0].strip()
        at = line.start() + line[0].find(inner)
        for gap in re.finditer(part, inner):
            cells.append((at, line.start() + line[0].find(inner) + gap.start()))
            at = line.start() + line[0].find(inner) + gap.end()
        return [*cells, (at, line.start() + line[0].find(inner) + len(inner))]
    for match in _CELLS[part].finditer(line[0]):
        cells.append(
            _trimmed(line.string, line.start() + match.start(), line.start() + match.end("cell"))
        )
        if match.end() == len(line[0]):
            break
    return cells


def _rows_of_html(folded: Folded) -> Iterator[Row]:
    """The cells between the tags of a table, row by row."""
    row: Row = []
    start = -1
    for at, tag in (*folded.tags, (len(folded.text), "tr")):
        if start >= 0:
            row.append(_trimmed(folded.numeric, start, at))
        start = at if tag in {"td", "th"} else -1
        if tag in {"tr", "/tr", "table", "/table"} and row:
            yield row
            row = []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A cell without the blanks and quotation marks around it."""
    inner = text[start:end].strip(_AROUND)
    start += text[start:end].find(inner) if inner else 0
    return start, start + len(inner)
