"""What the public side hands to `site/`, and what `site/` makes of it.

Everything here may be served to anyone. Texts are plain `str`, because a template has already put
public values together into HTML; the types before this one guard what may go in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

# In the HTML of a fragment every link within the site begins with this, followed by the address
# from the root: `href="root:incidents/2026-001/"`. `site/` makes it relative to the page.
ROOT_LINK = "root:"


@dataclass(frozen=True)
class Heading:
    """One entry of a page's contents list: level 2 or 3, the `id` in the HTML, the plain text."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Fragment:
    """One page without its frame.

    `address` is relative to the root and ends with a slash; "" is the home page. `html` is the
    body with its one `<h1>`; `title` and `description` are plain text; `text` is for the search.
    `updated` is the day of the newest edition that the page tells of; `published` is the day of the
    first, and only the page of a case or of a year's status has one. `language` is the code of the
    page's language (`ja`, `en`, `easy`).
    """

    address: str
    frame: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...]
    text: str
    updated: date | None
    published: date | None = None
    language: str = "ja"


@dataclass(frozen=True)
class OutputFile:
    """A file that is served as it is: a feed, a table, a paper. `path` is relative to the root."""

    path: str
    content: bytes
    media_type: str


@dataclass(frozen=True)
class FeedLink:
    """A feed in one form. `path` is relative to the root.

    `subject` is what it tells of and `form` its form, both in words. `language` is that of the pages
    whose readers it is for, and `kind` the folder of the cases that it is limited to, if it is.
    """

    title: str
    path: str
    media_type: str
    subject: str = ""
    form: str = ""
    language: str = "ja"
    kind: str | None = None


@dataclass(frozen=True)
class BuiltSite:
    """Path relative to the root → the bytes, exactly as they will be served."""

    files: Mapping[str, bytes]
