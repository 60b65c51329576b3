"""What was private in an edition that is taken down ↔ `N.removed.json`, beside its record.

The marks in the public edition told what had been stripped. When its text goes, they go with it, so
what they stood for is written down before. The file is as private as the record.
"""

import json
from collections.abc import Iterable, Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.public.tree import canonical
from disclosure_builder.redaction.private_notes import Private

_KINDS = {mark.code: mark for mark in Mark}
_UNKNOWN = ""


class Damaged(Exception):
    """These bytes are not what `write_kept` writes; says nothing of what is in them."""


def write_kept(found: Iterable[Private]) -> bytes:
    """Every value once, as a pair with its kind, in canonical JSON (RFC 8785)."""
    pairs = {(each.kind.code if each.kind is not None else _UNKNOWN, each.value) for each in found}
    return canonical([list(pair) for pair in sorted(pairs)])


def read_kept(content: bytes) -> tuple[Private, ...]:
    """The values; raises `Damaged` for anything but the bytes that were written."""
    try:
        found = tuple(_values(json.loads(content)))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Damaged from None
    if write_kept(found) != content:
        raise Damaged
    return found


def _values(pairs: Iterable[tuple[str, str]]) -> Iterator[Private]:
    for kind, value in pairs:
        if not isinstance(value, str):
            raise TypeError
        yield Private(value, _KINDS[kind] if kind != _UNKNOWN else None)
