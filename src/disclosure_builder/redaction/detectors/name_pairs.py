"""Surname and given name with a blank between them: a text in, names out.

A form, an envelope or a list parts the two by a blank. What stands before it is a surname to the
dictionary, or a place from which one is made; what stands after it is short, in one script, fills
its zone, and is no post, body, trade or common noun. The less the dictionary knows of the halves,
the more has to stand beside: a role before, an address before, an age, a birthday, さん after.
"""

import re
from collections.abc import Iterator
from enum import IntEnum

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_given import SURNAME_SIGNS, is_given_sign
from disclosure_builder.redaction.detectors.name_zones import (
    KANJI,
    NameSpan,
    has_role_before,
    zone_end,
)

# 令和 is also a given name; before a number it begins a date.
_ERA = "(?:明治|大正|昭和|平成|令和)[0-9〇一二三四五六七八九十元]"
_PAIR = re.compile(
    rf"(?<![{KANJI}ァ-ヺー])(?P<one>[{KANJI}]{{1,6}}) (?!{_ERA})"
    rf"(?P<two>[{KANJI}]{{1,7}}|[ァ-ヺー]{{2,5}}(?![ァ-ヺー・])"
    r"|[ぁ-ゖー]{2,5}?(?=です|でし|さん|さま|ちゃん|くん|ほか|など|という|(?:から|より|[はがのをにともへや]{1,2})?(?:[^ぁ-ゖー]|$)))"
)
# What is written beside a person in a list, a form or on an envelope.
_BESIDE_AFTER = re.compile(
    r"\s?(?:さん|様|さま|ちゃん|くん|氏|殿|ほか|外|他)|[\s(、,/]{1,3}(?:〔(?!氏名)|[男女]性?(?![一-鿿])|[0-9〇一二三四五六七八九十]{1,3}[歳才]|(?:明治|大正|昭和|平成|令和|[MTSHR][0-9]|(?:19|20)[0-9]{2}[-/.年])|印(?![一-鿿]))"
)
_BESIDE_BEFORE = re.compile(
    r"(?:〔[^〕\n]{2,12}〕|番地(?:の[0-9]+)?|号室?|[0-9]+-[0-9]+-[0-9]+|[:=|\t\"])\s{0,2}$"
)
_SECTION = re.compile("[課係部室局署所庁会社省院校館店市区町村県府都駅団]$")
_PLACE_END = re.compile("[宮寺社院館堂駅線橋園号賞杯]$")
_KANJI = re.compile(f"[{KANJI}]+")
_PEOPLE = frozenset({Kind.GIVEN, Kind.PERSON})


class _Weight(IntEnum):
    """How much a half looks like the half of a name."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


def paired(text: str) -> Iterator[NameSpan]:
    """Every pair whose halves and neighbours make a name of it."""
    at = 0
    while match := _PAIR.search(text, at):
        found = _name(text, match)
        if found:
            yield found
        at = max(found.end if found else match.start("two"), match.start() + 1)


def _name(text: str, match: re.Match[str]) -> NameSpan | None:
    """The name in two words with a blank between them, if they are one."""
    start = match.start() + _role_length(match["one"])
    surname, after = text[start : match.end("one")], match.start("two")
    end = zone_end(text, after) if _KANJI.match(text, after) else match.end("two")
    given = text[after:end]
    if not surname or not 0 < len(given) <= 5 or _is_something_else(text, after, end):
        return None
    one, two = _as_surname(surname), _as_given(given)
    if not one or not two or (len(surname) == 1 and two < _Weight.SURE):
        return None
    beside = _stands_with_person(text, start, end)
    both = one + two + 2 * beside
    if both < _Weight.SURE + _Weight.POSSIBLE:
        return None
    # A noun, or what has no sign of given names, is one only among what is said of persons.
    if two is _Weight.POSSIBLE and not beside:
        return None
    certain = both > _Weight.SURE + _Weight.POSSIBLE and (one == _Weight.SURE or beside)
    return NameSpan(start, end, certain or both > _Weight.SURE + _Weight.LIKELY, match.end("one"))


def _role_length(word: str) -> int:
    """How much of a word says who the person is: 世帯主大須賀."""
    role = name_words.ROLE_START.match(word)
    # 長 is no name behind 委員: together they are another role.
    parted = role and role.end() < len(word) and word[role.end() :] not in name_words.BEFORE_A_POST
    return role.end() if role and parted else 0


def _is_something_else(text: str, start: int, end: int) -> bool:
    """Whether a post, a body, a place or a matter follows the first word."""
    return bool(
        end - start > 3 + 2 * (not _KANJI.match(text, start))
        or name_words.TITLE.match(text, start)
        or name_words.BODY.match(text, start)
        or name_words.BODY.match(text, end)
        or (end - start > 1 and _PLACE_END.search(text, start, end))
        or name_words.MATTER.fullmatch(text, start, end)
        or name_words.ROLE_WORD.search(text, start, end)
    )


def _as_surname(word: str) -> _Weight:
    """What speaks for a surname: the dictionary, or the signs of which surnames are made."""
    known = kinds(word)
    if word in EVERYDAY or _SECTION.search(word) or name_words.ROLE_WORD.search(word):
        return _Weight.POSSIBLE if Kind.SURNAME in known else _Weight.NONE
    if Kind.SURNAME in known:
        usual = len(word) > 1 or word in ONE_SIGN_SURNAMES or Kind.NOUN not in known
        return _Weight.SURE if usual else _Weight.LIKELY
    if _PLACE_END.search(word):
        return _Weight.NONE
    if Kind.PLACE in known and 1 < len(word) <= 4:
        return _Weight.LIKELY
    made = not known - {Kind.NOUN} and 1 < len(word) <= 4 and word[-1] in SURNAME_SIGNS
    return _Weight.POSSIBLE if made else _Weight.NONE


def _as_given(word: str) -> _Weight:
    """What speaks for a given name: the dictionary, or its signs where that does not have it."""
    known = kinds(word)
    if known & _PEOPLE:
        return _Weight.LIKELY if Kind.NOUN in known or Kind.PLACE in known else _Weight.SURE
    if known & {Kind.PLACE, Kind.PROPER, Kind.OTHER, Kind.NUMBER, Kind.SURNAME} or word in EVERYDAY:
        # 花蓮 is a town abroad, and written as given names are.
        town = known == {Kind.PLACE} and len(word) > 1
        return _Weight.POSSIBLE if town and all(map(is_given_sign, word)) else _Weight.NONE
    if not _KANJI.match(word):
        return _Weight.POSSIBLE if Kind.NOUN in known else _Weight.LIKELY
    signs = [is_given_sign(each) for each in word]
    if Kind.NOUN in known:
        return _Weight.POSSIBLE if any(signs) else _Weight.NONE
    if all(signs):
        return _Weight.SURE
    return _Weight.LIKELY if any(signs) else _Weight.POSSIBLE


def _stands_with_person(text: str, start: int, end: int) -> bool:
    """Whether a role, an address or a label comes before, or an age, a birthday, an act after."""
    return (
        has_role_before(text, start)
        or bool(_BESIDE_BEFORE.search(text, max(0, start - 16), start))
        or bool(_BESIDE_AFTER.match(text, end))
        or any(
            each.match(text, end)
            for each in (name_acts.SUBJECT_ACTS, name_acts.REACHES, name_acts.BELONGINGS)
        )
    )
