"""The outer parts of the open data as JSON Schemas: a case, a list, a year, the index, the metadata.

Each begins with `format`, its form and version. What lies inside an edition is added by `schemas.py`.
"""

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

_URL = {"type": "string", "format": "uri", "pattern": r"^https:[^\s]+$"}
_INSTANT = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+09:00$",
}
_DAY = {"type": "string", "format": "date"}
_DIGEST = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
_TAG = {"type": "string", "pattern": r"^tag:[a-z0-9.-]+,[0-9]{4}-[0-9]{2}-[0-9]{2}:[^\s]+$"}
_TEXT = {"type": "string"}
_WORDS = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 0}
_FLAG = {"type": "boolean"}
_REFERENCE = {"$ref": "#/$defs/CaseReference"}


def _or_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"anyOf": [{"type": "null"}, dict(schema)]}


def _codes(term: type[Term]) -> dict[str, Any]:
    return {"enum": [each.code for each in term]}


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(items)}


def _object(
    properties: Mapping[str, Any], optional: frozenset[str] = frozenset(), **more: Any
) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": dict(properties), **more}


_SUMMARY = {
    "id": _TAG,
    "reference": _REFERENCE,
    "kind": _codes(Kind),
    "fiscal_year": {"type": "integer"},
    "title": _WORDS,
    "stage": _codes(Stage),
    "first_released_at": _INSTANT,
    "released_at": _INSTANT,
    "withdrawn": _FLAG,
    "page": _URL,
    "json": _URL,
    "csv": _URL,
    "digest": _DIGEST,
}
_DECISION = _object(
    {
        "document_number": _WORDS,
        "decided_at": {"$ref": "#/$defs/Moment"},
        "mode": _codes(ApprovalMode),
        "posts": _list(_WORDS),
        "awaits_review": _FLAG,
    },
    description="What is public of the decision: posts, never people.",
)
_EDITION = _object(
    {
        "id": _TAG,
        "number": {"type": "integer", "minimum": 1},
        "stage": _codes(Stage),
        "correction_class": _or_null(_codes(CorrectionClass)),
        "released_at": _INSTANT,
        "digest": {**_DIGEST, "description": "SHA-256 of what was signed, as in the ledger."},
        "ledger_line": _or_null({"type": "integer", "minimum": 1}),
        "void": {**_FLAG, "description": "The case was withdrawn after this edition."},
        "decision": _DECISION,
        "taken_down": _or_null(_object({"at": {"$ref": "#/$defs/Moment"}, "post": _WORDS})),
        "sealed": {**_URL, "description": "The very bytes that were signed."},
        "evidence": {**_list(_URL), "description": "Decision and signatures (SSHSIG)."},
        "title": _WORDS,
        "summary": _TEXT,
        "change_reason": _or_null(_TEXT),
        "changed": _list(_WORDS),
        "content": {"type": "object"},
    },
    optional=frozenset({"title", "summary", "change_reason", "changed", "content"}),
)
_CONTENT_OF = [
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
_MONTH = _object(
    {
        "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        "value": _WORDS,
        "counted_from": _or_null(_DAY),
        "counted_to": _or_null(_DAY),
    },
    description="Both days are null where the whole month was counted.",
)
_RESTATED = _object(
    {"old": _TEXT, "new": _TEXT, "reason": _TEXT, "on": _DAY, "told_in": _REFERENCE},
    description="A past figure that was told anew; `value` is the new one.",
)
_FIGURE = _object(
    {
        "id": {**_or_null(_WORDS), "description": "The same in all years."},
        "label": _WORDS,
        "value": {
            **_or_null(_TEXT),
            "description": "As it is printed, without its unit; commas between thousands.",
        },
        "unit": _TEXT,
        "state": _codes(FigureState),
        "source": _codes(FigureSource),
        "definition": _TEXT,
        "version": {
            "type": "integer",
            "description": "Of the definition; another breaks the series.",
        },
        "months_counted": {"type": ["integer", "null"]},
        "months": _list(_MONTH),
        "as_of": _or_null(_DAY),
        "reason": _or_null(_TEXT),
        "note": _or_null(_TEXT),
        "restated": _list(_RESTATED),
        "recounted": {
            **_or_null(_TEXT),
            "description": "What the cases give by now, where nobody has explained it yet.",
        },
    }
)
_LICENCE = {
    **_or_null(_object({"name": _WORDS, "url": _URL, "attribution": _or_null(_TEXT)})),
    "description": "null: the city has not said under which terms the data may be used.",
}
_PUBLISHER = _object({"name": _WORDS, "section": _WORDS, "url": _URL})
_LEDGER = _object({"url": _URL, "lines": _COUNT, "head": _or_null(_DIGEST)})
_FEED = _object({"title": _WORDS, "url": _URL, "media_type": _WORDS})
_TABLE = _object({"path": _WORDS, "url": _URL, "title_ja": _WORDS, "title_en": _WORDS})
_SCHEMA = _object({"name": _WORDS, "url": _URL})


def _envelope(name: str, title: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    form, version = name.rsplit("-", 1)
    head = {"format": {"const": f"disclosure-builder {form} {version}"}, "$schema": _URL}
    return {"title": title, **_object({**head, **properties})}


ENVELOPES: Mapping[str, dict[str, Any]] = {
    "case-1": {
        **_envelope("case-1", "一つの事案 / One case", {**_SUMMARY, "editions": _list(_EDITION)}),
        "allOf": _CONTENT_OF,
    },
    "list-1": _envelope(
        "list-1",
        "一つの種類の事案の一覧 / The cases of one kind",
        {"kind": _codes(Kind), "csv": _URL, "cases": _list(_object(_SUMMARY))},
    ),
    "year-1": _envelope(
        "year-1",
        "一つの年度 / One fiscal year",
        {
            "year": {"type": "integer"},
            "label": _WORDS,
            "begins": _DAY,
            "page": _URL,
            "csv": _URL,
            "status": _or_null(_URL),
            "due": _DAY,
            "overdue": _FLAG,
            "cases": _list(
                _object(
                    {"reference": _REFERENCE, "digest": _DIGEST, "withdrawn": _FLAG, "json": _URL}
                )
            ),
            "notified_only": _COUNT,
            "downtime_minutes": _object(
                dict.fromkeys(("statutory", "failure", "maintenance", "total"), _COUNT)
            ),
            "groups": _list(
                _object(
                    {
                        "group": _WORDS,
                        "label": _WORDS,
                        "basis": _TEXT,
                        "figures": _list(_FIGURE),
                        "narratives": _list(_TEXT),
                    }
                )
            ),
        },
    ),
    "index-1": _envelope(
        "index-1",
        "オープンデータの目次 / The index of the open data",
        {
            "portal": _WORDS,
            "sample": _FLAG,
            "url": _URL,
            "publisher": _PUBLISHER,
            "licence": _LICENCE,
            "ledger": _LEDGER,
            "checksums": _URL,
            "metadata": _URL,
            "tables": _list(_TABLE),
            "table_metadata": _list(_URL),
            "schemas": _list(_SCHEMA),
            "lists": _list(_object({"kind": _codes(Kind), "json": _URL, "csv": _URL})),
            "years": _list(
                _object(
                    {
                        "year": {"type": "integer"},
                        "json": _URL,
                        "csv": _URL,
                        "tables": {**_list(_URL), "description": "The tables of the page, as CSV."},
                    }
                )
            ),
            "cases": _list(_object(_SUMMARY)),
        },
    ),
    "metadata-1": _envelope(
        "metadata-1",
        "公表の全体の案内 / Where everything of the portal is",
        {
            "portal": _WORDS,
            "sample": _FLAG,
            "url": _URL,
            "canonical_url": _URL,
            "publisher": _PUBLISHER,
            "licence": _LICENCE,
            "languages": _list(_WORDS),
            "ids": {**_WORDS, "description": "What every permanent id begins with (RFC 4151)."},
            "feeds": _list(_FEED),
            "data": _object({"index": _URL, "changes": _URL, "checksums": _URL}),
            "schemas": _list(_SCHEMA),
            "keys": {
                **_list(_object({"url": _URL, "form": _WORDS})),
                "description": "The public keys by which decisions were signed.",
            },
            "ledger": _LEDGER,
            "manifest": {
                **_WORDS,
                "description": "Path from `url` to the list of every file, made at publication.",
            },
            "security": _or_null(_URL),
        },
    ),
}
