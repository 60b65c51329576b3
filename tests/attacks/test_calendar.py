"""Times at the ends of the calendar."""

from pathlib import Path

import pytest

from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import Kind
from tests.support.editions import register, sealed
from tests.support.folders import EXAMPLES, directives, example_bytes, load, make_content, put

EXAMPLE_OF = {
    Kind.INCIDENT: EXAMPLES / "accepted" / "instruction-first-report.yaml",
    Kind.SUSPENSION: EXAMPLES / "accepted" / "breakdown.yaml",
    Kind.OPERATION: EXAMPLES / "accepted" / "yearly-status.yaml",
}
ENDS = ("0000", "0001", "1000", "1868", "1899", "2999", "9998", "9999")


def said_in(folder: Path, reference: str, text: str) -> list[Problem]:
    """Everything that is said of one record."""
    content = make_content(folder)
    put(content, f"{reference}.yaml", text)
    return [each for each in load(content).problems if each.is_error]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("year", ENDS)
def test_a_case_of_a_year_at_the_end_of_the_calendar_is_refused(
    tmp_path: Path, kind: Kind, year: str
) -> None:
    """The folder is of no year, or of another one than the record, or of a year that is not over."""
    identifier = year if kind is Kind.OPERATION else f"{year}-001"
    text = example_bytes(EXAMPLE_OF[kind]).decode()
    rules = {each.rule for each in said_in(tmp_path, f"{kind.code}/{identifier}/1", text)}
    if year[0] not in "12":
        assert rules == {"layout-stray"}
    elif year == "2999" or kind is not Kind.OPERATION:
        assert rules


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("year", ENDS)
def test_a_whole_record_of_such_a_year_is_judged_and_nothing_breaks(
    tmp_path: Path, kind: Kind, year: str
) -> None:
    """Every date in it, and its folder: refused, or accepted for what it is."""
    example = EXAMPLE_OF[kind]
    text = example_bytes(example).decode().replace("2025-", f"{year}-").replace("2026-", f"{year}-")
    name = directives(example, "file")[0].removesuffix(".yaml")
    problems = said_in(tmp_path, name, text)
    assert problems or year[0] in "12"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("year", ["1000", "1868", "2999"])
def test_a_sealed_edition_of_such_a_year_is_in_the_register(kind: Kind, year: str) -> None:
    """A zone without records has no rule that could refuse it, and its build does not break."""
    identifier = year if kind is Kind.OPERATION else f"{year}-001"
    found = register(sealed(f"{kind.code}/{identifier}/1", "2026-09-03 10:00"))
    assert [str(case.reference) for case in found.cases] == [f"{kind.code}/{identifier}"]


def test_a_build_at_the_last_moment_of_the_network_works() -> None:
    """The latest time that `--at` takes."""
    found = register(sealed("incidents/2026-001/1", "2026-09-03 10:00"), now="2199-12-31 23:59")
    assert found.years[0].year.year == 2199


@pytest.mark.parametrize(
    "text",
    ["9999-12-31T23:59+09:00", "9999-12", "0001-01-01", "10000-01-01", "-2026-01-01", "2026-13"],
)
def test_a_moment_that_could_leave_the_calendar_is_none(text: str) -> None:
    """Whatever is reckoned from a moment stays in the calendar."""
    with pytest.raises(ValueError, match=r"^(not a moment|no such day or time)$"):
        Moment.parse(text)


@pytest.mark.parametrize("text", ["2999-12-31T23:59+09:00", "2999-12頃", "1000-01-01"])
def test_the_last_moments_can_be_reckoned_with(text: str) -> None:
    """They have an end, and are written as they were read."""
    moment = Moment.parse(text)
    assert moment.end is not None
    assert str(moment) == text
    assert moment.to_the_month().end is not None
