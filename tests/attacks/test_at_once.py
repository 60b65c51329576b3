"""Two runs at once in one folder: one of them is refused or waits its turn, and nothing is mixed."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.publishing import Books, publish
from disclosure_builder.release.recording import record_release
from tests.attacks.faults import at_once
from tests.attacks.releases import former_ledger, next_ledger
from tests.release.conftest import AT, site, word_of

ROUNDS = 6
WORDS = ("one", "two", "three")


def test_builds_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    """At least one of them is done, and the site is that of one which was."""
    output = tmp_path / "site"
    for _ in range(ROUNDS):
        works = [partial(write_site, site(word, pages=30), output) for word in WORDS]
        done = at_once(*works)
        assert any(done)
        finished = {word for word, was_done in zip(WORDS, done, strict=True) if was_done}
        assert word_of(output) in finished
        assert {each.name for each in tmp_path.iterdir()} == {"site", ".site.lock"}


def test_publications_at_once_leave_one_whole_release(tmp_path: Path) -> None:
    """`current` serves a release of one of them, and every release that is kept is whole."""
    for day in range(ROUNDS):
        at = AT + timedelta(days=day)
        works = [partial(publish, site(f"{word}{day}"), tmp_path, at=at) for word in WORDS]
        done = at_once(*works)
        finished = {f"{word}{day}" for word, was in zip(WORDS, done, strict=True) if was}
        assert word_of(tmp_path / "current") in finished
        for release in (tmp_path / "releases").iterdir():
            assert word_of(release)


def test_a_ledger_takes_the_lines_of_one_at_a_time(tmp_path: Path) -> None:
    """Two that write the same lines: they stand there once."""
    content = tmp_path / "content"
    content.mkdir()
    record_release(content, former_ledger())
    done = at_once(*[partial(record_release, content, next_ledger())] * 3)
    assert any(done)
    assert load_ledger(content) == next_ledger()
    assert {each.name for each in content.iterdir()} == {LEDGER_FILE, f".{LEDGER_FILE}.lock"}


def test_two_places_that_publish_from_one_folder_do_not_lose_a_line(tmp_path: Path) -> None:
    """The lock of the records holds across destinations."""
    content = tmp_path / "content"
    content.mkdir()
    books = Books(record=lambda: record_release(content, next_ledger()))
    places = [tmp_path / name for name in ("www", "mirror")]
    done = at_once(*(partial(publish, site("new"), each, at=AT, books=books) for each in places))
    assert any(done)
    assert load_ledger(content) == next_ledger()
    for place, was_done in zip(places, done, strict=True):
        assert (place / "current").exists() is was_done
