"""A watch list → every spelling to look for, each with its manner.

Words are in comparable spelling. Values as they are written come first: what is made from another
value never changes how they are looked for.
"""

from collections.abc import Iterator

from disclosure_builder.checks.manners import Manner, comparable, manner_of
from disclosure_builder.checks.variants.addresses import addresses
from disclosure_builder.checks.variants.births import births
from disclosure_builder.checks.variants.names import names, spaced
from disclosure_builder.checks.variants.numbers import mails, numbers
from disclosure_builder.checks.variants.places import is_place
from disclosure_builder.redaction.watchlist import Watchlist

Spelling = tuple[str, Manner | None]


def spellings(watchlist: Watchlist) -> dict[str, Manner]:
    """Word → manner; what says too little is left out."""
    words: dict[str, Manner] = {}
    for value in watchlist.values:
        word = comparable(value).strip()
        # Nobody could tell the person 立川 from the city, if there is no title.
        titled = value in watchlist.names and is_place(word)
        _add(words, [(word, Manner.TITLED if titled else None)])
    for value in watchlist.values:
        _add(words, _derived(comparable(value).strip()))
    for value in watchlist.names:
        _add(words, names(comparable(value).strip(), value))
    for value in watchlist.births:
        _add(words, births(comparable(value).strip()))
    return words


def _derived(value: str) -> Iterator[Spelling]:
    yield from spaced(value)
    yield from numbers(value)
    yield from mails(value)
    yield from addresses(value)


def _add(words: dict[str, Manner], spelled: Iterator[Spelling] | list[Spelling]) -> None:
    for word, given in spelled:
        manner = given or manner_of(word)
        if word and manner is not None:
            words.setdefault(word, manner)
