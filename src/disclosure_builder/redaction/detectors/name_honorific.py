"""Names before さん, 様, 氏: folded text in, findings out. The dictionary tells 職員さん from names."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, late
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, kinds, pieces
from disclosure_builder.redaction.detectors.name_foreign import LETTERS, UPPER
from disclosure_builder.redaction.detectors.name_kana import is_kana_name
from disclosure_builder.redaction.detectors.name_readings import leading_particle
from disclosure_builder.redaction.detectors.name_words import ROLE_START, ROLE_WORD
from disclosure_builder.redaction.folding import Folded

_KANJI = "[一-鿿々〆ヶケノ㐀-䶿\uf900-\ufaff𠀀-𯨟]"
_FORM = "(?:さん(?!ざん|かい|か月|すう)|さま(?!ざま)|様(?![々式子相態])|氏(?![名族神子])|くん|君|ちゃん|殿|夫妻|容疑者|被告(?!人?に))"
_HONOURED = late(
    rf"(?P<name>{_KANJI}{{1,8}}(?:[ ・](?:{_KANJI}{{1,4}}|[ぁ-ゖァ-ヺー]{{2,6}}))?(?:[ぁ-ん]{{1,4}})?"
    rf"|[ァ-ヺー]{{2,12}}(?:[・ =][ァ-ヺー]{{1,12}}){{0,4}}"
    rf"|(?<![ぁ-ん])[ぁ-ん]{{2,8}}(?: [ぁ-ん]{{2,6}})?"
    rf"|(?<![{LETTERS}])[{UPPER}][{LETTERS}'-]+(?:\s[{UPPER}][{LETTERS}'.-]*){{0,3}})"
    rf"(?:\s?\((?:[ぁ-ゖァ-ヺー・\sA-Za-z]{{2,30}}|(?:旧姓|旧氏|通称)[\s:]?{_KANJI}{{1,6}})\))?[」』]?\s?(?={_FORM})"
)
_SPACED = late(rf"(?<!{_KANJI})(?P<name>{_KANJI}(?:\s{_KANJI}){{1,5}})\s?(?={_FORM})")
_LIKELY = re.compile("さん|さま|様|氏|くん|君|ちゃん|殿|夫妻|容疑者|被告")
# Whole words with such an ending that name nobody in particular.
_NOBODY = re.compile(
    "(?:マイナ|[甲乙丙丁戊己]|皆|みな|お客|客|各位|大家|奥|神|仏|王|仕|多|同|模|一|異|有|貴|何|文|左|両|某|彼|諸|各|摂|華|源|平|母|父|お?(?:かあ|とう|にい|ねえ|じい|ばあ|子|嬢|医者|巡り|まわり|母|父|兄|姉|祖父|祖母|孫|得意|手伝い)|"
    "たく|赤|坊|叔父|叔母|伯父|伯母|娘|息子|孫|嫁|婿|兄|姉|弟|妹|爺|婆|お|ご|諸|若|姫|御|宮|殿|貴|氏|皆々|ひと|ど|こ|や|です|ます|した|から|ので|けど|の|は|が|を|に|も|と|で|へ)"
)
# The end of the word for a field: あて名 江頭恵 様.
_FIELD = re.compile(r"名[ ・]")
# The word with which a letter opens is none of the name that it greets: 拝啓 漆原様.
_OPENING = re.compile("(?:拝啓|拝復|謹啓|謹白|恭啓|粛啓|冠省|前略|急啓|再啓)[ ・、]?")
# 二件目 月見里さん
_COUNTED = re.compile("[0-9一二三四五六七八九十]{1,3}(?:件|人|番|通|軒|世帯|回)目?")
# Whom somebody works for: 回線業者樽見様.
_EMPLOYER = re.compile(
    f"{_KANJI}{{0,8}}?(?:業者|会社|商店|事務所|組合|協会|営業所|支店|店主|店長)(?={_KANJI}{{2}})"
)
# Halls of shrines and palaces, and 同様: the sign is no form of address there.
_HALL = re.compile("(?:[本拝幣社神宮御仏内寝湯貴正]|^.{0,8}・[一-鿿])$")
_MASCOT = re.compile(
    "キャラクター|マスコット|着ぐるみ|愛称|公式|バス|アプリ|ぬいぐるみ|登場|人形|紙芝居"
)
_KANA = re.compile("[ぁ-んァ-ヺー]+")
_KANJI_ONLY = re.compile(_KANJI)
_LATIN = re.compile(f"[{LETTERS}' .-]+")
# 居住者田部井様, 保守会社杉浦氏: nouns that end so say who the person is.
_WHO_SIGNS = "者員社人主妻夫店長士師官医"
_SHORTEST_WITH_NOUN = 4
_SURNAME, _HALVES = {Kind.SURNAME}, {Kind.SURNAME, Kind.GIVEN}
# さん stands behind any thanks (ごくろうさん); these stand behind persons.
_FORMAL = frozenset("様氏殿ちく")
_HIRAGANA_END = re.compile("[ぁ-ん]+$")


class NameHonorific(Detector):
    """Words in any script with a form of address after them that are not the word for a role."""

    id = "name-honorific"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """The name without the form of address, and without the role before it."""
        text = folded.text
        if not _LIKELY.search(text):
            return
        for match in _SPACED().finditer(text):
            if not ROLE_WORD.search(re.sub(r"\s", "", match["name"])):
                yield self.finding(*match.span("name"))
        for match in _HONOURED().finditer(text):
            start = match.start("name") + _before_name(match["name"])
            start += leading_particle(text[start : match.end("name")] or " ")
            name = text[start : match.end("name")]
            pet_name = text.startswith(("ちゃん", "くん"), match.end())
            thing = _MASCOT.search(text, max(0, start - 30), match.end() + 30)
            if not name or (pet_name and thing and _is_mascot(name)):
                continue
            form = text[match.end() : match.end() + 1]
            certain = (
                _is_somebody(name, form) or _is_ting(name, text) or _is_listed(name, text, start)
            )
            if certain or _is_one_noun(name):
                end = start + len(text[start : match.end()].rstrip(" 」』"))
                yield self.finding(start, end, certain=certain)


def _is_ting(name: str, text: str) -> bool:
    """Whether 丁 is a surname: as a stand-in it comes after 甲, 乙 and 丙."""
    return name == "丁" and not any(each in text for each in "甲乙丙")


def _is_listed(name: str, text: str, start: int) -> bool:
    """Whether another who is called 様 stands just before: ひなの様、蒼空様."""
    listed = text.startswith(("様、", "様・", "様と"), max(0, start - 2))
    return listed and not (_NOBODY.fullmatch(name) or ROLE_WORD.search(name))


def _is_one_noun(name: str) -> bool:
    """Whether a name is a noun of one kanji, which a person may be called by: 海さん, 梨様."""
    known = kinds(name) if len(name) == 1 and _KANJI_ONLY.fullmatch(name) else frozenset()
    return Kind.NOUN in known and not (_NOBODY.fullmatch(name) or ROLE_WORD.search(name))


def _before_name(name: str) -> int:
    """How many characters at the beginning are a role, or nouns for who the person is or works for."""
    # 星野様月野様: the first one ends with its own form of address.
    role = name.rfind("様") + 1 or _role_length(name)
    first, blank, second = name.partition(" ")
    no_half = kinds(first) == {Kind.NOUN} or (
        first.endswith(_BODIES) and not kinds(first) & _HALVES
    )
    no_half = no_half and kinds(second) & _HALVES == _SURNAME
    if blank and not role and (no_half or _COUNTED.fullmatch(first)):
        # 折り返し希望 大森様, 公共事業部 桑名様: what stands before the blank is no half of the name.
        return len(first) + 1
    if role or len(name) < _SHORTEST_WITH_NOUN or blank:
        return role
    cut = pieces(name)
    nouns = [each for each in cut if each.kind is Kind.NOUN and each.end < len(name)]
    last = nouns[-1] if nouns else None
    if last is None or cut[: len(nouns)] != nouns or last.surface[-1] not in _WHO_SIGNS:
        return 0
    return last.end if kinds(cut[len(nouns)].surface) & {Kind.SURNAME, Kind.PLACE} else 0


def _role_length(name: str) -> int:
    """How many characters at the beginning say who the person is."""
    role = (
        _FIELD.match(name)
        or _OPENING.match(name)
        or _EMPLOYER.match(name)
        or ROLE_START.match(name)
    )
    return role.end() if role else 0


def _is_mascot(name: str) -> bool:
    """Whether only ちゃん or くん would make a name of the word: then it is as likely a mascot's."""
    return bool(_KANA.fullmatch(name)) and not kinds(name) & PEOPLE


