"""Rules on counts: value and quality agree, breakdowns add up, no more is recovered than there was."""

from collections.abc import Iterator

from disclosure_builder.records.items import PartRecord, RecoveryRecord, ScaleCountRecord
from disclosure_builder.records.models import CaseRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.vocabulary.counts import HIDDEN
from disclosure_builder.vocabulary.terms import CountQuality
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import CountRecord
from disclosure_builder.written.yaml_reader import Path


def _divided(
    location: Path, whole: ScaleCountRecord | PartRecord
) -> Iterator[tuple[Path, ScaleCountRecord | PartRecord]]:
    """A count and, inside it, every part that has a count of its own."""
    yield location, whole
    for number, part in enumerate(whole.parts):
        yield from _divided((*location, "parts", number), part)


def _scale(subject: Subject[CaseRecord]) -> Iterator[tuple[Path, ScaleCountRecord | PartRecord]]:
    for number, count in enumerate(subject.record.scale.counts):
        yield from _divided(("scale", "counts", number), count)


def _counts(subject: Subject[CaseRecord]) -> Iterator[tuple[Path, CountRecord]]:
    for location, whole in _scale(subject):
        yield (*location, "count"), whole.count
    for number, recovery in enumerate(subject.record.other.recoveries):
        yield ("other", "recoveries", number, "recovered"), recovery.recovered
        yield ("other", "recoveries", number, "of"), recovery.of
    if isinstance(subject.record, IncidentRecord):
        for number, group in enumerate(subject.record.notice.notified):
            yield ("notice", "notified", number, "count"), group.count


def _hidden_by_hand(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, count: CountRecord) -> Iterator[Path]:
        if count.quality in HIDDEN:
            yield (*location, "quality")

    return each(_counts(subject), look)


def _value_missing(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, count: CountRecord) -> Iterator[Path]:
        unknown = count.quality is CountQuality.UNKNOWN
        if count.quality not in HIDDEN and (count.value is None) != unknown:
            yield (*location, "value")

    return each(_counts(subject), look)


def _sum_wrong(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, whole: ScaleCountRecord | PartRecord) -> Iterator[Path]:
        parts = [part.count for part in whole.parts]
        counts = [whole.count, *parts]
        exact = all(count.quality is CountQuality.EXACT for count in counts)
        if not parts or not exact or any(count.value is None for count in counts):
            return
        if whole.count.value != sum(count.value or 0 for count in parts):
            yield (*location, "parts")

    return each(_scale(subject), look)


def _recovered_too_many(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, recovery: RecoveryRecord) -> Iterator[Path]:
        recovered, total = recovery.recovered, recovery.of
        exact = recovered.quality is total.quality is CountQuality.EXACT
        if exact and (recovered.value or 0) > (total.value or 0):
            yield (*location, "recovered")

    recoveries = enumerate(subject.record.other.recoveries)
    return each(((("other", "recoveries", n), recovery) for n, recovery in recoveries), look)


def _nobody_notified(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    notice = subject.record.notice
    if notice.way.code in {"notified", "both"} and not notice.notified:
        yield ("notice", "notified")


COUNT_RULES = (
    Rule(
        "count-value",
        CaseRecord,
        Words(
            "数と、その確かさ（quality）が合っていません。", "The number and its quality disagree."
        ),
        Words(
            "数が分かるなら value を書き、分からないなら quality を unknown（不明）にして value を消してください。",
            "Write a value, or make the quality `unknown` and remove the value.",
        ),
        _value_missing,
    ),
    Rule(
        "count-hidden-by-hand",
        CaseRecord,
        Words(
            "「10人未満」や「非公表」の数は、記録に書けません。",
            "A record holds no number that is already hidden.",
        ),
        Words(
            "記録には分かっている数を書いてください。伏せるべき数は、公表用の版を作るときに自動で伏せます。"
            "上限しか分からないときは at_most（最大）を使ってください。",
            "Write the number that is known: what has to be hidden is hidden when the public "
            "edition is prepared. Where only a limit is known, use `at_most`.",
        ),
        _hidden_by_hand,
    ),
    Rule(
        "breakdown-sum",
        CaseRecord,
        Words("内訳の合計が総数と一致しません。", "The parts do not add up to the total."),
        Words("総数又は内訳を改めてください。", "Correct the total or its parts."),
        _sum_wrong,
    ),
    Rule(
        "recovered-too-many",
        CaseRecord,
        Words("回収した数が、元の数より多くなっています。", "More was recovered than there was."),
        Words("recovered と of を確かめてください。", "Check `recovered` and `of`."),
        _recovered_too_many,
    ),
    Rule(
        "notice-nobody",
        IncidentRecord,
        Words(
            "「本人への通知」をしたのに、誰に通知したかがありません。",
            "It says persons were notified, but not who.",
        ),
        Words(
            "notice.notified に対象・人数・方法を書いてください。",
            "Write who, how many and by what means in notice.notified.",
        ),
        _nobody_notified,
    ),
)
