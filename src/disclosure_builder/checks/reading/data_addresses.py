"""A `data:` address → the passages of the file that is written into it (RFC 2397).

A file in an address is served like any other, so it is read like any other. One whose type has no
reader, or whose bytes cannot be made out, makes the file around it unreadable.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from disclosure_builder.checks.reading.interface import Inside, Passage, Unreadable
from disclosure_builder.vocabulary.words import Words

# Media type → the ending by which the reader is found. No type at all means plain text.
_ENDINGS = {
    "": ".txt",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/css": ".css",
    "text/csv": ".csv",
    "text/calendar": ".ics",
    "text/javascript": ".js",
    "text/xml": ".xml",
    "application/javascript": ".js",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/manifest+json": ".json",
    "application/pdf": ".pdf",
    "application/xml": ".xml",
    "application/xhtml+xml": ".xml",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/font-woff": ".woff",
    "font/woff": ".woff",
    "font/ttf": ".ttf",
    "font/otf": ".otf",
    "image/gif": ".gif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/vnd.microsoft.icon": ".ico",
    "image/webp": ".webp",
    "image/x-icon": ".ico",
}
_TYPE = r"data:\s*([\w.+-]+/[\w.+-]+)?((?:\s*;[^;,\s\"'<>]*)*)\s*,"
_WHOLE = re.compile(rf"\s*{_TYPE}(.*)", re.DOTALL | re.IGNORECASE)
_WITHIN = re.compile(rf"(?<!\w){_TYPE}([^\s\"'<>()]*)", re.IGNORECASE)
_ENCODINGS = frozenset({"utf-8", "us-ascii", "utf8"})


def read_data_addresses(text: str, where: str, inside: Inside) -> Iterator[Passage]:
    """The passages of every file that is written into a text as a `data:` address."""
    if "data:" not in text and "data:" not in text.lower():
        return
    whole = _WHOLE.fullmatch(text)
    for match in (whole,) if whole else _WITHIN.finditer(text):
        kind, parameters, content = (match[1] or "").lower(), match[2].lower(), match[3]
        ending = _ENDINGS.get(kind)
        if ending is None:
            raise Unreadable(_unknown())
        yield from inside(f"data{ending}", _bytes(parameters, content), f"{where}, data: address")


def _bytes(parameters: str, content: str) -> bytes:
    names = [each.strip() for each in parameters.split(";")]
    encodings = {each.partition("=")[2] for each in names if each.startswith("charset=")}
    if not encodings <= _ENCODINGS:
        raise Unreadable(_unknown())
    data = unquote_to_bytes(content)
    if "base64" not in names:
        return data
    packed = b"".join(data.split())
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except binascii.Error:
        raise Unreadable(_unknown()) from None


def _unknown() -> Words:
    return Words(
        ja="data: で埋め込まれたファイルを読めません。",
        en="A file that is embedded as a data: address cannot be read.",
    )
