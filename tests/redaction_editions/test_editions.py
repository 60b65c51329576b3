"""Record → public edition → canonical JSON → the same edition; and nothing but that is read."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.base import NotPublic
from disclosure_builder.public.editions import Item, Plain
from disclosure_builder.public.sealed import PublicEdition
from disclosure_builder.public.text import PublicText
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.editions import prepare_edition
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.redaction.shaping import Misshapen
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ItemState
from tests.support.folders import ACCEPTED, directives, load, make_content
from tests.support.sealing import TODAY

PRIVATE = ("野々村", "花江", "ののむら", "080-0000-1234", "人事の書庫", "台帳の棚", "clerk-chief")
FIRST = "incidents/2026-001/1"
REFERENCES = [directives(example, "file")[0].removesuffix(".yaml") for example in ACCEPTED]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PublicEdition]:
    """Every accepted example as a public edition."""
    sources = load(make_content(tmp_path_factory.mktemp("editions"), ACCEPTED)).sources
    return {str(source.reference): prepared(source) for source in sources}


def prepared(source: Source[AnyRecord], on: date = TODAY) -> PublicEdition:
    """The public edition of a record."""
    return prepare_edition(source, Allowlist(()), on).edition


def canonical(tree: object) -> bytes:
    """Canonical JSON as editions are written."""
    return rfc8785.dumps(tree) + b"\n"  # type: ignore[arg-type]


@pytest.mark.parametrize("reference", REFERENCES)
def test_an_edition_is_read_as_it_was_made(
    editions: dict[str, PublicEdition], reference: str
) -> None:
    """The body, the bytes and the digest are the same."""
    edition = editions[reference]
    assert read_edition(EditionReference.parse(reference), edition.canonical) == edition


@pytest.mark.parametrize("reference", REFERENCES)
def test_nothing_private_is_in_an_edition(
    editions: dict[str, PublicEdition], reference: str
) -> None:
    """Neither `internal` nor who drafted it, by name or by content."""
    text = editions[reference].canonical.decode()
    assert not [private for private in (*PRIVATE, "internal", "drafted_by") if private in text]


@pytest.mark.parametrize("reference", REFERENCES)
def test_an_edition_does_not_show_its_texts(
    editions: dict[str, PublicEdition], reference: str
) -> None:
    """Public as they are, texts have no business in logs."""
    assert str(editions[reference].body.title) not in repr(editions[reference])


@cache
def changes() -> dict[str, Any]:
    """What may not be done to an edition: name → how the tree is changed."""

    def put(*path: str | int, value: object) -> Any:
        def change(tree: Any) -> None:
            for step in path[:-1]:
                tree = tree[step]
            tree[path[-1]] = value

        return change

    return {
        "another schema": put("schema", value="disclosure-edition/2"),
        "another edition": put("reference", value="incidents/2026-001/2"),
        "another kind": put("reference", value="suspensions/2026-001/1"),
        "an unknown part": put("more", value=1),
        "an unknown field": put("edition", "internal", value={"note": "x"}),
        "an unknown field deep down": put("edition", "course", "rows", 0, "who", value="x"),
        "an empty list": put("edition", "related", value=[]),
        "nothing": put("edition", "delay_reason", value=None),
        "a term by its label": put("edition", "nature", value="発生"),
        "an unknown term": put("edition", "nature", value="maybe"),
        "a number for a text": put("edition", "title", value=5),
        "a text for a number": put("edition", "schema_version", value="1"),
        "a truth for a number": put("edition", "schema_version", value=True),
        "a fraction": put("edition", "schema_version", value=1.5),
        "a list for a text": put("edition", "title", value=["x"]),
        "a text for an item": put("edition", "place", value="x"),
        "a list for an item": put("edition", "place", value=[]),
        "a text for the times": put("edition", "times", value="x"),
        "a list for the times": put("edition", "times", value=[]),
        "a number for the times": put("edition", "times", value=1),
        "a text for a list": put("edition", "triggers", value="10-1"),
        "a group for a list": put("edition", "triggers", value={}),
        "an impossible day": put("edition", "cause", "next_report", value="2026-02-30"),
        "a day of another form": put("edition", "cause", "next_report", value="20260612"),
        "an impossible moment": put("edition", "times", "decided", value="2026-05-12T25:00+09:00"),
        "a moment of another form": put("edition", "times", "decided", value="2026-05-12 "),
        "a count at odds with itself": put(
            "edition", "scale", "counts", 0, "count", "quality", value="unknown"
        ),
        "a body that is no body": put("edition", value="x"),
        "no body": put("edition", value=None),
        "a schema that is no text": put("schema", value=["disclosure-edition/1"]),
    }


@pytest.mark.parametrize("change", changes())
def test_an_edition_that_says_something_else_is_not_read(
    editions: dict[str, PublicEdition], change: str
) -> None:
    """Even where the bytes are canonical."""
    reference = "incidents/2026-001/1"
    tree = json.loads(editions[reference].canonical)
    changes()[change](tree)
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse(reference), canonical(tree))


@pytest.mark.parametrize("field", ["title", "summary", "stage", "event", "times", "schema_version"])
def test_an_edition_lacks_nothing(editions: dict[str, PublicEdition], field: str) -> None:
    """A required field is required here as well."""
    tree = json.loads(editions["incidents/2026-001/1"].canonical)
    del tree["edition"][field]
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse("incidents/2026-001/1"), canonical(tree))


@pytest.mark.parametrize("part", ["schema", "reference", "made_with", "edition"])
def test_an_edition_has_all_its_parts(editions: dict[str, PublicEdition], part: str) -> None:
    """What made it is said, and whose it is."""
    tree = json.loads(editions["incidents/2026-001/1"].canonical)
    del tree[part]
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse("incidents/2026-001/1"), canonical(tree))


def test_the_same_in_another_form_is_not_read(editions: dict[str, PublicEdition]) -> None:
    """One form only: no space, no other order, no escapes, one line feed at the end."""
    reference = EditionReference.parse("incidents/2026-001/1")
    whole = editions[str(reference)].canonical
    tree = json.loads(whole)
    others = [
        whole.rstrip(b"\n"),
        whole + b"\n",
        b" " + whole,
        b"\xef\xbb\xbf" + whole,
        whole.replace(b":", b": ", 1),
        whole.replace(b'"schema"', b'"sch\\u0065ma"', 1),
        whole.replace(b'"schema_version":1', b'"schema_version":1.0', 1),
        whole.replace(b'{"edition"', b'{"edition":{},"edition"', 1),
        json.dumps(tree, ensure_ascii=False, indent=1).encode(),
        json.dumps(tree).encode() + b"\n",
        whole.decode().encode("utf-16"),
    ]
    for content in others:
        assert content != whole
        with pytest.raises(Misshapen):
            read_edition(reference, content)


@given(st.binary(max_size=80))
def test_no_bytes_are_an_edition_by_chance(content: bytes) -> None:
    """Whatever they are, they are refused by name and not by accident."""
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse("incidents/2026-001/1"), content)


@pytest.mark.parametrize(
    "content", [b"[" * 100_000, b"[]", b"{}", b"null", b"1e999", b'"\\ud800"', b"9" * 5000]
)
def test_strange_json_is_no_edition(content: bytes) -> None:
    """Deep, empty, endless or half a character."""
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse("incidents/2026-001/1"), content)


def test_a_plain_text_cannot_become_public() -> None:
    """The public base looks at every field: only `redaction` makes public texts."""
    text = PublicText("公表してよい文")
    assert Plain(text, 1).text is text
    for value in ("ただの文字", ["一覧"], {"a": 1}, b"bytes", 1.5):
        with pytest.raises(NotPublic) as refused:
            Plain(value, 1)  # type: ignore[arg-type]
        assert "ただ" not in str(refused.value)
    with pytest.raises(NotPublic):
        Item(ItemState.STATED, text, text, "security", None)  # type: ignore[arg-type]
    with pytest.raises(NotPublic):
        Plain((text, "ただの文字"), 1)  # type: ignore[arg-type]


def test_the_same_record_gives_the_same_bytes(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whenever and however often it is prepared."""
    for source in load(make_content(tmp_path_factory.mktemp("again"), ACCEPTED)).sources[:2]:
        assert prepared(source).canonical == prepared(source, date(2027, 1, 1)).canonical


