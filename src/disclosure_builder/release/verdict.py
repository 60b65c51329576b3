"""What `verify` says: one answer to each question, and all of them together."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.words import Words


class Answer(StrEnum):
    """How a question was answered. What was not looked at is never taken for right."""

    YES = "yes"
    NO = "no"
    NOT_LOOKED_AT = "not-looked-at"


@dataclass(frozen=True)
class Step:
    """One step: what was asked, how many things were looked at, and what is wrong or worth knowing."""

    number: int
    asked: Words
    looked_at: int
    problems: tuple[Problem, ...]

    @property
    def answer(self) -> Answer:
        """No as soon as anything is wrong; yes only if something was looked at."""
        if any(problem.is_error for problem in self.problems):
            return Answer.NO
        return Answer.YES if self.looked_at else Answer.NOT_LOOKED_AT


@dataclass(frozen=True)
class Verdict:
    """Every step in order; which folder was judged; and the head of the ledger, to be noted down."""

    folder: Path
    steps: tuple[Step, ...]
    head: str | None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong."""
        found = (problem for step in self.steps for problem in step.problems)
        return tuple(problem for problem in found if problem.is_error)

    @property
    def good(self) -> bool:
        """Whether nothing is wrong in anything that was looked at."""
        return not self.problems
