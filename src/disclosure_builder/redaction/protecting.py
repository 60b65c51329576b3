"""A record → what of it may be made public, and what in its texts a person has to reword first.

The last step before a record takes its public shape. In this order:

1. The numbers of persons by attribute that are small, and those that would give them away, are
   replaced (`small_counts.py`). Nobody can hide a number by hand: the record holds the true ones.
2. In a case of a single person, days become months. In a protected case that, and no small number,
   no breakdown, no place, no section (`coarsening.py`).
3. A text that tells what was hidden or coarsened is held (`telling.py`).

What the sealed edition holds is what is left: there is no number behind a "fewer than".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from disclosure_builder.problems import Place, Problem
from disclosure_builder.records.models import (
    AnyRecord,
    IncidentRecord,
    OperationRecord,
    SuspensionRecord,
)
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.coarsening import (
    small_totals,
    with_months,
    without_parts,
    without_places,
)
from disclosure_builder.redaction.counting import count_persons, hidden_count
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.parts import put
from disclosure_builder.redaction.small_counts import Showing, Unprotectable
from disclosure_builder.redaction.telling import secrets_of, told_problems
from disclosure_builder.vocabulary.terms import ScaleUnit
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import CountRecord
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path

Case = IncidentRecord | SuspensionRecord


@dataclass(frozen=True)
class Protected:
    """A record that may take its public shape, if there is no problem."""

    record: AnyRecord = field(repr=False)
    problems: tuple[Problem, ...]


def protect(
    source: Source[AnyRecord], rules: HidingRules, allowlist: Allowlist, on: date
) -> Protected:
    """Hide and coarsen; `problems` are texts that tell it all the same, and what cannot be."""
    written = source.record
    if isinstance(written, OperationRecord):
        return Protected(written, ())
    kept = _without_parts(written)
    counted = count_persons(kept, rules.threshold, rules.told)
    try:
        hidden = counted.hidden(rules.threshold)
    except Unprotectable as exposed:
        return Protected(written, tuple(_exposed(source, counted.places_of(exposed.cells))))
    changed = {(*path, "count"): count for path, count in hidden.items()}
    changed.update(_recoveries(kept, counted.told_only_at(hidden), rules.threshold))
    changed.update(_small_totals(kept, rules.threshold))
    secrets = secrets_of(written, kept, changed, rules)
    record = _coarsened(kept, changed, rules)
    return Protected(record, tuple(told_problems(source, record, secrets, allowlist, on)))


def _without_parts(record: Case) -> Case:
    """In a protected case there is no breakdown from here on."""
    if isinstance(record, IncidentRecord) and record.protection is not None:
        return without_parts(record)
    return record


def _small_totals(record: Case, threshold: int) -> Iterable[tuple[Path, CountRecord]]:
    if isinstance(record, IncidentRecord) and record.protection is not None:
        return small_totals(record, threshold)
    return ()


def _coarsened(record: Case, changed: dict[Path, CountRecord], rules: HidingRules) -> Case:
    for path, count in changed.items():
        record = put(record, path, count)
    if isinstance(record, IncidentRecord) and record.detail is not None:
        record = with_months(record)
        if record.protection is not None:
            record = without_places(record, rules)
    return record


def _recoveries(
    record: Case, numbers: frozenset[int], threshold: int
) -> Iterator[tuple[Path, CountRecord]]:
    """Persons of whom the data was recovered: the same numbers, without the labels."""
    for number, recovery in enumerate(record.other.recoveries):
        for name, count in (("recovered", recovery.recovered), ("of", recovery.of)):
            if recovery.unit is ScaleUnit.PERSONS and count.value in numbers:
                below = (count.value or 0) < threshold
                showing = Showing.FEWER_THAN if below else Showing.SECOND
                yield (
                    ("other", "recoveries", number, name),
                    hidden_count(count, showing, threshold),
                )


def _exposed(source: Source[AnyRecord], paths: tuple[Path, ...]) -> Iterator[Problem]:
    for path in paths:
        yield Problem(
            "small-count-exposed",
            Place(source.path, source.line(path), field_name(path)),
            Words(
                "この人数は少ないため示せませんが、伏せても、示される総数などから分かります。",
                "This number of persons is too small to be shown, and what has to be shown gives "
                "it away even when it is hidden.",
            ),
            Words(
                "内訳の区分をまとめるか、この内訳を消してください。人の属性ではなく取扱い（手続、"
                "書類、対応）による内訳なら、breakdown: handling と書いてください。",
                "Merge the parts or remove the breakdown. If it divides by what was done, and not "
                "by what the persons are, write breakdown: handling.",
            ),
        )
