"""Names that the dictionary has in part or not at all: words of a sentence in, a name out.

Where it has one half, the other is read from the zone; where it cut the zone wrongly (山 根明), the
whole zone is tried as surname and given name; last, the signs with which names are written tell.
"""

import re

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_given import (
    SURNAME_SIGNS,
    is_given_sign,
    with_rest,
)
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    ONE_NAME,
    NameSpan,
    has_role_before,
    zone_end,
)

# The ends of given names of old, which are written in no other word.
_OLD_STYLE = re.compile(r".{1,4}(?:[右左]衛門|兵衛|之助|之丞|之進|之介)")
_SUBJECT = re.compile("[はが]")


def guessed_name(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A name of which the dictionary lacks a half, or cuts it wrongly, beginning at a word."""
    return (
        _halves(text, sentence, at)
        or _old_style(text, sentence, at)
        or _unknown_surname(text, sentence, at)
        or _noun_given(text, sentence, at)
        or _made_of_signs(text, sentence, at)
    )


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
    # A word that goes on in kana is none of a name: 国立市|子ども.
    if pieces[-1].end > end or name_words.ROLE_START.match(zone):
        return None
    for cut in (2, 3, 1):
        surname, given = zone[:cut], zone[cut:]
        if not given or Kind.SURNAME not in kinds(surname):
            continue
        if _is_chinese(given, pieces) if cut == 1 else _is_given(given, pieces, start + cut):
            return NameSpan(start, end, surname_end=start + cut)
    return None


def _old_style(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A zone that ends as given names of old do: 林右衛門."""
    start = sentence[at].start
    end = zone_end(text, start)
    return NameSpan(start, end) if _OLD_STYLE.fullmatch(text, start, end) else None


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
            end = with_rest(text, sentence, position + 1, word.start)
            closed = end == zone_end(text, end) and not name_words.BODY.match(text, end)
            return NameSpan(start, end, surname_end=word.start) if closed else None
        if word.end - start > 3 or word.kind in {Kind.NUMBER, Kind.PREFIX}:
            return None
    return None


def _noun_given(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A surname before a noun that fills the zone and is written like a given name: 鈴木啓示.

    Certain where each sign is one of given names, or where a role or a person's act stands beside;
    with one such sign a person decides, with none it is a trade or a matter.
    """
    surname = sentence[at]
    if at + 1 >= len(sentence) or surname.kind is not Kind.SURNAME or len(surname.surface) == 1:
        return None
    noun = sentence[at + 1]
    given = noun.surface
    fills = ALL_KANJI.fullmatch(given) and zone_end(text, noun.end) == noun.end
    if not (fills and noun.start == surname.end and noun.kind is Kind.NOUN and len(given) <= 2):
        return None
    signs = sum(is_given_sign(each) for each in given)
    if name_words.TITLE.match(text, noun.start) or name_words.BODY.match(text, noun.start):
        return None
    if not signs or name_words.MATTER.fullmatch(given) or name_words.BODY.match(text, noun.end):
        return None
    sure = signs == len(given) or _is_person_here(text, surname.start, noun.end)
    return NameSpan(surname.start, noun.end, sure, surname.end)


def _made_of_signs(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """Two words that the dictionary does not have as names, written like surname and given name:
    小前亮, 治山正史.

    Certain as a subject, after a role, or before a title or what persons do and have; else nothing.
    """
    if at + 1 >= len(sentence):
        return None
    one, two = sentence[at], sentence[at + 1]
    surname, given = one.surface, two.surface
    end = two.end
    if not (
        one.kind is Kind.NOUN
        and 2 <= len(surname) <= 3
        and surname[-1] in SURNAME_SIGNS
        and two.start == one.end
        and len(given) <= 2
        and Kind.GIVEN in kinds(given)
        and all(is_given_sign(each) for each in given)
        and (zone_end(text, end) == end)
        and not name_words.TITLE.match(text, two.start)
        and not name_words.BODY.match(text, end)
    ):
        return None
    person = _SUBJECT.match(text, end) or name_words.TITLE.match(text, end)
    if person or _is_person_here(text, one.start, end):
        return NameSpan(one.start, end, surname_end=one.end)
    return None


def _is_person_here(text: str, start: int, end: int) -> bool:
    """Whether a role before or an act or belonging after says that a person is meant."""
    return has_role_before(text, start) or any(
        each.match(text, end)
        for each in (name_acts.SUBJECT_ACTS, name_acts.REACHES, name_acts.BELONGINGS)
    )
