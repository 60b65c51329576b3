"""Names by their place in a row, at the end of a text or in the name of a file: a text in, names out.

| place | example | why |
|---|---|---|
| at the head of a row, before a postal code, an address or a telephone | ・大江 186-0013 国立市… | lists of receivers begin with them |
| beside the mark of what only a person has | 相原 〔住所〕, 〔電話番号〕 古賀 | whose it is stands beside |
| behind somebody's number | 届出者:7-00938 宮武 | whose number it is |
| signed behind the last sentence, or with 記 or 拝 | …届けます。 辻, (岸記す) | letters and memos end so |
| in the name of a file, between low lines | 三枝_申立書.pdf | files are called after whom they are about |
| members of a family in brackets | 今泉家の4人(今泉聡・智子・樹) | each is one |
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Cued, late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_possible import ANY, IN_KATAKANA, is_possible
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_words import ROLE_WORD
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_NAMED = re.escape(Mark.NAME.mark)
_PERSONAL = r"〔(?!氏名)[^〔〕\n]{2,10}〕"
_BULLET = r"(?:[・○◯●◎■□◆▼*-]|\(?[0-9]{1,2}[).:]|[①-⑳]|[0-9]{1,2}(?=\s))"
_GAP = r"(?:[^\S\n]|[、,:/|]){1,3}"
# Without one of these nothing of a person stands in a row.
_BESIDE = ("-", "〔", "〒")
_ROW = Cued(
    _BESIDE,
    rf"^[^\S\n]*(?:{_BULLET}[^\S\n]?)?(?P<name>{ANY}|{IN_KATAKANA} {IN_KATAKANA}){_GAP}"
    rf"(?:〒|[0-9]{{3}}-?[0-9]{{4}}(?![0-9-])|{_PERSONAL}|[一-鿿]{{1,3}}[都道府県市][一-鿿]{{1,6}}(?:[0-9]|〔)|0[0-9]{{1,3}}-[0-9]{{2,4}}-[0-9]{{4}})",
    re.MULTILINE,
)
_BEHIND = Cued(
    _BESIDE,
    rf"{_PERSONAL}[^\S\n、,/|]{{1,2}}(?P<name>{ANY}|{IN_KATAKANA} {IN_KATAKANA})(?=[^\S\n]*(?:$|[、。,()」』|]|まで|あて|宛|さん|様|氏|[0-9]))",
    re.MULTILINE,
)
# An account's holder is written in katakana; a number of somebody's stands before a name.
_HOLDER = Cued(
    ("〔口座番号〕",),
    r"〔口座番号〕[^\S\n、]{1,3}(?P<name>(?!カブ|ユウ|シヤ|ザイ|トクヒ)[ァ-ヺー]{2,8}(?: [ァ-ヺー]{2,8})?)(?![ァ-ヺー(])",
)
_NUMBERED = late(
    rf"(?:[者人員]|担当|職員番号)(?:[:はの]\s?|\s)(?:職員番号\s?)?[0-9A-Z][0-9A-Z-]{{3,11}}[^\S\n](?P<name>{ANY})(?=[^\S\n]*(?:$|[、。)」]|さん|様|氏))|^[^\S\n]*(?:[A-Z]{{1,3}}-?[0-9]{{3,8}}|[0-9]{{5,8}})[^\S\n](?P<line>{ANY})(?=[^\S\n]*$)",
    re.MULTILINE,
)
_ITEM = Cued(
    _BESIDE,
    rf"(?<=[(「、])(?P<name>[{KANJI}]{{1,4}})、(?={_PERSONAL})|{_PERSONAL}、(?P<after>[{KANJI}]{{1,4}})(?=[、)」ほか])",
)
_SIGNED = late(
    rf"(?:[。」]|以上|草々|敬具|かしこ|不一|拝具|ます|です|ました|ません|ください|下さい)(?:[^\S\n]{{1,6}}|[^\S\n]?\()(?:[^\s。()]{{0,8}}[課係室班]\s?)?(?P<name>[{KANJI}]{{1,4}})(?=\)?\s*\Z)"
    rf"|(?:ます|です|ました|ません|ください|下さい)。(?P<close>[{KANJI}]{{2,4}})(?=\s*\Z)"
    rf"|[(\s](?P<by>[{KANJI}]{{1,4}})(?=(?:記す?|拝|筆)(?:[)\s]|\Z))"
    rf"|\((?:担当|文責|記|作成|確認|起案|報告|対応)(?P<short>[{KANJI}]{{1,4}})(?=\))|(?:担当|文責)(?P<until>[{KANJI}]{{1,4}})(?=まで|$)",
    re.MULTILINE,
)
_SIGN_OF_END = re.compile(r"[一-鿿]\)?\s*\Z|記|拝|\((?:担当|文責|作成|確認|起案|報告|対応)|担当")
_FILE = late(
    rf"(?:^|(?<=[\s_「(:./0-9-]))(?P<name>[{KANJI}]{{1,4}})(?=(?:様|さん|氏)?(?:分|用|宛)?[_. -][^\s「」。]{{0,30}}?\.?(?:pdf|docx?|xlsx?|csv|zip|jpe?g|png|txt|pptx?|msg|eml)(?![a-z]))",
    re.MULTILINE | re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{3}[^\S\n]")
_FILE_END = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|csv|zip|jpe?g|png|txt|pptx?|msg|eml)(?![a-z])")
_FAMILY = Cued(
    ("(",),
    rf"(?:家|家族|一家|世帯|全員|きょうだい|兄弟|姉妹|夫妻|夫婦|親子|母子|父子|子(?:ども)?(?:たち)?|[0-9二三四五六]人|[0-9二三四五六]名|児童|生徒|〕)\s?\((?P<name>[{KANJI}ぁ-ゖァ-ヺー〔〕 ]{{1,12}}(?:[、・,と]\s?[{KANJI}ぁ-ゖァ-ヺー〔〕 ]{{1,12}}){{1,9}})\)",
)
_MEMBER = re.compile(rf"[{KANJI}ぁ-ゖァ-ヺー]{{1,8}}")
_COMPASS = frozenset("東西南北")
_MARKED = frozenset(mark.mark.strip("〔〕") for mark in Mark)


def rows(text: str) -> Iterator[NameSpan]:
    """Every name that its place in a row tells."""
    for pattern in (_ROW, _BEHIND, _ITEM):
        yield from _possible(pattern.finditer(text))
    yield from (NameSpan(*match.span("name")) for match in _HOLDER.finditer(text))
    if _NUMBER.search(text):
        yield from _possible(_NUMBERED().finditer(text))
    if _SIGN_OF_END.search(text):
        yield from _possible(_SIGNED().finditer(text))
    if _FILE_END.search(text):
        yield from _possible(_FILE().finditer(text))
    yield from _families(text)


def _possible(matches: Iterator[re.Match[str]]) -> Iterator[NameSpan]:
    """What was found, if it can be a name; a town first is a person's to decide."""
    for match in matches:
        group = match.lastgroup or "name"
        name = match[group]
        if is_possible(name):
            town = usual_kind(name) is Kind.PLACE or name in _COMPASS
            yield NameSpan(*match.span(group), certain=not town)


def _families(text: str) -> Iterator[NameSpan]:
    """The members of a family, if each can be one and one of them can be nothing else."""
    for match in _FAMILY.finditer(text):
        at = match.start("name")
        items = [each for each in _MEMBER.finditer(match["name"]) if each[0] not in _MARKED]
        names = [each[0] for each in items]
        named = Mark.NAME.mark in match["name"] or any(_is_only_given(name) for name in names)
        if named and all(_is_member(name) for name in names):
            yield from (NameSpan(at + item.start(), at + item.end()) for item in items)


def _is_member(word: str) -> bool:
    """Whether a word can be a name, or is written with the signs of given names."""
    if word in EVERYDAY or ROLE_WORD.search(word):
        return False
    known = known_in_kana(word) if word[0] <= "ヿ" else kinds(word)
    return bool(known & PEOPLE) or (not known and all(is_given_sign(each) for each in word))


def _is_only_given(word: str) -> bool:
    """Whether a word is a given name or a person's and no noun and no place."""
    known = known_in_kana(word) if word[0] <= "ヿ" else kinds(word)
    return bool(known & {Kind.GIVEN, Kind.PERSON}) and not known & {Kind.NOUN, Kind.PLACE}
