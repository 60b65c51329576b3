"""Marked texts and answers to them: lines of JSON in, rows and answers out.

A corpus has lines `{"id", "text", "spans": [{"start", "end", "label"}], "tags"}`; spans are what a
person marked, in code points. An answer has the form that `disclosure-builder scan --format jsonl`
writes: `{"id", "spans", "hold"}`; spans are what is stripped, and `hold` says that a person decides
before anything of the document goes out.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A place that may be found or not: it counts neither way.
OPTIONAL = "OPTIONAL"


class UnfitCorpus(Exception):
    """A file cannot be scored. The message names file, line and reason, and quotes no text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text, in code points, and the kind of what stands there."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One document of a corpus with the places that a person marked."""

    id: str
    text: str
    spans: tuple[Span, ...]
    tags: tuple[str, ...] = ()

    @property
    def required(self) -> tuple[Span, ...]:
        """The places that must be found."""
        return tuple(span for span in self.spans if span.label != OPTIONAL)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a finder would take out of one document, and whether it holds the document."""

    spans: tuple[Span, ...]
    hold: bool = False


def read_corpus(paths: Iterable[Path]) -> list[Row]:
    """The rows of some files, in order; an id may stand once."""
    rows = [_row(tree, where) for path in paths for where, tree in _lines(path)]
    if len({row.id for row in rows}) < len(rows):
        raise UnfitCorpus("an id of the corpus stands more than once")
    return rows


def read_answers(path: Path, rows: Sequence[Row]) -> list[Answer]:
    """The answers of a file in the order of the rows; every row must have one."""
    answers = {str(tree.get("id")): read_answer(tree, where) for where, tree in _lines(path)}
    missing = [row.id for row in rows if row.id not in answers]
    if missing:
        raise UnfitCorpus(
            f"{path}: no line for {len(missing)} documents, the first is {missing[0]}"
        )
    return [answers[row.id] for row in rows]


def read_answer(tree: dict[str, Any], where: str) -> Answer:
    """One answer from its JSON."""
    try:
        return Answer(_spans(tree), bool(tree["hold"]))
    except (KeyError, TypeError, ValueError):
        raise UnfitCorpus(f"{where}: not an answer with spans and hold") from None


def _row(tree: dict[str, Any], where: str) -> Row:
    try:
        row = Row(str(tree["id"]), str(tree["text"]), _spans(tree), tuple(tree.get("tags", ())))
    except (KeyError, TypeError, ValueError):
        raise UnfitCorpus(f"{where}: not a row with id, text and spans") from None
    if any(not 0 <= span.start < span.end <= len(row.text) for span in row.spans):
        raise UnfitCorpus(f"{where}: a span lies outside the text")
    return row


def _spans(tree: dict[str, Any]) -> tuple[Span, ...]:
    spans = tree["spans"]
    return tuple(Span(int(each["start"]), int(each["end"]), str(each["label"])) for each in spans)


def _lines(path: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    """Every line of a file that is not empty, with its place."""
    # Only a line feed ends a line: texts hold other separators, which JSON need not escape.
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            try:
                tree = json.loads(line)
            except ValueError:
                tree = None
            if not isinstance(tree, dict):
                raise UnfitCorpus(f"{path}:{number}: not an object of JSON")
            yield f"{path}:{number}", tree
