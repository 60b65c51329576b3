"""HTML, SVG and XML → blocks of text with their inline tags joined, and tags.

The text of a block is put together before anything looks at it, so that a name written across two
tags is read as one. Furigana are read twice: in place, and left out.
"""

import re
from dataclasses import replace
from html import unescape

from lxml import etree

from disclosure_builder.checks.reading.data_addresses import read_data_addresses
from disclosure_builder.checks.reading.interface import (
    FileReading,
    Inside,
    Tag,
    Unreadable,
    decoded,
)
from disclosure_builder.checks.reading.spellings import spellings
from disclosure_builder.checks.reading.tags import BLOCK_END, LINE_END, MARKUP, TagBook
from disclosure_builder.vocabulary.words import Words

_RUBY = re.compile(r"<(rt|rp|rtc)\b[^>]*>.*?</\1>", re.DOTALL)
_MARKUP_INSIDE = re.compile(r"<[a-zA-Z/!]|&[#a-zA-Z]")
_ENCODING_OF_PAGE = re.compile(r"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)
_ENCODING_OF_XML = re.compile(r"\A<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
# Where a browser looks for a declaration (HTML standard, 4.2.5.4).
_DECLARED_WITHIN = 1024
_BLANKS = re.compile(r"[ \t\r\f]*\n\s*|[ \t\r\f]{2,}|\t")


class MarkupReader:
    """Reads pages and feeds. One reader serves a whole site, so that what repeats is read once."""

    def __init__(self, inside: Inside) -> None:
        self._inside_file = inside
        self._tags = TagBook(inside)
        self._blocks = _Blocks()
        self._inside: dict[str, tuple[frozenset[str], list[Tag]]] = {}

    def read_page(self, path: str, data: bytes) -> FileReading:
        """Read an HTML page."""
        text = decoded(data)
        _refuse_other_encodings(_ENCODING_OF_PAGE, text)
        texts, tags = self._read_html(text)
        return FileReading(path, texts=texts, tags=tags)

    def read_xml(self, path: str, data: bytes) -> FileReading:
        """Read a feed, a site map or a drawing; HTML that is escaped in it is read as HTML."""
        text = decoded(data)
        _refuse_other_encodings(_ENCODING_OF_XML, text)
        _refuse_broken(data)
        texts, tags = self._read(text)
        titles = (passage for tag in dict.fromkeys(tags) for passage in tag.passages)
        passages = tuple(passage for passage in titles if passage.where == "title")
        return self.with_html_inside(FileReading(path, texts=texts, passages=passages, tags=tags))

    def with_html_inside(self, reading: FileReading) -> FileReading:
        """The same file, and what its values say to someone who reads them as HTML, or decodes
        the files in them."""
        texts, tags, passages = reading.texts, list(reading.tags), list(reading.passages)
        values = texts | {passage.text for passage in passages}
        marked = set(filter(_MARKUP_INSIDE.search, values))
        # Every character of such a value is in what is read inside it.
        texts -= marked
        passages = [passage for passage in passages if passage.text not in marked]
        for value in sorted(marked):
            if value not in self._inside:
                self._inside[value] = self._read_html(value)
            inner_texts, inner_tags = self._inside[value]
            texts |= inner_texts
            tags += inner_tags
        for value in sorted(values):
            if "data:" in value:
                passages += read_data_addresses(value, "value", self._inside_file)
        texts |= {spelling for value in values for spelling in spellings(value)}
        return replace(reading, texts=texts, tags=tags, passages=tuple(passages))

    def _read_html(self, text: str) -> tuple[frozenset[str], list[Tag]]:
        texts, tags = self._read(text)
        if "<rt" in text:
            texts |= self._read(_RUBY.sub("", text))[0]
        return texts, tags

    def _read(self, text: str) -> tuple[frozenset[str], list[Tag]]:
        pieces = MARKUP.split(text)
        tags = [self._tags[written] for written in pieces[1::2]]
        pieces[1::2] = [tag.separator for tag in tags]
        blocks = set("".join(pieces).split(BLOCK_END))
        texts = frozenset(map(self._blocks.__getitem__, blocks))
        other = self._blocks.spellings_of(texts)
        return texts | other if other else texts, tags


class _Blocks(dict[str, str]):
    """Block as written → block as read: entities decoded, blanks collapsed, lines kept."""

    def __init__(self) -> None:
        super().__init__()
        self._spellings: dict[str, tuple[str, ...]] = {}

    def __missing__(self, written: str) -> str:
        text = unescape(written) if "&" in written else written
        text = _BLANKS.sub(lambda blank: "\n" if "\n" in blank[0] else " ", text.strip())
        text = self[written] = text.replace(LINE_END, "\n").strip()
        if other := spellings(text):
            self._spellings[text] = other
        return text

    def spellings_of(self, texts: frozenset[str]) -> frozenset[str]:
        """What those among the texts say that hold an escape."""
        if self._spellings.keys().isdisjoint(texts):
            return frozenset()
        return frozenset(
            other for text in self._spellings.keys() & texts for other in self._spellings[text]
        )


def _refuse_other_encodings(declaration: re.Pattern[str], text: str) -> None:
    """A browser believes the declaration: bytes that are UTF-8 by accident say something else."""
    declared = {name.lower() for name in declaration.findall(text[:_DECLARED_WITHIN])}
    if not declared <= {"utf-8", "utf8"}:
        raise Unreadable(
            Words(
                ja="UTF-8 以外の文字コードが宣言されています。", en="It declares another encoding."
            )
        )


def _refuse_broken(data: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Unreadable(Words(ja="XML として読めません。", en="It is not XML.")) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            Words(ja="XML に文書型宣言があります。", en="The XML declares a document type.")
        )
