"""What the detectors looked at in a former build need not be looked at again, and nothing is excused by it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.checks import looking
from disclosure_builder.checks import stamp as stamps
from disclosure_builder.checks.interface import Question, Seen
from disclosure_builder.checks.sheets import Sheet
from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import AllowedText, Allowlist
from disclosure_builder.redaction.detectors.interface import Detector
from disclosure_builder.shelf import Shelf

PHONE = "連絡先は 090-1234-5678 です。"
NAMED = "担当の高橋花子が説明した。"
CLEAN = ("手順を見直した。", "午前9時に止めた。", "午前10時に止めた。")
DAY = date(2026, 5, 12)


def look(folder: Path, *passages: str, allowlist: Allowlist | None = None) -> Seen:
    """A look with what former looks left in a folder."""
    question = Question(
        dict.fromkeys(passages, False), frozenset(), frozenset(), allowlist or Allowlist(()), DAY
    )
    return looking.Looker(Shelf(folder)).look(question)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every passage that the detectors have to look at, in the order of the looks."""
    seen: list[str] = []
    original = looking.suspected

    def noted(on: Sequence[Sheet], detectors: Sequence[Detector]) -> set[str]:
        on = tuple(on)
        seen.extend(passage for sheet in on for passage in sheet.passages)
        return original(on, detectors)

    monkeypatch.setattr(looking, "suspected", noted)
    return seen


def test_a_second_build_looks_at_what_is_new_only(tmp_path: Path, looked_at: list[str]) -> None:
    """Texts in which nothing was found are passed over; dates and counts make no text new."""
    look(tmp_path, *CLEAN)
    looked_at.clear()
    look(tmp_path, *CLEAN, "新しい文を足した。")
    assert set(looked_at) == {"新しい文を足した。"}


def test_what_was_found_once_is_found_again(tmp_path: Path) -> None:
    """A text with something in it is never kept, whatever else was."""
    first = look(tmp_path, *CLEAN, PHONE, NAMED)
    assert first == look(tmp_path, *CLEAN, PHONE, NAMED)
    assert first.found == {(PHONE, Mark.PHONE), (NAMED, Mark.NAME)}


def test_an_allowed_text_is_asked_about_in_every_build(tmp_path: Path) -> None:
    """What the allow-list excused refuses as soon as its entry has gone."""
    allowed = Allowlist((AllowedText("090-1234-5678", "例", "manager", date(2031, 3, 31)),))
    assert not look(tmp_path, PHONE, allowlist=allowed).found
    assert look(tmp_path, PHONE).found == {(PHONE, Mark.PHONE)}


def test_a_word_that_was_approved_is_looked_at_when_it_no_longer_is(tmp_path: Path) -> None:
    """What stands in an approved text is cut out and not kept as clean."""
    question = Question({NAMED: False}, frozenset(), frozenset({NAMED}), Allowlist(()), DAY)
    assert not looking.Looker(Shelf(tmp_path)).look(question).found
    assert look(tmp_path, NAMED).found == {(NAMED, Mark.NAME)}


def test_other_code_or_another_dictionary_looks_at_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: list[str]
) -> None:
    """What is kept stands under a stamp of both."""
    look(tmp_path, *CLEAN)
    stamps.stamp.cache_clear()
    monkeypatch.setattr(stamps, "version", lambda _: "another")
    looked_at.clear()
    look(tmp_path, *CLEAN)
    assert set(CLEAN) <= set(looked_at)
    stamps.stamp.cache_clear()


def test_no_text_is_kept(tmp_path: Path) -> None:
    """Only digests of sixteen bytes stand on the shelf."""
    look(tmp_path, *CLEAN, PHONE, NAMED)
    files = list(tmp_path.iterdir())
    assert len(files) == 2
    for file in files:
        data = file.read_bytes()
        assert len(data) % 16 == 0
        assert not any(text.encode() in data for text in (*CLEAN, PHONE, NAMED))


def test_a_spoiled_file_excuses_nothing(tmp_path: Path) -> None:
    """Bytes that are no digest of a text are nobody's excuse."""
    look(tmp_path, *CLEAN)
    for file in tmp_path.iterdir():
        file.write_bytes(b"spoiled")
    assert look(tmp_path, *CLEAN, PHONE).found == {(PHONE, Mark.PHONE)}


def test_what_no_site_has_any_more_is_forgotten(tmp_path: Path) -> None:
    """The shelf does not grow with every text that ever was."""
    look(tmp_path, *CLEAN)
    before = sum(file.stat().st_size for file in tmp_path.iterdir())
    look(tmp_path, CLEAN[0])
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < before
