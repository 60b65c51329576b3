"""What a page says on paper only: its address → words and a QR code, as HTML.

A sheet on the notice board grows old while its page goes on; whoever stands before it gets from the
sheet to the page. On a screen the stylesheet shows none of it.
"""

from html import escape

import segno

# 15 % of the signs may be torn or wet (level M of ISO/IEC 18004); more where there is room anyway.
_CORRECTION = "m"
# A reader undoes any of the eight masks; to draw them all and choose takes four times as long.
_MASK = 0
# The blank frame that the standard asks for, in squares.
_QUIET = 4


def sheet(address: str, words: str) -> str:
    """`words` are HTML already; the address is the whole one, with its host."""
    return (
        '<div class="sheet">'
        f'<p>{words}<br><span class="address">{escape(address)}</span></p>'
        f'<span class="sheet__code" aria-hidden="true">{qr_code(address)}</span>'
        "</div>"
    )


def qr_code(text: str) -> str:
    """An SVG without a style of its own; it needs no name, because the text stands beside it."""
    code = segno.make_qr(text, error=_CORRECTION, mask=_MASK)
    return code.svg_inline(border=_QUIET, omitsize=True, svgclass=None, lineclass=None)
