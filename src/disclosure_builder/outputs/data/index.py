"""The index of the open data, the lists of cases, and the metadata at their well-known place."""

from collections.abc import Sequence
from typing import Any

from disclosure_builder.outputs.data.columns import ALL_TABLES
from disclosure_builder.outputs.data.editions import permanent_id, summary_tree
from disclosure_builder.outputs.data.places import (
    CHECKSUMS,
    FOLDER,
    INDEX,
    METADATA,
    list_path,
    schema_path,
    year_path,
)
from disclosure_builder.outputs.data.schemas import schema_names
from disclosure_builder.outputs.data.year_tables import year_table_paths
from disclosure_builder.outputs.feeds import feed_links
from disclosure_builder.outputs.security import PATH as SECURITY
from disclosure_builder.outputs.security import security_files
from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind

# What the release writes beside the site; it is not there yet when this is written.
_MANIFEST = "manifest.json"
_KEY_FORM = "OpenSSH allowed_signers"
_KEYS = {"allowed_signers": _KEY_FORM, "revoked": "OpenSSH public keys, one each line"}


def index_tree(register: Register, portal: Portal, metadata: Sequence[str]) -> dict[str, Any]:
    """`data/index.json`: every table, schema, list, year and case; `metadata` are paths of CSVW."""
    return {
        **_head("index", portal),
        **_who(portal),
        "ledger": _ledger(register, portal),
        "checksums": portal.url + CHECKSUMS,
        "metadata": portal.url + METADATA,
        "tables": [
            {
                "path": table.path,
                "url": portal.url + FOLDER + table.path,
                "title_ja": table.title.ja,
                "title_en": table.title.en,
            }
            for table in ALL_TABLES
            if "*" not in table.path
        ],
        "table_metadata": [portal.url + path for path in metadata],
        "schemas": _schemas(portal),
        "lists": [
            {
                "kind": kind.code,
                "json": portal.url + list_path(kind, "json"),
                "csv": portal.url + list_path(kind, "csv"),
            }
            for kind in Kind
        ],
        "years": [
            {
                "year": each.year.year,
                "json": portal.url + year_path(each.year, "json"),
                "csv": portal.url + year_path(each.year, "csv"),
                "tables": [portal.url + path for path in year_table_paths(each, register)],
            }
            for each in register.years
        ],
        "cases": [summary_tree(case, portal) for case in register.cases if case.has_page],
    }


def list_tree(kind: Kind, register: Register, portal: Portal) -> dict[str, Any]:
    """`data/incidents.json`: the cases of one kind, newest first."""
    return {
        **_head("list", portal),
        "kind": kind.code,
        "csv": portal.url + list_path(kind, "csv"),
        "cases": [summary_tree(case, portal) for case in register.of_kind(kind)],
    }


def metadata_tree(register: Register, portal: Portal) -> dict[str, Any]:
    """`.well-known/disclosure-metadata.json`: publisher, feeds, data, keys, schemas, ledger."""
    security = any(True for _ in security_files(register, portal))
    return {
        **_head("metadata", portal),
        **_who(portal),
        "canonical_url": portal.url + METADATA,
        "languages": list(portal.language_codes),
        "ids": permanent_id("", portal),
        "feeds": [
            {"title": feed.title, "url": portal.url + feed.path, "media_type": feed.media_type}
            for feed in feed_links(portal)
        ],
        "data": {
            "index": portal.url + INDEX,
            "changes": f"{portal.url}{FOLDER}changes.csv",
            "checksums": portal.url + CHECKSUMS,
        },
        "schemas": _schemas(portal),
        "keys": [
            {"url": f"{portal.url}sealed/keys/{name}", "form": _KEYS.get(name, _KEY_FORM)}
            for name in sorted(register.keys)
        ],
        "ledger": _ledger(register, portal),
        "manifest": _MANIFEST,
        "security": portal.url + SECURITY if security else None,
    }


def _head(form: str, portal: Portal) -> dict[str, Any]:
    return {
        "format": f"disclosure-builder {form} 1",
        "$schema": portal.url + schema_path(f"{form}-1"),
    }


def _who(portal: Portal) -> dict[str, Any]:
    licence = portal.licence
    return {
        "portal": portal.name,
        "sample": portal.is_sample,
        "url": portal.url,
        "publisher": {
            "name": portal.authority.name,
            "section": portal.authority.section,
            "url": portal.url,
        },
        "licence": licence
        and {"name": licence.name, "url": licence.url, "attribution": licence.attribution},
    }


def _ledger(register: Register, portal: Portal) -> dict[str, Any]:
    ledger = register.ledger
    return {"url": portal.url + LEDGER_FILE, "lines": len(ledger.lines), "head": ledger.head}


def _schemas(portal: Portal) -> list[dict[str, str]]:
    return [{"name": name, "url": portal.url + schema_path(name)} for name in schema_names()]
