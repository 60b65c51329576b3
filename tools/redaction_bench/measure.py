"""A finder run in fresh processes: texts in; its answers, start, speed and memory out.

The start is measured from outside: from starting the interpreter to the answer to the first text.
Speed and memory are told by the process itself. Costs are medians of some rounds, one process each.
This side imports neither the project nor a library: on Linux a new process counts the memory of
the one that started it as its own.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.redaction_bench.corpus import Answer, read_answer
from tools.redaction_bench.finders import Finder

PROJECT = Path(__file__).parents[2]
PEERS = PROJECT / "build" / "peers" / "bin" / "python"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a finder costs."""

    start_seconds: float
    characters_per_second: float
    peak_mebibytes: float


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """Answers in the order of the texts, with their cost; or why there are none."""

    finder: Finder
    answers: tuple[Answer, ...] = ()
    cost: Cost | None = None
    versions: tuple[str, ...] = ()
    absence: str = ""


def run(finder: Finder, texts: Sequence[str], rounds: int, peers: Path) -> Run:
    """Run one finder over all texts, a few times."""
    python = str(peers.absolute()) if finder.is_peer and peers.exists() else sys.executable
    results = []
    for _ in range(rounds):
        start, lines = _run_once(finder, python, texts)
        if not lines or "seconds" not in lines[-1]:
            return Run(finder, absence=_absence(lines))
        results.append((start, lines))
    costs = [_cost(start, lines[-1]) for start, lines in results]
    lines = results[0][1]
    return Run(
        finder,
        tuple(read_answer(line, finder.id) for line in lines[:-1]),
        Cost(
            statistics.median(cost.start_seconds for cost in costs),
            statistics.median(cost.characters_per_second for cost in costs),
            statistics.median(cost.peak_mebibytes for cost in costs),
        ),
        tuple(f"{package} {version}" for package, version in lines[-1]["versions"].items()),
    )


def _run_once(
    finder: Finder, python: str, texts: Sequence[str]
) -> tuple[float, list[dict[str, Any]]]:
    """Seconds until the first answer, and every line that the process wrote."""
    first, *others = (json.dumps(text) + "\n" for text in texts)
    start = time.perf_counter()
    with subprocess.Popen(
        [python, "-m", "tools.redaction_bench.worker", finder.id],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What a peer writes when it fails may quote a text: nobody gets to see it.
        stderr=subprocess.DEVNULL if finder.is_peer else None,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError
        try:
            process.stdin.write(first)
            process.stdin.flush()
        except BrokenPipeError:
            return 0.0, []
        answer = process.stdout.readline()
        ready = time.perf_counter() - start
        rest, _ = process.communicate("".join(others))
    return ready, [json.loads(line) for line in (answer + rest).splitlines()]


def _cost(start: float, line: dict[str, Any]) -> Cost:
    speed = line["characters"] / line["seconds"] if line["seconds"] else 0.0
    return Cost(start, speed, line["peak_kibibytes"] / 1024)


def _absence(lines: Sequence[dict[str, Any]]) -> str:
    """Why a process gave no answers."""
    missing = lines[0].get("missing") if lines else None
    return f"not installed ({missing})" if missing else "failed"
