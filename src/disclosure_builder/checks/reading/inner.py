"""What stands in a tag in a language of its own → passages: pages in pages, styles, scripts, data.

A comment may hold a page, an attribute a page, a style or a file, a script data. What cannot be read
there is said of the tag, so that everything else on the page is looked at all the same.
"""

import json
import re
from collections.abc import Sequence
from html import unescape

from disclosure_builder.checks.reading.code import code_passages
from disclosure_builder.checks.reading.data_addresses import read_data_addresses
from disclosure_builder.checks.reading.interface import Inside, Passage, Unreadable
from disclosure_builder.checks.reading.spellings import spellings
from disclosure_builder.checks.reading.values import json_passages
from disclosure_builder.vocabulary.words import Words

_HTML_INSIDE = re.compile("<[a-zA-Z/!]")

# What programs read and people do not.
_MACHINE = re.compile(
    "accept-charset|action|charset|class|color|content-type|dir|for|form|height|hreflang|href"
    "|http-equiv|id|lang|media|method|name|property|rel|role|scheme|sizes|src|srcset|style|target"
    "|type|width|xlink:href|xml:lang|xmlns|xmlns:[a-z]+|data-md-[a-z-]+|aria-(?:controls|describedby)"
    "|aria-labelledby"
)

# What people read, beside what programs read. A message names only the attributes that stand in these
# two lists: a name that someone invented could be the name of someone.
_PEOPLE = re.compile(
    "abbr|alt|aria-(?:label|description|roledescription|valuetext)|cite|content|data|datetime|download"
    "|label|placeholder|poster|srcdoc|summary|title|value"
)


def is_for_machines(attribute: str) -> bool:
    """Whether people never see the value of an attribute."""
    return _MACHINE.fullmatch(attribute) is not None


def place_of(attribute: str) -> str:
    """How a message names an attribute."""
    known = _MACHINE.fullmatch(attribute) or _PEOPLE.fullmatch(attribute)
    invented = attribute.startswith(("xmlns:", "data-md-"))
    return f"attribute {attribute}" if known and not invented else "attribute"


def read_comment(content: str, inside: Inside) -> tuple[tuple[Passage, ...], Words | None]:
    """The text of a comment, and of the page in it; and why that could not be read."""
    passages = _people(content, "comment")
    if not _HTML_INSIDE.search(content):
        return passages, None
    try:
        return passages + inside("comment.html", content.encode(), "comment"), None
    except Unreadable as reason:
        return passages, reason.reason


def read_inner(
    name: str, attributes: Sequence[tuple[str, str]], content: str, inside: Inside
) -> tuple[tuple[Passage, ...], Words | None]:
    """What stands inside an element or an attribute in a language of its own."""
    passages: list[Passage] = []
    try:
        for attribute, value in attributes:
            where = place_of(attribute)
            passages += read_data_addresses(value, where, inside)
            if attribute == "style":
                passages += code_passages(value, where, inside, style=True)
            elif _HTML_INSIDE.search(value):
                passages += inside("attribute.html", value.encode(), where)
        passages += _content_passages(name, dict(reversed(attributes)), content, inside)
    except Unreadable as reason:
        return tuple(passages), reason.reason
    return tuple(passages), None


def _content_passages(
    name: str, attributes: dict[str, str], content: str, inside: Inside
) -> tuple[Passage, ...]:
    if not content:
        return ()
    if name == "title":
        return _people(unescape(content), "title")
    if name == "script" and "json" in attributes.get("type", ""):
        try:
            values = json_passages(content, "script")
        except (json.JSONDecodeError, RecursionError):
            values = _people(content, "script")
        return values + tuple(each for value in values for each in _in_value(value, inside))
    return code_passages(content, name, inside, style=name == "style")


def _in_value(value: Passage, inside: Inside) -> list[Passage]:
    """What a value of a data script says further to one who decodes it, or reads it as HTML."""
    passages = [Passage(spelling, value.where) for spelling in spellings(value.text)]
    passages += read_data_addresses(value.text, value.where, inside)
    if _HTML_INSIDE.search(value.text):
        passages += inside("value.html", value.text.encode(), value.where)
    return passages


def _people(text: str, where: str) -> tuple[Passage, ...]:
    return (Passage(text.strip(), where),) if text.strip() else ()
