"""`tests/examples/matrix.yaml` → demands, and records that lack nothing or one thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.terms import Nature, Stage, Trigger
from tests.support.folders import EXAMPLES, load, make_content, put

CASE = "incidents/2026-003"
# What a stop under Art. 13(1) is linked with.
_LINKED = ("request-to-another-body.yaml", "statutory-stop.yaml")


@dataclass(frozen=True)
class Combination:
    """One cell of the matrix."""

    trigger: str
    nature: str
    stage: str

    def __str__(self) -> str:
        return f"{self.trigger}-{self.nature}-{self.stage}"


@dataclass(frozen=True)
class Demand:
    """One row: what must be there, where, by which article and rule."""

    what: Mapping[str, str]
    triggers: tuple[str, ...]
    natures: tuple[str, ...]
    stages: tuple[str, ...]
    article: str
    rule: str
    without: Mapping[str, str]

    def applies_to(self, cell: Combination) -> bool:
        """Whether an edition of this cell must have it."""
        return (
            cell.trigger in self.triggers
            and cell.nature in self.natures
            and cell.stage in self.stages
        )


COMBINATIONS = tuple(
    Combination(trigger.code, nature.code, stage.code)
    for trigger, nature, stage in product(Trigger, Nature, Stage)
)


@cache
def _file() -> Any:
    return yaml.safe_load((EXAMPLES / "matrix.yaml").read_text(encoding="utf-8"))


def demands() -> tuple[Demand, ...]:
    """Every row of the table."""
    every = {"triggers": Trigger, "natures": Nature, "stages": Stage}
    return tuple(
        Demand(**{**row, **{name: _codes(row[name], kind) for name, kind in every.items()}})
        for row in _file()["demands"]
    )


def _codes(written: str | list[str], terms: Any) -> tuple[str, ...]:
    return tuple(term.code for term in terms) if written == "all" else tuple(written)


def said_of(folder: Path, cell: Combination, without: Mapping[str, str]) -> list[Problem]:
    """What is said of an edition of this cell that lacks nothing but `without`."""
    linked = _LINKED if cell.trigger == "13-1" else ()
    content = make_content(folder, [EXAMPLES / "accepted" / name for name in linked])
    number = 1
    if cell.stage not in {"initial", "final"}:
        first = Combination(cell.trigger, cell.nature, "initial")
        put(content, f"{CASE}/1.yaml", _record(first, {}))
        number = 2
    put(content, f"{CASE}/{number}.yaml", _record(cell, without))
    path = f"{CASE}/{number}.yaml"
    return [problem for problem in load(content).problems if problem.place.path == path]


def _record(cell: Combination, without: Mapping[str, str]) -> str:
    complete = _file()["complete"]
    fields = {
        "stage": cell.stage,
        "nature": cell.nature,
        "triggers": f"[{cell.trigger}]",
        **complete["always"],
        **complete["triggers"][cell.trigger],
        **complete["stages"][cell.stage],
        **without,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
