"""From a document to its model: every problem of form in one go, and no value anywhere."""

from typing import Annotated

import pytest
from pydantic import ValidationError

from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.written.models import (
    BROKEN,
    CountRecord,
    Day,
    NotJudged,
    Text,
    WholeNumber,
    WrittenModel,
    term,
)
from disclosure_builder.written.parsing import Parsed, field_name, parse


class Inner(WrittenModel):
    """A part of a part."""

    name: Text
    number: WholeNumber | None = None


class Outer(WrittenModel):
    """A small model with one of everything."""

    title: Text
    kind: Annotated[Kind, term(Kind)]
    day: Day | None = None
    inner: Inner | None = None
    parts: tuple[Inner, ...] = ()
    names: tuple[Text, ...] = ()


def read(text: str) -> Parsed[Outer]:
    """Parse a text as the small model."""
    return parse(Outer, text.encode("utf-8"), "file.yaml")


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    """Rule, line and field of every problem."""
    return [(each.rule, each.place.line, each.place.field) for each in problems]


def test_a_whole_file_gives_a_model() -> None:
    """Terms by code or label, texts without the space around them."""
    parsed = read('title: " 件名 "\nkind: 停止\nparts:\n  - {name: a, number: "1,580"}\n')
    assert parsed.problems == ()
    assert parsed.model is not None
    assert (parsed.model.title, parsed.model.kind) == ("件名", Kind.SUSPENSION)
    assert parsed.model.parts[0].number == 1580


def test_every_problem_has_its_line_and_field() -> None:
    """Missing, unknown and misspelt things in one run; lists are counted from one."""
    parsed = read("kind: 停電\nday: 2026-02-30\nparts:\n  - name: a\n  - number: 七\n    nmae: b\n")
    assert sorted(places(parsed.problems), key=lambda each: each[1:]) == [
        ("term-unknown", 1, "kind"),
        ("field-missing", 1, "title"),
        ("date-format", 2, "day"),
        ("field-missing", 5, "parts[2].name"),
        ("number-format", 5, "parts[2].number"),
        ("field-unknown", 6, "parts[2]"),
    ]


def test_a_misspelt_field_is_answered_with_the_one_that_was_meant() -> None:
    """The remedy names our field, and the message does not repeat the writer's."""
    (problem,) = (
        each for each in read("title: a\nknid: 停止\n").problems if each.rule == "field-unknown"
    )
    assert "「kind」" in problem.remedy.ja
    assert "knid" not in repr(problem)


def test_what_could_be_read_is_still_there_for_the_rules() -> None:
    """Around a broken part everything else can be judged; the part itself says so."""
    parsed = read("title: [a]\nkind: 停止\ninner: {name: b, number: x}\n")
    assert parsed.model is not None
    assert parsed.model.kind is Kind.SUSPENSION
    assert parsed.model.inner is not None
    assert parsed.model.inner.name == "b"
    assert parsed.model.title is BROKEN
    with pytest.raises(NotJudged):
        bool(parsed.model.inner.number)


def test_an_entry_of_a_list_that_cannot_be_read_breaks_the_list() -> None:
    """There is no telling what a list means of which a part is missing."""
    parsed = read("title: a\nkind: 停止\nnames: [b, [c]]\n")
    assert places(parsed.problems) == [("not-a-text", 3, "names[2]")]
    assert parsed.model is not None
    with pytest.raises(NotJudged):
        len(parsed.model.names)


@pytest.mark.parametrize("text", ["- a\n", "text\n", "title: &a b\nkind: *a\n", "a: [\n", ""])
def test_a_file_of_another_shape_is_a_problem_and_no_exception(text: str) -> None:
    """A list, a bare text, an alias, broken YAML, nothing."""
    assert read(text).problems


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("0123", 123), ("1,580", 1580), ("999999999999", 999999999999)],
)
def test_whole_numbers_are_decimal(text: str, number: int) -> None:
    """A leading zero means nothing; a comma stands between thousands."""
    count = parse(CountRecord, f"quality: 確定数\nvalue: {text}\n".encode(), "file.yaml").model
    assert count is not None
    assert count.value == number


@pytest.mark.parametrize(
    "text", ["-1", "+1", "1.0", "1e3", "0x10", "1,58", "15,80", "１２", "1 000", "1_000", "9" * 13]
)
def test_anything_else_is_no_number(text: str) -> None:
    """Neither half a comma nor full-width digits."""
    parsed = parse(CountRecord, f'quality: 確定数\nvalue: "{text}"\n'.encode(), "file.yaml")
    assert [problem.rule for problem in parsed.problems] == ["number-format"]


@pytest.mark.parametrize(
    "text", ["20260512", "2026-W20-2", "2026-132", "2026/05/12", "２０２６-05-12", "0001-01-01"]
)
def test_a_day_has_one_form_only(text: str) -> None:
    """Other forms of ISO 8601 are not what a clerk means."""
    parsed = read(f"title: a\nkind: 停止\nday: {text}\n")
    assert [problem.rule for problem in parsed.problems] == ["date-format"]


def test_an_error_of_a_model_does_not_show_the_value() -> None:
    """Not even one that nobody caught, in a log."""
    with pytest.raises(ValidationError) as error:
        Outer.model_validate({"title": ["野々村花江"], "kind": "野々村花江", "day": "野々村花江"})
    assert "野々村" not in f"{error.value}{error.value!r}"


def test_fields_are_named_as_a_clerk_counts() -> None:
    """From one, not from zero."""
    assert field_name(("parties", "parties", 0, "role")) == "parties.parties[1].role"
    assert field_name(()) == ""


def test_nothing_shows_the_values_it_holds() -> None:
    """Neither the model, nor what was parsed, nor a model with something broken in it."""
    parsed = read("title: 野々村花江\nkind: 停止\ninner: {name: 野々村花江, number: 野々村}\n")
    shown = f"{parsed!r} {parsed.model!r} {parsed.model} {parsed.document!r} {parsed.model.inner if parsed.model else ''!r}"
    assert "野々村" not in shown
