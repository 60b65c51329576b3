"""Full names in kana: folded text in, findings out. Both halves must be names to the dictionary."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.folding import Folded

_KATAKANA = re.compile(
    r"(?<![ァ-ヺー])(?P<one>[ァ-ヺー]{2,7})(?:[ ・](?P<two>[ァ-ヺー]{2,7}))?(?![ァ-ヺー])"
)
_HIRAGANA = re.compile(r"(?<![ぁ-ん])(?P<one>[ぁ-んー]{2,7}) (?P<two>[ぁ-んー]{2,7})(?![ぁ-ん])")
_SPACED = re.compile(
    r"(?<![ァ-ヺー] )(?<![ァ-ヺー])[ァ-ヺ](?: [ァ-ヺー]){3,10}(?![ァ-ヺー]| [ァ-ヺ])"
)
_FOREIGN = re.compile(r"(?<![ァ-ヺー])[ァ-ヺー]{2,12}(?:[・=][ァ-ヺー]{1,12}){1,4}(?![ァ-ヺー])")
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}
_TO_KATAKANA = {hiragana: katakana for katakana, hiragana in _TO_HIRAGANA.items()}
_PARTICLES = "とがはをのにもへでや"
_PEOPLE = {Kind.SURNAME, Kind.GIVEN, Kind.PERSON}


class NameKana(Detector):
    """Surname and given name in katakana or hiragana; foreign names with their middle dots."""

    id = "name-kana"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Pairs with a blank, katakana without one, single letters spaced out, dotted names."""
        text = folded.text
        for match in _KATAKANA.finditer(text):
            if is_kana_name(match["one"], match["two"]):
                yield self.finding(*match.span())
        for match in _HIRAGANA.finditer(text):
            # A particle may run on from the given name: やまだ たろうと.
            end = _without_particle(text, match)
            if is_kana_name(match["one"], text[match.start("two") : end]):
                yield self.finding(match.start(), end)
        for match in _SPACED.finditer(text):
            if is_kana_name(match[0].replace(" ", "")):
                yield self.finding(*match.span())
        for match in _FOREIGN.finditer(text):
            parts = re.split("[・=]", match[0])
            if _is_foreign(parts):
                yield self.finding(*match.span())


def _without_particle(text: str, match: re.Match[str]) -> int:
    """Where the given name ends when a particle may run on from it: やまだ たろうと."""
    start, end = match.span("two")
    if Kind.GIVEN in _known(text[start:end]) or text[end - 1] not in _PARTICLES or end - start < 3:
        return end
    return end - 1


def is_kana_name(one: str, two: str | None = None) -> bool:
    """Whether two words, or one word cut somewhere, are surname and given name.

    Of two words with a blank between them one may be missing from the dictionary.
    """
    if two is not None:
        surname, given = Kind.SURNAME in _known(one), Kind.GIVEN in _known(two)
        return (surname and (given or not _known(two))) or (given and not _known(one))
    if len(one) < 4 or kinds(one):
        return False
    cuts = range(2, len(one) - 1)
    return any(_is(one[:cut], Kind.SURNAME) and _is(one[cut:], Kind.GIVEN) for cut in cuts)


def _known(word: str) -> frozenset[Kind]:
    """What a word is in either kana."""
    return kinds(word) | kinds(word.translate(_TO_HIRAGANA)) | kinds(word.translate(_TO_KATAKANA))


def _is(word: str, kind: Kind) -> bool:
    """Whether a word in either kana is a name of a kind, and no common noun in this script."""
    return kind in kinds(word) or (kind in _known(word) and Kind.NOUN not in kinds(word))


def _is_foreign(parts: list[str]) -> bool:
    """Whether words between middle dots are a person's: one is, and none is a common noun."""
    known = [kinds(part) for part in parts]
    people = sum(bool(each & _PEOPLE) for each in known)
    others = sum(Kind.NOUN in each or bool(each and not each & _PEOPLE) for each in known)
    return people > 0 and people > others
