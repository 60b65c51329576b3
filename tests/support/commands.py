"""The commands as a script calls them, without a new process for each: many of them, in one test."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from disclosure_builder.cli.main import run
from disclosure_builder.problems import ExitCode
from tests.portals import PROJECT


@dataclass(frozen=True)
class Done:
    """How a command ended: its exit code, and what it said on both channels."""

    code: int
    said: str

    @property
    def rules(self) -> set[str]:
        """The rules that it named."""
        return {part.partition("]")[0] for part in self.said.split("[")[1:]}


@dataclass(frozen=True)
class Commands:
    """A content folder at which commands are given."""

    content: str
    capture: Callable[[], str]

    def run(self, *words: str) -> Done:
        """One command."""
        code = run(["--content", self.content, "--project", str(PROJECT), *words])
        return Done(code, self.capture())

    def must(self, *words: str) -> str:
        """One command that has to succeed; what it said."""
        done = self.run(*words)
        assert done.code == ExitCode.OK, done.said
        return done.said


def commands_for(content: str, capsys: pytest.CaptureFixture[str]) -> Commands:
    """Commands whose words a test can read."""

    def capture() -> str:
        said = capsys.readouterr()
        return said.out + said.err

    return Commands(content, capture)
