"""`BuiltSite` → `SiteReading`: every served byte, the way a reader would read it.

Each file name is a passage as well. A file of a type that no reader exists for, and one that its
reader cannot make out, is listed as unreadable; the check `file-types` refuses it.
"""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from disclosure_builder.checks.reading.code import read_code
from disclosure_builder.checks.reading.images import read_png
from disclosure_builder.checks.reading.interface import (
    FileReading,
    Passage,
    Reader,
    SiteReading,
    Unreadable,
)
from disclosure_builder.checks.reading.markup import MarkupReader
from disclosure_builder.checks.reading.theme import is_theme_file
from disclosure_builder.checks.reading.values import (
    read_csv,
    read_json,
    read_json_lines,
    read_text,
)
from disclosure_builder.vocabulary.words import Words

_PACKED = ".gz"
_LARGEST_UNPACKED = 200_000_000


def read_site(files: Mapping[str, bytes]) -> SiteReading:
    """Read every file; those of the theme, which are known to the byte, are only named."""
    readers = _readers()
    read: list[FileReading] = []
    unreadable: dict[str, Words] = {}
    skipped = frozenset(path for path, data in files.items() if is_theme_file(path, data))
    for path in sorted(files):
        if path in skipped:
            continue
        try:
            read.append(_read(path, files[path], readers))
        except Unreadable as reason:
            unreadable[path] = reason.reason
            read.append(FileReading(path, passages=_names(path)))
    return SiteReading(tuple(read), unreadable, skipped)


def _readers() -> Mapping[str, Reader]:
    markup = MarkupReader()
    return {
        ".html": markup.read_page,
        ".xml": markup.read_xml,
        ".rss": markup.read_xml,
        ".atom": markup.read_xml,
        ".svg": markup.read_xml,
        ".json": lambda path, data: markup.with_html_inside(read_json(path, data)),
        ".webmanifest": read_json,
        ".jsonl": read_json_lines,
        ".csv": lambda path, data: markup.with_html_inside(read_csv(path, data)),
        ".txt": read_text,
        ".css": read_code,
        ".js": read_code,
        ".png": read_png,
    }


def _read(path: str, data: bytes, readers: Mapping[str, Reader]) -> FileReading:
    name = path
    if path.endswith(_PACKED):
        name, data = path.removesuffix(_PACKED), _unpacked(data)
    reader = readers.get(PurePosixPath(name).suffix)
    if reader is None:
        raise Unreadable(
            Words(
                ja="この種類のファイルを読む手段がありません。",
                en="Nothing can read files of this type.",
            )
        )
    reading = reader(path, data)
    return replace(reading, passages=(*reading.passages, *_names(path)))


def _names(path: str) -> tuple[Passage, ...]:
    return tuple(Passage(name, "file name") for name in PurePosixPath(path).parts)


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = unpacker.decompress(data, _LARGEST_UNPACKED)
    except zlib.error:
        content = b""
    if not unpacker.eof or unpacker.unused_data:
        raise Unreadable(Words(ja="gzip として読めません。", en="It is not gzip."))
    return content
