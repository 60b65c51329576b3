"""One spelling for many: original text in; folded text out, with a way back to every code point.

The detectors look at folded text only, so that a number is the same number in full width, with
zero-width characters between its digits, as HTML entities or broken over tags. Nothing is ever
published in folded form: findings are mapped back, and the original keeps its spelling.

1. HTML entities are decoded, escaped ones of several layers too, tags vanish (or part words, where
   the tag would), ruby readings join the character they stand on. Only the names of HTML's own
   elements are tags: `<hanako@example.jp>` is text.
2. Zero-width, control and format characters, variation selectors and combining marks vanish.
3. Width and compatibility forms follow NFKC, kana with a voicing mark behind it too. Circled,
   raised and enclosed digits stay as they are: they number things, and would run into the digits
   beside them.
4. A name of a field that a form spreads over a column (生 年 月 日) is one word.
5. Digits of every script become ASCII, hyphens and dashes of every kind become `-`, middle dots
   `・`, every kind of blank a space. The long vowel `ー` becomes `-` between digits only.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from disclosure_builder.redaction.characters import BLANKS, FIGURES, HYPHENS, MIDDLE_DOTS
from disclosure_builder.redaction.uneven import MAYBE_UNEVEN, UNEVEN

_KANJI_DIGITS = str.maketrans(FIGURES, "001234567891112223334567789")
_HAS_KANJI_DIGIT = re.compile(f"[{FIGURES}]")
_LONG_VOWEL = re.compile(rf"(?<=[0-9{FIGURES}十])\s?ー+\s?(?=[0-9{FIGURES}十])")
# A white circle written for zero: beside a kanji digit, and not a bullet before an ASCII one.
_CIRCLE_ZERO = re.compile("[○◯](?=[○◯-]?[一二三四五六七八九])|(?<=[一二三四五六七八九〇])[○◯]")


class _Folding(dict[int, str]):
    """Code point → its folded character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    """The one character that stands for this one; itself where there is no such."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if character.isspace():
        return BLANKS.get(character, " ")
    # Circled and raised digits stay: see the head of this file.
    folded = character if character.isdigit() else unicodedata.normalize("NFKC", character)
    if character in HYPHENS or folded in HYPHENS:
        return "-"
    if character in MIDDLE_DOTS:
        return "・"
    return folded if len(folded) == 1 else character


_TABLE = _Folding()
_VOICING = {ord("゛"): "\u3099", ord("゜"): "\u309a"}


@dataclass(frozen=True, eq=False, repr=False)
class Folded:
    """Folded text in pieces: piece i begins at `starts[i]` and came from `origins[i]` to `ends[i]`.

    A piece whose two lengths are equal maps character by character, any other as a whole.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]
    # Where tags that part words stood, with their names: `td`, `/tr`.
    tags: tuple[tuple[int, str], ...] = ()

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the original that `text[start:end]` was made of; `start < end`."""
        return self._original(start)[0], self._original(end - 1)[1]

    def _original(self, position: int) -> tuple[int, int]:
        """Where one folded character came from."""
        piece = bisect_right(self.starts, position) - 1
        origin, end = self.origins[piece], self.ends[piece]
        after = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        if after - self.starts[piece] != end - origin:
            return origin, end
        at = origin + position - self.starts[piece]
        return at, at + 1

    @cached_property
    def numeric(self) -> str:
        """The text with kanji digits as ASCII digits, character by character, for numbers only."""
        if not _HAS_KANJI_DIGIT.search(self.text):
            return self.text
        circles = _CIRCLE_ZERO.sub("〇", self.text)
        return circles.translate(_KANJI_DIGITS)


def fold(text: str) -> Folded:
    """Fold a text; at no cost worth naming for plain text."""
    if text.isascii() and not MAYBE_UNEVEN.search(text):
        return Folded(text.replace("\r", " "), (0,), (0,), (len(text),))
    tags: list[tuple[int, str]] = []
    folded, starts, origins, ends = _pieces(text, tags)
    if "ー" in folded:
        folded = _LONG_VOWEL.sub(lambda match: match[0].replace("ー", "-"), folded)
    return Folded(folded, tuple(starts), tuple(origins), tuple(ends), tuple(tags))


def _pieces(text: str, tags: list[tuple[int, str]]) -> tuple[str, list[int], list[int], list[int]]:
    """The folded text and its pieces; vanished characters belong to none. Notes parting tags."""
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    ends: list[int] = []
    length = 0

    def add(part: str, origin: int, end: int) -> None:
        nonlocal length
        if part:
            parts.append(part)
            starts.append(length)
            origins.append(origin)
            ends.append(end)
            length += len(part)

    done = 0
    if MAYBE_UNEVEN.search(text):
        for match in UNEVEN.finditer(text):
            add(text[done : match.start()].translate(_TABLE), done, match.start())
            if match.lastgroup == "parting":
                tags.append((length, match["name"].lower()))
            add(_fold_uneven(match), match.start(), match.end())
            done = match.end()
    add(text[done:].translate(_TABLE), done, len(text))
    return "".join(parts), starts, origins, ends


def _fold_uneven(match: re.Match[str]) -> str:
    """What stands in the folded text for one uneven piece."""
    kind, piece = match.lastgroup, match[0]
    if kind == "parting":
        return "\n"
    if kind in {"tag", "spread"}:
        return "" if kind == "tag" else "".join(piece.split())
    if kind == "ruby":
        return piece[0].translate(_TABLE)
    if kind == "entity":
        decoded, before = html.unescape(piece), piece
        while decoded != before:
            decoded, before = html.unescape(decoded), decoded
        # A decoded entity may itself be invisible or uneven; tags cannot come out of entities.
        return "".join(_pieces(decoded, [])[0]) if decoded != piece else piece
    if kind == "wide":
        return _spell_out(piece)
    # A voicing mark that stands by itself (ハ゛) is the one that combines, for NFKC joins no other.
    base = unicodedata.normalize("NFKC", piece.translate(_VOICING))
    return base[0].translate(_TABLE)


def _spell_out(character: str) -> str:
    """`㈱` as `(株)`; what holds a digit stays, for it numbers something."""
    folded = unicodedata.normalize("NFKC", character)
    return character if any(each.isdigit() for each in folded) else folded.translate(_TABLE)
