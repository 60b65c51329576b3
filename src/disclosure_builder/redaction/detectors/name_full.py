"""Names in two halves: the words of a sentence in, the full name that begins at one of them out.

The dictionary lacks many names. Where it has one half, the other is read from the zone; where it
cut the zone wrongly (山 根明), the whole zone is tried as surname and given name.
"""

import re

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    KANJI,
    ONE_NAME,
    READING,
    NameSpan,
    is_joined,
    zone_end,
)

_SCRIPT = re.compile(rf"[{KANJI}ぁ-ゖァ-ヺー]+{READING}")
_LONGEST_GIVEN = 3


def full_name(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A name in two halves, or one that the dictionary has as a whole, beginning at a word."""
    word = sentence[at]
    if word.kind is Kind.PERSON and len(word.surface) > 1 and ALL_KANJI.fullmatch(word.surface):
        whole = _with_rest(text, sentence, at + 1, word.start)
        return None if name_words.BODY.match(text, whole) else NameSpan(word.start, whole)
    end = _given_end(text, sentence, at) if _can_be_surname(word) else None
    if end is not None:
        body = name_words.LASTING_BODY.match(text, end) or name_words.WORK.match(text, end)
        return None if body else NameSpan(word.start, end, surname_end=word.end)
    if not is_joined(text, word.start):
        return _halves(text, sentence, at) or _unknown_surname(text, sentence, at)
    return None


def _can_be_surname(word: Word) -> bool:
    """Whether a word is a surname here, or a place or noun that is a surname elsewhere."""
    if word.kind is Kind.SURNAME:
        return True
    return (
        word.kind in {Kind.PLACE, Kind.NOUN}
        and len(word.surface) > 1
        and Kind.SURNAME in kinds(word.surface)
    )


def _given_end(text: str, sentence: list[Word], at: int) -> int | None:
    """Where the given name after a surname ends; None if there is none."""
    after = at + 1
    if after < len(sentence) and sentence[after].surface == " ":
        after += 1
    if after >= len(sentence):
        return None
    word = sentence[after]
    given = word.kind in {Kind.GIVEN, Kind.PERSON} or (
        (word.kind is Kind.SURNAME or after > at + 1) and Kind.GIVEN in kinds(word.surface)
    )
    if given and not (word.end - word.start == 1 and name_words.BODY.match(text, word.start)):
        return (
            _with_rest(text, sentence, after + 1, word.start)
            if _SCRIPT.fullmatch(word.surface)
            else None
        )
    surname = sentence[at].kind is Kind.SURNAME or word.unknown
    if after == at + 1 and surname and ALL_KANJI.fullmatch(word.surface):
        return _pieced_given(text, word)
    return None


def _pieced_given(text: str, word: Word) -> int | None:
    """A given name that the dictionary does not have: one to three kanji up to a boundary."""
    end = zone_end(text, word.start)
    rest = text[word.start : end]
    if not 0 < len(rest) <= _LONGEST_GIVEN or name_words.BODY.match(text, word.start):
        return None
    single = word.end - word.start == 1 or (word.unknown and word.kind is not Kind.NUMBER)
    return end if single or all(Kind.GIVEN in kinds(each) for each in rest) else None


def _with_rest(text: str, sentence: list[Word], at: int, given: int) -> int:
    """The end of a given name, with one more single kanji that nothing else can own."""
    end = sentence[at - 1].end
    if at >= len(sentence):
        return end
    word = sentence[at]
    single = word.end - word.start == 1 and ALL_KANJI.fullmatch(word.surface) is not None
    if (
        not single
        or name_words.TITLE.match(text, word.start)
        or name_words.BODY.match(text, word.start)
    ):
        return end
    closed = zone_end(text, word.end) == word.end
    if (
        closed
        and (end - given == 1 or word.kind in ONE_NAME or Kind.GIVEN in kinds(word.surface))
        and word.surface not in name_words.AFTER_A_NAME
    ):
        return word.end
    return end


def _halves(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A whole zone that is surname and given name, however the dictionary cut it: 山根明."""
    start = sentence[at].start
    end = zone_end(text, start)
    zone = text[start:end]
    if not 3 <= len(zone) <= 5 or end == sentence[at].end or not ALL_KANJI.fullmatch(zone):
        return None
    if (
        name_words.BODY.match(text, end)
        or name_words.ROLE_WORD.search(zone)
        or name_words.WORK.match(text, end - 1)
    ):
        return None
    pieces = [word for word in sentence[at:] if word.start < end]
    for cut in (2, 3, 1):
        surname, given = zone[:cut], zone[cut:]
        if not given or Kind.SURNAME not in kinds(surname):
            continue
        if _is_chinese(given, pieces) if cut == 1 else _is_given(given, pieces, start + cut):
            return NameSpan(start, end, surname_end=start + cut)
    return None


def _is_given(word: str, pieces: list[Word], cut: int) -> bool:
    """Whether a word is a given name; one kanji that the dictionary cuts off itself is not one
    here, for it has weighed that: 近江国."""
    return Kind.GIVEN in kinds(word) and (
        len(word) > 1 or all(piece.start != cut for piece in pieces)
    )


def _is_chinese(word: str, pieces: list[Word]) -> bool:
    """Whether two kanji after a surname of one are a given name of two signs, as in Chinese."""
    if len(word) != 2 or Kind.NOUN in kinds(word):
        return False
    given = [Kind.GIVEN in kinds(each) for each in word]
    return all(given) or (any(given) and any(piece.kind in ONE_NAME for piece in pieces))


def _unknown_surname(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """One to three kanji that begin a zone and lead to a given name, as in 則巻千兵衛."""
    start = sentence[at].start
    for position in range(at, min(at + 4, len(sentence))):
        word = sentence[position]
        if not ALL_KANJI.fullmatch(word.surface):
            return None
        if (
            position > at
            and word.kind is Kind.GIVEN
            and (len(word.surface) > 1 or word.start - start == 2)
        ):
            if name_words.ROLE_WORD.search(text, start, word.start) or word.start - start > 3:
                return None
            end = _with_rest(text, sentence, position + 1, word.start)
            closed = end == zone_end(text, end) and not name_words.BODY.match(text, end)
            return NameSpan(start, end, surname_end=word.start) if closed else None
        if word.end - start > 3 or word.kind in {Kind.NUMBER, Kind.PREFIX}:
            return None
    return None
