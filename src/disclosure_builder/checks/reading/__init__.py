"""`BuiltSite` → `SiteReading`: every served byte, the way a reader would read it.

Each file name is a passage as well. A file of a type that no reader exists for, and one that its
reader cannot make out, is listed as unreadable; the check `file-types` refuses it.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from disclosure_builder.checks.reading.interface import (
    FileReading,
    Passage,
    SiteReading,
    Unreadable,
)
from disclosure_builder.checks.reading.programs import is_search_program
from disclosure_builder.checks.reading.readers import Readers
from disclosure_builder.checks.reading.spellings import spellings
from disclosure_builder.checks.reading.theme import is_theme_file
from disclosure_builder.shelf import EMPTY_SHELF, Shelf
from disclosure_builder.vocabulary.words import Words


def read_site(
    files: Mapping[str, bytes],
    shelf: Shelf = EMPTY_SHELF,
    looked_at: frozenset[str] = frozenset(),
) -> SiteReading:
    """Read every file; those of theme and search, known to the byte, and those that were looked at
    before are only named.

    What `shelf` has of a PDF's reading is not made again.
    """
    readers = Readers(shelf)
    read: list[FileReading] = []
    unreadable: dict[str, Words] = {}
    skipped = frozenset(
        path
        for path, data in files.items()
        if path in looked_at or is_theme_file(path, data) or is_search_program(path, data)
    )
    readers.ahead({path: data for path, data in files.items() if path not in skipped})
    for path in sorted(files):
        if path in skipped:
            continue
        try:
            reading = readers.read(path, files[path])
            read.append(replace(reading, passages=(*reading.passages, *_names(path))))
        except Unreadable as reason:
            unreadable[path] = reason.reason
            read.append(FileReading(path, passages=_names(path)))
    return SiteReading(tuple(read), unreadable, skipped)


def _names(path: str) -> tuple[Passage, ...]:
    return tuple(
        Passage(spelling, "file name")
        for name in PurePosixPath(path).parts
        for spelling in (name, *spellings(name))
    )
