"""Bags are read as their manifests say, or every file that is not so is named."""

from pathlib import Path

import bagit
import pytest

from disclosure_builder.archive import load_archive
from disclosure_builder.digests import digest_of
from disclosure_builder.problems import Refused


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with one small bag."""
    bag = tmp_path / "archive" / "2025"
    (bag / "pages").mkdir(parents=True)
    (bag / "pages" / "index.html").write_text("<p>年度</p>", "utf-8")
    bagit.make_bag(str(bag), {"Frozen-At": "2026-10-01T10:00:00+09:00"}, checksums=["sha256"])
    return tmp_path


def named(content: Path) -> set[tuple[str, str]]:
    """Rule and path of everything that is wrong."""
    with pytest.raises(Refused) as refused:
        load_archive(content)
    return {(each.rule, each.place.path) for each in refused.value.problems}


def test_no_archive_is_no_frozen_year(tmp_path: Path) -> None:
    """A city that has frozen nothing yet."""
    assert load_archive(tmp_path) == ()


def test_a_bag_is_read_whole(content: Path) -> None:
    """Year, time of packing, every file; its digest is that of the tag manifest."""
    (frozen,) = load_archive(content)
    assert (frozen.year.year, frozen.frozen_at.isoformat()) == (2025, "2026-10-01T10:00:00+09:00")
    assert "data/pages/index.html" in frozen.files
    assert frozen.digest == digest_of(frozen.files["tagmanifest-sha256.txt"])


def test_what_a_killed_run_left_is_not_looked_at(content: Path) -> None:
    """The next run clears it away."""
    (content / "archive" / ".new-0123").mkdir()
    (content / "archive" / ".lock").touch()
    assert len(load_archive(content)) == 1


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("data/pages/index.html", "archive-file-changed"),
        ("bag-info.txt", "archive-file-changed"),
        ("manifest-sha256.txt", "archive-manifest"),
        ("tagmanifest-sha256.txt", "archive-manifest"),
    ],
)
def test_a_changed_file_is_named(content: Path, path: str, rule: str) -> None:
    """Also one of those that list the others."""
    file = content / "archive" / "2025" / path
    file.write_bytes(file.read_bytes() + b"\n\n.")
    assert (rule, f"archive/2025/{path}") in named(content)


def test_a_missing_and_an_added_file_are_named(content: Path) -> None:
    """Both at once; a link is no file."""
    data = content / "archive" / "2025" / "data"
    (data / "pages" / "index.html").rename(data / "other.html")
    (data / "link.html").symlink_to("other.html")
    assert named(content) == {
        ("archive-file-missing", "archive/2025/data/pages/index.html"),
        ("archive-file-unexpected", "archive/2025/data/other.html"),
        ("archive-file-unexpected", "archive/2025/data/link.html"),
    }


@pytest.mark.parametrize("name", ["2025 copy", "notes.txt", "20250"])
def test_only_years_lie_in_the_archive(content: Path, name: str) -> None:
    """Whatever lies there would be served; its name is not said."""
    (content / "archive" / name).mkdir()
    assert named(content) == {("archive-stray", "archive/?")}


def test_an_archive_that_is_no_folder_refuses(tmp_path: Path) -> None:
    """A link could lead anywhere."""
    (tmp_path / "archive").symlink_to("/nonexistent")
    assert named(tmp_path) == {("archive-stray", "archive")}
