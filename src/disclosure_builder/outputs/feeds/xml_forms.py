"""A document of a feed → RSS 2.0 or Atom, by feedgen, with what feedgen leaves out.

feedgen 1.0 keeps the last link added as the RSS channel's own, so the page comes last; it writes no
link into RSS but its own address, and Atom entries' links without their relation: both are mended by
extensions. Unset dates would become now, and entries would be turned around unless appended.
"""

from functools import partial
from html import escape
from typing import Any

from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from disclosure_builder.outputs.feeds.documents import Document
from disclosure_builder.outputs.feeds.items import FeedItem
from disclosure_builder.outputs.feeds.subjects import Form
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.settings import Portal

_ATOM = "http://www.w3.org/2005/Atom"
_HISTORY = "http://purl.org/syndication/history/1.0"


def xml_file(document: Document, form: Form, portal: Portal) -> OutputFile:
    """The document in one of the two forms."""
    path = document.path(form)
    generator = FeedGenerator()
    generator.id(document.id(portal))
    generator.title(document.title(portal))
    generator.description(portal.description)
    generator.subtitle(portal.description)
    generator.language(document.subject.language)
    generator.author({"name": portal.authority.name})
    generator.generator("disclosure_builder")
    generator.link(href=portal.url + path, rel="self", type=form.media_type)
    for relation, address in document.links(form, portal).items():
        generator.link(href=address, rel=relation, type=form.media_type)
    generator.link(href=portal.url, rel="alternate", type="text/html")
    generator.updated(document.updated)
    generator.lastBuildDate(document.updated)
    history = partial(_History, document, form, portal)
    generator.register_extension("history", history, BaseEntryExtension)
    for item in document.items:
        _add(generator, item, form)
    atom = form is Form.ATOM
    content = generator.atom_str(pretty=True) if atom else generator.rss_str(pretty=True)
    return OutputFile(path, content, form.media_type)


def _add(generator: FeedGenerator, item: FeedItem, form: Form) -> None:
    entry = generator.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.page)
    entry.published(item.released_at)
    entry.updated(item.released_at)
    for category in item.categories:
        entry.category(term=category.term, scheme=category.scheme, label=category.label)
    # Readers take the description of RSS for HTML, and the summary of Atom for what it says.
    entry.summary(item.summary if form is Form.ATOM else escape(item.summary))
    entry.content(item.html, type="html")
    entry.register_extension("links", partial(_EntryLinks, item))


class _History:
    """An extension of feedgen: what RFC 5005 asks for."""

    def __init__(self, document: Document, form: Form, portal: Portal) -> None:
        self._is_archive = document.year is not None
        self._links = document.links(form, portal)
        self._type = form.media_type

    def extend_ns(self) -> dict[str, str]:
        return {"fh": _HISTORY} if self._is_archive else {}

    def extend_atom(self, feed: Any) -> None:
        self._mark(feed)

    def extend_rss(self, root: Any) -> None:
        channel = root[0]
        for relation, address in self._links.items():
            link = etree.SubElement(channel, f"{{{_ATOM}}}link", href=address, rel=relation)
            link.set("type", self._type)
        self._mark(channel)

    def _mark(self, parent: Any) -> None:
        if self._is_archive:
            etree.SubElement(parent, f"{{{_HISTORY}}}archive")


class _EntryLinks:
    """An extension of feedgen: the links of an entry, each with its relation and type."""

    def __init__(self, item: FeedItem) -> None:
        self._sealed = item.sealed

    def extend_ns(self) -> dict[str, str]:
        return {}

    def extend_atom(self, entry: Any) -> None:
        page = entry.find(f"{{{_ATOM}}}link")
        if page is None:  # feedgen writes elements of Atom without their name space
            page = entry.find("link")
        page.set("rel", "alternate")
        page.set("type", "text/html")
        if self._sealed is not None:
            related = etree.Element(page.tag, href=self._sealed, rel="related")
            related.set("type", "application/json")
            page.addnext(related)

    def extend_rss(self, item: Any) -> None:
        pass
