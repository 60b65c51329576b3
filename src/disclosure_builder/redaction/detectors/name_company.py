"""Names in the company of names: a text in which names were stripped in, further names out.

What stands in the same place as a name that was certain is a name too, be it a nickname, a given name
or a word that the dictionary does not have:

| place | example |
|---|---|
| at the head of a line before a colon or a post, as another line has it | 〔氏名〕委員長 …, 吉ヶ江主査 … |
| before brackets with a name, at the head of a line | ゆっきー(〔氏名〕係長): |
| in the same column behind the hour | 10:02→〔氏名〕, 10:03→Yara, tabs between them |
| set against a name | 〔氏名〕でなくて小柳初と書いてあった |
| in the cell beside it, read out | 〔氏名〕,タカナシツバサ |
| in a list of who did something, between a number and a count | 1002847 安慶名 12件 |
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Cued, late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_possible import ANY, POST
from disclosure_builder.redaction.detectors.name_readings import sounds_like
from disclosure_builder.redaction.detectors.name_told import NO_NAME
from disclosure_builder.redaction.detectors.name_words import KNOWN_TITLE, ROLE_WORD
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_NAMED = re.escape(Mark.NAME.mark)
_HEAD = r"^[^\S\n]*[・○〇◯●◎-]?[^\S\n]?"
_TURN_OF_NAMED = re.compile(rf"{_HEAD}[^\n:]{{0,8}}{_NAMED}[^\n:]{{0,8}}:", re.MULTILINE)
_TURN = late(rf"{_HEAD}(?P<name>[ぁ-ゖー]{{2,6}}|[ァ-ヺー]{{2,8}}|[{KANJI}]{{1,3}}):", re.MULTILINE)
_POST_OF_NAMED = re.compile(rf"{_HEAD}{_NAMED}{POST}[\s:]", re.MULTILINE)
_POST = late(rf"{_HEAD}(?P<name>[{KANJI}]{{1,5}}?)(?={POST}[\s:])", re.MULTILINE)
_NOUN_WITH_POST = re.compile(
    rf"{_HEAD}(?P<name>[{KANJI}]{{2,4}})(?=(?:主[査任事]|技師|議員|委員)[\s:])", re.MULTILINE
)
_HANDLE = late(
    rf"{_HEAD}(?P<name>[^\s():、。]{{2,10}})(?=\({_NAMED}[^()\n]{{0,6}}\)\s?:)", re.MULTILINE
)
_COLUMN_OF_NAMED = re.compile(rf"^[0-9/:. -]{{5,22}}\t{_NAMED}\t", re.MULTILINE)
_COLUMN = late(r"^[0-9/:. -]{5,22}\t(?P<name>[^\W\d_][^\t\n:]{1,11})\t", re.MULTILINE)
_NOT = r"(?:では?なくて?|じゃなくて?|ではありません。)、?"
_AGAINST = late(
    rf"{_NAMED}{_NOT}(?P<name>[{KANJI}]{{2,5}}|[ぁ-ゖー]{{2,8}}?|[ァ-ヺー]{{2,8}})(?=と(?:書|読|記|印|表|い|登|呼)|です|だと|である|が正し)"
    rf"|(?P<before>[{KANJI}]{{2,5}}|[ァ-ヺー]{{2,8}}){_NOT}(?={_NAMED})"
)
_LIST_OF_PERSONS = re.compile(
    "(?:[者員人]|職員番号)(?:の)?(?:一覧|別|順|名簿|リスト|ランキング|内訳)"
)
_COUNTED = late(
    rf"^[^\S\n]*[・-]?(?:[0-9]{{4,8}}|委託|派遣|臨時|正規|再任用|会計年度)[^\S\n](?P<name>{ANY})(?=[^\S\n][0-9]{{1,4}}(?:件|回|枚|冊|台))",
    re.MULTILINE,
)
_READING = Cued(
    (f"{Mark.NAME.mark},", f"{Mark.NAME.mark}\t", f"{Mark.NAME.mark}|", f'{Mark.NAME.mark}"'),
    rf"{_NAMED}\"?\s?[,\t|]\s?\"?(?P<name>[ァ-ヺー]{{4,14}}(?: [ァ-ヺー]{{2,8}})?)(?=[\",\t|\n]|$)",
)
_SYSTEM = re.compile(r"(?i)(?:system|server|admin|root|info|error|warn|bot|user|system|guest).*")
_SECTION = re.compile("[課係室部局所署庁会社院校館店班団市区町村県]$")


def in_company(text: str) -> Iterator[NameSpan]:
    """Every name beside names."""
    if Mark.NAME.mark in text:
        if _TURN_OF_NAMED.search(text):
            yield from _found(text, _TURN())
            yield from _found(text, _HANDLE())
        if _POST_OF_NAMED.search(text):
            yield from _found(text, _POST())
            yield from _nouns(text)
        if _COLUMN_OF_NAMED.search(text):
            yield from _found(text, _COLUMN())
        yield from _found(text, _AGAINST())
        yield from _read(text)
    if _LIST_OF_PERSONS.search(text):
        yield from _found(text, _COUNTED())


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[NameSpan]:
    """What a pattern finds, unless it is a word for a part, a section or a thing."""
    for match in pattern.finditer(text):
        group = match.lastgroup or "name"
        word = match[group]
        if not _is_other(word):
            yield NameSpan(*match.span(group))


def _read(text: str) -> Iterator[NameSpan]:
    """The cell behind a name's that says how it is read: 〔氏名〕,タカナシツバサ."""
    for match in _READING.finditer(text):
        word = match["name"].replace(" ", "")
        halves = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
        if any(
            Kind.SURNAME in sounds_like(one) and Kind.GIVEN in sounds_like(two)
            for one, two in halves
        ):
            yield NameSpan(*match.span("name"))


def _nouns(text: str) -> Iterator[NameSpan]:
    """Nouns before a post that is no section's: 馬酔木主査; a person decides."""
    for match in _NOUN_WITH_POST.finditer(text):
        word = match["name"]
        if kinds(word) == {Kind.NOUN} and not (ROLE_WORD.search(word) or _SECTION.search(word)):
            yield NameSpan(*match.span("name"), certain=False)


def _is_other(word: str) -> bool:
    """Whether a word says who speaks without a name: 事務局, 質問, メモ, system."""
    return bool(
        word in EVERYDAY
        or NO_NAME.fullmatch(word)
        or ROLE_WORD.search(word)
        or KNOWN_TITLE.fullmatch(word)
        or _SECTION.search(word)
        or _SYSTEM.fullmatch(word)
        or (not word.isascii() and kinds(word) == {Kind.NOUN})
    )
