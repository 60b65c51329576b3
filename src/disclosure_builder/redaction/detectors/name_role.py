"""Surnames that touch the word for who somebody is: a text in, names out.

世帯主高橋と面談: the dictionary may cut such a row of kanji elsewhere (主高|橋). What is a surname and
nothing else, or a continental name in full, is one behind such a word whatever the cut.
"""

from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_AFTER_ROLE = late(
    rf"(?:{name_words.ROLE})(?P<name>[{KANJI}]{{2,3}})"
    r"(?=[がはもをにのとへや、。)」』\s(〔→・/,]|から|より|で(?!き)|さん|様|氏|あて|宛|宅|家|方|$)"
)
_PEOPLE = frozenset({Kind.GIVEN, Kind.PERSON})


def after_role(text: str) -> Iterator[NameSpan]:
    """Every such name."""
    for match in _AFTER_ROLE().finditer(text):
        if _is_surname_only(match["name"]) or _is_continental(match["name"]):
            yield NameSpan(*match.span("name"))


def _is_surname_only(word: str) -> bool:
    known = kinds(word)
    return Kind.SURNAME in known and not known & {Kind.NOUN, Kind.PLACE, Kind.OTHER}


def _is_continental(word: str) -> bool:
    """Whether a word is a surname of one sign and a given name of two: 李秀英."""
    given = len(word) == 3 and word[0] in CONTINENTAL and bool(kinds(word[1:]) & _PEOPLE)
    return given and not kinds(word) and not kinds(word[:2])
