"""Rules that need more than one record: the order of editions, and links in both directions."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from disclosure_builder.problems import Place, Problem
from disclosure_builder.records.models import AnyRecord, SuspensionRecord
from disclosure_builder.records.source import Source
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path

AnySource = Source[AnyRecord]

# What may follow an edition of a stage (`domain.md` section 3). A correction of an open case
# leaves it open; nothing follows a withdrawal.
_AFTER_FINAL = {Stage.CORRECTION, Stage.WITHDRAWAL}
_WHILE_OPEN = {Stage.UPDATE, Stage.FINAL, Stage.CORRECTION, Stage.WITHDRAWAL}
_FIRST = {Stage.INITIAL, Stage.FINAL}


def judge_histories(
    sources: Sequence[AnySource], unread: Collection[CaseReference] = ()
) -> Iterator[Problem]:
    """Look at whole cases; `sources` are those that could be read, in order.

    Of a case with an edition that could not be read (`unread`) nothing is said: whatever seems to
    be missing may stand there.
    """
    newest: dict[CaseReference, AnySource] = {}
    for case, editions in groupby(sources, key=lambda source: source.reference.case):
        listed = list(editions)
        newest[case] = listed[-1]
        if case in unread:
            continue
        yield from _numbers(listed)
        yield from _stages(listed)
    for case, source in newest.items():
        if case not in unread:
            yield from _links(source, newest, unread)


def _numbers(editions: Sequence[AnySource]) -> Iterator[Problem]:
    for expected, source in enumerate(editions, start=1):
        if source.reference.number != expected:
            yield _problem(
                "edition-number",
                source,
                (),
                Words("版の番号が続いていません。", "The numbers of the editions have a gap."),
                Words("1.yaml から順に番号を付けてください。", "Number them from 1.yaml on."),
            )
            return


def _stages(editions: Sequence[AnySource]) -> Iterator[Problem]:
    allowed = _FIRST
    for source in editions:
        stage = source.record.stage
        if stage not in allowed:
            words = "・".join(each.label.ja for each in Stage if each in allowed) or "なし"
            codes = ", ".join(each.code for each in Stage if each in allowed) or "nothing"
            yield _problem(
                "stage-order",
                source,
                ("stage",),
                Words("この段階はここに置けません。", "This stage cannot stand here."),
                Words(f"ここに置けるのは：{words}", f"Allowed here: {codes}."),
            )
            return
        if stage is Stage.WITHDRAWAL:
            allowed = set()
        elif stage is Stage.FINAL:
            allowed = _AFTER_FINAL
        elif stage is not Stage.CORRECTION:
            allowed = _WHILE_OPEN


def _links(
    source: AnySource,
    newest: Mapping[CaseReference, AnySource],
    unread: Collection[CaseReference],
) -> Iterator[Problem]:
    for location, reference in _linked(source):
        if reference in unread and reference != source.reference.case:
            continue
        other = newest.get(reference)
        if other is None or reference == source.reference.case:
            yield _problem(
                "related-missing",
                source,
                location,
                Words("ここに書かれた番号の記録がありません。", "There is no record of this case."),
                Words("番号を確かめてください。", "Check the reference."),
            )
        elif not _points_back(other, source.reference.case):
            yield _problem(
                "related-one-way",
                source,
                location,
                Words(
                    f"{other.path} の側から、こちらへの関連が書かれていません。",
                    f"{other.path} does not point back here.",
                ),
                Words(
                    f"{other.path} の related に {source.reference.case} を書いてください。",
                    f"Add {source.reference.case} to `related` in {other.path}.",
                ),
            )


def _linked(source: AnySource) -> Iterator[tuple[Path, CaseReference]]:
    """Every case that a record names, with where it does."""
    for number, reference in enumerate(source.record.related):
        yield ("related", number), reference
    if isinstance(source.record, SuspensionRecord) and source.record.incident is not None:
        yield ("incident",), source.record.incident


def _points_back(source: AnySource, reference: CaseReference) -> bool:
    if reference in source.record.related:
        return True
    return isinstance(source.record, SuspensionRecord) and source.record.incident == reference


def _problem(
    rule: str, source: AnySource, location: Path, message: Words, remedy: Words
) -> Problem:
    line = source.line(location) if location else 0
    return Problem(rule, Place(source.path, line, field_name(location)), message, remedy)
