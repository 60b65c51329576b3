"""Who writes, is greeted or introduces himself: a text in, names out.

Letters begin and end with a name, an address and a way to be reached stand beside one, and と申します
follows nothing else.
"""

import re
from collections.abc import Iterator

from disclosure_builder.redaction.detectors.interface import Cued, late
from disclosure_builder.redaction.detectors.lexicon import Kind, kinds
from disclosure_builder.redaction.detectors.name_readings import known_in_kana
from disclosure_builder.redaction.detectors.name_spoken import (
    BOUNDED,
    NAME,
    is_known_surname,
    role_length,
    surnames,
    unless_all_places,
)
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_INTRODUCED = late(
    rf"{BOUNDED}(?=(?:と|って)(?:申し(?!出|上|立|合|入|込|渡)|申す|いいます|言います|名乗|おっしゃる|仰る|いう(?:者(?!が多)|方|男性?|女性?|人物|職員|人(?![一-鿿])))|って(?:人|方|男|女|職員|名前))"
)
_GREETED = Cued(
    ("です", "申", "ござい"),
    r"(?:お世話になって(?:おり|い)ます|お疲れ(?:様|さま)です|ありがとうございます|はじめまして|失礼(?:いた)?します|失礼(?:いた)?しました|こんにちは|おはようございます|もしもし|おります)[。、!\s]{1,3}"
    rf"(?:[^\s。、]{{1,12}}の)?{NAME[:-1]}?)(?=(?:です|と申します|でございます)(?:けど|けれども?|が)?[。、!\n」])",
)
# 先ほどの件、桑原です、…: who writes says so between two other things.
_ITSELF = Cued(("です",), rf"(?:^|[。、\n])\s?{NAME[:-1]}?)(?=です(?:が|けど)?[、。])")
_SIGNED = Cued(
    ("\n",),
    rf"(?:敬具|草々|かしこ|拝具|(?:ます|ました|ください|下さい)。?)[^\S\n]*\n\s*(?:[^\s。]{{0,12}}[課係部室局][^\S\n]?)?{NAME}(?=[^\S\n]*(?:拝|より|記)?\s*\Z)",
)
# Beside an address or what other detectors left of it, and with a way to reach somebody.
_ADDRESSED = Cued(
    ("番地", "号", "-", "〔住所〕"),
    rf"(?:番地(?:の[0-9]+)?|[0-9]号室?|[0-9]-[0-9]+-[0-9]+|〔住所〕)\s{NAME}(?=$|[」』)\n、。 ]|と(?:だけ|書|あ|記))",
    re.MULTILINE,
)
_REACHED = Cued(
    ("(",),
    rf"(?<![{KANJI}ァ-ヺー]){NAME}(?=\s?\((?:[A-Za-z0-9._＿-]{{2,}}@|〔(?:メールアドレス|年齢|生年月日|個人番号|旅券番号|在留カード番号)〕))",
)
_MYSELF = re.compile(
    r"(?:(?:者|人|男性?|女性?|客|相手)(?:[はが]|で、)|私|わたし|わたくし|当方|こちらは?|名は|[「『])[、は]?\s?$"
)
_INTRODUCES = re.compile("[とっ](?:申|い|言|名乗|おっしゃ|仰|人|方|男|女|職|名)")


def lettered(text: str) -> Iterator[NameSpan]:
    """Writers and receivers of letters, and whoever gives a name."""
    for form in (_GREETED, _SIGNED, _ADDRESSED):
        yield from surnames(text, form)
    yield from surnames(text, _REACHED, or_given=True)
    yield from unless_all_places(text, surnames(text, _ITSELF))
    if _INTRODUCES.search(text):
        yield from _introduced(text)


def _introduced(text: str) -> Iterator[NameSpan]:
    """A name before と申します; any word where the speaker has said 私 or the quotation begins."""
    for match in _INTRODUCED().finditer(text):
        start = match.start("name") + role_length(match["name"])
        name = text[start : match.end("name")]
        known = known_in_kana(name)
        myself = _MYSELF.search(text, max(0, start - 6), start)
        given = known & {Kind.GIVEN, Kind.PERSON}
        person = Kind.SURNAME in known or (given and Kind.OTHER not in kinds(name))
        if (is_known_surname(name) or (person and myself) or (not known and myself)) and len(
            name
        ) > 1:
            yield NameSpan(start, match.end("name"))
