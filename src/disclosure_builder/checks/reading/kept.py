"""Readings of PDF that were made before: a file is taken apart once, and looked at in every build.

Kept is what the reader made of a file, under the digest of its bytes and of all code that reads;
never what was found in it. Detectors and watch list see every passage and every byte each time. A
file that could not be read is not kept.
"""

import hashlib
import json
from collections.abc import Callable
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from disclosure_builder.checks.reading.interface import FileReading, Passage
from disclosure_builder.shelf import Shelf


class KeptReadings:
    """The readings on a shelf, for one kind of file."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def read(self, path: str, data: bytes, reader: Callable[[], FileReading]) -> FileReading:
        """The reading of a file: as it was kept, or made now; raises `Unreadable`."""
        key = self._key(data)
        kept = self._shelf.find(key)
        reading = None if kept is None else _read_back(path, kept)
        if reading is not None:
            return reading
        reading = reader()
        self._shelf.store(key, _written(reading))
        return reading

    def has(self, data: bytes) -> bool:
        """Whether the reading of a file is kept."""
        return self._shelf.has(self._key(data))

    def _key(self, data: bytes) -> str:
        return hashlib.sha256(self._stamp + hashlib.sha256(data).digest()).hexdigest() + ".json"

    @cached_property
    def _stamp(self) -> bytes:
        """A digest of the code that reads."""
        digest = hashlib.sha256(f"pypdf {version('pypdf')}".encode())
        for part in sorted(Path(__file__).parent.glob("*.py")):
            digest.update(hashlib.sha256(part.read_bytes()).digest())
        return digest.digest()


def _written(reading: FileReading) -> bytes:
    passages = [[each.text, each.where, each.machine] for each in reading.passages]
    return json.dumps({"passages": passages, "across": reading.across}).encode()


def _read_back(path: str, kept: bytes) -> FileReading | None:
    """The reading, or None of a file that was spoiled on the shelf."""
    try:
        tree = json.loads(kept)
        passages = tuple(Passage(text, where, machine) for text, where, machine in tree["passages"])
        return FileReading(path, passages=passages, across=tuple(tree["across"]))
    except (ValueError, KeyError, TypeError):
        return None