def _is_somebody(name: str, form: str) -> bool:
    """Whether a word before a form of address is a name: no role, no noun, no part of a phrase."""
    if (form == "殿" and _HALL.search(name)) or (form == "様" and name[-1] in "同仕異模多有"):
        return False
    known = kinds(name)
    # 黒部 and 服部 end as sections do.
    body = name.endswith(_BODIES) and not (
        name.endswith("部") and known & {Kind.SURNAME, Kind.PLACE}
    )
    if _NOBODY.fullmatch(name) or ROLE_WORD.search(name) or body or name.endswith("皆"):
        return False
    tail = _HIRAGANA_END.search(name)
    if _LATIN.fullmatch(name):
        return len(name) > 1
    if known & {*PEOPLE, Kind.PLACE} or is_kana_name(name, honoured=True):
        return True
    if tail and tail.start():
        return _ends_in_given_name(name[: tail.start()], tail[0])
    return not (tail and form not in _FORMAL) and not known and 1 < len(name) <= 12


def _ends_in_given_name(kanji: str, hiragana: str) -> bool:
    """Whether kanji and hiragana are surname and given name, and not a word and its ending."""
    surname = Kind.SURNAME in kinds(kanji) and len(hiragana) > 1
    return surname or Kind.GIVEN in kinds(hiragana)


_BODIES = (
    "会社", "法人", "組合", "課", "係", "部", "室", "局", "市", "区", "町", "村", "県", "都", "府", "者", "員", "長", "屋", "店", "社", "業者",
    "センター", "サービス", "システム", "機構", "銀行", "ユーザー", "メーカー", "スタッフ", "オーナー", "ボランティア", "ヘルパー", "クライアント", "ベンダー", "先", "方", "位", "中",
)  # fmt: skip
