"""Reading YAML: every scalar is text, every line is known, and what hides something is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.written.yaml_reader import (
    MAXIMUM_BYTES,
    MAXIMUM_DEPTH,
    Document,
    read_yaml,
)


def read(text: str) -> Document:
    """Read a text as a file."""
    return read_yaml(text.encode("utf-8"), "file.yaml")


def rules(document: Document) -> list[tuple[str, int]]:
    """Every rule with its line."""
    return [(problem.rule, problem.place.line) for problem in document.problems]


@pytest.mark.parametrize(
    "scalar",
    [
        "no",
        "yes",
        "on",
        "off",
        "true",
        "null",
        "~",
        "0123",
        "0o17",
        "0x1F",
        "1_000",
        "12:30",
        "1e3",
        ".inf",
        "2026-05-12",
        "1.10",
        "<<",
    ],
)
def test_every_scalar_is_the_text_that_was_written(scalar: str) -> None:
    """YAML's guesses at numbers, times and truths are never made."""
    document = read(f"field: {scalar}\nlist: [{scalar}]\n{scalar}: field\n")
    assert document.problems == ()
    assert document.tree == {"field": scalar, "list": [scalar], scalar: "field"}


def test_every_part_knows_its_line() -> None:
    """Mappings, entries of lists and texts of several lines."""
    document = read(
        "# one\na: 1\nb:\n  - c: |-\n      text\n      text\n    d: 2\n  - e: [f,\n      g]\n"
    )
    lines = {("a",): 2, ("b",): 3, ("b", 0, "c"): 4, ("b", 0, "d"): 7, ("b", 1): 8}
    assert {path: document.line(path) for path in lines} == lines
    assert document.line(("b", 1, "e", 1)) == 9


def test_a_part_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    """A missing field is looked for in its group."""
    document = read("a: 1\nb:\n  c: 2\n")
    assert document.line(("b", "missing", 0)) == 2
    assert document.line(("missing",)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", [("yaml-repeated-key", 3)]),
        ("a:\n  b: 1\n  b: 2\n", [("yaml-repeated-key", 3)]),
        ("a: {b: 1, b: 2}\n", [("yaml-repeated-key", 1)]),
        ("a: &x 1\nb: *x\n", [("yaml-alias", 1), ("yaml-alias", 2)]),
        ("a: &x [*x]\n", [("yaml-alias", 1), ("yaml-alias", 1)]),
        ("base: &b {a: 1}\nc:\n  <<: *b\n", [("yaml-alias", 1), ("yaml-alias", 3)]),
        ("a: !!int 1\n", [("yaml-tag", 1)]),
        ("a: !!python/object/apply:os.system [ls]\n", [("yaml-tag", 1)]),
        ("a: ! 1\n", [("yaml-tag", 1)]),
        ("!!map\na: 1\n", [("yaml-tag", 1)]),
        ("a: 1\n---\nb: 2\n", [("yaml-documents", 2)]),
        ("? [a]\n: 1\n", [("yaml-key", 1)]),
        ("", [("yaml-empty", 1)]),
        ("# nothing\n", [("yaml-empty", 1)]),
        ("a: [1\n", [("yaml-syntax", 2)]),
        ("a: 1\n b: 2\n", [("yaml-syntax", 2)]),
        ("a: b: c\n", [("yaml-syntax", 1)]),
        ("a:\n\tb: 1\n", [("yaml-syntax", 2)]),
        ("%YAML 3.0\n---\na: 1\n", [("yaml-syntax", 1)]),
    ],
)
def test_what_hides_something_is_refused_with_its_line(
    text: str, found: list[tuple[str, int]]
) -> None:
    """Each with the line that it stands on."""
    assert rules(read(text)) == found


def test_the_first_of_two_documents_is_the_one_that_is_read() -> None:
    """So that the other messages are about what the writer sees at the top."""
    assert read("a: 1\n---\nb: 2\n").tree == {"a": "1"}


@pytest.mark.parametrize("character", ["\0", "\x01", "\x1b", "\x7f", "\ufffe"])
def test_a_control_character_is_no_text(character: str) -> None:
    """YAML itself does not allow them."""
    assert [rule for rule, _ in rules(read(f"a: x{character}y\n"))] == ["yaml-syntax"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a: 1\nb: \xff\n", 2),
        ("件名: 書類\n".encode("cp932"), 1),
        ("件名: 書類\n".encode("utf-16"), 1),
        (b"a: 1\n\nb: \xed\xa0\x80\n", 3),
        (b"a: \xc0\xaf\n", 1),
    ],
)
def test_what_is_not_utf8_is_refused_with_its_line(content: bytes, line: int) -> None:
    """Old editors, half a character, a surrogate, an overlong slash."""
    assert rules(read_yaml(content, "file.yaml")) == [("yaml-encoding", line)]


def test_a_file_has_a_largest_size() -> None:
    """One byte more is not read at all."""
    exactly = b"a: " + b"x" * (MAXIMUM_BYTES - 3)
    assert read_yaml(exactly, "file.yaml").problems == ()
    assert rules(read_yaml(exactly + b"x", "file.yaml")) == [("yaml-size", 0)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_a_file_has_a_largest_depth(opening: str, closing: str) -> None:
    """What is deeper than any record ends there, however deep it is."""
    fits = opening * MAXIMUM_DEPTH + "x" + closing * MAXIMUM_DEPTH
    assert read(fits).problems == ()
    for depth in (MAXIMUM_DEPTH + 1, 10_000):
        assert rules(read(opening * depth + "x" + closing * depth)) == [("yaml-depth", 1)]


def test_every_problem_is_found_in_one_run() -> None:
    """One does not hide the next."""
    found = rules(read("a: !x 1\nb: &c 2\na: *c\n"))
    assert found == [
        ("yaml-tag", 1),
        ("yaml-alias", 2),
        ("yaml-repeated-key", 3),
        ("yaml-alias", 3),
    ]


@given(st.binary(max_size=60) | st.text("ab:-?*&![]{}#|>'\"%\n ", max_size=40).map(str.encode))
def test_no_bytes_bring_the_reader_down(content: bytes) -> None:
    """It is a tree, or it has a problem; never an exception."""
    document = read_yaml(content, "file.yaml")
    assert document.tree is not None or document.problems


_SCALARS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)


@given(_SCALARS)
def test_a_quoted_text_comes_back_as_it_is(text: str) -> None:
    """Whatever a record may hold, quoted, is read without loss."""
    if any(sign in text for sign in "\ufffe\uffff\ufeff\u2028\u2029"):
        return
    quoted = text.replace("'", "''")
    assert read(f"a: '{quoted}'\n").tree == {"a": text}


def test_a_document_does_not_show_what_it_holds() -> None:
    """Neither the tree nor the lines are in its `repr`."""
    assert "野々村" not in repr(read("野々村花江: 野々村花江\n"))
