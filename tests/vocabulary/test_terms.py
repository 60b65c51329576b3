"""Fixed terms and the names of cases and editions."""

import pytest

from disclosure_builder.public import marks  # noqa: F401 - its terms are looked at as well
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Kind, Term


@pytest.mark.parametrize("kind", Term.__subclasses__(), ids=lambda kind: kind.__name__)
def test_a_term_is_read_by_its_code_and_by_its_label(kind: type[Term]) -> None:
    """Both lead to the same member, so no two members share either."""
    for member in kind:
        assert kind.parse(member.code) is member
        assert kind.parse(member.label.ja) is member
        assert member.label.en


def test_an_unknown_term_is_not_quoted() -> None:
    """The error names the list of terms and not what was written."""
    with pytest.raises(ValueError, match=r"^not a term of Kind$"):
        Kind.parse("野々村花江")


@pytest.mark.parametrize("text", ["incidents/2026-001", "suspensions/2026-999", "operation/2025"])
def test_a_case_is_named_by_kind_and_id(text: str) -> None:
    """The name is the folder, and is written as it was read."""
    assert str(CaseReference.parse(text)) == text
    assert str(EditionReference.parse(f"{text}/12")) == f"{text}/12"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "incidents",
        "incidents/",
        "incidents/2026",
        "incidents/2026-01",
        "incidents/2026-0001",
        "incidents/2026-001/",
        "incidents/2026-001/1",
        "incidents/２０２６-001",
        "incidents/../2026-001",
        "operation/2025-001",
        "operation/20250",
        "Incidents/2026-001",
        " incidents/2026-001",
        "incidents/2026-001\n",
    ],
)
def test_anything_else_is_no_case(text: str) -> None:
    """Nothing that could lead out of its folder, and nothing almost right."""
    with pytest.raises(ValueError, match=r"^not a "):
        CaseReference.parse(text)


@pytest.mark.parametrize("number", ["0", "01", "-1", "1000", "", "１", "1.0"])
def test_editions_are_counted_from_one(number: str) -> None:
    """A number has no leading zero and at most three digits."""
    with pytest.raises(ValueError, match=r"^not a reference to an edition$"):
        EditionReference.parse(f"incidents/2026-001/{number}")


def test_editions_are_in_order_of_their_numbers() -> None:
    """The tenth comes after the ninth."""
    nine, ten = (EditionReference.parse(f"incidents/2026-001/{n}") for n in (9, 10))
    assert sorted([ten, nine]) == [nine, ten]
