"""Private values of the records, in any passage of the site or anywhere in its bytes.

1. Look for a value of our own in a passage of our own: if it is not found, that refuses.
2. Bring values and passages into one spelling, and look for all values at once; look again with
   blanks and hyphens left out.
3. Look for the telling ones among the raw bytes, line by line, in case a reader missed something.
"""

from collections.abc import Iterable, Iterator

import ahocorasick

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.places import line_of, places_of
from disclosure_builder.checks.sheets import Sheet, sheets
from disclosure_builder.checks.watching import Net, raw_values, squeezed
from disclosure_builder.problems import Place, Problem
from disclosure_builder.redaction.watchlist import Watchlist
from disclosure_builder.vocabulary.words import Words

_CANARY = "見張りの金糸雀は籠の中"


class LeaksWatchlist:
    """Every passage and every byte against the watch list."""

    id = "leaks-watchlist"

    def run(self, given: CheckInput) -> Iterator[Problem]:
        """A problem for each file and place."""
        net = Net(given.watchlist.values | {_CANARY})
        if not _passages_with_values(net, sheets([_CANARY])):
            yield self._torn()
        found = _passages_with_values(net, given.sheets)
        places = {place for text in found for place in places_of(given, text)}
        named = {place.path for place in places}
        places |= {place for place in _raw_places(given) if place.path not in named}
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

    def _torn(self) -> Problem:
        return Problem(
            self.id,
            Place("."),
            Words(
                ja="監視リストの照合が、見張りのための値を見つけませんでした。",
                en="The comparison with the watch list did not find the value planted for it.",
            ),
            Words(
                ja="checks/watching.py の変更を見直してください。",
                en="Look at what was changed in checks/watching.py.",
            ),
        )


def texts_with_values(watchlist: Watchlist, texts: Iterable[str]) -> set[str]:
    """The texts in which a private value stands: what the build would refuse later on."""
    return _passages_with_values(Net(watchlist.values), sheets(texts))


def _passages_with_values(net: Net, on: Iterable[Sheet]) -> set[str]:
    """The passages in which a value of the watch list stands."""
    found: set[str] = set()
    for sheet in on:
        text = sheet.folded.text.casefold()
        for data, squeeze in ((text.encode(), False), (squeezed(text).encode(), True)):
            found.update(sheet.owner_in(data, at) for at in net.finds(data, squeezed=squeeze))
    return found


def _raw_places(given: CheckInput) -> Iterator[Place]:
    """Where values stand in files as they were written, whatever the readers made of them."""
    values = raw_values(given.watchlist.values)
    if not values:
        return
    automaton = ahocorasick.Automaton()
    for value in values:
        automaton.add_word(value.decode("latin-1"), value)
    automaton.make_automaton()
    files = {
        path: data for path, data in given.site.files.items() if path not in given.reading.skipped
    }
    lines = set[bytes]().union(*(data.split(b"\n") for data in files.values()))
    found = {value for _, value in automaton.iter(b"\n".join(lines).decode("latin-1"))}
    for path, data in files.items():
        for value in found:
            if value in data:
                yield Place(path, line_of(data, value.decode()), "bytes")
