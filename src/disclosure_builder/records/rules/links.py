"""Rules on links between cases: they lead somewhere, back again, and agree on what happened.

A link is judged between the newest editions of two cases.
"""

from collections.abc import Collection, Iterator, Mapping

from disclosure_builder.problems import Place, Problem
from disclosure_builder.records.models import AnyRecord, IncidentRecord, SuspensionRecord
from disclosure_builder.records.source import Source
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import SuspensionNature, Trigger
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path

AnySource = Source[AnyRecord]
Newest = Mapping[CaseReference, AnySource]


def judge_links(
    source: AnySource, newest: Newest, unread: Collection[CaseReference]
) -> Iterator[Problem]:
    """Look at every case that a record names; of one that could not be read nothing is said."""
    yield from _references(source, newest, unread)
    yield from _repeated(source)
    record = source.record
    named = [newest[each].record for each in record.related if each in newest]
    if isinstance(record, IncidentRecord) and not set(unread) & set(record.related):
        yield from _stop_unfounded(source, record, named)
    if isinstance(record, SuspensionRecord) and record.incident is not None:
        incident = newest.get(record.incident)
        if incident is not None:
            yield from _basis_unshared(source, record, incident.record)


def _references(
    source: AnySource,
    newest: Mapping[CaseReference, AnySource],
    unread: Collection[CaseReference],
) -> Iterator[Problem]:
    for location, reference in _linked(source):
        if reference in unread and reference != source.reference.case:
            continue
        other = newest.get(reference)
        if other is None or reference == source.reference.case:
            yield problem_at(
                "related-missing",
                source,
                location,
                Words("ここに書かれた番号の記録がありません。", "There is no record of this case."),
                Words("番号を確かめてください。", "Check the reference."),
            )
        elif not _points_back(other, source.reference.case):
            yield problem_at(
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


def _repeated(source: AnySource) -> Iterator[Problem]:
    related = source.record.related
    for number, reference in enumerate(related):
        if reference in related[:number]:
            yield problem_at(
                "related-repeated",
                source,
                ("related", number),
                Words("同じ番号が2回書かれています。", "This case is named twice."),
                Words("どちらか一方を消してください。", "Remove one of the two."),
            )


def _stop_unfounded(
    source: AnySource, record: IncidentRecord, named: Collection[AnyRecord]
) -> Iterator[Problem]:
    """Art. 13(1): the stop is on record as one, and so is the request that was not heeded."""
    if Trigger.STOP not in record.triggers:
        return
    stops = [each for each in named if isinstance(each, SuspensionRecord)]
    if stops and not any(Trigger.STOP in stop.triggers for stop in stops):
        yield problem_at("trigger-13-1-suspension", source, ("related",), _NO_STOP, _NAME_STOP)
    earlier = [each for each in named if isinstance(each, IncidentRecord)]
    if record.trigger_explanation is not None or not earlier:
        return
    if not any(_is_request_before(each, record) for each in earlier):
        yield problem_at("trigger-13-1-request", source, ("related",), _NO_REQUEST, _EXPLAIN)


def _is_request_before(earlier: IncidentRecord, stop: IncidentRecord) -> bool:
    requested, stopped = earlier.times.directed, stop.times.directed
    if Trigger.REQUEST not in earlier.triggers:
        return False
    return requested is None or stopped is None or not requested.surely_after(stopped)


def _basis_unshared(
    source: AnySource, record: SuspensionRecord, incident: AnyRecord
) -> Iterator[Problem]:
    """A statutory stop and its incident name the same article."""
    if record.nature is not SuspensionNature.STATUTORY or not isinstance(incident, IncidentRecord):
        return
    if not set(record.triggers) <= set(incident.triggers):
        yield problem_at("statutory-incident", source, ("triggers",), _OTHER_BASIS, _SAME_BASIS)


def problem_at(
    rule: str, source: AnySource, location: Path, message: Words, remedy: Words
) -> Problem:
    """A problem at a field of a record; of the whole file where there is no field."""
    line = source.line(location) if location else 0
    return Problem(rule, Place(source.path, line, field_name(location)), message, remedy)


_NO_STOP = Words(
    "関連に書かれた停止が、条例第13条第1項によるものではありません（条例第14条）。",
    "None of the suspensions named is a stop under Art. 13(1) (Art. 14).",
)
_NAME_STOP = Words(
    "第13条第1項により停止した記録（triggers に 13-1）を related に書いてください。",
    "Name the suspension whose triggers hold 13-1 in `related`.",
)
_NO_REQUEST = Words(
    "関連に書かれた事案に、先立つ要請（条例第12条第3項）がありません。",
    "None of the incidents named is an earlier request under Art. 12(3).",
)
_EXPLAIN = Words(
    "先の要請の事案を related に書くか、要請によらない停止であることを trigger_explanation で説明してください。",
    "Name the request in `related`, or explain in trigger_explanation why there was none.",
)
_OTHER_BASIS = Words(
    "停止の根拠（条例第13条）が、関係する公表事案の根拠と合っていません。",
    "The stop and its incident do not name the same basis of Art. 13.",
)
_SAME_BASIS = Words(
    "停止と事案の triggers をそろえてください。", "Make the triggers of the two agree."
)
