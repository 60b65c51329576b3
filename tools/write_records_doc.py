"""Writes `docs/records.md` from the models: `tools/write_records_doc.py > docs/records.md`.

A test compares the file with what this prints, so the document cannot fall behind the code.
"""

import types
from collections.abc import Iterator
from datetime import date
from enum import EnumMeta
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.records.models import (
    IncidentRecord,
    OperationRecord,
    SuspensionRecord,
)
from disclosure_builder.vocabulary.labels import FIELD_LABELS, TIME_LABELS
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Term

HEAD = """# Records

Written by `tools/write_records_doc.py` from the models; do not edit by hand.

A record is a YAML file, `content/<kind>/<id>/<number>.yaml`. Every scalar is text: quotes are never
needed for `no`, `0123` or `12:30`. A term is written by its code or its Japanese label. A moment is
`2026-05-12T10:30+09:00`, `2026-05-12T10+09:00`, `2026-05-12` or `2026-05`, with 頃 behind it where
it is approximate, or `不明`. Fields marked *private* never leave the private side. What is refused
is told in [rules.md](rules.md).
"""
NAMES = {
    str: "text",
    int: "whole number",
    date: "day",
    Moment: "moment",
    CaseReference: "reference",
}
KINDS = (
    ("Incident (`content/incidents/`)", IncidentRecord, Incident),
    ("Suspension (`content/suspensions/`)", SuspensionRecord, Suspension),
    ("Operation status (`content/operation/`)", OperationRecord, Operation),
)


def document() -> str:
    """The whole document."""
    return "\n".join([HEAD, *_models(), *_terms()])


def _models() -> Iterator[str]:
    waiting: list[type[BaseModel]] = []
    for title, model, public in KINDS:
        yield f"## {title}\n"
        yield from _table(model, waiting, set(public.__dataclass_fields__))
    seen: set[type[BaseModel]] = set()
    yield "## Parts\n"
    while waiting:
        part = waiting.pop(0)
        if part not in seen:
            seen.add(part)
            yield f"### {part.__name__.removesuffix('Record')}\n"
            yield from _table(part, waiting, None)


def _table(
    model: type[BaseModel], waiting: list[type[BaseModel]], public: set[str] | None
) -> Iterator[str]:
    yield f"{(model.__doc__ or '').strip()}\n"
    yield "| field | label | form | |"
    yield "|---|---|---|---|"
    for name, info in model.model_fields.items():
        notes = ["required"] if info.is_required() else []
        if public is not None and name not in public:
            notes.append("*private*")
        label = {**FIELD_LABELS, **TIME_LABELS}.get(name, "")
        form = "free" if info.annotation is Any else _form(info.annotation, waiting)
        yield f"| `{name}` | {label} | {form} | {', '.join(notes)} |"
    yield ""


def _form(annotation: Any, waiting: list[type[BaseModel]]) -> str:
    if get_origin(annotation) in {Union, types.UnionType}:
        annotation = next(each for each in get_args(annotation) if each is not types.NoneType)
    if get_origin(annotation) is tuple:
        return f"list of {_form(get_args(annotation)[0], waiting)}"
    if hasattr(annotation, "__metadata__"):
        return _form(get_args(annotation)[0], waiting)
    if isinstance(annotation, EnumMeta):
        return f"term [{annotation.__name__}](#{annotation.__name__.lower()})"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        waiting.append(annotation)
        name = annotation.__name__.removesuffix("Record")
        return f"[{name}](#{name.lower()})"
    return NAMES[annotation]


def _terms() -> Iterator[str]:
    yield "## Terms\n"
    for kind in sorted(Term.__subclasses__(), key=lambda each: each.__name__):
        if kind.__module__ != Term.__module__:
            continue
        yield f"### {kind.__name__}\n"
        yield f"{(kind.__doc__ or '').strip()}\n"
        yield "、".join(f"`{member.code}` {member.label.ja}" for member in kind)
        yield ""


if __name__ == "__main__":
    print(document(), end="")
