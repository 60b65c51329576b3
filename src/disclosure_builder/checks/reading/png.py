"""PNG images → the text in their chunks. Pixels are not read: no picture may show personal data.

Source: Portable Network Graphics (W3C), third edition, section 11.
"""

import re
import zlib
from collections.abc import Iterator

from disclosure_builder.checks.reading.exif import read_exif
from disclosure_builder.checks.reading.icc import read_profile
from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.checks.reading.packed import inflated
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.checks.reading.xmp import read_xmp
from disclosure_builder.vocabulary.words import Words

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SILENT = re.compile(
    rb"IHDR|PLTE|IEND|tRNS|gAMA|cHRM|sRGB|pHYs|bKGD|tIME|sBIT|hIST|cICP|mDCV|cLLI|acTL|fcTL"
)
_LONGEST_TEXT = 1_000_000
_LARGEST_PICTURE = 400_000_000
_XMP = b"XML:com.adobe.xmp"


class PngReader:
    """Reads text chunks, profile, EXIF and XMP; an unknown chunk makes the image unreadable."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an image; what follows it, or follows its packed pixels, refuses."""
        passages: list[Passage] = []
        pixels = []
        for kind, content in _chunks(data):
            if kind == b"IDAT":
                pixels.append(content)
            elif not _SILENT.fullmatch(kind):
                passages += self._texts(kind, content)
        inflated(b"".join(pixels), limit=_LARGEST_PICTURE)
        return FileReading(path, passages=tuple(each for each in passages if each.text))

    def _texts(self, kind: bytes, content: bytes) -> Iterator[Passage]:
        keyword, _, rest = content.partition(b"\0")
        if kind == b"tEXt":
            yield from _said(keyword, rest)
        elif kind == b"zTXt":
            yield from _said(keyword, inflated(rest[1:], limit=_LONGEST_TEXT))
        elif kind == b"iTXt":
            language, _, text = rest[2:].partition(b"\0")
            translated, _, text = text.partition(b"\0")
            plain = inflated(text, limit=_LONGEST_TEXT) if rest[:1] == b"\x01" else text
            if keyword == _XMP:
                yield from read_xmp(plain, "image, XMP", self._inside)
            else:
                yield from _said(keyword, language, translated, plain)
        elif kind == b"eXIf":
            yield from read_exif(content)
        elif kind == b"iCCP":
            yield from _said(keyword)
            yield from read_profile(inflated(rest[1:], limit=_LONGEST_TEXT))
        else:
            raise Unreadable(_reason())


def _said(*texts: bytes) -> Iterator[Passage]:
    yield from (Passage(text_of(each), "image text") for each in texts)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every chunk, its checksum compared; nothing may stand after the last."""
    position = len(_SIGNATURE)
    kind = b""
    while data.startswith(_SIGNATURE) and kind != b"IEND" and position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        content = data[position + 8 : position + 8 + length]
        sum_at = position + 8 + length
        if zlib.crc32(kind + content).to_bytes(4, "big") != data[sum_at : sum_at + 4]:
            break
        yield kind, content
        position = sum_at + 4
    if kind != b"IEND" or position != len(data):
        raise Unreadable(_reason())


def _reason() -> Words:
    return Words(
        ja="PNG として読めないか、知られていない部分があります。",
        en="It is not a PNG image, or it has parts of an unknown kind.",
    )
