"""What a page says on paper only: its address → words and a QR code, as HTML.

A sheet on the notice board grows old while its page goes on; whoever stands before it gets from the
sheet to the page. On a screen the stylesheet shows none of it.
"""

import json
from html import escape
from importlib.metadata import version
from typing import Any

import segno

from disclosure_builder.shelf import EMPTY_SHELF, Shelf

# 15 % of the signs may be torn or wet (level M of ISO/IEC 18004); more where there is room anyway.
_CORRECTION = "m"
# A reader undoes any of the eight masks; to draw them all and choose takes four times as long.
_MASK = 0
# The blank frame that the standard asks for, in squares.
_QUIET = 4


class QrCodes:
    """QR codes by their address. A code takes as long as its page, so those made before are kept:
    all in one file, under the version of the library and how it is asked."""

    def __init__(self, shelf: Shelf = EMPTY_SHELF) -> None:
        self._shelf = shelf
        self._key = f"segno-{version('segno')}-{_CORRECTION}{_MASK}{_QUIET}.json"
        self._kept = _read_back(shelf.find(self._key))
        self._used: dict[str, str] = {}

    def of(self, address: str) -> str:
        """The code of an address, as SVG."""
        code = self._used[address] = self._kept.get(address) or qr_code(address)
        return code

    def keep(self) -> None:
        """Keep the codes that this site has."""
        if self._used != self._kept:
            self._shelf.store(self._key, json.dumps(self._used).encode())


def sheet(address: str, words: str, code: str) -> str:
    """`words` and `code` are HTML already; the address is the whole one, with its host."""
    return (
        '<div class="sheet">'
        f'<p>{words}<br><span class="address">{escape(address)}</span></p>'
        f'<span class="sheet__code" aria-hidden="true">{code}</span>'
        "</div>"
    )


def qr_code(text: str) -> str:
    """An SVG without a style of its own; it needs no name, because the text stands beside it."""
    code = segno.make_qr(text, error=_CORRECTION, mask=_MASK)
    return code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)


def _read_back(kept: bytes | None) -> dict[str, str]:
    """The codes on the shelf; none where the file was spoiled."""
    try:
        codes: Any = json.loads(kept or b"{}")
    except ValueError:
        return {}
    well_formed = isinstance(codes, dict) and all(isinstance(each, str) for each in codes.values())
    return codes if well_formed else {}
