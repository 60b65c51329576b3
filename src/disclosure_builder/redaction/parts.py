"""The parts of a record by their places: all of them in order, and one of them replaced."""

from collections.abc import Iterator
from typing import Any

from disclosure_builder.written.models import CountRecord, WrittenModel
from disclosure_builder.written.yaml_reader import Path


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """A record, all its parts, and all their parts; nothing under `internal`."""
    yield path, value
    if isinstance(value, WrittenModel):
        for name in type(value).model_fields:
            if name != "internal":
                yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from walk(each, (*path, number))


def counts(record: WrittenModel) -> Iterator[tuple[Path, CountRecord]]:
    """Every count of a record, with its place."""
    return ((path, each) for path, each in walk(record) if isinstance(each, CountRecord))


def put(value: Any, path: Path, new: Any) -> Any:
    """A record with one part of it replaced."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], put(value[step], rest, new), *value[step + 1 :])
    return value.model_copy(update={step: put(getattr(value, step), rest, new)})
