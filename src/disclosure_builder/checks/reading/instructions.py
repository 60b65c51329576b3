"""What is written for a machine in a form of its own, and is no passage as long as it keeps to it.

Shapes, sizes, colours, identifiers: they are full of digits that are no one's number. Each form is
as narrow as its standard, and counts only where the standard puts it. In a served file their bytes
are held against the watch list all the same.
"""

import re
from base64 import b64decode

_SHAPE = re.compile(r"[0-9A-Za-z\s.,()+-]*")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:T[0-9:]{5,8}(?:[+-][0-9:]{5}|Z)?)?")
# A length in EMU, the 914,400th part of an inch, or an angle in the 60,000th part of a degree.
_LENGTH = re.compile("-?[0-9]{1,8}")
_COLOUR = re.compile("[0-9A-Fa-f]{8}")
_PANOSE = re.compile("[0-9A-Fa-f]{8}|[0-9A-Fa-f]{20}")
_UUID = re.compile(
    r"(?:(?:urn:)?uuid:|xmp\.[di]id:)?\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?"
)
# A digest of 16 bytes in base64, as programs that write PDF name a document.
_DIGEST = re.compile("[A-Za-z0-9+/]{22}==(?:_source)?")
# A security policy as `site/policy.py` writes it: digests are full of digits by chance.
_SOURCE = "'(?:none|self|wasm-unsafe-eval|sha256-[A-Za-z0-9+/]{43}=)'"
_DIRECTIVE = (
    f"(?:(?:default|connect|img|manifest|script|style)-src|base-uri|form-action)(?: {_SOURCE})+"
)
_POLICY = re.compile(f"{_DIRECTIVE}(?:; {_DIRECTIVE})*")

# The attributes of HTML and SVG, and (DrawingML 20.1, SpreadsheetML 18.8, WordprocessingML 17.8)
# those of workbooks and documents, without their prefix.
_FORMS = {
    **dict.fromkeys(("d", "points", "transform", "viewbox"), _SHAPE),
    "datetime": _MOMENT,
    "content": _POLICY,
    **dict.fromkeys(("x", "y", "w", "h", "l", "t", "r", "b", "cx", "cy", "pos", "dir"), _LENGTH),
    **dict.fromkeys(
        ("dist", "ang", "rad", "rev", "lat", "lon", "blurrad", "indent", "marl"), _LENGTH
    ),
    **dict.fromkeys(("rgb", "lastclr", "usb0", "usb1", "usb2", "usb3", "csb0", "csb1"), _COLOUR),
    **dict.fromkeys(("rsidr", "rsidrpr", "rsidrdefault", "rsidp", "rsidsect", "rsidtr"), _COLOUR),
    **dict.fromkeys(("paraid", "textid", "durableid"), _COLOUR),
    "val": _PANOSE,
}


def is_instruction(attribute: str, value: str) -> bool:
    """Whether the value of an attribute (its name in small letters) keeps to the form it has."""
    form = _FORMS.get(attribute) or _FORMS.get(attribute.rpartition(":")[2])
    return form is not None and form.fullmatch(value) is not None


def is_identifier(text: str) -> bool:
    """Whether a text is a number that a program drew to tell one thing from all others.

    A digest counts only where its bytes are no text: words in base64 are words.
    """
    if _DIGEST.fullmatch(text) is not None:
        return not _holds_words(text)
    return _UUID.fullmatch(text) is not None


def _holds_words(digest: str) -> bool:
    try:
        b64decode(digest.partition("=")[0] + "==").decode()
    except UnicodeDecodeError:
        return False
    return True
