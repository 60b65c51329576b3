"""`publish` beside another one, killed on its way, for an earlier day, and to a second place."""

import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verifying import verify
from tests.portals import PROJECT
from tests.support.commands import Commands, Done, commands_for
from tests.support.releases import make_portal
from tests.support.sealing import Desk, make_keys, register_all

FIRST, SECOND = "incidents/2026-001/1", "incidents/2026-001/2"
BETWEEN, AFTER = "2026-05-20T12:00+09:00", "2026-07-01T12:00+09:00"
# A process that is killed by itself when the ledger is written and nothing is switched yet.
DIE_BEFORE_THE_SWITCH = textwrap.dedent(
    """
    import os, signal, sys
    from disclosure_builder.cli.main import main
    from disclosure_builder.release import publishing
    publishing._point_to = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    main(sys.argv[1:])
    """
)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A first report of May and a final report of June."""
    folder = tmp_path_factory.mktemp("sealed")
    content = make_portal(folder, "instruction-first-report", "instruction-final-report")
    desk = Desk(content, make_keys(folder / "keys"))
    register_all(content, desk.keys)
    for edition in (FIRST, SECOND):
        desk.seal(edition)
    return content


class Place:
    """A content folder of one's own, and places where it is published to."""

    def __init__(self, sealed: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.content = Path(shutil.copytree(sealed, folder / "content"))
        self.served = folder / "www"
        self.commands: Commands = commands_for(str(self.content), capsys)

    def words(self, at: str = AFTER, served: Path | None = None) -> list[str]:
        """The command that publishes."""
        return ["publish", str(served or self.served), "--allow-sample", "--at", at]

    def publish(self, at: str = AFTER, served: Path | None = None) -> Done:
        """Publish here, now."""
        return self.commands.run(*self.words(at, served))

    def start(self, *program: str) -> "subprocess.Popen[str]":
        """Publish in a process of its own."""
        begin = program or ("-m", "disclosure_builder")
        command = [sys.executable, *begin, "--content", str(self.content), "--lang", "en"]
        return subprocess.Popen(
            [*command, "--project", str(PROJECT), *self.words()],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    @property
    def lines(self) -> int:
        """How many editions the city's own ledger has."""
        return len(load_ledger(self.content).lines)

    def is_good(self, served: Path | None = None) -> bool:
        """Whether what is served may be believed, and ends where the city's own ledger does."""
        head = load_ledger(self.content).head
        verdict = verify(served or self.served, Given(head=head))
        return verdict.good and verdict.head == head


@pytest.fixture
def place(sealed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Place:
    """Nothing is published yet."""
    return Place(sealed, tmp_path, capsys)


def test_two_at_once_leave_one_whole_release(place: Place) -> None:
    """Each publishes the same, or is told that another one is at work; never half of each."""
    runs = [place.start(), place.start()]
    ends = [(*run.communicate(), run.returncode) for run in runs]
    codes = sorted(code for *_, code in ends)
    assert codes[0] == ExitCode.OK
    assert codes[1] in {ExitCode.OK, ExitCode.RELEASE}
    for _, said, code in ends:
        assert code == ExitCode.OK or "[release-busy]" in said
        assert "Traceback" not in said
    assert place.is_good()
    assert len(list((place.served / "releases").iterdir())) == 1
    assert place.lines == 2


def test_killed_between_ledger_and_switch_the_next_run_goes_on(place: Place) -> None:
    """The ledger names what is not served yet; the former release stands; then all is well."""
    assert place.publish(BETWEEN).code == ExitCode.OK
    former = (place.served / "current").resolve()
    run = place.start("-c", DIE_BEFORE_THE_SWITCH)
    run.communicate()
    assert run.returncode == -signal.SIGKILL
    assert place.lines == 2
    assert (place.served / "current").resolve() == former
    assert verify(place.served).good
    done = place.publish()
    assert done.code == ExitCode.OK, done.said
    assert place.is_good()


def test_nothing_is_published_for_a_day_before_the_ledger(place: Place, tmp_path: Path) -> None:
    """Neither where the later release is served, nor anywhere else: the ledger has told of it."""
    assert place.publish(AFTER).code == ExitCode.OK
    former = (place.served / "current").resolve()
    for served in (place.served, tmp_path / "elsewhere"):
        done = place.publish(BETWEEN, served)
        assert done.code in {ExitCode.REGISTER, ExitCode.RELEASE}
        assert done.rules & {"ledger-not-extended", "ledger-moved"}
    assert (place.served / "current").resolve() == former
    assert not (tmp_path / "elsewhere" / "current").exists()
    assert place.is_good()


def test_two_places_share_one_ledger(place: Place, tmp_path: Path) -> None:
    """Each may be behind the other, and catches up; the ledger has each edition once."""
    other = tmp_path / "other"
    for at, served, lines in (
        (BETWEEN, place.served, 1),
        (BETWEEN, other, 1),
        (AFTER, other, 2),
        (AFTER, place.served, 2),
    ):
        done = place.publish(at, served)
        assert done.code == ExitCode.OK, done.said
        assert place.lines == lines
        assert place.is_good(served)
    one, two = ((each / "current" / "ledger.jsonl").read_bytes() for each in (place.served, other))
    assert one == two


def test_a_place_that_is_ahead_is_not_fallen_behind(place: Place, tmp_path: Path) -> None:
    """Content that was lost and begun anew cannot replace what is served."""
    assert place.publish(AFTER).code == ExitCode.OK
    for path in place.content.glob(f"{SECOND}.*"):
        path.unlink()
    (place.content / "ledger.jsonl").unlink()
    done = place.publish(AFTER)
    assert (done.code, done.rules) == (ExitCode.REGISTER, {"ledger-not-extended"})
    assert SECOND in done.said
