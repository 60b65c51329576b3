"""content/ → everything that is to be said of it, from every stage that `check` looks through."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from disclosure_builder.approval.keys import SIGNERS_FILE, load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.desk import Desk, read_desk, watched_elsewhere
from disclosure_builder.problems import ExitCode, Problem, Refused, refuse_if_any
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.redaction.allowlist_file import load_allowlist

T = TypeVar("T")


@dataclass(frozen=True)
class Examined:
    """Every error and warning, in order of their places; the exit code that follows from them.

    Where several stages refuse, the code is the lowest of theirs: what is to be mended first.
    """

    problems: tuple[Problem, ...]
    exit_code: ExitCode
    editions: int
    drafts: int

    @property
    def errors(self) -> int:
        """How many of the problems refuse."""
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are hints."""
        return len(self.problems) - self.errors


class _Findings:
    """Collects what one look after the other finds, so that none hides another."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.codes: list[ExitCode] = []

    def look(self, stage: Callable[[], T]) -> T | None:
        """What a stage gives; None, and its problems kept, if it refuses."""
        try:
            return stage()
        except Refused as refused:
            self.problems += refused.problems
            self.codes.append(refused.exit_code)
            return None

    def hear(self, code: ExitCode, problems: Iterable[Problem]) -> None:
        """Problems that a stage gives back instead of raising them."""
        found = tuple(problems)
        if self.look(lambda: refuse_if_any(code, found)) is None:
            self.problems += found

    def examined(self, editions: int, drafts: int) -> Examined:
        """The whole list, each problem once."""
        ordered = sorted(dict.fromkeys(self.problems), key=lambda each: (each.place, each.rule))
        code = min(self.codes, default=ExitCode.OK)
        return Examined(tuple(ordered), code, editions, drafts)


def examine(content: Path, today: date) -> Examined:
    """Look at settings, allow-list, records and seals; writes nothing and raises nothing."""
    findings = _Findings()
    desk = findings.look(lambda: read_desk(content))
    if desk is None:
        # Broken settings stop here; the catalogue can still be read without them.
        findings.look(lambda: load_catalogue(content))
        return findings.examined(0, 0)
    findings.look(lambda: load_allowlist(content, desk.portal, today))
    findings.hear(ExitCode.RECORD, desk.loaded.problems)
    if ExitCode.RECORD not in findings.codes:
        findings.hear(ExitCode.REDACTION, watched_elsewhere(desk))
    drafts = findings.look(lambda: _drafts(desk))
    return findings.examined(len(desk.layout.editions), drafts or 0)


def _drafts(desk: Desk) -> int:
    """How many editions nobody approved yet; raises `Refused` for what is not sealed properly."""
    approved = any(files.approval or files.signatures for files in desk.layout.editions)
    if not approved and not (desk.content / SIGNERS_FILE).is_file():
        return len(desk.layout.editions)
    return len(seal_all(desk.layout, desk.portal, load_keys(desk.content)).drafts)
