"""The block that Photoshop and news programs write into images → captions, names, keywords.

Source: Adobe Photoshop File Formats (image resources), IPTC-IIM 4.2 (the captions).
"""

from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.vocabulary.words import Words

_WHERE = "image, IPTC"
_CAPTIONS = 0x0404
# Resolution, digest of the captions, print and colour settings: numbers of fixed length.
_NUMBERS = {0x03ED: 16, 0x0425: 16, 0x0406: 7, 0x040D: 4, 0x0419: 4, 0x03F3: 9, 0x2710: 10}
_NATIONAL_RECORD = (1, 2, 3)
_DATA_SET = 0x1C


def read_photoshop(data: bytes) -> Iterator[Passage]:
    """The texts of all image resources; raises `Unreadable` for one that is not known."""
    position = 0
    while position < len(data):
        kind = int.from_bytes(data[position + 4 : position + 6], "big")
        name_length = data[position + 6] if position + 6 < len(data) else 0
        size_at = position + 6 + (name_length + 2) // 2 * 2
        size = int.from_bytes(data[size_at : size_at + 4], "big")
        content = data[size_at + 4 : size_at + 4 + size]
        if data[position : position + 4] != b"8BIM" or len(content) < size:
            raise Unreadable(_reason())
        yield Passage(text_of(data[position + 7 : position + 7 + name_length]), _WHERE)
        if kind == _CAPTIONS:
            yield from _captions(content)
        elif _NUMBERS.get(kind) != size:
            raise Unreadable(_reason())
        position = size_at + 4 + (size + 1) // 2 * 2


def _captions(data: bytes) -> Iterator[Passage]:
    position = 0
    while position + 5 <= len(data):
        length = int.from_bytes(data[position + 3 : position + 5], "big")
        value = data[position + 5 : position + 5 + length]
        known = data[position] == _DATA_SET and data[position + 1] in _NATIONAL_RECORD
        if not known or length >= 0x8000 or len(value) < length:
            raise Unreadable(_reason())
        yield Passage(text_of(value), _WHERE)
        position += 5 + length
    if data[position:].strip(b"\0"):
        raise Unreadable(_reason())


def _reason() -> Words:
    return Words(
        ja="画像の IPTC 情報を最後まで読めません。",
        en="The IPTC data of the image cannot be read to the end.",
    )
