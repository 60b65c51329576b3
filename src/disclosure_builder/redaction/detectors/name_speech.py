"""Who speaks, sends, attends or signs: a text in, names out.

Minutes put the speaker at the head of a line (○あべ委員, 塚越：), chats and memos say from whom to
whom (矢部→国分へ：), forms and seals show a name where a person's stands.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.interface import Cued
from disclosure_builder.redaction.detectors.lexicon import Kind, usual_kind
from disclosure_builder.redaction.detectors.name_columns import Head, named_cells
from disclosure_builder.redaction.detectors.name_spoken import (
    BOUNDED,
    NAME,
    is_person,
    surnames,
    unless_all_places,
)
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_POST = "(?:(?:副|主任)?(?:委員長?|会長|部会長|座長|議長|課長(?:補佐)?|係長|部長|次長|主査|主任|主事|議員|先生|主幹|理事|参事|相談員|保健師))"
_SPEAKS = r"(?=[^\n]*(?:です|ます|した|ません|でしょう|ください|[かよねだるいたうき][。?？!]|べき|ほしい|はい|賛成|反対|異議|同意|了解|承知|いいえ|ええ|[?？」]))"
_HEAD_OF_LINE = (
    r"^[^\S\n]*(?:[○◯●◎・■□◆▼▽>*-]|\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\]?|\([0-9]{1,2}\))?[^\S\n]*"
)
# ○あべ委員 資料の3ページ; in kanji the dictionary finds a surname before a post.
_KANA_WITH_POST = Cued(
    ("員", "長", "主", "先生", "事", "師"),
    rf"(?<![ぁ-ゖァ-ヺー])(?P<name>[ぁ-ゖー]{{2,5}}|[ァ-ヺー]{{2,6}}){_POST}",
)
_SPEAKER = Cued(
    (":", "/", ">", "]", ")", "】"),
    rf"{_HEAD_OF_LINE}[\[(【<]?{NAME}[\])】>]?(?:\([^()\n]{{1,12}}\))?[^\S\n]?(?:[:/>]|(?<=[\])】])){_SPEAKS}",
    re.MULTILINE,
)
_FROM_TO = Cued(
    ("→",), rf"{BOUNDED}(?=\s?→\s?[{KANJI}ぁ-ゖァ-ヺー]{{1,6}}?(?:さん|様)?(?:へ|宛|:))"
)
_TO = Cued(("→",), rf"(?<=→)\s?{NAME[:-1]}?)(?=(?:さん|様)?(?:へ|宛)?\s?:)")
# 事務局（ほんま）
_OF_BODY = Cued(
    ("(",),
    rf"(?:事務局|答弁|質問|発言|説明|回答|幹事|書記|座長|司会|進行|説明員|記録|受付|窓口|当番|担当者?|会長|委員長?|係長|課長|主査|主任|部会長|[{KANJI}](?:課|係|室|局|部|署))\({NAME}\)",
)
# 「小沼です。…」; and a reading after a surname: 小沼（おぬま）
_QUOTED = Cued(("「", "『"), rf"[「『]{NAME[:-1]}?)(?=(?:です(?:けど|が)?|だ)[。、」])")
_READ_OUT = Cued(
    ("(",), rf"(?<![{KANJI}ァ-ヺー]){NAME}(?=\((?:[ぁ-ゖー]{{2,8}}|[ァ-ヺー]{{2,8}})\))"
)
# Whoever has a part in an affair, under the word for that part; a firm or a section may stand there.
_PART = Cued(
    (":", "=", "|", "\t", "/"),
    "(?:通報者|目撃者|発見者|対応者?|応対者?|確認者|承認者|点検者|照合者|審査者|処理者|登録者|更新者|入力者|操作者|利用者|使用者|所有者|持ち主|運転者|同乗者|拾得者|持参者|提出者|依頼者|受領者|立会人?|立会者|同席者?|同行者|出席者?|欠席者?|発言者?|司会|書記|座長|議長|進行|当番|宿直|日直|当直|転入者|転出者|異動者|死亡者|世帯員|同居人|検印|受領印|撮影|写真提供|作成|校閲|編集|監修|執筆|起案|決裁|配偶者|発信|受信|父|母|夫|妻|子|弟|兄|姉|妹|長男|長女|次男|次女)"
    rf"[\"']?[^\S\n]*[:=|\t/][^\S\n]*[\"']?(?P<name>[{KANJI}ぁ-ゖァ-ヺー]{{2,8}}(?: [{KANJI}ぁ-ゖァ-ヺー]{{1,5}})?)(?=$|[\s、。,.(/|;」』\"'〔]|さん|様)",
    re.MULTILINE,
)
# A section and its member, at the end of a line or in brackets: (問い合わせ先 高齢者支援課 小笠原).
_MEMBER = Cued(
    ("課 ", "係 ", "室 ", "班 ", "担当 "),
    rf"[{KANJI}](?:課|係|室|班|担当) {NAME}(?=[)」』]|$)",
    re.MULTILINE,
)
# An hour and who came: 11:20 冴島 面会先:市民課; what was said and by whom: 「…」（鳴海）
_CAME = Cued((":",), rf"^[^\S\n]*[0-9]{{1,2}}:[0-9]{{2}}[^\S\n]{NAME}(?=[^\S\n]|$)", re.MULTILINE)
_SAID = Cued(("」(",), rf"」\({NAME}(?=\))")
# What a seal, a plate or an envelope shows: 印影は「筑波」, 裏に「くどう」とだけ.
_SHOWN = Cued(
    ("「", "『"),
    rf"(?:印影|署名|名札|表札|押印|印|名義|宛名|差出人|記名|名前|名字|姓|裏|裏面|欄)(?:は|が|に|には|の)[「『]{NAME}(?=[」』](?!(?:課|係|市|町)))|[「『]{NAME.replace('name', 'shown')}(?=[」』](?:と(?:だけ)?(?:名乗|署名|サイン)|の(?:印(?![刷字象])|署名|表札|名札|ゴム印|認印|三文判)))",
)
# A member of a section, an item of a numbered list: 木戸（総務課）, ③友部.
_WITH_SECTION = Cued(
    (
        "(",
        "①",
        "②",
        "③",
        "④",
        "⑤",
        "⑥",
        "⑦",
        "⑧",
        "⑨",
        "⑩",
        "⑪",
        "⑫",
        "⑬",
        "⑭",
        "⑮",
        "⑯",
        "⑰",
        "⑱",
        "⑲",
        "⑳",
    ),
    rf"(?<![{KANJI}ァ-ヺー]){NAME}(?=\([^()\n]{{0,8}}(?:課|係|室|班|当時|主査|主任|主事|係長|課長)\))|[①-⑳]\s?{NAME.replace('name', 'item')}(?=[\s、。①-⑳]|$)",
    re.MULTILINE,
)
# From: and To: of a mail, with several receivers.
_MAIL = Cued(
    ("From", "To", "Cc", "CC", "Bcc", "差出人", "宛先"),
    rf"(?:^|[,;、])[^\S\n]*(?:(?:From|To|Cc|CC|Bcc|差出人|宛先)[^\S\n]*:)[^\S\n]*{NAME}(?=$|[,;、<\n(]|\s[<(]|さん|様)",
    re.MULTILINE,
)

# Where every one is a place before he is a person, a person has to decide.
_UNLESS_PLACES = (
    _SPEAKER,
    _FROM_TO,
    _TO,
    _OF_BODY,
    _CAME,
    _SAID,
    _QUOTED,
    _READ_OUT,
    _WITH_SECTION,
)


def spoken(text: str) -> Iterator[NameSpan]:
    """Speakers, senders and receivers, whoever has a part, and names that are shown."""
    yield from _with_part(text)
    for form in (_KANA_WITH_POST, _MEMBER, _MAIL):
        yield from surnames(text, form)
    for form in _UNLESS_PLACES:
        yield from unless_all_places(text, surnames(text, form))
    yield from unless_all_places(text, surnames(text, _SHOWN, or_given=True))


def _with_part(text: str) -> Iterator[NameSpan]:
    """Whoever has a part in an affair, in a form or a list."""
    for match in _PART.finditer(text):
        body = name_words.BODY.search(match["name"], len(match["name"]) - 1)
        place = usual_kind(match["name"]) is Kind.PLACE and not body
        if place or is_person(match["name"]):
            yield NameSpan(*match.span("name"), certain=is_person(match["name"]))


def cells(text: str) -> Iterator[NameSpan]:
    """The values of columns of persons that can be names."""
    for start, end in named_cells(text, Head.PERSONS):
        if is_person(text[start:end]):
            yield NameSpan(start, end)
