"""The figures that are counted from what the cases of a year say."""

import pytest

from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.case_counts import Counted, case_figures
from disclosure_builder.register.year_counts import own_cases
from disclosure_builder.vocabulary.derived import CASE_FIGURES
from disclosure_builder.vocabulary.years import FiscalYear
from tests.support.editions import register, sealed, stage, times

NONE = "scale: {state: none, reason: 漏えいはありません。}"
NOTIFIED = ("way: both", "way: notified")


def scale(*counts: str) -> tuple[str, str]:
    """A scale with these counts in persons."""
    told = ", ".join(f"{{unit: 人, count: {{{each}}}}}" for each in counts)
    return NONE, f"scale: {{state: stated, counts: [{told}]}}"


def incident(number: int, *changes: tuple[str, str]) -> Sealed:
    """An incident of the fiscal year 2026."""
    return sealed(f"incidents/2026-{number:03}/1", "2026-07-20 17:00", *changes)


def figures(*editions: Sealed) -> dict[str, Counted]:
    """What is counted of the year."""
    return case_figures(own_cases(register(*editions).cases, FiscalYear(2026)), 10)


def numbers(*editions: Sealed) -> dict[str, str | None]:
    """The same, as it is printed."""
    return {name: each.value for name, each in figures(*editions).items()}


@pytest.mark.parametrize(
    ("counts", "printed"),
    [
        ([], "0"),
        ([["quality: exact, value: 12"]], "12"),
        ([["quality: exact, value: 12"], ["quality: exact, value: 1500"]], "1,512"),
        ([["quality: exact, value: 12"], ["quality: about, value: 40"]], "約52"),
        ([["quality: exact, value: 12"], ["quality: at_most, value: 60"]], "12～72"),
        ([["quality: at_most, value: 412"]], "最大412"),
        ([["quality: at_least, value: 27"], ["quality: exact, value: 3"]], "少なくとも30"),
        ([["quality: unknown"]], None),
        ([["quality: unknown"], ["quality: exact, value: 3"]], "少なくとも3"),
        ([["quality: exact, value: 0", "quality: exact, value: 88"]], "0"),
    ],
)
def test_persons_are_added_up_as_well_as_they_are_known(
    counts: list[list[str]], printed: str | None
) -> None:
    """The first count in persons of each case; bounds are added as bounds."""
    cases = [incident(number, scale(*each)) for number, each in enumerate(counts, start=1)]
    found = figures(*cases)["persons-concerned"]
    assert found.value == printed
    assert bool(found.reason) == (printed is None)


@pytest.mark.parametrize(("persons", "printed"), [(0, "0"), (1, "1～9"), (9, "1～9"), (10, "10")])
def test_few_persons_nobody_else_hears_of_are_a_range(persons: int, printed: str) -> None:
    """Of a case without a page, the year does not say how many it was."""
    found = numbers(incident(1, NOTIFIED, scale(f"quality: exact, value: {persons}")))
    assert found["persons-notified-only"] == printed
    assert found["persons-concerned"] == "0"


def test_a_withdrawn_case_counts_as_withdrawn_and_as_nothing_else() -> None:
    """It was no case; yet the year says that there was one such."""
    withdrawal = stage("withdrawal", "change_reason: 対象ではありませんでした。\n")
    again = sealed("incidents/2026-001/2", "2026-08-20 17:00", withdrawal)
    found = numbers(incident(1), again)
    assert {name for name, value in found.items() if value != "0"} == {"cases-withdrawn"}


def test_reports_to_other_bodies_are_counted_one_by_one() -> None:
    """A prompt and a confirmed report to the same body are two."""
    told = (
        "reports:\n  - {to: 警察, kind: 速報, at: 2026-07-02}\n"
        "  - {to: 総務省, kind: 速報, at: 2026-07-02}\n  - {to: 総務省, kind: 確報, at: 2026-07-09}\n"
        "delay_reason:"
    )
    found = numbers(incident(1, ("delay_reason:", told)))
    assert found["reports-total"] == "3"
    assert (found["reports-police"], found["reports-ministry"]) == ("1", "2")
    assert found["reports-j-lis"] == "0"


def test_what_is_withheld_is_counted_by_its_reason() -> None:
    """Each case once for a reason, however many items it withholds."""
    # The example withholds one item for reasons of security already.
    same, other = (
        f"scale: {{state: withheld, reason_code: {c}}}" for c in ("security", "personal")
    )
    found = numbers(incident(1, (NONE, same)), incident(2, (NONE, other)))
    assert found["cases-withheld"] == "2"
    assert (found["withheld-security"], found["withheld-personal"]) == ("2", "1")


def test_stops_without_a_length_are_told() -> None:
    """They are stops of the year, and no minute of its downtime."""
    unknown = sealed("suspensions/2026-001/1", "2026-09-02 09:00", times("occurred_from: 不明"))
    found = numbers(unknown)
    assert (found["suspensions-failure"], found["suspensions-unmeasured"]) == ("1", "1")


def test_every_figure_of_the_list_is_counted() -> None:
    """What the catalogue may ask for is there, in a year without a case as well."""
    assert set(CASE_FIGURES) <= set(figures())
