"""The program that draws a page → the letters it shows, each with its mark and its height.

Follows the few operators that matter to text (ISO 32000-2, 9.4 and 14.6). Whatever else could show
letters, a drawing from elsewhere or a picture in the program, makes the page untidy.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import hypot
from typing import TypeVar

from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from disclosure_builder.checks.reading.pdf_letters import Letters, Unknown, entry
from disclosure_builder.checks.reading.pdf_syntax import string_of


def _string(depth: int) -> bytes:
    """A string in brackets; those inside it need no escape where they come in pairs."""
    inside = rb"|" + _string(depth - 1) if depth else b""
    return rb"\((?:[^()\\]++|\\." + inside + rb")*+\)"


_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]++|" + _string(8) + rb"|<[0-9A-Fa-f]*+>|<<|>>|[\[\]]"
    rb"|/?[^\0\t\n\f\r ()<>\[\]{}/%]++",
    re.DOTALL,
)
_T = TypeVar("_T")
_MATRIX = tuple[float, float, float, float, float, float]
_PLAIN: _MATRIX = (1, 0, 0, 1, 0, 0)
_BLANK = b"\0\t\n\f\r "
# What moves text by lines, which typesetters leave to the matrix; a mark without a number; a picture
# in the program.
_FOREIGN = frozenset({b"Td", b"TD", b"T*", b"TL", b"'", b'"', b"BMC", b"DP", b"BI"})


class Untidy(Exception):
    """A page of which this reader cannot be sure."""


# How wide a letter is at most, in parts of its size, and how far from it the next may stand.
_NARROW, _WIDE, _GAP = 0.7, 1.0, 0.4
_WIDE_FROM = "\u2e80"


@dataclass(frozen=True)
class Piece:
    """Letters shown at one height. `mark` is None for an artifact.

    The letters begin at `left`; what goes on after them begins at most `reach` further right, in
    units of the page (1/72 inch).
    """

    mark: int | None
    height: float
    left: float
    reach: float
    text: str = field(repr=False)


@dataclass
class _State:
    """What the operators change; `q` keeps the matrix of the page, `Q` brings it back."""

    page: _MATRIX = _PLAIN
    text: _MATRIX = _PLAIN
    letters: Letters | None = None
    size: float = 0
    kept: list[_MATRIX] = field(default_factory=list)
    marks: list[int | None] = field(default_factory=list)


def pieces(page: DictionaryObject, letters_of: Callable[[PdfObject], Letters]) -> Iterator[Piece]:
    """Every piece of text of a page, in the order in which it is drawn; raises `Untidy`."""
    state, operands = _State(), list[bytes]()
    resources = entry(page, "/Resources")
    if not isinstance(resources, DictionaryObject):
        raise Untidy
    for token in _tokens(page):
        if token[:1] in b"(<[]/>+-.0123456789" or token in {b"true", b"false"}:
            operands.append(token)
            continue
        if token in {b"Tj", b"TJ"}:
            yield _shown(operands, state)
        else:
            _follow(token, operands, state, resources, letters_of)
        operands = []


def _tokens(page: DictionaryObject) -> Iterator[bytes]:
    """The tokens of the page's program; every byte of it belongs to one."""
    contents = entry(page, "/Contents")
    if not isinstance(contents, StreamObject):
        raise Untidy
    data = contents.get_data()
    found: list[bytes] = _TOKEN.findall(data)
    if sum(map(len, found)) != len(data):
        raise Untidy
    return (each for each in found if each[0] not in _BLANK)


def _follow(
    operator: bytes,
    operands: list[bytes],
    state: _State,
    resources: DictionaryObject,
    letters_of: Callable[[PdfObject], Letters],
) -> None:
    match operator:
        case b"q":
            state.kept.append(state.page)
        case b"Q":
            state.page = _last(state.kept)
        case b"cm":
            state.page = _product(_matrix(operands), state.page)
        case b"Tm":
            state.text = _matrix(operands)
        case b"Tf":
            state.letters = _font(operands, resources, letters_of)
            state.size = _number(operands[1:])
        case b"BDC":
            state.marks.append(_mark(operands, state.marks))
        case b"EMC":
            _last(state.marks)
        case b"Do":
            _refuse_drawing(operands, resources)
    if operator in _FOREIGN:
        raise Untidy


def _last(values: list[_T]) -> _T:
    if not values:
        raise Untidy
    return values.pop()


def _shown(operands: list[bytes], state: _State) -> Piece:
    if state.letters is None or not state.marks:
        raise Untidy
    written = b"".join(string_of(each) for each in operands if each[:1] in b"(<")
    codes = (written[start : start + 2] for start in range(0, len(written), 2))
    try:
        text = "".join(map(state.letters.__getitem__, codes))
    except KeyError:
        raise Untidy from None
    placed = _product(state.text, state.page)
    widths = sum(_WIDE if letter >= _WIDE_FROM else _NARROW for letter in text)
    reach = (widths + _GAP) * state.size * hypot(placed[0], placed[1])
    return Piece(state.marks[-1], placed[5], placed[4], reach, text)


def _mark(operands: list[bytes], outer: list[int | None]) -> int | None:
    """The mark that begins: a number, None for an artifact, or else the one around it."""
    if operands[:1] == [b"/Artifact"] or (outer and outer[-1] is None):
        return None
    if b"/MCID" in operands:
        return int(operands[operands.index(b"/MCID") + 1])
    if not outer or operands[1:2] != [b"<<"]:
        raise Untidy
    return outer[-1]


def _font(
    operands: list[bytes],
    resources: DictionaryObject,
    letters_of: Callable[[PdfObject], Letters],
) -> Letters:
    fonts = entry(resources, "/Font")
    name = operands[0].decode("latin-1")
    if not isinstance(fonts, DictionaryObject) or name not in fonts:
        raise Untidy
    try:
        return letters_of(fonts.raw_get(name))
    except Unknown:
        raise Untidy from None


def _refuse_drawing(operands: list[bytes], resources: DictionaryObject) -> None:
    drawings = entry(resources, "/XObject")
    name = operands[0].decode("latin-1")
    drawing = entry(drawings, name) if isinstance(drawings, DictionaryObject) else None
    if not isinstance(drawing, DictionaryObject) or entry(drawing, "/Subtype") != "/Image":
        raise Untidy


def _number(operands: list[bytes]) -> float:
    try:
        return float(operands[0])
    except (IndexError, ValueError):
        raise Untidy from None


def _matrix(operands: list[bytes]) -> _MATRIX:
    try:
        a, b, c, d, e, f = map(float, operands)
    except ValueError:
        raise Untidy from None
    return (a, b, c, d, e, f)


def _product(first: _MATRIX, second: _MATRIX) -> _MATRIX:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
