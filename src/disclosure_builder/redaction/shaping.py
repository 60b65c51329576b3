"""Give a value the shape of a public type: from a record, or from the JSON of a sealed edition.

Only the fields that the public type names are looked at, so whatever else a record holds stays
behind. Every text goes through the `TextMaker` that the caller brings; there is no other way for
a text to come through.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from disclosure_builder.public.text import PublicText
from disclosure_builder.public.tree import to_tree
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.written.models import WrittenModel
from disclosure_builder.written.yaml_reader import Path

TextMaker = Callable[[Path, str], PublicText]
Shaper = Callable[[Any, Path, TextMaker], Any]


class Misshapen(ValueError):
    """A value does not have the shape of the public type; never holds the value."""


def shape(kind: Any, value: object, make_text: TextMaker) -> Any:
    """`value` (a record model, or a mapping read from JSON) as an instance of `kind`."""
    return _shaper(kind)(value, (), make_text)


@cache
def _shaper(hint: Any) -> Shaper:
    """How a value of one type is shaped; made once for each type."""
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        inner = next(each for each in get_args(hint) if each is not NoneType)
        return _optional(_shaper(inner))
    if origin is tuple:
        return _listed(_shaper(get_args(hint)[0]))
    if hint is PublicText:
        return _text
    if hint in _PARSERS:
        return _parsed(hint, _PARSERS[hint])
    if isinstance(hint, type) and issubclass(hint, Term):
        return _parsed(hint, hint.parse)
    if is_dataclass(hint):
        return _composed(hint)
    message = f"no public shape for {hint}"
    raise TypeError(message)


def _number(_: object) -> int:
    raise Misshapen("not a number")


_PARSERS: dict[Any, Callable[[Any], Any]] = {
    Moment: Moment.parse,
    CaseReference: CaseReference.parse,
    date: date.fromisoformat,
    int: _number,
}


def _parsed(kind: type[Any], parse: Callable[[Any], Any]) -> Shaper:
    """A value that is of the kind already (in a record) or written as text (in JSON)."""

    # The same few terms and days stand in every edition: each is read once.
    @lru_cache(maxsize=10_000)
    def read(text: str) -> Any:
        value = parse(text)
        if to_tree(value) != text:
            raise Misshapen("not the canonical form")
        return value

    def shaper(value: Any, _path: Path, _make_text: TextMaker) -> Any:
        if isinstance(value, kind) and not isinstance(value, bool):
            return value
        if not isinstance(value, str):
            raise Misshapen("not a text")
        return read(value)

    return shaper


def _text(value: Any, path: Path, make_text: TextMaker) -> PublicText:
    if not isinstance(value, str):
        raise Misshapen("not a text")
    return make_text(path, value)


def _optional(inner: Shaper) -> Shaper:
    return lambda value, path, make_text: None if value is None else inner(value, path, make_text)


def _listed(inner: Shaper) -> Shaper:
    def shaper(value: Any, path: Path, make_text: TextMaker) -> tuple[Any, ...]:
        if value is None:
            return ()
        if not isinstance(value, list | tuple) or value == []:
            raise Misshapen("not a list, or one that says nothing")
        return tuple(inner(item, (*path, n), make_text) for n, item in enumerate(value))

    return shaper


def _composed(kind: Any) -> Shaper:
    names = tuple(field.name for field in fields(kind))
    shapers: dict[str, Shaper] = {}

    def shaper(value: Any, path: Path, make_text: TextMaker) -> Any:
        if not shapers:  # on first use, since a type may contain itself
            hints = get_type_hints(kind)
            shapers.update({name: _shaper(hints[name]) for name in names})
        if isinstance(value, WrittenModel):
            given = {name: getattr(value, name, None) for name in names}
        elif not isinstance(value, Mapping):
            raise Misshapen("not a group of fields")
        elif value.keys() <= shapers.keys() and None not in value.values():
            given = dict(value)
        else:
            raise Misshapen("an unknown field, or one that says nothing")
        parts = {
            name: inner(given.get(name), (*path, name), make_text)
            for name, inner in shapers.items()
        }
        return cast("Callable[..., Any]", kind)(**parts)

    return shaper
