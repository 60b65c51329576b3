"""A record → the same with less detail: no days of what befell one person, no small numbers.

What is protected (`protection`) says neither place nor section, and no small number at all.
Texts are never rewritten; `wording.py` looks for those that tell what was coarsened here.
"""

from collections.abc import Iterator

from disclosure_builder.records.items import MeasureRecord, PartiesRecord, PartyRecord
from disclosure_builder.records.models import IncidentRecord
from disclosure_builder.redaction.counting import hidden_count
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.parts import counts, put
from disclosure_builder.redaction.small_counts import Showing
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import ItemState, MeasureKind, PartyRole, ScaleUnit
from disclosure_builder.written.models import CountRecord
from disclosure_builder.written.yaml_reader import Path

# The moments of the event itself. When the city decided, published or stopped the network stands:
# these are its own acts, Art. 14 counts from them, and everybody saw them.
_EVENT_TIMES = ("occurred_from", "occurred_to", "detected")
_OWN_ACTS = frozenset({MeasureKind.STOP, MeasureKind.RESUME})
# One of these is one thing or one body, not one person.
_NOT_PERSONS = frozenset({ScaleUnit.TERMINALS, ScaleUnit.PLACES, ScaleUnit.MUNICIPALITIES})
_CITY = frozenset({PartyRole.CITY, PartyRole.STAFF})


def event_moments(record: IncidentRecord) -> Iterator[tuple[Path, Moment]]:
    """Every moment that tells when it befell the person, and when the city turned to them."""
    return ((path, moment) for path, moment in _event_moments(record) if moment is not None)


def _event_moments(record: IncidentRecord) -> Iterator[tuple[Path, Moment | None]]:
    for name in _EVENT_TIMES:
        yield ("times", name), getattr(record.times, name)
    for number, row in enumerate(record.course.rows):
        yield ("course", "rows", number, "at"), row.at
    for number, measure in enumerate(record.measures.measures):
        if measure.kind not in _OWN_ACTS:
            yield ("measures", "measures", number, "at"), measure.at
    for number, group in enumerate(record.notice.notified):
        yield ("notice", "notified", number, "at"), group.at


def with_months(record: IncidentRecord) -> IncidentRecord:
    """The record with those moments told to the month, and no day beside a count.

    The day as of which one person was counted is mostly the day itself.
    """
    for path, moment in event_moments(record):
        record = put(record, path, moment.to_the_month())
    for path, count in counts(record):
        record = put(record, path, count.model_copy(update={"as_of": None}))
    return record


def without_parts(record: IncidentRecord) -> IncidentRecord:
    """The record without any breakdown of persons: the labels alone would say who they are."""
    kept = tuple(
        count if count.unit in _NOT_PERSONS else count.model_copy(update={"parts": ()})
        for count in record.scale.counts
    )
    changed: IncidentRecord = put(record, ("scale", "counts"), kept)
    return changed


def small_totals(record: IncidentRecord, threshold: int) -> Iterator[tuple[Path, CountRecord]]:
    """What takes the place of every small number of a protected case, totals included."""
    for path, count in _all_counts(record):
        if count.value is not None and 0 < count.value < threshold:
            yield path, hidden_count(count, Showing.FEWER_THAN, threshold)


def _all_counts(record: IncidentRecord) -> Iterator[tuple[Path, CountRecord]]:
    for number, scale in enumerate(record.scale.counts):
        if scale.unit not in _NOT_PERSONS:
            yield ("scale", "counts", number, "count"), scale.count
    for number, group in enumerate(record.notice.notified):
        yield ("notice", "notified", number, "count"), group.count
    for number, recovery in enumerate(record.other.recoveries):
        if recovery.unit not in _NOT_PERSONS:
            yield ("other", "recoveries", number, "recovered"), recovery.recovered
            yield ("other", "recoveries", number, "of"), recovery.of


def without_places(record: IncidentRecord, rules: HidingRules) -> IncidentRecord:
    """The record with the city for the place, no section, and the general contact."""
    if record.place.state is ItemState.STATED:
        record = put(record, ("place", "text"), rules.place)
    others = {party.name for party in record.parties.parties if party.role not in _CITY}
    parties = tuple(_unnamed(party, rules) for party in record.parties.parties)
    measures = tuple(_unsigned(each, others, rules) for each in record.measures.measures)
    record = put(record, ("parties", "parties"), parties)
    record = put(record, ("measures", "measures"), measures)
    changed: IncidentRecord = put(record, ("other", "contact"), None)
    return changed


def _unnamed(party: PartyRecord, rules: HidingRules) -> PartyRecord:
    """A party of the city by the general name; of any other only the role is left."""
    named = rules.section if party.role in _CITY else None
    return party.model_copy(update={"name": None if party.name is None else named})


def _unsigned(measure: MeasureRecord, others: set[str | None], rules: HidingRules) -> MeasureRecord:
    by = None if measure.by in others else rules.section
    return measure.model_copy(update={"by": None if measure.by is None else by})


def told_names(record: IncidentRecord) -> Iterator[str]:
    """Every name that `without_places` takes away."""
    parties: PartiesRecord = record.parties
    yield from (party.name for party in parties.parties if party.name is not None)
    yield from (each.by for each in record.measures.measures if each.by is not None)
    if record.place.state is ItemState.STATED and record.place.text is not None:
        yield record.place.text
    if record.other.contact is not None:
        yield record.other.contact.section
