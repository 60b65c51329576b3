"""The seven items of Art. 14 as staff write them. Field names are those of `public/editions.py`."""

from typing import Annotated

from disclosure_builder.vocabulary.terms import (
    Breakdown,
    CauseClass,
    DataItem,
    EventCategory,
    ItemState,
    MeasureKind,
    MeasureStatus,
    PartyRole,
    ScaleUnit,
)
from disclosure_builder.written.models import (
    CountRecord,
    Day,
    MomentText,
    Text,
    WrittenModel,
    term,
)


class ItemRecord(WrittenModel):
    """A statement with its state: never empty (`domain.md` section 4)."""

    state: Annotated[ItemState, term(ItemState)]
    text: Text | None = None
    reason: Text | None = None
    reason_code: Text | None = None
    next_report: Day | None = None

    def details(self) -> tuple[object, ...]:
        """What the item states besides its text."""
        return ()


class EventRecord(ItemRecord):
    """(1) 事象の内容."""

    categories: tuple[Annotated[EventCategory, term(EventCategory)], ...] = ()


class PartyRecord(WrittenModel):
    """One party: an organisation by name, staff by post only."""

    role: Annotated[PartyRole, term(PartyRole)]
    name: Text | None = None
    text: Text | None = None


class PartiesRecord(ItemRecord):
    """(2) 当事者."""

    parties: tuple[PartyRecord, ...] = ()

    def details(self) -> tuple[object, ...]:
        return self.parties


class PartRecord(WrittenModel):
    """One part of a count; `text` says what its people are asked to do, or what befell them."""

    label: Text
    count: CountRecord
    text: Text | None = None
    parts: tuple["PartRecord", ...] = ()


class ScaleCountRecord(WrittenModel):
    """How many, of what, and how they divide.

    Parts of a count of persons are protected (`docs/small-counts.md`) unless `breakdown` says that
    they divide by what was done, or by document, and not by what a person is.
    """

    unit: Annotated[ScaleUnit, term(ScaleUnit)]
    label: Text | None = None
    count: CountRecord
    breakdown: Annotated[Breakdown, term(Breakdown)] | None = None
    parts: tuple[PartRecord, ...] = ()
    text: Text | None = None


class ScaleRecord(ItemRecord):
    """(2) 規模."""

    counts: tuple[ScaleCountRecord, ...] = ()

    def details(self) -> tuple[object, ...]:
        return self.counts


class CourseRowRecord(WrittenModel):
    """One dated row."""

    at: MomentText
    text: Text


class CourseRecord(ItemRecord):
    """(4) 発生状況."""

    rows: tuple[CourseRowRecord, ...] = ()

    def details(self) -> tuple[object, ...]:
        return self.rows


class CauseRecord(ItemRecord):
    """(5) 発生原因."""

    classes: tuple[Annotated[CauseClass, term(CauseClass)], ...] = ()


class MeasureRecord(WrittenModel):
    """One measure: done at a moment, or planned by a day."""

    kind: Annotated[MeasureKind, term(MeasureKind)]
    status: Annotated[MeasureStatus, term(MeasureStatus)]
    at: MomentText | None = None
    due: Day | None = None
    by: Text | None = None
    text: Text


class MeasuresRecord(ItemRecord):
    """(6) 対応・措置."""

    measures: tuple[MeasureRecord, ...] = ()

    def details(self) -> tuple[object, ...]:
        return self.measures


class RecoveryRecord(WrittenModel):
    """Recovered n of n."""

    recovered: CountRecord
    of: CountRecord
    unit: Annotated[ScaleUnit, term(ScaleUnit)]
    text: Text | None = None


class ContactRecord(WrittenModel):
    """Whom residents may ask: a section, never a person."""

    section: Text
    phone: Text | None = None
    fax: Text | None = None
    email: Text | None = None
    hours: Text | None = None


class OtherRecord(ItemRecord):
    """(7) その他市長が必要と認める事項."""

    data_items: tuple[Annotated[DataItem, term(DataItem)], ...] = ()
    sensitive: Text | None = None
    secondary_damage: ItemRecord | None = None
    recoveries: tuple[RecoveryRecord, ...] = ()
    residents_should: tuple[Text, ...] = ()
    not_affected: tuple[Text, ...] = ()
    contact: ContactRecord | None = None

    def details(self) -> tuple[object, ...]:
        return (*self.data_items, *self.recoveries, *self.residents_should, *self.not_affected)
