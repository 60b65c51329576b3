"""What must never be seen in public: everything under `internal`, and everything ever stripped.

In: the bytes of every record and of its public edition, old editions and drafts too, and what was
kept of those that were taken down (`kept.py`). Out: private
values, and which of them are names or birth dates, so that the last check knows how else they may
be written (`checks/variants/`). No dictionary is asked, so the list never changes with one.

What was stripped is found by laying the record's text beside the approved public text: between
two marks the texts are the same, so what stands in the place of a mark is what was taken out.
Where the texts do not fit, every sentence that is not public any more is watched as a whole.

One invented edition is always among them: the canary. Its values come the same way as all others,
and the last check must find them in pages planted for that purpose (`checks/canary.py`).
"""

import hashlib
import json
import re
from collections.abc import Container, Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.canary import PUBLIC, RECORD
from disclosure_builder.redaction.kept import Damaged, read_kept, write_kept
from disclosure_builder.redaction.private_notes import (
    SHORTEST_NOTE,
    SHORTEST_VALUE,
    Private,
    private_values,
    sentences,
)
from disclosure_builder.written.yaml_reader import Tree, read_yaml

# Marks side by side are one place: where one value ended and the next began cannot be told.
_MARKS = re.compile("(?:" + "|".join(re.escape(mark.mark) for mark in Mark) + ")+")


@dataclass(frozen=True)
class Watchlist:
    """Private values. They are only ever compared with, never shown.

    `names` and `births` are those of the values that are known to be persons' names, and their
    dates of birth.
    """

    values: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(default=frozenset(), repr=False)
    births: frozenset[str] = field(default=frozenset(), repr=False)


NOTHING_WATCHED = Watchlist(frozenset())


class EditionBytes(NamedTuple):
    """The bytes of an edition's record, of its public edition, and of what was kept of it."""

    record: bytes | None
    public: bytes | None = None
    kept: bytes | None = None

    def __repr__(self) -> str:
        return "EditionBytes(…)"

    @property
    def digest(self) -> str:
        """Changes with every byte; of whole files, so that no value can be guessed from it."""
        digest = hashlib.sha256()
        for part in self:
            digest.update(b"-" if part is None else hashlib.sha256(part).digest())
        return digest.hexdigest()


class Watched(NamedTuple):
    """All private values; those of editions that a former build did not know; all editions' digests."""

    watchlist: Watchlist
    new: Watchlist
    editions: frozenset[str]

    def __repr__(self) -> str:
        return "Watched(…)"


def watch(editions: Iterable[EditionBytes], known: Container[str]) -> Watched:
    """The private values of editions, and apart those of which the digest is not known."""
    found: set[Private] = set(_of_edition(EditionBytes(RECORD, PUBLIC)))
    new: set[Private] = set()
    digests = set()
    for edition in editions:
        values = frozenset(_of_edition(edition))
        digests.add(edition.digest)
        found |= values
        if edition.digest not in known:
            new |= values
    return Watched(_watchlist(found), _watchlist(new), frozenset(digests))


def watch_editions(editions: Iterable[EditionBytes]) -> Watchlist:
    """The private values of editions.

    A draft that was not prepared has no public bytes yet; what is under its `internal` is watched
    all the same. Where there is no record, nothing of it can be known.
    """
    return watch(editions, ()).watchlist


def _watchlist(found: Set[Private]) -> Watchlist:
    return Watchlist(
        frozenset(each.value for each in found),
        frozenset(each.value for each in found if each.kind is Mark.NAME),
        frozenset(each.value for each in found if each.kind is Mark.BIRTH_DATE),
    )


def kept_of(record: bytes | None, public: bytes | None) -> bytes:
    """What is to be kept of an edition whose text will go: the bytes of `N.removed.json`."""
    return write_kept(_of_edition(EditionBytes(record, public)))


def _of_edition(edition: EditionBytes) -> Iterator[Private]:
    """What is damaged gives nothing: `approval` will report it."""
    content, public = edition.record, edition.public
    with suppress(Damaged):
        yield from read_kept(edition.kept) if edition.kept is not None else ()
    record = read_yaml(content, "").tree if content is not None else None
    if not isinstance(record, dict):
        return
    yield from private_values(record.get("internal"))
    if public is not None and b"\xe3\x80\x94" in public:  # 〔: there is a mark at all
        yield from _stripped(record, _edition_in(public))


def _stripped(record: Tree, public: Any) -> Iterator[Private]:
    """Walk both trees side by side; only texts with a mark have lost anything."""
    if isinstance(record, dict) and isinstance(public, dict):
        for key, value in public.items():
            if key in record:
                yield from _stripped(record[key], value)
    elif isinstance(record, list) and isinstance(public, list):
        for before, after in zip(record, public, strict=False):
            yield from _stripped(before, after)
    elif isinstance(record, str) and isinstance(public, str) and "〔" in public:
        yield from _lost(record.strip(), public)


def _lost(before: str, after: str) -> Iterator[Private]:
    """What a text has lost; whole sentences where it cannot be told more closely."""
    taken = _taken(before, after)
    if taken is not None:
        yield from taken
    elif before != after:
        for sentence in sentences(before, SHORTEST_NOTE):
            if sentence not in after:
                yield Private(sentence)


def taken_out(before: str, after: str) -> tuple[str, ...]:
    """What stood in `before` where `after` has marks; empty when the texts do not fit."""
    return tuple(each.value for each in _taken(before, after) or ())


def _taken(before: str, after: str) -> tuple[Private, ...] | None:
    """What stood in the place of each mark; None when the texts do not fit."""
    first, *kept = _MARKS.split(after)
    if not kept or not before.startswith(first):
        return None
    values = []
    start = len(first)
    for number, (part, marks) in enumerate(zip(kept, _MARKS.findall(after), strict=True), start=1):
        if number == len(kept):
            end = len(before) - len(part)
            found = before.endswith(part)
        else:
            end = before.find(part, start + 1)
            found = end >= 0
        if not found or end <= start:
            return None
        values.append(Private(before[start:end].strip(), _KINDS.get(marks)))
        start = end + len(part)
    return tuple(each for each in values if _is_worth_watching(each.value))


_KINDS = {mark.mark: mark for mark in Mark}


def _is_worth_watching(value: str) -> bool:
    """A mark that a clerk wrote by hand took nothing out."""
    return len(value) >= SHORTEST_VALUE and not _MARKS.fullmatch(value)


def texts_in(public: bytes) -> set[str]:
    """Every text in the public bytes of an edition; they need not be verified yet."""
    texts: set[str] = set()
    waiting = [_edition_in(public)]
    for tree in waiting:
        if isinstance(tree, str):
            texts.add(tree)
        elif isinstance(tree, dict):
            waiting += tree.values()
        elif isinstance(tree, list):
            waiting += tree
    return texts


def _edition_in(public: bytes) -> Any:
    """The edition in public bytes; nothing if they are damaged, which `approval` will report."""
    try:
        tree = json.loads(public)
    except (ValueError, RecursionError):
        return None
    return tree.get("edition") if isinstance(tree, dict) else None
