"""The ledger: nothing vanishes, nothing is edited in silence, and anybody can tell."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_builder.digests import digest_of
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.ledger import LEDGER_FILE, Act, Entry, Ledger, Proofs
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.building import build_register
from disclosure_builder.register.ledger import extended, refuse_not_extending, refuse_vanished
from disclosure_builder.register.ledger_file import load_ledger, read_ledger
from disclosure_builder.release.recording import record_release
from disclosure_builder.vocabulary.references import EditionReference
from tests.support.editions import at, register, sealed, stage
from tests.support.folders import example_catalogue, example_portal

EMBARGO = ("title:", "public_from: 2027-01-10T09:00+09:00\ntitle:")


def edition(reference: str, decided: str, *changes: tuple[str, str]) -> Sealed:
    """A sealed edition whose digest is its own."""
    made = sealed(reference, decided, *changes)
    public = replace(made.edition, digest=digest_of(f"{reference} {decided}".encode()))
    return replace(made, edition=public)


FIRST = edition("incidents/2026-001/1", "2026-09-03 10:00", stage("initial"))
SECOND = edition("incidents/2026-001/2", "2026-09-20 10:00")
OTHER = edition("suspensions/2026-001/1", "2026-09-10 10:00")


def rules(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """The rules that were broken."""
    return [problem.rule for problem in refused.value.problems]


def test_every_released_edition_has_its_line_in_the_order_of_time() -> None:
    """Number, act, edition, digest, time, and the digest of the line before."""
    ledger = register(FIRST, OTHER, SECOND).ledger
    lines = [json.loads(line) for line in ledger.content.splitlines()]
    assert [f"{each['kind']}/{each['id']}/{each['edition']}" for each in lines] == [
        "incidents/2026-001/1",
        "suspensions/2026-001/1",
        "incidents/2026-001/2",
    ]
    assert lines[0]["previous"] is None
    first = ledger.content.splitlines(keepends=True)[0]
    assert lines[1]["previous"] == "sha256:" + hashlib.sha256(first).hexdigest()
    assert lines[0]["since"] == "2026-09-03T10:00:00+09:00"
    assert ledger.head == digest_of(ledger.content.splitlines(keepends=True)[-1])


def test_an_edition_under_embargo_has_no_line_before_its_time() -> None:
    """Not in the chain, not in its head: nothing tells that it exists."""
    held = edition("incidents/2026-002/1", "2026-12-01 10:00", EMBARGO)
    before = register(FIRST, held, now="2027-01-09 12:00").ledger
    assert before == register(FIRST, now="2027-01-09 12:00").ledger
    assert len(register(FIRST, held, now="2027-01-11 12:00").ledger.lines) == 2


def test_a_ledger_only_grows() -> None:
    """What is there keeps its place, also when an older edition comes to light later."""
    former = register(FIRST, SECOND).ledger
    proofs = Proofs(former)
    sealed_now, portal = (FIRST, OTHER, SECOND), example_portal()
    later = build_register(
        sealed_now, portal, example_catalogue(), at("2027-01-15 12:00"), proofs
    ).ledger
    assert later.content.startswith(former.content)
    refuse_not_extending(later, former)
    assert later.lines[-1].entry.edition == OTHER.reference


def test_a_lost_edition_is_named() -> None:
    """A build whose content lacks an edition of the ledger is refused."""
    with pytest.raises(Refused) as refused:
        refuse_vanished(register(FIRST, SECOND, OTHER).ledger, [FIRST, SECOND])
    assert rules(refused) == ["ledger-edition-missing"]
    assert refused.value.exit_code == ExitCode.REGISTER
    assert "suspensions/2026-001/1" in str(refused.value.problems[0].place)


def test_an_edition_that_was_edited_is_named() -> None:
    """Approved again with other words is not the same edition."""
    edited = edition("incidents/2026-001/1", "2026-09-04 10:00")
    with pytest.raises(Refused) as refused:
        refuse_vanished(register(FIRST).ledger, [edited])
    assert rules(refused) == ["ledger-edition-changed"]


def test_a_ledger_that_does_not_go_on_from_the_published_one_is_refused() -> None:
    """Both a shorter one and one with other lines; every such line is named."""
    published = register(FIRST, OTHER, SECOND).ledger
    for ledger, lines in ((register(FIRST).ledger, [2, 3]), (register(OTHER).ledger, [1, 2, 3])):
        with pytest.raises(Refused) as refused:
            refuse_not_extending(ledger, published)
        assert [problem.place.line for problem in refused.value.problems] == lines


def test_a_ledger_is_read_as_it_was_written(tmp_path: Path) -> None:
    """And there is none before anything was published."""
    assert load_ledger(tmp_path) == Ledger()
    ledger = register(FIRST, OTHER, SECOND).ledger
    assert record_release(tmp_path, ledger) == 3
    assert load_ledger(tmp_path) == ledger
    assert record_release(tmp_path, ledger) == 0


def test_a_ledger_that_moved_on_in_between_is_left_as_it_is(tmp_path: Path) -> None:
    """Two runs at once: the later one refuses, and the file keeps the lines of the first."""
    record_release(tmp_path, register(FIRST, OTHER).ledger)
    before = (tmp_path / LEDGER_FILE).read_bytes()
    with pytest.raises(Refused) as refused:
        record_release(tmp_path, register(FIRST, SECOND).ledger)
    assert rules(refused) == ["ledger-moved"]
    assert (tmp_path / LEDGER_FILE).read_bytes() == before


def head_of(content: bytes) -> str | None:
    """The head of a ledger; None where it is refused as broken."""
    try:
        return read_ledger(content, LEDGER_FILE).head
    except Refused:
        return None


WRITTEN = register(FIRST, OTHER, SECOND).ledger.content


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_no_byte_of_a_ledger_can_be_changed_unseen(position: int, change: int) -> None:
    """But for the last line, every change breaks the chain; in the last line it changes the head."""
    spoilt = bytearray(WRITTEN)
    spoilt[position] ^= change
    is_last = position >= len(WRITTEN) - len(WRITTEN.splitlines(keepends=True)[-1])
    head = head_of(bytes(spoilt))
    assert head is None or (is_last and head != head_of(WRITTEN))


@settings(max_examples=100, deadline=None)
@given(st.permutations([0, 1, 2]), st.sets(st.integers(0, 2)))
def test_lines_can_be_neither_moved_nor_left_out(order: list[int], left_out: set[int]) -> None:
    """Every other order is broken; a chain cut short is shorter, and its head another."""
    lines = WRITTEN.splitlines(keepends=True)
    kept = [lines[place] for place in order if place not in left_out]
    if b"".join(kept) == b"".join(lines[: len(kept)]):
        assert len(read_ledger(b"".join(kept), LEDGER_FILE).lines) == len(kept)
        return
    with pytest.raises(Refused):
        read_ledger(b"".join(kept), LEDGER_FILE)


def test_an_edition_cannot_be_released_twice() -> None:
    """A second line for the same act is damage, even if it is linked."""
    entry = Entry(Act.RELEASE, EditionReference.parse("incidents/2026-001/1"), digest_of(b""), "")
    entry = replace(entry, since="2026-09-03T10:00:00+09:00")
    with pytest.raises(Refused):
        read_ledger(Ledger().extended([entry, entry]).content, LEDGER_FILE)
    assert extended(Ledger().extended([entry]), ()).lines
