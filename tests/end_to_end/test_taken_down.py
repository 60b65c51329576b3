"""What was stripped from an edition stays watched when that edition is taken down and its text is gone.

The marks that told where it stood go with the text, so what they stood for is kept beside the record.
"""

import shutil
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from tests.support.commands import Commands, commands_for
from tests.support.folders import put
from tests.support.releases import REASON, make_portal
from tests.support.sealing import POSTS, Desk, make_keys, register_all

FIRST, SECOND = "incidents/2026-001/1", "incidents/2026-001/2"
# No detector knows it by itself: only the word before it told what it was.
STRIPPED = "K48291"
NOTED = "鍵は北窓の青い戸棚の三段目に置いた"
AT = ("--at", "2026-12-02T12:00+09:00")


@pytest.fixture(scope="module")
def taken_down(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A first report from which an account was stripped, approved and taken down."""
    folder = tmp_path_factory.mktemp("taken-down")
    content = make_portal(folder, "instruction-first-report", "instruction-final-report")
    desk = Desk(content, make_keys(folder / "keys"))
    register_all(content, desk.keys)
    record = desk.path(f"{FIRST}.yaml")
    said = "受付の記録と合わない検索がありました。"
    text = record.read_text("utf-8").replace(said, f"{said}職員番号は {STRIPPED} です。")
    record.write_text(f"{text}  place: {NOTED}\n", "utf-8")
    desk.seal(FIRST)
    assert STRIPPED not in desk.path(f"{FIRST}.public.json").read_text("utf-8")
    return content


@pytest.fixture
def commands(taken_down: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    """A copy of the content in which the first report is taken down by the command."""
    content = Path(shutil.copytree(taken_down, tmp_path / "content"))
    commands = commands_for(str(content), capsys)
    key = str(taken_down.parent / "keys" / POSTS[1])
    said = commands.must("unpublish", FIRST, "--post", POSTS[1], "--key", key, "--reason", REASON)
    assert STRIPPED not in said
    return commands


def test_what_was_stripped_is_watched_after_its_edition_is_gone(
    commands: Commands, tmp_path: Path
) -> None:
    """On any page, whoever wrote it: the build refuses, and quotes nothing."""
    (tmp_path / "content" / f"{SECOND}.yaml").unlink()
    build = ("build", "--output", str(tmp_path / "site"), *AT)
    assert STRIPPED.encode() not in b"".join(
        path.read_bytes() for path in _served(commands, tmp_path, build)
    )
    about = tmp_path / "content" / "pages" / "about.md"
    about.write_text(f"{about.read_text('utf-8')}\n{STRIPPED} の棚も見ました。\n", "utf-8")
    done = commands.run(*build)
    assert (done.code, done.rules) == (ExitCode.CHECK, {"leaks-watchlist"})
    assert STRIPPED not in done.said


def _served(commands: Commands, folder: Path, build: tuple[str, ...]) -> list[Path]:
    commands.must(*build)
    return [path for path in (folder / "site").rglob("*") if path.is_file()]


def test_the_desk_knows_it_as_well(commands: Commands, tmp_path: Path) -> None:
    """The next edition is refused before anybody approves it."""
    record = tmp_path / "content" / f"{SECOND}.yaml"
    text = record.read_text("utf-8").replace("操作の権限を", f"{STRIPPED} の権限を")
    record.write_text(text, "utf-8")
    done = commands.run("prepare", SECOND)
    assert done.code == ExitCode.REDACTION
    assert "[redaction-watched]" in done.said
    assert STRIPPED not in done.said


def test_the_record_may_be_mended_and_what_it_said_is_still_watched(
    commands: Commands, tmp_path: Path
) -> None:
    """What was kept depends on nothing else, `internal` of the record included."""
    content = tmp_path / "content"
    first = content / f"{FIRST}.yaml"
    first.write_text(first.read_text("utf-8").partition("internal:")[0], "utf-8")
    record = content / f"{SECOND}.yaml"
    text = record.read_text("utf-8")
    for private in (STRIPPED, NOTED):
        record.write_text(text.replace("操作の権限を", f"{private} ので権限を"), "utf-8")
        assert "[redaction-watched]" in commands.run("prepare", SECOND).said


def test_a_damaged_list_of_what_was_stripped_refuses(commands: Commands, tmp_path: Path) -> None:
    """Nobody can tell what it said, so nothing is built; the message names it and no more."""
    kept = tmp_path / "content" / f"{FIRST}.removed.json"
    good = kept.read_bytes()
    for spoilt in (b"", b"{}", b'[["NAME"]]', good[:-2], good + b" ", b"[" * 100_000):
        kept.write_bytes(spoilt)
        done = commands.run("check")
        assert (done.code, done.rules) == (ExitCode.APPROVAL, {"removal-kept"})
        assert f"{FIRST}.removed.json" in done.said
        assert STRIPPED not in done.said


def test_it_is_no_file_of_an_edition_that_stands(taken_down: Path, tmp_path: Path) -> None:
    """It comes with a removal and never without one."""
    content = Path(shutil.copytree(taken_down, tmp_path / "content"))
    put(content, f"{FIRST}.removed.json", "[]\n")
    assert Desk(content, taken_down.parent / "keys").refusals() == [
        ("removal-missing", f"{FIRST}.removal.yaml")
    ]
