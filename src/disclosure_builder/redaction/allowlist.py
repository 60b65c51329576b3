"""What the city may publish although it looks like personal data: allowed texts in, answers out.

The city's own address and telephone number, bodies, the names of posts. Every entry gives its
reason, the post that approved it and the day it ends. And what a person decided about a text that
the detectors could not judge: that decision is bound to the exact text by its digest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from disclosure_builder.digests import digest_of
from disclosure_builder.problems import Place
from disclosure_builder.redaction.folding import Folded, fold
from disclosure_builder.vocabulary.references import CaseReference


@dataclass(frozen=True)
class AllowedText:
    """One text that may stand, through the day `expires`."""

    text: str
    reason: str
    post: str
    expires: date


@dataclass(frozen=True)
class AllowedField:
    """The text of one field of a case, by its digest, that was held and may stand as it is."""

    case: CaseReference
    digest: str
    expires: date
    place: Place


@dataclass(frozen=True)
class Allowlist:
    """All texts that may stand. Without entries nothing may."""

    entries: tuple[AllowedText, ...]
    fields: tuple[AllowedField, ...] = ()

    def decided(self, case: CaseReference, text: str) -> AllowedField | None:
        """What was decided about exactly this text of a case; the decision that lasts longest."""
        digest = digest_of(text.encode())
        found = (each for each in self.fields if (each.case, each.digest) == (case, digest))
        return max(found, key=lambda each: each.expires, default=None)

    def is_allowed(self, text: str, start: int, end: int, on: date) -> bool:
        """Whether `text[start:end]` lies wholly within an allowed text, in whatever spelling."""
        valid = (entry for entry in self.entries if on <= entry.expires)
        return any(
            first <= start and end <= last
            for entry in valid
            for first, last in _occurrences(_folded(text), _folded(entry.text).text.strip())
        )


def _occurrences(folded: Folded, allowed: str) -> Iterator[tuple[int, int]]:
    """Where an allowed text stands, in places of the original.

    Digits and letters must not go on at either end: the allowed 576-2111 is not in 576-21113.
    """
    at = folded.text.find(allowed) if allowed else -1
    while at >= 0:
        end = at + len(allowed)
        if not (_go_on(folded.text, at) or _go_on(folded.text, end)):
            yield folded.original_span(at, end)
        at = folded.text.find(allowed, at + 1)


def _go_on(text: str, at: int) -> bool:
    """Whether a number or a word in Latin letters runs across a place."""
    pair = text[at - 1 : at + 1] if at else ""
    return len(pair) == 2 and all(each.isascii() and each.isalnum() for each in pair)


@lru_cache(maxsize=64)
def _folded(text: str) -> Folded:
    """A folded text, kept while its findings are asked about."""
    return fold(text)
