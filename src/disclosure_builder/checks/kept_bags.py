"""Frozen years that passed the last look: a shelf and the years in, the files to pass over out.

Each build compares every byte of a bag with its manifests and the ledger, so a bag of a digest is the
bag that was looked at. Its texts are those of sealed editions, and these stand on the site itself as
well, where each build looks for every value of the watch list, new ones too. So a bag that passed
is passed over, until code, dictionary or Python change.
"""

from collections.abc import Iterable

from disclosure_builder.checks.stamp import stamp
from disclosure_builder.public.archive import FrozenYear, bag_folder
from disclosure_builder.shelf import Shelf


class KeptBags:
    """The bags that a shelf knows."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def paths_of(self, frozen: Iterable[FrozenYear]) -> frozenset[str]:
        """Every file, as it is served, of the bags that were looked at before."""
        known = (year for year in frozen if self._shelf.find(_key(year)) is not None)
        return frozenset(bag_folder(year.year) + path for year in known for path in year.files)

    def keep(self, frozen: Iterable[FrozenYear]) -> None:
        """Note the bags of a site that passed every check."""
        for year in frozen:
            if not self._shelf.has(_key(year)):
                self._shelf.store(_key(year), b"")


def _key(year: FrozenYear) -> str:
    return f"bag-{year.year.year:04}-{year.digest.removeprefix('sha256:')}-{stamp()}"
