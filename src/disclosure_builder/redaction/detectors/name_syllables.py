"""Japanese in Latin letters: a word in, the katakana it can stand for out."""

import re

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


def readings(word: str) -> list[str]:
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
