"""Where names can begin and end: a text and a place in it; edges and neighbours out.

A zone is a row of kanji or katakana. A name begins at its beginning or after the word for a role,
and ends at its end or before a title.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from disclosure_builder.redaction.detectors.lexicon import Kind
from disclosure_builder.redaction.detectors.name_acts import ACTED_BEFORE
from disclosure_builder.redaction.detectors.name_words import ROLE_BEFORE, TITLE

KANJI = "一-鿿々〆ヶケノ㐀-䶿\uf900-\ufaff𠀀-𯨟"
READING = r"(?:\([ぁ-ゖァ-ヺー\s]{1,20}\))?"
ALL_KANJI = re.compile(rf"[{KANJI}]+{READING}")
# 及び and the like are written in kanji but join words as particles do.
GOES_ON = re.compile(f"(?!及び|並びに|又は|若しくは|等|ほか|他(?:[0-9 、のに]|$))[{KANJI}ァ-ヺー]")
# No name is that long; a row of kanji without an end must not be read again at each of its signs.
_ZONE = re.compile(f"(?:(?!{TITLE.pattern}){GOES_ON.pattern}){{0,40}}")
# 夕方泉が, 確認後高橋が, 市民課高橋が: when, in which case and from where stand before who came, and belong
# to no name.
LEADS = (
    "[上前下]記|昨日|本日|今日|明日|翌日|当日|先日|後日|同日|今朝|翌朝|毎朝|夕方|昨夜|昨晩|深夜|夕刻|午前|午後|[0-9][時分日]|今回|前回|次回|直[前後接]|当時|以[前後]|最[初後]|現在|一方|結果|前任|後任|場合|毎回|都度|再度|早速|先程|全員|各自"
    "|[^\\W\\d_](?:後(?![日見期半])|時(?![間点期刻])|際(?!限)|中(?![央学間止断身心])|内(?![容訳線部側])|旨)|(?<=[その])[後時際他]|窓口|受付|受け付け|電話口|市役所|本庁|対応者|[^\\W\\d_](?:課(?![長税題内])|係(?![長員内])|室(?![長内]))"
)
_LEADS_BEFORE = re.compile(f"(?:{LEADS})$")
ONE_NAME = frozenset({Kind.SURNAME, Kind.GIVEN})


@dataclass(frozen=True, repr=False)
class NameSpan:
    """A name in the text; `surname_end` where its first half ends, for names in two halves."""

    start: int
    end: int
    certain: bool = True
    surname_end: int = 0


def zone_end(text: str, start: int) -> int:
    """Where the kanji from a place on end, or a title begins among them."""
    zone = _ZONE.match(text, start)
    return zone.end() if zone else start


def is_joined(text: str, start: int) -> bool:
    """Whether kanji or katakana stand before a place, so that no zone begins there."""
    if start == 0 or not GOES_ON.match(text, start - 1) or has_role_before(text, start):
        return False
    return not _leads(text[max(0, start - 5) : start])


@lru_cache(maxsize=4_000)
def _leads(before: str) -> bool:
    """Whether the words before a place say when or from where somebody comes."""
    return _LEADS_BEFORE.search(before) is not None


def has_role_before(text: str, start: int) -> bool:
    """Whether the word before a place says who is coming."""
    return _ends_in_role(text[max(0, start - 16) : start])


@lru_cache(maxsize=4_000)
def _ends_in_role(before: str) -> bool:
    """The same of the words before: each place of a text is asked for several times."""
    return bool(ROLE_BEFORE.search(before))


def has_acted_before(text: str, start: int) -> bool:
    """Whether the clause before a place says what only a person does: 来庁した."""
    return bool(ACTED_BEFORE.search(text, max(0, start - 12), start))
