"""Places and nouns that are surnames as well: a word of a sentence in, the name it is or None out.

The dictionary has weighed the sentence and taken the word for a place or a noun (立川, 森, 原). It is a
name with a title, after the word for a role, or where it does what only persons do.
"""

import re

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import (
    COMPASS,
    EVERYDAY,
    ONE_SIGN_SURNAMES,
    SIGN_SURNAMES_BUT_COMPASS,
)
from disclosure_builder.redaction.detectors.name_evidence import (
    acts_as_person,
    heads_section,
    is_part_of_post,
    is_titled,
    sure,
    unsure,
)
from disclosure_builder.redaction.detectors.name_lists import is_among_places
from disclosure_builder.redaction.detectors.name_zones import (
    GOES_ON,
    NameSpan,
    has_acted_before,
    has_role_before,
    is_joined,
)

# A clause or an adjective before a noun ends in one of these.
_DESCRIBES = re.compile("[ぁ-ん](?<![はがもをと])")
_RANK = re.compile("主任|主査|主事|主幹|技師|参事|係長|課長")
# What somebody is who may be called like a place: 黒部主任. A place has heads of offices as well.
_CALLING = re.compile(
    "(?:さん|様|さま|氏|主任|主事|主査|主幹|技師|係長|課長|部長|次長|構成員|弁護士|医師|看護師|保健師|保育士|巡査|先生|本人|自身)(?![会協連])"
)
_SELF = re.compile("(?:本人|自身|宅|名義)(?![一-鿿])")
# What the dictionary may take a surname of one kanji for: 原, 岡, 橘, 関.
_ANY_NOUN = frozenset({Kind.PLACE, Kind.NOUN, Kind.PROPER, Kind.PREFIX})


def place_or_noun(text: str, word: Word) -> NameSpan | None:
    """A word that is a place or a noun first: a person with a title, a role or a person's act."""
    if word.kind not in _ANY_NOUN:
        return None
    if is_joined(text, word.start):
        return _in_section(text, word)
    if _is_everyday(text, word):
        return unsure(word) if _is_somebody(text, word) else None
    if is_titled(text, word) and Kind.SURNAME in kinds(word.surface):
        return None if is_part_of_post(text, word) else _titled(text, word)
    if _is_called(text, word) or heads_section(text, word):
        return NameSpan(word.start, word.end, usual_kind(word.surface) is Kind.SURNAME)
    return _untitled(text, word)


def _is_called(text: str, word: Word) -> bool:
    """Whether somebody is called like a place: 黒部主任, 秩父さん; 立川市さん is the city."""
    own = len(word.surface) > 1 and word.surface[-1] not in "都道府県市区町村"
    return word.kind is Kind.PLACE and own and _CALLING.match(text, word.end) is not None


def _in_section(text: str, word: Word) -> NameSpan | None:
    """A surname between a section and what persons are in it: 市民課吾妻主任; 係長 may head a part of it."""
    rank = _RANK.match(text, word.end)
    own = len(word.surface) > 1 and word.surface not in EVERYDAY
    if not (
        rank and own and text[word.start - 1] in "課係室局" and Kind.SURNAME in kinds(word.surface)
    ):
        return None
    return unsure(word) if rank[0].endswith("長") else sure(word)


def _is_everyday(text: str, word: Word) -> bool:
    """Whether a word is the noun that it is elsewhere: an everyday word without a form of address
    or 旧姓; of one kanji also what is described before it (古い橋) or before no known title."""
    if name_words.ADDRESS.match(text, word.end):
        return False
    if len(word.surface) > 1:
        former = name_words.FORMER_NAME_BEFORE.search(text, max(0, word.start - 5), word.start)
        return word.surface in EVERYDAY and not former
    role = has_role_before(text, word.start)
    described = not role and bool(_DESCRIBES.match(text[word.start - 1 : word.start]))
    described = described and not _has_rank(text, word)
    titled = is_titled(text, word) and not name_words.KNOWN_TITLE.match(text, word.end)
    return word.surface in EVERYDAY or described or titled


def _has_rank(text: str, word: Word) -> bool:
    """点検する関主査: no barrier has a rank."""
    post = name_words.KNOWN_TITLE.match(text, word.end)
    return word.surface in SIGN_SURNAMES_BUT_COMPASS and post is not None


