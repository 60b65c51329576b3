"""Bytes of a YAML file → a tree of mappings, lists and texts, with the line of every part.

Every scalar is text: `no`, `0123` and `12:30` stay what was written. Repeated keys, aliases, tags,
more than one document, deep nesting and large files are refused, because no record needs them and
each of them has hidden something from a reader before (YAML 1.1, sections 3.2 and 7).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words

MAXIMUM_BYTES = 256 * 1024
MAXIMUM_DEPTH = 12
# Fields and entries of lists. Without a limit, a quarter of a million empty entries would each be
# judged and reported.
MAXIMUM_PARTS = 20_000

Tree = dict[str, "Tree"] | list["Tree"] | str
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A file as read: the tree, the line of each of its parts, and what was wrong on the way."""

    tree: Tree | None = field(repr=False)
    lines: dict[Path, int] = field(repr=False)
    problems: tuple[Problem, ...]

    def line(self, path: Path) -> int:
        """The line of a part, or of the nearest part around it; 1 for the file itself."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(content: bytes, path: str) -> Document:
    """Read the bytes of the file at `path` (its name in messages); never raises."""
    if len(content) > MAXIMUM_BYTES:
        return Document(None, {}, (_problem("yaml-size", path, 0),))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Document(None, {}, (_problem("yaml-encoding", path, line),))
    try:
        reader = _Reader(path, text)
    except yaml.YAMLError:
        # The parser refuses control characters before it reads anything.
        return Document(None, {}, (_problem("yaml-syntax", path, 0),))
    try:
        tree = reader.read()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        reader.problems.append(_problem("yaml-syntax", path, line))
        tree = None
    except yaml.YAMLError:
        reader.problems.append(_problem("yaml-syntax", path, 0))
        tree = None
    except _TooMuch as error:
        reader.problems.append(_problem(error.rule, path, error.line))
        tree = None
    return Document(tree, reader.lines, tuple(reader.problems))


class _TooMuch(Exception):
    def __init__(self, rule: str, line: int) -> None:
        self.rule = rule
        self.line = line


class _Reader:
    """Builds the tree from the parser's events, noting lines and what is not allowed.

    Every build reads every record and decision, so the parser's events are taken one by one and
    told apart by their exact class: half the time of the obvious way.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def read(self) -> Tree | None:
        """The tree of the only document; None if there is none."""
        tree: Tree | None = None
        documents = 0
        while type(event := self._next()) is not yaml.StreamEndEvent:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._note("yaml-documents", event)
                    break
            elif isinstance(event, yaml.NodeEvent):
                self.lines[()] = _line(event)
                tree = self._node(event, ())
        if tree is None:
            self.problems.append(_problem("yaml-empty", self.path, 1))
        return tree

    def _node(self, event: yaml.Event, path: Path) -> Tree:
        if len(self.lines) > MAXIMUM_PARTS:
            raise _TooMuch("yaml-size", _line(event))
        if type(event) is yaml.AliasEvent:
            self._note("yaml-alias", event)
            return ""
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            return ""
        if event.anchor is not None:
            self._note("yaml-alias", event)
        if event.tag is not None:
            self._note("yaml-tag", event)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if len(path) >= MAXIMUM_DEPTH:
            raise _TooMuch("yaml-depth", _line(event))
        return (
            self._mapping(path) if type(event) is yaml.MappingStartEvent else self._sequence(path)
        )

    def _sequence(self, path: Path) -> list[Tree]:
        items: list[Tree] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            inner = (*path, len(items))
            self.lines[inner] = _line(event)
            items.append(self._node(event, inner))
        return items

    def _mapping(self, path: Path) -> dict[str, Tree]:
        mapping: dict[str, Tree] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, (*path, "?"))
            if not isinstance(key, str):
                self._note("yaml-key", event)
                key = "?"
            elif key in mapping:
                self._note("yaml-repeated-key", event)
            inner = (*path, key)
            self.lines[inner] = _line(event)
            mapping[key] = self._node(self._next(), inner)
        return mapping

    def _note(self, rule: str, event: yaml.Event) -> None:
        self.problems.append(_problem(rule, self.path, _line(event)))


def _line(event: yaml.Event) -> int:
    """The line that an event begins on, counted from 1."""
    return event.start_mark.line + 1 if event.start_mark else 0


_MESSAGES = {
    "yaml-size": (
        Words(
            "ファイルが大きすぎます（上限256KiB、20,000項目）。",
            "The file is too large (limit 256 KiB, 20,000 fields and entries).",
        ),
        Words("記録の本文だけを書いてください。", "Write only the text of the record."),
    ),
    "yaml-encoding": (
        Words("UTF-8として読めない文字があります。", "There is a byte that is not UTF-8."),
        Words("文字コードをUTF-8にして保存し直してください。", "Save the file again as UTF-8."),
    ),
    "yaml-syntax": (
        Words("YAMLの書き方が正しくありません。", "This is not well-formed YAML."),
        Words(
            "この行とその前の行の字下げ、コロン、引用符を確かめてください。",
            "Look at indentation, colons and quotes on this line and the one before.",
        ),
    ),
    "yaml-depth": (
        Words("入れ子が深すぎます。", "The nesting is too deep."),
        Words("字下げを確かめてください。", "Check the indentation."),
    ),
    "yaml-documents": (
        Words("1つのファイルに2つ以上の文書があります。", "There is more than one document."),
        Words("「---」の行を消してください。", "Remove the line “---”."),
    ),
    "yaml-empty": (
        Words("ファイルが空です。", "The file is empty."),
        Words("記録を書くか、ファイルを消してください。", "Write the record or remove the file."),
    ),
    "yaml-alias": (
        Words("別名（& や *）は使えません。", "Anchors and aliases (& and *) are not allowed."),
        Words("内容をその場所にそのまま書いてください。", "Write the content out in its place."),
    ),
    "yaml-tag": (
        Words("タグ（!）は使えません。", "Tags (!) are not allowed."),
        Words("「!」で始まる部分を消してください。", "Remove the part that begins with “!”."),
    ),
    "yaml-key": (
        Words("項目名が文字ではありません。", "A field's name is not a text."),
        Words("項目名を文字で書いてください。", "Write the field's name as text."),
    ),
    "yaml-repeated-key": (
        Words("同じ項目が2回書かれています。", "The same field is written twice."),
        Words("どちらか一方を消してください。", "Remove one of the two."),
    ),
}


def _problem(rule: str, path: str, line: int) -> Problem:
    message, remedy = _MESSAGES[rule]
    return Problem(rule, Place(path, line), message, remedy)
