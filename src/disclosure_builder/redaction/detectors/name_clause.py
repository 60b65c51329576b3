"""Names that a clause gives to somebody whom it has spoken of: a text in, names out.

| clause | example | why |
|---|---|---|
| a cleft sentence | 書いたのは津久井とみられる | who did it stands at its end |
| what one is at, and の | 休暇中の吉良, 訪問から戻った椎名 | only persons are at these |
| a part or an owner, は, and の before the end | 袋の持ち主は訪問中の吉良。 | the owner is named at the end |
| what is handed on, は, and へ or まで | 鍵の返却は寺内へ | it goes to a person |

A word that is a place too is certain where the clause says what persons only do, else held.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts
from disclosure_builder.redaction.detectors.interface import Cued, late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_possible import is_possible
from disclosure_builder.redaction.detectors.name_words import BODY, PREFECTURES
from disclosure_builder.redaction.detectors.name_zones import GOES_ON, KANJI, NameSpan

_NAME = rf"(?P<name>[{KANJI}]{{1,4}}|[ぁ-ゖー]{{3,5}}?|[ァ-ヺー]{{2,6}})"
_CLEFT = Cued(
    ("のは", "のが"),
    rf"(?P<did>[^。、\n]{{0,12}}[たるい])の[はが]、?(?:[^。、\n]{{1,10}}の)?{_NAME}(?=$|[。、」)]|か[^ら]|(?:だけ|のみ|ら)?(?:である|だ(?![け])|で[、。]|です|でし|では|らし|と(?:み|見|思|の|い|確|判|分|わか|特定|推|され)))",
    re.MULTILINE,
)
# 訪れたのは津久井 is a place; so is where one lives or goes.
_GOES = re.compile(
    "(?:訪れ|訪ね|向か|行っ|行く|住ん|住む|転[入出居]し|着い|届い|通[っう]|回っ|巡っ|ある|あっ|なっ|なる|対象|出張し|滞在し|引っ越し)"
)
_DID = re.compile(
    "(?:書い|押し|押印し|署名し|出し|出た|出て|開け|閉め|持ち|受け|渡し|話し|聞い|見[たてせ]|言っ|知っ|頼[まん]|連絡し|電話し|対応し|説明し|確認し|作[っ成]|撮|触|入力し|操作し|送[っ信]|消し|立ち会|担当し|気付|気づ|忘れ|落と|拾[っう]|働い|座っ|立っ|来[たて]|使っ|申し出|印刷し|破[っ棄]|捨て|失くし|なくし|紛失し|残っ|貸し|借り|間違)"
)
_AT = Cued(
    ("中の", "中だ", "中で"),
    rf"(?:訪問|外出|外勤|休憩|休暇|休職|休業|育休|育児休業|産休|病休|出張|勤務|残業|接客|応対|対応|電話|通話|離席|在席|退勤|帰宅|在宅|来庁|入院|療養|通院|研修|出向|派遣|調査|巡回|立会い?|避難|拘留|服役|妊娠|在学|留学|赴任|同行|運転|配達|会議|面談|面接|不在|待機|夜勤|当直)中(?:の|だった|である)(?P<name>[{KANJI}]{{1,4}})(?=$|[。、」)がはをにのともへで]|だっ|です|から|宛|に代わ)",
    re.MULTILINE,
)
_OWNER = late(
    rf"(?:[{KANJI}](?:者|人|主|員|役|手)|当番|担当|後任|前任|相手|上司|部下|同僚)(?<!業者)(?<!置者)(?<!権利者)(?<![法国]人)は、?[^。、は\n]{{1,14}}の{_NAME}(?=$|[。)」]|だ(?![け])|で(?:す|し|あ|、))",
    re.MULTILINE,
)
# What is handed to persons; buses and exhibits go to places.
_HANDED = late(
    rf"(?:返却|返事|返答|連絡|報告|相談|引き?継ぎ?|問い?合わ?せ(?:先)?|質問|回答|提出|回覧|照会|対応|件|詳細|詳しく|不在時|不明点?|疑問点?|緊急時|電話|折り返し|伝言|鍵|カギ|書類|資料|名簿|メモ|決裁|承認|確認|判断|苦情|申込み?|〔氏名〕(?:さん|様|氏)?|〔[^〕]{{2,8}}〕\))\s?(?:は|を|に|等は|等を|なら|について|については|、|→|⇒)、?\s?(?:本日|今日|明日|必ず|すぐ|直接|後で|あとで)?\s?(?P<name>[{KANJI}]{{1,4}})(?=(?:へ|まで|に|宛て?)(?:$|[。、)」]|回|転|渡|伝|連絡|願|お願|頼|返|電話|ください|下さい|聞|確認|引))",
    re.MULTILINE,
)
_HANDED_SIGN = re.compile("へ|まで|に|宛")


def clauses(text: str) -> Iterator[NameSpan]:
    """Whoever a clause names at its end."""
    yield from _clefts(text)
    yield from _found(text, _AT.finditer(text))
    if "は" in text and "の" in text:
        yield from _found(text, _OWNER().finditer(text))
    if _HANDED_SIGN.search(text):
        yield from _handed(text)


def _clefts(text: str) -> Iterator[NameSpan]:
    """Who did it."""
    for match in _CLEFT.finditer(text):
        start, end = match.span("name")
        name = match["name"]
        went = _GOES.search(match["did"])
        if went or not is_possible(name):
            continue
        place = Kind.PLACE in kinds(name) and usual_kind(name) is not Kind.SURNAME
        certain = not place or bool(_DID.search(match["did"]))
        yield NameSpan(start, end, certain)
        other = re.match(rf"か(?P<name>[{KANJI}]{{2,4}})(?=で|だ|の|と|。|、)", text[end : end + 8])
        if other and is_possible(other["name"]):
            yield NameSpan(end + 1, end + 1 + len(other["name"]), certain)


def _found(text: str, matches: Iterator[re.Match[str]]) -> Iterator[NameSpan]:
    """What stands in a person's place, if it is no body's name."""
    for match in matches:
        start, end = match.span("name")
        if is_possible(match["name"]) and not (BODY.match(text, end) or GOES_ON.match(text, end)):
            yield NameSpan(start, end, certain=match["name"] not in PREFECTURES)


def _handed(text: str) -> Iterator[NameSpan]:
    """To whom something goes; a prefecture is a place first."""
    for match in _HANDED().finditer(text):
        name = match["name"]
        if is_possible(name) and not name_acts.LANDSCAPE_VERB.match(text, match.end()):
            town = usual_kind(name) is Kind.PLACE
            yield NameSpan(*match.span("name"), certain=not town)
