"""Files made to swell, to nest, or to be endless: read within bounds, refused by name."""

import tracemalloc
from pathlib import Path

import pytest

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import Refused
from disclosure_builder.records.models import MODELS
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.redaction.shaping import Misshapen
from disclosure_builder.redaction.watchlist import EditionBytes, texts_in, watch_editions
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.written.parsing import parse
from disclosure_builder.written.yaml_reader import MAXIMUM_BYTES, MAXIMUM_PARTS
from tests.attacks.conftest import INCIDENT
from tests.support.folders import load, make_content, put
from tests.support.sealing import POSTS, Desk

FIRST = f"{INCIDENT}/1"
LARGE = 100_000_000
ROOM = MAXIMUM_BYTES - 200
BILLION_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
# Story → a file as large as a record may be, and the rule that must be among those that name it.
BOMBS = {
    "an alias of an alias of an alias": (BILLION_LAUGHS, "yaml-alias"),
    "an alias of itself": ("a: &a {b: *a}\n", "yaml-alias"),
    "a merge of a merge": ("a: &a {b: c}\nd: {<<: *a, <<: *a}\n", "yaml-alias"),
    "a hundred thousand aliases": (f"a: &a x\nb: [{'*a,' * (ROOM // 3)}]\n", "yaml-alias"),
    "a hundred thousand anchors": ("&a " * (ROOM // 3), "yaml-syntax"),
    "a list of empty entries": (f"course: {{rows: [{'{},' * (ROOM // 3)}]}}\n", "yaml-size"),
    "a list of wrong entries": (f"related: [{'a,' * (ROOM // 2)}]\n", "yaml-size"),
    "a list of empty measures": (
        f"measures: {{measures: [{'{},' * (ROOM // 3)}]}}\n",
        "yaml-size",
    ),
    "one field again and again": ("title: a\n" * (ROOM // 9), "yaml-repeated-key"),
    "fields that nobody knows": ("".join(f"f{n:05}: 1\n" for n in range(ROOM // 10)), "yaml-size"),
    "a name without end": (f"{'k' * 1000}: 1\n", "field-unknown"),
    "brackets without end": ("[" * ROOM, "yaml-depth"),
    "questions without end": ("? " * (ROOM // 2), "yaml-depth"),
    "dashes without end": ("- " * (ROOM // 2), "yaml-depth"),
    "a quotation without end": ("'" + "a" * ROOM, "yaml-syntax"),
    "a text of all there may be": ("title: |\n" + " x\n" * (ROOM // 3), "text-too-long"),
    "documents without end": ("---\n" * (ROOM // 4), "yaml-documents"),
    "directives without end": ("%TAG ! x\n" * (ROOM // 9), "yaml-syntax"),
    "a program": ("a: !!python/object/apply:os.system [id]\n", "yaml-tag"),
    "another file": ("a: !include portal.yaml\n", "yaml-tag"),
    "a picture": ("a: !!binary R0lGODlhAQABAAAAACw=\n", "yaml-tag"),
    "nothing but blanks": (" " * ROOM, "yaml-empty"),
    "nothing but comments": ("#\n" * (ROOM // 2), "yaml-empty"),
}


@pytest.mark.parametrize("story", BOMBS)
def test_a_bomb_is_refused_by_name(story: str) -> None:
    """Whatever it swells to, it gives no more messages than a file may have parts."""
    text, rule = BOMBS[story]
    parsed = parse(MODELS[Kind.INCIDENT], text.encode(), "1.yaml")
    rules = [problem.rule for problem in parsed.problems]
    assert rule in rules
    assert len(rules) <= 2 * MAXIMUM_PARTS


def test_the_memory_for_a_bomb_is_bounded() -> None:
    """No bomb takes more than a few hundred times the room of the largest record."""
    for story in ("a list of empty measures", "an alias of an alias of an alias"):
        text, _ = BOMBS[story]
        tracemalloc.start()
        parse(MODELS[Kind.INCIDENT], text.encode(), "1.yaml")
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 300 * MAXIMUM_BYTES


def test_a_record_of_100_megabytes_is_refused_unread(tmp_path: Path) -> None:
    """Beside it every other record is read, and nothing of it is shown."""
    content = make_content(tmp_path)
    put(content, f"{FIRST}.yaml", b"title: x\nevent: " + b"a" * LARGE)
    (problem,) = load(content).problems
    assert (problem.rule, problem.place.path) == ("yaml-size", f"{FIRST}.yaml")
    record = (content / f"{FIRST}.yaml").read_bytes()
    assert watch_editions([EditionBytes(record)]) == watch_editions([])


@pytest.mark.parametrize("large", [b'{"edition":"' + b"a" * LARGE, b"[" * 10_000_000, b" " * LARGE])
def test_a_public_edition_of_100_megabytes_is_none(large: bytes) -> None:
    """A text without an end, a list in a list without end, blanks."""
    with pytest.raises(Misshapen):
        read_edition(EditionReference.parse(FIRST), large)
    assert texts_in(large) == set()


@pytest.mark.parametrize(
    "name",
    [
        f"{FIRST}.yaml",
        f"{FIRST}.public.json",
        f"{FIRST}.record.key",
        f"{FIRST}.approval.yaml",
        f"{FIRST}.approval.{POSTS[0]}.sig",
        f"{FIRST}.approval.{POSTS[1]}.sig",
    ],
)
def test_a_sealed_file_that_grew_to_100_megabytes_is_refused_by_name(desk: Desk, name: str) -> None:
    """Its beginning is what was approved, and that does not help."""
    with desk.path(name).open("ab") as file:
        file.write(b"\n")
        file.truncate(LARGE)
    portal, keys = load_portal(desk.content), load_keys(desk.content)
    with pytest.raises(Refused) as refused:
        seal_all(read_layout(desk.content), portal, keys)
    said = [f"{p.place.path} {p.message.ja}" for p in refused.value.problems]
    assert any(name in each for each in said)
