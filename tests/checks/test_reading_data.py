"""Calendars and search indexes are read value by value."""

import gzip
import json

import pytest

from tests.checks.reading_help import NAME, is_refused, places, seen


def calendar(*lines: str) -> bytes:
    """A calendar of one event."""
    body = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR")
    return ("\r\n".join(body) + "\r\n").encode()


def index(content: bytes) -> bytes:
    """A file of a search index."""
    return gzip.compress(b"pagefind_dcd" + content, mtime=0)


def cbor(text: str) -> bytes:
    """A list of a version, a map, a number and a text."""
    data = text.encode()
    return b"\x84\x651.5.2\xa1\x61a\x19\x01\x00\xf6" + bytes([0x78, len(data)]) + data


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (f"SUMMARY:{NAME[:3]}\r\n {NAME[3:]}", "calendar, SUMMARY"),
        (f"DESCRIPTION:説明\\n{NAME}", "calendar, DESCRIPTION"),
        (f'ATTENDEE;CN="{NAME}":mailto:office@city.example', "calendar, ATTENDEE, parameter"),
        (f"X-NOTE:{NAME}", "calendar"),
        (f"X-ALT-DESC;FMTTYPE=text/html:<p>{NAME[:2]}<b>{NAME[2:]}</b></p>", "text"),
    ],
)
def test_a_calendar_is_read_line_by_line(line: str, where: str) -> None:
    """Folded lines are joined, escapes and HTML decoded."""
    assert where in places("a.ics", calendar(line))


def test_the_times_of_a_calendar_are_no_passages() -> None:
    """They are full of digits that are no one's number."""
    texts = seen("a.ics", calendar("DTSTART;TZID=Asia/Tokyo:20261001T100000", "SUMMARY:公表"))
    assert "20261001T100000" not in texts
    assert "公表" in texts


@pytest.mark.parametrize(
    "data",
    [
        calendar(NAME),
        calendar("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA"),
        calendar("ATTACH:data:application/x-unknown,a"),
        b"BEGIN:VCARD\r\nEND:VCARD\r\n",
    ],
)
def test_a_calendar_that_cannot_be_read_refuses(data: bytes) -> None:
    """A line of no form, a file in a line, another kind of file."""
    assert is_refused("a.ics", data)


def test_a_search_index_is_read() -> None:
    """The text of a page, and the words of the index."""
    text = json.dumps({"content": NAME}).encode()
    assert places("a.pf_fragment", index(text)) == {"JSON, value"}
    assert places("a.pf_index", index(cbor(NAME))) == {"index, word"}
    assert places("a.pf_meta", index(cbor(NAME))) == {"index, word"}


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(cbor(NAME), mtime=0),
        index(cbor(NAME) + b"\0"),
        index(cbor(NAME)[:-1]),
        index(b"\x9f\xff"),
        index(b"\xc0\x61a"),
        index(b"\x81" * 2000 + b"\x00"),
        index(b"\x62\xff\xff"),
    ],
)
def test_a_search_index_that_cannot_be_read_refuses(data: bytes) -> None:
    """No mark, more or less than one value, unknown types, endless depth, no text."""
    assert is_refused("a.pf_index", data)
