"""The search's table of words and how they are read (`search/readings.json`) → passages.

A public word may be read like somebody's name (沿道 as 遠藤), and stands alone here although it
stands among others in its page. So words and readings are given with letters of their own script on
both sides: what is long enough to tell is found in them as everywhere, but no short name is. They are
no sentences either (にほんさんぎょうきかく greets no Mr Nihon): detectors of language look at the pages
and the watch list looks here as well. The check `search-index` sees to the rest: every word is one of
a page, and every reading is what the dictionary says of that word, so that nothing else can stand here.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress

from disclosure_builder.checks.reading.interface import FileReading, Unreadable, decoded
from disclosure_builder.vocabulary.words import Words

NAME = "readings.json"
_HIRAGANA = re.compile("[ぁ-んー]+")


def read_readings(path: str, data: bytes) -> FileReading:
    """Read the table: a flat object of words, each with its reading in hiragana."""
    across = (
        text
        for word, reading in readings_in(data).items()
        for text in (f"字{word}字", f"よみ{reading}よみ")
    )
    return FileReading(path, across=tuple(across))


def readings_in(data: bytes) -> dict[str, str]:
    """Word → reading; raises `Unreadable` if it is anything else."""
    try:
        table = json.loads(decoded(data))
    except ValueError:
        raise Unreadable(_reason()) from None
    if not isinstance(table, dict) or not all(
        isinstance(reading, str) and _HIRAGANA.fullmatch(reading) for reading in table.values()
    ):
        raise Unreadable(_reason())
    return table


def readings_of_site(files: Mapping[str, bytes]) -> frozenset[tuple[str, str]]:
    """Every word with its reading, of every such table of a site that can be read."""
    found: set[tuple[str, str]] = set()
    for path, data in files.items():
        if path.rpartition("/")[2] == NAME:
            with suppress(Unreadable):  # `file-types` says so
                found |= readings_in(data).items()
    return frozenset(found)


def _reason() -> Words:
    return Words(
        ja="検索用の読みの表として読めません。", en="It is not a table of readings for the search."
    )