def _is_somebody(text: str, word: Word) -> bool:
    """東本人, 関宅: neither a direction nor a barrier has a self or a home."""
    return word.surface in ONE_SIGN_SURNAMES and bool(_SELF.match(text, word.end))


def _untitled(text: str, word: Word) -> NameSpan | None:
    """The same without a title; what is no surname at all can at most have been heard to speak,
    or be called by a role and act: 後輩の一ノ宮が報告した."""
    if Kind.SURNAME not in kinds(word.surface):
        said = any(
            each.match(text, word.end) for each in (name_acts.SAID_ALOUD, name_acts.AT_WORK)
        ) or (has_role_before(text, word.start) and name_acts.PERSON_ACTS.match(text, word.end))
        return unsure(word) if said and word.kind is Kind.PLACE else None
    if GOES_ON.match(text, word.end) or name_words.LANDSCAPE_AFTER.match(text, word.end):
        return None
    if has_role_before(text, word.start):
        return _after_role(text, word)
    # One goes to a place (立川へ), but reports to a person: 柏木へ連絡した.
    place = name_words.PLACE_AFTER.match(text, word.end)
    if (place and not name_acts.REACHES.match(text, word.end)) or is_among_places(text, word):
        return None
    return _acting(text, word)


def _titled(text: str, word: Word) -> NameSpan:
    """東課長 may be the head of an eastern section; 原主査 is a person."""
    form = name_words.ADDRESS.match(text, word.end)
    return unsure(word) if word.surface in COMPASS and not form else sure(word)


def _after_role(text: str, word: Word) -> NameSpan | None:
    """A place or noun after the word for a role: 職員の立川; of one kanji only if it acts."""
    if name_words.FORMER_NAME_BEFORE.search(text, max(0, word.start - 5), word.start):
        return sure(word)
    if name_words.PLACE_AFTER.match(text, word.end):
        return None
    if len(word.surface) > 1:
        says = any(
            each.match(text, word.end) for each in (name_acts.SUBJECT_ACTS, name_acts.SAID_ALOUD)
        )
        return NameSpan(word.start, word.end, certain=says or word.kind is Kind.PLACE)
    acting = name_acts.SUBJECT_ACTS.match(text, word.end) or name_acts.REACHES.match(text, word.end)
    attached = name_words.SUBJECT.match(text, word.end) and text[word.start - 1] not in "の、 "
    return sure(word) if acting or attached else None


def _speaks(text: str, word: Word) -> bool:
    """Whether the word is quoted; or, of one kanji and so no town, answers or is asked."""
    quoted = name_acts.QUOTED_BEFORE.search(text, max(0, word.start - 5), word.start)
    one = word.surface in SIGN_SURNAMES_BUT_COMPASS
    if name_acts.SAID_ALOUD.match(text, word.end) and not name_words.BODY.match(word.surface):
        return True
    return bool((quoted or one) and name_acts.SPEAKS.match(text, word.end)) or bool(
        one and name_acts.TOLD_TO.match(text, word.end)
    )


def _acting(text: str, word: Word) -> NameSpan | None:
    """A place or noun without a title or a role: a person where it does what only persons do."""
    place = word.kind is Kind.PLACE
    acted = len(word.surface) > 1 and has_acted_before(text, word.start)
    one = len(word.surface) == 1
    at_work = name_acts.MINDED if one else name_acts.AT_WORK
    if _speaks(text, word) or at_work.match(text, word.end):
        compass = word.surface in COMPASS or word.surface in name_words.PREFECTURES
        return unsure(word) if compass else sure(word)
    if one and word.surface not in ONE_SIGN_SURNAMES:
        return None
    if word.surface in COMPASS and name_acts.TOLD_TO.match(text, word.end):
        return unsure(word)
    if acted or name_acts.SUBJECT_ACTS.match(text, word.end):
        return unsure(word) if word.surface in COMPASS else sure(word)
    if name_acts.REACHES.match(text, word.end):
        return unsure(word) if place or len(word.surface) > 1 else None
    acts = name_acts.PERSON_ACTS.match(text, word.end)
    return unsure(word) if place and (acts or acts_as_person(text, word)) else None
