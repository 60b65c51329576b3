"""Names that a text tells as such, in whatever word: a text in, names out.

A child's name can be any word (れん, そら, つむぎ) and so can a reading (ヒカリ, コウ), so the dictionary
cannot tell them. The words around do:

| what stands beside | example | why |
|---|---|---|
| the word for a child before quotes or brackets | 児童「れん」, 娘さん(ひなた) | only a name is set apart so |
| the word for a name before them | むすめの名前(こはる), 児童名「ねね」 | it says so |
| a sentence about a reading, in which kana are quoted or opposed | フリガナを「ヒカリ」と登録, 読みはこうのではなくかわの | what is misread of a person is the name |
| what was taken for a name | 旧氏「九条」を「九」と入力 | the one is a name, and the other was thought one |
| where one's things are marked, in brackets behind one's papers | 上履きに「ゆうと」と書かれた, 母子手帳(さくらこ) | one's name stands there |
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, reading_of
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_readings import (
    known_in_kana,
    sounds_like,
    to_hiragana,
)
from disclosure_builder.redaction.detectors.name_words import ROLE_WORD
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_KANA = "(?!なって|なり|して|ある|あり|いた)(?:[ぁ-ゖー]{2,8}(?:[ ・][ぁ-ゖー]{2,6})?|[ァ-ヺー]{2,8}(?:[ ・][ァ-ヺー]{2,8})?)"
_ANY = rf"(?:{_KANA}|[{KANJI}]{{1,3}})"
_OPEN, _CLOSE = '[「『("“]', '[」』)"”]'
_CHILD = (
    "(?:児童|生徒|園児|幼児|乳児|新生児|女児|男児|女の子|男の子|赤ちゃん|お子(?:さん|様|さま)?|(?<![一-鿿])子(?:ども)?|こども|"
    "長男|次男|二男|三男|長女|次女|二女|三女|息子|むすこ|娘|むすめ|双子|姉|妹|兄|弟|孫|おい|めい|甥|姪|入所者|入居者|患者|少年|少女)(?:さん)?"
)
_NAME_WORD = "(?:お?名前|なまえ|氏名|本名|呼び名|名(?![一-鿿]))"
# 児童「はい」と答えた is what a child says.
_NOT_SAID = "(?!と(?:答|言|話|述|返|叫|訴|声|回答|発言|尋|聞|頼|説明|いった|いわ|お願|伝))"
_CALLED = late(
    rf"{_CHILD}(?:の?{_NAME_WORD}[はをがに]?|[はをがに])?{_OPEN}(?P<name>{_ANY}){_CLOSE}{_NOT_SAID}"
    rf"|(?:(?:届|戸籍|票|証|手帳|本人|〕|さん|様|氏|[者人員児童妻夫父母子])(?:の|上の|欄の){_NAME_WORD}|氏名|本名)[はをがに]?{_OPEN}(?P<named>{_ANY}){_CLOSE}{_NOT_SAID}"
    rf"|{_NAME_WORD}[はをがに]{_OPEN}(?P<born>{_ANY}){_CLOSE}(?=と(?:誤記|届け?出|名付|名づけ|誤って))"
    rf"|{_CHILD}の?{_NAME_WORD}[はをが]、?(?P<bare>{_KANA}?)(?=という|といい|と届|と名付|と名づけ|とする|とした|である|です)",
    re.MULTILINE,
)
_OF_CHILD = re.compile("[児童生徒園子こ長次二三息むお双姉妹兄弟孫甥姪入患少女男赤名な氏]")
_ABOUT_READING = re.compile(
    "フリガナ|ふりがな|振り?仮名|ルビ|読み(?!取|込|上|出|終|解|替|返|書|や|に|物|手|札|と)|よみ(?:がな|かた|は)|ヨミ|カナ氏名|氏名カナ|カナ(?:表記|欄)|と読[むみま]|とよ[むみ]|読み?[違間誤]|誤読"
)
# A reading is quoted, or opposed to another, or set right.
_READ = late(
    rf"{_OPEN}(?P<name>{_KANA}){_CLOSE}"
    rf"|(?:(?<![ぁ-ゖー])|(?<=読み)|(?<=よみ)|(?<=た)|(?<=かた)|(?<=がな))(?:は|が|を|に|、)\s?(?P<opposed>{_KANA}?)(?=、?(?:では?なく|じゃなく|ではありませ)|でした|である旨|が正し|と(?:読|登録|入力|記載|印字|表示|誤|訂正|修正|変更|届|申し出))"
    rf"|(?:では?なく|じゃなく(?:て)?|正しくは|正しい読みは)、?(?P<right>{_KANA}?)(?=。|、|$|である|でし|です|が正|だと|と(?:読|の|する|い))"
    rf"|(?:読み|よみ)(?:仮名|方|がな)?[がはを]?(?P<one>{_KANA}?)(?=を{_KANA}と(?:登録|入力|記載|表示|誤|読)|に(?:なって|して))"
    rf"|を(?P<other>{_KANA}?)(?=と(?:登録|入力|記載|表示|誤|読))"
    rf"|(?:^|(?<=[、。「\s]))(?P<due>{_KANA}?)(?=と読むべき|と読むのが)"
    rf"|と読むべき[^。]{{0,8}}を(?P<was>{_KANA}?)(?=とし|と入|と登|と読)"
    rf"|{_OPEN}(?P<first>{_KANA})、?(?=では?なく|じゃなく|が正し)",
)
_OF_PERSON = re.compile(
    "フリガナ|ふりがな|振り?仮名|読み仮名|よみがな|さん|様|氏|姓|本人|名前|名義|〔氏名〕|戸籍|住民|世帯|出生|申出|旧姓|職員|児童"
)
# Places, words and things have readings too.
_OF_THING = re.compile(
    "町名|地名|町字|(?<![宛])字名|駅名?|通り|施設|会館|公園|用語|単語|漢字の(?:読み|音)|条例|制度|法律|条文|会社|法人|商品|書名|題名|番組|曲|バス停|市名|国立の|国立は"
)
# What is said of writing, and what screens and people answer.
# The city itself has a reading that a surname has as well.
NO_NAME = re.compile(
    "くにたち|クニタチ|ひらがな|カタカナ|かたかな|フリガナ|ふりがな|ローマじ|カナ|かな|よみ|ヨミ|なまえ|ナマエ|なし|あり|ナシ|フメイ|ミトウロク|ムメイ|エラー|はい|いいえ|うん|いや|ううん|だめ|やめて|こども|ことも|おとな|ほんにん|本人|漢字|旧字|仮名|英字|氏名|姓名|姓|名|記入|必須|任意|省略|空欄|同上|不明|非公開|匿名"
    "|こと|もの|など|.*(?:です|ます|した|ない|って|から|まで|ください)"
)
# 九十九改め白鳥: what somebody was called before.
_FORMERLY = re.compile(rf"(?P<name>[{KANJI}]{{1,4}}?)改め、?[「]?(?=〔氏名〕)")
_MISTAKEN = late(
    rf"(?:旧氏|旧姓|新姓|[姓氏]|名字|苗字|氏名|名前|宛名|名義|(?<![一-鿿])名)(?:の|を|は|が|に)?{_OPEN}(?P<one>{_ANY}){_CLOSE}(?:を|と|が|は|に){_OPEN}(?P<two>{_ANY}){_CLOSE}"
    rf"|「〔氏名〕」(?:を|と)「(?P<after>{_ANY})」(?=と|を|の(?:取り?違|混同|間違))|「(?P<before>{_ANY})」(?:を|と)「〔氏名〕」(?=と|を|の(?:取り?違|混同|間違))"
)
_MARKED = late(
    rf"(?:名札|上履き|上ばき|かばん|カバン|靴|くつ|帽子|水筒|体操服|連絡帳|お道具箱|ロッカー|表札)(?:に|は|には)[「『]?(?P<name>{_KANA}?)[」』]?(?=と(?:だけ)?(?:書|記|ある|あっ|あり|名|刺繍))"
    rf"|[はがにも「](?P<only>{_KANA}?)[」』]?(?=とだけ(?:あ|書|記|名乗|署名))"
    rf"|[「『でに](?P<tag>{_KANA}?)[」』]?(?=と(?:書かれた|ある|記された|名前の入った)(?:名札|上履き|上ばき|かばん|カバン|靴|帽子|水筒|体操服|連絡帳))"
    rf"|(?:手帳|[一-鿿]証|通知書?|診断書|カルテ|写し|写真|届)\((?P<whose>{_KANA})\)"
)
_MARKED_SIGN = re.compile("と(?:だけ)?(?:書|記|あ|名|署|刺繍)|[帳証書知ルし真届]\\(")


def told(text: str) -> Iterator[NameSpan]:
    """Every name that the words around tell."""
    yield from _children(text)
    yield from _mistaken(text)
    if "改め" in text:
        for match in _FORMERLY.finditer(text):
            yield NameSpan(*match.span("name"))
    if _ABOUT_READING.search(text):
        yield from _readings(text)
    if _MARKED_SIGN.search(text):
        for match in _MARKED().finditer(text):
            group = match.lastgroup or "name"
            known = known_in_kana(match[group])
            unknown = group == "name" and not known
            if (known & PEOPLE or unknown) and not is_reading_of(text, match.start(group)):
                yield NameSpan(*match.span(group))


def _children(text: str) -> Iterator[NameSpan]:
    """Whoever is set apart behind the word for a child or for a name."""
    if not _OF_CHILD.search(text):
        return
    for match in _CALLED().finditer(text):
        group = match.lastgroup or "name"
        if _can_be_called(match[group]) and not is_reading_of(text, match.start(group)):
            yield NameSpan(*match.span(group))


def _mistaken(text: str) -> Iterator[NameSpan]:
    """A name and what it was taken for."""
    if not ("」を「" in text or "」と「" in text or "」が「" in text):
        return
    for match in _MISTAKEN().finditer(text):
        names = [group for group, word in match.groupdict().items() if word]
        if not any(NO_NAME.fullmatch(match[each]) or _is_role(match[each]) for each in names):
            yield from (NameSpan(*match.span(each)) for each in names)


def _is_role(word: str) -> bool:
    """Whether a word is one for a part that somebody has."""
    return ROLE_WORD.search(word) is not None


def _can_be_called(word: str) -> bool:
    """Whether a word is not one about writing or a state; in kanji, whether it has signs of given names."""
    if NO_NAME.fullmatch(word):
        return False
    if word[0] <= "ヿ":
        return word[0] < "ァ" or Kind.NOUN not in kinds(word) or bool(known_in_kana(word) & PEOPLE)
    if word in EVERYDAY or _is_role(word):
        return False
    known = kinds(word)
    given = all(is_given_sign(each) for each in word)
    return bool(known & PEOPLE) or (not known and given)


def is_reading_of(text: str, start: int) -> bool:
    """Whether kana in brackets are how the word before them is read: 児童(じどう)."""
    before = re.search(rf"([{KANJI}ぁ-ゖ]{{1,8}})\($", text[max(0, start - 9) : start])
    if before is None:
        return False
    kana = re.match("[ぁ-ゖァ-ヺー]+", text[start:])
    read = to_hiragana(reading_of(before[1]))
    return kana is not None and read.endswith(to_hiragana(kana[0]))


def _readings(text: str) -> Iterator[NameSpan]:
    """The kana of a text that is about how somebody's name is read."""
    for match in _READ().finditer(text):
        group = match.lastgroup or "name"
        start, end = match.span(group)
        around = text[max(0, start - 80) : end + 60]
        word = match[group]
        if not (_ABOUT_READING.search(around) and not _OF_THING.search(around)):
            continue
        if NO_NAME.fullmatch(word) or is_reading_of(text, start):
            continue
        known = known_in_kana(word)
        sounded = known & PEOPLE or sounds_like(word)
        if _OF_PERSON.search(text) if Kind.PLACE in known or not sounded else sounded:
            yield NameSpan(start, end)
