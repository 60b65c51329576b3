"""Hand-written pages: plain files of UTF-8, and nothing that leads elsewhere."""

from pathlib import Path

import pytest

from disclosure_builder.handwritten import read_pages
from disclosure_builder.problems import ExitCode, Refused


def test_pages_are_read_by_name(tmp_path: Path) -> None:
    """Only Markdown files are pages."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "about.md").write_text("# このサイトについて\n", encoding="utf-8")
    (tmp_path / "pages" / "note.txt").write_text("x", encoding="utf-8")
    assert read_pages(tmp_path) == {"about.md": "# このサイトについて\n"}


def test_what_is_no_page_is_refused_all_at_once(tmp_path: Path) -> None:
    """A link to a record, a folder, the frame's own name, bytes that are no text."""
    folder = tmp_path / "pages"
    folder.mkdir()
    record = tmp_path / "1.yaml"
    record.write_text("internal: x", encoding="utf-8")
    (folder / "linked.md").symlink_to(record)
    (folder / "folder.md").mkdir()
    (folder / "frame--page.md").write_text("# x", encoding="utf-8")
    (folder / "bytes.md").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused) as refused:
        read_pages(tmp_path)
    assert refused.value.exit_code is ExitCode.SETTINGS
    assert [problem.place.path for problem in refused.value.problems] == [
        "pages/bytes.md",
        "pages/folder.md",
        "pages/frame--page.md",
        "pages/linked.md",
    ]
