"""Files of the site that passed the last look of a former build: a shelf in; what is known of them out.

What a check finds in a file depends on its bytes and its path; on code, dictionary and Python; on the
allow-list, the site's addresses and the approved texts; and on the watch list. So a file that passed
beside all of these, or beside fewer approved texts and fewer private values, can hold nothing but
what the new values show. These are looked for in all that is kept of it, in every build.

Kept are digests, anchors, words and texts of the public site, never a private value: what was looked
for is told by the digests of whole records.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from disclosure_builder.checks.disguises import disguised
from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.links import anchors_of, leads_of
from disclosure_builder.checks.manners import respelled
from disclosure_builder.checks.parcels import (
    Parcel,
    read_parcel,
    read_texts,
    store_parcel,
    written,
)
from disclosure_builder.checks.passed import NOTHING_PASSED, Lead, Passed
from disclosure_builder.checks.places import PLANTED
from disclosure_builder.checks.reading.interface import FileReading, SiteReading
from disclosure_builder.checks.search_index import words_on
from disclosure_builder.checks.sheets import sheets
from disclosure_builder.checks.stamp import stamp
from disclosure_builder.public.archive import is_in_bag
from disclosure_builder.shelf import EMPTY_SHELF, Shelf

_SIZE = 16


class KeptSite:
    """What a shelf knows of a site; `editions` are those whose private values were looked for."""

    def __init__(self, shelf: Shelf = EMPTY_SHELF) -> None:
        self._shelf = shelf
        self._key = f"site-{stamp()}"
        content = shelf.find(f"{self._key}.json")
        self._index: Mapping[str, Any] = {} if content is None else json.loads(content)
        self.editions: frozenset[str] = frozenset(self._index.get("editions", ()))

    def passed(self, given: CheckInput) -> Passed:
        """What is known of the files of a site; nothing if what excuses them is not what it was."""
        if not self._is_excused(given):
            return NOTHING_PASSED
        # A frozen year is in no parcel, and is most of an archive's bytes.
        digests = _digests({p: data for p, data in given.site.files.items() if not is_in_bag(p)})
        served = {}
        for name in self._index["parcels"]:
            parcel = read_parcel(self._shelf, name)
            if parcel and (paths := parcel.served_still(digests)):
                served[name] = (parcel, paths)
        each = served.values()
        return Passed(
            paths=frozenset(path for _, paths in each for path in paths),
            anchors={
                path: frozenset(anchors)
                for parcel, paths in each
                for path, anchors in parcel.anchors.items()
                if path in paths
            },
            leads=frozenset(
                Lead(*lead)
                for parcel, paths in each
                for path in paths
                for lead in parcel.leads[path]
            ),
            words=frozenset(word for parcel, _ in each for word in parcel.words),
            texts=lambda: read_texts(self._shelf, served),
            parcels=tuple(served),
        )

    def keep(self, given: CheckInput) -> None:
        """Keep what was read of a site that passed every check.

        Planted files are none of it; a frozen year is passed over as a whole (`kept_bags.py`).
        """
        read = tuple(
            each
            for each in given.reading.files
            if not each.path.startswith(PLANTED) and not is_in_bag(each.path)
        )
        parcels = [*given.passed.parcels, *([self._stored(given, read)] if read else [])]
        index = {
            "excuses": _excuses(given),
            "approved": sorted(_approved(given)),
            "editions": sorted(given.editions),
            "parcels": parcels,
        }
        self._shelf.store(f"{self._key}.json", written(index))

    def _is_excused(self, given: CheckInput) -> bool:
        """Whether whatever excused a finding still does."""
        if self._index.get("excuses") != _excuses(given):
            return False
        return _approved(given).issuperset(self._index["approved"])

    def _stored(self, given: CheckInput, read: tuple[FileReading, ...]) -> str:
        digests = _digests({each.path: given.site.files[each.path] for each in read})
        leads, anchors = leads_of(given), anchors_of(given)
        parcel = Parcel(
            files=digests,
            anchors={each.path: sorted(anchors[each.path]) for each in read if each.is_page},
            leads={path: sorted(map(list, leads[path])) for path in digests},
            words=sorted(words_on(read)),
        )
        name = f"{self._key}-{_digest(*sorted(digests.values()))}"
        store_parcel(self._shelf, name, parcel, _comparable(SiteReading(read, {}, frozenset())))
        return name


def _comparable(reading: SiteReading) -> list[str]:
    """All that a reader sees, in the spelling in which the watch list is compared."""
    seen = reading.passages.keys() | disguised(reading).keys()
    across = {text for each in reading.files for text in each.across}
    return [respelled(sheet.folded.text) for sheet in sheets(seen | across)]


def _excuses(given: CheckInput) -> str:
    """The allow-list as of the day, and the addresses of the site."""
    valid = sorted(each.text for each in given.allowlist.entries if given.on <= each.expires)
    return _digest(*valid, "", *sorted(given.hosts))


def _approved(given: CheckInput) -> frozenset[str]:
    return frozenset(map(_digest, given.approved_texts))


def _digests(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Path → digest of a file and its path, which is read as well."""
    return {
        path: hashlib.blake2b(path.encode() + b"\0" + data, digest_size=_SIZE).hexdigest()
        for path, data in files.items()
    }


def _digest(*texts: str) -> str:
    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=_SIZE).hexdigest()
