"""What would be stripped or held in any text: a text in; places in it out, never the text itself."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from disclosure_builder.problems import Place, Problem
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import Finding
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.vocabulary.words import Words


@dataclass(frozen=True)
class Line:
    """One line of JSON Lines: a text under the id that its owner gave it."""

    id: str | int
    text: str


@dataclass(frozen=True)
class Scanned:
    """Places in code points of the text that was given; `held` ones wait for a person."""

    stripped: tuple[Finding, ...]
    held: tuple[Finding, ...]

    def as_json(self, name: str | int) -> str:
        """`{"id", "spans": [{"start", "end", "label"}], "hold"}`; spans are what is stripped."""
        spans = [
            {"start": each.start, "end": each.end, "label": each.mark.code}
            for each in self.stripped
        ]
        return json.dumps({"id": name, "spans": spans, "hold": bool(self.held)}, ensure_ascii=False)


def scan(text: str, allowlist: Allowlist, on: date) -> Scanned:
    """Look at one text as of a day, as `prepare` would."""
    result = strip(text, allowlist, on)
    return Scanned(result.removed, result.holds)


def read_lines(content: str, path: str) -> tuple[list[Line], list[Problem]]:
    """The lines of a JSON Lines file, and every line that is none; empty lines are passed over."""
    lines, problems = [], []
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            read = _read_line(line)
            if read is None:
                problems.append(_not_a_line(Place(path, number)))
            else:
                lines.append(read)
    return lines, problems


def place_in(text: str, at: int) -> tuple[int, int]:
    """The line and the character of a place, both counted from 1."""
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def by_place(scanned: Scanned) -> Iterator[tuple[Finding, bool]]:
    """Every finding in the order of the text, with whether it is held."""
    found: Iterable[tuple[Finding, bool]] = (
        *((each, False) for each in scanned.stripped),
        *((each, True) for each in scanned.held),
    )
    yield from sorted(found, key=lambda pair: pair[0].start)


def _read_line(line: str) -> Line | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict):
        return None
    name, text = row.get("id"), row.get("text")
    if isinstance(name, bool) or not isinstance(name, str | int) or not isinstance(text, str):
        return None
    return Line(name, text)


def _not_a_line(place: Place) -> Problem:
    return Problem(
        "scan-line",
        place,
        Words(
            '{"id": …, "text": …} の形の行ではありません。',
            'This line is not of the form {"id": …, "text": …}.',
        ),
        Words(
            "1行に1件、JSON で書いてください（JSON Lines）。",
            "Write one JSON object on each line (JSON Lines).",
        ),
    )
