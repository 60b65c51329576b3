"""Names after a label (氏名：…): folded text in, findings out. Needs no dictionary."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Cued, Detector, Finding
from disclosure_builder.redaction.detectors.name_columns import Head, named_cells
from disclosure_builder.redaction.detectors.name_foreign import LETTERS, THINGS, UPPER
from disclosure_builder.redaction.folding import Folded

_NAME_LABEL = "(?:本人|利用者|参加者|送付先|申請者|届出人|世帯主|代理人|保護者|担当者?|旧|児童|契約者|対象者|患者)?(?:の)?(?:氏\\s?名|姓\\s?名|お?名前|(?<![一-鿿・])[姓名](?=\\s?[:=])|旧姓|旧氏|通称名|芸名|署名)(?:\\(漢字\\))?"
_PERSON_LABEL = "申請者|届出人|届出者|請求者|申出人|申出者|世帯主|代理人|保護者|担当者?|作成者|起案者|決裁者|記録者|受付者|文責|記入者|被保険者|あて名|印影|連絡者|相談者|対象者|被害者|責任者|聴取者|受任者|委任者|記名|自署|署名者|署名人|筆頭者|契約者|名義人?|宛先|あて先|宛名|送信者|受取人|差出人|発信者|受信者|Name|[Rr]eporter|[Aa]uthor|[Aa]pplicant|[Cc]ontact|Attn\\.?"
_KANA_LABEL = "フリガナ|ふりがな|振り?仮名|カナ氏名|氏名カナ|氏名\\((?:カナ|フリガナ|ふりがな|かな)\\)|よみがな?|ヨミガナ?|読み仮名|カナ|[Kk]ana|KANA|[Ff]urigana"
_SIGN = r"(?:[\"']?[^\S\n]*[:=|>][^\S\n]*[\"']?|\t[^\S\n]*|[^\S\n]{1,3})"
_STRONG_SIGN = r"[\"']?[^\S\n]*[:=|\t][^\S\n]*[\"']?"

_LETTER = "[一-鿿々〆ヶケ㐀-䶿\uf900-\ufaff𠀀-𯨟ぁ-ゖァ-ヺー]"
_PART = f"{_LETTER}{{1,8}}"
# Two words in Latin letters after such a label need no sign: 名義 TARO HINOMURA, 宛名はT. Yamada.
_LATIN_LABEL = r"(?<![A-Za-z])(?:名義人?|氏名|名前|[Nn]ame|NAME|ローマ字(?:表記|氏名)?|表記|宛名|申請者|届出人|届出者|世帯主|本人|担当者?|送信者|差出人|署名|受取人|From|To|CC|Cc|職員|住民|市民|容疑者)"
_LATIN_SIGN = r"(?:\s?[:=|]\s?|は|が|の|[「『(\s]){0,3}"
_LATIN = r"(?P<name>(?:[A-Z]\.\s?){1,2}[A-Z][A-Za-z'-]+|[A-Z][A-Za-z'-]+(?:,?\s(?:[A-Z]\.|[A-Z][A-Za-z'-]+)){1,4})(?![A-Za-z.@:])"
_ROMAJI_WORD = f"(?:[A-Z]\\.|[{UPPER}][{LETTERS}'-]*)"
_ROMAJI = f"{_ROMAJI_WORD}(?:,?\\s{_ROMAJI_WORD}){{1,3}}"
_READING = r"(?:\s?\([ぁ-ゖァ-ヺー・A-Za-z\s,]{2,30}\))?"
_END = r"(?=$|[\s、。,.(/|;」』<\"']|さん|様|氏(?!名)|殿|〔)"
_VALUE = rf"(?P<name>{_ROMAJI}|{_PART}(?:[^\S\n・]?[・ ][^\S\n]?{_PART}){{0,3}}{_READING}|{_PART}{_READING}){_END}"
_PATTERNS: tuple[re.Pattern[str] | Cued, ...] = (
    re.compile(rf"(?:{_NAME_LABEL}){_SIGN}[「『(]?{_VALUE}", re.MULTILINE),
    re.compile(rf"(?:{_PERSON_LABEL}){_STRONG_SIGN}[「『(]?{_VALUE}", re.MULTILINE),
    re.compile(
        rf"(?:{_KANA_LABEL})(?:{_SIGN}|\n)[「『(]?(?P<name>[ぁ-ゖァ-ヺー・]{{1,12}}(?:[^\S\n]?[・ ]?[^\S\n]?[ぁ-ゖァ-ヺー]{{1,12}}){{0,3}}){_END}",
        re.MULTILINE,
    ),
    # 氏名「東海林ひな」: quoted, it needs no sign.
    Cued(
        ("「", "『"),
        rf"(?:{_NAME_LABEL})[「『](?P<name>{_LETTER}{{1,10}}(?:[ ・]{_LETTER}{{1,8}}){{0,2}})(?=[」』])",
    ),
    # 転入した方（旧姓渋民）
    Cued(
        ("(旧姓", "(旧氏", "(新姓"),
        rf"\((?:旧姓|旧氏|新姓)(?!使用|併記|表示|登録|不)(?P<name>{_LETTER}{{1,6}})(?=\))",
    ),
)
_LATIN_NAME = re.compile(f"{_LATIN_LABEL}{_LATIN_SIGN}{_LATIN}")
_LIKELY = re.compile("[名者主人姓氏当先仮宛あ送受差ナなみカn責影表]")
# What stands after such a label without being a name: other labels, states, bodies, posts.
_NO_NAME = re.compile(
    "(?:フリガナ|ふりがな|カナ|氏名|住所|生年月日|性別|年齢|電話|番号|コード|続柄|本籍|連絡先|世帯|備考|住民票|個人|職業|勤務先|日付|届出|記号|その他|本人|同上|上記|"
    "不明|不詳|あり$|有$|無$|有無|済み?$|未$|可$|否$|要$|同意|なし|無し|ない|非公[開表]|未記入|未記載|空欄|匿名|省略|別紙|記載|該当|調査|削除|仮名|変更|誤り|確認|漏えい|公表|及び|並びに|又は|など|等|"
    "所属|部署|役職|職名|職種|学年|処分|措置|金額|件名|用件|目的|方法|場所|日時|期間|期限|状況|状態|摘要|全員|複数|一部|自署|押印|記入|欄|印|内容|結果|理由|区分|種別|件数|一覧|について|ください|する|した|され|まで$|から$|ため|です$|ます$|[はがをにもへと]$)"
)
_BODY = re.compile(
    "(?:課|係|部|室|局|署|所|市|区|町|村|都|道|府|県|庁|会|社|社員|センター|機構|団体|法人|組合|窓口|担当|銀行|支店|館|院|校|省|党|チーム|グループ|ベンダー|システム|サービス|長|職員|委員|[0-9]人?)$"
)
_SECTION = re.compile(r"(?:\S{1,12}(?:課|係|部|室|局|署|所|市|区|町|村|会社|センター)[ ])+(?=\S)")
_COPULA = re.compile("(?:である|です|でした|だった|とのこと|と判明)$")
# The next field on the same line: 賀数 直通, 古在 請求日.
_NEXT_FIELD = re.compile(
    "[ ](?:直通|内線|電話|携帯|外線|ほか|他|[一-鿿]{1,3}(?:日|番号|住所|年齢|続柄|時刻|時間))$"
)
_POST_AFTER = re.compile(
    r"\s?(?:様|さま|さん|殿|課長(?:補佐)?|係長|部長|局長|主任|主査|主事|医師|看護師|保健師|弁護士|先生|議員|委員)$"
)
_ROLE_ONLY = re.compile(
    "(?:職員|市民|本人|住民|代理人|家族|親族|配偶者|世帯主|子|父|母|夫|妻|男|女|男性|女性|[A-Z])+"
)


# 宛先：国立市北3-24 begins with the place.
_TOWN = re.compile("[一-鿿ヶケ]{1,6}[市区町村郡][一-鿿ヶケ]{0,8}")


class NameLabel(Detector):
    """Whatever stands where a form has its field for a name."""

    id = "name-label"
    mark = Mark.NAME

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Values of name fields, unless they are plainly something else."""
        text = folded.text
        if not _LIKELY.search(text):
            return
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                start, end = _without_company(text, *match.span("name"))
                town = text[end : end + 1].isdigit() and _TOWN.fullmatch(text, start, end)
                if not town and _can_be_name(text[start:end]):
                    yield self.finding(start, end)
        for start, end in named_cells(text, Head.NAMES):
            if _can_be_name(text[start:end]):
                yield self.finding(start, end)
        for match in _LATIN_NAME.finditer(text):
            if not (THINGS.search(match["name"]) or "Whom" in match["name"]):
                yield self.finding(*match.span("name"))


def _without_company(text: str, start: int, end: int) -> tuple[int, int]:
    """The value without what is none of the name: 差出人: 市民課 江頭恵, 宛先: 椎名医師."""
    section = _SECTION.match(text, start, end)
    start = section.end() if section else start
    after = (
        _NEXT_FIELD.search(text, start + 1, end)
        or _COPULA.search(text, start + 2, end)
        or _POST_AFTER.search(text, start + 1, end)
    )
    return start, after.start() if after else end


def _can_be_name(value: str) -> bool:
    """Whether a value is no other label, state, body or role."""
    return not (_NO_NAME.search(value) or _BODY.search(value) or _ROLE_ONLY.fullmatch(value))
