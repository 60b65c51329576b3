"""Names in two halves: the words of a sentence in, the full name that begins at one of them out."""

import re

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_foreign import is_continental
from disclosure_builder.redaction.detectors.name_given import given_end, with_rest
from disclosure_builder.redaction.detectors.name_guessed import guessed_name
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    ONE_NAME,
    NameSpan,
    is_joined,
    zone_end,
)

_KATAKANA = re.compile("[ァ-ヺー・]+")


def full_name(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A name in two halves, or one that the dictionary has as a whole, beginning at a word."""
    word = sentence[at]
    if _ends_longer_word(text, word):
        return None
    if word.kind is Kind.PERSON and len(word.surface) > 1 and ALL_KANJI.fullmatch(word.surface):
        whole = with_rest(text, sentence, at + 1, word.start)
        return None if name_words.BODY.match(text, whole) else NameSpan(word.start, whole)
    if _is_mixed(text, sentence, at):
        after = _after_blank(sentence, at) + 1
        return NameSpan(word.start, with_rest(text, sentence, after, word.end))
    if _is_continental(text, sentence, at):
        given = sentence[_after_blank(sentence, at)]
        return NameSpan(word.start, given.end if given.unknown else zone_end(text, given.start))
    end = given_end(text, sentence, at) if _can_be_surname(word) else None
    if end is not None:
        body = name_words.LASTING_BODY.match(text, end) or name_words.WORK.match(text, end)
        return None if body else NameSpan(word.start, end, surname_end=word.end)
    return None if is_joined(text, word.start) else guessed_name(text, sentence, at)


def _ends_longer_word(text: str, word: Word) -> bool:
    """Whether a single kanji stands at the end of a word, however much that is a role: 委員|長."""
    return (
        len(word.surface) == 1
        and word.surface in name_words.BEFORE_A_POST
        and word.start > 0
        and ALL_KANJI.fullmatch(text, word.start - 1, word.start) is not None
    )


def _is_mixed(text: str, sentence: list[Word], at: int) -> bool:
    """Whether a foreign name stands before a Japanese one: スミス花子, テリー伊藤."""
    if at + 1 >= len(sentence) or sentence[at].kind not in {*ONE_NAME, Kind.PERSON}:
        return False
    # ジョンソン 健: only a given name may stand behind a blank; what else does is another word.
    after = _after_blank(sentence, at)
    if after == len(sentence) or (after > at + 1 and sentence[after].kind is not Kind.GIVEN):
        return False
    foreign, other = sentence[at], sentence[after]
    return (
        bool(_KATAKANA.fullmatch(foreign.surface))
        and other.kind in ONE_NAME
        and (len(other.surface) > 1 or other.kind is Kind.GIVEN)
        and not (foreign.start and _KATAKANA.match(text, foreign.start - 1))
        and not name_words.BODY.match(text, other.end)
    )


def _is_continental(text: str, sentence: list[Word], at: int) -> bool:
    """Whether a zone begins here that is a Chinese, Korean or Vietnamese name: 陳志強."""
    given = _after_blank(sentence, at)
    return (
        len(sentence[at].surface) == 1
        and given < len(sentence)
        and not is_joined(text, sentence[at].start)
        and is_continental(text, sentence[at], sentence[given])
    )


def _after_blank(sentence: list[Word], at: int) -> int:
    """The next word that is no blank."""
    blank = at + 1 < len(sentence) and sentence[at + 1].surface == " "
    return at + 2 if blank else at + 1


def _can_be_surname(word: Word) -> bool:
    """Whether a word is a surname here, or a place or noun that is a surname elsewhere."""
    if word.kind is Kind.SURNAME:
        return True
    return (
        word.kind in {Kind.PLACE, Kind.NOUN, Kind.PROPER}
        and len(word.surface) > 1
        and Kind.SURNAME in kinds(word.surface)
    )
