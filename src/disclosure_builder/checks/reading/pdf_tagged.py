"""A tagged PDF → its text by paragraphs, headings and cells, as its tree of tags has them.

Only for documents that leave no doubt: every letter that is shown stands in a marked piece, in a
font with a table of characters, and nothing is drawn from elsewhere. Of any other document the
answer is None, and its pages are read as they lie (`pdf_document.py`).

Nothing is left out: what the tree does not name, and what is marked as an artifact (heads, page
numbers), is read as well, page by page. All that a page shows is given once more in the order in
which it is drawn, with nothing between, in case a value is shared out between two cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from disclosure_builder.checks.reading.interface import Passage
from disclosure_builder.checks.reading.pdf_letters import Letters, entry, letters_of
from disclosure_builder.checks.reading.pdf_pieces import Piece, Untidy, pieces

# Elements inside a line; any other begins a passage of its own.
_INLINE = frozenset({"/Span", "/Link", "/Em", "/Strong", "/Quote", "/Code", "/Reference", "/Note"})
_DRAWING = "/Figure"
_DEEPEST = 60
# Kana, kanji and full-width signs: between them a line breaks without a blank.
_WIDE_FROM = "\u2e80"


@dataclass(frozen=True)
class Tagged:
    """The passages of all pages, and what each page shows, letter after letter."""

    passages: tuple[Passage, ...]
    across: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class _Page:
    """A page's pieces as they are drawn; by their marks; and the artifacts."""

    number: int
    drawn: tuple[Piece, ...] = field(repr=False)
    marks: dict[int, list[Piece]] = field(default_factory=dict, repr=False)
    artifacts: list[Piece] = field(default_factory=list, repr=False)


def read_tagged(document: PdfReader) -> Tagged | None:
    """Every text of the pages, or None where this reader would have to guess."""
    root = document.root_object
    tree, info = entry(root, "/StructTreeRoot"), entry(root, "/MarkInfo")
    if not isinstance(tree, DictionaryObject) or not isinstance(info, DictionaryObject):
        return None
    try:
        pages = _pages(document)
        passages = tuple(_passages(pages, tree))
    except Untidy:
        return None
    return Tagged(
        passages, tuple("".join(each.text for each in page.drawn) for page in pages.values())
    )


def _pages(document: PdfReader) -> dict[int, _Page]:
    """The pages by the number of their object."""
    known: dict[int, Letters] = {}
    found: dict[int, _Page] = {}
    for number, page in enumerate(document.pages, 1):
        if page.indirect_reference is None:
            raise Untidy
        found[page.indirect_reference.idnum] = _page(number, page, known)
    return found


def _page(number: int, page: DictionaryObject, known: dict[int, Letters]) -> _Page:
    found = _Page(number, tuple(pieces(page, lambda font: letters_of(font, known))))
    for piece in found.drawn:
        if piece.mark is None:
            found.artifacts.append(piece)
        else:
            found.marks.setdefault(piece.mark, []).append(piece)
    return found


def _passages(pages: dict[int, _Page], tree: DictionaryObject) -> Iterator[Passage]:
    walk = _Walk(pages)
    walk.enter(tree, None, 0)
    walk.flush()
    yield from walk.passages
    for page in pages.values():
        unnamed = [piece for marked in page.marks.values() for piece in marked]
        if unnamed:
            yield Passage(" ".join(each.text for each in unnamed), _place(page))
        # Line by line, heads and feet are the same from page to page: they are looked at once.
        for _, line in groupby(page.artifacts, key=lambda piece: piece.height):
            yield Passage(" ".join(each.text for each in line), _place(page))


def _place(page: _Page) -> str:
    return f"PDF page {page.number}"


class _Walk:
    """Goes through the tree of tags and joins the pieces of each block."""

    def __init__(self, pages: dict[int, _Page]) -> None:
        self._pages = pages
        self._block: list[tuple[_Page, Piece]] = []
        self.passages: list[Passage] = []

    def enter(self, value: PdfObject, page: int | None, depth: int) -> None:
        """One element of the tree, or one mark in it."""
        if depth > _DEEPEST:
            raise Untidy
        value = value.get_object() or value
        if isinstance(value, ArrayObject):
            for index in range(len(value)):
                self.enter(list.__getitem__(value, index), page, depth + 1)
        elif isinstance(value, DictionaryObject):
            self._element(value, _page_of(value, page), depth)
        elif isinstance(value, int):
            self._take(int(value), page)

    def flush(self) -> None:
        """End the block that is being read."""
        if self._block:
            self.passages.append(Passage(_joined(self._block), _place(self._block[0][0])))
            self._block = []

    def _flush_lines(self) -> None:
        """End a drawing: what stands at another height, or apart, is another text, such as a number
        of a scale or the value of the next bar."""
        block, self._block = self._block, []
        for page, piece in block:
            if self._block and not _goes_on(self._block[-1], page, piece):
                self.flush()
            self._block.append((page, piece))
        self.flush()

    def _element(self, value: DictionaryObject, page: int | None, depth: int) -> None:
        kind = entry(value, "/Type")
        if kind == "/OBJR":
            return
        if "/MCID" in value:
            self._take(int(str(value["/MCID"])), page)
            return
        ends = entry(value, "/S") not in _INLINE
        if ends:
            self.flush()
        if "/K" in value:
            self.enter(value.raw_get("/K"), page, depth + 1)
        if entry(value, "/S") == _DRAWING:
            self._flush_lines()
        if ends:
            self.flush()

    def _take(self, mark: int, number: int | None) -> None:
        page = None if number is None else self._pages.get(number)
        if page is not None:
            self._block += [(page, each) for each in page.marks.pop(mark, ())]


def _goes_on(before: tuple[_Page, Piece], page: _Page, piece: Piece) -> bool:
    """Whether a piece of a drawing goes on where the one before it ended."""
    last = before[1]
    here = (before[0].number, last.height) == (page.number, piece.height)
    return here and piece.left - last.left <= last.reach


def _page_of(value: DictionaryObject, page: int | None) -> int | None:
    if "/Pg" not in value:
        return page
    own = value.raw_get("/Pg")
    return own.idnum if isinstance(own, IndirectObject) else None


def _joined(block: list[tuple[_Page, Piece]]) -> str:
    """The pieces of a block in one line: where a line was broken, Japanese goes on without a blank."""
    text, before = "", (0, 0.0)
    for page, piece in block:
        if text and (page.number, piece.height) != before and not text[-1:].isspace():
            wide = text[-1] >= _WIDE_FROM or piece.text[:1] >= _WIDE_FROM
            text += "" if wide else " "
        text += piece.text
        before = (page.number, piece.height)
    return text.strip()
