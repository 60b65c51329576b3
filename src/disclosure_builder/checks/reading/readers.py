"""The table of readers: one for each ending, and the way into files that stand inside files.

A container (an archive, a workbook, a PDF) and a text with a `data:` address call `Readers.inside`
for what they hold. How deep and how much is bounded here, for all of them together.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath

from disclosure_builder.background import spread
from disclosure_builder.checks.reading.archives import ArchiveReader
from disclosure_builder.checks.reading.calendar import CalendarReader
from disclosure_builder.checks.reading.code import CodeReader
from disclosure_builder.checks.reading.fonts import read_font, read_woff
from disclosure_builder.checks.reading.gif import GifReader
from disclosure_builder.checks.reading.icon import IconReader
from disclosure_builder.checks.reading.interface import (
    FileReading,
    Passage,
    Reader,
    Unreadable,
)
from disclosure_builder.checks.reading.jpeg import JpegReader
from disclosure_builder.checks.reading.markup import MarkupReader
from disclosure_builder.checks.reading.office import OfficeReader
from disclosure_builder.checks.reading.packed import read_packed
from disclosure_builder.checks.reading.pagefind import read_index, read_index_fragment
from disclosure_builder.checks.reading.pdf import PdfReader
from disclosure_builder.checks.reading.png import PngReader
from disclosure_builder.checks.reading.proofs import read_keys, read_signature
from disclosure_builder.checks.reading.readings import NAME as READINGS
from disclosure_builder.checks.reading.readings import read_readings
from disclosure_builder.checks.reading.values import (
    read_csv,
    read_json,
    read_json_lines,
    read_text,
)
from disclosure_builder.checks.reading.webp import WebpReader
from disclosure_builder.shelf import EMPTY_SHELF, Shelf
from disclosure_builder.vocabulary.words import Words

_PACKED = ".gz"
_PDF = ".pdf"

# A bag in an archive with a workbook with a drawing in it is four deep; nobody nests by accident
# beyond that, and an archive that holds itself has no end.
DEEPEST = 6
# All files inside one served file, unpacked. A year's bag is a few megabytes.
LARGEST_INSIDE = 400_000_000


class Readers:
    """Reads a file by its ending; one object serves a whole site. `shelf` keeps readings of PDF."""

    def __init__(self, shelf: Shelf = EMPTY_SHELF) -> None:
        self._documents = PdfReader(self.inside, shelf)
        self._depth = 0
        self._inside = 0
        self._by_ending = self._table()
        self._ahead: dict[str, FileReading] = {}

    def ahead(self, files: Mapping[str, bytes]) -> None:
        """Read the PDF files that were not read before, on all cores; this only saves time."""

        def reading_of(path: str) -> FileReading | None:
            try:
                return self.read(path, files[path])
            except Unreadable:
                return None

        new = [
            path
            for path, data in files.items()
            if _is_pdf(path) and not self._documents.knows(data)
        ]
        readings = zip(new, spread(reading_of, new), strict=True)
        self._ahead = {path: reading for path, reading in readings if reading is not None}

    def read(self, path: str, data: bytes) -> FileReading:
        """Read one served file; raises `Unreadable`."""
        if path in self._ahead:
            return self._ahead[path]
        self._inside = 0
        return self._read(path, path, data)

    def inside(self, name: str, data: bytes, where: str) -> tuple[Passage, ...]:
        """The passages of a file that stands inside the one being read; raises `Unreadable`."""
        self._inside += len(data)
        if self._depth >= DEEPEST or self._inside > LARGEST_INSIDE:
            raise Unreadable(
                Words(
                    ja="中に入っているファイルが深すぎるか大きすぎて読み切れません。",
                    en="The files inside it are nested too deep, or are too large, to be read.",
                )
            )
        self._depth += 1
        try:
            reading = self._read(name, name, data)
        finally:
            self._depth -= 1
        return _flat(reading, where)

    def _read(self, path: str, name: str, data: bytes) -> FileReading:
        ending = PurePosixPath(name).suffix.lower()
        if ending == _PACKED:
            content, header = read_packed(data)
            reading = self._read(path, name[: -len(_PACKED)], content)
            return _with(reading, header)
        reader = self._by_ending.get(PurePosixPath(name).name) or self._by_ending.get(ending)
        if reader is None:
            raise Unreadable(
                Words(
                    ja="この種類のファイルを読む手段がありません。",
                    en="Nothing can read files of this type.",
                )
            )
        return reader(path, data)

    def _table(self) -> Mapping[str, Reader]:
        markup = MarkupReader(self.inside)
        code = CodeReader(self.inside)
        jpeg = JpegReader(self.inside).read

        def values(reader: Reader) -> Reader:
            return lambda path, data: markup.with_html_inside(reader(path, data))

        return {
            ".html": markup.read_page,
            ".xml": markup.read_xml,
            ".rss": markup.read_xml,
            ".atom": markup.read_xml,
            ".svg": markup.read_xml,
            ".json": values(read_json),
            ".jsonld": values(read_json),
            ".webmanifest": values(read_json),
            ".jsonl": values(read_json_lines),
            ".csv": values(read_csv),
            ".ics": values(CalendarReader(self.inside).read),
            ".txt": read_text,
            ".conf": read_text,
            "_headers": read_text,
            READINGS: read_readings,
            ".sig": read_signature,
            ".asc": read_text,
            ".pem": read_text,
            ".pub": read_text,
            ".yaml": read_text,
            # The registers of keys have the names that ssh-keygen's manual gives them.
            "allowed_signers": read_keys,
            "revoked": read_keys,
            ".css": code.read_style,
            ".js": code.read_script,
            ".png": PngReader(self.inside).read,
            ".jpg": jpeg,
            ".jpeg": jpeg,
            ".gif": GifReader(self.inside).read,
            ".webp": WebpReader(self.inside).read,
            ".ico": IconReader(self.inside).read,
            ".ttf": read_font,
            ".otf": read_font,
            ".woff": read_woff,
            _PDF: self._documents.read,
            ".zip": ArchiveReader(self.inside).read,
            ".xlsx": OfficeReader(self.inside, markup.read_xml).read,
            ".docx": OfficeReader(self.inside, markup.read_xml).read,
            ".pf_fragment": values(read_index_fragment),
            ".pf_meta": read_index,
            ".pf_index": read_index,
            ".pf_filter": read_index,
        }


def _is_pdf(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() == _PDF


def _flat(reading: FileReading, where: str) -> tuple[Passage, ...]:
    """The passages of a file inside another; its tags are no tags of the page around it."""
    tags = dict.fromkeys(reading.tags)
    for tag in tags:
        if tag.unread is not None:
            raise Unreadable(tag.unread)
    texts = [Passage(text, "text") for text in sorted(reading.texts)]
    of_tags = [passage for tag in tags for passage in tag.passages]
    return tuple(
        Passage(each.text, f"{where}, {each.where}", each.machine)
        for each in dict.fromkeys((*texts, *reading.passages, *of_tags))
        if each.text
    )


def _with(reading: FileReading, passages: tuple[Passage, ...]) -> FileReading:
    return FileReading(reading.path, reading.texts, (*reading.passages, *passages), reading.tags)
