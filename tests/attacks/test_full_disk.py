"""A full disk, or one that may not be written: a refusal in words, and what was served is served."""

import errno
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.ledger import LEDGER_FILE
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.placing import write_site
from disclosure_builder.release.publishing import Books, publish
from disclosure_builder.release.recording import record_release
from tests.attacks.faults import refused_after, refused_from
from tests.attacks.releases import former_ledger, next_ledger
from tests.release.conftest import AT, site, word_of

LATER = AT + timedelta(days=1)


def every_step(
    folder: Path, work: Callable[[], object], number: int = errno.ENOSPC
) -> Iterator[int]:
    """Work on a disk that fails at the first step, the second, … until there is no such step."""
    for step in range(1, 1000):
        try:
            with refused_from(step, folder, number):
                work()
        except Refused as refused:
            refusal = (refused.exit_code, [problem.rule for problem in refused.problems])
        else:
            assert step > 3
            return
        assert refusal == (ExitCode.RELEASE, ["release-write"])
        yield step


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_build_leaves_the_former_site_at_every_step(tmp_path: Path, number: int) -> None:
    """Whole, and nothing half written beside it; the next build works."""
    output = tmp_path / "build" / "site"
    write_site(site("former"), output)
    for step in every_step(tmp_path, lambda: write_site(site("next"), output), number):
        assert word_of(output) == "former", step
        assert {each.name for each in output.parent.iterdir()} == {"site", ".site.lock"}, step
    assert word_of(output) == "next"


def test_a_publication_leaves_a_whole_release_at_every_step(tmp_path: Path) -> None:
    """The former release until the switch, the new one after it, never a part of one."""
    publish(site("former"), tmp_path, at=AT)
    for step in every_step(tmp_path, lambda: publish(site("next"), tmp_path, at=LATER)):
        assert word_of(tmp_path / "current") == "former", step
        assert not [e for e in (tmp_path / "releases").iterdir() if e.name.startswith(".")], step
    assert word_of(tmp_path / "current") == "next"


def test_old_releases_that_cannot_be_removed_leave_a_whole_one(tmp_path: Path) -> None:
    """When only the removal of old releases fails, the new one is served: both may be the case."""
    for day in range(3):
        publish(site(f"word{day}"), tmp_path, at=AT + timedelta(days=day), kept=9)
    at = AT + timedelta(days=9)
    seen = {
        word_of(tmp_path / "current")
        for _ in every_step(tmp_path, lambda: publish(site("next"), tmp_path, at=at, kept=1))
    }
    assert seen == {"word2", "next"}
    assert word_of(tmp_path / "current") == "next"


@pytest.mark.parametrize("size", [0, 1, 3, 100, 400])
def test_a_disk_that_is_full_in_the_middle_of_a_file_leaves_the_former_one(
    tmp_path: Path, size: int
) -> None:
    """The beginning of a file is no file: neither of a site, nor of a release, nor the ledger."""
    write_site(site("former"), tmp_path / "site")
    publish(site("former"), tmp_path / "www", at=AT)
    record_release(tmp_path, former_ledger())
    former = (tmp_path / LEDGER_FILE).read_bytes()
    assert refused_after(size, lambda: write_site(site("next"), tmp_path / "site"))
    assert refused_after(size, lambda: publish(site("next"), tmp_path / "www", at=LATER))
    assert refused_after(size, lambda: record_release(tmp_path, next_ledger()))
    assert word_of(tmp_path / "site") == "former"
    assert word_of(tmp_path / "www" / "current") == "former"
    assert (tmp_path / LEDGER_FILE).read_bytes() == former


def test_a_ledger_keeps_its_lines_at_every_step(tmp_path: Path) -> None:
    """It is the former one or the new one, and the next run writes it."""
    record_release(tmp_path, former_ledger())
    former = (tmp_path / LEDGER_FILE).read_bytes()
    ledger = next_ledger()
    for step in every_step(tmp_path, lambda: record_release(tmp_path, ledger)):
        assert (tmp_path / LEDGER_FILE).read_bytes() == former, step
    assert load_ledger(tmp_path) == ledger


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_nothing_is_served_that_could_not_be_written_down(tmp_path: Path, number: int) -> None:
    """With records that may only be read, a publication is refused before the switch."""
    content, served = tmp_path / "content", tmp_path / "www"
    content.mkdir()
    publish(site("former"), served, at=AT)
    books = Books(record=lambda: record_release(content, former_ledger()))
    with refused_from(1, content, number), pytest.raises(Refused) as refused:
        publish(site("next"), served, at=LATER, books=books)
    assert refused.value.problems[0].place.path == str(content / LEDGER_FILE)
    assert word_of(served / "current") == "former"
    assert list(content.iterdir()) == []
