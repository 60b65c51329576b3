"""Private values and texts → one spelling in which they are compared, and how to look for a value.

| value | manner | found |
|---|---|---|
| digits, 8 and more; words of 3 and more characters | ANYWHERE | anywhere |
| Latin letters, fewer than 8 | LATIN | where no Latin letter stands beside it |
| digits, 5 to 7 | DIGITS | where no digit and no Latin letter stands beside it |
| digits, 3 or 4; up to 5 characters with a digit among them | APART | where no letter, digit or sign of a number stands beside it |
| 1 or 2 characters, kana up to 4; surname alone | NAME | alone between other signs, or (2 and more) not inside a word of its own script; a title after it always counts |
| given name alone, surname that is a place or a short word in kana or Latin letters | TITLED | beside a title only |
| up to 2 digits; a day without its year; an age | none | never: every page holds such |
"""

import re
from enum import IntEnum, auto

from disclosure_builder.checks.sheets import plain
from disclosure_builder.redaction.folding import fold

# What may stand between the parts of a number or a name.
_SIGNS_BETWEEN = b" \r\n\t-.,()/'"
_DOT_BETWEEN = "・".encode()
_TITLE = re.compile(
    " ?(?:氏(?!名|子)|さん|さま|様(?![式々子相態])|殿(?!下)|君|くん|ちゃん|先生|課長|係長|部長|局長|室長"
    "|次長|主任|主事|主査|参事|職員|容疑者|被告|宅(?![配地])|方(?![面針法向式角々])|家(?![族庭屋計具])"
    "|-?san(?![a-z])|-?sama(?![a-z]))"
)
_TITLE_BEFORE = re.compile(r"(?<![a-z])(?:mr|ms|mrs|miss|dr)\.? ?$")
_UNSPECIFIC = re.compile(
    r"[0-9]{0,2}|(?:[0-9]{1,2}月)?[0-9]{1,2}日?(?:生まれ|生)?|[0-9]{1,3}[歳才].{0,2}"
)
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_KATAKANA = re.compile("[ァ-ヺー]+")
_KANJI = re.compile("[一-鿿々〆ヶ]")
_LATIN = re.compile("[a-z .,'-]+")
_LETTER = re.compile("[a-zà-öø-ÿā-ž]")
_NUMBER_SIGN = re.compile(r"[\w.,:/-]")
# The longest title with what must not follow it.
NEIGHBOURS = 6

# Old, variant and new forms of kanji in names; the last of each row stands for all.
_FORMS = """
髙高 﨑碕嵜崎 濵濱浜 𠮷吉 栁桺柳 德徳 邉邊辺 齋齊斎斉 𣘺槗橋 靑青 淸清
黑黒 眞真 惠恵 廣広 龍竜 瀨瀬 瀧滝 澤沢 櫻桜 國国 嶌嶋島 峯峰 條条
萬万 藏蔵 圓円 榮栄 學学 實実 壽寿 冨富 舘館 桒桑 渕渊淵 檜桧 鷗鴎
豐豊 禮礼 祿禄 穗穂 繩縄 聰聡 莊荘 藝芸 遙遥 關関 顯顕 應応 壯壮 將将
專専 尙尚 巖巌 彌弥 晉晋 曉暁 會会 來来 氣気 爲為 狹狭 當当 禪禅 鐵鉄
靜静 龜亀 籔薮藪 鹽塩 傳伝 佛仏 團団 圖図 寬寛 恆恒 愼慎 敎教 曾曽
樂楽 橫横 步歩 每毎 溫温 灣湾 燈灯 產産 稻稲 總総 緖緒 綠緑 與与 薰薫
藥薬 譽誉 豫予 賴頼 鄕郷 錄録 鎭鎮 隱隠 靈霊 鷄鶏 麥麦 齒歯 埜野 邨村
阪坂 裵裴 凛凜 繪絵
"""
_MODERN = str.maketrans({form: row[-1] for row in _FORMS.split() for form in row[:-1]})
_OLD_FORM = re.compile("[" + "".join(map(chr, _MODERN)) + "]")
# Latin letters with their long vowels, and letters of other scripts that look like Latin ones.
_LATIN_LIKE = str.maketrans(
    "āīūēōâîûêôаеорсухіјѕԁһкмтвαοερνικτυχ", "aiueoaiueoaeopcyxijsdhkmtbaoepviktux"
)
_OTHER_LATIN = re.compile("[" + "".join(map(chr, _LATIN_LIKE)) + "]")
_BLANKS = re.compile(r"[ \n]{2,}|\n")


