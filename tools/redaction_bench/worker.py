"""One finder in a process of its own: texts in, answers and the cost out.

    PYTHON -m tools.redaction_bench.worker FINDER

Standard input has a text a line, as a JSON string. The first is answered before the second is read,
so that who started the process sees when it was ready. The last line is the cost; or, when the
finder's library is not there, the only line says so.
"""

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from tools.redaction_bench.corpus import Answer
from tools.redaction_bench.finders import ALL_FINDERS, Finder


def lines_of(finder: Finder, texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """An answer for each text, then the cost; the first text counts as part of the start."""
    try:
        find = finder.make()
    except ModuleNotFoundError as error:
        yield {"missing": error.name}
        return
    texts = iter(texts)
    yield as_json(find(next(texts)))
    rest = list(texts)
    start = time.perf_counter()
    answers = [find(text) for text in rest]
    seconds = time.perf_counter() - start
    yield from map(as_json, answers)
    yield {
        "seconds": seconds,
        "characters": sum(map(len, rest)),
        "peak_kibibytes": peak_memory(),
        "versions": {package: version(package) for package in finder.packages},
    }


def peak_memory() -> int:
    """The most memory that this process ever held, in KiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


def as_json(answer: Answer) -> dict[str, Any]:
    """The form that `disclosure-builder scan --format jsonl` writes, without the id."""
    spans = [{"start": each.start, "end": each.end, "label": each.label} for each in answer.spans]
    return {"spans": spans, "hold": answer.hold}


def main() -> None:
    """Answer each line of the standard input."""
    finder = next(each for each in ALL_FINDERS if each.id == sys.argv[1])
    for line in lines_of(finder, map(json.loads, sys.stdin)):
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
