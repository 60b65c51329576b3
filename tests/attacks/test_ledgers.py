"""A ledger that was spoilt by hand, by a tool or by a disk is refused by its line, never half believed."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.ledger import LEDGER_FILE, Ledger
from disclosure_builder.register.ledger_file import load_ledger, read_ledger
from disclosure_builder.release.manifest import verify_manifest
from disclosure_builder.release.previous import previous_ledger
from disclosure_builder.release.recording import record_release
from tests.attacks.releases import former_ledger, next_ledger
from tests.attacks.strange import STRANGE, put_in_place_of, remove
from tests.support.folders import put

SOUND = next_ledger().content
FIRST, SECOND = SOUND.splitlines(keepends=True)
PRIVATE = "野々村花江"


def with_field(name: str, value: object) -> bytes:
    """The first line with one field that says something else."""
    return json.dumps({**json.loads(FIRST), name: value}).encode() + b"\n"


def refused_line(content: bytes) -> int:
    """The line by which a ledger is refused."""
    with pytest.raises(Refused) as refused:
        read_ledger(content, LEDGER_FILE)
    (problem,) = refused.value.problems
    assert (problem.rule, refused.value.exit_code) == ("ledger-broken", ExitCode.REGISTER)
    assert PRIVATE not in repr(problem)
    return problem.place.line


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (SOUND.replace(b"\n", b"\r\n"), 1),
        (b"\xef\xbb\xbf" + SOUND, 1),
        (SOUND.decode().encode("utf-16"), 1),
        (SOUND[:-1], 2),
        (SOUND[: len(FIRST) + 40], 2),
        (SOUND[:40], 1),
        (SOUND[40:], 1),
        (SOUND + b"\n", 3),
        (b"\n" + SOUND, 1),
        (FIRST + b"\n" + SECOND, 2),
        (FIRST + FIRST, 2),
        (SECOND, 1),
        (FIRST + b"\0" * len(SECOND), 2),
        (FIRST + b"\xff\xfe" + SECOND, 2),
        (FIRST + f'"{PRIVATE}"\n'.encode(), 2),
        (FIRST + b"[" * 100_000 + b"\n", 2),
        (FIRST + b"9" * 100_000 + b"\n", 2),
        (FIRST + b"null\n", 2),
        (FIRST + b"NaN\n", 2),
    ],
    ids=[
        "lines ended as on another system",
        "a mark of its encoding",
        "another encoding",
        "the last line feed lost",
        "cut in the second line",
        "cut in the first line",
        "its beginning lost",
        "an empty line more",
        "an empty line before",
        "an empty line between",
        "a line twice",
        "the first line lost",
        "a block of zeros by a failing disk",
        "no text",
        "a name instead of a line",
        "nested without end",
        "a number without end",
        "nothing",
        "no number",
    ],
)
def test_a_spoilt_ledger_is_refused_by_its_line(content: bytes, line: int) -> None:
    """By the first one that is wrong; what it says is not repeated."""
    assert refused_line(content) == line


@pytest.mark.parametrize("name", json.loads(FIRST))
@pytest.mark.parametrize(
    "value", [None, 0, -1, 10**400, True, "", PRIVATE, "../..", [], {}, ["release"], {"a": 1}]
)
def test_a_line_that_says_something_else_is_refused(name: str, value: object) -> None:
    """Whatever the kind of the value, and whichever field holds it."""
    if json.loads(FIRST)[name] == value and type(json.loads(FIRST)[name]) is type(value):
        return
    assert refused_line(with_field(name, value) + SECOND) == 1


@pytest.mark.parametrize(
    "since",
    ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2026-09-03", "2026-W36-4", "now"],
)
def test_a_time_at_the_end_of_the_calendar_is_refused_or_reckoned_with(since: str) -> None:
    """A time without an offset is refused; the others leave a chain of another digest."""
    with pytest.raises(Refused):
        read_ledger(with_field("since", since) + SECOND, LEDGER_FILE)


def test_a_ledger_of_100_megabytes_in_one_line_is_refused() -> None:
    """It is read once and shown nowhere."""
    assert refused_line(FIRST + b'{"act":"' + b"a" * 100_000_000) == 2


@pytest.mark.parametrize("kind", STRANGE)
def test_a_ledger_is_a_file(tmp_path: Path, kind: str) -> None:
    """Anything else in its place is not the same as none yet, and is never written over."""
    elsewhere = put(tmp_path, "elsewhere.jsonl", SOUND)
    assert load_ledger(tmp_path) == Ledger()
    put_in_place_of(tmp_path / LEDGER_FILE, kind, elsewhere)
    with pytest.raises(Refused) as refused:
        load_ledger(tmp_path)
    assert [each.rule for each in refused.value.problems] == ["ledger-no-file"]
    with pytest.raises(Refused):
        record_release(tmp_path, next_ledger())
    assert elsewhere.read_bytes() == SOUND
    remove(tmp_path / LEDGER_FILE)


@pytest.mark.parametrize("name", [f".{LEDGER_FILE}.lock", f".{LEDGER_FILE}.0123.new"])
@pytest.mark.parametrize("kind", STRANGE)
def test_what_lies_in_the_way_of_a_ledger_is_not_written_through(
    tmp_path: Path, name: str, kind: str
) -> None:
    """A link beside the ledger never leads the writing to another file: that one stays as it is."""
    content = tmp_path / "content"
    victim = put(tmp_path, "victim.yaml", PRIVATE)
    put(content, LEDGER_FILE, former_ledger().content)
    put_in_place_of(content / name, kind, victim)
    with suppress(Refused):
        record_release(content, next_ledger())
    assert load_ledger(content) in {former_ledger(), next_ledger()}
    assert victim.read_text("utf-8") == PRIVATE


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0" * 100,
        b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\ncut",
        b"HTTP/1.1 200 OK\r\n" + b"a" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=["nothing", "zeros", "cut", "a long line", "bad chunks", "to a file", "not found"],
)
def test_an_address_that_answers_nonsense_has_no_ledger(answer: bytes) -> None:
    """Whatever comes back: the ledger last published cannot be read, and nothing is guessed."""
    with answering(answer) as address, pytest.raises(Refused) as refused:
        previous_ledger(address)
    assert [each.rule for each in refused.value.problems] == ["ledger-previous"]


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """An address on this machine that gives one answer, whatever it is asked."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(10)

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        thread.join()


@pytest.mark.parametrize("content", [b"[" * 100_000, b"9" * 5000, b"\xff", b'"\\ud800"', b""])
def test_a_manifest_that_is_nonsense_vouches_for_nothing(tmp_path: Path, content: bytes) -> None:
    """Deep, endless, no text, half a character, empty."""
    put(tmp_path, "manifest.json", content)
    assert [each.rule for each in verify_manifest(tmp_path)] == ["manifest-unreadable"]