class Manner(IntEnum):
    """How a value is looked for, from the least to the most exacting; the table above."""

    ANYWHERE = auto()
    LATIN = auto()
    DIGITS = auto()
    APART = auto()
    NAME = auto()
    TITLED = auto()


def comparable(text: str) -> str:
    """A value, as anyone may write it, in the one spelling in which texts are compared."""
    return respelled(fold(plain(text)).text)


def respelled(folded: str) -> str:
    """A folded text in the one spelling: small letters, modern kanji, single blanks."""
    text = folded.casefold()
    if _OLD_FORM.search(text):
        text = text.translate(_MODERN)
    if _OTHER_LATIN.search(text):
        text = text.translate(_LATIN_LIKE)
    return _BLANKS.sub(" ", text)


def squeezed(text: str) -> str:
    """Without what may stand between the parts of a number or a name."""
    return squeezed_bytes(text.encode()).decode()


def squeezed_bytes(data: bytes) -> bytes:
    """The same of a text in UTF-8, which is quicker."""
    return data.translate(None, _SIGNS_BETWEEN).replace(_DOT_BETWEEN, b"")


def manner_of(value: str) -> Manner | None:
    """How to look for a value in comparable spelling; None if it says too little."""
    core = squeezed(value)
    if not core or _UNSPECIFIC.fullmatch(core):
        return None
    if core.isdigit():
        return (
            Manner.ANYWHERE if len(core) >= 8 else Manner.DIGITS if len(core) >= 5 else Manner.APART
        )
    if _LATIN.fullmatch(value):
        return Manner.ANYWHERE if len(core) >= 8 else Manner.LATIN
    if len(core) <= 5 and re.search("[0-9]", core):
        return Manner.APART
    if len(core) <= 2 or (len(core) <= 4 and _KANA.fullmatch(core)):
        return Manner.NAME
    return Manner.ANYWHERE


def is_telling_squeezed(core: str) -> bool:
    """Whether a value looked for anywhere is long enough without regard to what is in between.

    Otherwise 小山・田中 would hold 小山田.
    """
    return len(core) >= 5 or (len(core) >= 3 and core.isascii())


def stands_apart(value: str, before: str, after: str, manner: Manner) -> bool:
    """Whether a value between these neighbours is found in a manner."""
    beside = (before[-1:], after[:1])
    if manner is Manner.ANYWHERE:
        return True
    if manner is Manner.LATIN:
        return not any(_LETTER.match(each) for each in beside)
    if manner is Manner.DIGITS:
        return not any(each.isascii() and each.isalnum() for each in beside)
    if manner is Manner.APART:
        return not any(_NUMBER_SIGN.match(each) for each in beside)
    return _is_name(value, before, after, alone=manner is Manner.NAME)


def _is_name(value: str, before: str, after: str, *, alone: bool) -> bool:
    """Whether a short value between these neighbours is a word of its own, or titled."""
    own = _own_script(value)
    if own.match(before[-1:]):
        return False
    if _TITLE.match(after) or (own is _LETTER and _TITLE_BEFORE.search(before)):
        return not own.match(after[:1]) or own is not _LETTER
    if not alone:
        return False
    if len(value) == 1:
        return not (before[-1:].isalnum() or after[:1].isalnum())
    return not own.match(after[:1])


def _own_script(value: str) -> re.Pattern[str]:
    if value.isascii():
        return _LETTER
    if _KATAKANA.fullmatch(value):
        return _KATAKANA
    return _HIRAGANA if _HIRAGANA.fullmatch(value) else _KANJI
