"""The text of a record → the same text with some of its fields changed, and nothing else touched.

Comments, order, quoting and line ends stay as the clerk left them: the fields are found by the
parser's own positions, and only their characters are replaced.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode


class NotByLines(Exception):
    """The record is not written as lines of `name: value`, so that it can only be edited by hand."""


@dataclass(frozen=True)
class RecordText:
    """The text of a record that was read without a problem before."""

    text: str = field(repr=False)

    @property
    def line_end(self) -> str:
        """How the lines of the file end."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def value(self, *path: str) -> str | None:
        """The characters of a field as they are written; None if there is no such field."""
        node = self._node(path)
        return None if node is None else self.text[node.start_mark.index : node.end_mark.index]

    def with_value(self, path: tuple[str, ...], written: str) -> "RecordText":
        """With other characters in the place of a field's value; as it is without such a field."""
        node = self._node(path)
        if not isinstance(node, ScalarNode):
            return self
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in {"|", ">"}:
            written += self.line_end
        return RecordText(self.text[:start] + written + self.text[end:])

    def without(self, name: str) -> "RecordText":
        """Without a field of the record itself, its comments above it kept."""
        block = self.block(name)
        return self if block is None else RecordText(self.text.replace(block, "", 1))

    def with_lines_after(self, name: str, *lines: str) -> "RecordText":
        """With more lines behind a field of the record itself."""
        block = self.block(name) or ""
        end = self.text.index(block) + len(block)
        added = "".join(line + self.line_end for line in lines)
        return RecordText(self.text[:end] + added + self.text[end:])

    def block(self, name: str) -> str | None:
        """The lines of one field of the record itself, from its name to the next one's comments."""
        starts = dict(self._names())
        if name not in starts:
            return None
        start = starts[name]
        end = min((other for other in starts.values() if other > start), default=len(self.text))
        lines = self.text[start:end].splitlines(keepends=True)
        # A comment or a blank line at the margin speaks of what comes next.
        while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
            lines.pop()
        return "".join(lines)

    def _names(self) -> Iterator[tuple[str, int]]:
        for key, _ in _mapping(self._root()).value:
            if key.start_mark.column:
                raise NotByLines
            yield key.value, key.start_mark.index

    def _node(self, path: tuple[str, ...]) -> Node | None:
        node: Node = self._root()
        for name in path:
            if not isinstance(node, MappingNode):
                return None
            found = [inner for key, inner in node.value if key.value == name]
            if not found:
                return None
            node = found[0]
        return node

    def _root(self) -> MappingNode:
        # The reader in Python, not the one in C: its positions are characters.
        return _mapping(yaml.compose(self.text, Loader=yaml.SafeLoader))


def _mapping(node: Node | None) -> MappingNode:
    if not isinstance(node, MappingNode) or node.flow_style:
        raise NotByLines
    return node
