"""What stands beside a word and speaks for a person: a text and a word in, yes or no out."""

import re

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, SIGN_SURNAMES_BUT_COMPASS
from disclosure_builder.redaction.detectors.name_zones import NameSpan, has_acted_before, is_joined

_HEAD_OF_SECTION = re.compile("(?:[一-鿿]{2,8}?[課部係室局]|会計)(?:長|管理者)")


def sure(word: Word) -> NameSpan:
    """The word as a name that is certain."""
    return NameSpan(word.start, word.end)


def unsure(word: Word) -> NameSpan:
    """The word as a name of which a person has to judge."""
    return NameSpan(word.start, word.end, certain=False)


def is_part_of_post(text: str, word: Word) -> bool:
    """Whether a single kanji before a post belongs to it or to a longer word: 副課長, 国立東所長."""
    one = len(word.surface) == 1
    return one and (is_joined(text, word.start) or word.surface in name_words.BEFORE_A_POST)


def is_titled(text: str, word: Word) -> bool:
    """Whether a form of address or a post follows; 国立市長 is the mayor of a place."""
    head = name_words.HEAD_OF_PLACE.match(text, word.end)
    if head and Kind.PLACE in kinds(word.surface):
        # 薄井市長 is called so, for there is no 薄井市.
        there = head[0] not in "市町村区" or Kind.PLACE in kinds(word.surface + head[0])
        if there or usual_kind(word.surface) is not Kind.SURNAME:
            return False
    return name_words.TITLE.match(text, word.end) is not None


def heads_section(text: str, word: Word) -> bool:
    """Whether a surname stands before the head of a section: 佐藤市民課長."""
    if _HEAD_OF_SECTION.match(text, word.end) is None or word.surface in EVERYDAY:
        return False
    if len(word.surface) == 1:
        return word.surface in SIGN_SURNAMES_BUT_COMPASS
    return Kind.SURNAME in kinds(word.surface)


def acts_as_person(text: str, word: Word) -> bool:
    """Whether the word does what only persons do, or has what only they have."""
    return has_acted_before(text, word.start) or any(
        each.match(text, word.end)
        for each in (name_acts.SUBJECT_ACTS, name_acts.REACHES, name_acts.BELONGINGS)
    )
