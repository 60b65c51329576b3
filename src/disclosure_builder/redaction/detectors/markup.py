"""Tags and brackets beside a finding, the text inside tags: original text in, places in it out.

Folding lets tags and comments vanish, so that a number is one number across them. Two things
follow. What stands inside a tag (`alt`, `href`) or a comment is a text of its own and is looked at
as well. And a finding that took only one tag or bracket of a pair takes the other too: one left
alone would show where something was.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.tags import COMMENT, TAG

# Attribute values and comments that could hold data: a name of an element alone holds none.
_HIDDEN = re.compile(rf"{COMMENT.pattern}|{TAG.pattern}", re.DOTALL | re.IGNORECASE)
_OPENING_BEFORE = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>$")
_CLOSING_AFTER = re.compile(r"</(?P<name>[A-Za-z][A-Za-z0-9]*)\s*>")
_VOID = {"br", "hr", "img", "input", "wbr", "col", "link", "meta", "source", "area"}
_LONGEST_TAG = 200
_BRACKETS = dict(zip("（([［〔【「『", "）)]］〕】」』", strict=True))


def hidden(text: str) -> Iterator[tuple[int, int]]:
    """The places inside tags and comments where a text may stand."""
    if "<" not in text:
        return
    for match in _HIDDEN.finditer(text):
        name = match["name"]
        start = match.start() + 4 if name is None else match.end("name")
        end = match.end() - (3 if name is None else 1)
        if text[start:end].strip(" /\n\t"):
            yield start, end


def with_tags(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the other halves of tags and brackets in it, and the ruby around it."""
    start, end = _with_brackets(text, start, end)
    if "｜" in text[start - 1 : start] and "《" in text[start:end]:
        start -= 1
    if "<" not in text:
        return start, end
    closings, openings = _unpaired(text, start, end)
    for _ in range(closings - openings):
        before = _OPENING_BEFORE.search(text, max(0, start - _LONGEST_TAG), start)
        start = before.start() if before else start
    for _ in range(openings - closings):
        after = _CLOSING_AFTER.match(text, end)
        end = after.end() if after else end
    return _with_ruby(text, start, end)


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the bracket beside it whose other half is in it: the area code's, mostly."""
    inside, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    closing = _BRACKETS.get(before, "")
    if closing and inside.count(closing) > inside.count(before):
        start -= 1
    opening = next((one for one, other in _BRACKETS.items() if other == after), "")
    if opening and inside.count(opening) > inside.count(after):
        end += 1
    return start, end


def _unpaired(text: str, start: int, end: int) -> tuple[int, int]:
    """How many closing and how many opening tags of a place lack their other half in it."""
    closings = openings = 0
    for tag in TAG.finditer(text, start, end):
        if tag["name"].lower() in _VOID:
            continue
        if not tag["end"]:
            openings += 1
        elif openings:
            openings -= 1
        else:
            closings += 1
    return closings, openings


def _with_ruby(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the pair of tags that says that a reading stood in it."""
    before = _OPENING_BEFORE.search(text, max(0, start - _LONGEST_TAG), start)
    after = _CLOSING_AFTER.match(text, end)
    if before and after and before["name"].lower() == after["name"].lower() == "ruby":
        return before.start(), after.end()
    return start, end
