"""One tag, comment, script or style sheet of a page, as it is written → `Tag`.

Tags are read once and kept, because most tags of a site stand on every one of its pages.
"""

import json
import re
from html import escape, unescape
from urllib.parse import unquote

from disclosure_builder.checks.reading.code import code_passages
from disclosure_builder.checks.reading.interface import Passage, Tag
from disclosure_builder.checks.reading.values import json_passages

BLOCK_END = "\0"
LINE_END = "\x01"

# A comment, a CDATA section, an element whose content is not markup, or a tag. What looks like a
# tag and is not one stays in the text: nothing that a browser may show is left unread.
MARKUP = re.compile(
    r"(<(?:!--.*?--|!\[CDATA\[.*?\]\]|script\b.*?</script\s*|style\b.*?</style\s*"
    r"|title\b.*?</title\s*"
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

# What programs read and people do not.
_MACHINE = re.compile(
    "accept-charset|action|charset|class|color|content-type|dir|for|form|height|hreflang|href"
    "|http-equiv|id|lang|media|method|name|property|rel|role|scheme|sizes|src|srcset|style|target"
    "|type|width|xlink:href|xml:lang|xmlns|xmlns:.*|data-md-.*|aria-(?:controls|describedby)"
    "|aria-labelledby"
)

# Instructions to a machine that are no passage as long as they keep to their form: they are full of
# digits that are no one's number. The raw bytes are held against the watch list all the same.
_INSTRUCTION = {
    **dict.fromkeys(("d", "points", "transform", "viewbox"), re.compile(r"[0-9A-Za-z\s.,()+-]*")),
    "datetime": re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:T[0-9:]{5,8}(?:[+-][0-9:]{5}|Z)?)?"),
}


class TagBook(dict[str, Tag]):
    """Tag as written → tag as read."""

    def __missing__(self, written: str) -> Tag:
        tag = self[written] = read_tag(written)
        return tag


def read_tag(written: str) -> Tag:
    """Read one match of `MARKUP`."""
    if written.startswith("<!--"):
        return Tag("!--", "", passages=_people((written[4:-3],), "comment"))
    if written.startswith("<![CDATA["):
        return Tag("![cdata[", escape(written[9:-3], quote=False))
    start = _START.match(written)
    if start is None:
        return Tag("", written)
    name = start[2].lower()
    opening = _OPENING.match(written)
    attributes = _attributes(opening[0]) if opening and "=" in opening[0] else {}
    passages = _attribute_passages(attributes)
    if name in _RAW and opening and opening.end() < len(written):
        content = written[opening.end() : written.rindex("</")]
        passages += _content_passages(name, attributes, content)
    else:
        content = ""
    return Tag(
        name,
        _separator(name),
        closing=bool(start[1]),
        attributes=attributes,
        passages=passages,
        anchor=attributes.get("id", ""),
        style=content if name == "style" else "",
    )


def _separator(name: str) -> str:
    if _INLINE.fullmatch(name):
        return ""
    return LINE_END if name == "br" else BLOCK_END


def _attributes(opening: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in reversed(_ATTRIBUTE.findall(opening))
    }


def _attribute_passages(attributes: dict[str, str]) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            unquote(value) if "%" in value else value,
            f"attribute {name}",
            machine=value.isascii() and _MACHINE.fullmatch(name) is not None,
        )
        for name, value in attributes.items()
        if value and not (name in _INSTRUCTION and _INSTRUCTION[name].fullmatch(value))
    )


def _content_passages(name: str, attributes: dict[str, str], content: str) -> tuple[Passage, ...]:
    if name == "title":
        return _people((unescape(content),), "title")
    if name == "script" and "json" in attributes.get("type", ""):
        try:
            return json_passages(content, "script")
        except json.JSONDecodeError:
            return _people((content,), "script")
    return code_passages(content, name)


def _people(texts: tuple[str, ...], where: str) -> tuple[Passage, ...]:
    return tuple(Passage(text.strip(), where) for text in texts if text.strip())
