"""Hand-written pages: plain files of UTF-8, and nothing that leads elsewhere."""

import os
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


def test_where_the_pages_should_be_there_is_a_folder_or_nothing(tmp_path: Path) -> None:
    """A file in its place would leave a site without its pages, and a pipe is none either."""
    assert read_pages(tmp_path) == {}
    for make in (Path.touch, os.mkfifo):
        make(tmp_path / "pages")
        with pytest.raises(Refused) as refused:
            read_pages(tmp_path)
        said = [(each.rule, each.place.path) for each in refused.value.problems]
        assert said == [("page-file", "pages")]
        (tmp_path / "pages").unlink()


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
    assert [(each.place.path, each.rule) for each in refused.value.problems] == [
        ("pages/bytes.md", "page-encoding"),
        ("pages/folder.md", "page-file"),
        ("pages/frame--page.md", "page-file"),
        ("pages/linked.md", "page-file"),
    ]


def test_a_name_may_hold_a_language_of_the_portal_and_no_other(tmp_path: Path) -> None:
    """`about.en.md` is the English `about.md`; a page without a frame in its language is refused."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("about.md", "about.en.md", "about.fr.md"):
        (folder / name).write_text("# x\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_pages(tmp_path, ("en", "easy"))
    assert [(each.place.path, each.rule) for each in refused.value.problems] == [
        ("pages/about.fr.md", "page-language")
    ]
    (folder / "about.fr.md").unlink()
    assert set(read_pages(tmp_path, ("en", "easy"))) == {"about.md", "about.en.md"}
