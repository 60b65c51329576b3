"""Names in Latin letters: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.folding import Folded

_WORD = "[A-Z][A-Za-zāīūēōÂÎÛÊÔâîûêô'-]+"
_PAIR = re.compile(rf"(?<![A-Za-z]){_WORD}(?:,\s?|\s+){_WORD}(?![A-Za-z])")
_TITLED = re.compile(rf"(?:Mr|Ms|Mrs|Miss|Dr)\.?\s?(?P<name>{_WORD}(?:\s{_WORD}){{0,2}})")
# Hepburn and Kunrei spelling: syllable → katakana.
_CONSONANTS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ",
}  # fmt: skip
_SYLLABLES = {
    consonant + vowel: kana
    for consonant, row in _CONSONANTS.items()
    for vowel, kana in zip("aiueo", row, strict=True)
} | {
    "shi": "シ",
    "chi": "チ",
    "tsu": "ツ",
    "fu": "フ",
    "ji": "ジ",
    "ya": "ヤ",
    "yu": "ユ",
    "yo": "ヨ",
    "wa": "ワ",
    "n": "ン",
    "m": "ン",
}
_GLIDES = {
    "k": "キ",
    "s": "シ",
    "sh": "シ",
    "t": "チ",
    "ch": "チ",
    "n": "ニ",
    "h": "ヒ",
    "m": "ミ",
    "r": "リ",
    "g": "ギ",
    "j": "ジ",
    "z": "ジ",
    "b": "ビ",
    "p": "ピ",
}
_SYLLABLES |= {
    head + ("" if head in {"sh", "ch", "j"} else "y") + vowel: kana + small
    for head, kana in _GLIDES.items()
    for vowel, small in zip("auo", "ャュョ", strict=True)
}
_SYLLABLE = re.compile("|".join(sorted(_SYLLABLES, key=len, reverse=True)))
_LARGE = str.maketrans("ャュョ", "ヤユヨ")
_LONG = str.maketrans("āīūēōâîûêô", "aiueoaiueo")


class NameRomaji(Detector):
    """Two words that are a surname and a given name when read as Japanese."""

    id = "name-romaji"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Pairs in either order, and whatever follows Mr. or Ms."""
        text = folded.text
        for titled in _TITLED.finditer(text):
            yield self.finding(*titled.span("name"))
        position = 0
        while match := _PAIR.search(text, position):
            one, two = re.split(r",\s?|\s+", match[0], maxsplit=1)
            if _is_name(one, two):
                yield self.finding(*match.span())
                position = match.end()
            else:
                position = match.start() + len(one)


def _is_name(one: str, two: str) -> bool:
    """Whether two words are names, one way round or the other."""
    first, second = _kinds(one), _kinds(two)
    if first is None or second is None:
        return False
    for surname, given in ((first, second), (second, first)):
        if Kind.SURNAME in surname and Kind.GIVEN in given:
            return True
    # YAMADA Taro: capitals for the surname are how a name is written, whatever its halves.
    return one.isupper() != two.isupper() and bool((first | second) & {Kind.SURNAME, Kind.GIVEN})


def _kinds(word: str) -> frozenset[Kind] | None:
    """What a word is when read as Japanese; None where it cannot be read so."""
    readings = _readings(word.lower().translate(_LONG).replace("'", "").replace("-", ""))
    if not readings:
        return None
    return frozenset().union(*map(kinds, readings))


def _readings(word: str) -> list[str]:
    """The katakana a word can stand for, long vowels left out or in; none if it is not Japanese."""
    kana, at = "", 0
    while at < len(word):
        if (word[at : at + 1] == word[at + 1 : at + 2] and word[at] not in "aiueon") or word[
            at : at + 3
        ] == "tch":
            kana, at = kana + "ッ", at + 1
            continue
        syllable = _SYLLABLE.match(word, at)
        if syllable is None or (syllable[0] == "m" and word[at + 1 : at + 2] not in set("bpm")):
            return []
        kana, at = kana + _SYLLABLES[syllable[0]], syllable.end()
    if len(kana) < 2:
        return []
    # Hepburn in passports leaves long vowels out: Taro is タロウ, Ono is オノ and オオノ.
    longer = {
        re.sub("(?<=[オコソトノホモヨロゴゾドボポョ])(?![ウオ])", "ウ", kana, count=1),
        re.sub("(.*[オコソトノホモヨロゴゾドボポョ])(?![ウオ])", r"\1ウ", kana),
        kana.replace("オ", "オオ", 1),
        re.sub("(?<=[ュユ])(?!ウ)", "ウ", kana),
    }
    # Without its apostrophe Ken'ichi reads like ケニチ.
    parted = {
        re.sub("ニ(?![ャュョ])", "ンイ", kana),
        re.sub("ニ(?=[ャュョ])", "ン", kana).translate(_LARGE),
    }
    return [kana, *sorted((longer | parted) - {kana})]
