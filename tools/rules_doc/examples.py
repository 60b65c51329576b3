"""The examples under `tests/examples` → for each rule the file and the lines that decide.

A refused example is read as the tests read it; the lines shown are those that the messages name.
The lines of an accepted example are those of the same fields.
"""

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from disclosure_builder.problems import Place
from disclosure_builder.written.yaml_reader import Path as FieldPath
from disclosure_builder.written.yaml_reader import read_yaml
from tests.support.folders import EXAMPLES, REFUSED, directives, make_content
from tests.support.saying import said_of

_LONGEST, _MOST, _INSIDE = 110, 5, 3
_ABSENT = "（ない／absent）"
_STEP = re.compile(r"([a-z_]+)|\[([0-9]+)\]")


@dataclass(frozen=True)
class Shown:
    """An example file, its story, the lines that decide, and the fields that they stand in."""

    name: str
    story: str
    lines: tuple[str, ...]
    fields: tuple[str, ...]


@cache
def refused() -> dict[str, Shown]:
    """For each rule the refused example that breaks the fewest others beside it."""
    found: dict[str, Shown] = {}
    for example in sorted(REFUSED, key=lambda path: len(set(directives(path, "rule")))):
        for rule in dict.fromkeys(directives(example, "rule")):
            if rule not in found:
                found[rule] = _shown(example, rule)
    return found


def _shown(example: Path, rule: str) -> Shown:
    with tempfile.TemporaryDirectory() as folder:
        content = make_content(Path(folder), [example])
        places = sorted(problem.place for problem in said_of(content) if problem.rule == rule)
        lines = dict.fromkeys(line for place in places for line in _line(content, place))
    return Shown(
        example.stem, _story(example), tuple(lines)[:_MOST], tuple(place.field for place in places)
    )


def _story(example: Path) -> str:
    """What the first comment of an example that is no directive says."""
    text = example.read_text(encoding="utf-8", errors="replace")
    match = re.search(r"(?m)^# (?!file:|rule:|with:|stretch:)(?P<story>.+)$", text)
    return match["story"] if match else ""


def _line(content: Path, place: Place) -> Iterator[str]:
    path = content / place.path
    if place.line and path.is_file():
        yield from _decisive(path.read_bytes(), place.field, place.line)


def accepted(name: str, fields: tuple[str, ...]) -> Shown:
    """The lines of an accepted example at these fields, or at the nearest ones around them."""
    path = EXAMPLES / "accepted" / f"{name}.yaml"
    content = path.read_bytes()
    document = read_yaml(content, "")
    found = sorted({(document.line(_path(field)), field) for field in fields if field})
    lines = dict.fromkeys(
        line
        for number, field in found
        for line in _decisive(content, field, number)
        if not line.endswith(_ABSENT)
    )
    return Shown(name, _story(path), tuple(lines)[:_MOST], fields)


def _decisive(content: bytes, field: str, number: int) -> Iterator[str]:
    """One line of a file, with the field around it where the line does not begin with it."""
    written = content.decode("utf-8", errors="replace").split("\n")
    line = written[number - 1].strip().replace("`", "'") if number <= len(written) else ""
    top = re.split(r"[.[]", field)[0]
    if top and not re.search(rf"(?m)^{top}:", "\n".join(written)):
        yield f"{top}: {_ABSENT}"
    elif line:
        yield _short(line if not top or written[number - 1].startswith(top) else f"{top}: … {line}")
        if line.endswith(":"):
            yield from (_short(each.strip()) for each in _inside(written, number))


def _inside(written: list[str], number: int) -> Iterator[str]:
    """The first lines of the block that a line begins."""
    depth = _indent(written[number - 1])
    block = takewhile(lambda line: _indent(line) > depth, written[number : number + _INSIDE])
    return iter(list(block))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"


def _path(field: str) -> FieldPath:
    steps = _STEP.finditer(field)
    return tuple(step[1] or int(step[2]) - 1 for step in steps)
