"""Names in kana by what somebody is called: a text in, names out, each for a person to judge.

Kana say little: most given names are words as well. So the text has to say that a name comes: who calls
himself so (「まことです」と名乗った), is called so (通称「あおい」で呼ばれる職員), has a rank (けんた主任), is
a parent (たかの三男), or did what is written down (対応：つむぎ).
"""

import re
from collections.abc import Callable, Iterator, Mapping

from disclosure_builder.redaction.detectors.doubt_places import FORMAL
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import KATAKANA
from disclosure_builder.redaction.detectors.name_readings import known_in_kana, sounds_like
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_CALLED = re.compile(
    r"[「『](?P<named>[ぁ-ゖー]{2,6}?|[ァ-ヺー]{2,8})(?=(?:です|だけど|ですけど|ですが|と申し|と(?:い|言)い)[^」』\n]{0,40}[」』]?と(?:名乗|申し出))"
    r"|[「『](?P<called>[ぁ-ゖー]{2,6}|[ァ-ヺー]{2,8})(?=[」』][でと]呼ばれ(?:ている|る|た)?(?:男性|女性|方|職員|人|者|子))"
    r"|(?<=[の「『、(はが])(?P<said>[ぁ-ゖー]{2,6}?|[ァ-ヺー]{2,8})(?=と(?:いいます|言いま|申しま|名乗)|って(?:人|職員|方|男|女))"
    r"|(?:対応|受|受付|記録|担当|書いた人|当番)(?:者)?[:は ]\s?(?P<by>[ぁ-ゖー]{2,5})(?=[、。,\n(/ ]|から|$)"
    r"|(?<=[がは、])(?P<parent>[ぁ-ゖ]{2,4})(?=の(?:[長次二三四五][男女]|養子|嫡出))"
    rf"|(?:(?<![{KANJI}ぁ-ゖァ-ヺー])|(?<=[たの]))(?P<ranked>[ぁ-ゖー]{{2,5}}|[ァ-ヺー]{{2,6}})(?=主[任査事幹]|係長|課長|技師|委員(?!会))"
)


def called(text: str) -> Iterator[NameSpan]:
    """Every such word."""
    for match in _CALLED.finditer(text):
        place = match.lastgroup or "named"
        if _FITS[place](match[place]):
            yield NameSpan(*match.span(place), certain=False)


def may_be_called(word: str) -> bool:
    """Whether kana are somebody's name, or in katakana sound like one and are no other word."""
    if word[0] < "ァ":
        known = known_in_kana(word)
        return bool(known & {Kind.GIVEN, Kind.SURNAME}) and Kind.OTHER not in kinds(word)
    if word in KATAKANA:
        return True
    known = kinds(word)
    return (bool(known & PEOPLE) and Kind.NOUN not in known) if known else bool(sounds_like(word))


def _is_known_in_kana(word: str) -> bool:
    """Whether somebody is called by kana, whatever else they are."""
    return bool(known_in_kana(word) & PEOPLE)


def _sounds_like_somebody(word: str) -> bool:
    """The same by the sound, where the word is written for another thing."""
    return bool((known_in_kana(word) | sounds_like(word)) & PEOPLE)


def _may_have_rank(word: str) -> bool:
    """Whether a post may follow: hardly any noun in hiragana, and no thing in katakana."""
    if word[0] >= "ァ":
        return may_be_called(word)
    noun = Kind.NOUN in kinds(word) and Kind.OTHER not in kinds(word)
    return word not in FORMAL and (noun or _is_known_in_kana(word))


# What a word has to be in each place of `_CALLED`; who says how he is called may be called anything.
_FITS: Mapping[str, Callable[[str], bool]] = {
    "named": bool,
    "called": bool,
    "said": _sounds_like_somebody,
    "by": _sounds_like_somebody,
    "parent": _is_known_in_kana,
    "ranked": _may_have_rank,
}
