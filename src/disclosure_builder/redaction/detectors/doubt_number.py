"""Numbers, days, ages and log-in names that may be a person's: stripped text in, findings out for a
person to decide. Asked last, as `doubt` is, and of more where something was stripped before.

1. In any text: a day of the last century that belongs to no law, judgment or body; the value of a
   key for users and records in a log; a log-in name made of a Japanese word, where the text speaks
   of logging in; an age and the figures of `doubt_figures`.
2. Among persons: chains of block numbers, a room beside another, what is left behind the mark of
   an address, a day in figures in brackets.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import FULL_DAY, is_timestamp
from disclosure_builder.redaction.detectors.doubt_figures import figures
from disclosure_builder.redaction.detectors.doubt_shapes import reads_as_name
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_syllables import readings
from disclosure_builder.redaction.folding import Folded

_MARK = re.compile("|".join(re.escape(mark.mark) for mark in Mark))
_LAST_CENTURY = re.compile(
    "昭|大正|明治|平成?(?:[元1-9一二三四五六七八九十]|1[01])(?![0-9])|(?<![0-9])1[89][0-9]{2}|[STMstm][ .]?[0-9]{1,2}[./-]|一九"
)
_OLD_DAY = re.compile(
    rf"(?P<day>{FULL_DAY}|昭和の?[0-9一二三四五六七八九十]{{1,4}}年[0-9一二三四五六七八九十]{{1,3}}月[0-9一二三四五六七八九十]{{1,3}}日)"
)
_OF_LAW = re.compile(
    r"[)」]?\s?(?:付け?|の)?(?:け?で?)?(?:[^\s。、]{0,12}?(?:法律|政令|条例|規則|告示|省令|庁令|訓令|通達|通知|勅令|判決|決定|議決|最高裁|国会|本会議|委員会|閣議|答弁|民[一二三甲乙]|法務省|自治省|総務省|自治振)|第[0-9])|\s?(?:に|から|以[降前])?(?:施行|公布|制定|改正|改組|設[立置]|開[設始庁館業校園会通所局]|閉[校園館]|完成|落成|廃止|創[立刊業]|着工|竣工|市制|発足|建[築設]|供用|締結|合併|編入)"
)
_FOUNDED = re.compile("(?:施行|公布|制定|改正|設立|開設|市制|創業|創立|竣工|判決|最判)[^。]{0,8}$")
_PERIOD = re.compile(r"\s?(?:から[^。、]{4,14}日まで|以[前後降])")
_UNSET = re.compile("(?:1900|1970|1868)[-/]?01[-/]?01")
_KEYED = re.compile(
    r"(?<![A-Za-z])(?:op|opr|operator|u?id|uname|user\w*|usr|staff\w*|emp\w*|login\w*|target|rec|juki\w*|jumin\w*|setai\w*|atena\w*|kojin\w*)[\"']?\s?[=:]\s?[\"']?(?P<value>[A-Za-z0-9._\-]*[0-9]{4,}[A-Za-z0-9._\-]*|[a-z]{3,12}[._-]?[a-z]*[0-9]{2,4})(?![A-Za-z0-9:])"
)
_ACCESS = re.compile(
    r"ログ[イオ]ン|ログ|アカウント|利用者|操作者|ユーザ|(?<![A-Za-z])IDs?(?![A-Za-z])|パスワード|権限|log[io]n|user|Users",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![A-Za-z0-9@./_:%&?=#-])[a-z]{5,16}(?![A-Za-z0-9@/_:-]|\.[a-z])")
_JAPANESE = re.compile("[ぁ-ん]")
_LOGIN = re.compile(
    r"(?<![A-Za-z0-9@./_-])(?P<login>[a-z]{1,14}[._-][a-z]{1,14}[0-9]{0,4}|[a-z]{4,14}[0-9]{2,4})(?![A-Za-z0-9@/_-]|\.[a-z0-9])"
)
# What offices call their systems in Latin letters is no name: juki-net, jumin_db.
_OFFICE_WORDS = frozenset(
    ("juki", "jumin", "koseki", "zeimu", "kokuho", "nenkin", "hoken", "shimin", "gyosei", "kyotsu", "kikan", "kenmei", "atena", "inkan", "shomei", "kunitachi", "tokyo", "tama")
)  # fmt: skip
_SERIAL_BEFORE = re.compile(
    r"(?:第|番号|No\.?|号|計|約|コード|受付|整理|通番|文書|契約|版)[\s:はがの#]{0,2}$"
)
_CHAIN = re.compile(r"(?<![0-9A-Za-z./-])[0-9]{1,4}(?:-[0-9]{1,4}){2,3}(?![0-9A-Za-z-])")
# A letter or two and seven digits, as passports and cards have them all over the world.
_DOCUMENT = re.compile(r"(?<![A-Za-z0-9_/-])[A-Z]{1,2}[0-9]{7,8}[A-Z]{0,2}(?![A-Za-z0-9_-])")
_DATE_CHAIN = re.compile("(?:(?:19|20)[0-9]{2}|[0-9]{2})-(?:0?[1-9]|1[0-2])-(?:[0-2]?[0-9]|3[01])")
_ROOM = re.compile(
    "(?:同|隣|真上|真下|向かい)の?(?P<room>[0-9]{1,4}号室?)|〔住所〕[ 、]?(?P<rest>[A-Z]?号(?![A-Za-z0-9])|[^\\s。、,〔)」|]{0,14}?[0-9]{2,4}(?:号室?)?(?![0-9]))"
)
# A date or an address of which the end was not taken along.
_LEFT = re.compile(
    "〔生年月日〕(?P<day>の?[0-9一二三四五六七八九十]{0,3}月[0-9一二三四五六七八九十]{1,3}日?)|(?P<block>[一二三四五六七八九十0-9]{1,2}丁目)(?=[^。〔]{0,3}〔)"
)
_DAY_IN_BRACKETS = re.compile(r"(?:さん|くん|ちゃん|様|氏|〕)\((?P<compact>(?:19|20)[0-9]{6})\)")


class DoubtNumber(Detector):
    """What may be a person's number, day, age or log-in name and lacks the evidence."""

    id = "doubt-number"
    mark = Mark.PERSONAL
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Old days, values of logs and log-in names; more of them among persons."""
        text = folded.text
        among_persons = _MARK.search(text) is not None
        places = [
            _old_days(text),
            _logged(text, among_persons=among_persons),
            figures(text),
            _in_letters(text),
        ]
        if among_persons:
            places += [_described(text)]
        for start, end in chain.from_iterable(places):
            yield self.finding(start, end, certain=False)


def _old_days(text: str) -> Iterator[tuple[int, int]]:
    """Days before the network and most of its records were there: rarely what is told of."""
    for match in near(text, _LAST_CENTURY, _OLD_DAY, before=2, after=40):
        founded = _FOUNDED.search(text, max(0, match.start() - 16), match.start())
        explained = founded or _OF_LAW.match(text, match.end()) or _is_of_a_period(text, match)
        if _LAST_CENTURY.match(match["day"]) and not explained:
            yield match.span()


def _is_of_a_period(text: str, match: re.Match[str]) -> bool:
    """Whether a day begins or ends a period, or stands for no day in a system: 1900-01-01."""
    begins = _PERIOD.match(text, match.end())
    ends = text[match.start() - 2 : match.start()] == "から" and text.startswith(
        "まで", match.end()
    )
    return bool(begins or ends or _UNSET.fullmatch(match["day"]))


def _logged(text: str, *, among_persons: bool) -> Iterator[tuple[int, int]]:
    """Values of keys, and words that are log-in names."""
    for match in _KEYED.finditer(text):
        if not is_timestamp(match["value"]):
            yield match.span("value")
    if not (among_persons or _ACCESS.search(text)):
        return
    for match in _LOGIN.finditer(text):
        parts = re.split("[._-]", match["login"].rstrip("0123456789"))
        names = [part for part in parts if len(part) > 3 and reads_as_name(part)]
        if names and not _OFFICE_WORDS & set(parts):
            yield match.span()


def _in_letters(text: str) -> Iterator[tuple[int, int]]:
    """Words of small letters in a Japanese text that are a name, or a surname behind an initial."""
    for match in _WORD.finditer(text) if _JAPANESE.search(text) else ():
        word = match[0]
        if word not in _OFFICE_WORDS and (reads_as_name(word) or _is_initial_and_surname(word)):
            yield match.span()


def _is_initial_and_surname(word: str) -> bool:
    """Whether a word that the dictionary lacks is a letter and a surname: thoshino."""
    return not kinds(word) and any(
        Kind.SURNAME in known_in_kana(reading) for reading in readings(word[1:])
    )


def _described(text: str) -> Iterator[tuple[int, int]]:
    """What else describes a person in a text that does."""
    for match in _CHAIN.finditer(text):
        before = _SERIAL_BEFORE.search(text, max(0, match.start() - 8), match.start())
        if not before and not _DATE_CHAIN.fullmatch(match[0]):
            yield match.span()
    for match in chain(
        *(each.finditer(text) for each in (_ROOM, _DAY_IN_BRACKETS, _LEFT, _DOCUMENT))
    ):
        yield match.span(match.lastgroup or 0)
