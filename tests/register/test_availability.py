"""`tests/examples/availability`: years worked by hand, and what holds of any stops."""

import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.public.register import Case
from disclosure_builder.records.service_hours import Timetable
from disclosure_builder.register.availability import Running, running
from disclosure_builder.register.spans import Span, common, merged, minutes, without
from disclosure_builder.register.year_counts import running_year
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import SuspensionNature
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.yaml_reader import read_yaml
from tests.support.editions import register, sealed, times
from tests.support.folders import EXAMPLES, example_catalogue

WORKED = sorted((EXAMPLES / "availability").glob("*.yaml"))
NATURE = "nature: 障害による停止"


def cases_of(tree: dict[str, Any], year: int) -> tuple[Case, ...]:
    """The stops of a table as cases of the register."""
    editions = []
    for number, stop in enumerate(tree["stops"], start=1):
        told = ", ".join(f"{name}: {value}" for name, value in stop.items() if name != "nature")
        changes = [times(told)]
        if stop["nature"] != "障害による停止":
            changes.append((NATURE, f"nature: {stop['nature']}"))
        name = f"suspensions/{year}-{number:03}/1"
        editions.append(sealed(name, f"{year + 1}-05-01 09:00", *changes))
    return register(*editions, now="2040-01-01 00:00").cases


def tree_of(path: Path) -> dict[str, Any]:
    """A table as written."""
    tree = read_yaml(path.read_bytes(), path.name).tree
    assert isinstance(tree, dict), path
    return tree


def worked_years() -> list[tuple[str, str]]:
    """Every year of every table."""
    return [(path.stem, year) for path in WORKED for year in tree_of(path)["years"]]


@pytest.mark.parametrize(("name", "year"), worked_years())
def test_a_year_worked_by_hand_is_counted_alike(name: str, year: str) -> None:
    """Minutes of each kind, together, in service, planned and failed; and what follows from them."""
    tree = tree_of(EXAMPLES / "availability" / f"{name}.yaml")
    table = Timetable.model_validate(
        {each: tree[each] for each in ("service_hours", "special_days") if each in tree}
    )
    catalogue = example_catalogue().model_copy(
        update={"service_hours": table.service_hours, "special_days": table.special_days}
    )
    fiscal = FiscalYear(int(year))
    found = running_year(cases_of(tree, fiscal.year), fiscal, fiscal.end, catalogue)
    assert as_told(found) == {each: str(value) for each, value in tree["years"][year].items()}


def as_told(found: Running) -> dict[str, str]:
    """What is counted, as the tables say it; what there is not is left out."""
    told: dict[str, int | str | None] = {
        **{nature.code: found.downtime[nature] for nature in SuspensionNature},
        "total": found.total,
        "service": found.service,
        "planned": found.planned,
        "failed": found.failed,
        "availability": found.availability,
    }
    return {name: str(value) for name, value in told.items() if value is not None}


def test_every_table_has_its_reckoning_beside_it() -> None:
    """Whoever doubts a number can follow it."""
    assert len(WORKED) >= 10
    assert all("worked: |" in path.read_text(encoding="utf-8") for path in WORKED)


START = datetime(2026, 4, 1, tzinfo=TOKYO)
YEAR = FiscalYear(2026)


def weekly(days: str, hours: str) -> Timetable:
    """The same hours on some days of every week."""
    week = [{"days": days, "hours": [hours]}]
    return Timetable.model_validate({"service_hours": [{"since": "2026-04-01", "weekly": week}]})


WEEKDAYS = weekly("月火水木金", "08:30-17:15")
MOMENTS = st.integers(-2_000, 530_000).map(lambda each: START + timedelta(minutes=each))
SPANS = st.lists(st.tuples(MOMENTS, MOMENTS), max_size=8)
STOPS = st.fixed_dictionaries(dict.fromkeys(SuspensionNature, SPANS))


def every_minute(spans: list[Span]) -> set[datetime]:
    """The minutes of short spans, one by one."""
    return {
        start + timedelta(minutes=each)
        for start, end in spans
        for each in range(max(0, int((end - start).total_seconds() // 60)))
    }


@given(SPANS, st.randoms(use_true_random=False))
def test_the_order_of_stops_does_not_matter(spans: list[Span], chance: random.Random) -> None:
    """However they come in, they are the same moments."""
    shuffled = list(spans)
    chance.shuffle(shuffled)
    assert merged(shuffled) == merged(spans) == merged(merged(spans))


SHORT = st.integers(0, 90).map(lambda each: START + timedelta(minutes=each))
FEW = st.lists(st.tuples(SHORT, SHORT), max_size=5)


@given(FEW, FEW)
def test_spans_are_sets_of_minutes(one: list[Span], other: list[Span]) -> None:
    """To merge, cut and take away is what it is with minutes counted one by one."""
    left, right = every_minute(one), every_minute(other)
    assert minutes(merged(one)) == len(left)
    assert every_minute(list(common(one, other))) == left & right
    assert every_minute(list(without(one, other))) == left - right


@given(STOPS, st.sampled_from([WEEKDAYS, Timetable()]), MOMENTS)
def test_what_failed_is_never_more_than_what_was_planned(
    stops: dict[SuspensionNature, list[Span]], timetable: Timetable, until: datetime
) -> None:
    """Downtime lies within what is looked at, and the parts are never less than the whole."""
    found = running(stops, YEAR, until, timetable)
    parts = list(found.downtime.values())
    assert max(parts) <= found.total <= sum(parts)
    if found.service is None or found.planned is None or found.failed is None:
        assert found.availability is None
        return
    assert found.total <= found.service
    assert 0 <= found.failed <= found.planned <= found.service
    assert found.planned == found.service - found.downtime[SuspensionNature.MAINTENANCE]
    if found.hundredths is not None:
        assert 0 <= found.hundredths <= 10_000
        assert (found.hundredths == 10_000) == (found.failed == 0)


@pytest.mark.parametrize(
    "wrong", ["17:15-08:30", "08:30-25:00", "8:30-17:15", "08:30", "24:00-24:00", "08:60-09:00"]
)
def test_hours_that_are_none_are_refused(wrong: str) -> None:
    """Hours end after they begin, and by midnight."""
    with pytest.raises(ValueError, match="hours-format"):
        weekly("月", wrong)


@pytest.mark.parametrize("wrong", ["", "月曜日", "月月", "MON"])
def test_days_that_are_none_are_refused(wrong: str) -> None:
    """Each day of the week once, by its sign."""
    with pytest.raises(ValueError, match="weekdays-format"):
        weekly(wrong, "08:30-17:15")
