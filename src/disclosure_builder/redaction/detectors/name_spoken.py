"""What is asked of a word that stands where a person speaks or is named: a word or a place in; yes or no,
or the name, out."""

import re
from collections.abc import Iterable, Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

NAME = rf"(?P<name>[{KANJI}]{{1,4}}|[ぁ-ゖー]{{2,5}}|[ァ-ヺー]{{2,6}})"
# Katakana begin where hiragana end: 同行者はケイと名乗った.
BOUNDED = rf"(?:(?<![{KANJI}ぁ-ゖァ-ヺー])|(?<=[はがでも])(?=[ァ-ヺ])){NAME}"


def surnames(text: str, form: Cued, *, or_given: bool = False) -> Iterator[NameSpan]:
    """What a pattern finds, where it is a surname; or, what is signed or described as a person is,
    a given name alone."""
    for match in form.finditer(text):
        group = match.lastgroup or "name"
        start = match.start(group) + role_length(match[group])
        name = text[start : match.end(group)]
        alone = or_given and is_person(name) and Kind.NOUN not in kinds(name)
        if is_known_surname(name) or alone:
            yield NameSpan(start, match.end(group))


def unless_all_places(text: str, found: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """The same; where every speaker is a place before he is a person, a person has to decide."""
    spans = list(found)
    names = [text[span.start : span.end] for span in spans]
    places = all(
        Kind.PLACE in kinds(name) and usual_kind(name) is not Kind.SURNAME for name in names
    )
    for span in spans:
        yield NameSpan(span.start, span.end, certain=not places)


def role_length(name: str) -> int:
    """How much of a word says who speaks: 事務局山田."""
    role = name_words.ROLE_START.match(name)
    return role.end() if role and role.end() < len(name) else 0


def is_known_surname(word: str) -> bool:
    """Whether a word in any script is a surname, and neither a role nor an everyday word."""
    if word in EVERYDAY or name_words.ROLE_WORD.search(word) or word in name_words.PSEUDONYMS:
        return False
    if len(word) == 1 and word not in ONE_SIGN_SURNAMES:
        return False
    if Kind.OTHER in kinds(word) and usual_kind(word) is not Kind.SURNAME:
        return False
    return Kind.SURNAME in known_in_kana(word)


def is_person(value: str) -> bool:
    """Whether the value of a field for persons is a name and not a section, a firm or a role."""
    first = re.split("[ ・]", value)[0]
    if name_words.ROLE_WORD.search(value):
        return False
    # 橋本 and 小川 end in signs of books and rivers.
    if name_words.BODY.search(value, len(value) - 1) and usual_kind(value) is not Kind.SURNAME:
        return False
    return bool(known_in_kana(first) & PEOPLE) and Kind.OTHER not in kinds(first)
