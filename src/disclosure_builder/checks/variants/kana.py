"""Kana → the other kana, and the ways in which they are written in Latin letters.

Hepburn and Kunrei, long vowels left out (passports: ONO for オオノ), written out (OUNO, OONO), or
with an H (passports on request: OHNO); M before B, M, P. A reading in the record is needed: what
kanji may be read like is left to no dictionary, so that the list does not change with one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_TO_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
_TO_HIRAGANA = {katakana: hiragana for hiragana, katakana in _TO_KATAKANA.items()}
_LARGE = str.maketrans("ャュョッァィゥェォ", "ヤユヨツアイウエオ")
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ", "w": "ワヰ ヱヲ",
}  # fmt: skip
_KUNREI = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for vowel, kana in zip("aiueo", row, strict=True)
    if kana != " "
} | {
    "ヤ": "ya",
    "ユ": "yu",
    "ヨ": "yo",
    "ヂ": "zi",
    "ヅ": "zu",
    "ヲ": "o",
    "ヰ": "i",
    "ヱ": "e",
    "ヴ": "vu",
}
_HEPBURN = _KUNREI | {
    "シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji",
}  # fmt: skip
_SMALL_Y = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}
_SMALL_VOWEL = dict(zip("ァィゥェォ", "aiueo", strict=True))
_LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"))


def is_kana(text: str) -> bool:
    """Whether a text is written in kana alone."""
    return _KANA.fullmatch(text) is not None


def both_kana(text: str) -> tuple[str, str, str]:
    """Hiragana, katakana, and katakana without small letters, as old machines print them."""
    katakana = text.translate(_TO_KATAKANA)
    return text.translate(_TO_HIRAGANA), katakana, katakana.translate(_LARGE)


def romaji(*words: str) -> Iterator[tuple[str, ...]]:
    """Words in Latin letters, all of them in the same way of writing."""
    seen: set[tuple[str, ...]] = set()
    for table in (_HEPBURN, _KUNREI):
        plain = tuple(_spell(word.translate(_TO_KATAKANA), table) for word in words)
        for written in _ways(plain):
            if written not in seen:
                seen.add(written)
                yield written


def _ways(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The ways to deal with long vowels and with N before a lip sound."""
    yield words
    short = tuple(_shortened(word) for word in words)
    yield short
    yield tuple(re.sub("o[ou](?![a-z]*')", "oh", word) for word in words)
    yield tuple(re.sub("n(?=[bmp])", "m", word) for word in short)
    yield tuple(word.replace("ou", "oo") for word in words)


def _shortened(word: str) -> str:
    for long, plain in _LONG:
        word = word.replace(long, plain)
    return word


def _spell(word: str, table: dict[str, str]) -> str:
    """One word in katakana in Latin letters, its long vowels written out."""
    written = ""
    for kana, after in pairwise(f"{word} "):
        if kana == "ー":
            written += written[-1:]
        elif kana == "ッ":
            following = table.get(after, "")[:1]
            written += "t" if following == "c" else following
        elif kana == "ン":
            written += "n"
        elif kana in _SMALL_Y:
            # シ + ャ: Hepburn sha, Kunrei sya; キ + ャ: kya.
            stem = written[:-1]
            joined = stem.endswith(("sh", "ch", "j"))
            written = stem + (_SMALL_Y[kana][1:] if joined else _SMALL_Y[kana])
        elif kana in _SMALL_VOWEL:
            written = written[:-1] + _SMALL_VOWEL[kana]
        else:
            written += table.get(kana, kana)
    return written
