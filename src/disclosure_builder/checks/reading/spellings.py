"""A text as it is written → what it says once its escapes are decoded.

Addresses hide words behind percent signs and `xn--`, scripts and style sheets behind backslashes.
A decoding that does not yield text (wrong bytes, broken Punycode) is left out: then the letters as
they stand are all that anyone can read.
"""

import re
from urllib.parse import unquote_to_bytes

_PERCENT = re.compile("%[0-9a-fA-F]{2}")
_LABEL = re.compile(r"xn--([0-9a-z-]+)", re.IGNORECASE)
_SCRIPT_ESCAPE = re.compile(
    r"\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\(\n)"
)
_STYLE_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n\f]?|\\(\n)")
_HIGHEST = 0x10FFFF

# An address inside an address is encoded twice; nobody writes a third round by accident.
_ROUNDS = 3


def spellings(text: str) -> tuple[str, ...]:
    """What a text says when its percent signs, its Punycode and its `\\u` are decoded, if anything."""
    found: dict[str, None] = {}
    for _ in range(_ROUNDS):
        before, text = text, without_punycode(without_percent(without_script_escapes(text)))
        if text == before:
            break
        found[text] = None
    return tuple(found)


def without_percent(text: str) -> str:
    """Percent-encoded letters decoded; in legacy addresses they may be Shift_JIS or EUC-JP."""
    if "%" not in text or not _PERCENT.search(text):
        return text
    data = unquote_to_bytes(text)
    for encoding in ("utf-8", "cp932", "euc_jp"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return text


def without_punycode(text: str) -> str:
    """Host names in the letters that a browser shows (RFC 3492)."""
    return _LABEL.sub(_label, text) if "--" in text else text


def without_script_escapes(text: str) -> str:
    """The escapes of JavaScript and JSON decoded, two halves of a character put together."""
    if "\\" not in text:
        return text
    return _whole(_SCRIPT_ESCAPE.sub(_character, text))


def without_style_escapes(text: str) -> str:
    """The escapes of CSS decoded (CSS Syntax, section 4.3.7)."""
    return _whole(_STYLE_ESCAPE.sub(_character, text)) if "\\" in text else text


def _label(match: re.Match[str]) -> str:
    try:
        return match[1].encode().decode("punycode")
    except (UnicodeError, OverflowError, ValueError):
        return match[0]


def _character(match: re.Match[str]) -> str:
    digits = next(group for group in match.groups() if group is not None)
    if digits == "\n":
        return ""
    code = int(digits, 16)
    # No escape may write a sign that stands for the edge of a passage.
    return " " if code < 0x20 or code > _HIGHEST else chr(code)


def _whole(text: str) -> str:
    """Surrogate pairs joined; a half that stands alone is replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
