"""`due`: what is coming, as a clerk reads it, as a program reads it, and as a calendar."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from disclosure_builder.approval.keys import KeyRegister, RegisteredKey
from disclosure_builder.dues.forms import as_calendar, as_json, as_text
from disclosure_builder.dues.interface import Due, DueKind
from disclosure_builder.dues.listing import DeskState, list_dues
from disclosure_builder.problems import ExitCode
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.redaction.allowlist import AllowedText, Allowlist
from tests import portals
from tests.support.editions import at, register, sealed, stage

NOW = at("2026-10-01 12:00")
YEAR = timedelta(days=365)


def state(*editions: Sealed, **changes: Any) -> DeskState:
    """The desk of the invented city with these editions."""
    now = changes.pop("now", "2026-10-01 12:00")
    made = register(*editions, now=now)
    return replace(DeskState(editions, made, KeyRegister(()), Allowlist(()), at(now)), **changes)


def kinds(dues: tuple[Due, ...]) -> list[DueKind]:
    """What is due, without the yearly statuses that the invented city never published."""
    return [due.kind for due in dues if due.kind is not DueKind.YEARLY]


def test_an_approved_edition_that_waits_is_due_to_the_minute() -> None:
    """Before the end of its embargo; afterwards it is public and no longer due."""
    embargo = ("title:", "public_from: 2026-11-10T09:00+09:00\ntitle:")
    held = sealed("suspensions/2026-001/1", "2026-09-20 10:00", embargo)
    (due,) = (d for d in list_dues(state(held), YEAR) if d.kind is DueKind.EMBARGO)
    assert due.at == at("2026-11-10 09:00")
    assert str(due.place) == "suspensions/2026-001/1.yaml public_from"
    later = state(held, now="2026-11-11 09:00")
    assert DueKind.EMBARGO not in kinds(list_dues(later, YEAR))


def test_a_report_promised_for_a_day_is_due_until_a_later_edition_closes_the_case() -> None:
    """Only what the newest edition still announces."""
    open_item = (
        "cause: {state: stated, classes: [外部からの攻撃], text: 外からの攻撃とみられます。}",
        "cause: {state: investigating, next_report: 2026-10-20}",
    )
    first = sealed("incidents/2026-001/1", "2026-09-03 10:00", stage("initial"), open_item)
    (due,) = (d for d in list_dues(state(first), YEAR) if d.kind is DueKind.REPORT)
    assert due.on == date(2026, 10, 20)
    assert "発生原因" in due.note.ja
    final = sealed("incidents/2026-001/2", "2026-09-25 10:00")
    assert DueKind.REPORT not in kinds(list_dues(state(first, final), YEAR))


def test_a_yearly_status_is_due_from_the_end_of_its_year_until_it_is_reported_and_published() -> (
    None
):
    """Late ones too: they stay on the list."""
    years = {d.place.path for d in list_dues(state(), YEAR) if d.kind is DueKind.YEARLY}
    assert years == {"operation/2025"}
    status = sealed("operation/2025/1", "2026-09-20 10:00")
    assert not [d for d in list_dues(state(status), YEAR) if d.kind is DueKind.YEARLY]


def test_keys_and_allowances_are_due_before_they_end() -> None:
    """An ended key is history; an ended allowance still stops every build."""
    keys = KeyRegister(
        (
            RegisteredKey(frozenset({"auditor"}), "a", None, at("2026-10-31 00:00")),
            RegisteredKey(frozenset({"auditor"}), "b", None, at("2020-10-31 00:00")),
            RegisteredKey(frozenset({"auditor"}), "c", None, None),
        )
    )
    allowlist = Allowlist((AllowedText("x", "y", "auditor", date(2026, 9, 30)),))
    dues = list_dues(state(keys=keys, allowlist=allowlist), YEAR)
    assert kinds(dues) == [DueKind.ALLOWED, DueKind.KEY]


def test_only_what_comes_within_the_time_asked_for_is_listed() -> None:
    """Whatever is late is always listed."""
    allowlist = Allowlist(
        tuple(AllowedText("x", "y", "auditor", date(2026, month, 15)) for month in (9, 10, 11))
    )
    dues = list_dues(state(allowlist=allowlist), timedelta(days=20))
    assert [due.on.month for due in dues if due.kind is DueKind.ALLOWED] == [9, 10]


DUES = list_dues(
    state(allowlist=Allowlist((AllowedText("x", "y", "auditor", date(2026, 10, 3)),))), YEAR
)


def test_a_clerk_reads_how_many_days_are_left() -> None:
    """In both languages; a late one says by how many days."""
    text = as_text(DUES, NOW.date(), "ja")
    assert "2026-10-03  あと2日  許可の期限  allowlist.yaml" in text
    assert "2026-10-03  2 day(s)  Allowance expires" in as_text(DUES, NOW.date(), "en")
    assert "1日超過" in as_text(DUES, date(2026, 10, 4), "ja")


def test_a_program_reads_json() -> None:
    """One object for each due, with its kind, day and place."""
    tree = json.loads(as_json(DUES, NOW))
    assert tree["format"] == "disclosure-builder dues 1"
    assert [row["kind"] for row in tree["dues"]] == [due.kind.code for due in DUES]


def test_a_calendar_takes_the_list_in() -> None:
    """Every event has an id that stays the same the next day, and a day of its own."""
    today = Calendar.from_ical(as_calendar(DUES, NOW, "city.example", "ja"))
    tomorrow = Calendar.from_ical(as_calendar(DUES, NOW + timedelta(days=1), "city.example", "ja"))
    ids = [str(event["uid"]) for event in today.walk("VEVENT")]
    assert ids == [str(event["uid"]) for event in tomorrow.walk("VEVENT")]
    assert len(set(ids)) == len(DUES)
    days = [event.decoded("dtstart") for event in today.walk("VEVENT")]
    assert days == [due.on for due in DUES]


def test_a_time_in_the_calendar_means_the_same_everywhere() -> None:
    """Written in UTC, so that no calendar has to know a zone that the file does not explain."""
    ends = at("2026-10-05 09:30")
    due = replace(DUES[0], on=ends.date(), at=ends)
    written = as_calendar((due,), NOW, "city.example", "ja")
    assert b"DTSTART:20261005T003000Z" in written
    assert b"TZID" not in written


@pytest.mark.parametrize("form", ["text", "json", "ical"])
def test_the_command_lists_what_is_due_in_the_sample(form: str) -> None:
    """As of a day: a report promised for December, and a planned stop."""
    done = portals.run("due", "--at", "2026-11-22T12:00+09:00", "--format", form)
    assert done.returncode == ExitCode.OK, done.stderr
    assert "incidents/2026-001" in done.stdout


def test_nothing_due_is_said_so() -> None:
    """An empty list is an answer."""
    assert list_dues(state(now="2026-03-01 12:00"), YEAR) == ()
