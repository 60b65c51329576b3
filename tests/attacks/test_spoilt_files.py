"""Every file of a content folder, spoilt in every way: refused in words, or as good as before."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.handwritten import read_pages
from disclosure_builder.layout import read_if_there, read_layout
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.ledger import Proofs
from disclosure_builder.public.register import Register
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import check_records, load_records
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.watchlist import EditionBytes, watch_editions
from disclosure_builder.register.building import build_register
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.recording import record_release
from disclosure_builder.settings import load_portal
from tests import portals
from tests.attacks.conftest import INCIDENT
from tests.attacks.strange import STRANGE, put_in_place_of
from tests.support.folders import put
from tests.support.sealing import NOW, POSTS, Desk

PRIVATE = "野々村花江"
ALLOWLIST = """\
entries:
  - text: 042-576-2111
    reason: 市役所の代表番号
    post: citizens-manager
    expires: 2031-03-31
"""
FIRST = f"{INCIDENT}/1"
FILES = (
    "portal.yaml",
    "figures.yaml",
    "allowlist.yaml",
    "ledger.jsonl",
    "keys/allowed_signers",
    "keys/revoked",
    "pages/about.md",
    f"{FIRST}.yaml",
    f"{FIRST}.public.json",
    f"{FIRST}.record.key",
    f"{FIRST}.approval.yaml",
    f"{FIRST}.approval.{POSTS[0]}.sig",
)
OF_EDITION = FILES[7:]
SPOILT: Mapping[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut in the middle": lambda whole: whole[: len(whole) // 2],
    "its first half lost": lambda whole: whole[len(whole) // 2 :],
    "zeros": lambda whole: bytes(len(whole)),
    "a zero in the middle": lambda whole: (
        whole[: len(whole) // 2] + b"\0" + whole[len(whole) // 2 :]
    ),
    "not UTF-8": lambda whole: whole + b"\xff\xfe\xc0\xaf\xed\xa0\x80",
    "Shift JIS": lambda whole: whole + f"# {PRIVATE}\n".encode("cp932", "replace"),
    "UTF-16": lambda whole: whole.decode().encode("utf-16"),
    "a mark of its encoding": lambda whole: b"\xef\xbb\xbf" + whole,
    "lines ended as on another system": lambda whole: whole.replace(b"\n", b"\r\n"),
    "control characters": lambda whole: whole + b"\x01\x1b[31m\x7f\x9b",
    "10 megabytes": lambda whole: whole + b" " * 10_000_000,
    "10 megabytes of lines": lambda whole: whole + b"#\n" * 5_000_000,
    "nested without end": lambda _: b"[" * 100_000,
    "a name": lambda whole: whole + f"\n{PRIVATE}\n".encode(),
    "another file": lambda _: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
}


def everything(content: Path) -> Register:
    """All that a build reads, up to the register; raises `Refused` or gives what was approved."""
    portal, catalogue = load_portal(content), load_catalogue(content)
    load_allowlist(content, portal, NOW.date())
    layout = read_layout(content)
    read_pages(content)
    watch_editions(
        EditionBytes(*map(read_if_there, (each.record, each.public, each.removed)))
        for each in layout.editions
    )
    check_records(load_records(layout, portal, catalogue))
    keys = load_keys(content)
    sealed = seal_all(layout, portal, keys)
    proofs = Proofs(load_ledger(content), keys.published())
    return build_register(sealed.sealed, portal, catalogue, NOW + timedelta(days=30), proofs)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, sealed_once: Path) -> Path:
    """A content folder with every kind of file, published once."""
    content = Path(shutil.copytree(sealed_once, tmp_path_factory.mktemp("whole") / "content"))
    put(content, "allowlist.yaml", ALLOWLIST)
    put(content, "keys/revoked", "# 失効した鍵はありません。\n")
    put(content, "pages/about.md", "# このサイトについて\n")
    record_release(content, everything(content).ledger)
    return content


@pytest.fixture
def content(tmp_path: Path, whole: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(whole, tmp_path / "content"))


@pytest.mark.parametrize("name", FILES)
def test_a_spoilt_file_is_refused_or_says_what_it_said(
    content: Path, whole: Path, name: str
) -> None:
    """Never another failure, never another history, and no word of the file in a message."""
    sound = (content / name).read_bytes()
    ledger = everything(whole).ledger
    for story, spoil in SPOILT.items():
        (content / name).write_bytes(spoil(sound))
        try:
            found = everything(content)
        except Refused as refused:
            said = repr(refused.problems) + str(refused)
        else:
            said = ""
            assert found.ledger == ledger, story
        assert PRIVATE not in said, story
        assert "\x1b" not in said, story


@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.parametrize("name", OF_EDITION)
def test_what_is_no_file_of_an_edition_is_named(content: Path, name: str, kind: str) -> None:
    """A folder, a pipe (nobody waits for it) and a link are refused, wherever a link leads."""
    twin = put(content.parent, "twin", (content / name).read_bytes())
    put_in_place_of(content / name, kind, twin)
    layout = read_layout(content)
    # The part of a signature's name that stands for a post could be somebody's name.
    shown = f"{INCIDENT}/?" if name.endswith(".sig") else name
    assert [(each.rule, each.place.path) for each in layout.problems] == [("layout-stray", shown)]
    with pytest.raises(Refused) as refused:
        seal_all(layout, load_portal(content), load_keys(content))
    assert ("layout-stray", shown) in [(p.rule, p.place.path) for p in refused.value.problems]


@pytest.mark.parametrize("kind", ["folder", "link to nowhere", "link", "pipe", "socket", "device"])
@pytest.mark.parametrize("name", FILES[:6])
def test_what_is_no_file_of_the_settings_is_named(content: Path, name: str, kind: str) -> None:
    """Nobody waits for a pipe or reads a device, and nothing strange is taken for an empty file."""
    put_in_place_of(content / name, kind, content)
    with pytest.raises(Refused) as refused:
        everything(content)
    said = [(each.rule, each.place.path) for each in refused.value.problems]
    assert said == [("ledger-no-file" if name == "ledger.jsonl" else "settings-no-file", name)]


@pytest.mark.parametrize("name", FILES[:6])
@pytest.mark.parametrize("command", ["check", "build"])
def test_no_command_waits_for_a_pipe(content: Path, name: str, command: str) -> None:
    """Each ends and names it, in a process of its own; only `check` has no use for the ledger."""
    put_in_place_of(content / name, "pipe", content)
    words = ["-m", "disclosure_builder", "--content", str(content), command]
    done = subprocess.run(
        [sys.executable, *words], cwd=portals.PROJECT, capture_output=True, timeout=60, check=False
    )
    if (command, name) == ("check", "ledger.jsonl"):
        assert done.returncode == ExitCode.OK
    else:
        assert done.returncode in {ExitCode.SETTINGS, ExitCode.APPROVAL, ExitCode.REGISTER}
        assert name.encode() in done.stderr


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_no_page_is_named(content: Path, kind: str) -> None:
    """A link could lead to a record."""
    twin = put(content.parent, "twin.md", "# x\n")
    put_in_place_of(content / "pages" / "about.md", kind, twin)
    with pytest.raises(Refused) as refused:
        read_pages(content)
    assert [each.rule for each in refused.value.problems] == ["page-file"]


def test_the_folder_that_is_spoilt_here_is_whole(whole: Path) -> None:
    """Every file of the table is there, and nothing is refused before it is spoilt."""
    assert all((whole / name).is_file() for name in FILES)
    assert len(everything(whole).ledger.lines) == 3


def test_a_spoilt_file_shows_nothing_at_the_desk(unsealed: Desk) -> None:
    """A draft is read by `check` before anybody approves it: the same holds there."""
    name = f"{FIRST}.yaml"
    sound = unsealed.path(name).read_bytes()
    for story, spoil in SPOILT.items():
        unsealed.path(name).write_bytes(spoil(sound))
        layout, portal = read_layout(unsealed.content), load_portal(unsealed.content)
        loaded = load_records(layout, portal, load_catalogue(unsealed.content))
        assert PRIVATE not in repr(loaded.problems), story
