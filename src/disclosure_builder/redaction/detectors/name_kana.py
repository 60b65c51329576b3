"""Full names in kana: folded text in, findings out. Both halves must be names to the dictionary."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds
from disclosure_builder.redaction.detectors.name_katakana import katakana_names
from disclosure_builder.redaction.detectors.name_readings import (
    can_be_pair,
    in_dictionary,
    known_in_kana,
    sounds_like,
)
from disclosure_builder.redaction.folding import Folded

# The names of fields in forms that know katakana only: シメイ, タントウ.
_FIELDS = (
    "(?:シメイ|ナマエ|カナ|セイメイ|セイ|メイ|フリガナ|ジュウショ|セイネンガッピ|セイベツ|セタイ(?:ヌシ|バンゴウ)?|ホンニン|タントウ(?:シャ)?|シンセイシャ|トドケデニン|ダイリニン|デンワ|バンゴウ|ツヅキガラ|"
    "テンニュウ|テンシュツ|テンキョ|ハンテイ|ケッカ|カクニン|ホンセキ|コザ|メイギ(?:ニン)?|コクセキ|ユウビン|ジコク|ヒヅケ|ウケツケ|ショリ|イドウ|リユウ|ビコウ|メモ)(?![ァ-ヺー])"
)
_KATAKANA = re.compile(
    rf"(?<![ァ-ヺー])(?P<one>(?!{_FIELDS})[ァ-ヺー]{{2,7}})(?:(?P<blank>[ ・])(?P<two>(?!{_FIELDS})[ァ-ヺー]{{2,7}}))?(?![ァ-ヺー])"
)
_HIRAGANA = re.compile(
    r"(?<![ぁ-ん])(?P<one>[ぁ-んー]{2,7})[ ・](?P<two>[ぁ-んー]{2,7})(?![ぁ-ん])"
)
_SPACED = re.compile(
    r"(?<![ァ-ヺー] )(?<![ァ-ヺー])[ァ-ヺ](?: [ァ-ヺー]){3,10}(?![ァ-ヺー]| [ァ-ヺ])"
)
# What is printed, entered or somebody's in two words of katakana is what a form says of a person.
_SHOWN = re.compile(
    "[」』)]?(?:と(?:印字|表示|記載|登録|記録|入力|署名|名乗|書|読め|読み|聞|ある(?![一-鿿])|あった|い[いう]|申)|の(?:名|氏名|署名|記載|口座|住民票|個人番号|住所))"
)
_HALVES = frozenset({Kind.SURNAME, Kind.GIVEN})
# Long vowels and small letters that only words from abroad are written with.
_FOREIGN_SOUND = re.compile("[ーァィゥェォヴ]")
_ENDING = re.compile(
    "(?:(?:さん|さま|ちゃん|くん)[はがのをにともへや]?|である|です|でした|だった|という|として|から|まで|より)$"
)
_HONOURED = re.compile("さん|さま|ちゃん|くん|様|氏")
_PARTICLES = "とがはをのにもへでや"


class NameKana(Detector):
    """Surname and given name in katakana or hiragana; foreign names with their middle dots."""

    id = "name-kana"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Pairs with a blank, katakana without one, single letters spaced out, dotted names."""
        text = folded.text
        for match in _KATAKANA.finditer(text):
            shown = match["two"] and _SHOWN.match(text, match.end())
            if is_kana_name(match["one"], match["two"]) or (shown and _is_half_known(match)):
                yield self.finding(*match.span())
        for match in _HIRAGANA.finditer(text):
            # A particle may run on from the given name: やまだ たろうと.
            end = _without_particle(text, match)
            honoured = _HONOURED.match(text, end) and Kind.SURNAME in known_in_kana(match["one"])
            if honoured or is_kana_name(match["one"], text[match.start("two") : end]):
                yield self.finding(match.start(), end)
        for match in _SPACED.finditer(text):
            if is_kana_name(match[0].replace(" ", "")):
                yield self.finding(*match.span())
        for name in katakana_names(text):
            yield self.finding(name.start, name.end, certain=name.certain)


def _without_particle(text: str, match: re.Match[str]) -> int:
    """Where the given name ends when a particle or a copula runs on from it: やまだ たろうと."""
    start, end = match.span("two")
    ending = _ENDING.search(text, start + 2, end)
    if ending:
        return ending.start()
    if (
        Kind.GIVEN in known_in_kana(text[start:end])
        or text[end - 1] not in _PARTICLES
        or end - start < 3
    ):
        return end
    return end - 1


def _is_half_known(match: re.Match[str]) -> bool:
    """Whether one of two words can be a name, or a blank parts two that nobody has; none is a thing."""
    known = [known_in_kana(match["one"]), known_in_kana(match["two"])]
    people = [bool(each & PEOPLE) for each in known]
    things = [Kind.NOUN in each and not each & _HALVES for each in known]
    return (any(people) or match["blank"] == " ") and not any(things)


def is_kana_name(one: str, two: str | None = None, *, honoured: bool = False) -> bool:
    """Whether two words, or one word cut somewhere, are surname and given name.

    Of two words with a blank between them one may be missing from the dictionary; before a form of
    address a half may be a noun as well: やまねあきらさん.
    """
    if two is not None:
        if one[0] >= "ァ" and _sounds_given(one, two):
            return True
        if _is_with_particle(one):
            return False
        surname, given = Kind.SURNAME in known_in_kana(one), Kind.GIVEN in known_in_kana(two)
        # Beside a word that nobody knows the sound alone says little: だれの ことか.
        return (
            (surname and given)
            or (Kind.SURNAME in in_dictionary(one) and not known_in_kana(two))
            or (_is(two, Kind.GIVEN) and not known_in_kana(one))
            or (Kind.OTHER not in kinds(two) and can_be_pair(one, two))
        )
    if len(one) < 4 or kinds(one):
        return False
    cuts = range(2, len(one) - 1)
    halves = ((one[:cut], one[cut:]) for cut in cuts)
    if honoured:
        return any(
            Kind.SURNAME in known_in_kana(a) and Kind.GIVEN in known_in_kana(b) for a, b in halves
        )
    return any(_is(a, Kind.SURNAME) and _is(b, Kind.GIVEN) for a, b in halves)


def _is_with_particle(word: str) -> bool:
    """Whether a row in hiragana is a word and a particle that go together: こどもの ため."""
    return word[-1] in _PARTICLES and bool(kinds(word[:-1])) and not in_dictionary(word)


def _sounds_given(one: str, two: str) -> bool:
    """Whether the second word sounds like a given name and is no other word, and the first can be
    Japanese: ハヤシ ケンゾウ, ホシ エイキチ."""
    given = Kind.GIVEN in sounds_like(two) and not kinds(two) - PEOPLE
    return given and not _FOREIGN_SOUND.search(one) and Kind.OTHER not in kinds(one)


def _is(word: str, kind: Kind) -> bool:
    """Whether a word in either kana is a name of a kind, and no common noun in this script."""
    return kind in kinds(word) or (kind in known_in_kana(word) and Kind.NOUN not in kinds(word))
