"""Rules on the protection of persons: no exceptions within it, and none from one edition on."""

from collections.abc import Iterable, Iterator

from disclosure_builder.problems import Place, Problem
from disclosure_builder.records.models import AnyRecord, IncidentRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.source import Source
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path


def _exact_all_the_same(subject: Subject[IncidentRecord]) -> Iterator[Path]:
    record = subject.record
    if record.protection is not None and record.exact_dates_reason is not None:
        yield ("exact_dates_reason",)


PROTECTION_RULES = (
    Rule(
        "protection-exact-dates",
        IncidentRecord,
        Words(
            "保護を要する事案（protection）なのに、日付を詳しく示すことになっています。",
            "The case is protected, and yet its dates are to be told exactly.",
        ),
        Words(
            "exact_dates_reason を消してください。保護を要する事案の日付は月までしか示しません。",
            "Remove exact_dates_reason: the dates of a protected case are told to the month.",
        ),
        _exact_all_the_same,
    ),
)


def judge_protections(sources: Iterable[Source[AnyRecord]]) -> Iterator[Problem]:
    """A case that was protected once stays so: the next edition would tell what this one did not."""
    protected: set[CaseReference] = set()
    for source in sorted(sources, key=lambda each: each.reference.number):
        record, case = source.record, source.reference.case
        if not isinstance(record, IncidentRecord):
            continue
        if record.protection is not None:
            protected.add(case)
        elif case in protected:
            yield _dropped(Place(source.path, 0, "protection"))


def _dropped(place: Place) -> Problem:
    return Problem(
        "protection-dropped",
        place,
        Words(
            "前の版は保護を要する事案（protection）でしたが、この版では消えています。",
            "An earlier edition was protected, and this one is not.",
        ),
        Words(
            "前の版と同じ protection を書いてください。公表した後に保護を外すと、前の版で伏せたことが分かります。",
            "Write the same `protection`: without it, this edition would tell what the earlier one "
            "does not.",
        ),
    )
