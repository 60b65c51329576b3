"""Where a passage stands: every file that holds it, with line and kind of place."""

from collections.abc import Iterator

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.problems import Place

_SHORTEST = 4


def places_of(given: CheckInput, passage: str) -> Iterator[Place]:
    """Each file and kind of place, such as `title`; the line where it can be told, else 0."""
    for reading in given.reading.files:
        for where in reading.places_of(passage):
            yield Place(reading.path, line_of(given.site.files[reading.path], passage), where)


def line_of(data: bytes, passage: str) -> int:
    """The line on which a passage begins; 0 where the file does not show it in plain letters."""
    for length in (len(passage), 24, 12, 8, _SHORTEST):
        beginning = passage[:length].partition("\n")[0].encode()
        if data.count(beginning) == 1:
            return data[: data.index(beginning)].count(b"\n") + 1
    return 0
