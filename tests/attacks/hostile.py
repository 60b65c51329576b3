"""Public editions in which every text field holds a text of one's choice.

They are made from the public types themselves, so a field that is added later is filled as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import yaml

from disclosure_builder.public.editions import Group
from disclosure_builder.public.sealed import Body, Decision, Sealed
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.redaction.editions import canonical_edition
from disclosure_builder.redaction.reading import BODIES
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import (
    ApprovalMode,
    CorrectionClass,
    CountQuality,
    FigureState,
    ItemState,
    NoticeWay,
    Stage,
    Term,
)
from tests.support.folders import EXAMPLES, example_catalogue, example_portal

# Texts by which something else is known: they are ids of the portal, and never printed as they are.
_IDS = ("id", "group", "reason_code", "language")
# An embargo would hide the edition, and a link to an incident asks for one.
_LEFT_OUT = {"public_from", "incident"}
_TERMS: dict[Any, Term] = {
    ItemState: ItemState.STATED,
    NoticeWay: NoticeWay.BOTH,
    CountQuality: CountQuality.EXACT,
    FigureState: FigureState.VALUE,
    CorrectionClass: CorrectionClass.SUBSTANTIVE,
}


@dataclass(frozen=True)
class Hostile:
    """A text somebody might write, and the rule by which it is refused; empty if it is shown."""

    story: str
    text: str
    refused: str


def hostile_texts() -> Iterator[Hostile]:
    """Every entry of `tests/examples/hostile_texts.yaml`."""
    path = Path(EXAMPLES / "hostile_texts.yaml")
    for story, each in yaml.safe_load(path.read_text("utf-8")).items():
        yield Hostile(story, each["text"], each.get("refused", ""))


def numbered(text: str) -> Callable[[], str]:
    """The text with another number behind it each time."""
    numbers = count(1)
    return lambda: f"{text}〓{next(numbers)}〓"


def sealed_with(reference: str, stage: Stage, decided: str, make: Callable[[], str]) -> Sealed:
    """A sealed edition of which every text is what `make` gives, read back from its bytes."""
    edition = EditionReference.parse(reference)
    body: Body = _Filler(make, stage).value(BODIES[edition.case.kind])
    decision = Decision(
        Wording(make()), Moment.parse(decided), ApprovalMode.REGULAR, (Wording("市民課長"),)
    )
    return Sealed(canonical_edition(edition, body), decision)


@dataclass
class _Filler:
    """Makes a value of any public type, with nothing left out."""

    make: Callable[[], str]
    stage: Stage
    _depth: int = field(default=0)

    def value(self, hint: Any, name: str = "") -> Any:
        origin = get_origin(hint)
        if origin in {Union, UnionType}:
            return self.value(next(e for e in get_args(hint) if e is not NoneType), name)
        if origin is tuple:
            inner = get_args(hint)[0]
            return () if inner is CaseReference or self._depth > 4 else (self.value(inner, name),)
        if hint is PublicText:
            return PublicText(_ids()[name] if name in _IDS else self.make())
        if is_dataclass(hint) and hint not in {Count, Moment, CaseReference}:
            return self._filled(hint)
        return self._plain(hint)

    def _filled(self, kind: Any) -> Any:
        self._depth += 1
        hints = get_type_hints(kind)
        # The id of a group is that of a group, and not of a figure.
        own = {"id": "group"} if kind is Group else {}
        parts = {
            each.name: None
            if each.name in _LEFT_OUT
            else self.value(hints[each.name], own.get(each.name, each.name))
            for each in fields(kind)
        }
        self._depth -= 1
        return kind(**parts)

    def _plain(self, hint: Any) -> Any:
        if isinstance(hint, type) and issubclass(hint, Term):
            return self.stage if hint is Stage else _TERMS.get(hint, next(iter(hint)))
        return {
            Moment: Moment.parse("2026-09-01T09:00+09:00"),
            Count: Count(CountQuality.EXACT, 20, date(2026, 9, 1)),
            date: date(2026, 9, 1),
            CaseReference: CaseReference.parse("suspensions/2026-001"),
            int: 1,
        }[hint]


@cache
def _ids() -> dict[str, str]:
    """Ids that the portal of the tests knows."""
    figure = example_catalogue().figures[0]
    reason = example_portal().withheld_reasons[0].code
    return {"id": figure.id, "group": figure.group, "reason_code": reason, "language": "en"}
