"""Foreign names in katakana: a text in, places of names out.

1. Words joined by middle dots, initials among them (ジョン・F・ミラー, H.A.リブリン): a name, unless
   its last word, the head of the compound, is a thing (セキュリティ・ポリシー), or a body follows.
2. A word by itself that the dictionary has as a person's name and nothing else.
3. Any word after the word for a person, with an act of which only persons are capable behind it.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL, KATAKANA
from disclosure_builder.redaction.detectors.name_zones import NameSpan, has_role_before

_WORD = "[ァ-ヺー]{2,14}"
_INITIAL = r"(?:[A-Z][a-z]?(?:\.\s?|・))"
_NAME = re.compile(
    rf"(?:(?<![ァ-ヺー・=])|(?<=^・)|(?<=\n・))(?P<initials>(?<![A-Za-z]){_INITIAL}{{1,3}}|)(?P<words>{_WORD}(?:[・=](?:{_INITIAL}{{1,3}})?[ァ-ヺー]{{1,14}}){{0,5}}(?:・[A-Z]\.?(?![A-Za-z]))?)(?![ァ-ヺーA-Za-z])"
)
_WORDS = re.compile(r"(?<![ァ-ヺー・])[ァ-ヺー]{2,8}(?: [ァ-ヺー]{2,8}){1,4}(?![ァ-ヺー・])")
# レ・ティ・ラン: Vietnamese surnames of one letter, before the names that stand in the middle.
_ONE_LETTER = re.compile(
    r"(?<![ァ-ヺー・])[レリゴホドヴトマ][・ ](?:ティ|ヴァン|バン|ミン|ホアン|クアン|ゴック|タイン)(?:[・ ][ァ-ヺー]{2,8}){0,2}(?![ァ-ヺー])"
)
# 金スヨン: a continental surname in its sign, the given name as it sounds.
_HALF_SOUNDED = re.compile(
    rf"(?<![一-鿿])[{''.join(sorted(CONTINENTAL))}金高][ァ-ヺー]{{2,5}}(?![ァ-ヺー])"
)
_SMALL_WORDS = frozenset(
    ("デ", "ド", "ラ", "ル", "ダ", "ディ", "ドゥ", "デル", "デラ", "ドス", "フォン", "ファン", "ヴァン", "ヴォン", "ビン", "イブン", "アル", "エル", "オ", "マク", "ティ", "ヴァ", "バン", "サン")
)  # fmt: skip
# A field for somebody before two words, or a sex or an age behind them, is a person's: モーガン クレア 女性.
_FIELD_BEFORE = re.compile(
    "(?:相手方?|氏名欄?|名前|来庁者|本人|申請者|届出人|電話口|受診者|利用者|患者|児童|職員)[にはがを:]?[「\\s]?$"
)
_SEX_OR_AGE = re.compile(
    r"[ 、,(]{1,2}(?:[男女]|〔(?:年齢|生年月日|住所|電話番号)〕|[0-9]{1,3}[歳才])"
)
_ONLY_PERSON = frozenset({Kind.GIVEN, Kind.PERSON})
_THING_AFTER = re.compile(
    "\\s?(?:社|製|法|線|式|型|団(?!長)|賞|杯|号|版|島|山|川|州|市|県|郡|区(?!長)|町(?!長)|村(?!長)|駅|城|湖|湾|港|族|語|派|軍|隊(?!長)|級|空港|大学|劇場|神殿|工場|球場|競技場|病院|学校|会社|株式|財団|協会|連盟|銀行|方式|理論|定理|効果|現象|症候群|製品|株)"
)
_THING_BEFORE = re.compile(
    "(?:会社|法人|メーカー|製品|ブランド|チーム|クラブ|バンド|リーグ|学校|名門校|ソフト|サービス|システム)[のは「『、:]?$"
)
_THING_END = re.compile(
    "(?:シティ|センター|システムズ?|スクール|カルチャー|リーグ|シップ|カップ|クラブ|パーク|グループ|ネットワーク|ネット|サービス|ソリューションズ?|テクノロジーズ?|ジャパン|タワー|ホール|ビル|プラザ|ホテル|バンク|カード|クラウド|ウェア|セキュリティ|データ|ゲーエムベーハー)$"
)
_EVIDENCE = (
    name_words.TITLE,
    name_acts.SUBJECT_ACTS,
    name_acts.REACHES,
    name_acts.BELONGINGS,
)
# ネパール国籍のスニタが
_NATIONAL = re.compile("(?:国籍|籍|出身|人)(?:の|、|で)$")
_PARTICLE = re.compile("[がはもをにとのや、・)」]|から|より|らと|たち|自身")


def katakana_names(text: str) -> Iterator[NameSpan]:
    """Foreign names, with dots or alone."""
    yield from _parted_by_blanks(text)
    for match in _ONE_LETTER.finditer(text):
        yield NameSpan(*match.span())
    for match in _HALF_SOUNDED.finditer(text):
        if not kinds(match[0][1:]) - PEOPLE:
            yield NameSpan(*match.span())
    for match in _NAME.finditer(text):
        start, end = match.span()
        words = re.split("[・=]", match["words"])
        if _is_called_thing(text, start, end):
            continue
        if match["initials"] or len(words) > 1:
            found = _is_dotted_name(text, end, words, bool(match["initials"]))
        else:
            found = _is_lone_name(text, start, end)
        if found:
            yield NameSpan(start, end)


def _parted_by_blanks(text: str) -> Iterator[NameSpan]:
    """Names from abroad with blanks between their words: ブイ ヴァン トゥアン."""
    for match in _WORDS.finditer(text):
        words = match[0].split(" ")
        told = _FIELD_BEFORE.search(text, max(0, match.start() - 8), match.start())
        told = told or _SEX_OR_AGE.match(text, match.end())
        if (
            sum(word in KATAKANA for word in words) > 1
            or _are_persons(words)
            or (told and all(kinds(word) & PEOPLE for word in words))
        ):
            yield NameSpan(*match.span())


def _are_persons(words: list[str]) -> bool:
    """Whether one word is a person's name and none can be anything else: シルバ カイオ."""
    known = [kinds(word) for word in words]
    return any(each & PEOPLE for each in known) and not any(
        each - {*PEOPLE, Kind.PROPER} or (Kind.PROPER in each and not each & PEOPLE)
        for each in known
    )


