"""JPEG images → comments, EXIF, XMP, IPTC captions. Pixels are not read.

Source: ITU-T T.81 (segments), Exif 2.32 (APP1), IPTC-IIM 4.2 (APP13). A segment that is not known and
bytes after the end of the image refuse; cameras and telephones like to hang further pictures there.
"""

import re
from collections.abc import Iterator

from disclosure_builder.checks.reading.exif import read_exif
from disclosure_builder.checks.reading.icc import read_profile
from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.checks.reading.iptc import read_photoshop
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.checks.reading.xmp import read_xmp
from disclosure_builder.vocabulary.words import Words

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_TABLES = frozenset({0xDB, 0xC4, 0xCC, 0xDD}) | (frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC})
# The next marker in the coded pixels: not a stuffed zero, not a restart, not a fill byte.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_PROFILE = b"ICC_PROFILE\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_SILENT_APPLICATIONS = (
    (0xE0, re.compile(rb"JFIF\0.{7}\0\0", re.DOTALL)),
    (0xEE, re.compile(rb"Adobe.{7}", re.DOTALL)),
)


class JpegReader:
    """Reads every segment of an image."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an image to its last byte."""
        passages: list[Passage] = []
        profile = b""
        for marker, content in _segments(data):
            if marker == 0xE2 and content.startswith(_PROFILE):
                profile += content[len(_PROFILE) + 2 :]
            elif marker not in _TABLES:
                passages += self._texts(marker, content)
        if profile:
            passages += read_profile(profile)
        return FileReading(path, passages=tuple(each for each in passages if each.text))

    def _texts(self, marker: int, content: bytes) -> Iterator[Passage]:
        if marker == _COMMENT:
            yield Passage(text_of(content), "image, comment")
        elif marker == 0xE1 and content.startswith(_EXIF):
            yield from read_exif(content)
        elif marker == 0xE1 and content.startswith(_XMP):
            yield from read_xmp(content[len(_XMP) :], "image, XMP", self._inside)
        elif marker == 0xED and content.startswith(_PHOTOSHOP):
            yield from read_photoshop(content[len(_PHOTOSHOP) :])
        elif not any(
            marker == each and form.fullmatch(content) for each, form in _SILENT_APPLICATIONS
        ):
            raise Unreadable(_reason())


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of every segment but the coded pixels."""
    position = 2
    while data[:2] == b"\xff\xd8" and data[position : position + 1] == b"\xff":
        marker = data[position + 1] if position + 1 < len(data) else 0
        position += 2
        if marker == _END:
            if not data[position:].strip(b"\0"):
                return
            break
        length = int.from_bytes(data[position : position + 2], "big")
        content = data[position + 2 : position + length]
        if marker != _SCAN and length >= 2 and len(content) == length - 2:
            yield marker, content
        elif marker != _SCAN:
            break
        position += length
        if marker == _SCAN:
            following = _NEXT_MARKER.search(data, position)
            position = following.start() if following else len(data)
    raise Unreadable(_reason())


def _reason() -> Words:
    return Words(
        ja="JPEG として読めないか、知られていない部分や後ろに余分なデータがあります。",
        en="It is not a JPEG image, or it has parts of an unknown kind or data after its end.",
    )
