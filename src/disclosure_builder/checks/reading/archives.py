"""Zip archives → the passages of every member, of the names, and of the comments.

A member is read like a served file of its name; one of a type that has no reader refuses the whole
archive. Messages name a member by its number: its name could be the name of someone.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from disclosure_builder.checks.reading.interface import FileReading, Inside, Passage, Unreadable
from disclosure_builder.checks.reading.spellings import spellings
from disclosure_builder.checks.reading.unknown_bytes import text_of
from disclosure_builder.checks.reading.zip_layout import Member, read_layout
from disclosure_builder.vocabulary.words import Words


class ArchiveReader:
    """Reads zip archives, and archives in archives as deep as `Readers` allows."""

    def __init__(self, inside: Inside) -> None:
        self._inside = inside

    def read(self, path: str, data: bytes) -> FileReading:
        """Read an archive to its last byte."""
        members, comment = read_layout(data)
        passages = [Passage(text_of(comment), "zip, comment")]
        for number, member in enumerate(members, 1):
            passages += self._member(member, f"zip member {number}")
        return FileReading(path, passages=tuple(each for each in passages if each.text))

    def _member(self, member: Member, where: str) -> Iterator[Passage]:
        name = name_of(member)
        yield from names_in(name, where)
        yield from (Passage(text_of(each), f"{where}, comment") for each in member.texts)
        if name.endswith("/") and not member.content:
            return
        yield from self._inside(name, member.content, where)


def name_of(member: Member) -> str:
    """A member's name; without the mark of Unicode it is ASCII, or what Windows writes in Japan."""
    try:
        return member.name.decode("utf-8" if member.is_unicode else "cp932")
    except UnicodeDecodeError:
        raise Unreadable(
            Words(
                ja="zip の中のファイル名の文字コードが分かりません。",
                en="The encoding of a file name in the zip archive is not known.",
            )
        ) from None


def names_in(name: str, where: str) -> Iterator[Passage]:
    """A member's path, part by part."""
    for part in PurePosixPath(name).parts:
        for spelling in (part, *spellings(part)):
            yield Passage(spelling, f"{where}, file name")
