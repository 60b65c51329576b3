"""Passages → what else they say to someone who takes the trouble: texts in disguise.

A reader turns entities and addresses into letters; this undoes what a reader leaves: Base64 (also
broken into lines), percent signs and backslashes in running text, quoted-printable, entities that
were escaped twice, and letters whose direction is turned round. Both leak checks look at the
result as they look at any passage, and report the passage that it came from.
"""

import base64
import binascii
import html
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from disclosure_builder.checks.reading.interface import SiteReading

_SIGNS = re.compile(
    r"[A-Za-z0-9+/_-]{16}|%[0-9A-Fa-f]{2}|\\[ux0-9A-Fa-f]|=[0-9A-F]{2}=|&#?\w|[\u202d\u202e]"
)
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/_-]{8,}\s*){2,}={0,2}|[A-Za-z0-9+/_-]{16,}={0,2}")
_BACKSLASHES = re.compile(
    r"\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|\\([0-9A-Fa-f]{1,6})\s?"
)
# A day or a time behind an equals sign (verify-time=20240913100000) is one, and no blank with digits.
_QUOTED = re.compile(
    r"(?:=(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    r"(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9](?![0-9]))[0-9A-F]{2}|=\r?\n)+"
)
_TURNED = re.compile("[\u202d\u202e](?P<text>[^\u202c]*)")
_SHORTEST = 4


def disguised(reading: SiteReading) -> Mapping[str, str]:
    """A text in disguise → the passage that holds it."""
    found: dict[str, str] = {}
    turning = {tag for tag in reading.tags if tag.name == "bdo"}
    for file in reading.files if turning else ():
        if turning.intersection(file.tags):
            found.update((text[::-1], text) for text in file.texts if len(text) >= _SHORTEST)
    for passage in reading.passages:
        if _SIGNS.search(passage):
            for text in _texts(passage):
                if text != passage and len(text) >= _SHORTEST:
                    found.setdefault(text, passage)
    return found


def _texts(passage: str) -> Iterator[str]:
    if "%" in passage:
        yield unquote(passage)
    if "\\" in passage:
        yield _BACKSLASHES.sub(_as_letter, passage)
    if "&" in passage:
        yield html.unescape(passage)
    if "=" in passage:
        yield _QUOTED.sub(_from_quoted, passage)
    for turned in _TURNED.finditer(passage):
        yield turned["text"][::-1]
    for run in _BASE64.finditer(passage):
        yield from _from_base64(run[0])


def _as_letter(match: re.Match[str]) -> str:
    code = int(next(filter(None, match.groups())), 16)
    return chr(code) if code <= 0x10FFFF else match[0]


def _from_quoted(match: re.Match[str]) -> str:
    return unquote(re.sub(r"=\r?\n", "", match[0]).replace("=", "%"), errors="ignore")


def _from_base64(run: str) -> Iterator[str]:
    """What a run of letters says in Base64, if that is a text at all."""
    letters = re.sub(r"\s+", "", run).rstrip("=").translate({0x2D: "+", 0x5F: "/"})
    try:
        text = base64.b64decode(letters + "=" * (-len(letters) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return
    if all(each.isprintable() or each.isspace() for each in text):
        yield text
