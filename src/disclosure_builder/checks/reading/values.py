"""Files of values: JSON, JSON Lines, CSV and plain text → passages."""

import csv
import io
import json
from collections.abc import Iterator

from disclosure_builder.checks.reading.interface import (
    FileReading,
    Passage,
    Unreadable,
    decoded,
)
from disclosure_builder.vocabulary.words import Words


class _Pairs(list[tuple[str, object]]):
    """An object of JSON with every pair that is written, of two equal keys both."""


def read_json(path: str, data: bytes) -> FileReading:
    """Read a JSON file: every key and every value, numbers included."""
    return FileReading(path, passages=_parsed([decoded(data)]))


def read_json_lines(path: str, data: bytes) -> FileReading:
    """Read a file that holds one JSON value on each line."""
    return FileReading(path, passages=_parsed(decoded(data).splitlines()))


def read_csv(path: str, data: bytes) -> FileReading:
    """Read a table: every cell."""
    try:
        rows = list(csv.reader(io.StringIO(decoded(data), newline=""), strict=True))
    except csv.Error:
        raise Unreadable(Words(ja="CSV として読めません。", en="It is not CSV.")) from None
    return FileReading(path, texts=frozenset(cell.strip() for row in rows for cell in row))


def read_text(path: str, data: bytes) -> FileReading:
    """Read plain text, armoured signatures and keys: paragraphs, that is, what blank lines separate."""
    paragraphs = decoded(data).replace("\r\n", "\n").split("\n\n")
    return FileReading(path, texts=frozenset(each.strip() for each in paragraphs))


def json_passages(text: str, where: str) -> tuple[Passage, ...]:
    """Every key and value of one JSON text; raises `json.JSONDecodeError`."""
    value = json.loads(text, parse_int=str, parse_float=str, object_pairs_hook=_Pairs)
    leaves = dict.fromkeys(_leaves(value))
    return tuple(Passage(leaf, f"{where}, {kind}") for leaf, kind in leaves if leaf)


def _parsed(texts: list[str]) -> tuple[Passage, ...]:
    try:
        return tuple(passage for text in texts for passage in json_passages(text, "JSON"))
    except (json.JSONDecodeError, RecursionError):
        raise Unreadable(Words(ja="JSON として読めません。", en="It is not JSON.")) from None


def _leaves(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, _Pairs):
        for key, item in value:
            yield key, "key"
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, str):
        yield value, "value"
