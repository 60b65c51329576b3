"""The moments of a case in order, and how long it took from one to the next.

Lengths of time are shown as they are. Whether they were short enough is not for a page to say.
"""

from dataclasses import dataclass

from disclosure_builder.pages.times import elapsed
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension, Times
from disclosure_builder.public.register import Case
from disclosure_builder.public.stops import ended
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.labels import TIME_LABELS
from disclosure_builder.vocabulary.moments import Moment

# An ordinary stop was not directed by anyone under the ordinance.
_ORDINARY_LABELS = {**TIME_LABELS, "directed": "停止等の指示"}
_OF_EDITION = ("decided", "published")


@dataclass(frozen=True)
class TimeRow:
    """A moment with its name."""

    label: Wording
    at: Moment


@dataclass(frozen=True)
class Length:
    """A length of time with its name."""

    label: Wording
    length: Wording


def make_times(case: Case, body: CaseEdition) -> tuple[TimeRow, ...]:
    """Every moment that the record names, in order; those not known stand at the end.

    Each edition is decided and published anew, so with more than one those two say which.
    """
    labels = TIME_LABELS if isinstance(body, Incident) else _ORDINARY_LABELS
    number = case.newest.sealed.reference.number
    rows = [
        TimeRow(
            Wording(f"{label}（第{number}版）" if name in _OF_EDITION and number > 1 else label), at
        )
        for name, label in labels.items()
        if (at := getattr(body.times, name)) is not None
    ]
    if number > 1:
        rows.append(TimeRow(Wording(f"{TIME_LABELS['published']}（第1版）"), first_published(case)))
    known = [row for row in rows if row.at.is_known]
    known.sort(key=lambda row: str(row.at.earliest))
    return (*known, *(row for row in rows if not row.at.is_known))


def make_lengths(case: Case, body: CaseEdition) -> tuple[Length, ...]:
    """From the trigger (or the event) and from detection to the first publication."""
    published = first_published(case)
    times = body.times
    if isinstance(body, Incident):
        named = (
            ("措置の指示・要請・停止から最初の公表まで", times.directed),
            ("覚知から最初の公表まで", times.detected),
        )
    else:
        named = (
            ("停止の始まりから最初の公表まで", times.occurred_from),
            ("覚知から最初の公表まで", times.detected),
        )
    return tuple(
        Length(Wording(label), length)
        for label, start in named
        if (length := elapsed(start, published)) is not None
    )


def first_published(case: Case) -> Moment:
    """When the public first heard of it: as the first edition says, or else its release."""
    first = case.editions[0]
    times = getattr(first.body, "times", None)
    if isinstance(times, Times) and times.published is not None and times.published.is_known:
        return times.published
    return Moment.of(first.released_at)


def stopped_for(body: Suspension) -> Wording | None:
    """How long a stop lasted that is over, up to its provisional end where it had one."""
    return elapsed(body.times.occurred_from, ended(body))
