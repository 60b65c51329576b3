"""The scale of a matter: nested counts → flat rows of a table, the total first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import Part, ScaleCount
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.terms import ScaleUnit


@dataclass(frozen=True)
class ScaleRow:
    """One part of a count. `as_of` only where it is another day than that of the total."""

    depth: Wording
    label: PublicText
    count: Count
    as_of: date | None
    text: PublicText | None


@dataclass(frozen=True)
class ScaleView:
    """One count with its parts, as a table; without parts, as a line."""

    anchor: Wording
    label: PublicText | Wording
    unit: ScaleUnit
    count: Count
    text: PublicText | None
    rows: tuple[ScaleRow, ...]
    has_texts: bool


def make_scales(counts: tuple[ScaleCount, ...], tongue: Tongue) -> tuple[ScaleView, ...]:
    """The counts of item (2), each with an id of its own for its caption."""
    return tuple(_make_scale(number, count, tongue) for number, count in enumerate(counts, start=1))


def _make_scale(number: int, scale: ScaleCount, tongue: Tongue) -> ScaleView:
    rows = tuple(_rows(scale.parts, 1, scale.count.as_of))
    return ScaleView(
        anchor=Wording(f"scale-{number}"),
        label=scale_label(scale, tongue),
        unit=scale.unit,
        count=scale.count,
        text=scale.text,
        rows=rows,
        has_texts=any(row.text for row in rows),
    )


def scale_label(scale: ScaleCount, tongue: Tongue) -> PublicText | Wording:
    """What a count is called; of one that the record does not name, what it counts."""
    return scale.label or tongue.words(f"scales.{scale.unit.code}")


def _rows(parts: tuple[Part, ...], depth: int, as_of: date | None) -> Iterator[ScaleRow]:
    """Each part, and below it its own parts."""
    for part in parts:
        other_day = part.count.as_of if part.count.as_of != as_of else None
        yield ScaleRow(Wording(f"part-{depth}"), part.label, part.count, other_day, part.text)
        yield from _rows(part.parts, depth + 1, as_of)
