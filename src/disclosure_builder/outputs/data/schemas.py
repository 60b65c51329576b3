"""The JSON Schemas of the open data, written from the public types themselves.

What an edition may say stands in `public/editions.py` and nowhere else: each of its types becomes a
definition, each term a list of codes with labels. Within a version fields may be added, and none is
taken away: so the published schemas allow what they do not name. `strict` ones do not; tests use
those to find what is not described.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from disclosure_builder.outputs.data.envelopes import ENVELOPES
from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.labels import FIELD_LABELS, TIME_LABELS
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Term

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LABELS = FIELD_LABELS | TIME_LABELS
_MOMENT = r"^(不明|[12][0-9]{3}-[0-9]{2}(-[0-9]{2}(T[0-9]{2}(:[0-9]{2})?\+09:00)?)?頃?)$"
_REFERENCE = r"^((incidents|suspensions)/[12][0-9]{3}-[0-9]{3}|operation/[12][0-9]{3})$"
_PLAIN: Mapping[Any, dict[str, Any]] = {
    PublicText: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Moment: {"$ref": "#/$defs/Moment"},
    CaseReference: {"$ref": "#/$defs/CaseReference"},
}
_COMMON: Mapping[str, dict[str, Any]] = {
    "Moment": {
        "type": "string",
        "pattern": _MOMENT,
        "title": "時点",
        "description": "A moment as well as it is known: to the minute, hour, day or month; 頃 about; 不明 unknown.",
    },
    "CaseReference": {"type": "string", "pattern": _REFERENCE, "title": "事案の名前"},
}


def schema_names() -> tuple[str, ...]:
    """`case-1`, `index-1`, …"""
    return tuple(ENVELOPES)


@cache
def schema_bytes(name: str) -> bytes:
    """The published schema as it is served."""
    return (json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n").encode()


def schema(name: str, *, strict: bool = False) -> dict[str, Any]:
    """One schema; a strict one refuses whatever it does not name."""
    definitions = dict(_COMMON)
    for kind in (Incident, Suspension, Operation) if name == "case-1" else ():
        _define(kind, definitions)
    whole: dict[str, Any] = {
        "$schema": _DIALECT,
        "$id": f"urn:disclosure-builder:data:{name.replace('-', ':')}",
        **ENVELOPES[name],
    }
    whole["$defs"] = {**definitions, **whole.get("$defs", {})}
    return _closed(whole) if strict else whole


def _define(kind: type[Any], definitions: dict[str, dict[str, Any]]) -> None:
    """Add the definition of a public type, and of all that it is made of."""
    if kind.__name__ in definitions:
        return
    hints = get_type_hints(kind)
    own: dict[str, Any] = {
        "type": "object",
        "description": (kind.__doc__ or "").strip().split("\n", 1)[0],
    }
    definitions[kind.__name__] = own
    properties = {each.name: _of(hints[each.name], definitions) for each in fields(kind)}
    for name, property_ in properties.items():
        if name in _LABELS and "$ref" not in property_:
            property_["title"] = _LABELS[name]
    own["properties"] = properties
    # What is None or empty is left out (`public/tree.py`).
    own["required"] = [name for name in properties if not _may_be_absent(hints[name])]


def _may_be_absent(hint: Any) -> bool:
    return get_origin(hint) is tuple or types.NoneType in get_args(hint)


def _of(hint: Any, definitions: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The schema of one field."""
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if get_origin(hint) is tuple:
        return {"type": "array", "minItems": 1, "items": _of(get_args(hint)[0], definitions)}
    if get_origin(hint) in {Union, types.UnionType}:
        (inner,) = (each for each in get_args(hint) if each is not types.NoneType)
        return _of(inner, definitions)
    if is_dataclass(hint) and isinstance(hint, type):
        _define(hint, definitions)
    elif issubclass(hint, Term):
        definitions[hint.__name__] = term_schema(hint)
    else:
        message = f"{hint!r} has no schema"
        raise TypeError(message)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def term_schema(term: type[Term]) -> dict[str, Any]:
    """The codes of a term, each with its labels."""
    return {
        "description": (term.__doc__ or "").strip().split("\n", 1)[0],
        "oneOf": [
            {"const": each.code, "title": each.label.ja, "description": each.label.en}
            for each in term
        ],
    }


def _closed(part: Any) -> Any:
    """The same, with no property that is not named."""
    if isinstance(part, list):
        return [_closed(each) for each in part]
    if not isinstance(part, dict):
        return part
    closed = {name: _closed(each) for name, each in part.items()}
    if isinstance(part.get("properties"), dict) and part.get("type") == "object":
        closed.setdefault("additionalProperties", False)
    return closed
