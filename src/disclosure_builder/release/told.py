"""A sealed edition → the texts, numbers, days and times that the page of its case has to show.

Only what every page shows in the same letters, whatever its templates: a release of today is to be
judged in twenty years. So of a number its digits, of a day its month and day, of a time its hour.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from disclosure_builder.public.editions import CountedEdition, Figure, Operation
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment, Precision
from disclosure_builder.vocabulary.terms import Stage

# Names by which other files are known, and codes that a page shows in words.
_NAMES = frozenset({"id", "group", "reason_code", "language", "public_from", "figure"})


def told(sealed: Sealed) -> list[str]:
    """What its page has to say; the page of a withdrawn case says why, and nothing else."""
    body = sealed.body
    if body.stage is Stage.WITHDRAWAL:
        return [str(body.change_reason)] if body.change_reason else []
    return list(_printed(body))


def _printed(value: object) -> Iterator[str]:
    if isinstance(value, PublicText):
        yield str(value)
    elif isinstance(value, Count):
        yield from () if value.value is None else (f"{value.value:,}",)
        yield from _printed(value.as_of)
    elif isinstance(value, Moment):
        yield from _time(value)
    elif isinstance(value, date):
        yield f"{value.month}月{value.day}日"
    elif isinstance(value, tuple):
        for each in value:
            yield from _printed(each)
    # Of the editions that a year was counted from, the page shows the digest of their list.
    elif is_dataclass(value) and not isinstance(value, CountedEdition):
        yield from _fields(value, _unprinted(value))


def _fields(value: object, unprinted: frozenset[str]) -> Iterator[str]:
    """What the fields of a part of an edition say."""
    if isinstance(value, Figure) and value.value is None and value.meaning is not None:
        # The unit of a number that is not there stands nowhere.
        yield from _fields(value.meaning, _NAMES | {"unit"})
        unprinted |= {"meaning"}
    for field in fields(value):  # type: ignore[arg-type] # it was asked whether it is a dataclass
        if field.name not in unprinted:
            yield from _printed(getattr(value, field.name))


def _unprinted(value: object) -> frozenset[str]:
    """A yearly status has a heading of our own, made of its year."""
    return _NAMES | {"title"} if isinstance(value, Operation) else _NAMES


def _time(moment: Moment) -> Iterator[str]:
    at = moment.earliest
    if at is None:
        return
    if moment.precision is Precision.MONTH:
        yield f"{at.month}月"
        return
    yield from _printed(at.date())
    if moment.precision is Precision.MINUTE:
        yield f"{at.hour}時{at.minute:02}分"
    elif moment.precision is Precision.HOUR:
        yield f"{at.hour}時"
