"""gzip and zlib → what is packed, within bounds, and nothing after it.

Source: RFC 1952 (gzip). Its header may hold the original file name and a comment.
"""

import zlib

from disclosure_builder.checks.reading.interface import Passage, Unreadable
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.vocabulary.words import Words

# The largest search index of the stock theme at 3,000 records was 42 MB.
LARGEST_UNPACKED = 200_000_000

_HEADER = 10
_HEADER_CHECK, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16
_KNOWN_FLAGS = 1 | _NAME | _COMMENT


def read_packed(data: bytes) -> tuple[bytes, tuple[Passage, ...]]:
    """The content of a gzip file and the texts of its header; raises `Unreadable`."""
    if len(data) < _HEADER or data[3] & ~_KNOWN_FLAGS:
        raise Unreadable(_reason())
    fields = data[_HEADER:]
    texts = []
    for flag, where in ((_NAME, "gzip, file name"), (_COMMENT, "gzip, comment")):
        if data[3] & flag:
            field, _, fields = fields.partition(b"\0")
            texts.append(Passage(text_of(field), where))
    return inflated(data, zlib.MAX_WBITS | 16), tuple(each for each in texts if each.text)


def inflated(data: bytes, window: int = zlib.MAX_WBITS, limit: int = LARGEST_UNPACKED) -> bytes:
    """Unpack one stream that ends where the data end; raises `Unreadable`."""
    unpacker = zlib.decompressobj(wbits=window)
    try:
        content = unpacker.decompress(data, limit)
    except zlib.error:
        raise Unreadable(_reason()) from None
    if not unpacker.eof or unpacker.unused_data:
        raise Unreadable(_reason())
    return content


def _reason() -> Words:
    return Words(
        ja="圧縮されたデータとして読めないか、大きすぎるか、後ろに余分なデータがあります。",
        en="Packed data cannot be unpacked, is too large, or is followed by other data.",
    )
