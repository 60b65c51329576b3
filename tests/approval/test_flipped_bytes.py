"""One flipped byte anywhere among sealed editions, decisions, signatures and records refuses."""

from pathlib import Path

import pytest

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import seal_all
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import Problem, Refused
from disclosure_builder.settings import load_portal
from tests.approval.conftest import INCIDENT
from tests.support.sealing import POSTS, Desk

FIRST = f"{INCIDENT}/1"
# File → every how manieth byte is flipped, and which bits.
FILES = {
    f"{FIRST}.yaml": (17, (0x01,)),
    f"{FIRST}.public.json": (17, (0x01,)),
    f"{FIRST}.approval.yaml": (3, (0x01, 0x80)),
    f"{FIRST}.record.key": (3, (0x01, 0x20)),
    f"{FIRST}.approval.{POSTS[0]}.sig": (1, (0x01, 0x20)),
    f"{FIRST}.approval.{POSTS[1]}.sig": (5, (0x80,)),
}


@pytest.mark.parametrize("name", FILES)
def test_one_flipped_byte_refuses_and_names_the_file(desk: Desk, name: str) -> None:
    """Wherever it is, the message leads to the file that was changed."""
    portal, keys = load_portal(desk.content), load_keys(desk.content)
    layout = read_layout(desk.content)
    path, (step, masks) = desk.path(name), FILES[name]
    whole = path.read_bytes()
    for position in range(0, len(whole), step):
        for mask in masks:
            flipped = bytearray(whole)
            flipped[position] ^= mask
            path.write_bytes(flipped)
            with pytest.raises(Refused) as refused:
                seal_all(layout, portal, keys)
            assert any(names(problem, name) for problem in refused.value.problems), position
    path.write_bytes(whole)
    assert seal_all(layout, portal, keys).sealed


def names(problem: Problem, name: str) -> bool:
    """Whether a message names a file, in its place or in both languages of its text."""
    message = problem.message
    return problem.place.path == name or (name in message.ja and name in message.en)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("change", ["a byte more", "a byte less", "nothing left", "twice"])
def test_a_longer_or_shorter_file_refuses(desk: Desk, name: str, change: str) -> None:
    """Not a byte may be added either: not even a line feed at the end."""
    path = desk.path(name)
    whole = path.read_bytes()
    new = {
        "a byte more": whole + b"\n",
        "a byte less": whole[:-1],
        "nothing left": b"",
        "twice": whole + whole,
    }[change]
    path.write_bytes(new)
    with pytest.raises(Refused) as refused:
        desk.sealed()
    assert any(names(problem, name) for problem in refused.value.problems)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_gone_refuses(desk: Desk, name: str) -> None:
    """What was approved stays complete; the message names what is missing."""
    desk.path(name).unlink()
    assert name in {path for _, path in desk.refusals()}


def test_files_of_two_editions_cannot_be_exchanged(desk: Desk) -> None:
    """A whole sealed edition under another number is not that edition."""
    for path in sorted(desk.path(INCIDENT).glob("1.*")):
        if path.name not in {"1.yaml", "1.record.key"}:
            twin = path.with_name(path.name.replace("1.", "2.", 1))
            here, there = path.read_bytes(), twin.read_bytes()
            path.write_bytes(there)
            twin.write_bytes(here)
    assert desk.refusals() == [
        ("seal-other-edition", f"{INCIDENT}/1.approval.yaml"),
        ("seal-other-edition", f"{INCIDENT}/2.approval.yaml"),
    ]


def test_a_refusal_shows_nothing_of_the_files(desk: Desk) -> None:
    """Messages about changed files hold rules, paths and our own words."""
    record = desk.path(f"{FIRST}.yaml")
    record.write_bytes(record.read_bytes() + b"# \xe9\x87\x8e\xe3\x80\x85\xe6\x9d\x91\n")
    with pytest.raises(Refused) as refused:
        desk.sealed()
    assert "野々村" not in repr(refused.value.problems) + str(refused.value)


def test_the_paths_are_those_of_the_folder(desk: Desk) -> None:
    """The table above names files that are there."""
    assert all(Path(desk.path(name)).is_file() for name in FILES)
