"""What `current` serves: one whole release at any moment, whatever happens to the program."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from datetime import timedelta
from pathlib import Path

import pytest

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.release.manifest import manifest_of, verify_manifest
from disclosure_builder.release.publishing import KEPT, publish, refuse_sample
from tests.release.conftest import AT, site, word_of

PROJECT = Path(__file__).parents[2]

# Publishes again and again with ever new words, and kills itself at the named step if there is one.
PUBLISH_AND_DIE = textwrap.dedent(
    """
    import os, signal, sys
    from datetime import timedelta
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    from disclosure_builder.release import folders, publishing
    from tests.release.conftest import AT, site

    def die(*_, **__):
        os.kill(os.getpid(), signal.SIGKILL)

    module, step = {
        "writing": (folders, "_write"),
        "named": (publishing, "_free_name"),
        "pointing": (publishing, "_point_to"),
        "pruning": (publishing, "_prune"),
        "syncing": (publishing, "sync_folder"),
        "never": (folders, "_no_such_step"),
    }[sys.argv[3]]
    setattr(module, step, die)
    destination = Path(sys.argv[2])
    start = len(list((destination / "releases").iterdir()))
    print("ready", flush=True)
    for number in range(start, start + 10_000):
        publishing.publish(
            site(f"word{number}", pages=20), destination, at=AT + timedelta(seconds=number)
        )
    """
)


def test_a_release_is_served_whole_under_its_name(tmp_path: Path) -> None:
    """The name holds the time and the beginning of the manifest's digest."""
    release = publish(site("first"), tmp_path / "www", at=AT)
    assert release.published
    assert release.name == f"20261001T090000+0900-{release.manifest_digest[:12]}"
    assert (tmp_path / "www/current").resolve() == release.folder
    assert word_of(tmp_path / "www/current") == "first"


def test_the_former_release_is_kept_and_old_ones_go(tmp_path: Path) -> None:
    """The newest few stay; what is served and what was served before it are among them."""
    names = [
        publish(site(f"word{n}"), tmp_path, at=AT + timedelta(days=n)).name for n in range(KEPT + 3)
    ]
    assert sorted(each.name for each in (tmp_path / "releases").iterdir()) == names[-KEPT:]
    assert word_of(tmp_path / "releases" / names[-2]) == f"word{KEPT + 1}"


def test_what_is_served_and_the_one_before_are_never_removed(tmp_path: Path) -> None:
    """Not even when their names are older than all others."""
    for n in range(4):
        publish(site(f"word{n}"), tmp_path, at=AT + timedelta(days=n))
    old = publish(site("late"), tmp_path, at=AT - timedelta(days=9), kept=1)
    older = publish(site("later"), tmp_path, at=AT - timedelta(days=10), kept=1)
    names = {each.name for each in (tmp_path / "releases").iterdir()}
    assert {old.name, older.name} <= names
    assert word_of(tmp_path / "current") == "later"


def test_the_same_site_again_is_no_new_release(tmp_path: Path) -> None:
    """Publishing the same content a day later changes nothing, and says so."""
    first = publish(site("first"), tmp_path, at=AT)
    again = publish(site("first"), tmp_path, at=AT + timedelta(days=1))
    assert (again.published, again.name) == (False, first.name)
    assert len(list((tmp_path / "releases").iterdir())) == 1


def test_the_same_site_over_a_damaged_release_is_published_anew(tmp_path: Path) -> None:
    """A release that was changed on the server is not taken for the site."""
    first = publish(site("first"), tmp_path, at=AT)
    (first.folder / "index.html").write_text("changed")
    again = publish(site("first"), tmp_path, at=AT)
    assert again.published
    assert word_of(tmp_path / "current") == "first"


@pytest.mark.parametrize("step", ["writing", "named", "syncing", "pointing", "pruning"])
def test_a_kill_at_each_step_leaves_a_whole_site(tmp_path: Path, step: str) -> None:
    """Before the switch the former site is served, after it the new one, and the next run works."""
    publish(site("former"), tmp_path, at=AT)
    with _publishing(tmp_path, step) as program:
        assert program.wait(timeout=60) == -signal.SIGKILL
    expected = "word1" if step == "pruning" else "former"
    assert word_of(tmp_path / "current") == expected
    publish(site("next"), tmp_path, at=AT + timedelta(days=1))
    assert word_of(tmp_path / "current") == "next"
    assert not [each for each in (tmp_path / "releases").iterdir() if each.name.startswith(".")]


