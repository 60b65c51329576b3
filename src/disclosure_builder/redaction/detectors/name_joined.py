"""A surname and a given name that the dictionary does not see, touching or with a blank: text in, names out.

小鳥遊ひより, 佐藤　つむぎ: given names are everyday words as often, and the dictionary takes them for these.
But no noun touches a surname in kana: what does is a particle, a form of address or the given name.
鎌田凪主任, 畑　凪: in kanji, the signs that parents choose tell a given name, and what stands around it.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL, THING_SIGNS
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_readings import known_in_kana, sounds_like
from disclosure_builder.redaction.detectors.name_zones import (
    KANJI,
    NameSpan,
    has_role_before,
    is_joined,
)

_JOINED = re.compile(
    rf"(?P<kanji>[{KANJI}]{{1,8}})(?P<blank> ?)(?P<kana>[ぁ-ゖー]{{2,9}}|[ァ-ヺー]{{2,5}}(?![ァ-ヺー・]))"
)
# 青柳ひまわりの会 is a body.
_END = r"の(?![会園家里丘郷森杜館])|[がはをにともへや、。，,」』\")(・/\s〔]|から|より|まで|ほか|で(?=[あすし、。])|だっ|本人|宛|_|訴訟|立ち?会い?|名義|$"
# とみ of とみられる is no name.
_ENDS_SHORT = late(rf"{_END}|{name_words.KNOWN_TITLE.pattern}")
_ENDS = late(rf"{_END}|{name_words.TITLE.pattern}")
# Two syllables that are particles, auxiliaries and nouns of grammar as well.
_GRAMMAR = frozenset(
    ("より", "から", "まで", "など", "だけ", "ほか", "のみ", "さえ", "でも", "には", "では", "とは", "ども", "たち", "さん", "さま", "くん", "がた", "しか", "こそ", "ずつ", "ほど", "すら", "ゆえ", "ごと", "あて", "ため", "こと", "もの", "まま", "さい", "とき", "よう", "あと", "まえ", "うち", "なら", "だが", "です", "ます", "あり", "なし", "する", "した", "しろ", "すみ", "ずみ", "つき", "つけ", "いき", "との", "への", "での", "とか", "かも", "なの", "のは", "のが", "のも", "はは", "にて", "にも", "やら", "とて")
)  # fmt: skip
# What a heading or a note says of somebody in a word.
_NOTED = frozenset(
    ("まとめ", "おわび", "あわせ", "つづき", "つなぎ", "はずれ", "かかり", "みつけ", "こたえ")
)
# Every place is tried: in 君 桑原 豊君 the first two words are no name.
_APART = re.compile(
    rf"(?=(?P<surname>[{KANJI}]{{1,3}})(?: | {{2,4}}(?=[{KANJI}]{{1,2}}(?:君|様|さん|氏|委員|議員)))"
    rf"(?P<given>[{KANJI}]{{1,2}}?)(?:(?![{KANJI}ァ-ヺー])|(?P<title>{name_words.KNOWN_TITLE.pattern})))"
)
_SEAL = re.compile(r" ?(?:印|㊞|\(印\)|拝)(?![一-鿿])")
_TITLE_INSIDE = late(
    rf"(?=[一-鿿]{{2,6}}?[課部係室局]長|訴訟|立ち?会い?|名義|確認|受領|{name_words.KNOWN_TITLE.pattern})"
)
# How many signs a name has, and how many of them the surname.
_CUTS = ((5, 3), (4, 3), (4, 2), (3, 2), (3, 1), (2, 1))
_KANJI_ROW = re.compile(rf"[{KANJI}]{{2,12}}")
# What parents of today choose, and nothing that a place or a thing is called by.
_TODAY = frozenset(
    "柚煌凪颯葵莉紗琉翔瑛佑哉稀璃瑠叶茉瑚琥珀逞旺綺彗櫂榛柊湊澪碧蓮陽暖蒼樹朔紬凛凜楓律奏栞杏茜翼渚歩遥匠隼駿仁悠椿菫雫光翼勇誠豊茂勝薫忍恵梓舞渉聡徹剛修稔健浩潤亮涼諒淳晃彰昇崇"
)
_LONGEST_SURNAME, _LONGEST_GIVEN = 4, 5
_MAYBE = frozenset({Kind.GIVEN, Kind.PERSON, Kind.NOUN, Kind.SURNAME})


def joined(text: str) -> Iterator[NameSpan]:
    """Every such name; held where the surname is a place first or the given name a verb as well; and
    those wholly in kanji that the dictionary does not see."""
    for match in _JOINED.finditer(text):
        given = _given_length(text, match)
        start = _surname_start(text, match) if given else None
        if start is not None:
            surname, name = text[start : match.end("kanji")], match["kana"][:given]
            certain = usual_kind(surname) is Kind.SURNAME and _is_certain(name)
            end = match.end("kanji")
            yield NameSpan(start, match.start("kana") + given, certain, surname_end=end)
    yield from _in_signs(text)
    yield from _apart(text)


def _apart(text: str) -> Iterator[NameSpan]:
    """A surname, a blank and signs of given names: 畑 凪, 竹内 暖議員."""
    for match in _APART.finditer(text):
        given = match["given"]
        if not _stands_apart(text, match.start()):
            continue
        if not _is_surname(match["surname"]):
            yield from _sealed(text, match)
            continue
        titled = match["title"] is not None and Kind.GIVEN in kinds(given)
        if titled or _is_made_of_signs(given) or given in _TODAY:
            certain = Kind.GIVEN in kinds(given)
            start, end = match.start("surname"), match.end("given")
            yield NameSpan(start, end, certain, surname_end=match.end("surname"))


def _sealed(text: str, match: re.Match[str]) -> Iterator[NameSpan]:
    """玉虫 亮介 印: whoever seals or signs has a surname, though the dictionary has it as a thing."""
    start, end = match.start("surname"), match.end("given")
    given = len(match["given"]) > 1 and Kind.GIVEN in kinds(match["given"])
    if given and len(match["surname"]) > 1 and _SEAL.match(text, end):
        yield NameSpan(start, end, certain=False, surname_end=match.end("surname"))


def _in_signs(text: str) -> Iterator[NameSpan]:
    """Rows of kanji that are no word, a surname and signs of given names: 関碧斗, 千葉煌, 妻小川蒼,
    鎌田凪主任."""
    for row in _KANJI_ROW.finditer(text):
        for end in _ends_of(text, row):
            for length, cut in _CUTS:
                start = end - length
                if start >= row.start() and _is_row(text, start, end, cut):
                    certain = _is_certain_row(text, start, text[start:end], cut)
                    yield NameSpan(start, end, certain, surname_end=start + cut)
                    break


def _ends_of(text: str, row: re.Match[str]) -> Iterator[int]:
    """Where names may end in a row of kanji: before a title in it, and with it."""
    if row[0][0] not in CONTINENTAL and not any(map(is_given_sign, row[0])):
        return
    for title in _TITLE_INSIDE().finditer(text, row.start() + 2, row.end()):
        yield title.start()
    if _ENDS_SHORT().match(text, row.end()):
        yield row.end()


def _is_row(text: str, start: int, end: int, cut: int) -> bool:
    """Whether a place is a surname of so many signs and a given name, and no word; of two signs in all
    only behind the word for who somebody is (妹奥勇)."""
    given = text[start + cut : end]
    if text[start] in CONTINENTAL and cut == 1:
        return _is_continental(text, start, end)
    if len(given) == 1:
        role = has_role_before(text, start)
        signs = (given in _TODAY and (cut > 1 or role)) or (role and Kind.GIVEN in kinds(given))
    else:
        signs = _is_made_of_signs(given)
    if not signs or not _is_surname(text[start : start + cut]) or kinds(text[start:end]):
        return False
    return _stands_apart(text, start)


def _is_made_of_signs(given: str) -> bool:
    """Whether a word has the signs of given names, and is at most a noun besides."""
    return all(map(is_given_sign, given)) and not kinds(given) - _MAYBE


def _stands_apart(text: str, start: int) -> bool:
    """Whether a name may begin at a place: with a row, or behind the word for who somebody is."""
    return not is_joined(text, start) or text[start - 1] == "者"


def _is_continental(text: str, start: int, end: int) -> bool:
    """Whether a place is a name from the continent: 王小明, 李秀英; 許可証 is a word, 王家 a house."""
    whole, begun = kinds(text[start:end]), kinds(text[start : start + 2])
    word = (whole | begun) & {Kind.NOUN, Kind.OTHER} and not begun & PEOPLE
    thing = word or text[end - 1] in THING_SIGNS
    titled = name_words.KNOWN_TITLE.match(text, end)
    called = end - start > 2 or titled or has_role_before(text, start)
    return bool(called) and not thing and _stands_apart(text, start)


def _is_certain_row(text: str, start: int, row: str, cut: int) -> bool:
    """Whether nobody has to judge: the given name is no noun, or the row has a role or a title."""
    if row[0] in CONTINENTAL and cut == 1:
        return len(row) > 2
    if len(row) - cut > 1 and Kind.NOUN not in kinds(row[cut:]):
        return True
    called = name_words.KNOWN_TITLE.match(text, start + len(row)) or has_role_before(text, start)
    return bool(called) and usual_kind(row[:cut]) is Kind.SURNAME


def _surname_start(text: str, match: re.Match[str]) -> int | None:
    """Where the surname begins: with the row, or behind the word for a role."""
    end = match.end("kanji")
    for start in range(max(match.start("kanji"), end - _LONGEST_SURNAME), end):
        if _stands_apart(text, start) and _is_surname(text[start:end]):
            return start
    return None


def _is_surname(word: str) -> bool:
    if len(word) == 1:
        return word in ONE_SIGN_SURNAMES or word == "金"
    return Kind.SURNAME in kinds(word) and word not in EVERYDAY


def _given_length(text: str, match: re.Match[str]) -> int:
    """How many of the hiragana are a given name; the longest that a particle can follow."""
    kana = match["kana"]
    for length in range(min(len(kana), _LONGEST_GIVEN), 1, -1):
        ends = (_ENDS if length > 2 else _ENDS_SHORT)()
        if ends.match(text, match.start("kana") + length) and _is_given(kana[:length]):
            return length
    return 0


def _is_given(name: str) -> bool:
    if len(name) > 2:
        return Kind.GIVEN in sounds_like(name) and name not in _NOTED
    known = known_in_kana(name)
    return name not in _GRAMMAR and (
        bool(known & {Kind.GIVEN, Kind.PERSON}) or known == {Kind.NOUN}
    )


def _is_certain(name: str) -> bool:
    return len(name) > 2 or not known_in_kana(name) & {Kind.OTHER, Kind.PERSON}
