"""What a build knows of files that passed the last look of a former build, byte for byte.

In: nothing; this file only says what the words mean. `kept_site.py` makes it of a shelf, the checks
ask it for what they would otherwise read from those files.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Lead(NamedTuple):
    """Where a reference within the site leads: a served file, and an anchor in it or nothing."""

    path: str
    anchor: str


def _no_texts() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Passed:
    """Files of a site that passed before.

    `parcels` are where they are kept, `anchors` are those of the pages among them, `leads` what their references need of the site, `words`
    those under which the search may find the pages, also such as changed since. `texts` gives everything that a reader sees in
    them, in the spelling in which the watch list is compared; None if that was lost.
    """

    paths: frozenset[str] = frozenset()
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    leads: frozenset[Lead] = field(default=frozenset(), repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)
    texts: Callable[[], Iterable[str] | None] = field(default=_no_texts, repr=False)
    parcels: tuple[str, ...] = ()


NOTHING_PASSED = Passed()
