"""Icon and social card, drawn from the portal's own name: settings → PNG files.

The font is part of the project and no other is looked for, so that the same name gives the same
bytes on every machine.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import resvg_py

from disclosure_builder.site.settings import SiteSettings

CARD = "card.png"
CARD_SIZE = (1200, 630)
# Name → width: browser tabs and favicon.ico, iOS, and the two sizes that a web manifest asks for.
ICONS = {"icon-32.png": 32, "icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512}

_FONT = "BIZUDPGothic-Bold.ttf"
# The card has room for this many full-width characters in a line at the largest size.
_LINE, _LARGEST, _MOST_LINES = 15, 68, 4
_WIDTH = _LINE * _LARGEST
# Where a Japanese title may break: where the script changes, and before a bracket.
_WORDS = re.compile(
    r"[（「『\[(]?(?:[一-鿿々〆ヶ]+|[ァ-ヺー]+|[ぁ-ゖ]+|[\x21-\x7e]+|.)[）」』\])、。]*", re.DOTALL
)
_ICO_HEADER, _ICO_ENTRY = "<HHH", "<BBBBHHII"


def draw(templates: Path, settings: SiteSettings) -> Mapping[str, bytes]:
    """Every picture, by its name."""
    icon = (templates / "drawings" / "icon.svg").read_text("utf-8")
    card = (templates / "drawings" / "card.svg").read_text("utf-8")
    words = {
        "initial": escape(settings.authority[:1]),
        "authority": escape(settings.authority),
        "title": "".join(_title(settings.name)),
        "host": escape(urlsplit(settings.url).netloc),
    }
    font = templates / "fonts" / _FONT
    pictures = {name: _png(icon, words, width, font) for name, width in ICONS.items()}
    return {**pictures, CARD: _png(card, words, CARD_SIZE[0], font)}


def favicon(png: bytes, width: int) -> bytes:
    """A PNG in the container that browsers ask for without being told (`/favicon.ico`)."""
    start = struct.calcsize(_ICO_HEADER) + struct.calcsize(_ICO_ENTRY)
    header = struct.pack(_ICO_HEADER, 0, 1, 1)
    return header + struct.pack(_ICO_ENTRY, width, width, 0, 0, 1, 32, len(png), start) + png


def _png(template: str, words: Mapping[str, str], width: int, font: Path) -> bytes:
    svg = re.sub("@@([a-z]+)@@", lambda slot: words[slot[1]], template)
    return resvg_py.svg_to_bytes(
        svg_string=svg, width=width, skip_system_fonts=True, font_files=[str(font)]
    )


def _title(name: str) -> Iterator[str]:
    """The lines of the title, as large as four of them allow."""
    size = _LARGEST
    while len(lines := _lines(name, _WIDTH / size)) > _MOST_LINES:
        size -= 2
    top = 360 - (len(lines) - 1) * size * 0.7
    for number, line in enumerate(lines):
        height = round(top + number * size * 1.4)
        yield f'<text x="80" y="{height}" font-size="{size}" fill="#1c2421">{escape(line)}</text>'


def _lines(name: str, room: float) -> list[str]:
    lines = [""]
    for word in _WORDS.findall(name):
        if lines[-1] and _width(lines[-1] + word) > room:
            lines.append("")
        lines[-1] += word
    return [line.strip() for line in lines]


def _width(text: str) -> float:
    """In full-width characters; a Latin letter takes six tenths of one."""
    return sum(0.6 if character.isascii() else 1.0 for character in text)
