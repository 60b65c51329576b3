"""Surnames that touch the word for who somebody is, or when and from where: a text in, names out.

世帯主高橋と面談, 作業中佐藤が: the dictionary may cut such a row of kanji elsewhere (主高|橋, 中佐藤). What is
a surname and nothing else, or a continental name in full, is one behind such a word whatever the cut.
"""

from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL
from disclosure_builder.redaction.detectors.name_zones import KANJI, LEADS, NameSpan

_AFTER_ROLE = late(
    rf"(?:{name_words.ROLE}|{LEADS})(?P<name>[{KANJI}]{{2,3}})"
    r"(?=[がはもをにのとへや、。)」』\s(〔→・/,]|から|より|で(?!き)|さん|様|氏|あて|宛|宅|家|方|$)"
)
# 担当の栫が: what the dictionary has as no other word.
_ONE_SIGN = late(
    rf"(?:{name_words.ROLE})の(?P<name>[{KANJI}])(?=[がはもをに、]|から|より|と(?!い|し))"
)
# 栫主任: a single sign that the dictionary does not have before a post.
_UNKNOWN_SIGN = late(rf"(?<![{KANJI}])(?P<name>[{KANJI}])(?={name_words.KNOWN_TITLE.pattern})")
# 職員の林が対応した: no wood does anything.
_ACTING = late(
    rf"(?:{name_words.ROLE})の?(?P<name>[{''.join(sorted(ONE_SIGN_SURNAMES - set('東西南北中上下')))}])(?=[がはも])"
)
_OTHER = frozenset({Kind.NOUN, Kind.OTHER, Kind.SUFFIX, Kind.PREFIX, Kind.NUMBER})
_PEOPLE = frozenset({Kind.GIVEN, Kind.PERSON})


def after_role(text: str) -> Iterator[NameSpan]:
    """Every such name."""
    for match in _AFTER_ROLE().finditer(text):
        if _is_surname_only(match["name"]) or _is_continental(match["name"]):
            yield NameSpan(*match.span("name"))
    for match in _ONE_SIGN().finditer(text):
        if not kinds(match["name"]) & _OTHER:
            yield NameSpan(*match.span("name"))
    for match in _ACTING().finditer(text):
        if name_acts.PERSON_ACTS.match(text, match.end()):
            yield NameSpan(*match.span("name"))
    for match in _UNKNOWN_SIGN().finditer(text):
        if not kinds(match["name"]):
            yield NameSpan(*match.span("name"))


def _is_surname_only(word: str) -> bool:
    known = kinds(word)
    return Kind.SURNAME in known and not known & {Kind.NOUN, Kind.PLACE, Kind.OTHER}


def _is_continental(word: str) -> bool:
    """Whether a word is a surname of one sign and a given name of two: 李秀英."""
    given = len(word) == 3 and word[0] in CONTINENTAL and bool(kinds(word[1:]) & _PEOPLE)
    return given and not kinds(word) and not kinds(word[:2])
