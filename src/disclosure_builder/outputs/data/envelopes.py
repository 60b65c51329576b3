"""The outer parts of the open data as JSON Schemas: a case, a list, a year, the index, the metadata.

Each begins with `format`, its form and version. What lies inside an edition is added by `schemas.py`.
"""

from collections.abc import Mapping
from typing import Any

from disclosure_builder.outputs.data.envelope_parts import (
    CONTENT_OF,
    COUNT,
    DAY,
    DIGEST,
    EDITION,
    FEED,
    FIGURE,
    FLAG,
    LEDGER,
    LICENCE,
    PUBLISHER,
    REFERENCE,
    SCHEMA,
    SUMMARY,
    TABLE,
    TEXT,
    URL,
    WORDS,
    codes,
    list_of,
    object_of,
    or_null,
)
from disclosure_builder.vocabulary.terms import Kind


def _envelope(name: str, title: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    form, version = name.rsplit("-", 1)
    head = {"format": {"const": f"disclosure-builder {form} {version}"}, "$schema": URL}
    return {"title": title, **object_of({**head, **properties})}


ENVELOPES: Mapping[str, dict[str, Any]] = {
    "case-1": {
        **_envelope("case-1", "一つの事案 / One case", {**SUMMARY, "editions": list_of(EDITION)}),
        "allOf": CONTENT_OF,
    },
    "list-1": _envelope(
        "list-1",
        "一つの種類の事案の一覧 / The cases of one kind",
        {"kind": codes(Kind), "csv": URL, "cases": list_of(object_of(SUMMARY))},
    ),
    "year-1": _envelope(
        "year-1",
        "一つの年度 / One fiscal year",
        {
            "year": {"type": "integer"},
            "label": WORDS,
            "begins": DAY,
            "page": URL,
            "csv": URL,
            "status": or_null(URL),
            "due": DAY,
            "overdue": FLAG,
            "cases": list_of(
                object_of(
                    {"reference": REFERENCE, "digest": DIGEST, "withdrawn": FLAG, "json": URL}
                )
            ),
            "notified_only": COUNT,
            "downtime_minutes": object_of(
                dict.fromkeys(("statutory", "failure", "maintenance", "total"), COUNT)
            ),
            "groups": list_of(
                object_of(
                    {
                        "group": WORDS,
                        "label": WORDS,
                        "basis": TEXT,
                        "figures": list_of(FIGURE),
                        "narratives": list_of(TEXT),
                    }
                )
            ),
        },
    ),
    "index-1": _envelope(
        "index-1",
        "オープンデータの目次 / The index of the open data",
        {
            "portal": WORDS,
            "sample": FLAG,
            "url": URL,
            "publisher": PUBLISHER,
            "licence": LICENCE,
            "ledger": LEDGER,
            "checksums": URL,
            "metadata": URL,
            "tables": list_of(TABLE),
            "table_metadata": list_of(URL),
            "schemas": list_of(SCHEMA),
            "lists": list_of(object_of({"kind": codes(Kind), "json": URL, "csv": URL})),
            "years": list_of(
                object_of(
                    {
                        "year": {"type": "integer"},
                        "json": URL,
                        "csv": URL,
                        "tables": {
                            **list_of(URL),
                            "description": "The tables of the page, as CSV.",
                        },
                    }
                )
            ),
            "cases": list_of(object_of(SUMMARY)),
        },
    ),
    "metadata-1": _envelope(
        "metadata-1",
        "公表の全体の案内 / Where everything of the portal is",
        {
            "portal": WORDS,
            "sample": FLAG,
            "url": URL,
            "canonical_url": URL,
            "publisher": PUBLISHER,
            "licence": LICENCE,
            "languages": list_of(WORDS),
            "ids": {**WORDS, "description": "What every permanent id begins with (RFC 4151)."},
            "feeds": list_of(FEED),
            "data": object_of({"index": URL, "changes": URL, "checksums": URL}),
            "schemas": list_of(SCHEMA),
            "keys": {
                **list_of(object_of({"url": URL, "form": WORDS})),
                "description": "The public keys by which decisions were signed.",
            },
            "ledger": LEDGER,
            "manifest": {
                **WORDS,
                "description": "Path from `url` to the list of every file, made at publication.",
            },
            "security": or_null(URL),
        },
    ),
}
