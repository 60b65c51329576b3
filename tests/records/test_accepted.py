"""`tests/examples/accepted`: records that are as they should be, together one small portal."""

from pathlib import Path

from disclosure_builder.records.models import IncidentRecord, SuspensionRecord
from disclosure_builder.vocabulary.terms import ItemState, Nature, SuspensionNature, Trigger
from tests.support.folders import ACCEPTED, load, make_content


def test_nothing_is_said_against_the_accepted_examples(tmp_path: Path) -> None:
    """Together they are a portal without a problem, and every one of them is read."""
    loaded = load(make_content(tmp_path, ACCEPTED))
    assert loaded.problems == ()
    assert len(loaded.sources) == len(ACCEPTED)


def test_the_accepted_examples_show_the_whole_domain(tmp_path: Path) -> None:
    """All triggers, both natures, all three kinds of stop and all four states of an item."""
    records = [source.record for source in load(make_content(tmp_path, ACCEPTED)).sources]
    incidents = [record for record in records if isinstance(record, IncidentRecord)]
    stops = [record for record in records if isinstance(record, SuspensionRecord)]
    assert {trigger for record in incidents for trigger in record.triggers} == set(Trigger)
    assert {record.nature for record in incidents} == set(Nature)
    assert {record.nature for record in stops} == set(SuspensionNature)
    states = {item.state for record in incidents for item in (record.place, record.cause)}
    assert states == set(ItemState)
