"""Public editions read again from the bytes that were sealed. Knows no detector.

Sealed bytes are never migrated: every schema version there ever was is read as it was written. A later
version may only add what an earlier one leaves out (`docs/decisions/0017-the-year.md`).
"""

import json
from typing import Any

from disclosure_builder.digests import digest_of
from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.public.sealed import Body, PublicEdition
from disclosure_builder.public.text import PublicText
from disclosure_builder.public.tree import canonical
from disclosure_builder.redaction.shaping import Misshapen, shape
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.schemas import schema_versions
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.written.yaml_reader import Path

_SCHEMA = "disclosure-edition/"
BODIES: dict[Kind, type[Body]] = {
    Kind.INCIDENT: Incident,
    Kind.SUSPENSION: Suspension,
    Kind.OPERATION: Operation,
}


def read_edition(reference: EditionReference, content: bytes) -> PublicEdition:
    """Read an edition from bytes that were approved; they are taken as they are, never redacted.

    Raises `Misshapen` unless the bytes are exactly the canonical form of what they say.
    """
    try:
        tree: Any = json.loads(content)
        version = tree["edition"]["schema_version"]
        if version not in schema_versions(reference.case.kind) or tree["schema"] != schema_of(
            version
        ):
            raise Misshapen("another schema")
        if tree["reference"] != str(reference):
            raise Misshapen("another edition")
        if set(tree) != {"schema", "reference", "made_with", "edition"}:
            raise Misshapen("unknown parts")
        if canonical(tree) != content:
            raise Misshapen("not the canonical form")
        body = shape(BODIES[reference.case.kind], tree["edition"], _approved_text)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Misshapen("not a public edition") from None
    return PublicEdition(reference, body, content, digest_of(content))


def schema_of(version: int) -> str:
    """The name of the form of an edition: `disclosure-edition/1`."""
    return f"{_SCHEMA}{version}"


def _approved_text(_: Path, text: str) -> PublicText:
    return PublicText(text)
