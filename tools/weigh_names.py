"""Weighs the signs by which a word may be told to be a name: marked texts in, `name_points.tsv` out.

    .venv/bin/python -m pip install -r requirements/weigh.in
    .venv/bin/python -m tools.weigh_names             tells what it is worth on texts left out
    .venv/bin/python -m tools.weigh_names --write     writes the table

Learnt from are the corpora of `tests/redaction/corpus`, as the detector sees a text: everything that is
marked has given way to its mark, except one name at a time (then all of them); so the table knows what a
name looks like that the other detectors left. Each passage comes again with other names
(`redaction_bench/substituting.py`), for a sign must not hang on who stands in a sentence.

What it is worth is told by leaving out one corpus after the other: points from the others, weighed on that.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.name_points import signs
from disclosure_builder.redaction.folding import fold
from tools.redaction_bench.corpus import Row, Span, read_corpus
from tools.redaction_bench.substituting import ALL, substituted

CORPUS = Path("tests/redaction/corpus")
TABLE = Path("src/disclosure_builder/redaction/detectors/name_points.tsv")
ROUNDS = 3
# A sign that stood in fewer words says more about these than about names.
_SEEN = 3
_STRENGTH = 0.5
_HUNDREDTHS = 100
_MARKS = {mark.code: mark.mark for mark in Mark}
# Corpora by others have finer kinds of ids than there are marks.
_ANY_ID = Mark.ACCOUNT_ID.mark
_HEAD = """# What speaks for (+) and against (-) a word being a name: points in hundredths, and the sign.
# Written by tools/weigh_names.py from tests/redaction/corpus; read by name_points.py. Not to be edited.
"""
THRESHOLDS = (300, 250, 200, 150, 100, 50, 0, -50, -100, -150, -200)

Points = Mapping[str, int]


@dataclass
class Learnt:
    """The words of one document as signs: of its names, and of everything else."""

    corpus: str
    is_clean: bool
    names: list[list[str]] = field(default_factory=list)
    others: list[list[str]] = field(default_factory=list)


def main() -> int:
    """Print what the points are worth, or write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    asked = parser.parse_args()
    documents = [
        _learnt(path, row) for path in sorted(CORPUS.glob("*.jsonl")) for row in read_corpus([path])
    ]
    if asked.write:
        TABLE.write_text(_HEAD + "".join(_lines(_weigh(documents))), encoding="utf-8")
    else:
        _tell(documents)
    return 0


def _learnt(path: Path, row: Row) -> Learnt:
    """What one document has to say."""
    learnt = Learnt(path.stem.removesuffix("_clean"), not row.spans)
    learnt.others = [found for found, is_name in _words(row, ()) if not is_name]
    for each in (row, *_with_other_names(row)):
        for left in _each_and_all(each):
            learnt.names += [found for found, is_name in _words(each, left) if is_name]
    return learnt


def _with_other_names(row: Row) -> Iterator[Row]:
    """The same document, about others."""
    if any(span.label == Mark.NAME.code for span in row.spans):
        for number in range(ROUNDS):
            chance = random.Random(f"weigh {number} {row.id}")  # noqa: S311 - no secret
            yield substituted(row, chance, ALL)[0]


def _each_and_all(row: Row) -> Iterator[Sequence[Span]]:
    """Each name of a document, wherever it stands; at last all of them."""
    names: dict[str, list[Span]] = {}
    for span in row.spans:
        if span.label == Mark.NAME.code:
            names.setdefault(row.text[span.start : span.end], []).append(span)
    yield from names.values()
    if len(names) > 1:
        yield [span for spans in names.values() for span in spans]


def _words(row: Row, left: Sequence[Span]) -> Iterator[tuple[list[str], bool]]:
    """The words of a document with some names left in it: their signs, and whether they are of a name."""
    text, done, places = "", 0, []
    for span in sorted(row.required, key=lambda each: each.start):
        text += row.text[done : span.start]
        if span in left:
            places.append(range(len(text), len(text) + span.end - span.start))
            text += row.text[span.start : span.end]
        else:
            text += _MARKS.get(span.label, _ANY_ID)
        done = span.end
    folded = fold(text + row.text[done:])
    for word, found in signs(folded.text):
        start, end = folded.original_span(word.start, word.end)
        yield found, any(start < place.stop and place.start < end for place in places)


def _weigh(documents: Iterable[Learnt]) -> Points:
    """The points of every sign that has any, by logistic regression."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - not among the dependencies
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    rows = [
        (found, is_name)
        for each in documents
        for some, is_name in ((each.names, True), (each.others, False))
        for found in some
    ]
    seen = Counter(sign for found, _ in rows for sign in set(found))
    places = {sign: at for at, sign in enumerate(sorted(k for k, n in seen.items() if n >= _SEEN))}
    columns: list[int] = []
    ends = [0]
    for found, _ in rows:
        columns += sorted({places[sign] for sign in found if sign in places})
        ends.append(len(columns))
    matrix = csr_matrix(([1.0] * len(columns), columns, ends), shape=(len(rows), len(places)))
    model = LogisticRegression(
        C=_STRENGTH, l1_ratio=1.0, solver="liblinear", max_iter=500, random_state=0
    )
    model.fit(matrix, [is_name for _, is_name in rows])
    weights = {"always": model.intercept_[0]}
    weights |= {sign: model.coef_[0][at] for sign, at in places.items()}
    points = {sign: round(float(weight) * _HUNDREDTHS) for sign, weight in weights.items()}
    return {sign: each for sign, each in points.items() if each or sign == "always"}


def _lines(points: Points) -> Iterator[str]:
    """The table: what speaks most for a name first."""
    for sign, each in sorted(points.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{each}\t{sign}\n"


def _tell(documents: Sequence[Learnt]) -> None:
    """What the points are worth on corpora that they were not learnt from."""
    clean: list[int] = []
    rest: list[int] = []
    names: list[int] = []
    for corpus in sorted({each.corpus for each in documents}):
        points = _weigh(each for each in documents if each.corpus != corpus)
        print(f"{corpus}: {len(points)} signs from the others", file=sys.stderr, flush=True)
        for each in documents:
            if each.corpus == corpus:
                most = max((_sum(points, found) for found in each.others), default=-10_000)
                (clean if each.is_clean else rest).append(most)
                names += [_sum(points, found) for found in each.names]
    print("| points | words of names | clean documents | others, with nothing left |")
    print("|---|---|---|---|")
    for least in THRESHOLDS:
        shares = (sum(each > least for each in some) / len(some) for some in (names, clean, rest))
        print(f"| {least} | " + " | ".join(f"{share:.1%}" for share in shares) + " |")


def _sum(points: Points, found: Iterable[str]) -> int:
    return points["always"] + sum(points.get(sign, 0) for sign in found)


if __name__ == "__main__":
    sys.exit(main())
