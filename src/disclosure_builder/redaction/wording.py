"""Texts that tell what was hidden or coarsened: what to look for in, places in texts out.

A rule cannot rewrite a text, so whoever wrote it must. It finds numbers with their unit, days, and
names as they are written; what is told in other words ("everyone of the three households") only a
person can see, which is why two of them read the edition before they sign.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from disclosure_builder.redaction.folding import fold

_UNITS = r"\s*(?:人|名|件|世帯|通|組|persons?|people|residents?|individuals?|households?|letters?|cases?)"
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_NUMERAL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = re.compile(
    rf"""
      (?P<month>{_NUMERAL})\s*[月월]\s*(?P<day>{_NUMERAL})\s*[日일]
    | [0-9]{{4}}[-/.](?P<month_2>[0-9]{{1,2}})[-/.](?P<day_2>[0-9]{{1,2}})(?![0-9])
    | (?<![0-9/])(?P<month_3>1[0-2]|0?[1-9])/(?P<day_3>[0-9]{{1,2}})(?![0-9/])
    | \b(?P<day_4>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<month_4>{_MONTH})
    | \b(?P<month_5>{_MONTH})\s+(?P<day_5>[0-9]{{1,2}})(?![0-9])
    | (?<![0-9一二三四五六七八九十月第])(?P<day_6>{_NUMERAL})\s*日(?![間目本以後前ごず])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# 関係 is a relation, not a section.
_SECTION = re.compile(
    r"[一-鿿ァ-ヶー]{1,10}(?:課|(?<!関)係|室|支所|出張所|連絡所|市民センター|市民プラザ)(?![一-鿿])"
)
# The reason for the protection, which nobody may learn from the page.
_REASON = re.compile(
    r"支援措置|(?<![A-Z])DV(?![A-Z])|ドメスティック|配偶者.{0,6}暴力|ストーカー|つきまと|虐待"
    r"|閲覧.{0,3}制限|domestic violence|stalk|abuse|support measures",
    re.IGNORECASE,
)
_PARTS_OF_NAME = re.compile(r"[\s、。・（）()「」]+")
SHORTEST_NAME = 3


@dataclass(frozen=True)
class Secrets:
    """What a text must not tell. `days` may be told nowhere, `own_days` are told elsewhere."""

    numbers: frozenset[int] = frozenset()
    looks_for_days: bool = False
    days: frozenset[date] = frozenset()
    own_days: frozenset[date] = frozenset()
    names: frozenset[str] = frozenset()
    is_protected: bool = False


def told_in(text: str, secrets: Secrets) -> tuple[str, ...]:
    """The rules that a text breaks."""
    folded = fold(text).text
    found = {
        "hidden-count-told": _tells_number(folded, secrets.numbers),
        "coarsened-day-told": secrets.looks_for_days and _tells_day(folded, secrets),
        "coarsened-name-told": secrets.is_protected and _tells_name(folded, secrets.names),
        "protection-told": secrets.is_protected and _REASON.search(folded) is not None,
    }
    return tuple(rule for rule, is_told in found.items() if is_told)


def _tells_number(text: str, numbers: Iterable[int]) -> bool:
    spellings = "|".join(spelling for number in sorted(numbers) for spelling in _spellings(number))
    if not spellings:
        return False
    return re.search(rf"(?:{spellings}){_UNITS}", text, re.IGNORECASE) is not None or (
        1 in numbers and "ひとり" in text
    )


def _spellings(number: int) -> tuple[str, ...]:
    """`1,208`, `一千二百八`, `twelve`: the number, not the end or the beginning of another one."""
    digits = rf"(?<![0-9,.]){number}|(?<![0-9,.]){number:,}"
    kanji = rf"(?<![〇一二三四五六七八九十百千]){kanji_numeral(number)}"
    word = (rf"\b{_WORDS[number]}\b",) if number < len(_WORDS) else ()
    return (digits, kanji, *word)


def kanji_numeral(number: int) -> str:
    """Up to 9,999, as it is written in running text: 十二, 千二百八."""
    written = ""
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, power)
        if digit and not (digit == 1 and sign):
            written += "〇一二三四五六七八九"[digit % 10]
        written += sign if digit else ""
    return written


def _tells_day(text: str, secrets: Secrets) -> bool:
    """Whether it names a day of the event, or one that is told nowhere else."""
    for match in _DAY.finditer(text):
        found = {name.partition("_")[0]: said for name, said in match.groupdict().items() if said}
        day = _number(found["day"])
        month = _number(found["month"]) if "month" in found else None
        if _names(day, month, secrets.days) or not _names(day, month, secrets.own_days):
            return True
    return False


def _names(day: int, month: int | None, days: Iterable[date]) -> bool:
    return any(each.day == day and month in {None, each.month} for each in days)


def _number(written: str) -> int:
    """`12`, `十二`, `Dec`."""
    if written[0].isascii() and written[0].isalpha():
        return _MONTHS.index(written[:3].lower()) + 1
    if written.isascii():
        return int(written)
    return next((n for n in range(1, 100) if kanji_numeral(n) == written), 0)


def name_parts(names: Iterable[str], said_anyway: str) -> frozenset[str]:
    """What of some names is looked for: each word, unless the edition itself has to say it."""
    parts = {part for name in names for part in _PARTS_OF_NAME.split(fold(name).text)}
    said = fold(said_anyway).text
    return frozenset(part for part in parts if len(part) >= SHORTEST_NAME and part not in said)


def _tells_name(text: str, names: Iterable[str]) -> bool:
    return any(name in text for name in names) or _SECTION.search(text) is not None
