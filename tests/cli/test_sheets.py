"""The decision sheet: what the posts have before them, and what never stands on it."""

import re
import shutil
from pathlib import Path

import pytest
from lxml import html

from disclosure_builder.problems import ExitCode
from disclosure_builder.settings import PORTAL_FILE
from tests import portals
from tests.support.folders import EXAMPLES, make_content
from tests.support.sealing import Desk, make_keys, register_all

INCIDENT, BREAKDOWN = "incidents/2026-001", "suspensions/2026-002"
_RECORDS = ("instruction-first-report", "instruction-final-report", "breakdown")
RULES = """
delegations:
  - {post: citizens-manager, kinds: [incidents], stages: [final]}
deputies:
  - {absent: chief-officer, deputy: auditor, review_days: 7}
"""


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A first report that is approved, and a final report that is not prepared yet."""
    folder = tmp_path_factory.mktemp("sealed")
    content = make_content(folder, [EXAMPLES / "accepted" / f"{name}.yaml" for name in _RECORDS])
    keys = make_keys(folder / "keys")
    register_all(content, keys)
    desk = Desk(content, keys)
    desk.seal(f"{INCIDENT}/1")
    return desk


@pytest.fixture
def desk(tmp_path: Path, sealed: Desk) -> Desk:
    """A copy to do as one likes with."""
    return Desk(shutil.copytree(sealed.content, tmp_path / "content"), sealed.keys)


def sheet(desk: Desk, edition: str) -> str:
    """The sheet that `prepare` writes, as HTML."""
    path = desk.content.parent / "sheet.html"
    done = portals.run(
        "--content", str(desk.content), "prepare", edition, "--sheet", str(path)
    )  # fmt: skip
    assert done.returncode == ExitCode.OK, done.stderr
    assert str(path) in done.stdout
    return path.read_text(encoding="utf-8")


def words(page: str) -> str:
    """What a reader reads, on one line."""
    return " ".join(html.document_fromstring(page).text_content().split())


def test_the_sheet_has_the_whole_text_the_differences_and_the_digest(desk: Desk) -> None:
    """What is decided, what is other than before, and what is signed."""
    page = sheet(desk, f"{INCIDENT}/2")
    text = words(page)
    _, prepared = desk.prepare(f"{INCIDENT}/2")
    body = prepared.edition.body
    for said in (str(body.title), *str(body.summary).split("\n"), "第2版", "最終報"):
        assert said in text
    assert prepared.edition.digest.removeprefix("sha256:") in text.replace(" ", "")
    assert "<ins>" in page
    assert "変更前" in text


def test_the_sheet_has_a_box_for_each_post_that_decides(desk: Desk) -> None:
    """With the names of the posts, those who may decide alone, and those who stand in."""
    portal = desk.path(PORTAL_FILE)
    portal.write_text(portal.read_text(encoding="utf-8") + RULES, encoding="utf-8")
    page = sheet(desk, f"{INCIDENT}/2")
    boxes = re.findall('<div class="label">(.*?)</div>', page)
    assert boxes == ["市民課長", "統括責任者", "起案<br>住民記録係長"]
    text = words(page)
    for way in (
        "☐ 決裁",
        "☐ 専決（市民課長）",
        "☐ 代決（統括責任者が不在のため監査担当課長）",
        "後閲",
    ):
        assert way in text
    assert "文書番号" in text


def test_what_was_stripped_is_told_by_kind_and_place_and_never_by_itself(desk: Desk) -> None:
    """The office learns that a number was there, and where; the number is in no file of ours."""
    record = desk.path(f"{BREAKDOWN}/1.yaml")
    written = record.read_text(encoding="utf-8")
    line = re.search(r"(?m)^summary: (.+)$", written)
    assert line is not None
    told = f"{line[1]}連絡先は090-1234-5678です。"
    record.write_text(written.replace(line[1], told, 1), encoding="utf-8")
    page = sheet(desk, f"{BREAKDOWN}/1")
    assert "090-1234-5678" not in page
    assert "〔電話番号〕" in page
    assert re.search(r"概要\s*summary\s*電話番号.1", words(page))


def test_a_first_edition_is_compared_with_nothing(desk: Desk) -> None:
    """And says so."""
    assert "最初の版です。" in words(sheet(desk, f"{BREAKDOWN}/1"))


def test_the_sheet_needs_nothing_beside_itself(desk: Desk) -> None:
    """No script, no style sheet or picture of another file, no other host; it is for A4 upright."""
    page = sheet(desk, f"{BREAKDOWN}/1")
    tree = html.document_fromstring(page)
    assert not [each.tag for each in tree.iter("script", "link", "img", "iframe", "object")]
    assert not re.search(r"https?://|url\(|@import", page)
    assert "size: A4 portrait" in page
    assert 'name="robots" content="noindex"' in page


def test_an_edition_without_a_record_has_no_sheet(desk: Desk, tmp_path: Path) -> None:
    """A slip of the finger is told as one, and nothing is made."""
    sheet_of_none = tmp_path / "sheet.html"
    done = portals.run("--content", str(desk.content), "prepare", f"{INCIDENT}/9",
                       "--sheet", str(sheet_of_none))  # fmt: skip
    assert done.returncode == ExitCode.RECORD
    assert "[record-missing]" in done.stderr
    assert not sheet_of_none.exists()


def test_the_sheet_never_lies_among_the_records(desk: Desk) -> None:
    """There it would be a stray file, and one of an office paper."""
    path = desk.path(f"{BREAKDOWN}/sheet.html")
    done = portals.run(
        "--content", str(desk.content), "prepare", f"{BREAKDOWN}/1", "--sheet", str(path)
    )  # fmt: skip
    assert done.returncode == ExitCode.USAGE
    assert "[sheet-place]" in done.stderr
    assert not path.exists()
    assert not desk.path(f"{BREAKDOWN}/1.public.json").exists()


def test_a_desk_without_the_templates_can_still_prepare(desk: Desk, tmp_path: Path) -> None:
    """It is said that there is no sheet, and why."""
    done = portals.run("--content", str(desk.content), "prepare", f"{BREAKDOWN}/1", cwd=tmp_path)
    assert done.returncode == ExitCode.OK, done.stderr
    assert "--project" in done.stderr
    assert not list(tmp_path.rglob("*.html"))
