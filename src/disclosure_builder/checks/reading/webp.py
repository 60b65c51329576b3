"""WebP images → EXIF, XMP and profile. Pixels are not read.

Source: WebP container specification (RFC 9649).
"""

from collections.abc import Iterator

from disclosure_builder.checks.reading.exif import read_exif
from disclosure_builder.checks.reading.icc import read_profile
from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.checks.reading.xmp import read_xmp
from disclosure_builder.vocabulary.words import Words

_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM"})
_FRAME = b"ANMF"
_FRAME_HEADER = 16


class WebpReader:
    """Reads every chunk of an image."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an image to its last byte."""
        size = int.from_bytes(data[4:8], "little")
        if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or size + 8 != len(data):
            raise Unreadable(_reason())
        passages = tuple(each for each in self._passages(data[12:]) if each.text)
        return FileReading(path, passages=passages)

    def _passages(self, data: bytes) -> Iterator[Passage]:
        for kind, content in _chunks(data):
            if kind == b"EXIF":
                yield from read_exif(content)
            elif kind == b"XMP ":
                yield from read_xmp(content, "image, XMP", self._inside)
            elif kind == b"ICCP":
                yield from read_profile(content)
            elif kind == _FRAME:
                yield from self._passages(content[_FRAME_HEADER:])
            elif kind not in _PICTURE:
                raise Unreadable(_reason())


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position < len(data):
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        content = data[position + 8 : position + 8 + size]
        padding = data[position + 8 + size : position + 8 + size + size % 2]
        if len(content) < size or padding.strip(b"\0"):
            raise Unreadable(_reason())
        yield data[position : position + 4], content
        position += 8 + size + size % 2


def _reason() -> Words:
    return Words(
        ja="WebP として読めないか、知られていない部分があります。",
        en="It is not a WebP image, or it has parts of an unknown kind.",
    )
