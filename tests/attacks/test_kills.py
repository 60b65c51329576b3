"""A process that is killed, just before any step or in the middle of any file: nothing is lost.

What stands on the disk afterwards is what was there before or what was to be there; the next run
finishes the work.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.publishing import Books, publish
from disclosure_builder.release.recording import record_release
from tests.attacks.faults import killed_after, killed_at
from tests.attacks.releases import former_ledger, next_ledger
from tests.release.conftest import AT, site, word_of

LATER = AT + timedelta(days=9)


def every_kill(folder: Path, work: Callable[[], object]) -> Iterator[str]:
    """Killed in the middle of a file, then before the first step, the second, … until none is left."""
    for size in (0, 1, 100, 300):
        assert killed_after(size, work)
        yield f"after {size} bytes"
    for step in range(1, 1000):
        if not killed_at(step, folder, work):
            assert step > 3
            return
        yield f"before step {step}"


def test_a_build_leaves_one_whole_site(tmp_path: Path) -> None:
    """The former one, or the new one, or none for the instant between two renames; then the next."""
    output = tmp_path / "site"
    write_site(site("former"), output)
    words = {
        word_of(output) for _ in every_kill(tmp_path, lambda: write_site(site("next"), output))
    }
    assert words == {"former", "next"}
    write_site(site("last"), output)
    assert word_of(output) == "last"
    assert {each.name for each in tmp_path.iterdir()} == {"site", ".site.lock"}


def test_a_publication_leaves_one_whole_release(tmp_path: Path) -> None:
    """Whatever is served is whole, and the ledger names everything that is served."""
    content, served = tmp_path / "content", tmp_path / "www"
    content.mkdir()
    for day, word in enumerate(("old", "older", "former")):
        publish(site(word), served, at=AT + timedelta(days=day))
    record_release(content, former_ledger())

    def work() -> None:
        books = Books(record=lambda: record_release(content, next_ledger()))
        publish(site("next"), served, at=LATER, kept=1, books=books)

    seen = set()
    for moment in every_kill(tmp_path, work):
        word = word_of(served / "current")
        seen.add(word)
        lines = len(load_ledger(content).lines)
        assert lines == 2 or (lines == 1 and word == "former"), moment
    assert seen == {"former", "next"}
    work()
    assert word_of(served / "current") == "next"
    assert load_ledger(content) == next_ledger()


def test_a_ledger_is_never_half_written(tmp_path: Path) -> None:
    """It is what it was or what it was to be, byte for byte."""
    record_release(tmp_path, former_ledger())
    before, after = former_ledger().content, next_ledger().content
    for moment in every_kill(tmp_path, lambda: record_release(tmp_path, next_ledger())):
        assert (tmp_path / LEDGER_FILE).read_bytes() in {before, after}, moment
    record_release(tmp_path, next_ledger())
    assert (tmp_path / LEDGER_FILE).read_bytes() == after