def _is_called_thing(text: str, start: int, end: int) -> bool:
    """Whether the words before, after or at the end say that a body or a thing is meant."""
    return bool(
        _THING_AFTER.match(text, end)
        or name_words.LASTING_BODY.match(text, end)
        or _THING_BEFORE.search(text, max(0, start - 8), start)
        or _THING_END.search(text, start, end)
    )


def _is_dotted_name(text: str, end: int, words: list[str], initials: bool) -> bool:
    """Whether words between dots are a person's: the head is no thing, the rest are no nouns."""
    whole = [
        word
        for word in words
        if word not in _SMALL_WORDS and not word.isascii() and "." not in word
    ]
    if not whole:
        return False
    if sum(word in KATAKANA for word in words) > 1:
        return True
    known = [kinds(word) for word in whole]
    if initials or len(whole) < len(words):
        return not (Kind.NOUN in known[-1] and not known[-1] & PEOPLE)
    people = sum(_is_person(each) for each in known)
    others = sum(bool(each) and not each & PEOPLE for each in known)
    nouns = sum(Kind.NOUN in each for each in known)
    if not (others or _is_thing(known[-1])) and (people or not nouns):
        return True
    # Two that are nothing but names make one of a third that is a word as well: …・ジェーン・クルス.
    if people > 1 and not others and known[-1] & PEOPLE:
        return True
    # Everyday words are names of persons too; then a title or a person's act has to say so.
    evidence = any(each.match(text, end) for each in _EVIDENCE)
    return evidence and any(each & PEOPLE for each in known) and not _is_noun_only(known)


def _is_person(known: frozenset[Kind]) -> bool:
    """Whether a word is a person's name and no everyday word."""
    return bool(known & PEOPLE) and Kind.NOUN not in known


def _is_thing(known: frozenset[Kind]) -> bool:
    """Whether the head of a compound is a thing, a body or a place before it is a person."""
    return Kind.NOUN in known or (Kind.PROPER in known and not known & PEOPLE)


def _is_noun_only(known: list[frozenset[Kind]]) -> bool:
    """Whether a word among several can be nothing but a noun."""
    return any(Kind.NOUN in each and not each & PEOPLE for each in known)


def _is_lone_name(text: str, start: int, end: int) -> bool:
    """Whether a word by itself is a name: known as nothing else, or introduced and acting as one."""
    known = kinds(text[start:end])
    if end - start < 3 or not (_PARTICLE.match(text, end) or name_words.TITLE.match(text, end)):
        return False
    if Kind.PERSON in known and known <= _ONLY_PERSON:
        return True
    if _NATIONAL.search(text, max(0, start - 8), start):
        return not known - PEOPLE
    role = has_role_before(text, start)
    acting = name_acts.SUBJECT_ACTS.match(text, end) or name_acts.BELONGINGS.match(text, end)
    return role and bool(acting) and not known - PEOPLE
