"""The moments of a case in order, and how long it took from one to the next.

Lengths of time are shown as they are. Whether they were short enough is not for a page to say.
"""

from dataclasses import dataclass

from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension, Times
from disclosure_builder.public.register import Case
from disclosure_builder.public.stops import ended
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.labels import TIME_LABELS
from disclosure_builder.vocabulary.moments import Moment

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


def make_times(case: Case, body: CaseEdition, tongue: Tongue) -> tuple[TimeRow, ...]:
    """Every moment that the record names, in order; those not known stand at the end.

    Each edition is decided and published anew, so with more than one those two say which.
    """
    number = case.newest.sealed.reference.number
    rows = [
        TimeRow(_time_label(name, number, body, tongue), at)
        for name in TIME_LABELS
        if (at := getattr(body.times, name)) is not None
    ]
    if number > 1:
        first = tongue.words("times.of_edition", label=tongue.words("times.published"), number=1)
        rows.append(TimeRow(first, first_published(case)))
    known = [row for row in rows if row.at.is_known]
    known.sort(key=lambda row: str(row.at.earliest))
    return (*known, *(row for row in rows if not row.at.is_known))


def _time_label(name: str, number: int, body: CaseEdition, tongue: Tongue) -> Wording:
    """What a moment is called. An ordinary stop was directed by nobody under the ordinance."""
    if name == "directed" and not isinstance(body, Incident):
        return tongue.words("times.directed_ordinary")
    label = tongue.words(f"times.{name}")
    if name not in _OF_EDITION or number == 1:
        return label
    return tongue.words("times.of_edition", label=label, number=number)


def make_lengths(case: Case, body: CaseEdition, tongue: Tongue) -> tuple[Length, ...]:
    """From the trigger (or the event) and from detection to the first publication."""
    published = first_published(case)
    times = body.times
    if isinstance(body, Incident):
        named = (("trigger", times.directed), ("detected", times.detected))
    else:
        named = (("stop", times.occurred_from), ("detected", times.detected))
    return tuple(
        Length(tongue.words(f"lengths.{key}"), length)
        for key, start in named
        if (length := tongue.elapsed(start, published)) is not None
    )


def first_published(case: Case) -> Moment:
    """When the public first heard of it: as the first edition says, or else its release."""
    first = case.editions[0]
    times = getattr(first.body, "times", None)
    if isinstance(times, Times) and times.published is not None and times.published.is_known:
        return times.published
    return Moment.of(first.released_at)


def stopped_for(body: Suspension, tongue: Tongue) -> Wording | None:
    """How long a stop lasted that is over, up to its provisional end where it had one."""
    return tongue.elapsed(body.times.occurred_from, ended(body))
