"""Names in one half: the words of a sentence in, the surname or given name at one of them out.

A name by itself counts where its neighbours let it be a person: a title or a role beside it, what
only persons do or have after it, or a particle; never before the word for a body, a place or a
work. What speaks for a person weighs more or less according to what else the word can be:

- a surname and nothing else needs a particle;
- a surname that is a place too needs a person's act or belonging, else a person has to decide;
- a word that is a place or a noun first needs an act of which only persons are capable.
"""

import re

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_evidence import (
    acts_as_person,
    heads_section,
    is_part_of_post,
    is_titled,
    sure,
    unsure,
)
from disclosure_builder.redaction.detectors.name_lists import is_among_places
from disclosure_builder.redaction.detectors.name_noun import place_or_noun
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    GOES_ON,
    KANJI,
    ONE_NAME,
    NameSpan,
    has_role_before,
    is_joined,
)

# 青柳 福祉センター, 谷保 天満宮: what a place has stands behind a blank.
_BODY_BESIDE = re.compile(
    f" (?:{name_words.BODY.pattern}|[{KANJI}]{{0,5}}(?:センター|[宮寺社院館堂駅線橋園局署所校場庁港塔])(?![{KANJI}]))"
)
_HIRAGANA = re.compile("[ぁ-ん]+")
_SUBJECT_SIGNS = {"が", "は", "も"}


def single_name(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """The name by itself at a word; None where it is none."""
    word = sentence[at]
    if not ALL_KANJI.fullmatch(word.surface):
        if _is_hiragana_given(text, word):
            return sure(word)
        return unsure(word) if _is_given_that_acts(text, word) else None
    if word.surface in name_words.PSEUDONYMS:
        return None
    if word.kind not in ONE_NAME:
        return place_or_noun(text, word)
    titled = is_titled(text, word)
    if titled or heads_section(text, word):
        # A prefecture may have the section.
        certain = titled or word.surface not in name_words.PREFECTURES
        part = is_part_of_post(text, word)
        return None if part else NameSpan(word.start, word.end, certain)
    return None if _belongs_to_something(text, word) else _by_neighbours(text, sentence, at)


def _is_hiragana_given(text: str, word: Word) -> bool:
    """Whether a given name in hiragana follows the word for kin: 長女さくらの."""
    return (
        len(word.surface) > 1
        and bool(_HIRAGANA.fullmatch(word.surface))
        and Kind.GIVEN in kinds(word.surface)
        and bool(name_words.PARTICLE.match(text, word.end))
        and bool(name_words.KIN_BEFORE.search(text, max(0, word.start - 6), word.start))
    )


def _is_given_that_acts(text: str, word: Word) -> bool:
    """Whether a given name in kana does what only persons do: さくらが来庁し."""
    return (
        len(word.surface) > 2
        and Kind.GIVEN in kinds(word.surface)
        and bool(name_acts.SUBJECT_ACTS.match(text, word.end))
    )


def _by_neighbours(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A word with a zone of its own, judged by what stands before and after the zone."""
    word = sentence[at]
    if has_role_before(text, word.start):
        return sure(word)
    if not _stands_as_name(text, word):
        return None
    if Kind.PLACE in kinds(word.surface) or len(word.surface) == 1:
        return _surname_or_place(text, sentence, at)
    return None if is_among_places(text, word) else sure(word)


def _belongs_to_something(text: str, word: Word) -> bool:
    """Whether the zone goes on before or after the word, as in 小川町, 旧山田 or 青木が原."""
    return bool(
        GOES_ON.match(text, word.end)
        or name_words.LANDSCAPE_AFTER.match(text, word.end)
        or is_joined(text, word.start)
        or name_words.BODY_BEFORE.search(text, max(0, word.start - 5), word.start)
    )


def _stands_as_name(text: str, word: Word) -> bool:
    """Whether particles let the word be a name: a surname of one kanji, a given name need one."""
    if word.kind is Kind.GIVEN:
        return len(word.surface) > 1 and bool(name_words.PARTICLE.match(text, word.end))
    if len(word.surface) == 1:
        return bool(name_words.SUBJECT.match(text, word.end)) or acts_as_person(text, word)
    # 原野 is a landscape before it is a surname; only as a subject can it be a person.
    noun = Kind.NOUN in kinds(word.surface) and Kind.PLACE not in kinds(word.surface)
    return not noun or text[word.end : word.end + 1] in set("がはも")


def _surname_or_place(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A surname that is a place or a landscape too: none among places, certain where it acts as a
    person or stands among persons, else a person's to decide."""
    word = sentence[at]
    if _BODY_BESIDE.match(text, word.end) or name_words.PLACE_AFTER.match(text, word.end):
        return None
    if is_among_places(text, word) and not name_acts.SUBJECT_ACTS.match(text, word.end):
        return None
    if word.surface in name_words.PREFECTURES:
        return sure(word) if name_acts.SUBJECT_ACTS.match(text, word.end) else unsure(word)
    if acts_as_person(text, word) or any(
        each.match(text, word.end) for each in (name_acts.PERSON_ACTS, name_acts.AT_WORK)
    ):
        return sure(word)
    if Kind.NOUN in kinds(word.surface) and name_acts.LANDSCAPE_VERB.match(text, word.end):
        return None
    return NameSpan(word.start, word.end, certain=_is_in_company(sentence, at))


def _is_in_company(sentence: list[Word], at: int) -> bool:
    """Whether the sentence speaks of other persons, or of this one as somebody who does things."""
    others = any(
        each.kind in ONE_NAME | {Kind.PERSON} and Kind.PLACE not in kinds(each.surface)
        for each in sentence
    )
    return others or (at + 1 < len(sentence) and sentence[at + 1].surface in _SUBJECT_SIGNS)
