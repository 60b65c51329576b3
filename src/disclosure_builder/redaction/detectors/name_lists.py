"""Names in lists: a text and the names found so far in; names that their neighbours make certain out.

Who stands in a list with persons is a person (大野、小野及び中野の3名); what stands in a list with
places, or before the word for places, is a place (石川、富山及び福井の3県).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, Word, kinds
from disclosure_builder.redaction.detectors.name_everyday import ONE_SIGN_SURNAMES
from disclosure_builder.redaction.detectors.name_words import ROLE_START
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan

_AND = r"\s?(?:、|・|と|や|及び|並びに|又は|,|/)\s?"
_LIST = re.compile(_AND)
# What is said of each may stand in brackets: 熊谷 結衣（小3）、千葉 湊（小5）.
_NEXT = re.compile(rf"(?:\([^()\n]{{1,6}}\))?{_AND}")
_BEFORE = re.compile(rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{1,4}})(?:{_AND})$")
_AFTER = re.compile(rf"(?:{_AND})(?P<name>[{KANJI}]{{1,4}}?)(?={_AND}|[がはもをにので。])")
_ITEM = f"(?:(?!及び|並びに|又は)[{KANJI}ァ-ヺー]){{1,6}}"
_ITEMS_BEFORE = re.compile(rf"(?:{_ITEM}{_AND})+$")
_ITEMS_AFTER = re.compile(rf"(?:{_AND}{_ITEM})+")
_COUNTED = re.compile(
    r"(?:の|ら|など|を含む)(?:計|合計)?\s?(?:[0-9]{1,2}|[二三四五六七八九両])\s?(?:名|人|氏)(?![一-鿿])|の?(?:各|両)(?:氏|職員|委員|議員|書記|主[任査事幹]|係長|課長|部長|弁護士|巡査|刑事|教諭|医師|容疑者|被告|家(?![一-鿿]))"
)
_ROW = re.compile(rf"{_ITEM}(?:{_AND}{_ITEM})+$")
_COUNTED_PLACES = re.compile(
    r"(?:の|など)?(?:各|両|[0-9]{1,2}|[二三四五六七八九])?(?:[かヶカ箇]?)(?:市|町|村|区|県|都県|府県|流域|河川|水系|地区|地域|町内|支所|駅|方面)"
)
_PLACES_COME = re.compile(
    r"(?:地区|地域|区域|町名|市|駅|河川|支所|場所|路線|会場|流域)(?:は|が|名)?[、:]?\s?$"
)
_LANDSCAPE_SIGNS = "川山沢池町"


def between(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Surnames that stand in a list between two names, be these certain or not."""
    for before, after in pairwise(spans):
        match = _AFTER.match(text, before.end)
        listed = match and _LIST.fullmatch(text, match.end(), after.start)
        if not (match and listed):
            continue
        known = kinds(match["name"])
        if _is_surname(match["name"]):
            yield NameSpan(*match.span("name"), certain=before.certain or after.certain)
        # Between two who are named in full stands a third, by whatever name: 壇蜜.
        elif before.certain and after.surname_end and not known & {Kind.NOUN, Kind.PLACE}:
            yield NameSpan(*match.span("name"))


def _is_surname(word: str) -> bool:
    """Whether a word is a surname; of one kanji one that is known as such."""
    return Kind.SURNAME in kinds(word) and (len(word) > 1 or word in ONE_SIGN_SURNAMES)


def beside_names(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Surnames that stand in a list beside a name which is no place, whatever else they can be."""
    for span in spans:
        if not span.certain or Kind.PLACE in kinds(text[span.start : span.end]):
            continue
        start = max(0, span.start - 8)
        for match in (_BEFORE.search(text, start, span.start), _AFTER.match(text, span.end)):
            if match and _is_surname(match["name"]):
                yield NameSpan(*match.span("name"))


def counted(text: str) -> Iterator[NameSpan]:
    """Surnames in a row that is counted in persons, however much each is a place."""
    for count in _COUNTED.finditer(text):
        row = _ROW.search(text, max(0, count.start() - 40), count.start())
        if row is None:
            continue
        items = list(re.finditer(_ITEM, row[0]))
        # 祖父江 is a surname, and no grandfather of somebody.
        roles = [
            None if Kind.SURNAME in kinds(item[0]) else ROLE_START.match(item[0]) for item in items
        ]
        names = [
            (item.start() + (role.end() if role else 0), item.end())
            for item, role in zip(items, roles, strict=True)
        ]
        known = [kinds(row[0][start:end]) for start, end in names]
        surnames = sum(bool(each & PEOPLE) for each in known)
        # Of three and more one may be a surname that the dictionary does not have: 島、池田、桝の3人.
        if surnames == len(names) or (
            surnames == len(names) - 1 > 1
            and not any(Kind.PLACE in each and Kind.SURNAME not in each for each in known)
        ):
            for start, end in names:
                yield NameSpan(row.start() + start, row.start() + end)


def coordinated(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """The same names; one that was uncertain is a name where the next in its list is one."""
    sure = {(span.start, span.end) for span in spans if span.certain}
    for before, span, after in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        listed = (
            before and _NEXT.fullmatch(text, before.end, span.start) and ends(before) in sure
        ) or (after and _NEXT.fullmatch(text, span.end, after.start) and ends(after) in sure)
        if listed:
            sure.add(ends(span))
        yield NameSpan(span.start, span.end, span.certain or bool(listed), span.surname_end)


def ends(span: NameSpan) -> tuple[int, int]:
    """Where a name begins and ends."""
    return span.start, span.end


def is_among_places(text: str, word: Word) -> bool:
    """Whether a word stands in a list of places: the list is counted in places, its items are all
    rivers or all villages, or an item is a place and nothing else."""
    before = _ITEMS_BEFORE.search(text, max(0, word.start - 40), word.start)
    after = _ITEMS_AFTER.match(text, word.end, word.end + 40)
    if before is None and after is None:
        return False
    items = re.findall(_ITEM, (before[0] if before else "") + "、" + (after[0] if after else ""))
    end = after.end() if after else word.end
    start = before.start() if before else word.start
    counted_places = _COUNTED_PLACES.match(text, end) or _COUNTED_PLACES.search(items[-1])
    if counted_places or _PLACES_COME.search(text, max(0, start - 8), start):
        return True
    sign = word.surface[-1]
    if sign in _LANDSCAPE_SIGNS and all(item.endswith(sign) for item in items):
        return not _COUNTED.match(text, end)
    found = [kinds(item) for item in items]
    place = any(Kind.PLACE in each and not each & {Kind.SURNAME, Kind.GIVEN} for each in found)
    return place and Kind.PLACE in kinds(word.surface)
