"""How well names are found in text where only names are marked: rows and answers in, counts out.

Places and organisations are not names: removing one as a name counts as wrong. Findings of other
kinds do not count at all, for nobody marked those. Two measures: a name is *touched* when a finding
overlaps it, and *exact* when a finding has its very ends.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.redaction_bench.corpus import OPTIONAL, Answer, Row, Span

NAME = "NAME"
_SCRIPT = "script:"


@dataclass(slots=True)
class NameScore:
    """Counts over some documents; `given` are findings, `right` those that overlap a name."""

    documents: int = 0
    names: int = 0
    touched: int = 0
    exact: int = 0
    given: int = 0
    right: int = 0


def score_names(rows: Sequence[Row], answers: Sequence[Answer]) -> dict[str, NameScore]:
    """Scores by the script of a document's names; then with the nameless added, then all."""
    scripts = sorted({script for row in rows for script in _scripts(row)})
    pairs = list(zip(rows, answers, strict=True))
    groups: dict[str, Callable[[Row], bool]] = {script: _written_in(script) for script in scripts}
    # Names in kanji alone, with every text that has no name at all: the precision that counts.
    groups["han, and none"] = lambda row: not _scripts(row) or "han" in _scripts(row)
    groups["all"] = lambda _: True
    return {
        group: _score([pair for pair in pairs if belongs(pair[0])])
        for group, belongs in groups.items()
    }


def _written_in(script: str) -> Callable[[Row], bool]:
    return lambda row: script in _scripts(row)


def _scripts(row: Row) -> tuple[str, ...]:
    return tuple(tag.removeprefix(_SCRIPT) for tag in row.tags if tag.startswith(_SCRIPT))


def _score(pairs: Sequence[tuple[Row, Answer]]) -> NameScore:
    score = NameScore()
    for row, answer in pairs:
        names = [span for span in row.spans if span.label == NAME]
        spare = [span for span in row.spans if span.label == OPTIONAL]
        findings = [span for span in answer.spans if span.label == NAME]
        right = [each for each in findings if _overlaps_any(each, names)]
        ends = {(each.start, each.end) for each in findings}
        score.documents += 1
        score.names += len(names)
        score.touched += sum(_overlaps_any(name, findings) for name in names)
        score.exact += sum((name.start, name.end) in ends for name in names)
        score.right += len(right)
        score.given += len(right) + sum(
            not _overlaps_any(each, spare) for each in findings if each not in right
        )
    return score


def _overlaps_any(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
