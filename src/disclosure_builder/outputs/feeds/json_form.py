"""A document of a feed → JSON Feed 1.1. Archives follow by `next_url`."""

import json
from typing import Any

from disclosure_builder.outputs.feeds.documents import Document
from disclosure_builder.outputs.feeds.items import FeedItem
from disclosure_builder.outputs.feeds.subjects import Form, Subject
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.settings import Portal

_VERSION = "https://jsonfeed.org/version/1.1"


def json_file(document: Document, portal: Portal) -> OutputFile:
    """The document; the same bytes each time."""
    path = document.path(Form.JSON)
    tree: dict[str, Any] = {
        "version": _VERSION,
        "title": document.title(portal),
        "home_page_url": portal.url,
        "feed_url": portal.url + path,
        "description": portal.description,
        "language": document.subject.language,
        "authors": [{"name": portal.authority.name, "url": portal.url}],
    }
    if document.further is not None:
        tree["next_url"] = portal.url + document.subject.path(Form.JSON, document.further)
    tree["items"] = [_item(item, document.subject, portal) for item in document.items]
    # On one line: with an indent, Python leaves its fast encoder.
    content = json.dumps(tree, ensure_ascii=False) + "\n"
    return OutputFile(path, content.encode(), Form.JSON.media_type)


def _item(item: FeedItem, subject: Subject, portal: Portal) -> dict[str, Any]:
    """The part that begins with `_` is ours: the codes of the terms, and what was signed."""
    at = item.released_at.isoformat()
    return {
        "id": item.id,
        "url": item.page,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": at,
        "date_modified": at,
        "tags": [category.label for category in item.categories],
        "language": subject.language,
        "_disclosure": {
            "about": portal.url + "data/index.json",
            "terms": {each.scheme.rsplit("/", 1)[1]: each.term for each in item.categories},
            "sealed": item.sealed,
        },
    }
