"""`make bench-redaction`: how much personal data is found, and at what cost, beside others.

Reads the marked passages of `tests/redaction/corpus`, the encyclopaedia's names if they are there,
and any further corpus; runs this project, SudachiPy alone, ja-ginza and Presidio, each in fresh
processes, and prints tables (or JSON). What counts as found is said in `redaction_bench/scoring.py`.

    make bench-redaction
    python -m tools.bench_redaction [FILE…]                     and further corpora
    python -m tools.bench_redaction --write-docs                figures into docs/benchmarks.md
    python -m tools.bench_redaction --score SCAN.jsonl FILE…    score what `scan` wrote

The peers are not dependencies. They have an environment of their own:

    python3 -m venv build/peers && build/peers/bin/pip install -r requirements/peers.in
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from tools.redaction_bench.corpus import Row, UnfitCorpus, read_answers, read_corpus
from tools.redaction_bench.finders import ALL_FINDERS
from tools.redaction_bench.measure import PEERS, PROJECT, Run, run
from tools.redaction_bench.names import score_names
from tools.redaction_bench.scoring import score_corpus
from tools.redaction_bench.tables import Column, as_data, as_markdown

CORPUS = PROJECT / "tests" / "redaction" / "corpus"
NAMES = PROJECT.parent / "shared" / "data" / "names_dev.jsonl"
DOCUMENT = PROJECT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- begin bench-redaction -->\n", "<!-- end bench-redaction -->\n"


class OurSideFailed(Exception):
    """What is compared with the peers gave no answers; its own words stand on standard error."""


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a further corpus")
    parser.add_argument("--names", type=Path, help="a corpus in which only names are marked")
    parser.add_argument("--score", type=Path, metavar="SCAN", help="score these answers instead")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--rounds", type=int, default=3, help="processes for each finder")
    parser.add_argument("--peers", type=Path, default=PEERS, help="the Python that has the peers")
    parser.add_argument("--write-docs", action="store_true", help=f"write {DOCUMENT.name}")
    asked = parser.parse_args(words)
    if asked.write_docs and (asked.files or asked.score):
        parser.error("--write-docs takes the usual corpora only")
    if asked.score and not (asked.files or asked.names):
        parser.error("--score needs a corpus to score against")
    return asked


def main(words: Sequence[str] | None = None) -> int:
    """Print the tables: 0; 1 where our own side failed; 2 where a file cannot be read."""
    asked = arguments(words)
    try:
        columns = _scored(asked) if asked.score else _measured(asked)
    except (UnfitCorpus, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OurSideFailed as problem:
        print(f"no figures, {problem} failed", file=sys.stderr)
        return 1
    if asked.format == "json":
        print(json.dumps(as_data(columns), ensure_ascii=False, indent=1))
    else:
        print(as_markdown(columns), end="")
    if asked.write_docs:
        text = f"Measured with {_machine()}, median of {asked.rounds} runs.\n\n"
        text = replaced(DOCUMENT.read_text(encoding="utf-8"), text + as_markdown(columns))
        DOCUMENT.write_text(text, encoding="utf-8")
    return 0


def _scored(asked: argparse.Namespace) -> list[Column]:
    """One column: the answers of a file."""
    corpora = {str(path): read_corpus([path]) for path in asked.files}
    names = read_corpus([asked.names]) if asked.names else []
    answers = {name: read_answers(asked.score, rows) for name, rows in corpora.items()}
    return [
        Column(
            asked.score.name,
            {name: score_corpus(rows, answers[name]) for name, rows in corpora.items()},
            score_names(names, read_answers(asked.score, names)) if names else {},
        )
    ]


def _measured(asked: argparse.Namespace) -> list[Column]:
    """A column for each finder, run now."""
    corpora = {"tests/redaction/corpus": read_corpus(sorted(CORPUS.glob("*.jsonl")))}
    corpora |= {str(path): read_corpus([path]) for path in asked.files}
    if asked.names is None and not NAMES.exists():
        print(f"no names: {NAMES.name} is not there", file=sys.stderr)
    names = read_corpus([asked.names or NAMES]) if asked.names or NAMES.exists() else []
    texts = [row.text for rows in (*corpora.values(), names) for row in rows]
    columns = []
    for finder in ALL_FINDERS:
        print(f"{finder.title}…", file=sys.stderr, flush=True)
        done = run(finder, texts, asked.rounds, asked.peers)
        if done.absence and not finder.is_peer:
            raise OurSideFailed(finder.title)
        columns.append(_column(done, corpora, names))
    return columns


def _column(done: Run, corpora: Mapping[str, Sequence[Row]], names: Sequence[Row]) -> Column:
    """The scores of one finder, whose answers stand in the order of the corpora, names last."""
    if done.absence:
        return Column(done.finder.title, absence=done.absence)
    answers = iter(done.answers)
    return Column(
        done.finder.title,
        {
            name: score_corpus(rows, list(islice(answers, len(rows))))
            for name, rows in corpora.items()
        },
        score_names(names, list(answers)) if names else {},
        done.cost,
        done.versions,
    )


def replaced(document: str, figures: str) -> str:
    """A document with new figures between its two marks."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{figures}\n{END}{after}"


def _machine() -> str:
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


if __name__ == "__main__":
    sys.exit(main())
