"""Texts in which the detectors found nothing before: a shelf in; what has to be looked at out.

What a detector finds in a text depends on the text, on the code and on the dictionary, and on
nothing else. So a text in which nothing was found need not be looked at again until one of them
changes. Kept are digests, under a stamp of code, dictionary and Python; never a text, and never
anything of a text in which something was found: whether that is allowed is asked in every build.
"""

import hashlib
from collections.abc import Iterable

from disclosure_builder.checks.stamp import stamp
from disclosure_builder.shelf import Shelf

_SIZE = 16


class KeptLooks:
    """The texts of one kind of look that are known to hold nothing."""

    def __init__(self, shelf: Shelf, kind: str) -> None:
        self._shelf = shelf
        self._key = f"{kind}-{stamp()}.digests"
        kept = shelf.find(self._key) or b""
        self._known = {kept[at : at + _SIZE] for at in range(0, len(kept), _SIZE)}
        self._asked: set[bytes] = set()

    def unknown(self, texts: Iterable[str]) -> set[str]:
        """The texts that have to be looked at; the others count as asked for again."""
        if not self._known:
            return set(texts)
        unknown = set()
        for text in texts:
            digest = _digest(text)
            if digest in self._known:
                self._asked.add(digest)
            else:
                unknown.add(text)
        return unknown

    def keep(self, texts: Iterable[str], *, forgetting: bool) -> None:
        """Keep these, in which nothing was found, and those asked for; and forget all others, unless
        those may be texts that nobody had to ask for."""
        asked = self._asked | set(map(_digest, texts))
        if not forgetting:
            asked |= self._known
        if asked != self._known:
            self._shelf.store(self._key, b"".join(sorted(asked)))


def _digest(text: str) -> bytes:
    # A lone surrogate can come out of an escape in JSON; two different ones stay different.
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()
