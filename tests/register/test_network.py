"""The state of the network that the released records give for a time."""

import pytest

from disclosure_builder.public.register import StateOfNetwork
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.vocabulary.terms import NetworkState
from tests.support.editions import register, sealed, stage, times

PART = ("scope: 全部", "scope: 一部")
PLANNED = ("nature: 障害による停止", "nature: 計画停止")


def stop(
    number: int, inside: str, *changes: tuple[str, str], decided: str = "2026-08-01 09:00"
) -> Sealed:
    """A suspension with these times."""
    return sealed(f"suspensions/2026-{number:03}/1", decided, times(inside), *changes)


def state(now: str, *stops: Sealed) -> StateOfNetwork:
    """The state at a time."""
    return register(*stops, now=now).state


TWO_HOURS = "occurred_from: 2026-09-01T09:00+09:00, restored: 2026-09-01T11:00+09:00"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-09-01 08:59", NetworkState.RUNNING),
        ("2026-09-01 09:00", NetworkState.STOPPED),
        ("2026-09-01 10:59", NetworkState.STOPPED),
        ("2026-09-01 11:00", NetworkState.RUNNING),
    ],
)
def test_a_stop_begins_with_its_first_instant_and_ends_with_its_last(
    now: str, expected: NetworkState
) -> None:
    """The moment of restoration belongs to the running network."""
    assert state(now, stop(1, TWO_HOURS)).state is expected


def test_part_of_the_network_is_not_the_whole() -> None:
    """And where both stand still, the whole does, since its own beginning."""
    part = stop(1, "occurred_from: 2026-09-01T08:00+09:00", PART)
    whole = stop(2, TWO_HOURS)
    partly = state("2026-09-01 08:30", part, whole)
    both = state("2026-09-01 09:30", part, whole)
    after = state("2026-09-01 11:30", part, whole)
    assert [each.state for each in (partly, both, after)] == [
        NetworkState.PARTLY_STOPPED,
        NetworkState.STOPPED,
        NetworkState.PARTLY_STOPPED,
    ]
    since = [str(each.since) for each in (partly, both, after)]
    assert since == ["2026-09-01T08:00+09:00", "2026-09-01T09:00+09:00", "2026-09-01T08:00+09:00"]
    assert [len(each.suspensions) for each in (partly, both, after)] == [1, 2, 1]


def test_a_stop_of_unknown_beginning_has_begun() -> None:
    """It was reported; since when is not known."""
    found = state("2026-09-01 08:00", stop(1, "occurred_from: 不明"))
    assert (found.state, found.since) == (NetworkState.STOPPED, None)


def test_the_network_runs_provisionally_as_well() -> None:
    """From the first restoration on, be it for the time being."""
    inside = "occurred_from: 2026-09-01T09:00+09:00, provisionally_restored: 2026-09-01T10:00+09:00, restored: 2026-09-03T10:00+09:00"
    found = state("2026-09-02 09:00", stop(1, inside))
    assert (found.state, str(found.since)) == (NetworkState.RUNNING, "2026-09-01T10:00+09:00")


WINDOW = "planned_from: 2026-11-20T20:00+09:00, planned_to: 2026-11-21T06:00+09:00"


@pytest.mark.parametrize(
    ("now", "expected", "planned"),
    [
        ("2026-11-20 19:59", NetworkState.RUNNING, 1),
        ("2026-11-20 20:00", NetworkState.STOPPED, 0),
        ("2026-11-21 05:59", NetworkState.STOPPED, 0),
        ("2026-11-21 06:00", NetworkState.RUNNING, 0),
    ],
)
def test_planned_maintenance_stops_the_network_in_its_window(
    now: str, expected: NetworkState, planned: int
) -> None:
    """Before it, it is announced; after it, it is over without another word."""
    found = state(now, stop(1, WINDOW, PLANNED))
    assert (found.state, len(found.planned)) == (expected, planned)


def test_maintenance_that_ended_early_ended_when_it_did() -> None:
    """What happened counts more than what was planned."""
    ended = "occurred_from: 2026-11-20T20:10+09:00, restored: 2026-11-21T02:00+09:00, " + WINDOW
    stopped, running = (
        state(now, stop(1, ended, PLANNED)) for now in ("2026-11-21 01:59", "2026-11-21 02:00")
    )
    assert stopped.state is NetworkState.STOPPED
    assert str(stopped.since) == "2026-11-20T20:10+09:00"
    assert running.state is NetworkState.RUNNING


def test_a_breakdown_with_a_planned_end_is_not_over_by_itself() -> None:
    """Only maintenance ends as planned; a breakdown ends when it is restored."""
    inside = "occurred_from: 2026-09-01T09:00+09:00, planned_to: 2026-09-01T12:00+09:00"
    assert state("2026-09-05 09:00", stop(1, inside)).state is NetworkState.STOPPED


def test_a_withdrawn_stop_never_was() -> None:
    """What was withdrawn does not stop the network."""
    first = stop(1, "occurred_from: 2026-09-01T09:00+09:00", decided="2026-09-01 09:30")
    withdrawal = sealed(
        "suspensions/2026-001/2",
        "2026-09-01 10:00",
        times("occurred_from: 2026-09-01T09:00+09:00"),
        stage("withdrawal", "change_reason: 停止していませんでした。\n"),
    )
    assert state("2026-09-01 09:45", first, withdrawal).state is NetworkState.STOPPED
    assert state("2026-09-01 10:00", first, withdrawal).state is NetworkState.RUNNING


def test_the_network_runs_since_the_last_stop_was_over() -> None:
    """Whichever record says so."""
    early = stop(2, "occurred_from: 2026-08-01T09:00+09:00, restored: 2026-08-01T10:00+09:00")
    found = state("2026-10-01 09:00", stop(1, TWO_HOURS), early)
    assert str(found.since) == "2026-09-01T11:00+09:00"
    assert state("2026-10-01 09:00").since is None


def test_a_stop_that_is_over_at_an_unknown_time_is_over() -> None:
    """`restored: 不明` says that it ended, and not when: it stops nothing and is not counted."""
    over = stop(1, "occurred_from: 2026-09-01T09:00+09:00, restored: 不明")
    assert state("2026-10-01 09:00", over).state is NetworkState.RUNNING
    year = next(each for each in register(over).years if each.year.year == 2026)
    assert year.downtime.total == 0
