"""Where a passage stands: every file that holds it, with line and kind of place."""

from collections.abc import Iterable, Iterator

from disclosure_builder.checks.interface import CheckInput
from disclosure_builder.checks.reading.interface import FileReading
from disclosure_builder.problems import Place

# The folder of the files that are planted to test the checks themselves (`canary.py`).
PLANTED = "canary-in-the-net/"
_SHORTEST = 4


def places_of(given: CheckInput, text: str) -> Iterator[Place]:
    """Each file and kind of place, such as `title`; the line where it can be told, else 0.

    A text in disguise stands where the passage does that it was made out from.
    """
    passage = given.disguised.get(text, text)
    planted = [each for each in given.reading.files if each.path.startswith(PLANTED)]
    places = list(_places_in(planted, given, passage))
    # What was planted stands nowhere else, and looking through every page takes a while.
    yield from places or _places_in(given.reading.files, given, passage)


def _places_in(files: Iterable[FileReading], given: CheckInput, passage: str) -> Iterator[Place]:
    for reading in files:
        for where in reading.places_of(passage):
            yield Place(reading.path, line_of(given.site.files[reading.path], passage), where)


def line_of(data: bytes, passage: str) -> int:
    """The line on which a passage begins; 0 where the file does not show it in plain letters."""
    for length in (len(passage), 24, 12, 8, _SHORTEST):
        beginning = passage[:length].partition("\n")[0].encode()
        if data.count(beginning) == 1:
            return data[: data.index(beginning)].count(b"\n") + 1
    return 0
