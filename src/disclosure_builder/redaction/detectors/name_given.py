"""Given names: the words after a surname in, where the name ends out.

The dictionary lacks many; then one to three kanji up to a boundary are one, if nothing else owns them.
"""

import re
from functools import cache

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    KANJI,
    ONE_NAME,
    READING,
    zone_end,
)

_SCRIPT = re.compile(rf"[{KANJI}ぁ-ゖァ-ヺー]+{READING}")
# A word in kana up to its end or the particle that follows it.
_KANA_GIVEN = re.compile(
    "(?P<given>[ァ-ヺー]{2,6}(?![ァ-ヺー・])|[ぁ-ん]{2,4}?(?=[はがのをにともへや]?(?:[^ぁ-ん]|$)))"
)
_KATAKANA = re.compile("[ァ-ヺー]+")
_LONGEST_GIVEN = 3
# Signs of given names of today (of 人名用漢字 those that parents choose) that the dictionary does not
# have as names by themselves.
_GIVEN_SIGNS = frozenset(
    "蒼空結凪暖颯陽葵咲月愛芽蓮心莉菜奈紗彩那羽桜花音琉斗翔瑛歩乃佑郎男夫雄也哉子美代"
    "朝椋楽響汐海伊吾夏姫宙小帆志惟想未来果桔梗瀬耀胡衣里楷絃弦杜柚煌偉稀璃瑠梨絆橙叶茉芭瑚琥珀逞燈旺綺彗櫂麟榛柊楠苺芙蕗虎"
)


# The last signs of surnames: most are called after where a family lived.
SURNAME_SIGNS = frozenset(
    "山川田村本野原島嶋崎﨑沢澤井木上口尾谷岡前藤内森橋塚部浦江瀬津坂堀辺浜林永松石倉杉池尻女須賀"
)


@cache
def is_given_sign(sign: str) -> bool:
    """Whether a kanji is one with which given names are written."""
    return sign in _GIVEN_SIGNS or Kind.GIVEN in kinds(sign)


def given_end(text: str, sentence: list[Word], at: int) -> int | None:
    """Where the given name after a surname ends; None if there is none."""
    after = at + 1
    if after < len(sentence) and sentence[after].surface == " ":
        after += 1
    if after >= len(sentence) or _begins_title(text, sentence[after]):
        return None
    word = sentence[after]
    kana = _KANA_GIVEN.match(text, word.start) if after > at + 1 else None
    if kana and (_is_kana_given(kana["given"]) or name_words.BODY.match(text, word.start)):
        return None if name_words.BODY.match(text, word.start) else kana.end("given")
    given = word.kind in {Kind.GIVEN, Kind.PERSON} or (
        (word.kind is Kind.SURNAME or after > at + 1) and Kind.GIVEN in kinds(word.surface)
    )
    if given and not (word.end - word.start == 1 and name_words.BODY.match(text, word.start)):
        return (
            with_rest(text, sentence, after + 1, word.start)
            if _SCRIPT.fullmatch(word.surface)
            else None
        )
    if after > at + 1 and _is_written_as_given(text, word):
        return word.end
    surname = sentence[at].kind is Kind.SURNAME or word.unknown
    if after == at + 1 and surname and ALL_KANJI.fullmatch(word.surface):
        return _pieced_given(text, word)
    return None


def _begins_title(text: str, word: Word) -> bool:
    """Whether a post begins with a word and goes on behind it: 元市 is a given name, 元市長 is none."""
    title = name_words.KNOWN_TITLE.match(text, word.start)
    return title is not None and title.end() > word.end


def _begins_post(text: str, word: Word) -> bool:
    """Whether a title begins with a word; in 心春議員 it begins behind it."""
    if name_words.KNOWN_TITLE.match(text, word.start):
        return True
    behind = name_words.KNOWN_TITLE.match(text, word.end)
    return behind is None and name_words.TITLE.match(text, word.start) is not None


def _is_kana_given(word: str) -> bool:
    """Whether a word in kana after a surname and a blank is a given name: 黒部 みなみ, 細野 カレン."""
    known = kinds(word)
    person = bool(known & {Kind.GIVEN, Kind.PERSON})
    return person or (not known and _KATAKANA.fullmatch(word) is not None)


def _is_written_as_given(text: str, word: Word) -> bool:
    """Whether a word after a blank fills its zone and has the signs of given names: 竹之内 蒼."""
    return (
        len(word.surface) <= 2
        and bool(ALL_KANJI.fullmatch(word.surface))
        and zone_end(text, word.start) == word.end
        and all(is_given_sign(each) for each in word.surface)
        and Kind.PLACE not in kinds(word.surface)
        and not name_words.MATTER.fullmatch(word.surface)
        and not name_words.TITLE.match(text, word.start)
        and not name_words.BODY.match(text, word.start)
    )


def _pieced_given(text: str, word: Word) -> int | None:
    """A given name that the dictionary does not have: one to three kanji up to a boundary."""
    end = zone_end(text, word.start)
    rest = text[word.start : end]
    if not 0 < len(rest) <= _LONGEST_GIVEN or name_words.BODY.match(text, word.start):
        return None
    single = word.end - word.start == 1 or (word.unknown and word.kind is not Kind.NUMBER)
    return end if single or all(Kind.GIVEN in kinds(each) for each in rest) else None


def with_rest(text: str, sentence: list[Word], at: int, given: int) -> int:
    """The end of a given name, with one more single kanji that nothing else can own."""
    end = sentence[at - 1].end
    if at >= len(sentence):
        return end
    word = sentence[at]
    single = word.end - word.start == 1 and ALL_KANJI.fullmatch(word.surface) is not None
    if not single or _begins_post(text, word) or name_words.BODY.match(text, word.start):
        return end
    closed = zone_end(text, word.end) == word.end
    if (
        closed
        and (end - given == 1 or word.kind in ONE_NAME or Kind.GIVEN in kinds(word.surface))
        and word.surface not in name_words.AFTER_A_NAME
    ):
        return word.end
    return end