LANGUAGES_TOLD = {
    "plain": "野々村花江さんの 情報《じょうほう》が もれました。",
    "ruby over a name": "｜野々村《ののむら》｜花江《はなえ》さんの 情報が もれました。",
    "telephone": "電話は 080-0000-1234 です。",
}


@pytest.mark.parametrize("text", LANGUAGES_TOLD.values(), ids=LANGUAGES_TOLD)
def test_what_is_told_in_other_languages_is_stripped_as_well(tmp_path: Path, text: str) -> None:
    """Easy Japanese and translations are public texts: readings hide no name in them."""
    content = make_content(tmp_path, ACCEPTED)
    path = content / "incidents/2026-001/1.yaml"
    written = path.read_text("utf-8")
    for former in ("職員が必要のない検索をしました。いま調べています。", "We are investigating."):
        assert former in written
        written = written.replace(former, text)
    path.write_text(written, "utf-8")
    (source,) = (each for each in load(content).sources if str(each.reference) == FIRST)
    body = prepared(source).body
    assert body.plain is not None
    for told in (body.plain.text.value, body.translations[0].text.value):
        assert told != text
        assert not [name for name in ("野々村", "花江", "ののむら", "080") if name in told]


def test_what_is_told_in_other_languages_is_sealed(editions: dict[str, PublicEdition]) -> None:
    """The posts sign those texts with the rest: they stand in the bytes of the edition."""
    tree = json.loads(editions[FIRST].canonical)["edition"]
    assert tree["plain"]["text"] == "職員が必要のない検索をしました。いま調べています。"
    assert tree["translations"][0]["text"] == "We are investigating."
