"""Who speaks, writes, is addressed or introduces himself: a text in, names out.

Minutes put the speaker at the head of a line (○あべ委員, 塚越：), chats and memos say from whom to
whom (矢部→国分へ：), letters begin and end with a name, and と申します follows nothing but one.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_columns import Head, named_cells
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY, ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_NAME = rf"(?P<name>[{KANJI}]{{1,4}}|[ぁ-ゖー]{{2,5}}|[ァ-ヺー]{{2,6}})"
# Katakana begin where hiragana end: 同行者はケイと名乗った.
_BOUNDED = rf"(?:(?<![{KANJI}ぁ-ゖァ-ヺー])|(?<=[はがでも])(?=[ァ-ヺ])){_NAME}"
_POST = "(?:(?:副|主任)?(?:委員長?|会長|部会長|座長|議長|課長(?:補佐)?|係長|部長|次長|主査|主任|主事|議員|先生|主幹|理事|参事|相談員|保健師))"
_SPEAKS = r"(?=[^\n]*(?:です|ます|した|ません|でしょう|ください|[かよねだるいたうき][。?？!]|べき|ほしい|はい|賛成|反対|異議|同意|了解|承知|いいえ|ええ|[?？」]))"
_HEAD_OF_LINE = (
    r"^[^\S\n]*(?:[○◯●◎・■□◆▼▽>*-]|\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?|\([0-9]{1,2}\))?[^\S\n]*"
)
# ○あべ委員 資料の3ページ; in kanji the dictionary finds a surname before a post.
_KANA_WITH_POST = re.compile(
    rf"(?<![ぁ-ゖァ-ヺー])(?P<name>[ぁ-ゖー]{{2,5}}|[ァ-ヺー]{{2,6}}){_POST}"
)
_SPEAKER = re.compile(
    rf"{_HEAD_OF_LINE}[\[(【<]?{_NAME}[\])】>]?(?:\([^()\n]{{1,12}}\))?[^\S\n]?(?:[:/>]|(?<=[\])】])){_SPEAKS}",
    re.MULTILINE,
)
_FROM_TO = re.compile(rf"{_BOUNDED}(?=\s?→\s?[{KANJI}ぁ-ゖァ-ヺー]{{1,6}}?(?:さん|様)?(?:へ|宛|:))")
_TO = re.compile(rf"(?<=→)\s?{_NAME[:-1]}?)(?=(?:さん|様)?(?:へ|宛)?\s?:)")
# 事務局（ほんま）
_OF_BODY = re.compile(
    rf"(?:事務局|答弁|質問|発言|説明|回答|幹事|書記|座長|司会|進行|説明員|記録|受付|窓口|当番|担当者?|会長|委員長?|係長|課長|主査|主任|部会長|[{KANJI}](?:課|係|室|局|部|署))\({_NAME}\)"
)
_INTRODUCED = re.compile(
    rf"{_BOUNDED}(?=(?:と|って)(?:申し(?!出|上|立|合|入|込|渡)|申す|いいます|言います|名乗|おっしゃる|仰る|いう(?:者(?!が多)|方|男性?|女性?|人物|職員|人(?![一-鿿])))|って(?:人|方|男|女|職員|名前))"
)
_MYSELF = re.compile(
    r"(?:(?:者|人|男性?|女性?|客|相手)(?:[はが]|で、)|私|わたし|わたくし|当方|こちらは?|名は|[「『])[、は]?\s?$"
)
_GREETED = re.compile(
    r"(?:お世話になって(?:おり|い)ます|お疲れ(?:様|さま)です|ありがとうございます|はじめまして|失礼(?:いた)?します|失礼(?:いた)?しました|こんにちは|おはようございます|もしもし|おります)[。、!\s]{1,3}"
    rf"(?:[^\s。、]{{1,12}}の)?{_NAME[:-1]}?)(?=(?:です|と申します|でございます)(?:けど|けれども?|が)?[。、!\n」])"
)
# 先ほどの件、桑原です、…: who writes says so between two other things.
_ITSELF = re.compile(rf"(?:^|[。、\n])\s?{_NAME[:-1]}?)(?=です(?:が|けど)?[、。])")
# 「小沼です。…」; and a reading after a surname: 小沼（おぬま）
_QUOTED = re.compile(rf"[「『]{_NAME[:-1]}?)(?=(?:です(?:けど|が)?|だ)[。、」])")
_READ_OUT = re.compile(
    rf"(?<![{KANJI}ァ-ヺー]){_NAME}(?=\((?:[ぁ-ゖー]{{2,8}}|[ァ-ヺー]{{2,8}})\))"
)
_SIGNED = re.compile(
    rf"(?:敬具|草々|かしこ|拝具|(?:ます|ました|ください|下さい)。?)[^\S\n]*\n\s*(?:[^\s。]{{0,12}}[課係部室局][^\S\n]?)?{_NAME}(?=[^\S\n]*(?:拝|より|記)?\s*\Z)"
)
# Beside an address or what other detectors left of it, and with a way to reach somebody.
_ADDRESSED = re.compile(
    rf"(?:番地(?:の[0-9]+)?|[0-9]号室?|[0-9]-[0-9]+-[0-9]+|〔住所〕)\s{_NAME}(?=$|[」』)\n、。 ]|と(?:だけ|書|あ|記))",
    re.MULTILINE,
)
_REACHED = re.compile(
    rf"(?<![{KANJI}ァ-ヺー]){_NAME}(?=\s?\((?:[A-Za-z0-9._＿-]{{2,}}@|〔(?:メールアドレス|年齢|生年月日|個人番号|旅券番号|在留カード番号)〕))"
)
# Whoever has a part in an affair, under the word for that part; a firm or a section may stand there.
_PART = re.compile(
    "(?:通報者|目撃者|発見者|対応者?|応対者?|確認者|承認者|点検者|照合者|審査者|処理者|登録者|更新者|入力者|操作者|利用者|使用者|所有者|持ち主|運転者|同乗者|拾得者|持参者|提出者|依頼者|受領者|立会人?|立会者|同席者?|同行者|出席者?|欠席者?|発言者?|司会|書記|座長|議長|進行|当番|宿直|日直|当直|転入者|転出者|異動者|死亡者|世帯員|同居人|検印|受領印|撮影|写真提供|作成|校閲|編集|監修|執筆|起案|決裁|配偶者|発信|受信|父|母|夫|妻|子|弟|兄|姉|妹|長男|長女|次男|次女)"
    rf"[\"']?[^\S\n]*[:=|\t/][^\S\n]*[\"']?(?P<name>[{KANJI}ぁ-ゖァ-ヺー]{{2,8}}(?: [{KANJI}ぁ-ゖァ-ヺー]{{1,5}})?)(?=$|[\s、。,.(/|;」』\"'〔]|さん|様)",
    re.MULTILINE,
)
_PEOPLE = frozenset({Kind.SURNAME, Kind.GIVEN, Kind.PERSON})
# A section and its member, at the end of a line or in brackets: (問い合わせ先 高齢者支援課 小笠原).
_MEMBER = re.compile(rf"[{KANJI}](?:課|係|室|班|担当) {_NAME}(?=[)」』]|$)", re.MULTILINE)
# From: and To: of a mail, with several receivers.
# An hour and who came: 11:20 冴島 面会先:市民課; what was said and by whom: 「…」（鳴海）
_CAME = re.compile(rf"^[^\S\n]*[0-9]{{1,2}}:[0-9]{{2}}[^\S\n]{_NAME}(?=[^\S\n]|$)", re.MULTILINE)
_SAID = re.compile(rf"」\({_NAME}(?=\))")
# What a seal, a plate or an envelope shows: 印影は「筑波」, 裏に「くどう」とだけ.
_SHOWN = re.compile(
    rf"(?:印影|署名|名札|表札|押印|印|名義|宛名|差出人|記名|名前|名字|姓|裏|裏面|欄)(?:は|が|に|には|の)[「『]{_NAME}(?=[」』](?!(?:課|係|市|町)))|[「『]{_NAME.replace('name', 'shown')}(?=[」』](?:と(?:だけ)?(?:名乗|署名|サイン)|の(?:印(?![刷字象])|署名|表札|名札|ゴム印|認印|三文判)))"
)
# A member of a section, an item of a numbered list: 木戸（総務課）, ③友部.
_WITH_SECTION = re.compile(
    rf"(?<![{KANJI}ァ-ヺー]){_NAME}(?=\([^()\n]{{0,8}}(?:課|係|室|班|当時|主査|主任|主事|係長|課長)\))|[①-⑳]\s?{_NAME.replace('name', 'item')}(?=[\s、。①-⑳]|$)",
    re.MULTILINE,
)
_MAIL = re.compile(
    rf"(?:^|[,;、])[^\S\n]*(?:(?:From|To|Cc|CC|Bcc|差出人|宛先)[^\S\n]*:)[^\S\n]*{_NAME}(?=$|[,;、<\n(]|\s[<(]|さん|様)",
    re.MULTILINE,
)
_GIVEN_ALONE = (_SHOWN, _REACHED)
_LIKELY_SPEECH = re.compile("[→:/(\\])】>○「①-⑳]|委員|長|主|議員|先生")
_LIKELY_LETTER = re.compile(
    "[とっ](?:申|い|言|名乗|おっしゃ|仰)|です|ござい|\n|番地|号|〔|-[0-9]|@"
)


def spoken(text: str) -> Iterator[NameSpan]:
    """Speakers, writers, receivers, and whoever gives a name."""
    if _LIKELY_SPEECH.search(text):
        for match in _PART.finditer(text):
            body = name_words.BODY.search(match["name"], len(match["name"]) - 1)
            place = usual_kind(match["name"]) is Kind.PLACE and not body
            if place or is_person(match["name"]):
                yield NameSpan(*match.span("name"), certain=is_person(match["name"]))
        for pattern in (_KANA_WITH_POST, _MEMBER, _MAIL):
            yield from _surnames(text, pattern)
        for pattern in (
            _SPEAKER,
            _FROM_TO,
            _TO,
            _OF_BODY,
            _CAME,
            _SAID,
            _QUOTED,
            _READ_OUT,
            _SHOWN,
            _WITH_SECTION,
        ):
            yield from _unless_all_places(text, list(_surnames(text, pattern)))
    if _LIKELY_LETTER.search(text):
        for pattern in (_GREETED, _SIGNED, _ADDRESSED, _REACHED):
            yield from _surnames(text, pattern)
        yield from _unless_all_places(text, list(_surnames(text, _ITSELF)))
        yield from _introduced(text)


def _surnames(text: str, pattern: re.Pattern[str]) -> Iterator[NameSpan]:
    """What a pattern finds, where it is a surname."""
    for match in pattern.finditer(text):
        group = match.lastgroup or "name"
        start = match.start(group) + _role_length(match[group])
        name = text[start : match.end(group)]
        # What is signed, or described as a person is, may be a given name alone.
        alone = pattern in _GIVEN_ALONE and is_person(name) and Kind.NOUN not in kinds(name)
        if _is_surname(name) or alone:
            yield NameSpan(start, match.end(group))


def _unless_all_places(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """The same; where every speaker is a place before he is a person, a person has to decide."""
    names = [text[span.start : span.end] for span in spans]
    places = all(
        Kind.PLACE in kinds(name) and usual_kind(name) is not Kind.SURNAME for name in names
    )
    for span in spans:
        yield NameSpan(span.start, span.end, certain=not places)


def _introduced(text: str) -> Iterator[NameSpan]:
    """A name before と申します; any word where the speaker has said 私 or the quotation begins."""
    for match in _INTRODUCED.finditer(text):
        start = match.start("name") + _role_length(match["name"])
        name = text[start : match.end("name")]
        known = known_in_kana(name)
        myself = _MYSELF.search(text, max(0, start - 6), start)
        given = known & {Kind.GIVEN, Kind.PERSON}
        person = Kind.SURNAME in known or (given and Kind.OTHER not in kinds(name))
        if (_is_surname(name) or (person and myself) or (not known and myself)) and len(name) > 1:
            yield NameSpan(start, match.end("name"))


def _role_length(name: str) -> int:
    """How much of a word says who speaks: 事務局山田."""
    role = name_words.ROLE_START.match(name)
    return role.end() if role and role.end() < len(name) else 0


def _is_surname(word: str) -> bool:
    """Whether a word in any script is a surname, and neither a role nor an everyday word."""
    if word in EVERYDAY or name_words.ROLE_WORD.search(word) or word in name_words.PSEUDONYMS:
        return False
    if len(word) == 1 and word not in ONE_SIGN_SURNAMES:
        return False
    if Kind.OTHER in kinds(word) and usual_kind(word) is not Kind.SURNAME:
        return False
    return Kind.SURNAME in known_in_kana(word)


def cells(text: str) -> Iterator[NameSpan]:
    """The values of columns of persons that can be names."""
    for start, end in named_cells(text, Head.PERSONS):
        if is_person(text[start:end]):
            yield NameSpan(start, end)


def is_person(value: str) -> bool:
    """Whether the value of a field for persons is a name and not a section, a firm or a role."""
    first = re.split("[ ・]", value)[0]
    if name_words.ROLE_WORD.search(value):
        return False
    # 橋本 and 小川 end in signs of books and rivers.
    if name_words.BODY.search(value, len(value) - 1) and usual_kind(value) is not Kind.SURNAME:
        return False
    return bool(known_in_kana(first) & _PEOPLE) and Kind.OTHER not in kinds(first)
