"""Scores side by side: columns in; Markdown, which reads well in a terminal too, or plain data out."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from tools.redaction_bench.measure import Cost
from tools.redaction_bench.names import NameScore
from tools.redaction_bench.scoring import CorpusScore, LabelScore

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Column:
    """One finder, or the file of answers that was scored; `absence` says why it has no scores."""

    title: str
    corpora: dict[str, CorpusScore] = field(default_factory=dict)
    names: dict[str, NameScore] = field(default_factory=dict)
    cost: Cost | None = None
    versions: tuple[str, ...] = ()
    absence: str = ""


def as_data(columns: Sequence[Column]) -> dict[str, Any]:
    """All counts and costs, for a program."""
    return {column.title: asdict(column) for column in columns}


def as_markdown(columns: Sequence[Column]) -> str:
    """Every table; finders that are not there get a line instead of a column."""
    present = [column for column in columns if not column.absence]
    parts = [f"{column.title}: {column.absence}" for column in columns if column.absence]
    for name in present[0].corpora if present else ():
        scores = [(column.title, column.corpora[name]) for column in present]
        parts += [f"### {name}", _documents(scores), _recall_by_kind(scores), _kinds(*scores[0])]
    if present and present[0].names:
        parts += ["### Names in text where only names are marked", *_names(present)]
    if present and present[0].cost:
        parts += ["### Cost", _costs(present)]
        parts += ["; ".join(f"{each.title}: {', '.join(each.versions)}" for each in present)]
    return "\n\n".join(parts) + "\n"


def _documents(scores: Sequence[tuple[str, CorpusScore]]) -> str:
    """What became of the documents, and of all marked places."""
    rows: tuple[tuple[str, Callable[[CorpusScore], str]], ...] = (
        ("documents that leaked", lambda each: _of(each.leaked, each.personal)),
        ("would have, but held", lambda each: _of(each.leaked_but_held, each.personal)),
        ("clean documents flagged", lambda each: _of(each.clean_flagged, each.clean)),
        ("clean documents held", lambda each: _of(each.clean_held, each.clean)),
        ("places found", lambda each: percent(each.total.found, each.total.places)),
        ("places found, kind right", lambda e: percent(e.total.found_as_such, e.total.places)),
        ("places partly left", lambda each: _of(each.total.partly, each.total.places)),
        ("character precision", lambda e: percent(e.total.in_a_place, e.total.characters)),
        ("the same, kind right", lambda e: percent(e.total.in_such_a_place, e.total.characters)),
    )
    return _table(
        ["", *(title for title, _ in scores)],
        ([words, *(cell(score) for _, score in scores)] for words, cell in rows),
    )


def _recall_by_kind(scores: Sequence[tuple[str, CorpusScore]]) -> str:
    """Places found, kind by kind, whatever the finder called them."""
    kinds = [label for label, score in _sorted(scores[0][1]) if score.places]
    return _table(
        ["places found", "of", *(title for title, _ in scores)],
        (
            [
                kind,
                str(scores[0][1].label(kind).places),
                *(percent(each.label(kind).found, each.label(kind).places) for _, each in scores),
            ]
            for kind in kinds
        ),
    )


def _kinds(title: str, score: CorpusScore) -> str:
    """All about one finder, kind by kind."""
    return _table(
        [title, "places", "found", "partly", "kind right", "char. precision", "kind right"],
        (
            [
                kind,
                str(each.places),
                percent(each.found, each.places),
                str(each.partly),
                percent(each.found_as_such, each.places),
                percent(each.in_a_place, each.characters),
                percent(each.in_such_a_place, each.characters),
            ]
            for kind, each in _sorted(score)
        ),
    )


def _names(columns: Sequence[Column]) -> Iterator[str]:
    """Recall / precision by script: first when touching is enough, then with the very ends."""
    measures: tuple[tuple[str, Callable[[NameScore], str]], ...] = (
        ("touched", lambda e: f"{percent(e.touched, e.names)} / {percent(e.right, e.given)}"),
        ("exact", lambda e: f"{percent(e.exact, e.names)} / {percent(e.exact, e.given)}"),
    )
    for words, cell in measures:
        yield _table(
            [f"{words}: recall / precision", "names", *(each.title for each in columns)],
            (
                [group, str(score.names), *(cell(each.names[group]) for each in columns)]
                for group, score in columns[0].names.items()
            ),
        )


def _costs(columns: Sequence[Column]) -> str:
    """Cost, and in brackets how many times the first column's it is."""
    rows: tuple[tuple[str, Callable[[Cost], float], str], ...] = (
        ("start, seconds", lambda cost: cost.start_seconds, ".2f"),
        ("characters a second", lambda cost: cost.characters_per_second, ",.0f"),
        ("peak memory, MiB", lambda cost: cost.peak_mebibytes, ".0f"),
    )
    costs = [column.cost for column in columns if column.cost]
    return _table(
        ["(ratio to the first)", *(column.title for column in columns)],
        (
            [words, *(f"{of(each):{form}} (×{of(each) / of(costs[0]):.2g})" for each in costs)]
            for words, of, form in rows
        ),
    )


def percent(part: int, whole: int) -> str:
    """`98.7 %`, rounded down, so that 100 means all; of nothing there is no share."""
    return f"{math.floor(1000 * part / whole) / 10:.1f} %" if whole else NOTHING


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole}"


def _sorted(score: CorpusScore) -> list[tuple[str, LabelScore]]:
    """The kinds, those with the most places first."""
    return sorted(score.labels.items(), key=lambda pair: (-pair[1].places, pair[0]))


def _table(head: Sequence[str], rows: Iterator[list[str]]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
