"""Every way to fail: where, which rule, what happened, what to do.

A problem is a value. Stages collect problems and raise `Refused` once, with all of them. No
problem ever holds a value that a person wrote: only places, rule names and words of our own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from disclosure_builder.vocabulary.words import Words


class ExitCode(IntEnum):
    """What a calling script sees. The numbers never change; new kinds get new numbers."""

    OK = 0
    INTERNAL = 1
    USAGE = 2
    SETTINGS = 3
    RECORD = 4
    REDACTION = 5
    APPROVAL = 6
    REGISTER = 7
    SITE = 8
    CHECK = 9
    RELEASE = 10
    ENVIRONMENT = 11
    VERIFY = 12


class Severity(StrEnum):
    """An error refuses; a warning is shown and lets the work go on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """Where a problem is: a file by its path under `content/` (or in the site), a line, a field."""

    path: str
    line: int = 0
    field: str = ""

    def __str__(self) -> str:
        """`incidents/2026-001/1.yaml:12 times.detected`."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where} {self.field}".rstrip()


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, in words a clerk can act on. `rule` is a stable id."""

    rule: str
    place: Place
    message: Words
    remedy: Words
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether it stops the work."""
        return self.severity is Severity.ERROR


class Refused(Exception):
    """The work stops here; nothing was written. Carries every problem found, never only one."""

    def __init__(self, exit_code: ExitCode, problems: Iterable[Problem]) -> None:
        self.exit_code = exit_code
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.rule)))
        super().__init__("; ".join(f"{p.place}: {p.rule}" for p in self.problems))


def refuse_if_any(exit_code: ExitCode, problems: Iterable[Problem]) -> None:
    """Raise `Refused` with every error among `problems`; warnings alone let the work go on."""
    found = tuple(problems)
    if any(problem.is_error for problem in found):
        raise Refused(exit_code, found)
