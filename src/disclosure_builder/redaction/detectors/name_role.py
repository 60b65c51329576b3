"""Surnames that touch the word for who somebody is, or when and from where: a text in, names out.

世帯主高橋と面談, 作業中佐藤が: the dictionary may cut such a row of kanji elsewhere (主高|橋, 中佐藤). What is
a surname and nothing else, or a continental name in full, is one behind such a word whatever the cut.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors import name_acts, name_words
from disclosure_builder.redaction.detectors.interface import late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds, usual_kind
from disclosure_builder.redaction.detectors.name_everyday import (
    EVERYDAY,
    ONE_SIGN_SURNAMES,
    SIGN_SURNAMES_BUT_COMPASS,
)
from disclosure_builder.redaction.detectors.name_foreign import CONTINENTAL
from disclosure_builder.redaction.detectors.name_zones import KANJI, LEADS, NameSpan

# In 市民課職員高橋 the name begins behind 職員.
_OF_OFFICE = "職員|社員|主任|係長|課長|部長|局長|次長|主事|主査|担当"
_AFTER_ROLE = late(
    rf"(?:{name_words.ROLE}|(?P<lead>{LEADS})|[{KANJI}](?<!業)者)(?P<of>の|である|だった|であった| )?(?P<name>(?!{_OF_OFFICE})[{KANJI}]{{1,4}})"
    r"(?=[がはもをにのとへや、。)」』\s(〔→・/,]|から|より|で(?!き)|さん|様|氏|あて|宛|宅|家|方|及び|並びに|ほか|$)"
)
_STANDS = re.compile(r"[がはもをに、]|から|より|と(?!い|し)")
_STANDS_OR_ENDS = re.compile(rf"{_STANDS.pattern}|[)」\s(]|及び|並びに|$")
_POST_BEFORE = re.compile(
    "(?:[会課係部局室次所館園校院]長|補佐|主任|主査|主事|主幹|技師|参事|議員|委員|同僚|上司|部下|[後先]輩|友人|知人|担当|員|生|医師|巡査|士|者|オペレーター|ヘルパー|スタッフ|アルバイト|パート)(?:の| |である|だった|であった)?$|[課係室局]の$"
)
# 封入は角、点検は: who did a piece of work; a direction or a corner does none.
_DONE_BY = late(
    r"(?:封入|点検|照合|入力|確認|立会|起案|作成|記録|対応|受付|発送|投函|承認|決裁|交付|検収|引継|書き?)(?:者|手)?(?:は|:)\s?(?P<name>[一-鿿々ヶケ]{1,3})(?=[、。,\n(/]|$)",
    re.MULTILINE,
)
# 「中委員」 was struck out: what stands alone before a post in quotes.
_QUOTED = late(
    r"[「『](?P<name>[一-鿿])(?=(?:委員|主任|主査|主事|主幹|係長|課長|部長|議員|先生)[」』])"
)
# 七五三木課長: the dictionary counts in it; of 西山元主査 it makes 山元; 栫主任 it does not have.
_TITLED = late(
    rf"(?:(?<![{KANJI}])|(?<=[者人]))(?P<name>[{KANJI}]{{1,4}}?)(?={name_words.KNOWN_TITLE.pattern})"
)
_OTHER = frozenset({Kind.NOUN, Kind.OTHER, Kind.SUFFIX, Kind.PREFIX, Kind.NUMBER})
_PEOPLE = frozenset({Kind.GIVEN, Kind.PERSON})


def after_role(text: str) -> Iterator[NameSpan]:
    """Every such name."""
    for match in _AFTER_ROLE().finditer(text):
        name = match["name"]
        if len(name) == 1:
            found = not match["lead"] and _is_one_sign(text, match)
            doubtful = _is_of_post(text, match)
        else:
            found = not match["of"] and (_is_surname_only(name) or _is_continental(name))
            doubtful = not match["of"] and _is_surname_and_more(name)
            found = found or (doubtful and _acts(text, name, match.end()))
        if found or doubtful:
            yield NameSpan(*match.span("name"), certain=found)
    for match in _DONE_BY().finditer(text):
        name = match["name"]
        if name in ONE_SIGN_SURNAMES:
            yield NameSpan(*match.span("name"), certain=False)
        elif usual_kind(name) is Kind.SURNAME and len(name) > 1 and name not in EVERYDAY:
            yield NameSpan(*match.span("name"))
    yield from _before_title(text)


def _acts(text: str, name: str, end: int) -> bool:
    """Whether what is a surname first does or has what persons do and have: 係長安田が訪ね."""
    acts = (name_acts.PERSON_ACTS, name_acts.AT_WORK, name_acts.BELONGINGS)
    surname = usual_kind(name) is Kind.SURNAME and name not in name_words.PREFECTURES
    return surname and any(each.match(text, end) for each in acts)


def _before_title(text: str) -> Iterator[NameSpan]:
    """Surnames before a title that the dictionary cuts elsewhere or does not have."""
    for match in _TITLED().finditer(text):
        name = match["name"]
        unknown = len(name) == 1 and not kinds(name) and not _is_behind_role(text, match)
        if unknown or (usual_kind(name) is None and _is_surname_only(name)):
            yield NameSpan(*match.span("name"))
        elif _is_cut_elsewhere(text, match):
            yield NameSpan(*match.span("name"), certain=_is_surname_only(name))
    for match in _QUOTED().finditer(text):
        own = match["name"] not in name_words.BEFORE_A_POST
        if own and Kind.SURNAME in kinds(match["name"]):
            yield NameSpan(*match.span("name"), certain=False)


def _is_behind_role(text: str, match: re.Match[str]) -> bool:
    """Whether the word for who somebody is touches the name: 代理人本間弁護士."""
    return text[match.start() - 1 : match.start()] in ("者", "人")


def _is_cut_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Whether the title takes the last sign of another word: 西山元主査, 辻元市議, 関係長; or the role
    the first: 代理人本間弁護士."""
    name, end = match["name"], match.end()
    if len(name) == 1:
        cut = text[end] in "元前現" or (name == "関" and text.startswith("係長", end))
        return cut and name in SIGN_SURNAMES_BUT_COMPASS
    if _is_behind_role(text, match) and name not in EVERYDAY and Kind.SURNAME in kinds(name):
        return True
    return text[end] in "元前現副" and usual_kind(name) is Kind.SURNAME


