"""Names by a single thing beside them that is said of persons only: a text in, names out.

| what stands beside | why |
|---|---|
| 方に同居, 方に寄宿 | one lives with a person, 方 being the form of address of addresses |
| （読みは「…」） after a form of address | only a name is read out |
| Mr., Clerk before an initial | initials are of persons |
| 技師, 通訳 after a katakana name with a dot | a trade has a person |
| a date of birth after surname and given name | only persons are born |
| さん after kana that no dictionary knows | perhaps a surname misspelt: a person decides |
| 主査, 技師 after a word that is a place only | perhaps a surname: a person decides |
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import THINGS
from disclosure_builder.redaction.detectors.name_words import KNOWN_TITLE, ROLE_WORD
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_CARE_OF = Cued(
    ("方に", "方気付"),
    rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{1,4}})方(?=に(?:同居|寄宿|下宿|身を寄せ|住)|気付)",
)
_READ = Cued(
    ("(読", "(よ", "(ふりがな", "(フリガナ"),
    r"(?:さん|様|氏|殿|〕)\s?\((?:読み(?:方|仮名)?|よみ|ふりがな|フリガナ)(?:は|が|:)?\s?[「『]?(?P<name>[ぁ-ゖァ-ヺー・ ]{2,12})(?=[」』)])",
)
_READ_IN_QUOTES = Cued(
    ("(「", "(『"),
    r"(?:さん|様|氏|殿|〕)\s?\([「『](?P<name>[ぁ-ゖァ-ヺー・ ]{2,12})(?=[」』](?:と(?:読|よ)|\)))",
)
# 目さん（「さっか」と読む）: whose reading is told has a name, though it be a noun elsewhere.
_WHOSE_READING = Cued(
    ("(「", "(『"),
    rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{1,4}})(?=(?:さん|様|氏)\s?\([「『][ぁ-ゖァ-ヺー]{{2,12}}[」』](?:と(?:読|よ)|\)))",
)
_TITLED = Cued(
    ("Mr", "Ms", "Miss", "Dr", "Prof", "Clerk", "Officer", "Chief", "Manager"),
    r"\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Clerk|Officer|Chief|Manager)\.?\s(?P<name>[A-Z]\.\s?[A-Z][a-z]+)(?![A-Za-z])",
)
_TRADE = Cued(
    (
        "技師",
        "技士",
        "通訳",
        "講師",
        "医師",
        "看護師",
        "弁護士",
        "整備士",
        "オペレーター",
        "エンジニア",
    ),
    r"(?<![ァ-ヺー・])(?P<name>[ァ-ヺー]{2,}(?:[・ ][ァ-ヺー]{2,}){1,3})(?=\s?(?:技師|技士|通訳|講師|医師|看護師|弁護士|整備士|オペレーター|エンジニア))",
)
_BORN = Cued(
    ("〔生年月日〕", "〔年齢〕", "明治", "大正", "昭和"),
    rf"(?<![{KANJI}])(?P<name>(?P<surname>[{KANJI}]{{1,3}})[ァ-ヺー]{{2,4}})(?=[、,\s(]{{1,2}}(?:〔生年月日〕|〔年齢〕|明治[0-9元]|大正[0-9元]|昭和[0-9元]))",
)
_UNKNOWN_KANA = Cued(
    ("さん",), r"(?<![ぁ-んァ-ヺー])(?P<name>[ぁ-ん]{3,6})さん(?=[にはがをのとも、。])"
)
_POST = Cued(
    ("主査", "主任", "主事", "技師"),
    rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,3}})(?=(?:主査|主任|主事|技師)(?:(?P<self>本人)|[がはにも、]))",
)
_SECTION = re.compile("[課係室部局所署会社院校館店班]$")
_PARTICLE = re.compile("^(?:その|この|あの|どの)|(?:まん|ぜん|むす|じい|ばあ|かあ|とう|にい|ねえ)$")


def beside(text: str) -> Iterator[NameSpan]:
    """Every such name; what only a person can decide is uncertain."""
    for match in _CARE_OF.finditer(text):
        if kinds(match["name"]) & {Kind.SURNAME, Kind.PLACE}:
            yield NameSpan(*match.span("name"))
    for pattern in (_READ, _READ_IN_QUOTES, _TRADE):
        for match in pattern.finditer(text):
            yield NameSpan(*match.span("name"))
    for match in _WHOSE_READING.finditer(text):
        yield NameSpan(*match.span("name"))
    for match in _TITLED.finditer(text):
        if not THINGS.search(match["name"]):
            yield NameSpan(*match.span("name"))
    for match in _BORN.finditer(text):
        if Kind.SURNAME in kinds(match["surname"]):
            yield NameSpan(*match.span("name"), surname_end=match.end("surname"))
    yield from _doubtful(text)


def _doubtful(text: str) -> Iterator[NameSpan]:
    """Words of which only a person can say whether they are names."""
    for match in _UNKNOWN_KANA.finditer(text):
        if not kinds(match["name"]) and not _PARTICLE.search(match["name"]):
            yield NameSpan(*match.span("name"), certain=False)
    for match in _POST.finditer(text):
        name = match["name"]
        known = kinds(name)
        # Who is meant by 本人 has been named: 東雲主査本人.
        named = match["self"] and not (ROLE_WORD.search(name) or KNOWN_TITLE.fullmatch(name))
        if not _SECTION.search(name) and (named or not known or known == {Kind.PLACE}):
            yield NameSpan(*match.span("name"), certain=False)
