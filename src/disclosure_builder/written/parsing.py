"""A document as read → its model, with every problem of form found in one go.

Parts that cannot be read are replaced by `BROKEN` and the rest is read again, so that the rules
may look at everything that can be read while the writer still gets the whole list.
"""

import difflib
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.messages import MESSAGES, PYDANTIC_RULES
from disclosure_builder.written.models import BROKEN
from disclosure_builder.written.yaml_reader import Document, Path, read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Parsed(Generic[M]):
    """The model (with `BROKEN` parts wherever `problems` speak of one), or None if nothing fits."""

    model: M | None = field(repr=False)
    document: Document = field(repr=False)
    path: str
    problems: tuple[Problem, ...]

    def place(self, location: Path) -> Place:
        """Where a part of the file is, for a message."""
        return Place(self.path, self.document.line(location), field_name(location))


def field_name(location: Path) -> str:
    """`("parties", "parties", 0, "role")` → `parties.parties[1].role`, counting from 1."""
    name = ""
    for part in location:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")


def parse(model: type[M], content: bytes, path: str) -> Parsed[M]:
    """Read bytes of YAML into `model`; the file's name in messages is `path`. Never raises."""
    document = read_yaml(content, path)
    if document.tree is None:
        return Parsed(None, document, path, document.problems)
    tree: Any = deepcopy(document.tree)
    problems = list(document.problems)
    # Every pass replaces at least one part by BROKEN or takes it away, so the passes end; the
    # first one finds everything, the others only mend around what it found.
    for attempt in range(1000):
        try:
            value = model.model_validate(tree)
        except ValidationError as error:
            details = _told(error.errors(include_input=False, include_url=False))
        else:
            return Parsed(value, document, path, tuple(problems))
        if attempt == 0:
            problems += [_problem(model, detail, document, path) for detail in details]
        if any(not detail["loc"] for detail in details):
            break
        for detail in details:
            _break_part(tree, detail["loc"], unknown=detail["type"] == "extra_forbidden")
    return Parsed(None, document, path, tuple(problems))


def _told(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without "empty" of a list in which something is written that is wrong: that is told itself."""
    around = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
    return [each for each in details if each["type"] != "too_short" or each["loc"] not in around]


def _break_part(tree: Any, location: tuple[str | int, ...], *, unknown: bool) -> None:
    """Take an unknown field away, or put BROKEN where a part cannot be read.

    An entry of a list cannot be BROKEN by itself: when it was not enough, the list becomes so.
    """
    chain = [tree]
    for step in location[:-1]:
        if not _has(chain[-1], step):
            return
        chain.append(chain[-1][step])
    last = location[-1]
    if unknown:
        chain[-1].pop(last, None)
    elif _has(chain[-1], last) and chain[-1][last] is BROKEN and len(chain) > 1:
        chain[-2][location[-2]] = BROKEN
    elif isinstance(chain[-1], dict) or _has(chain[-1], last):
        chain[-1][last] = BROKEN


def _has(tree: Any, step: str | int) -> bool:
    """Whether a mapping or a list has such an entry."""
    if isinstance(tree, dict):
        return step in tree
    return isinstance(tree, list) and isinstance(step, int) and step < len(tree)


def _problem(
    model: type[BaseModel], detail: ErrorDetails, document: Document, path: str
) -> Problem:
    location = detail["loc"]
    rule = PYDANTIC_RULES.get(detail["type"], detail["type"])
    if rule not in MESSAGES:
        rule = "shape"
    line = document.line(location)
    if rule == "field-unknown":
        # The name of an unknown field was typed by a person: it may itself be a private value.
        return _unknown_field(model, location, Place(path, line, field_name(location[:-1])))
    message, remedy = MESSAGES[rule]
    choices = str(detail.get("ctx", {}).get("choices", ""))
    remedy = Words(remedy.ja.format(choices=choices), remedy.en.format(choices=choices))
    return Problem(rule, Place(path, line, field_name(location)), message, remedy)


def _unknown_field(
    model: type[BaseModel], location: tuple[str | int, ...], place: Place
) -> Problem:
    message, remedy = MESSAGES["field-unknown"]
    known = sorted(_fields_at(model, location[:-1]))
    near = difflib.get_close_matches(str(location[-1]), known, n=1)
    if near:
        remedy = Words(f"「{near[0]}」の誤りではありませんか。", f"Did you mean “{near[0]}”?")
    return Problem("field-unknown", place, message, remedy)


def _fields_at(model: type[BaseModel], location: tuple[str | int, ...]) -> set[str]:
    """The names of the fields of the model at `location`."""
    for step in location:
        if isinstance(step, int):
            continue
        info = model.model_fields.get(step)
        inner = _model_in(info.annotation) if info else None
        if inner is None:
            return set()
        model = inner
    return set(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation such as `tuple[Part, ...] | None` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
