"""The HTML of a page → a tree of elements and texts, for the template that sets it.

What only makes sense on a screen is left out. A character for which the font has no glyph becomes
〓, as printers have always done; a passage in a language whose script the font lacks becomes a note
that says where to read it.
"""

import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

Tree = dict[str, Any]
Node = Tree | str

# Elements of this class are for the screen: links to other places of the same page, and the like.
SCREEN_ONLY = "on-screen"
MISSING = "〓"

_ATTRIBUTES = frozenset({"class", "id", "href", "lang", "open", "colspan", "rowspan", "src", "alt"})
_VOID = frozenset({"br", "hr", "img", "wbr"})
_INLINE = frozenset({"a", "b", "code", "del", "em", "ins", "span", "strong", "time"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Scripts, drawings and the like: their text is no text of the page.
_UNREAD = frozenset({"script", "style", "svg", "template"})
_BLANKS = re.compile("[ \t\r\n]+")
_JAPANESE = "ja"


def make_tree(html: str, glyphs: frozenset[str]) -> list[Node]:
    """The elements of a page; `glyphs` are the characters that the font can show."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    root = builder.root
    _tidy(root)
    _mend(root, _Mending(glyphs))
    return list(root["children"])


class _Builder(HTMLParser):
    """Takes the elements of well-formed HTML as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Tree = {"tag": "body", "children": []}
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs if name in _ATTRIBUTES}
        node: Tree = {**known, "tag": tag, "children": []}
        self._open[-1]["children"].append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1]["children"].append(_BLANKS.sub(" ", data))


def _tidy(node: Tree) -> None:
    """Leave out what is not for paper, and blanks that stand beside a block."""
    kept = [each for each in node["children"] if isinstance(each, str) or _is_for_paper(each)]
    for each in kept:
        if not isinstance(each, str):
            _tidy(each)
    if node["tag"] not in _INLINE:
        kept = [
            _trimmed(each, kept, index) if isinstance(each, str) else each
            for index, each in enumerate(kept)
        ]
    node["children"] = [each for each in kept if each]


def _is_for_paper(node: Tree) -> bool:
    return node["tag"] not in _UNREAD and SCREEN_ONLY not in node.get("class", "").split()


def _trimmed(text: str, siblings: list[Node], index: int) -> str:
    if index == 0 or _is_block(siblings[index - 1]):
        text = text.lstrip(" ")
    if index + 1 == len(siblings) or _is_block(siblings[index + 1]):
        text = text.rstrip(" ")
    return text


def _is_block(node: Node) -> bool:
    return not isinstance(node, str) and node["tag"] not in _INLINE


class _Mending:
    """What is put right on the way through the tree: characters, and levels of headings."""

    def __init__(self, glyphs: frozenset[str]) -> None:
        self._glyphs = glyphs
        self._level = 0

    def shows(self, text: str) -> bool:
        """Whether the font has every character that shows anything."""
        return all(each in self._glyphs or _is_silent(each) for each in text)

    def shown(self, text: str) -> str:
        """The text in characters of the font."""
        known = (each if each in self._glyphs else MISSING for each in text if not _is_silent(each))
        return "".join(known)

    def level(self, tag: str) -> str:
        """A heading one deeper than the last at most: no level may be skipped."""
        self._level = min(_HEADINGS.index(tag) + 1, self._level + 1)
        return f"h{self._level}"


def _mend(node: Tree, mending: _Mending) -> None:
    if node["tag"] in _HEADINGS:
        node["tag"] = mending.level(node["tag"])
    language = node.get("lang", _JAPANESE)
    if language != _JAPANESE and not mending.shows(words(node)):
        del node["lang"]
        node["children"] = [_note(node, language)]
    node["children"] = [
        mending.shown(each) if isinstance(each, str) else each for each in node["children"]
    ]
    for each in node["children"]:
        if not isinstance(each, str):
            _mend(each, mending)


def _note(node: Tree, language: str) -> Node:
    if node["tag"] in _HEADINGS or node["tag"] in _INLINE:
        return language
    note = "この言語の文字は、この文書の書体にありません。ページでご覧ください。"
    return {"tag": "p", "class": "notice", "children": [note]}


def words(node: Node) -> str:
    """The text of an element."""
    return node if isinstance(node, str) else "".join(map(words, node["children"]))


def _is_silent(character: str) -> bool:
    """Format characters and variation selectors show nothing by themselves."""
    return unicodedata.category(character) == "Cf" or unicodedata.name(character, "").startswith(
        "VARIATION SELECTOR"
    )
