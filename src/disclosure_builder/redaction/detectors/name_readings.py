"""How names sound: a word in kana in; whether a surname or a given name is read so out.

The dictionary finds a name only as it is written, and few are in it in kana; forms, labels and
speech give the reading alone (フリガナ, ながさわさん). The two lists beside this file hold the readings
of its surnames and given names, three syllables and more (`tools/write_name_readings.py`).
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds

_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ"))}
_TO_KATAKANA = {hiragana: katakana for katakana, hiragana in _TO_HIRAGANA.items()}
_SHORTEST = 3
# さんの is 山野 as well; after a name it is the form of address and a particle.
_ADDRESS = ("さん", "さま", "くん", "ちゃん")
# So do particles and copulas in a row, which no surname begins with: である, には.
_GRAMMAR = re.compile(
    "(?:であ|です|でし|では|でも|として|という|にお|にも|には|によ|につい|だった|だと)"
)
# A word in hiragana and its particle sound like a name too: かみが, ばんの.
_WITH_PARTICLE = re.compile("[ぁ-ん]+[がのにはをともてでへ]")
# Names of two syllables that the dictionary has in kanji only; short words sound like many things, so
# they count only where two stand side by side.
_SHORT_SURNAMES = frozenset(
    ("おか", "はら", "せき", "つじ", "おく", "ほし", "きた", "いけ", "うえ", "かじ", "さの", "まき", "やぎ", "しま", "すぎ", "そね", "たき", "とい", "ねぎ", "ひび", "ます", "みや", "むら", "もと", "ゆら")
)  # fmt: skip
_SHORT_GIVEN = frozenset(
    ("あん", "いお", "いく", "うみ", "かい", "かの", "きい", "こと", "さや", "さら", "さり", "せな", "せら", "そう", "ちさ", "ちほ", "とわ", "なぎ", "なの", "にこ", "のあ", "ひな", "まち", "まの", "みう", "みら", "むつ", "ゆあ", "ゆず", "ゆの", "ゆま", "ゆめ", "ゆら", "りあ", "りお", "りく", "りこ", "りの", "りま", "りり", "れん")
)  # fmt: skip
_PARTICLES = frozenset("のはがにもとでをや")
# Written so, a word is no name to the dictionary; it may still be one by how it sounds.
_MAY_SOUND_LIKE_NAME = frozenset({Kind.PLACE, Kind.PROPER})


def to_hiragana(word: str) -> str:
    """A word with its katakana as hiragana."""
    return word.translate(_TO_HIRAGANA)


def sounds_like(word: str) -> frozenset[Kind]:
    """Whether a surname, a given name, both or neither is read like a word in either kana."""
    if len(word) < _SHORTEST or word.startswith(_ADDRESS) or _GRAMMAR.match(word):
        return frozenset()
    katakana = word.translate(_TO_KATAKANA)
    return frozenset(kind for kind in (Kind.SURNAME, Kind.GIVEN) if katakana in _readings()[kind])


def leading_particle(word: str) -> int:
    """The length of a particle that runs on into a name in hiragana: 傍聴者の|いなば氏."""
    if word[0] not in _PARTICLES or _is_known(word):
        return 0
    # の joins two nouns; whatever comes behind it is the second.
    return int(word[0] == "の" or _is_known(word[1:]))


def _is_known(word: str) -> bool:
    """Whether a name is written or sounds so."""
    return bool(sounds_like(word) or kinds(word) & {Kind.SURNAME, Kind.GIVEN})


def in_dictionary(word: str) -> frozenset[Kind]:
    """What the dictionary has a word as, in either kana."""
    return kinds(word) | kinds(to_hiragana(word)) | kinds(word.translate(_TO_KATAKANA))


@lru_cache(maxsize=20_000)
def known_in_kana(word: str) -> frozenset[Kind]:
    """What a word is in either kana; by how it sounds where the dictionary has no other word."""
    known = in_dictionary(word)
    if known - _MAY_SOUND_LIKE_NAME or _WITH_PARTICLE.fullmatch(word):
        return known
    return known | sounds_like(word)


def can_be_pair(one: str, two: str) -> bool:
    """Whether two words in kana sound like a surname and a given name, and one is so written."""
    surname = in_dictionary(one) | sounds_like(one)
    given = in_dictionary(two) | sounds_like(two)
    sounds = (Kind.SURNAME in surname or to_hiragana(one) in _SHORT_SURNAMES) and (
        Kind.GIVEN in given or to_hiragana(two) in _SHORT_GIVEN
    )
    return sounds and bool((in_dictionary(one) | in_dictionary(two)) & PEOPLE)


@cache
def _readings() -> dict[Kind, frozenset[str]]:
    """The lists, read once."""
    return {Kind.SURNAME: _read("surname"), Kind.GIVEN: _read("given")}


def _read(name: str) -> frozenset[str]:
    """The readings of one list: on each line what several begin with, then the rest of each."""
    text = (files(__package__) / f"{name}_readings.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines()[1:])
    return frozenset(head + rest for head, *rests in lines for rest in rests)
