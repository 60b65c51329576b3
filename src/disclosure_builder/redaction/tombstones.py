"""A public edition that must no longer be public → what may stand in its place.

All texts go, and with them times, counts and whatever else was told. What stays are the fixed terms
by which the case is counted (triggers, nature, scope) and the embargo; the reason takes the place of
the text.
"""

from dataclasses import fields, is_dataclass, replace
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from disclosure_builder.public.editions import Item
from disclosure_builder.public.sealed import Body, PublicEdition
from disclosure_builder.public.text import PublicText
from disclosure_builder.redaction.editions import canonical_edition
from disclosure_builder.vocabulary.terms import ItemState, Stage, Term

GONE = "公表を取りやめました。"
TITLE = "公表を取りやめた版"


def tombstone(edition: PublicEdition, reason: str) -> PublicEdition:
    """The edition without what it said; `reason` is public and was looked at by the detectors."""
    body: Body = _bare(edition.body)
    kept = replace(
        body,
        stage=Stage.WITHDRAWAL,
        title=PublicText(TITLE),
        summary=PublicText(reason),
        change_reason=PublicText(reason),
        public_from=edition.body.public_from,
    )
    return canonical_edition(edition.reference, kept)


def _bare(value: Any) -> Any:
    """A public value with its fixed terms only."""
    hints = get_type_hints(type(value))
    bare = {field.name: _field(hints[field.name], value, field.name) for field in fields(value)}
    return type(value)(**bare)


def _field(hint: Any, value: Any, name: str) -> Any:
    inner = getattr(value, name)
    if isinstance(value, Item) and name in {"state", "reason"}:
        return ItemState.NONE if name == "state" else PublicText(GONE)
    if NoneType in get_args(hint):
        return None
    if get_origin(hint) is tuple:
        return tuple(each for each in inner if isinstance(each, Term))
    if hint is PublicText:
        return PublicText(GONE)
    return _bare(inner) if is_dataclass(inner) else inner