def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """Killed at random moments while it publishes without pause, a whole release is served."""
    publish(site("former"), tmp_path, at=AT)
    moments = random.Random(2026)  # noqa: S311
    for _ in range(12):
        with _publishing(tmp_path, "never") as program:
            assert program.stdout is not None
            program.stdout.readline()
            time.sleep(moments.uniform(0, 0.3))
            program.kill()
        assert verify_manifest(tmp_path / "current") == ()
    assert len(list((tmp_path / "releases").glob("2*"))) > 1


def test_a_place_that_holds_other_things_refuses(tmp_path: Path) -> None:
    """A web root that someone else filled is not taken over."""
    (tmp_path / "index.html").write_text("kept")
    with pytest.raises(Refused) as refusal:
        publish(site("first"), tmp_path, at=AT)
    assert refusal.value.exit_code is ExitCode.RELEASE
    assert [each.name for each in tmp_path.iterdir()] == ["index.html"]


def test_a_failure_leaves_the_former_release(tmp_path: Path) -> None:
    """Files that cannot be written together refuse, and nothing half written stays."""
    publish(site("former"), tmp_path, at=AT)
    with pytest.raises(Refused):
        publish(CheckedSite({"a": b"", "a/b": b""}), tmp_path, at=AT)
    assert word_of(tmp_path / "current") == "former"
    assert len(list((tmp_path / "releases").iterdir())) == 1


def test_a_sample_is_published_only_when_asked_to() -> None:
    """A sample portal never goes live by mistake."""
    with pytest.raises(Refused) as refusal:
        refuse_sample(sample=True, allow=False)
    assert refusal.value.exit_code is ExitCode.RELEASE
    assert [each.rule for each in refusal.value.problems] == ["release-sample"]
    refuse_sample(sample=True, allow=True)
    refuse_sample(sample=False, allow=False)


def test_a_manifest_names_what_is_missing_unexpected_and_changed(tmp_path: Path) -> None:
    """Each file that is not as listed is named with its kind; the same site has the same bytes."""
    folder = publish(site("first"), tmp_path, at=AT).folder
    (folder / "index.html").write_text("xirst")
    (folder / "same.css").unlink()
    (folder / "extra.html").symlink_to("index.html")
    assert {(each.place.path, each.rule) for each in verify_manifest(folder)} == {
        ("extra.html", "manifest-unexpected"),
        ("index.html", "manifest-changed"),
        ("same.css", "manifest-missing"),
    }


@pytest.mark.parametrize("size", ["5.0", "true", "5e0"])
def test_a_manifest_writes_sizes_as_whole_numbers_alone(tmp_path: Path, size: str) -> None:
    """JSON readers take 5.0 for 5, and true for 1: then a byte of the manifest could differ unseen."""
    content = b"x" if size == "true" else b"12345"
    (tmp_path / "index.html").write_bytes(content)
    written = manifest_of({"index.html": content}).decode()
    (tmp_path / "manifest.json").write_text(
        written.replace(f'"size":{len(content)}', f'"size":{size}')
    )
    assert [each.rule for each in verify_manifest(tmp_path)] == ["manifest-unreadable"]


@pytest.mark.parametrize(
    "manifest",
    ["", "[]", "{}", '{"files": {"../x": {"sha256": "", "size": 0}}, "format": "?"}', "null"],
)
def test_a_folder_without_a_readable_manifest_is_not_vouched_for(
    tmp_path: Path, manifest: str
) -> None:
    """Nothing, something else, or a path that leads out of the folder: refused by name."""
    (tmp_path / "manifest.json").write_text(manifest)
    assert [each.rule for each in verify_manifest(tmp_path)] == ["manifest-unreadable"]


def _publishing(destination: Path, step: str) -> subprocess.Popen[str]:
    """A program of its own that publishes until it is killed."""
    return subprocess.Popen(
        [sys.executable, "-c", PUBLISH_AND_DIE, str(PROJECT), str(destination), step],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def test_nothing_is_served_from_among_the_records(tmp_path: Path) -> None:
    """A folder within `content/` is refused before anything is made there."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "portal.yaml").touch()
    for destination in (content, content / "www", content / "pages" / "www"):
        with pytest.raises(Refused) as refusal:
            publish(site("first"), destination, at=AT)
        assert refusal.value.problems[0].rule == "release-foreign-folder"
    assert [each.name for each in content.iterdir()] == ["portal.yaml"]
