"""Names whose letters stand apart (山　田　太　郎): folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.folding import Folded

_KANJI = "[一-鿿々〆ヶケノ㐀-䶿\uf900-\ufaff𠀀-𯨟]"
# Blanks, a line break, or the edge of a cell in a table.
_GAP = r"(?:[^\S\n]{1,6}|\s{1,3}|[^\S\n]?\|[^\S\n]?)"
_SPACED = re.compile(
    rf"(?<!{_KANJI})(?<![か0-9]){_KANJI}{{1,3}}(?:{_GAP}(?:{_KANJI}{{1,3}}|[ァ-ヺー]|[ぁ-ん](?![ぁ-ん]))){{1,8}}(?![{_KANJI[1:-1]}ァ-ヺー])"
)
# Written as a year begins, after whatever ended the line before: 3か所 and 令和8年.
_ERAS = frozenset({"令和", "平成", "昭和", "大正", "明治"})
_DAYS = frozenset("月火水木金土日")
# 様宛て, 殿分: what is said to a name, and what for.
_ADDRESS = re.compile("[様氏殿君][宛方分行]?$")


class NameSpaced(Detector):
    """Kanji with blanks, line breaks or edges of cells between them that are surname and given name together."""

    id = "name-spaced"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Rows of short pieces; the name may begin or end at any of them."""
        text = folded.text
        for match in _SPACED.finditer(text):
            pieces = [
                (match.start() + piece.start(), match.start() + piece.end())
                for piece in re.finditer(r"[^\s|]+", _ADDRESS.sub("", match[0]))
            ]
            yield from self._names(text, pieces)

    def _names(self, text: str, pieces: list[tuple[int, int]]) -> Iterator[Finding]:
        """The longest names in a row of pieces, from left to right."""
        first = 0
        while first < len(pieces) - 1:
            for last in range(len(pieces) - 1, first, -1):
                row = [text[start:end] for start, end in pieces[first : last + 1]]
                if _is_name(row):
                    yield self.finding(pieces[first][0], pieces[last][1])
                    first = last
                    break
            first += 1


def _is_name(row: list[str]) -> bool:
    """Whether pieces in a row are a surname and then a given name, cut at a blank."""
    if "".join(row[1:]) in _ERAS or all(piece in _DAYS for piece in row):
        return False
    # 申 請 者: a noun whose signs stand apart as well.
    if kinds("".join(row)) == {Kind.NOUN}:
        return False
    # 名 ends the words for a field (氏 名, あて名) before it begins a name.
    return row[0] != "名" and any(
        Kind.SURNAME in kinds("".join(row[:cut]))
        and kinds("".join(row[cut:])) & {Kind.GIVEN, Kind.PERSON}
        for cut in range(1, len(row))
    )
