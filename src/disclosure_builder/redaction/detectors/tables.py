"""Tables in a text: lines with as many cells as their head, parted by commas, tabs or bars.

As in CSV, a copied sheet or Markdown. In: a text. Out: every column with its head and where its
cells stand, without blanks and quotation marks around them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = ",\t|"
_CELLS = {
    sign: re.compile(
        rf'(?P<cell>[^\S\n]*"[^"\n]*"[^\S\n]*|[^{re.escape(sign)}\n]*)(?:[{re.escape(sign)}]|$)'
    )
    for sign in _SIGNS
}
_RULE = re.compile(r"[\s|:-]+")
_FEWEST_SIGNS = 1


@dataclass(frozen=True, repr=False)
class Column:
    """The text of a head, and the cells below it."""

    head: str
    cells: tuple[tuple[int, int], ...]


def columns(text: str) -> Iterator[Column]:
    """Every column of every table; a table ends where a line has fewer cells than its head."""
    rows: list[list[tuple[int, int]]] = []
    sign = ""
    for line in re.finditer(r"[^\n]+", text):
        if rows and _RULE.fullmatch(line[0]):
            continue
        cells = _cells(line, sign) if sign else []
        if rows and len(cells) < len(rows[0]):
            yield from _columns_of(text, rows)
            rows = []
        if not rows:
            sign = max(_SIGNS, key=line[0].count)
            if line[0].count(sign) < _FEWEST_SIGNS:
                sign = ""
                continue
            cells = _cells(line, sign)
        rows.append(cells)
    yield from _columns_of(text, rows)


def _columns_of(text: str, rows: list[list[tuple[int, int]]]) -> Iterator[Column]:
    if len(rows) < 2:
        return
    for place, (start, end) in enumerate(rows[0]):
        cells = tuple(row[place] for row in rows[1:] if row[place][0] < row[place][1])
        if start < end and cells:
            yield Column(text[start:end], cells)


def _cells(line: re.Match[str], sign: str) -> list[tuple[int, int]]:
    cells = []
    for match in _CELLS[sign].finditer(line[0]):
        inner = match["cell"].strip(' "\t')
        start = line.start() + match.start() + (match["cell"].find(inner) if inner else 0)
        cells.append((start, start + len(inner)))
        if match.end() == len(line[0]):
            break
    return cells
