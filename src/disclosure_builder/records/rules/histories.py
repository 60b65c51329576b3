"""Rules on a whole case: the order of its editions and of their times; then its links."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import groupby, pairwise

from disclosure_builder.problems import Problem
from disclosure_builder.records.models import CaseRecord
from disclosure_builder.records.rules.finality import open_ends
from disclosure_builder.records.rules.links import AnySource, judge_links, problem_at
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.vocabulary.words import Words

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
        yield from _reopened(listed)
        yield from _times(listed)
    for case, source in newest.items():
        if case not in unread:
            yield from judge_links(source, newest, unread)


def _numbers(editions: Sequence[AnySource]) -> Iterator[Problem]:
    for expected, source in enumerate(editions, start=1):
        if source.reference.number != expected:
            yield problem_at(
                "edition-number",
                source,
                (),
                Words("版の番号が続いていません。", "The numbers of the editions have a gap."),
                Words("1.yaml から順に番号を付けてください。", "Number them from 1.yaml on."),
            )
            return


def allowed_after(stages: Iterable[Stage]) -> Set[Stage]:
    """The stages that the next edition may have, after these in order."""
    allowed: Set[Stage] = _FIRST
    for stage in stages:
        if stage is Stage.WITHDRAWAL:
            allowed = frozenset()
        elif stage is Stage.FINAL:
            allowed = _AFTER_FINAL
        elif stage is not Stage.CORRECTION:
            allowed = _WHILE_OPEN
    return allowed


def stages_allowed(allowed: Set[Stage]) -> Words:
    """Which stages may stand in a place."""
    words = "・".join(each.label.ja for each in Stage if each in allowed) or "なし"
    codes = ", ".join(each.code for each in Stage if each in allowed) or "nothing"
    return Words(f"ここに置けるのは：{words}", f"Allowed here: {codes}.")


def _stages(editions: Sequence[AnySource]) -> Iterator[Problem]:
    stages = [source.record.stage for source in editions]
    for number, source in enumerate(editions):
        allowed = allowed_after(stages[:number])
        if source.record.stage not in allowed:
            yield problem_at(
                "stage-order",
                source,
                ("stage",),
                Words("この段階はここに置けません。", "This stage cannot stand here."),
                stages_allowed(allowed),
            )
            return


def _reopened(editions: Sequence[AnySource]) -> Iterator[Problem]:
    """What was final stays so: a correction of it opens nothing again."""
    final = False
    for source in editions:
        record = source.record
        if final and record.stage is Stage.CORRECTION and isinstance(record, CaseRecord):
            for location in open_ends(record):
                yield problem_at(
                    "final-reopened",
                    source,
                    location,
                    Words(
                        "最終報の訂正に「調査中」があります。",
                        "The correction of a final report has something under investigation.",
                    ),
                    Words(
                        "結果が出てから訂正してください。", "Correct it when the result is known."
                    ),
                )
        final = final or record.stage is Stage.FINAL


def _times(editions: Sequence[AnySource]) -> Iterator[Problem]:
    """An edition is neither decided nor published before the one that it follows."""
    for former, source in pairwise(editions):
        if not isinstance(former.record, CaseRecord) or not isinstance(source.record, CaseRecord):
            continue
        for name, label in (("decided", "公表の決定"), ("published", "公表")):
            before: Moment | None = getattr(former.record.times, name)
            after: Moment | None = getattr(source.record.times, name)
            if before is not None and after is not None and before.surely_after(after):
                yield problem_at(
                    "edition-times",
                    source,
                    ("times", name),
                    Words(
                        f"「{label}」が、前の版のものより前になっています。",
                        f"`times.{name}` lies before that of the former edition.",
                    ),
                    Words(
                        "この版の時刻を確かめてください（前の版は変えられません）。",
                        "Check the time of this edition; the former one cannot change.",
                    ),
                )
