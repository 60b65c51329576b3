"""Texts of a record that tell what its public edition hides → problems that name the field.

They are held as any text of which a rule cannot be sure: it is reworded, or a post decides that
it stands (`allowlist.yaml`, bound to the exact text). Only the reason for a protection is never
told, whoever decides.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from disclosure_builder.problems import Place, Problem
from disclosure_builder.public.text import PublicText
from disclosure_builder.records.models import AnyRecord, CaseRecord, IncidentRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.allowlist_file import expired
from disclosure_builder.redaction.coarsening import event_moments, told_names
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.parts import counts, walk
from disclosure_builder.redaction.reading import BODIES
from disclosure_builder.redaction.shaping import shape
from disclosure_builder.redaction.stripping import strip
from disclosure_builder.redaction.wording import Secrets, name_parts, told_in
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import ScaleUnit
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import field_name
from disclosure_builder.written.yaml_reader import Path


def secrets_of(
    written: CaseRecord, kept: CaseRecord, hidden: Collection[Path], rules: HidingRules
) -> Secrets:
    """What no text may tell: numbers of which the public edition shows none, and what is coarse."""
    shown = dict(counts(kept))
    gone = {count.value for path, count in counts(written) if path in hidden or path not in shown}
    left = {
        count.value
        for path, count in shown.items()
        if path not in hidden and _is_of_persons(kept, path)
    }
    secret = frozenset(number for number in gone - left if number)
    if not isinstance(written, IncidentRecord) or written.detail is None:
        return Secrets(secret)
    event = dict(event_moments(written))
    return Secrets(
        numbers=secret,
        looks_for_days=True,
        days=_days(event.values()),
        own_days=_days(m for path, m in _moments(written) if path not in event),
        names=name_parts(told_names(written), rules.place + rules.section),
        is_protected=written.protection is not None,
    )


def told_problems(
    source: Source[AnyRecord], record: AnyRecord, secrets: Secrets, allowlist: Allowlist, on: date
) -> Iterator[Problem]:
    """One problem for each public text and each thing that it tells."""
    for path, text in _texts(record, source.reference.case):
        # Personal data goes anyway: a birthday is no day of the event.
        told = told_in(text, secrets) and told_in(strip(text, allowlist, on).text, secrets)
        place = Place(source.path, source.line(path), field_name(path))
        decided = allowlist.decided(source.reference.case, text)
        for rule in told:
            if decided is None or rule not in _DECIDABLE:
                yield _told(rule, place, f"{source.reference}")
            elif decided.expires < on:
                yield expired(decided.place)


def _is_of_persons(record: CaseRecord, path: Path) -> bool:
    """Whether a count is one of persons. Eight letters that are shown do not excuse eight people."""
    if path[0] == "notice":
        return True
    counted = record.scale.counts if path[0] == "scale" else record.other.recoveries
    return counted[int(path[2])].unit is ScaleUnit.PERSONS


def _moments(record: CaseRecord) -> Iterator[tuple[Path, Moment]]:
    """Every moment of a record, and every day as a moment; of counts the day is not shown."""
    for path, each in walk(record):
        if isinstance(each, Moment):
            yield path, each
        elif isinstance(each, date) and path[-1] != "as_of":
            yield path, Moment.parse(each.isoformat())


def _days(moments: Iterable[Moment]) -> frozenset[date]:
    """The days of those moments that are known to a day."""
    return frozenset(
        moment.day
        for moment in moments
        if moment.day is not None and moment.precision is not Precision.MONTH
    )


def _texts(record: AnyRecord, case: CaseReference) -> list[tuple[Path, str]]:
    """Every text of a record that is to be public."""
    texts: list[tuple[Path, str]] = []

    def collect(path: Path, text: str) -> PublicText:
        texts.append((path, text))
        return PublicText("")

    shape(BODIES[case.kind], record, collect)
    return texts


_REWORD = Words("この文章を言い換えてください。", "Reword this text.")
# What may turn out to be another number, another day or another body after all.
_DECIDABLE = {
    "hidden-count-told": (
        Words(
            "公表用の版で伏せた人数と同じ数が、この文章にあります。",
            "This text holds a number that the public edition hides.",
        ),
        Words(
            "数を消すか言い換えてください（例：「10人未満」）。別の数で",
            "Remove the number or say it otherwise. If it is another number",
        ),
    ),
    "coarsened-day-told": (
        Words(
            "この事案の日付は月までしか示しませんが、この文章に日があります。",
            "The dates of this case are told to the month only, and this text names a day.",
        ),
        Words(
            "日を消して月だけにしてください（例：「2月に」）。市の決定など、示してよい日で",
            "Name the month only. If it is a day that may be told, such as a decision of the city",
        ),
    ),
    "coarsened-name-told": (
        Words(
            "この事案では場所と部署を示しませんが、この文章にその名があります。",
            "Place and section of this case are not told, and this text names one.",
        ),
        Words(
            "「市内」「市の担当部署」などに言い換えてください。示してよい名で",
            "Say “in the city”, “the section in charge”. If it is a name that may be told",
        ),
    ),
}
_REASON_TOLD = Words(
    "この文章から、保護を要する理由が分かります。",
    "This text tells why the persons need protection.",
)
DECIDABLE = frozenset(_DECIDABLE)


def _told(rule: str, place: Place, edition: str) -> Problem:
    if rule not in _DECIDABLE:
        return Problem(rule, place, _REASON_TOLD, _REWORD)
    message, remedy = _DECIDABLE[rule]
    command = f"disclosure-builder allow {edition} '{place.field}'"
    return Problem(
        rule,
        place,
        message,
        Words(
            f"{remedy.ja}あれば、決めた職が {command} で理由と期限を残してください。",
            f"{remedy.en}, the post that decides says so with: {command}",
        ),
    )
