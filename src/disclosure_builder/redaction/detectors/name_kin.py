"""Given names after the word for kin: a text in, names out.

Kin are called by their given names: 長男の克己, 祖母・きぬ, 母 ヨシ. What kin have or are is a noun and
no name (妻の実家, 父の代理); a name of one sign that is a noun too needs a person's act behind it.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_everyday import EVERYDAY
from disclosure_builder.redaction.detectors.name_given import is_given_sign
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan, zone_end

_KIN = (
    "長男|次男|二男|三男|四男|長女|次女|二女|三女|四女|息子|娘|父親|母親|祖父|祖母|曾祖父|曾祖母|叔父|叔母|伯父|伯母|義父|義母|義兄|義姉|義弟|義妹|養父|養母|養子|養女|家内|女房|双子|姪|甥|"
    "(?<![一-鿿])(?:父|母|夫|妻|兄|弟|姉|妹|孫|嫁|婿|姑|舅|子)"
)
_NAMED = re.compile(
    rf"(?:{_KIN})(?: 同)?(?P<link>の|・|、|:|\s|「|\(|は|)(?P<name>[{KANJI}]{{1,5}}|[ァ-ヺー]{{2,5}}(?![ァ-ヺー・])"
    r"|[ぁ-ゖー]{2,4}?(?=さん|さま|ちゃん|くん|(?:から|より|[はがのをにともへや]{1,2})?(?:[^ぁ-ゖー]|$)))"
)
_LIKELY = re.compile("[男女子娘父母夫妻兄弟姉妹孫嫁婿姑舅内房姪甥]")
# 源五郎 is an insect as well; as somebody's father it is a name.
_OLD_END = re.compile("(?:[一二三四五六七八九太次]郎|衛門|兵衛|之助|之進|吉)$")
# みゆき（妹）, and the next of two: 孫の大翔と心春.
_BESIDE_KIN = re.compile(
    rf"(?<![{KANJI}ぁ-ゖァ-ヺー])(?P<name>[{KANJI}]{{1,3}}|[ぁ-ゖー]{{2,4}}|[ァ-ヺー]{{2,5}})(?=\((?:夫|妻|父|母|子|兄|弟|姉|妹|長男|長女|次男|次女|二男|二女|三男|三女|孫|祖父|祖母)[)、・,\s])"
)
_NEXT = re.compile(
    rf"(?:と|、|・|及び)(?P<name>[{KANJI}]{{1,3}})(?=[がはのをにも、。)」]|$|ら|さん|様)"
)
_BOUNDARY = re.compile(
    r"さん|さま|様|ちゃん|くん|氏|[はがのをにともへやら、。・」)(\s/,\d]|から|より|であ|です|$"
)
_ADDRESS = re.compile("さん|さま|様|ちゃん|くん|氏")
_AGED = re.compile(r"\((?:[0-9〇一二三四五六七八九十]{1,3}[歳才]|〔年齢〕|〔生年月日〕)")
_EVIDENCE = (_ADDRESS, _AGED, name_acts.SUBJECT_ACTS, name_acts.BELONGINGS)
_PEOPLE = frozenset({Kind.GIVEN, Kind.PERSON})


def kin(text: str) -> Iterator[NameSpan]:
    """The given names of kin."""
    if not _LIKELY.search(text):
        return
    for match in _NAMED.finditer(text):
        start = match.start("name")
        in_kanji = text[start] > "ヿ"
        end = zone_end(text, start) if in_kanji else match.end("name")
        if not (start < end <= start + 5 and _BOUNDARY.match(text, end)):
            continue
        name = text[start:end]
        found = (
            _is_kanji_given(text, name, match["link"], end)
            if in_kanji
            else _is_kana_given(text, name, end)
        )
        if found:
            yield NameSpan(start, end)
            after = _NEXT.match(text, end)
            if after and _is_only_given(after["name"]):
                yield NameSpan(*after.span("name"))
    for match in _BESIDE_KIN.finditer(text):
        if known_in_kana(match["name"]) & _PEOPLE:
            yield NameSpan(*match.span("name"))


def _is_only_given(name: str) -> bool:
    """Whether a word is a given name to the dictionary and no noun, or has their signs."""
    known = kinds(name)
    if known:
        return bool(known & _PEOPLE) and Kind.NOUN not in known
    return len(name) > 1 and all(is_given_sign(each) for each in name)


def _is_kanji_given(text: str, name: str, link: str, end: int) -> bool:
    """Whether one to three kanji after the word for kin are a name and not what kin have."""
    known = kinds(name)
    if len(name) > 3 or name in EVERYDAY or name_words.BODY.match(text, end):
        return False
    if not known:
        return len(name) > 1 and all(is_given_sign(each) for each in name)
    if not known & _PEOPLE:
        return link in {"の", "・"} and bool(_OLD_END.search(name))
    if any(each.match(text, end) for each in _EVIDENCE):
        return True
    # Without の between them, or after は, a noun would say what the kin are: 父は医師.
    strict = link in {"", "は"} or len(name) == 1
    return not (strict and Kind.NOUN in known)


def _is_kana_given(text: str, name: str, end: int) -> bool:
    """Whether a word in kana after the word for kin is a given name: ヨシ, きぬ."""
    # Who has an age is a person, by whatever word of old she is called: カマド, ウシ.
    if _ADDRESS.match(text, end) or (_AGED.match(text, end) and not _ADDRESS.fullmatch(name)):
        return True
    if name[0] >= "ァ":
        return not kinds(name) or bool(kinds(name) & _PEOPLE)
    return bool(known_in_kana(name) & _PEOPLE) and Kind.OTHER not in kinds(name)
