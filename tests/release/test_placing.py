"""The output folder of a build: whole or as it was, and never at the cost of anything else."""

import errno
from pathlib import Path

import pytest

from disclosure_builder.checks.interface import CheckedSite
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.release import folders, placing
from disclosure_builder.release.folders import only_one
from disclosure_builder.release.placing import write_site
from tests.release.conftest import site, word_of


def test_a_site_replaces_the_former_one_whole(tmp_path: Path) -> None:
    """Files that are no longer part of the site are gone, and nothing is left beside it."""
    output = tmp_path / "build" / "site"
    write_site(site("first", pages=5), output)
    write_site(site("second", pages=2), output)
    assert word_of(output) == "second"
    assert not (output / "incidents/4").exists()
    assert {each.name for each in output.parent.iterdir()} == {"site", ".site.lock"}


def test_an_unchanged_file_is_not_written_again(tmp_path: Path) -> None:
    """A file with the same bytes keeps its place on the disk; a changed one does not."""
    output = tmp_path / "site"
    write_site(site("first"), output)
    before = {name: (output / name).stat().st_ino for name in ("same.css", "index.html")}
    write_site(site("second"), output)
    assert (output / "same.css").stat().st_ino == before["same.css"]
    assert (output / "index.html").stat().st_ino != before["index.html"]


def test_a_file_that_was_edited_in_the_output_is_written_again(tmp_path: Path) -> None:
    """The output is what was checked, not what someone made of it."""
    output = tmp_path / "site"
    write_site(site("first"), output)
    (output / "same.css").write_bytes(b"q {}\n")
    write_site(site("first"), output)
    assert word_of(output) == "first"


def test_without_the_swap_of_the_system_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system that cannot swap folders still gets the new site."""
    monkeypatch.setattr(placing, "exchange", lambda *_: False)
    write_site(site("first"), tmp_path / "site")
    write_site(site("second"), tmp_path / "site")
    assert word_of(tmp_path / "site") == "second"
    assert {each.name for each in tmp_path.iterdir()} == {"site", ".site.lock"}


def test_a_run_killed_between_two_renames_is_undone_by_the_next(tmp_path: Path) -> None:
    """The former site is put back first, so that a failure of this run leaves it standing."""
    output = tmp_path / "site"
    write_site(site("first"), output)
    output.rename(tmp_path / ".site.old-0123")
    (tmp_path / ".site.new-4567").mkdir()
    with pytest.raises(Refused):
        write_site(CheckedSite({"a": b"", "a/b": b""}), output)
    assert word_of(output) == "first"
    assert {each.name for each in tmp_path.iterdir()} == {"site", ".site.lock"}


def test_a_full_disk_leaves_the_former_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal says why, and nothing half written stays."""
    output = tmp_path / "site"
    write_site(site("first"), output)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(folders, "_write", full)
    with pytest.raises(Refused) as refusal:
        write_site(site("second"), output)
    assert refusal.value.exit_code is ExitCode.RELEASE
    assert "No space left" in refusal.value.problems[0].message.en
    assert word_of(output) == "first"
    assert {each.name for each in tmp_path.iterdir()} == {"site", ".site.lock"}


@pytest.mark.parametrize("strange", ["notes.txt", ".git/config", "portal.yaml"])
def test_a_folder_with_other_things_is_not_replaced(tmp_path: Path, strange: str) -> None:
    """Nothing that this program did not make is lost, in a strange folder or in its own."""
    for folder in (tmp_path / "strange", tmp_path / "ours"):
        if folder.name == "ours":
            write_site(site("first"), folder)
        (folder / strange).parent.mkdir(parents=True, exist_ok=True)
        (folder / strange).write_text("kept")
        with pytest.raises(Refused) as refusal:
            write_site(site("second"), folder)
        assert refusal.value.problems[0].rule == "release-foreign-folder"
        assert (folder / strange).read_text() == "kept"


def test_the_records_the_home_and_the_root_are_no_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a folder among the records, nor the home folder even when empty, nor the root."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/portal.yaml").touch()
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for output in (tmp_path / "content/site", tmp_path / "home", Path("/")):
        with pytest.raises(Refused):
            write_site(site("first"), output)
    assert list((tmp_path / "home").iterdir()) == []


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    """The second one is told to wait, and touches nothing."""
    output = tmp_path / "site"
    write_site(site("first"), output)
    with only_one(tmp_path / ".site.lock"), pytest.raises(Refused) as refusal:
        write_site(site("second"), output)
    assert refusal.value.problems[0].rule == "release-busy"
    assert word_of(output) == "first"


@pytest.mark.parametrize("path", ["../out", "/etc/x", "a/../../x", "manifest.json", "", "a//b"])
def test_a_path_that_leaves_the_folder_refuses(tmp_path: Path, path: str) -> None:
    """Nothing is written outside, and nothing takes the place of the manifest."""
    with pytest.raises(Refused) as refusal:
        write_site(CheckedSite({path: b"x", "index.html": b"x"}), tmp_path / "site")
    assert [each.rule for each in refusal.value.problems] == ["release-path"]
    assert not (tmp_path / "site").exists()


def test_an_empty_site_refuses(tmp_path: Path) -> None:
    """Emptiness never replaces a site."""
    with pytest.raises(Refused) as refusal:
        write_site(CheckedSite({}), tmp_path / "site")
    assert [each.rule for each in refusal.value.problems] == ["release-path"]
