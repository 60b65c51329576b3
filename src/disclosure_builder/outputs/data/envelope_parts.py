"""What the outer parts of the open data are made of, as JSON Schemas: an edition, a figure, a licence."""

from collections.abc import Mapping
from typing import Any

from disclosure_builder.vocabulary.terms import (
    ApprovalMode,
    CorrectionClass,
    FigureSource,
    FigureState,
    Kind,
    Stage,
    Term,
)

URL = {"type": "string", "format": "uri", "pattern": r"^https:[^\s]+$"}
_INSTANT = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+09:00$",
}
DAY = {"type": "string", "format": "date"}
DIGEST = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
_TAG = {"type": "string", "pattern": r"^tag:[a-z0-9.-]+,[0-9]{4}-[0-9]{2}-[0-9]{2}:[^\s]+$"}
TEXT = {"type": "string"}
WORDS = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}
FLAG = {"type": "boolean"}
REFERENCE = {"$ref": "#/$defs/CaseReference"}


def or_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What may be unknown."""
    return {"anyOf": [{"type": "null"}, dict(schema)]}


def codes(term: type[Term]) -> dict[str, Any]:
    """One of the codes of a term."""
    return {"enum": [each.code for each in term]}


def list_of(items: Mapping[str, Any]) -> dict[str, Any]:
    """Any number of them."""
    return {"type": "array", "items": dict(items)}


def object_of(
    properties: Mapping[str, Any], optional: frozenset[str] = frozenset(), **more: Any
) -> dict[str, Any]:
    """All of these are there, but for the optional ones; others may be added later."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": dict(properties), **more}


SUMMARY = {
    "id": _TAG,
    "reference": REFERENCE,
    "kind": codes(Kind),
    "fiscal_year": {"type": "integer"},
    "title": WORDS,
    "stage": codes(Stage),
    "first_released_at": _INSTANT,
    "released_at": _INSTANT,
    "withdrawn": FLAG,
    "page": URL,
    "json": URL,
    "csv": URL,
    "digest": DIGEST,
}
_DECISION = object_of(
    {
        "document_number": WORDS,
        "decided_at": {"$ref": "#/$defs/Moment"},
        "mode": codes(ApprovalMode),
        "posts": list_of(WORDS),
        "awaits_review": FLAG,
    },
    description="What is public of the decision: posts, never people.",
)
EDITION = object_of(
    {
        "id": _TAG,
        "number": {"type": "integer", "minimum": 1},
        "stage": codes(Stage),
        "correction_class": or_null(codes(CorrectionClass)),
        "released_at": _INSTANT,
        "digest": {**DIGEST, "description": "SHA-256 of what was signed, as in the ledger."},
        "ledger_line": or_null({"type": "integer", "minimum": 1}),
        "void": {**FLAG, "description": "The case was withdrawn after this edition."},
        "decision": _DECISION,
        "taken_down": or_null(object_of({"at": {"$ref": "#/$defs/Moment"}, "post": WORDS})),
        "sealed": {**URL, "description": "The very bytes that were signed."},
        "evidence": {**list_of(URL), "description": "Decision and signatures (SSHSIG)."},
        "title": WORDS,
        "summary": TEXT,
        "change_reason": or_null(TEXT),
        "changed": list_of(WORDS),
        "content": {"type": "object"},
    },
    optional=frozenset({"title", "summary", "change_reason", "changed", "content"}),
)
CONTENT_OF = [
    {
        "if": {"properties": {"kind": {"const": kind.code}}},
        "then": {
            "properties": {
                "editions": {"items": {"properties": {"content": {"$ref": f"#/$defs/{name}"}}}}
            }
        },
    }
    for kind, name in (
        (Kind.INCIDENT, "Incident"),
        (Kind.SUSPENSION, "Suspension"),
        (Kind.OPERATION, "Operation"),
    )
]
_MONTH = object_of(
    {
        "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        "value": WORDS,
        "counted_from": or_null(DAY),
        "counted_to": or_null(DAY),
    },
    description="Both days are null where the whole month was counted.",
)
_RESTATED = object_of(
    {"old": TEXT, "new": TEXT, "reason": TEXT, "on": DAY, "told_in": REFERENCE},
    description="A past figure that was told anew; `value` is the new one.",
)
FIGURE = object_of(
    {
        "id": {**or_null(WORDS), "description": "The same in all years."},
        "label": WORDS,
        "value": {
            **or_null(TEXT),
            "description": "As it is printed, without its unit; commas between thousands.",
        },
        "unit": TEXT,
        "state": codes(FigureState),
        "source": codes(FigureSource),
        "definition": TEXT,
        "version": {
            "type": "integer",
            "description": "Of the definition; another breaks the series.",
        },
        "months_counted": {"type": ["integer", "null"]},
        "months": list_of(_MONTH),
        "as_of": or_null(DAY),
        "reason": or_null(TEXT),
        "note": or_null(TEXT),
        "restated": list_of(_RESTATED),
        "recounted": {
            **or_null(TEXT),
            "description": "What the cases give by now, where nobody has explained it yet.",
        },
    }
)
LICENCE = {
    **or_null(object_of({"name": WORDS, "url": URL, "attribution": or_null(TEXT)})),
    "description": "null: the city has not said under which terms the data may be used.",
}
PUBLISHER = object_of({"name": WORDS, "section": WORDS, "url": URL})
LEDGER = object_of({"url": URL, "lines": COUNT, "head": or_null(DIGEST)})
FEED = object_of({"title": WORDS, "url": URL, "media_type": WORDS})
TABLE = object_of({"path": WORDS, "url": URL, "title_ja": WORDS, "title_en": WORDS})
SCHEMA = object_of({"name": WORDS, "url": URL})
