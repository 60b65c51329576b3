"""HTML of a page's content → `Fragment`, with its contents list and its words for the search."""

import re
from datetime import date, datetime
from html import unescape

from disclosure_builder.language.strings import JAPANESE
from disclosure_builder.public.pages import Fragment, Heading
from disclosure_builder.vocabulary.moments import TOKYO

FRAME = "page"

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
# The label of an item's state stands in its heading, but is no part of the item's name.
_STATE = re.compile(r'<span class="state[^>]*>[^<]*</span>')
# A tag inside a line parts no words; any other does.
_INLINE_TAG = re.compile(r"</?(?:a|b|code|del|em|ins|span|strong|time)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
# A reading says again what stands below it.
_READING = re.compile(r"<rp>.*?</rp>|<rt>.*?</rt>|</?ruby>")


def make_fragment(  # noqa: PLR0913 - all that a page has
    address: str,
    title: str,
    description: str,
    html: str,
    updated: datetime | None,
    *,
    published: datetime | None = None,
    frame: str = FRAME,
    language: str = JAPANESE,
) -> Fragment:
    """Put a page together. `html` comes from a template, so a `>` in a text is written `&gt;`."""
    return Fragment(
        address=address,
        frame=frame,
        title=title,
        description=description,
        html=html,
        headings=tuple(
            Heading(int(level), unescape(anchor), _words(_STATE.sub("", inner)))
            for level, anchor, inner in _HEADING.findall(html)
        ),
        text=_words(html),
        updated=_day(updated),
        published=_day(published),
        language=language,
    )


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone(TOKYO).date()


def _words(html: str) -> str:
    """The words of a piece of HTML on one line."""
    if "<" not in html and "&" not in html:
        return html.strip()
    return " ".join(unescape(_TAG.sub(" ", _INLINE_TAG.sub("", _READING.sub("", html)))).split())
