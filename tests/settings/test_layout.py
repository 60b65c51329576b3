"""Which files lie where: everything else is named, unless its name could be somebody's."""

from pathlib import Path

import pytest

from disclosure_builder.layout import (
    Layout,
    approval_path,
    public_path,
    read_layout,
    record_key_path,
    record_path,
    review_path,
    signature_path,
)
from disclosure_builder.vocabulary.references import EditionReference
from tests.support.folders import put

CASE = "incidents/2026-001"


def strays(layout: Layout) -> list[str]:
    """The paths of what does not belong."""
    assert {problem.rule for problem in layout.problems} <= {"layout-stray"}
    return [problem.place.path for problem in layout.problems]


def test_the_files_of_an_edition_are_found(tmp_path: Path) -> None:
    """Each under the path that messages give it."""
    reference = EditionReference.parse(f"{CASE}/1")
    names = [record_path(reference), public_path(reference), approval_path(reference)]
    for name in (*names, signature_path(reference, "chief-officer")):
        put(tmp_path, name, b"")
    layout = read_layout(tmp_path)
    (files,) = layout.editions
    assert files.record is not None
    assert files.public is not None
    assert files.approval is not None
    assert [layout.name(each) for each in (files.record, files.public, files.approval)] == names
    assert layout.name(files.signatures["chief-officer"]) == f"{CASE}/1.approval.chief-officer.sig"
    assert strays(layout) == []


def test_the_files_of_a_review_and_the_key_of_the_record_are_found(tmp_path: Path) -> None:
    """They belong to the edition as well."""
    reference = EditionReference.parse(f"{CASE}/1")
    names = [record_key_path(reference), review_path(reference), f"{CASE}/1.review.mayor.sig"]
    for name in names:
        put(tmp_path, name, b"")
    layout = read_layout(tmp_path)
    (files,) = layout.editions
    found = [files.record_key, files.review, files.review_signatures["mayor"]]
    assert [layout.name(each) for each in found if each is not None] == names
    assert strays(layout) == []


def test_editions_come_in_order_of_their_numbers(tmp_path: Path) -> None:
    """Ten after nine; incidents, operation, suspensions."""
    for name in (f"{CASE}/10", f"{CASE}/9", "suspensions/2026-001/1", "operation/2025/1"):
        put(tmp_path, f"{name}.yaml", b"")
    found = [str(files.reference) for files in read_layout(tmp_path).editions]
    assert found == [f"{CASE}/9", f"{CASE}/10", "operation/2025/1", "suspensions/2026-001/1"]


def test_an_empty_folder_is_a_portal_without_cases(tmp_path: Path) -> None:
    """Nothing is missing where nothing was written yet."""
    assert read_layout(tmp_path).editions == ()
    assert strays(read_layout(tmp_path)) == []


@pytest.mark.parametrize(
    "name",
    [
        f"{CASE}/1.yml",
        f"{CASE}/1.yaml.bak",
        f"{CASE}/01.yaml",
        f"{CASE}/0.yaml",
        f"{CASE}/1.public.json~",
        f"{CASE}/notes.txt",
        f"{CASE}/.DS_Store",
        f"{CASE}/1.approval.sig",
        "incidents/2026-1",
        "incidents/memo.txt",
        "operation/2025-001",
    ],
)
def test_a_stray_file_is_named(tmp_path: Path, name: str) -> None:
    """An everyday name helps to find it."""
    put(tmp_path, name, b"")
    assert strays(read_layout(tmp_path)) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "野々村花江.yaml",
        "ののむら.txt",
        "ノノムラ",
        "nonomura.yaml",
        "Hanae_Nonomura-2026.pdf",
        "090-0000-4321.txt",
        "123456789012.yaml",
        "1.approval.Nonomura.sig",
        "19800101.txt",
        "1.yaml\n",
        "花" * 60,
    ],
)
def test_a_name_that_could_be_somebodys_is_not_shown(tmp_path: Path, name: str) -> None:
    """In kanji, kana or romaji, or a number long enough to belong to a person."""
    put(tmp_path, f"{CASE}/{name}", b"")
    (problem,) = read_layout(tmp_path).problems
    assert problem.place.path == f"{CASE}/?"
    assert name not in repr(problem)


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither to a file, nor to the folder of a case, nor to a whole kind."""
    elsewhere = put(tmp_path, "elsewhere/2026-002/1.yaml", b"")
    (tmp_path / CASE).mkdir(parents=True)
    (tmp_path / CASE / "1.yaml").symlink_to(elsewhere)
    (tmp_path / "incidents" / "2026-002").symlink_to(elsewhere.parent)
    (tmp_path / "suspensions").symlink_to(tmp_path / "elsewhere")
    layout = read_layout(tmp_path)
    assert layout.editions == ()
    assert strays(layout) == [f"{CASE}/1.yaml", "incidents/2026-002", "suspensions"]


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    """Each where the other should be."""
    (tmp_path / CASE / "1.yaml").mkdir(parents=True)
    put(tmp_path, "incidents/2026-002", b"")
    put(tmp_path, "operation", b"")
    assert strays(read_layout(tmp_path)) == [f"{CASE}/1.yaml", "incidents/2026-002", "operation"]
