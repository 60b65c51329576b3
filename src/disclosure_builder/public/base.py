"""The base of every public type: it looks at what it is given and refuses what is not public."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Term


class NotPublic(TypeError):
    """Something that is not of a public type was about to enter the public side."""


@dataclass(frozen=True)
class Public:
    """A value that may be shown to anyone, because each of its fields may."""

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if not is_public(value):
                raise NotPublic(f"{type(self).__name__}.{name} is not of a public type")


PUBLIC_TYPES = (
    PublicText,
    Wording,
    Phrase,
    Public,
    Moment,
    Count,
    Term,
    CaseReference,
    EditionReference,
    date,
    datetime,
    int,
    bool,
    type(None),
)


def is_public(value: object) -> bool:
    """Whether a value is of a public type, or a tuple of such values. Plain `str` is not."""
    if isinstance(value, tuple):
        return all(map(is_public, value))
    return isinstance(value, PUBLIC_TYPES)


def public_texts(value: object) -> Iterator[str]:
    """Every text of a record that a public value holds."""
    if isinstance(value, PublicText):
        yield value.value
    elif isinstance(value, tuple):
        for item in value:
            yield from public_texts(item)
    elif isinstance(value, Public):
        for each in fields(value):
            yield from public_texts(getattr(value, each.name))
