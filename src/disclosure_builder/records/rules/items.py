"""Rules on items: each has a state, and what the state asks for (`domain.md` section 4)."""

from collections.abc import Iterator

from disclosure_builder.records.items import ItemRecord
from disclosure_builder.records.models import CaseRecord
from disclosure_builder.records.rules.interface import Rule, Subject, each
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.terms import CauseClass, ItemState
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import BROKEN
from disclosure_builder.written.yaml_reader import Path


def items(record: CaseRecord) -> Iterator[tuple[Path, ItemRecord]]:
    """The items of a record that could be read, with their locations."""
    for name in ITEM_LABELS:
        item = getattr(record, name)
        if item is not BROKEN:
            yield (name,), item
    if record.other is not BROKEN and isinstance(record.other.secondary_damage, ItemRecord):
        yield ("other", "secondary_damage"), record.other.secondary_damage


def _in_state(subject: Subject[CaseRecord], state: ItemState) -> Iterator[tuple[Path, ItemRecord]]:
    return (each for each in items(subject.record) if each[1].state is state)


def _stated_empty(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, item: ItemRecord) -> Iterator[Path]:
        if item.text is None and not item.details():
            yield (*location, "text")

    return each(_in_state(subject, ItemState.STATED), look)


def _investigating_open_ended(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for location, item in _in_state(subject, ItemState.INVESTIGATING):
        if item.next_report is None:
            yield (*location, "next_report")


def _none_unexplained(subject: Subject[CaseRecord]) -> Iterator[Path]:
    for location, item in _in_state(subject, ItemState.NONE):
        if item.reason is None:
            yield (*location, "reason")


def _withheld_uncoded(subject: Subject[CaseRecord]) -> Iterator[Path]:
    codes = {reason.code for reason in subject.portal.withheld_reasons}

    def look(location: Path, item: ItemRecord) -> Iterator[Path]:
        if item.reason_code not in codes:
            yield (*location, "reason_code")

    return each(_in_state(subject, ItemState.WITHHELD), look)


def _withheld_told(subject: Subject[CaseRecord]) -> Iterator[Path]:
    def look(location: Path, item: ItemRecord) -> Iterator[Path]:
        if item.text is not None or item.details():
            yield (*location, "text")

    return each(_in_state(subject, ItemState.WITHHELD), look)


def _cause_unclassed(subject: Subject[CaseRecord]) -> Iterator[Path]:
    cause = subject.record.cause
    if cause.state is ItemState.STATED and not cause.classes:
        yield ("cause", "classes")
    if cause.state is ItemState.STATED and CauseClass.INVESTIGATING in cause.classes:
        yield ("cause", "classes")


def _event_uncategorised(subject: Subject[CaseRecord]) -> Iterator[Path]:
    if subject.record.event.state is ItemState.STATED and not subject.record.event.categories:
        yield ("event", "categories")


ITEM_RULES = (
    Rule(
        "item-stated",
        CaseRecord,
        Words("「確定」なのに中身がありません。", "It is “stated” but says nothing."),
        Words(
            "text などに内容を書くか、state を調査中（investigating）等に改めてください。",
            "Write its content, or change its state.",
        ),
        _stated_empty,
    ),
    Rule(
        "item-investigating",
        CaseRecord,
        Words(
            "「調査中」に、次にいつ知らせるかがありません。", "No date of the next report is given."
        ),
        Words("next_report に次の報告の日を書いてください。", "Write the day in next_report."),
        _investigating_open_ended,
    ),
    Rule(
        "item-none",
        CaseRecord,
        Words("「該当なし」の理由がありません。", "No reason is given for “none”."),
        Words("reason に理由を書いてください。", "Write the reason in `reason`."),
        _none_unexplained,
    ),
    Rule(
        "item-withheld",
        CaseRecord,
        Words(
            "「非公表」の理由の区分が、定められたものではありません。",
            "The reason for withholding is not one of the portal's codes.",
        ),
        Words(
            "portal.yaml の withheld_reasons の code を reason_code に書いてください。",
            "Write a code of withheld_reasons in portal.yaml as reason_code.",
        ),
        _withheld_uncoded,
    ),
    Rule(
        "item-withheld-told",
        CaseRecord,
        Words("「非公表」なのに内容が書かれています。", "It is “withheld” but tells its content."),
        Words(
            "内容は internal に移してください。",
            "Move the content to `internal`.",
        ),
        _withheld_told,
    ),
    Rule(
        "cause-class",
        CaseRecord,
        Words(
            "確定した原因に、区分がないか、区分が「調査中」です（条例第14条第5号）。",
            "A stated cause has no class, or the class “under investigation” (Art. 14, item 5).",
        ),
        Words(
            "cause.classes に原因の区分を書いてください。", "Write its classes in cause.classes."
        ),
        _cause_unclassed,
    ),
    Rule(
        "event-category",
        CaseRecord,
        Words(
            "事象の区分がありません（条例第14条第1号）。",
            "The event has no category (Art. 14, item 1).",
        ),
        Words("event.categories に区分を書いてください。", "Write it in event.categories."),
        _event_uncategorised,
    ),
)
