"""HTML, SVG and XML → blocks of text with their inline tags joined, and tags.

The text of a block is put together before anything looks at it, so that a name written across two
tags is read as one. Furigana are read twice: in place, and left out.
"""

import re
from dataclasses import replace
from html import unescape

from lxml import etree

from disclosure_builder.checks.reading.interface import FileReading, Tag, Unreadable, decoded
from disclosure_builder.checks.reading.tags import BLOCK_END, LINE_END, MARKUP, TagBook
from disclosure_builder.vocabulary.words import Words

_RUBY = re.compile(r"<(rt|rp|rtc)\b[^>]*>.*?</\1>", re.DOTALL)
_MARKUP_INSIDE = re.compile(r"<[a-zA-Z/!]|&[#a-zA-Z]")
_BLANKS = re.compile(r"[ \t\r\f]*\n\s*|[ \t\r\f]{2,}|\t")


class MarkupReader:
    """Reads pages and feeds. One reader serves a whole site, so that what repeats is read once."""

    def __init__(self) -> None:
        self._tags = TagBook()
        self._blocks = _Blocks()
        self._inside: dict[str, tuple[frozenset[str], list[Tag]]] = {}

    def read_page(self, path: str, data: bytes) -> FileReading:
        """Read an HTML page."""
        texts, tags = self._read_html(decoded(data))
        return FileReading(path, texts=texts, tags=tags)

    def read_xml(self, path: str, data: bytes) -> FileReading:
        """Read a feed, a site map or a drawing; HTML that is escaped in it is read as HTML."""
        _refuse_broken(data)
        texts, tags = self._read(decoded(data))
        return self.with_html_inside(FileReading(path, texts=texts, tags=tags))

    def with_html_inside(self, reading: FileReading) -> FileReading:
        """The same file, and what its values say to someone who reads them as HTML."""
        texts, tags = reading.texts, list(reading.tags)
        values = texts | {passage.text for passage in reading.passages}
        for value in sorted(filter(_MARKUP_INSIDE.search, values)):
            if value not in self._inside:
                self._inside[value] = self._read_html(value)
            inner_texts, inner_tags = self._inside[value]
            # Every character of the value is in what was read inside it.
            texts = (texts - {value}) | inner_texts
            tags += inner_tags
        return replace(reading, texts=texts, tags=tags)

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
        return frozenset(map(self._blocks.__getitem__, blocks)), tags


class _Blocks(dict[str, str]):
    """Block as written → block as read: entities decoded, blanks collapsed, lines kept."""

    def __missing__(self, written: str) -> str:
        text = unescape(written) if "&" in written else written
        text = _BLANKS.sub(lambda blank: "\n" if "\n" in blank[0] else " ", text.strip())
        text = self[written] = text.replace(LINE_END, "\n").strip()
        return text


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
