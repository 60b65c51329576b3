"""PNG images → the text in their chunks. Pixels are not read: no picture may show personal data.

Source: Portable Network Graphics (W3C), third edition, section 11.
"""

import re
import zlib
from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import FileReading, Passage, Unreadable
from disclosure_builder.vocabulary.words import Words

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SILENT = re.compile(rb"IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|pHYs|bKGD|tIME|sBIT|hIST|cICP")
_LONGEST_TEXT = 1_000_000

# Metadata in binary form: whatever reads as words, in one byte or two bytes a character.
_WORDS = re.compile(rb"(?:[\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]+){3,}")
_WIDE_WORDS = re.compile(rb"(?:[\x20-\x7e]\x00){3,}")


def read_png(path: str, data: bytes) -> FileReading:
    """Read the text chunks and the EXIF block; an unknown chunk makes the image unreadable."""
    try:
        texts = [text for kind, content in _chunks(data) for text in _texts(kind, content)]
    except (ValueError, zlib.error):
        raise Unreadable(_reason()) from None
    return FileReading(path, passages=tuple(Passage(text, "image text") for text in texts if text))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise Unreadable(_reason())
    position = len(_SIGNATURE)
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        yield kind, data[position + 8 : position + 8 + length]
        position += 12 + length
        if kind == b"IEND":
            break
    if position != len(data):
        raise Unreadable(_reason())


def _texts(kind: bytes, content: bytes) -> list[str]:
    if _SILENT.fullmatch(kind):
        return []
    if kind == b"tEXt":
        return [content.replace(b"\0", b": ").decode("latin-1"), *_words(content)]
    if kind == b"zTXt":
        keyword, _, packed = content.partition(b"\0")
        return [keyword.decode("latin-1"), *_words(_unpacked(packed[1:]))]
    if kind == b"iTXt":
        keyword, _, rest = content.partition(b"\0")
        language, _, text = rest[2:].partition(b"\0")
        translated, _, text = text.partition(b"\0")
        plain = _unpacked(text) if rest[:1] == b"\x01" else text
        return [each.decode() for each in (keyword, language, translated, plain)]
    if kind in {b"eXIf", b"iCCP"}:
        return _words(content if kind == b"eXIf" else content[:80])
    raise Unreadable(_reason())


def _unpacked(packed: bytes) -> bytes:
    return zlib.decompressobj().decompress(packed, _LONGEST_TEXT)


def _words(content: bytes) -> list[str]:
    wide = [each.decode("utf-16-le") for each in _WIDE_WORDS.findall(content)]
    return [each.decode("utf-8", "replace") for each in _WORDS.findall(content)] + wide


def _reason() -> Words:
    return Words(
        ja="PNG として読めないか、知られていない部分があります。",
        en="It is not a PNG image, or it has parts of an unknown kind.",
    )
