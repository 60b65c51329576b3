"""What must never be seen in public: everything under `internal`, and everything ever stripped.

What was stripped is found by laying the record's text beside the approved public text: between
two marks the texts are the same, so what stands in the place of a mark is what was taken out. No
detector is asked again.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from disclosure_builder.public.marks import Mark
from disclosure_builder.written.yaml_reader import Tree, read_yaml

# Free notes are watched only when they are long enough to be told from ordinary words.
SHORTEST_NOTE = 8
SHORTEST_VALUE = 2
# Marks side by side are one place: where one value ended and the next began cannot be told.
_MARKS = re.compile("(?:" + "|".join(re.escape(mark.mark) for mark in Mark) + ")+")


@dataclass(frozen=True)
class Watchlist:
    """Private values. They are only ever compared with, never shown."""

    values: frozenset[str] = field(repr=False)


EMPTY_WATCHLIST = Watchlist(frozenset())


def watch_editions(editions: Iterable[tuple[bytes | None, bytes | None]]) -> Watchlist:
    """The private values of editions, each given by its record's bytes and its public bytes.

    A draft has no public bytes yet; what is under its `internal` is watched all the same. Where
    there is no record, nothing of it can be known.
    """
    values: set[str] = set()
    for content, public in editions:
        if content is None:
            continue
        record = read_yaml(content, "").tree
        if isinstance(record, dict):
            values.update(_internal(record.get("internal")))
            if public is not None and b"\xe3\x80\x94" in public:  # 〔: there is a mark at all
                values.update(_stripped(record, _edition_in(public)))
    return Watchlist(frozenset(values))


def _internal(internal: Tree | None) -> Iterator[str]:
    if not isinstance(internal, dict):
        yield from _leaves(internal, SHORTEST_NOTE)
        return
    for key, value in internal.items():
        yield from _leaves(value, SHORTEST_VALUE if key == "persons" else SHORTEST_NOTE)


def _leaves(tree: Tree | None, shortest: int) -> Iterator[str]:
    if isinstance(tree, dict):
        for value in tree.values():
            yield from _leaves(value, shortest)
    elif isinstance(tree, list):
        for value in tree:
            yield from _leaves(value, shortest)
    elif isinstance(tree, str) and len(tree.strip()) >= shortest:
        yield tree.strip()


def _stripped(record: Tree, public: Any) -> Iterator[str]:
    """Walk both trees side by side; only texts with a mark have lost anything."""
    if isinstance(record, dict) and isinstance(public, dict):
        for key, value in public.items():
            if key in record:
                yield from _stripped(record[key], value)
    elif isinstance(record, list) and isinstance(public, list):
        for before, after in zip(record, public, strict=False):
            yield from _stripped(before, after)
    elif isinstance(record, str) and isinstance(public, str) and "〔" in public:
        yield from taken_out(record.strip(), public)


def taken_out(before: str, after: str) -> tuple[str, ...]:
    """What stood in `before` where `after` has marks; empty when the texts do not fit."""
    first, *kept = _MARKS.split(after)
    if not kept or not before.startswith(first):
        return ()
    values = []
    start = len(first)
    for number, part in enumerate(kept, start=1):
        if number == len(kept):
            end = len(before) - len(part)
            found = before.endswith(part)
        else:
            end = before.find(part, start + 1)
            found = end >= 0
        if not found or end <= start:
            return ()
        values.append(before[start:end].strip())
        start = end + len(part)
    return tuple(value for value in values if _is_worth_watching(value))


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
