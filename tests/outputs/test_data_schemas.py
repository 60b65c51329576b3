"""The schemas of the open data: published, versioned, true of every file that is served."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest

from disclosure_builder import pipeline
from disclosure_builder.outputs.data.schemas import schema, schema_bytes, schema_names
from tests import portals

PORTALS = pytest.mark.parametrize("portal", [portals.sample, portals.real], ids=["sample", "real"])
FORMATS = jsonschema.FormatChecker()


def served(built: pipeline.Built) -> Iterator[tuple[str, Any]]:
    """Path and content of every JSON file of the open data that names a schema."""
    for path, content in built.site.files.items():
        ours = path.startswith(("data/", ".well-known/")) and path.endswith(".json")
        if ours and not path.startswith("data/schemas/") and not path.endswith("csv-metadata.json"):
            yield path, json.loads(content)


def name_of(tree: Any) -> str:
    """`disclosure-builder case 1` → `case-1`."""
    _, form, version = tree["format"].split()
    return f"{form}-{version}"


def test_the_schemas_in_docs_are_those_that_are_served() -> None:
    """`tools/write_data_schemas.py` writes them anew; a change is seen in a review."""
    files = portals.sample().site.files
    for name in schema_names():
        kept = portals.PROJECT / "docs" / "schemas" / f"data-{name}.schema.json"
        assert kept.read_bytes() == schema_bytes(name) == files[f"data/schemas/{name}.schema.json"]


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_one(name: str) -> None:
    """By the rules of JSON Schema 2020-12; its id does not depend on where a portal lies."""
    published = schema(name)
    jsonschema.Draft202012Validator.check_schema(published)
    assert published["$id"] == f"urn:disclosure-builder:data:{name.replace('-', ':')}"


@PORTALS
def test_every_file_is_as_its_schema_says_and_holds_nothing_else(
    portal: Callable[[], pipeline.Built],
) -> None:
    """The strict form of the schema refuses a field that is not described."""
    seen = set()
    for path, tree in served(portal()):
        name = name_of(tree)
        seen.add(name)
        strict = jsonschema.Draft202012Validator(schema(name, strict=True), format_checker=FORMATS)
        assert [each.json_path for each in strict.iter_errors(tree)] == [], path
        assert tree["$schema"].endswith(f"/data/schemas/{name}.schema.json")
    assert seen == set(schema_names())


def test_a_reader_of_version_1_accepts_a_later_field() -> None:
    """The published schema allows what it does not name; the strict one finds it."""
    tree = dict(served(portals.sample()))["data/incidents/2025-001.json"]
    later = copy.deepcopy(tree)
    later["editions"][0]["content"]["event"]["later"] = "x"
    jsonschema.Draft202012Validator(schema("case-1")).validate(later)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("case-1", strict=True)).validate(later)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tree: tree.pop("digest"),
        lambda tree: tree.update(stage="almost"),
        lambda tree: tree["editions"][0]["content"].pop("event"),
        lambda tree: tree["editions"][0]["content"]["times"].update(detected="yesterday"),
        lambda tree: tree["editions"][0].update(released_at="2026-01-01"),
    ],
    ids=["lacking", "code", "item", "moment", "instant"],
)
def test_a_file_that_is_not_as_described_is_refused(spoil: Callable[[Any], object]) -> None:
    """Each of the parts is described, down to the content of an edition."""
    tree = dict(served(portals.sample()))["data/incidents/2025-001.json"]
    spoil(tree)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema("case-1")).validate(tree)
