"""One tag, comment, script or style sheet of a page, as it is written → `Tag`.

Tags are read once and kept, because most tags of a site stand on every one of its pages.
"""

import re
from html import escape, unescape
from typing import NamedTuple

from disclosure_builder.checks.reading.inner import (
    is_for_machines,
    place_of,
    read_comment,
    read_inner,
)
from disclosure_builder.checks.reading.instructions import is_instruction
from disclosure_builder.checks.reading.interface import Inside, Passage, Tag
from disclosure_builder.checks.reading.spellings import spellings, without_percent

BLOCK_END = "\0"
LINE_END = "\x01"

# A comment, a CDATA section, an element whose content is not markup, or a tag. What looks like a
# tag and is not one stays in the text: nothing that a browser may show is left unread.
MARKUP = re.compile(
    r"(<(?:!--.*?--!?|!\[CDATA\[.*?\]\]|(?i:script\b.*?</script\s*|style\b.*?</style\s*"
    r"|title\b.*?</title\s*)"
    r"|[/!?a-zA-Z][^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+)>)",
    re.DOTALL,
)
_START = re.compile(r"<(/?)([^\s<>/\"'=]+)")
_OPENING = re.compile(r"<[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

_INLINE = re.compile(
    "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rb|rp|rt|rtc|ruby|s"
    "|samp|small|span|strong|sub|sup|time|tspan|u|var|wbr"
)
_RAW = frozenset({"script", "style", "title"})


class _Attribute(NamedTuple):
    name: str
    value: str


class TagBook(dict[str, Tag]):
    """Tag as written → tag as read."""

    def __init__(self, inside: Inside) -> None:
        super().__init__()
        self._inside = inside

    def __missing__(self, written: str) -> Tag:
        tag = self[written] = _read_tag(written, self._inside)
        return tag


def _read_tag(written: str, inside: Inside) -> Tag:
    """Read one match of `MARKUP`."""
    if written.startswith("<!--") and written.endswith(("-->", "--!>")):
        passages, unread = read_comment(written[4:].removesuffix(">").rstrip("!")[:-2], inside)
        return Tag("!--", "", passages=passages, unread=unread)
    if written.startswith("<![CDATA["):
        return Tag("![cdata[", escape(written[9:-3], quote=False))
    start = _START.match(written)
    if start is None:
        return Tag("", written)
    name = start[2].lower()
    opening = _OPENING.match(written)
    beginning = opening[0] if opening else written
    attributes = _attributes(beginning) if "=" in beginning else []
    passages = (*_attribute_passages(attributes), *_bare(start[2], beginning[start.end() : -1]))
    content = ""
    if name in _RAW and len(beginning) < len(written):
        content = written[len(beginning) : written.rindex("</")]
    more, unread = read_inner(name, attributes, content, inside)
    values = dict(reversed(attributes))
    return Tag(
        name,
        _separator(name),
        closing=bool(start[1]),
        attributes=values,
        passages=passages + more,
        anchor=values.get("id", ""),
        style=content if name == "style" else "",
        unread=unread,
    )


def _separator(name: str) -> str:
    if _INLINE.fullmatch(name):
        return ""
    return LINE_END if name == "br" else BLOCK_END


def _attributes(opening: str) -> list[_Attribute]:
    """Every attribute that is written; of two equal ones a browser takes the first."""
    return [
        _Attribute(name.lower(), unescape(double or single or bare))
        for name, double, single, bare in _ATTRIBUTE.findall(opening)
    ]


def _attribute_passages(attributes: list[_Attribute]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            spelling,
            place_of(name),
            machine=spelling.isascii() and is_for_machines(name),
        )
        for name, value in attributes
        if value and not is_instruction(name, value)
        for spelling in dict.fromkeys((without_percent(value), *spellings(value)))
    )


def _bare(name: str, rest: str) -> tuple[Passage, ...]:
    """What stands in a tag beside values: its own name and those of its attributes."""
    names = [match[0] for match in _ATTRIBUTE.findall(rest)] if "=" in rest else []
    words = _ATTRIBUTE.sub(" ", rest).replace("/", " ").split() if rest else []
    return tuple(
        Passage(word, "tag", machine=word.isascii())
        for word in dict.fromkeys((name, *names, *words))
    )
