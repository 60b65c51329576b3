"""`reasons/*.yaml`: why each rule is there and where it comes from, in the order of the document."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from disclosure_builder.vocabulary.words import Words

FOLDER = Path(__file__).parent / "reasons"


@dataclass(frozen=True)
class Reason:
    """Why a rule is there, its source, and the accepted example that it is shown beside."""

    why: Words
    source: str
    accepted: str


@dataclass(frozen=True)
class Group:
    """One chapter of the document."""

    title: Words
    intro: Words
    rules: Mapping[str, Reason]


@cache
def groups() -> tuple[Group, ...]:
    """Every chapter, in the order of the file names."""
    return tuple(
        _group(yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.yaml"))
    )


def _group(tree: Any) -> Group:
    rules = {
        identifier: Reason(
            Words(written["ja"], written["en"]),
            written.get("source", tree["source"]),
            written.get("accepted", tree["accepted"]),
        )
        for identifier, written in tree["rules"].items()
    }
    return Group(Words(**tree["title"]), Words(**tree["intro"]), rules)
