"""What looks like a name and is none for what it is part of: a text and a place in; yes or no out.

Each rule is about the words around it: whatever they say weighs more than the dictionary, which knows
a word by itself.
"""

import re

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_zones import KANJI

_ITEM = f"[{KANJI}ァ-ヺーぁ-ん]{{1,8}}?"
# 高崎、前田などの地名, 本田、鈴木といった企業: the list itself says what stands in it.
_LISTED_AS = re.compile(
    rf"(?:[、・,]\s?{_ITEM}){{0,9}}(?:及び{_ITEM})?(?:など|等|ほか|といった|という|の)(?:の|各)?(?:商店会|商店街|加盟店|飲食店|小売店|老舗|地名|地区|地域|町名|駅名|駅|語|言葉|単語|文字|漢字|(?:姓|名字)(?!の(?:別|世帯|人|方|者|男|女|家|住民|市民|職員))|企業|会社|社|メーカー|ブランド|銘柄|商店|店|団体|施設|公園|各?[市町村区県](?![{KANJI}]))"
)
# The last sign of the name begins the word for a body or a place: 井上靖|文学館, 渡辺|通り.
_BODY_WITHIN = re.compile(
    f"(?:{name_words.LASTING_BODY.pattern}|[{KANJI}]{{0,3}}(?:学館|術館|書館|物館|料館|念館|民館|会館))"
)
# 鈴木（株）; the quoted names of stops: バス停「石田」「坂下」
_FIRM_AFTER = re.compile(r"\((?:株|有|同|合|資|名)\)")
_STOPS = re.compile(
    "(?:バス停|停留所|停留場|駅|交差点|公園|会場|施設)(?:名)?(?:は|が|の)?(?:「[^」\n]{1,12}」[、・と]?){0,9}「$"
)
_POST = re.compile("[部課係室局所次署校園館]長(?:補佐|代理)?職?$|主[任査事]職$")
_WORDS_FOR_NAMES = frozenset(
    {"本名", "通称", "旧姓", "旧氏", "新姓", "俗名", "氏名", "住定", "住定日"}
)
# 課長又は is no 長又.
_HEADED = re.compile("[課係室部局所署院館園校市町村区会社団隊班]")
# 母は令和5年に, 職員「ありがとうございます」, 大家さん: what begins so is a year, thanks, or whoever lets a house.
_NO_NAME_HERE = re.compile(
    "(?:明治|大正|昭和|平成|令和)(?=[0-9元〇一二三四五六七八九十])|ありがとう|大家さん"
)
# うち八名は: a count of persons is a surname somewhere.
_SO_MANY = re.compile("[〇一二三四五六七八九十百千]{1,4}[名人件]")
# 本町一丁目 is a place, also where the dictionary has only 二丁目.
_CHOME = re.compile("[〇一二三四五六七八九十]{0,3}丁目")
_COUNTERS = frozenset("日月年件人回個台時分秒名枚通")
# What a form shows in the place of a surname: ○○ 太郎.
_PLACEHOLDER = re.compile(r"[○◯〇△□×●▲■＊*]{2,4}\s?$")
_LANDSCAPE_OF = re.compile(
    "の(?:岸|河岸|川岸|水(?![道族])|流れ|土手|堤|麓|森|林|湧水|清流|河川敷|源流|橋)"
)
_MADE = re.compile("製(?=の|品|で|$)")
# However many are joined, the word for their office ends its name: 吉田・岡田・内藤合同事務所.
_OFFICE_OF_SEVERAL = re.compile(
    rf"(?:・[{KANJI}]{{1,4}}?){{1,6}}(?:合同|共同|総合)?(?:{name_words.LASTING_BODY.pattern})"
)
# A trade in kana before the sign for a shop: 山田うどん店.
_SHOP = re.compile("(?P<trade>[ぁ-ゖー]{2,6}|[ァ-ヺー]{2,8})(?:店|屋|館|堂|亭|工房|本舗|製作所)")


def is_no_name(text: str, start: int, end: int) -> bool:
    """Whether the words around a place say that it is a word, a place, a body or a post."""
    return bool(
        _LISTED_AS.match(text, end)
        or _FIRM_AFTER.match(text, end)
        or (text[start - 1 : start] == "「" and _STOPS.search(text, max(0, start - 80), start))
        or _goes_beyond(text, end)
        or _POST.search(text, start, end)
        or (text[start] in _COUNTERS and text[start - 1 : start].isdigit())
        or _PLACEHOLDER.search(text, max(0, start - 5), start)
        or _LANDSCAPE_OF.match(text, end)
        or _MADE.match(text, end - 1)
        or _is_town(text, start, end)
        or _NO_NAME_HERE.match(text, start)
        or _SO_MANY.fullmatch(text, start, end)
        or _CHOME.match(text, end)
        or text.endswith("丁目", start, end)
        or (text.startswith("長又は", start) and _HEADED.search(text, start - 1, start))
        or _OFFICE_OF_SEVERAL.match(text, end)
        or _is_shop(text, end)
        or name_words.ROLE_WORD.fullmatch(text, start, end)
        or text[start:end] in _WORDS_FOR_NAMES
        or (_is_stand_in(text[start:end]) and not name_words.ADDRESS.match(text, end))
    )


def _is_town(text: str, start: int, end: int) -> bool:
    """Whether a place touches the mark of an address: 谷保〔住所〕."""
    return text.startswith(Mark.ADDRESS.mark, end) and Kind.PLACE in kinds(text[start:end])


def _is_shop(text: str, end: int) -> bool:
    """Whether a trade and the sign for a shop follow a name."""
    shop = _SHOP.match(text, end)
    return shop is not None and Kind.NOUN in kinds(shop["trade"])


def _is_stand_in(word: str) -> bool:
    """Whether a word stands for a body that the text does not name, or says in what state one is."""
    state = len(word) > 2 and word.endswith("中") and Kind.SURNAME not in kinds(word)
    return state or name_words.STAND_IN.fullmatch(word) is not None


def _goes_beyond(text: str, end: int) -> bool:
    """Whether a body's word begins with the last sign of a name and goes on behind it."""
    body = _BODY_WITHIN.match(text, end - 1)
    return body is not None and body.end() > end
