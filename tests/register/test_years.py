"""Fiscal years: counts, downtime, due dates and what was only notified."""

from datetime import date

import pytest

from disclosure_builder.public.register import Year
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.spans import common, merged, minutes
from tests.support.editions import at, register, sealed, stage, times
from tests.support.folders import example_catalogue, example_portal

NOTIFIED = ("way: both", "way: notified")
STATUS = "operation/2025/1"
PLANNED = ("nature: 障害による停止", "nature: 計画停止")


def year(number: int, *editions: Sealed, now: str = "2027-01-15 12:00") -> Year:
    """One fiscal year of the register."""
    return next(each for each in register(*editions, now=now).years if each.year.year == number)


def derived(found: Year) -> dict[str, str]:
    """The derived figures of a year: id → what is printed."""
    labels = {figure.label: figure.id for figure in example_catalogue().figures}
    lines = (line for group in found.groups for line in group.lines if line.is_derived)
    return {labels[str(line.label)]: str(line.value) for line in lines}


def test_every_year_of_the_portal_is_there_newest_first() -> None:
    """A year without a case as well."""
    assert [each.year.year for each in register(now="2027-04-01 00:00").years] == [2027, 2026, 2025]


def test_what_was_only_notified_is_counted_and_has_no_page() -> None:
    """The year says how many there were, and shows none of them."""
    open_case = sealed("incidents/2026-004/1", "2026-07-20 17:00")
    quiet = sealed("incidents/2026-005/1", "2026-08-04 10:00", NOTIFIED)
    found = year(2026, open_case, quiet)
    assert [str(case.reference) for case in found.cases] == ["incidents/2026-004"]
    assert found.unpublished == 1
    counted = derived(found)
    assert (counted["cases-total"], counted["cases-notified-only"]) == ("2", "1")
    assert counted["cases-13-2"] == "2"


def test_a_year_without_a_case_counts_zero() -> None:
    """Zero is printed as 0."""
    assert set(derived(year(2025)).values()) == {"0"}


def test_a_withdrawn_case_is_listed_and_not_counted() -> None:
    """Its page stays; it was no case of the year."""
    withdrawal = stage("withdrawal", "change_reason: 対象ではありませんでした。\n")
    editions = (
        sealed("incidents/2026-004/1", "2026-07-20 17:00"),
        sealed("incidents/2026-004/2", "2026-08-20 17:00", withdrawal),
    )
    found = year(2026, *editions)
    assert len(found.cases) == 1
    assert derived(found)["cases-total"] == "0"


def stop(number: int, inside: str, *changes: tuple[str, str]) -> Sealed:
    """A suspension with these times."""
    return sealed(f"suspensions/2026-{number:03}/1", "2026-08-01 09:00", times(inside), *changes)


def test_downtime_is_counted_by_nature_and_overlaps_once() -> None:
    """Two hours of breakdown and two of maintenance, of which one is the same hour."""
    breakdown = stop(1, "occurred_from: 2026-09-01T09:00+09:00, restored: 2026-09-01T11:00+09:00")
    works = stop(
        2, "occurred_from: 2026-09-01T10:00+09:00, restored: 2026-09-01T12:00+09:00", PLANNED
    )
    downtime = year(2026, breakdown, works).downtime
    assert (downtime.failure, downtime.maintenance, downtime.statutory) == (120, 120, 0)
    assert downtime.total == 180


def test_downtime_is_clipped_at_the_end_of_the_fiscal_year() -> None:
    """The rest belongs to the next year."""
    over = stop(1, "occurred_from: 2026-03-31T23:00+09:00, restored: 2026-04-01T02:00+09:00")
    assert year(2025, over).downtime.total == 60
    assert year(2026, over).downtime.total == 120
    assert derived(year(2025, over))["downtime-total"] == "60"


def test_a_stop_that_goes_on_counts_to_the_last_event() -> None:
    """Not to the clock of the build: two builds in a row say the same."""
    going_on = stop(1, "occurred_from: 2026-09-30T00:00+09:00")
    early, late = (year(2026, going_on, now=f"2027-0{n}-01 00:00") for n in (1, 2))
    assert early == late
    assert early.downtime.failure == 24 * 60


def test_a_stop_of_unknown_beginning_is_not_made_up() -> None:
    """It counts among the stops, and for no minute."""
    assert year(2026, stop(1, "occurred_from: 不明")).downtime.total == 0


@pytest.mark.parametrize(
    ("spans", "length"),
    [
        ([], 0),
        ([("09:00", "10:00"), ("10:00", "11:00")], 120),
        ([("09:00", "12:00"), ("10:00", "11:00")], 180),
        ([("10:00", "11:00"), ("09:00", "12:00")], 180),
        ([("09:00", "11:00"), ("10:00", "12:00"), ("11:30", "13:00")], 240),
        ([("09:00", "09:00")], 0),
        ([("11:00", "10:00")], 0),
        ([("07:00", "08:30")], 30),
    ],
)
def test_spans_are_merged_within_their_bounds(spans: list[tuple[str, str]], length: int) -> None:
    """Between eight and eighteen o'clock, every minute once."""
    stops = [(at(f"2026-09-01 {start}"), at(f"2026-09-01 {end}")) for start, end in spans]
    day = [(at("2026-09-01 08:00"), at("2026-09-01 18:00"))]
    assert minutes(common(merged(stops), day)) == length


def test_a_status_that_is_late_is_shown_as_overdue() -> None:
    """From the first instant after the due day on, and no sooner."""
    assert year(2025).due == example_portal().operation_due(2025) == date(2026, 9, 30)
    assert not year(2025, now="2026-09-30 23:59").is_overdue
    assert year(2025, now="2026-10-01 00:00").is_overdue


@pytest.mark.parametrize("lacking", ["reported_on: 2026-08-20, ", "published_on: 2026-09-01\n"])
def test_a_status_without_one_of_its_two_dates_is_overdue(lacking: str) -> None:
    """Art. 15 asks for both: the report to the council and the publication."""
    whole, half = (sealed(STATUS, "2026-09-01 10:00", *each) for each in ((), ((lacking, ""),)))
    assert not year(2025, whole).is_overdue
    assert year(2025, half).is_overdue


def test_typed_figures_stand_beside_derived_ones() -> None:
    """As they were written, or with what they are not; a withdrawn status gives none."""
    status = sealed(STATUS, "2026-09-01 10:00")
    (usage, _, _) = year(2025, status).groups
    lines = {str(line.label): line for line in usage.lines}
    assert str(lines["照会"].value) == "12,340"
    assert lines["更新"].value is None
    figure = lines["更新"].figure
    assert figure is not None
    assert figure.state.code == "not_counted"
    assert [str(text) for text in usage.narratives] == ["利用は前の年度と同じくらいでした。"]
    withdrawal = stage("withdrawal", "change_reason: 数を誤りました。\n")
    gone = year(2025, status, sealed("operation/2025/2", "2026-10-05 10:00", withdrawal))
    assert gone.is_overdue
    assert gone.groups[0].narratives == ()
    assert all(line.value is None for line in gone.groups[0].lines)
