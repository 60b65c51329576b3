"""What reading a site yields: for each file its passages and its tags.

In: nothing; this file only says what the words mean. A passage is a run of text that a reader
takes in as one piece: a paragraph with its inline tags joined, a title, an attribute, a comment, a
value in a JSON file, a file name. Leak checks look at passages; the other checks look at tags.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from disclosure_builder.vocabulary.words import Words

TEXT = "text"

# What no text holds: C0 controls but tab, line feed, form feed and return. NUL gives away UTF-16,
# ESC gives away ISO-2022-JP.
_CONTROL = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))


@dataclass(frozen=True)
class Passage:
    """One piece of text and where in its file it stands, such as `title` or `attribute alt`.

    `machine` marks words that programs read and people do not: class names, addresses. They are
    searched for numbers and for the watch list, but not for names that a dictionary suggests.
    """

    text: str = field(repr=False)
    where: str
    machine: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One tag as it is written, read once however often it stands in the site.

    `separator` is what stands in its place when the text of a page is put together: nothing for an
    inline tag, a line feed for `<br>`, and the end of a block for all others. `style` is what a
    `<style>` element holds. `unread` says why a file that is written into the tag could not be read.
    """

    name: str
    separator: str
    closing: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)
    passages: tuple[Passage, ...] = ()
    anchor: str = field(default="", repr=False)
    style: str = field(default="", repr=False)
    unread: Words | None = None


@dataclass(frozen=True)
class FileReading:
    """One file as a reader sees it. `texts` are its passages of running text, each once.

    `across` are texts put together from parts that a reader sees side by side, such as the cells of
    a table: no sentences, but a value of the watch list could be shared out between them.
    """

    path: str
    texts: frozenset[str] = field(default=frozenset(), repr=False)
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    tags: Sequence[Tag] = field(default=(), repr=False)
    across: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_page(self) -> bool:
        """Whether a browser shows this file as a page."""
        return self.path.endswith(".html")

    def places_of(self, text: str) -> tuple[str, ...]:
        """Where in this file a passage stands: `title`, `attribute alt`, `text`."""
        of_tags = (passage for tag in set(self.tags) for passage in tag.passages)
        found = {each.where for each in (*self.passages, *of_tags) if each.text == text}
        return tuple(sorted(found | ({TEXT} if text in self.texts else set())))


@dataclass(frozen=True)
class SiteReading:
    """Every file of a site, read. `unreadable` says of the others why they could not be read."""

    files: tuple[FileReading, ...]
    unreadable: Mapping[str, Words]
    skipped: frozenset[str]

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every tag of the site once."""
        return tuple(dict.fromkeys(tag for each in self.files for tag in each.tags))

    @cached_property
    def passages(self) -> Mapping[str, bool]:
        """Every passage of the site once → whether only programs read it."""
        texts: dict[str, bool] = {}
        for passage in self._special_passages():
            texts[passage.text] = passage.machine and texts.get(passage.text, True)
        for each in self.files:
            texts.update(dict.fromkeys(each.texts, False))
        return texts

    def _special_passages(self) -> list[Passage]:
        of_files = [passage for each in self.files for passage in each.passages]
        return of_files + [passage for tag in self.tags for passage in tag.passages]


class Unreadable(Exception):
    """A file that its reader cannot make out. `reason` never quotes the file."""

    def __init__(self, reason: Words) -> None:
        self.reason = reason
        super().__init__(reason.en)


# What reads one type of file: its path in the site and its bytes → what a reader sees.
Reader = Callable[[str, bytes], FileReading]


class Inside(Protocol):
    """Reads a file that stands inside another one, with the reader of its type."""

    def __call__(self, name: str, data: bytes, where: str) -> tuple[Passage, ...]:
        """Its passages, each with `where` before its own place; raises `Unreadable`.

        Only the ending of `name` counts. It is no passage: whoever holds the file says its name.
        """


def decoded(data: bytes) -> str:
    """The text of a file; anything but UTF-8 without control characters is not readable."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(Words(ja="UTF-8 ではありません。", en="It is not UTF-8.")) from None
    if len(data.translate(None, _CONTROL)) != len(data):
        raise Unreadable(Words(ja="制御文字があります。", en="It holds control characters."))
    return text