def _is_one_sign(text: str, match: re.Match[str]) -> bool:
    """担当の栫が: what the dictionary has as no other word. 職員の林が対応した: no wood does anything."""
    name, end = match["name"], match.end()
    if match["of"] == "の" and _STANDS.match(text, end) and not kinds(name) & _OTHER:
        return True
    acts = (name_acts.PERSON_ACTS, name_acts.SPEAKS)
    return name in SIGN_SURNAMES_BUT_COMPASS and any(each.match(text, end) for each in acts)


def _is_of_post(text: str, match: re.Match[str]) -> bool:
    """係長の堀は, 会長 南、: whoever has a post has no ditch, and no direction stands behind one."""
    of_it = not match["of"] and text.startswith("の", match.end())
    stands = of_it or _STANDS_OR_ENDS.match(text, match.end())
    if match["name"] not in ONE_SIGN_SURNAMES or not stands:
        return False
    return _POST_BEFORE.search(text, 0, match.start("name")) is not None


def _is_surname_only(word: str) -> bool:
    known = kinds(word)
    return Kind.SURNAME in known and not known & {Kind.NOUN, Kind.PLACE, Kind.OTHER}


def _is_surname_and_more(word: str) -> bool:
    """元夫赤羽に, 返却者宮内(: whoever reads it has to say whether a place or a thing is meant."""
    known = kinds(word)
    more = Kind.SURNAME in known and bool(known & {Kind.PLACE, Kind.NOUN, Kind.PROPER})
    return more and Kind.OTHER not in known and word not in EVERYDAY


def _is_continental(word: str) -> bool:
    """Whether a word is a surname of one sign and a given name of two: 李秀英."""
    given = len(word) == 3 and word[0] in CONTINENTAL and bool(kinds(word[1:]) & _PEOPLE)
    return given and not kinds(word) and not kinds(word[:2])
