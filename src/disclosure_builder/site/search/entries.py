"""Fragments → what is indexed of each page, in the order in which found pages are listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from disclosure_builder.language.strings import JAPANESE
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.search_words import words_of
from disclosure_builder.vocabulary.terms import Kind

ADDRESS = "search/"
# Words of the title come first and fill this many positions, so that a word at an early position
# is one of the title; `search.js` knows the number.
TITLE_ROOM = 200
# Fills a position and is no word.
_GAP = "。"


@dataclass(frozen=True)
class Entry:
    """One page: its address, the folder of its language (none of Japanese), its words in one line."""

    address: str
    folder: str
    words: str


def make_entries(fragments: Iterable[Fragment]) -> tuple[Entry, ...]:
    """Cases first and the newest of them first, then the other pages; not the search itself."""
    pages = sorted(
        (page for page in fragments if not f"/{page.address}".endswith(f"/{ADDRESS}")),
        key=lambda page: (_rank(page), page.address),
    )
    return tuple(Entry(page.address, _folder(page), _words(page)) for page in pages)


def _rank(page: Fragment) -> tuple[int, int]:
    """Pages of one case or year, then hand-written pages, then lists; the newest first."""
    folder, _, identifier = page.address.removeprefix(_folder(page)).partition("/")
    day = page.updated.toordinal() if page.updated is not None else 0
    if folder in {kind.code for kind in Kind} and identifier:
        return 0, -day
    return (2 if day else 1), -day


def _folder(page: Fragment) -> str:
    return "" if page.language == JAPANESE else f"{page.language}/"


def _words(page: Fragment) -> str:
    """Each word once, those of the title apart; in an order that packs well."""
    title = sorted(words_of(page.title))[:TITLE_ROOM]
    body = words_of(page.text).difference(title)
    return " ".join((*title, *[_GAP] * (TITLE_ROOM - len(title)), *sorted(body)))
