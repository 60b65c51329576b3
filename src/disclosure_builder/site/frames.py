"""A frame: the page of the theme around a fragment, split once into its constant parts and slots.

In: the HTML that the generator wrote, with a marker `@@name@@` at each place to fill and links of
the form `root:address`. Out: a frame for one depth of the site, filled by joining strings.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from disclosure_builder.language.strings import JAPANESE
from disclosure_builder.public.pages import ROOT_LINK, Fragment

_MARKER = re.compile(r"@@([a-z_]+(?::[^@]*)?)@@")
_BLANK = re.compile(r">\s*\n\s*<")


@dataclass(frozen=True)
class Frame:
    """`parts` has one text more than `slots` has names: part, slot, part, slot, …, part."""

    parts: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def split(cls, html: str) -> "Frame":
        """Cut a frame page at its markers, leaving out the blank space between its tags."""
        pieces = _MARKER.split(_BLANK.sub(">\n<", html.strip()) + "\n")
        return cls(parts=tuple(pieces[::2]), slots=tuple(pieces[1::2]))

    def based(self, base: str) -> "Frame":
        """The same frame with its links made relative: `../../` for a page two folders deep."""
        return Frame(tuple(with_base(part, base) for part in self.parts), self.slots)

    def fill(self, values: Mapping[str, str]) -> bytes:
        """Put the values, which are HTML, into the slots; a missing one is a KeyError."""
        pieces = list(self.parts)
        for position, slot in enumerate(self.slots):
            pieces[position] += values[slot]
        return "".join(pieces).encode()


@dataclass(frozen=True)
class Frames:
    """What the generator made: a frame for each kind of page, and what goes with them.

    `written` are the hand-written pages, `assets` the files that the frames refer to, and
    `addresses` says where each of the project's own assets is: `card.png` → its path.
    """

    frames: Mapping[str, Frame]
    not_found: Frame
    written: tuple[Fragment, ...]
    assets: Mapping[str, bytes]
    addresses: Mapping[str, str]


def frame_name(kind: str, language: str) -> str:
    """The frame of a kind of page in a language: `page`, `page--en`."""
    return kind if language == JAPANESE else f"{kind}--{language}"


def with_base(html: str, base: str) -> str:
    """Write `base` for `root:` wherever an attribute begins with it."""
    return html.replace(f'="{ROOT_LINK}', f'="{base}')
