"""The counts of persons of a record → a table for `small_counts.py`, and its answer back.

The table holds every number of persons that will be public, in whatever part of the record. Two
numbers are one and the same if they stand under the same labels (in any order) with the same
value, so that none of them shows what another hides.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from disclosure_builder.records.items import PartRecord
from disclosure_builder.records.models import CaseRecord, IncidentRecord
from disclosure_builder.redaction.recovering import Sum
from disclosure_builder.redaction.small_counts import Cell, Showing, Table, hide
from disclosure_builder.vocabulary.terms import Breakdown, CountQuality, ScaleUnit
from disclosure_builder.written.models import CountRecord
from disclosure_builder.written.yaml_reader import Path

Labels = frozenset[str]
Told = frozenset[tuple[Labels, int]]
# Of these it is not known whether the true number is below the one that is written.
_UNSURE = frozenset({CountQuality.ABOUT, CountQuality.AT_LEAST})


@dataclass(frozen=True)
class Numbered:
    """A count of persons with its place and with the places of its parts."""

    path: Path
    labels: Labels
    count: CountRecord
    is_protected: bool
    parts: tuple[Path, ...] = ()

    @property
    def value(self) -> int:
        """The number; only those that are known come here."""
        return self.count.value or 0

    @property
    def is_total(self) -> bool:
        """Whether it is a number of the case as a whole, which stands."""
        return self.path[0] == "scale" and len(self.path) == len(("scale", "counts", 0))


@dataclass(frozen=True)
class Counted:
    """The table of a record, and which of its cells stands where."""

    table: Table
    cells: dict[Path, int]
    counts: dict[Path, CountRecord] = field(repr=False)

    def hidden(self, threshold: int) -> dict[Path, CountRecord]:
        """What takes the place of each count that is hidden; raises `Unprotectable`."""
        showing = hide(self.table, threshold)
        return {
            path: hidden_count(self.counts[path], showing[cell], threshold)
            for path, cell in self.cells.items()
            if showing[cell] is not Showing.AS_IT_IS
        }

    def told_only_at(self, paths: Collection[Path]) -> frozenset[int]:
        """The numbers above zero that stand at some places and nowhere else."""
        elsewhere = {count.value for path, count in self.counts.items() if path not in paths}
        here = {self.counts[path].value for path in paths}
        return frozenset(value for value in here - elsewhere if value)

    def places_of(self, cells: tuple[int, ...]) -> tuple[Path, ...]:
        """Where some cells stand."""
        return tuple(path for path, cell in self.cells.items() if cell in cells)


def hidden_count(count: CountRecord, showing: Showing, threshold: int) -> CountRecord:
    """A count as it is shown: "fewer than" only where that is surely true."""
    if showing is Showing.FEWER_THAN and count.quality not in _UNSURE:
        return count.model_copy(update={"quality": CountQuality.FEWER_THAN, "value": threshold})
    return count.model_copy(update={"quality": CountQuality.WITHHELD, "value": None})


def count_persons(record: CaseRecord, threshold: int, told: Told = frozenset()) -> Counted:
    """Every known number of persons of a record, and what adds up to what.

    `told` are the numbers of earlier editions: a reader takes one that did not change for known.
    """
    numbered = [each for each in _all(record) if each.count.value is not None]
    same: dict[tuple[bool, Labels, int], list[Numbered]] = {}
    for each in numbered:
        same.setdefault((each.is_total, each.labels, each.value), []).append(each)
    small = {n.labels for n in numbered if n.is_protected and 0 < n.value < threshold}
    cells = tuple(_cell(group, small, told) for group in same.values())
    places = {n.path: index for index, group in enumerate(same.values()) for n in group}
    values = {n.path: n.value for n in numbered}
    # Numbers that do not add up (about 40 = 33 + at most 9) tell nothing exact of each other.
    sums = tuple(
        Sum(places[total], tuple(places[part] for part in parts))
        for total, parts in _breakdowns(numbered)
        if set(parts) <= values.keys() and values[total] == sum(values[part] for part in parts)
    )
    return Counted(Table(cells, sums), places, {n.path: n.count for n in numbered})


def _cell(group: list[Numbered], small: set[Labels], told: Told) -> Cell:
    """One number, in all the places where it stands."""
    is_total = group[0].is_total
    is_protected = not is_total and any(each.is_protected for each in group)
    is_small_elsewhere = not is_total and group[0].labels in small
    return Cell(
        value=group[0].value,
        is_protected=is_protected or is_small_elsewhere,
        may_hide=is_protected,
        is_known=(group[0].labels, group[0].value) in told,
    )


def _breakdowns(numbered: list[Numbered]) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Each number with its parts; each total with the groups notified, and with its like.

    A part that stands under the words of a total, with its value, is known from it.
    """
    groups = tuple(each.path for each in numbered if each.path[0] == "notice")
    for each in numbered:
        if each.parts:
            yield each.path, each.parts
        if each.is_total and len(groups) > 1:
            yield each.path, groups
        if each.is_total:
            yield from ((each.path, (n.path,)) for n in numbered if n.labels == each.labels)


def _all(record: CaseRecord) -> Iterator[Numbered]:
    """Every count of persons: of the scale with all its parts, and of those notified."""
    for number, scale in enumerate(record.scale.counts):
        if scale.unit is ScaleUnit.PERSONS:
            path: Path = ("scale", "counts", number)
            labels = frozenset({scale.label or str(number)})
            yield Numbered(path, labels, scale.count, False, _places(path, scale.parts))
            by_attribute = scale.breakdown is not Breakdown.HANDLING
            yield from _parts(path, scale.parts, frozenset(), by_attribute)
    if isinstance(record, IncidentRecord):
        notice = record.notice
        divided = len(notice.notified) > 1 and notice.breakdown is not Breakdown.HANDLING
        for number, group in enumerate(notice.notified):
            path = ("notice", "notified", number)
            yield Numbered(path, frozenset({group.who}), group.count, divided)


def _parts(
    above: Path, parts: tuple[PartRecord, ...], labels_above: Labels, by_attribute: bool
) -> Iterator[Numbered]:
    for path, part in zip(_places(above, parts), parts, strict=True):
        labels = labels_above | {part.label}
        yield Numbered(path, labels, part.count, by_attribute, _places(path, part.parts))
        yield from _parts(path, part.parts, labels, by_attribute)


def _places(above: Path, parts: tuple[PartRecord, ...]) -> tuple[Path, ...]:
    return tuple((*above, "parts", number) for number in range(len(parts)))


def told_in(editions: Iterable[bytes]) -> Told:
    """The numbers of parts of counts that public editions of a case show, under their labels."""
    return frozenset(
        (labels, value)
        for content in editions
        for scale in _tree(content).get("scale", {}).get("counts", ())
        for labels, value in _told_parts(scale.get("parts", ()), frozenset())
    )


def _tree(content: bytes) -> Any:
    """What an edition says; nothing if the bytes are damaged, which `approval` will report."""
    try:
        return json.loads(content)["edition"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}


def _told_parts(parts: Any, above: Labels) -> Iterator[tuple[Labels, int]]:
    for part in parts:
        labels = above | {part["label"]}
        if part["count"]["quality"] == CountQuality.EXACT.code:
            yield labels, part["count"]["value"]
        yield from _told_parts(part.get("parts", ()), labels)
