"""iCalendar → the values and parameters of its lines (RFC 5545).

Lines that were folded are joined and escapes decoded before anything is looked at. Dates and times
of a calendar are no passages as long as they keep to their form. A file written into a line as
base64 is not read, so that it refuses.
"""

import re
from collections.abc import Iterator

from disclosure_builder.checks.reading.data_addresses import read_data_addresses
from disclosure_builder.checks.reading.interface import (
    FileReading,
    Inside,
    Passage,
    Unreadable,
    decoded,
)
from disclosure_builder.vocabulary.words import Words

_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)"
)
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=((?:\"[^\"]*\"|[^\";:])*)")
_ESCAPE = re.compile(r"\\([\\;,nN])")
_TIMES = re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?(?:[,/][0-9]{8}(?:T[0-9]{6}Z?)?)*|[+-][0-9]{4}")

# Only these are named in a message: a name that someone invented could be the name of someone.
_NAMED = frozenset(
    {"SUMMARY", "DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE", "CONTACT", "COMMENT"}
    | {"CATEGORIES", "URL", "UID", "ATTACH", "RESOURCES"}
)


class CalendarReader:
    """Reads calendars of dues and events."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read every line; one that is not a content line makes the calendar unreadable."""
        lines = _FOLD.sub("", decoded(data)).splitlines()
        if not lines or lines[0].upper() != "BEGIN:VCALENDAR":
            raise Unreadable(_reason())
        passages = (passage for line in lines if line for passage in self._line(line))
        return FileReading(path, passages=tuple(dict.fromkeys(passages)))

    def _line(self, line: str) -> Iterator[Passage]:
        match = _LINE.fullmatch(line)
        if match is None:
            raise Unreadable(_reason())
        name = match[1].upper()
        where = f"calendar, {name}" if name in _NAMED else "calendar"
        yield Passage(match[1], "calendar, name", machine=True)
        for parameter, value in _PARAMETER.findall(match[2]):
            if (parameter.upper(), value.upper()) == ("ENCODING", "BASE64"):
                raise Unreadable(_reason())
            yield Passage(value.strip('"'), f"{where}, parameter")
        if not _TIMES.fullmatch(match[3]):
            value = _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], match[3])
            yield Passage(value, where)
            yield from read_data_addresses(value, where, self._inside)


def _reason() -> Words:
    return Words(
        ja="iCalendar として読めないか、ファイルが埋め込まれています。",
        en="It is not iCalendar, or a file is embedded in it.",
    )
