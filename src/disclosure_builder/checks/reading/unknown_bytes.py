"""Bytes that should be text, of which nobody says in what encoding → text.

Metadata of images, names in archives: written by many programs over many years. Every decoding that
is possible is kept, each on a line of its own, so that a name is found in whichever it was meant.
"""

import re

# Metadata in a form that is not taken apart further: whatever reads as words.
_WORDS = re.compile(rb"(?:[\x20-\x7e]|[\xc2-\xf4][\x80-\xbf]+){3,}")
_WIDE_WORDS = re.compile(rb"(?:[\x20-\x7e]\x00){3,}|(?:\x00[\x20-\x7e]){3,}")


def text_of(data: bytes) -> str:
    """The text that the bytes may mean: UTF-16 with a mark, UTF-8, else the Japanese encodings."""
    if data.startswith((b"\xfe\xff", b"\xff\xfe")):
        return data.decode("utf-16", "replace").replace("\0", "\n").strip()
    data = data.strip(b"\0")
    if data.isascii() and b"\x1b" not in data:
        return data.decode().replace("\0", "\n").strip()
    for encodings in (("utf-8-sig",), ("cp932", "euc_jp", "iso2022_jp")):
        readings = [text for each in encodings if (text := _decoded(data, each))]
        if readings:
            return "\n".join(readings).replace("\0", "\n").strip()
    return data.decode("latin-1").replace("\0", "\n").strip()


def words_in(data: bytes) -> list[str]:
    """Whatever reads as words, in one byte or two bytes a character."""
    wide = [each.replace(b"\0", b"").decode() for each in _WIDE_WORDS.findall(data)]
    return [each.decode("utf-8", "replace") for each in _WORDS.findall(data)] + wide


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""
