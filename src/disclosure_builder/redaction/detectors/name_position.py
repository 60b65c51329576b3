"""Names in the places of persons: a text in, names out.

The place says that a person comes; the word has only to be possible as a name (`name_possible.py`):
a surname in kanji, or in kana what a surname or a given name sounds like.

| place | example |
|---|---|
| behind a post and blanks, at the end of a line of a roster | 住民係長　　赤星 |
| beside me; who has thanked, says what he is called | 当番は私と石川, 対応いただいた柏木です |
| in a log or a chat behind the hour; beside a telephone number | 11:02 蓮見、, 真田　〔電話番号〕 |
| on a seal, a label, in a field; who noted or checked | 名札にムラカミとあった, （確認：久慈） |
| at the head of a line of minutes, before a post | 〇熊谷洋介議員 |
"""

import re
from collections.abc import Callable, Iterator

from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_possible import (
    ANY,
    IN_HIRAGANA,
    IN_KANJI,
    IN_KATAKANA,
    POST,
    is_labelled,
    is_possible,
    is_surname,
)
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_ROSTER = Cued(
    ("\n",),
    rf"^[^\S\n]*[・○*-]?\s?(?:[{KANJI}]{{0,8}}{POST}|同\s?{POST}?)[^\S\n]{{1,8}}(?P<name>[{KANJI}]{{1,3}})(?=[^\S\n]*(?:$|\())",
    re.MULTILINE,
)
_BESIDE_ME = Cued(
    ("と私", "私と", "わたし", "僕", "自分"),
    rf"(?:私|わたし|僕|自分)と(?P<after>[{KANJI}]{{1,3}})(?=[、。がでは]|の[2二]人)|(?<![{KANJI}])(?P<before>[{KANJI}]{{1,3}})と(?:私|わたし|僕|自分)(?=[、。がでは]|の[2二]人)",
)
_THANKED = Cued(
    ("です", "と申し"),
    rf"(?:いただいた|頂いた|いただきました|お電話した|伺った|うかがった|お願いした|相談した|申請した|お邪魔した|参りました|まいりました|ございます)(?P<name>{ANY}?)(?=です|と申し)",
)
_HOUR = Cued(
    (":", "/"),
    rf"^[^\S\n]*\[?[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?\]?[^\S\n](?P<name>{ANY})(?=:|→|、|\t)"
    rf"|^[^\S\n]*[0-9]{{1,2}}/[0-9]{{1,2}}(?:\([月火水木金土日]\))?[^\S\n](?P<came>{ANY})(?=[^\S\n][0-9]{{1,2}}(?:時|:)|:|[^\S\n]?→)"
    rf"|「[0-9]{{1,2}}/[0-9]{{1,2}}[^\S\n](?P<kept>{ANY})(?=[^\S\n]?→)",
    re.MULTILINE,
)
_WITH_PHONE = Cued(
    ("〔電話番号〕",),
    rf"(?:^|(?<=[\n(、→「]))[^\S\n]*(?P<name>{ANY})(?=[^\S\n]*[:(]?[^\S\n]*〔電話番号〕)|〔電話番号〕\((?P<after>{ANY})(?=[)、])",
    re.MULTILINE,
)
_SHOWN = Cued(
    ("欄", "名札", "表札", "印影", "裏", "付箋"),
    rf"(?:欄|名札|表札|印影|裏|付箋)(?:には|に|は|が)[「『]?(?P<name>{ANY})[」』]?と(?:押印|署名|記名|記載|印字|書|あ[るっり])",
)
# 「ヨネより」
_SENT = Cued(("より」", "より』"), rf"[「『](?P<name>{ANY}?)(?=より[」』])")
_NOTED = Cued(
    ("(", "確認"),
    rf"\((?:記|記録|確認|点検|文責|作成|対応|受付|照合|審査)[:は・]\s?(?P<by>{ANY})(?=[)、])|\((?P<name>[{KANJI}]{{2,4}})(?=記\))|(?<=[0-9\s/、])(?P<seen>[{KANJI}]{{2,4}}?)(?=確認[」。、)\n])",
)
_I_AM = Cued(
    ("は",),
    r"(?:わたし|私|ぼく|僕|あたし)(?:の(?:なまえ|名前))?は\s?(?P<name>[ァ-ヺー]{2,8})(?=です|と(?:いい|申))",
)
# 確認者は九鬼でした, 隣席の六車である; contractors and owners may be bodies.
_PART_IS = Cued(
    ("で", "だ"),
    rf"(?:[{KANJI}](?:者|人|員|役|番|直|席)|司会|同僚|上司|部下|後任|前任)(?<!業者)(?<!受託者)(?<!管理者)(?<!設置者)(?<!権利者)(?<![法国]人)[はの](?P<name>[{KANJI}]{{1,3}})(?=で(?:す|し|あ)|だ(?!け))",
)
_OF_COUNTER = Cued(
    ("です", "と申し", "でござい"),
    rf"(?:受付|窓口|担当|主任|主査|主事|主幹|技師|[課係室部局次所館園校]長|[課係室部局署店]|役所|会社|センター|本部|支所|支社|銀行|警察|事務所|病院|学校)の(?P<name>[{KANJI}]{{1,3}})(?=です(?!か)|と申し|でございます)",
)
# (臨時窓口 楢崎): who signs a note by his section.
_OF_SECTION = Cued(
    ("(",),
    rf"\([{KANJI}ァ-ヺー]{{1,10}}(?:窓口|[課係室班部局]|担当|センター) (?P<name>[{KANJI}]{{1,3}})(?=\))",
)
# うちの源五郎丸なんて名字
_AS_SURNAME = Cued(
    ("名字", "苗字", "姓"),
    rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,5}})(?=(?:なんて|という|って)(?:いう)?(?:珍しい)?(?:名字|苗字|姓))",
)
# In a book of keys and cards: 借松田 返。
_LENT = Cued(
    ("借", "貸", "返", "受", "渡"),
    rf"(?<![{KANJI}])[借貸返受渡]:?(?P<name>[{KANJI}]{{2,3}})(?=[\s/、,]|$)",
    re.MULTILINE,
)
_SIGNED = Cued(
    ("印)", "署", "代筆", "㊞", "記)", "録)", "会)", "行)"),
    rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{1,3}})(?=\((?:印|自署|署名|代筆|記録|書記|司会|進行)\)|㊞)",
)
# What one was, is or will be called is a name, though the dictionary has it as a place only.
_CALLED = Cued(
    ("新姓", "旧姓", "旧氏", "本名", "字"),
    rf"(?:新姓|旧姓|旧氏|本名|名字|苗字)(?:は|が|を|:)\s?[「『]?(?P<name>[{KANJI}]{{2,4}})(?=[。、」』)]|で(?:す|あ|、)|と|$)",
)
_MYSELF = Cued(("で",), rf"(?:自分|私|わたし|うち)は(?P<name>[{KANJI}]{{2,3}})(?=で、|です)")
_SAID = Cued(
    ("って",), rf"[「『](?P<name>[{KANJI}]{{1,3}})(?=って(?:いう|言う|書|人|職員|方|名乗))"
)
# Two words in katakana behind the word for a name are one, be they things elsewhere.
_NAMED = Cued(
    ("名", "ナ", "な"),
    rf"(?:氏名|お?名前|名義人?|宛名|フリガナ|ふりがな|カナ)(?:は|が|を|に|:)\s?[「『]?(?P<name>{IN_KATAKANA}(?:[ ・=]{IN_KATAKANA}){{1,4}})(?![ァ-ヺー])",
)
# From one to the other, when a shift or a post changes hands: 岡崎→飛田.
_HANDED = re.compile(
    rf"(?:^|(?<=[:、\s「(]))(?P<name>{IN_KANJI}\s?→\s?{IN_KANJI})(?=[(、。\s」)]|$)", re.MULTILINE
)
# Who speaks in turn, line after line.
_TURN = re.compile(
    rf"^[^\S\n]*[・○◯●◎-]?[^\S\n]?(?P<name>{ANY})(?:\([^()\n]{{1,12}}\))?[^\S\n]?:[^\S\n]?(?=\S)",
    re.MULTILINE,
)
# 名まえ むらこそ ひなた
_FORM = Cued(
    ("名前", "まえ"),
    rf"^[^\S\n]*(?:[ぁ-ん一-鿿]{{1,8}}の)?お?(?:名前|名まえ|なまえ)[\s:=]{{1,2}}(?P<name>(?:{IN_HIRAGANA}|{IN_KANJI})[ ・](?:{IN_HIRAGANA}|[{KANJI}]{{1,3}}))(?=[^\S\n]*$)",
    re.MULTILINE,
)
_MEMBER = Cued(
    ("○", "〇", "◯", "●", "◎", "・"),
    rf"^[^\S\n]*[○〇◯●◎・][^\S\n]?(?P<name>[{KANJI}]{{2,6}}?)(?={POST}[\s:(])",
    re.MULTILINE,
)
# Where kana that are another word as well may still be somebody: 差出人欄にはもりとある.
_OF_KANA = (_THANKED, _WITH_PHONE, _SHOWN, _SENT, _NOTED)
_OF_SURNAMES = (_MYSELF, _SAID)
_LONGEST_SURNAME = 3


