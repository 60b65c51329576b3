"""What may be wrong with the words of a language: their form, and how they differ from the Japanese.

In: key → words. Out: problems that name the file and the key. No message holds the words.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from disclosure_builder.language.messages import problem
from disclosure_builder.language.ruby import without_ruby
from disclosure_builder.language.strings import PLACE, key_of
from disclosure_builder.problems import Place, Problem
from disclosure_builder.vocabulary import terms as vocabulary
from disclosure_builder.vocabulary.terms import Term

# Shown on the pages of the records' own language only.
AUTHENTIC = "authentic."
# The terms that pages print; those of the desk alone are not here.
PRINTED_TERMS: tuple[type[Term], ...] = (
    vocabulary.Kind,
    vocabulary.Stage,
    vocabulary.CorrectionClass,
    vocabulary.Nature,
    vocabulary.ItemState,
    vocabulary.CountQuality,
    vocabulary.EventCategory,
    vocabulary.PartyRole,
    vocabulary.ScaleUnit,
    vocabulary.CauseClass,
    vocabulary.MeasureKind,
    vocabulary.MeasureStatus,
    vocabulary.NoticeWay,
    vocabulary.ReportTo,
    vocabulary.ReportKind,
    vocabulary.DeliberationState,
    vocabulary.SuspensionNature,
    vocabulary.Scope,
    vocabulary.NetworkState,
    vocabulary.FigureState,
    vocabulary.DataItem,
    vocabulary.ApprovalMode,
    vocabulary.Trigger,
)


class _Allowed(Enum):
    """How a day or a moment is written differs: of these places a language takes what it needs."""

    DAY = frozenset({"era", "year", "month", "month_2", "month_name", "day", "day_2", "weekday"})
    HOUR = frozenset({"date", "hour", "hour_2", "minute", "minute_2"})


_FREE = {
    **dict.fromkeys(("format.day", "format.date", "format.long_day", "format.month"), _Allowed.DAY),
    "format.fiscal_year": _Allowed.DAY,
    **dict.fromkeys(("format.hour", "format.minute"), _Allowed.HOUR),
}
# The banner's titles may have 30 full-width characters (デジタル庁デザインシステム); a Latin letter
# takes half the room of one.
_LONGEST_TITLE = 30
_TITLES = frozenset({"emergency.stopped", "emergency.partly_stopped", "emergency.incident"})
_WEEKDAYS, _MONTHS = 7, 12
_COUNTED = {"format.weekdays": _WEEKDAYS, "format.months": _MONTHS}


def form_problems(
    texts: Mapping[str, str], path: str, lines: Mapping[str, int]
) -> Iterator[Problem]:
    """What can be told from one file alone."""
    for key, words in texts.items():
        place = Place(path, lines.get(key, 0), key)
        if not words:
            yield problem("strings-empty", place)
        elif "<" in words or "@@" in words or _unpaired(words):
            yield problem("strings-form", place)
        elif len(words.split()) != _COUNTED.get(key, len(words.split())):
            yield problem("strings-names", place)
        elif key in _TITLES and _width(without_ruby(words)) > _LONGEST_TITLE:
            yield problem("strings-long", place)


def differences(
    texts: Mapping[str, str], japanese: Mapping[str, str], path: str
) -> Iterator[Problem]:
    """What a language lacks, has too much, or fills in otherwise than the Japanese."""
    needed = {key for key in japanese if not key.startswith(AUTHENTIC)}
    yield from (problem("strings-missing", Place(path, 0, key)) for key in needed - set(texts))
    yield from (problem("strings-unknown", Place(path, 0, key)) for key in set(texts) - needed)
    for key in needed & set(texts):
        given = set(PLACE.findall(texts[key]))
        free = _FREE.get(key)
        if not (given <= free.value if free else given == set(PLACE.findall(japanese[key]))):
            yield problem("strings-places", Place(path, 0, key))


def term_problems(japanese: Mapping[str, str], path: str) -> Iterator[Problem]:
    """The Japanese terms are those that records are written with, each and every one."""
    expected = {key_of(term): term.label.ja for kind in PRINTED_TERMS for term in kind}
    given = {key: words for key, words in japanese.items() if key.startswith("terms.")}
    for key in sorted({key for key, _ in expected.items() ^ given.items()}):
        yield problem("strings-term", Place(path, 0, key))


def _width(words: str) -> float:
    """In full-width characters."""
    return sum(0.5 if character.isascii() else 1.0 for character in words)


def _unpaired(words: str) -> bool:
    rest = PLACE.sub("", words)
    return "{" in rest or "}" in rest
