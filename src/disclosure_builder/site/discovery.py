"""Which feeds the head of a page names, so that a feed reader finds them: the few that fit the page.

In: every feed, and a page. Out: `<link>` lines with links from the root. The subscribe page names all.
"""

from collections.abc import Iterable
from html import escape

from disclosure_builder.public.pages import FeedLink
from disclosure_builder.site.settings import SiteLanguage

# Whatever reads JSON Feed reads one of the others as well.
_LEFT_OUT = "application/feed+json"


def feed_lines(feeds: Iterable[FeedLink], language: SiteLanguage, address: str | None) -> str:
    """Everything in the language of the page, and its own kind; `address` None: no page."""
    below = "" if address is None else address.removeprefix(language.folder)
    return "\n".join(
        _line(feed)
        for feed in feeds
        if feed.language == language.code and feed.media_type != _LEFT_OUT
        if feed.kind is None or below.startswith(f"{feed.kind}/")
    )


def _line(feed: FeedLink) -> str:
    return (
        f'<link rel="alternate" type="{escape(feed.media_type)}"'
        f' title="{escape(feed.title)}" href="root:{escape(feed.path)}">'
    )
