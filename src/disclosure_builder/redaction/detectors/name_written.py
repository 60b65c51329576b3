"""Names by how they are written, wherever they stand: a text in, names out.

| writing | example | why |
|---|---|---|
| an initial before a surname, one sign in brackets behind it | Ｋ．岩城, 鈴木（幸） | so offices tell two of one name apart |
| a word, how it is written and how it is read | 心愛と書いてここあ | only names are explained so |
| surname and given name with a low line | 飯田_光 | names of files and users |
| a continental surname, a blank, one or two signs | 呂 建国 | the sign by itself is no word |
| kana and 子, 江, 枝, 代 after a surname or kin | 二宮 ふじ江 | no other word is made so |
| katakana before サン, サマ | ｼｻﾞﾜｻﾝ | where all is in katakana, the address is too |
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL
from disclosure_builder.redaction.detectors.name_possible import ANY, is_surname
from disclosure_builder.redaction.detectors.name_readings import sounds_like
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

# With which given names of kana and a kanji end: さと子, みつ枝.
_GIVEN_SIGNS = "子江枝代恵美乃佳香世穂奈緒"
_INITIAL = Cued(
    (".",), rf"(?<![A-Za-z.])(?P<name>[A-Z]\.\s?(?P<kanji>[{KANJI}]{{2,4}}))(?![{KANJI}])"
)
_FIRST_SIGN = Cued(("(",), rf"(?<![{KANJI}])(?P<surname>[{KANJI}]{{2,3}})\((?P<sign>[{KANJI}])\)")
# What a single sign in brackets says of firms, sexes, kin, days and states.
_NO_FIRST_SIGN = frozenset(
    "株有財社学医宗資合同男女夫妻父母子兄姉弟妹孫本代印月火水木金土日祝正副主済欠出遅早可否前元新旧故昼夜朝夕上中下左右大小案仮当控写別税込抜円件名人計内外東西南北市区町村県都府国"
)
_SPELT = Cued(
    ("書いて", "かいて"),
    rf"(?P<name>{ANY})と(?:書いて|かいて)、?[「『]?(?P<reading>[ぁ-ゖー]{{2,8}}?)(?=[」』]?(?:です|と(?:読|いい|言|申|呼)))",
)
_LOW_LINE = Cued(
    ("_",),
    rf"(?<![{KANJI}_])(?P<surname>[{KANJI}]{{1,3}})_(?P<given>[{KANJI}]{{1,3}})(?![{KANJI}])",
)
_CONTINENTAL = Cued(
    (" ",),
    rf"(?<![{KANJI}ァ-ヺー])[{''.join(sorted(CONTINENTAL))}] (?P<given>[{KANJI}]{{1,2}})(?![{KANJI}ァ-ヺー])",
)
_MIXED = Cued(
    ("子", "江", "枝", "代", "恵", "美"),
    rf"(?:(?<![{KANJI}])(?P<surname>[{KANJI}]{{1,3}})\s|(?:妻|母|娘|姉|妹|長女|次女|二女|三女|祖母|孫|叔母|伯母|義母)(?:の|・|\s|、|「|\()?)"
    r"(?P<name>(?:[ぁ-ゖ]{1,3}|[ァ-ヺ]{1,3})[子江枝代恵美])(?=[、。がはのをにともへ(」)\s]|さん|様|氏|$)",
    re.MULTILINE,
)
_KATAKANA_ADDRESS = Cued(
    ("サン", "サマ", "クン", "チャン"),
    "(?<![ァ-ヺー])(?P<name>[ァ-ヺー]{3,7})(?=(?:サン|サマ|クン|チャン)(?![ァ-ヺー]))",
)
_ADDRESSED = Cued(
    ("さん", "様", "さま", "ちゃん", "氏"),
    rf"(?P<name>(?<![ァ-ヺー])[ァ-ヺ]{{1,3}}[{_GIVEN_SIGNS}]|(?<![ぁ-ゖ])[ぁ-ゖ]{{1,3}}[{_GIVEN_SIGNS}]|[ぁ-ゖ]{{2}}[{_GIVEN_SIGNS}])(?=さん|様|さま|ちゃん|氏)",
)
# 渋民ふじ江: behind a surname or a place, two kana and such a sign are a given name.
_TOUCHING = Cued(
    tuple(_GIVEN_SIGNS),
    rf"(?<![{KANJI}])(?P<one>[{KANJI}]{{2,3}})(?!での|との|への|から|まで|にも|では|より)[ぁ-ゖ]{{2}}[{_GIVEN_SIGNS}]"
    r"(?=[はがもをにのとへや、。)」\s(〔・]|から|より|で|さん|様|さま|氏|ちゃん|あて|宛|宅|$)",
)
_NAMES = frozenset({Kind.SURNAME, Kind.PLACE})
# What describes a child or is a particle: 小さなお子さん, うちの子さん.
_NO_GIVEN = re.compile("[おごのがをはにへと]|.*の|(?![なさみまりしあ]お$).*お|わが")


def written(text: str) -> Iterator[NameSpan]:
    """Every name that its writing shows."""
    for match in _INITIAL.finditer(text):
        if Kind.SURNAME in kinds(match["kanji"]):
            yield NameSpan(*match.span("name"))
    for match in _FIRST_SIGN.finditer(text):
        if is_surname(match["surname"]) and match["sign"] not in _NO_FIRST_SIGN:
            yield NameSpan(*match.span())
    for match in _SPELT.finditer(text):
        yield NameSpan(*match.span("name"))
        yield NameSpan(*match.span("reading"))
    for match in _LOW_LINE.finditer(text):
        if Kind.SURNAME in kinds(match["surname"]) and Kind.GIVEN in kinds(match["given"]):
            yield NameSpan(*match.span())
    for match in _CONTINENTAL.finditer(text):
        if not _is_something_else(text, match):
            yield NameSpan(*match.span())
    yield from _in_kana(text)


def _in_kana(text: str) -> Iterator[NameSpan]:
    """Given names of kana and a kanji; surnames in katakana that are addressed in katakana."""
    for match in _MIXED.finditer(text):
        surname = match["surname"]
        if _NO_GIVEN.fullmatch(match["name"][:-1]):
            continue
        if surname is None or Kind.SURNAME in kinds(surname):
            start = match.start("name" if surname is None else "surname")
            yield NameSpan(start, match.end("name"))
    for match in _TOUCHING.finditer(text):
        known = kinds(match["one"])
        if known and not known - _NAMES:
            yield NameSpan(*match.span())
    for match in _ADDRESSED.finditer(text):
        kana = match["name"][:-1]
        known = kinds(kana)
        word = len(kana) > 1 and Kind.OTHER in known and not known & {Kind.GIVEN, Kind.NOUN}
        child = kana.endswith("お") and "ぁ" <= text[match.start() - 1 : match.start()] <= "ゖ"
        if not (word or child or _NO_GIVEN.fullmatch(kana)):
            yield NameSpan(*match.span("name"))
    for match in _KATAKANA_ADDRESS.finditer(text):
        if Kind.SURNAME in sounds_like(match["name"]) and not kinds(match[0]):
            yield NameSpan(*match.span("name"))


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether a role, a body or a matter stands behind the blank: 王 本人."""
    return bool(
        name_words.ROLE_WORD.fullmatch(match["given"])
        or kinds(match[0].replace(" ", "")) == {Kind.NOUN}
        or name_words.LASTING_BODY.match(text, match.start("given"))
        or name_words.MATTER.fullmatch(match["given"])
    )
