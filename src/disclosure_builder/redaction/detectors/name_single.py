"""Names in one half: the words of a sentence in, the surname or given name at one of them out.

A name by itself counts where its neighbours let it be a person: a title or a role beside it, or a
particle after it; never before the word for a body, a place or a work. A surname that is a place as
well, with nothing to tell which, is left to a person.
"""

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_zones import (
    ALL_KANJI,
    GOES_ON,
    ONE_NAME,
    NameSpan,
    has_role_before,
    is_joined,
)

_LIST_SIGNS = {"、", "・", "と", "や", "及び", ","}
_SUBJECT_SIGNS = {"が", "は", "も"}


def single_name(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """The name by itself at a word; None where it is none."""
    word = sentence[at]
    if not ALL_KANJI.fullmatch(word.surface) or word.surface in name_words.PSEUDONYMS:
        return None
    if word.kind not in ONE_NAME:
        return _place_or_person(text, word)
    if _is_titled(text, word):
        lone_kanji = is_joined(text, word.start) and len(word.surface) == 1
        return None if lone_kanji else NameSpan(word.start, word.end)
    return None if _belongs_to_something(text, word) else _by_neighbours(text, sentence, at)


def _by_neighbours(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A word with a zone of its own, judged by what stands before and after the zone."""
    word = sentence[at]
    if has_role_before(text, word.start):
        return NameSpan(word.start, word.end)
    if not _stands_as_name(text, word):
        return None
    if Kind.PLACE not in kinds(word.surface):
        return NameSpan(word.start, word.end)
    return _surname_or_place(text, sentence, at)


def _belongs_to_something(text: str, word: Word) -> bool:
    """Whether the zone goes on before or after the word, as in 小川町 or 旧山田."""
    return bool(
        GOES_ON.match(text, word.end)
        or is_joined(text, word.start)
        or name_words.BODY_BEFORE.search(text, max(0, word.start - 5), word.start)
    )


def _stands_as_name(text: str, word: Word) -> bool:
    """Whether particles let the word be a name: a surname of one kanji, a given name need one."""
    if word.kind is Kind.GIVEN:
        return len(word.surface) > 1 and bool(name_words.PARTICLE.match(text, word.end))
    if len(word.surface) == 1:
        return bool(name_words.SUBJECT.match(text, word.end))
    # 原野 is a landscape before it is a surname; only as a subject can it be a person.
    noun = Kind.NOUN in kinds(word.surface) and Kind.PLACE not in kinds(word.surface)
    return not noun or text[word.end : word.end + 1] in set("がはも")


def _surname_or_place(text: str, sentence: list[Word], at: int) -> NameSpan | None:
    """A surname that is a place too: none among places, certain among persons, else a person's
    to decide."""
    word = sentence[at]
    if name_words.PLACE_AFTER.match(text, word.end) or _is_among_places(sentence, at):
        return None
    acts = name_words.PERSON_ACTS.match(text, word.end) is not None
    return NameSpan(word.start, word.end, certain=acts or _is_in_company(sentence, at))


def _is_titled(text: str, word: Word) -> bool:
    """Whether a form of address or a post follows; 国立市長 is the mayor of a place."""
    if name_words.HEAD_OF_PLACE.match(text, word.end) and Kind.PLACE in kinds(word.surface):
        return False
    return name_words.TITLE.match(text, word.end) is not None


def _is_among_places(sentence: list[Word], at: int) -> bool:
    """Whether the next thing in a list, before or after, is a place."""
    return any(
        0 <= place < len(sentence)
        and sentence[place].kind in {Kind.PLACE, Kind.PROPER}
        and sentence[between].surface in _LIST_SIGNS
        for between, place in ((at - 1, at - 2), (at + 1, at + 2))
    )


def _is_in_company(sentence: list[Word], at: int) -> bool:
    """Whether the sentence speaks of other persons, or of this one as somebody who does things."""
    others = any(
        each.kind in ONE_NAME | {Kind.PERSON} and Kind.PLACE not in kinds(each.surface)
        for each in sentence
    )
    return others or (at + 1 < len(sentence) and sentence[at + 1].surface in _SUBJECT_SIGNS)


def _place_or_person(text: str, word: Word) -> NameSpan | None:
    """A place or noun that is a surname as well: a person with a title or a role beside it."""
    ambiguous = word.kind in {Kind.PLACE, Kind.NOUN} and len(word.surface) > 1
    if not ambiguous or Kind.SURNAME not in kinds(word.surface) or is_joined(text, word.start):
        return None
    if _is_titled(text, word):
        return NameSpan(word.start, word.end)
    if GOES_ON.match(text, word.end) or name_words.PLACE_AFTER.match(text, word.end):
        return None
    if has_role_before(text, word.start):
        return NameSpan(word.start, word.end, certain=word.kind is Kind.PLACE)
    if word.kind is Kind.PLACE and name_words.PERSON_ACTS.match(text, word.end):
        return NameSpan(word.start, word.end, certain=False)
    return None
