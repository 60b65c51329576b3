"""Private values of the records, in any passage of the site or anywhere in its bytes.

1. Bring values and passages into one spelling, and look for all values at once; look again with
   blanks and hyphens left out, and with numbers that are written out as digits.
2. Look for the telling ones in each page with its tags left out, in case a value is spread over
   the cells of a table or the entries of a list.
3. Look for the telling ones among the raw bytes, line by line, in case a reader missed something.

That the net is in the water is proved by `canary.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

import ahocorasick

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.places import line_of, places_of
from disclosure_builder.checks.sheets import Sheet, sheets
from disclosure_builder.checks.watching import Net, raw_values
from disclosure_builder.problems import Place, Problem
from disclosure_builder.redaction.watchlist import Watchlist
from disclosure_builder.vocabulary.words import Words

ACROSS = "text, across blocks"
BYTES = "bytes"
_TAGS = re.compile(rb"<[^>]*>")


class LeaksWatchlist:
    """Every passage and every byte against the watch list."""

    id = "leaks-watchlist"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file and place."""
        net = Net(given.watchlist)
        found = _passages_with_values(net, given.sheets)
        places = {place for text in found for place in places_of(given, text)}
        read = {
            path: data
            for path, data in given.site.files.items()
            if path not in given.reading.skipped
        }
        raw = raw_values(given.watchlist.values)
        for further in (_places_across(net, given), _raw_places(raw, read)):
            named = {place.path for place in places}
            places |= {place for place in further if place.path not in named}
        yield from (self._problem(place) for place in sorted(places))

    def _problem(self, place: Place) -> Problem:
        return Problem(
            self.id,
            place,
            Words(
                ja="記録の内部用の欄にある値、または公表前に削除した値が、公表するファイルにあります。",
                en="A file to be served holds a value that is for internal use or was stripped.",
            ),
            Words(
                ja="このファイルの元になった版かテンプレートを直してください。"
                "この値は公表できません。",
                en="Mend the edition or the template that this file comes from. "
                "The value must not be public.",
            ),
        )


def texts_with_values(watchlist: Watchlist, texts: Iterable[str]) -> set[str]:
    """The texts in which a private value stands: what the build would refuse later on."""
    return _passages_with_values(Net(watchlist), sheets(texts))


def _passages_with_values(net: Net, on: Iterable[Sheet]) -> set[str]:
    """The passages in which a value of the watch list stands."""
    return set().union(*(net.passages_on(sheet) for sheet in on))


def stand_in_passed(given: CheckInput) -> bool:
    """Whether a value that is new to the watch list may stand in a file that passed before.

    Looks at it in every way in which files are looked at that are read now; what was lost counts
    as found.
    """
    new, files = given.new_values, given.site.files
    if not new.values:
        return False
    net = Net(new)
    texts = given.passed.texts()
    if texts is None or any(map(net.is_in, texts)):
        return True
    passed = {path: files[path] for path in given.passed.paths}
    pages = (data for path, data in passed.items() if path.endswith(".html"))
    return any(net.is_across(_TAGS.sub(b"", data)) for data in pages) or any(
        _raw_places(raw_values(new.values), passed)
    )


def _places_across(net: Net, given: CheckInput) -> Iterator[Place]:
    """Pages in which a value stands when their tags are left out; documents, between their cells."""
    for reading in given.reading.files:
        texts = [each.encode() for each in reading.across]
        if reading.is_page:
            texts.append(_TAGS.sub(b"", given.site.files[reading.path]))
        if any(map(net.is_across, texts)):
            yield Place(reading.path, 0, ACROSS)


def _raw_places(values: Set[bytes], files: Mapping[str, bytes]) -> Iterator[Place]:
    """Where values stand in files as they were written, whatever the readers made of them."""
    if not values:
        return
    automaton = ahocorasick.Automaton()
    for value in values:
        automaton.add_word(value.decode("latin-1"), value)
    automaton.make_automaton()
    lines = set[bytes]().union(*(data.split(b"\n") for data in files.values()))
    found = {value for _, value in automaton.iter(b"\n".join(lines).decode("latin-1"))}
    for path, data in files.items():
        for value in found:
            if value in data:
                yield Place(path, line_of(data, value.decode()), BYTES)