def placed(text: str) -> Iterator[NameSpan]:
    """Whoever stands where a person does."""
    yield from _in_turn(text)
    for pattern, is_name in _PLACES:
        for match in pattern.finditer(text):
            group = match.lastgroup or "name"
            if is_name(match[group]):
                yield NameSpan(*match.span(group))
            elif _may_be(pattern, match[group]):
                yield NameSpan(*match.span(group), certain=False)


def _may_be(pattern: Cued, word: str) -> bool:
    """Whether a person has to judge a word in such a place: kana that are another word as well, and
    surnames that are a place."""
    if pattern in _OF_KANA:
        return bool(known_in_kana(word) & PEOPLE)
    return pattern in _OF_SURNAMES and is_surname(word)


def _in_turn(text: str) -> Iterator[NameSpan]:
    """Speakers of a chat or a record, and who hands over to whom, if all can be names; where each
    is a place too, a person decides."""
    turns = list(_TURN.finditer(text)) if text.count(":") > 1 else []
    handed = list(_HANDED.finditer(text)) if "→" in text else []
    for matches in (turns if len(turns) > 1 else [], handed):
        places = [
            (match.start("name") + item.start(), match.start("name") + item.end())
            for match in matches
            for item in re.finditer(ANY, match["name"])
        ]
        names = [text[start:end] for start, end in places]
        if all(is_possible(name) for name in names):
            certain = any(Kind.PLACE not in kinds(name) for name in names)
            yield from (NameSpan(start, end, certain) for start, end in places)


