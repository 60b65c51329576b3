"""Workbooks and documents (Office Open XML) → the passages of every part.

Both are zip archives of XML. Each part is read as XML, tags and attributes included, and once more
paragraph by paragraph with the runs joined, because a word is often split into runs where nobody
sees it. Furigana of a cell are left out of the joined text. Macros, embedded programs, printer
settings and every other part that is neither XML nor an image refuse.

Source: ECMA-376, part 1 (WordprocessingML 17, SpreadsheetML 18, DrawingML 21).
"""

from collections.abc import Iterator

from lxml import etree

from disclosure_builder.checks.reading.archives import name_of, names_in
from disclosure_builder.checks.reading.interface import (
    FileReading,
    Inside,
    Passage,
    Reader,
    Unreadable,
)
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.checks.reading.zip_layout import read_layout
from disclosure_builder.vocabulary.words import Words

_XML_PARTS = (".xml", ".rels", ".vml")
_IMAGES = (".png", ".jpg", ".jpeg", ".gif")
_CONTENT_TYPES = "[Content_Types].xml"

# What people read as one: a paragraph, a shared string, a cell with its own string, a cell.
_PARAGRAPHS = frozenset({"p", "si", "is", "text"})
_RUBY = frozenset({"rPh", "rt"})


class OfficeReader:
    """Reads workbooks and documents; `read_xml` is the reader of XML."""

    def __init__(self, inside: Inside, read_xml: Reader) -> None:
        self._inside = inside
        self._read_xml = read_xml

    def read(self, path: str, data: bytes) -> FileReading:
        """Read every part."""
        members, comment = read_layout(data)
        names = [name_of(member) for member in members]
        if _CONTENT_TYPES not in names:
            raise Unreadable(_reason())
        passages = [Passage(text_of(comment), "zip, comment")]
        for number, (name, member) in enumerate(zip(names, members, strict=True), 1):
            where = f"part {number}"
            passages += names_in(name, where)
            passages += (Passage(text_of(each), f"{where}, comment") for each in member.texts)
            if not name.endswith("/"):
                passages += self._part(name, member.content, where)
        return FileReading(path, passages=tuple(each for each in passages if each.text))

    def _part(self, name: str, content: bytes, where: str) -> Iterator[Passage]:
        if name.lower().endswith(_XML_PARTS):
            yield from self._inside("part.xml", content, where)
            yield from (Passage(text, where) for text in _paragraphs(content))
        elif name.lower().endswith(_IMAGES):
            yield from self._inside(name, content, where)
        else:
            raise Unreadable(_reason())


def _paragraphs(content: bytes) -> Iterator[str]:
    """The text of each paragraph in one piece; the part was read as XML before."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for element in etree.fromstring(content, parser).iter(etree.Element):
        if etree.QName(element).localname in _PARAGRAPHS:
            yield "".join(_pieces(element)).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and etree.QName(child).localname not in _RUBY:
            yield from _pieces(child)
        yield child.tail or ""


def _reason() -> Words:
    return Words(
        ja="Office の文書として読めないか、マクロや埋め込みなど読めない部分があります。",
        en="It is not an Office document, or it has parts that cannot be read (macros, embeddings).",
    )