def _is_no_noun(word: str) -> bool:
    """Whether a word is a surname, or a place as surnames are, or unknown."""
    known = kinds(word)
    return Kind.SURNAME in known or not known - {Kind.PLACE}


def _is_no_place(word: str) -> bool:
    """Whether a word is a surname and no place."""
    return is_surname(word) and Kind.PLACE not in kinds(word)


def _is_only_surname(word: str) -> bool:
    """Whether the dictionary takes a word for a surname first and for no thing."""
    return usual_kind(word) is Kind.SURNAME and not kinds(word) & {Kind.NOUN, Kind.OTHER}


def _is_full(word: str) -> bool:
    """Whether a word is a surname, or one with a given name behind it."""
    cuts = range(1, min(len(word), _LONGEST_SURNAME + 1))
    full = (Kind.SURNAME in kinds(word[:cut]) and kinds(word[cut:]) & PEOPLE for cut in cuts)
    return is_surname(word) or any(full)


# Where a name may stand, and what the word has to be.
_PLACES: tuple[tuple[Cued, Callable[[str], bool]], ...] = (
    (_THANKED, is_possible),
    (_HOUR, is_possible),
    (_WITH_PHONE, is_possible),
    (_SHOWN, is_possible),
    (_NOTED, is_labelled),
    (_SENT, is_possible),
    (_I_AM, is_labelled),
    (_ROSTER, is_surname),
    (_BESIDE_ME, is_surname),
    (_PART_IS, is_surname),
    (_OF_COUNTER, is_surname),
    (_LENT, _is_only_surname),
    (_AS_SURNAME, _is_no_noun),
    (_OF_SECTION, is_surname),
    (_SIGNED, is_surname),
    (_CALLED, _is_no_noun),
    (_MYSELF, _is_no_place),
    (_SAID, _is_only_surname),
    (_NAMED, bool),
    (_FORM, bool),
    (_MEMBER, _is_full),
)
