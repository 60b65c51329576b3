"""Addresses below the name of a town: folded text in, findings out.

A finding begins at the first number below the town (丁目, 番地, 4-12-3) and goes on to the end of
building and room; the names of city and town stay.
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.address_context import beside_persons
from disclosure_builder.redaction.detectors.address_parts import (
    BUILDING,
    CHAIN,
    DWELLING,
    NAME,
    NO_DAY,
    NUMBER,
    TO,
    UNIT,
    N,
    with_tail,
)
from disclosure_builder.redaction.detectors.interface import Detector, Finding, late, near
from disclosure_builder.redaction.folding import Folded

_PLACE = "[一-鿿々ぁ-んァ-ヺヶケ]"
_NO_NUMBER_BEFORE = f"(?<![0-9-])(?<!第)(?<!{N})"
_END = r"(?=[\s、。,」)<]|$|[にをでとのへ])"
_LIVES = "(?=に(?:住|在住|居住|お住)|在住|居住|の(?:自宅|居宅))"
_HOME = f"(?:{_LIVES}|(?=の(?:アパート|マンション|住宅|住民|世帯|方)))"

_CHOME = rf"{N}{{1,3}}\s?丁\s?目"
_GOU = r"号(?!車|線|館|機|議|棟|室)"
_BLOCK = (
    rf"{N}{{1,9}}\s?番\s?地?(?:(?:{TO}|\s{{1,2}})?{NUMBER}(?!\s?[人件歳%窓番年月日時]))?"
    rf"(?:\s?{_GOU})?(?:{TO}{NUMBER})?(?:\s?{_GOU})?"
)
# 北5条西24丁目 of Sapporo is one town with two numbers.
_WITH_CHOME = late(
    rf"(?:{N}{{1,3}}\s?条[東西南北])?{_CHOME}(?:[\s、]?(?:{_BLOCK}|{CHAIN}(?:\s?{_GOU})?)|の(?:{_BLOCK}|{NUMBER}{TO}{NUMBER}(?!\s?{UNIT})))"
)
_CHOME_OF_PERSON = late(rf"{_CHOME}{_LIVES}")
# 5120番地, 3番5号, 5120番3 of the land register; some villages number by イロハ or 甲乙.
_WITH_BLOCK = late(
    rf"(?<![第0-9])(?<!{N})(?:(?<=[町村字])[イロハニホヘトチリ甲乙丙丁])?"
    rf"(?:{N}{{1,9}}\s?番\s?地(?![区域帯点名図方])|{N}{{1,9}}\s?番\s?(?=(?:{TO})?{NUMBER}\s?{_GOU})|(?<={_PLACE}){N}{{3,5}}番(?={N}))"
    rf"(?:(?:{TO}|\s{{1,2}})?{NUMBER}(?!\s?[人件歳%窓番年月日時]))?(?:\s?{_GOU})?(?:{TO}{NUMBER})?"
    r"(?:の[甲乙丙丁](?=[にのをでがは、。)」\s]|から|$))?"
)
# Three or more numbers after a place; two after a place that a city, ward, town or county leads.
_CHAIN_OF_THREE = re.compile(
    rf"(?<={_PLACE})\s?{NO_DAY}(?P<at>{_NO_NUMBER_BEFORE}{N}{{1,4}}(?:{TO}{N}{{1,4}}){{2,4}}(?!-?[0-9]|\s?{UNIT})(?:\s?{_GOU})?)"
)
_CITY = "[市区町村郡](?!民|長|役|政|内|議|立|営|道|税|報|職|側|外)"
_CHAIN_IN_TOWN = re.compile(
    rf"(?:{_CITY}[一-鿿々ァ-ヺヶケ]{{1,8}}|(?<=[一-鿿])(?:(?<!市)町|(?<!町)村))"
    rf"(?P<at>(?<![0-9-])[0-9]{{1,4}}{TO}[0-9]{{1,4}}(?![0-9]|-[0-9]|\s?{UNIT})(?:\s?{_GOU})?)"
)
# Two numbers after any place, with the building behind them.
_CHAIN_WITH_BUILDING = late(
    rf"(?<={_PLACE})(?P<at>{_NO_NUMBER_BEFORE}{N}{{1,4}}{TO}{N}{{1,4}})(?=[\s、]?{NAME}{{0,8}}(?:{DWELLING}))"
)
_DOTTED_IN_TOWN = re.compile(
    rf"{_CITY}[一-鿿々ァ-ヺヶケ]{{1,8}}?(?P<at>{_NO_NUMBER_BEFORE}{N}{{1,4}}(?:\s?・\s?{N}{{1,4}}){{2}}(?!{N}|・|丁|\s?{UNIT}))"
)
_NUMBER_IN_TOWN = late(
    rf"(?:[市区郡](?![市区]?町村)[一-鿿々ァ-ヺヶケ]{{1,20}}[町村]|[都道府県](?![内下立民庁外市])[一-鿿ヶケ]{{1,7}}[市区町村郡][一-鿿々ァ-ヺヶケ]{{1,20}}?)"
    rf"(?P<at>(?<![0-9])[0-9]{{1,5}}){_END}"
)
_SMALL_TOWN = late(
    rf"(?:大字|(?<![一-鿿])字)[一-鿿々ヶケ]{{1,6}}?(?P<at>{N}{{1,9}}(?:{TO}{N}{{1,4}})*(?:番地?)?)(?![条章])"
)
_LABEL = r"(?:住所|居所|所在地|転居先|転入先|転出先|本籍|送付先|自宅)[\s:=|はがも「『【(]{1,4}"
_LABELLED = re.compile(
    rf"{_LABEL}[^\s、。\n:]{{0,20}}?"
    rf"(?P<at>(?<![0-9-]){N}{{1,4}}(?:{TO}{N}{{1,4}}){{1,3}}(?![0-9]|-[0-9]|\s?{UNIT})(?:\s?{_GOU})?)"
)
_LABELLED_SINGLE = late(
    rf"{_LABEL}[^\s、。\n:0-9]{{1,20}}?(?<=[一-鿿々ヶケ])(?P<at>[0-9]{{2,5}}(?:番地?)?){_END}"
)
_WHERE_ONE_LIVES = late(
    rf"(?<=[一-鿿々ヶケ])(?<![札券票])(?P<at>[0-9]{{1,5}}(?:{TO}[0-9]{{1,4}})?(?:番地?)?){_HOME}"
)
_ROOM_ALONE = late(
    rf"(?:[一-鿿々ァ-ヺーA-Za-z・]{{0,12}}?(?:{BUILDING}){NAME}{{0,10}}?)?\s?"
    rf"(?:{N}{{1,3}}号棟\s?)?(?P<room>[A-Z]?-?{N}{{2,4}}\s?号\s?室)"
)
_DWELLING_ALONE = re.compile(
    rf"[一-鿿々ァ-ヺーA-Za-z・]{{0,12}}?(?:{DWELLING})[一-鿿々ァ-ヺー]{{0,8}}?[」』\s-]?(?:[0-9]{{1,3}}\s?号棟\s?)?(?P<room>[A-Z]?-?[0-9]{{3,4}})(?!{N}|-|\s?{UNIT}|平方)"
)
# 第3地割12番地 of 岩手県; 烏丸通三条下る of 京都市, where the crossing tells the house.
_LAND_PART = late(rf"第?{N}{{1,3}}\s?地割(?:\s?{N}{{1,5}}(?:番地?)?(?:{TO}{NUMBER})?)?")
_KYOTO = late(
    rf"(?:(?![市区町村])[一-鿿ヶノ]){{1,7}}?(?:通|筋|路)り?[一-鿿ヶノ]{{0,7}}?(?:[上下](?:が?る|ル)|[東西]入[るル]?)(?:[一-鿿ヶノ]{{1,8}}?町)?(?:\s?(?:{_BLOCK}|{CHAIN}))?"
)
# 2-47-1 Fujimidai, Kunitachi-shi: a capital after the numbers, and what cities are called.
_CITY_IN_ENGLISH = r"(?:-(?:shi|ku|cho|machi|mura|son|gun|to|ken|fu)(?![a-z])|(?<![A-Za-z])(?:City|Ward|Tokyo|Japan|Prefecture)(?![a-z]))"
_ENGLISH = late(
    r"(?P<at>(?:(?:#|Apt\.?|Room|Unit|No\.)\s?[A-Z]?-?[0-9]{1,4},?\s)?(?<![0-9-])[0-9]{1,4}(?:-[0-9]{1,4}){1,3}(?:-[A-Z](?![A-Za-z]))?(?![0-9-])"
    r"(?:-ch[oō]me(?:,?\s[0-9]{1,4}(?:-[0-9]{1,4})*)?)?)"
    rf"(?=,?\s[A-Z][a-z]+(?:,\s[A-Z][a-z]+|\s[0-9]{{1,2}}-ch[oō]me|[A-Za-z, -]{{0,40}}{_CITY_IN_ENGLISH}))"
)
_ENGLISH_AFTER = late(
    rf"{_CITY_IN_ENGLISH},?\s(?:[A-Z][a-z]+,?\s)?(?P<at>[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{1,3}})(?![0-9-])"
)
_CHOME_IN_ENGLISH = late(r"(?P<at>[0-9]{1,2}-ch[oō]me(?:,?\s[0-9]{1,4}(?:-[0-9]{1,4})*)?)")
_CAPITAL = re.compile("-[0-9]+,? [A-Z]|[a-z],? [0-9]{1,4}-[0-9]|-ch[oō]me")
_DWELLING = re.compile(DWELLING)
# What numbers itself so as well: figures, forms, steps, products, by-laws.
# What stands before a number that is no address; behind a town of this city の leads on: 泉の2-9-3.
_NOT_A_PLACE = re.compile(
    "(?:[図表式版章節項号条例型回第約計度月年日時分注案比率点位機線便件法則書順群系層級類課係端装品製数値欄頁列段題問種添録針画程類規]|平成|令和|昭和"
    "|[科款節]目?|予算|別紙|資料|議案|ケース|バージョン|電話|番号|FAX|TEL|内線|テーブル|ステップ|フェーズ|レベル|グループ|パターン|タイプ|モデル|シリーズ|コード"
    "|手順|工程|画面|項目|以下|参照|(?<!泉)(?<!谷保)(?<!青柳)(?<!石田)の|[・、がはをにでと]|から|まで|より)\\s?$"
)
_PUBLIC_ROOM = re.compile("庁舎|会議|研修|市役所|公民館|会館|センター|窓口|病棟|学校|大学|図書館")
_WITH_SINGLE_NUMBER = re.compile(
    "[町村都府県住居在籍]|[居入出付]先|の(?:アパート|マンション|世帯|方)"
)


class Address(Detector):
    """From the first number below the town to the room."""

    id = "address"
    mark = Mark.ADDRESS

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Each way of writing an address has its sign, and is looked for only where that stands."""
        text = folded.text
        if "丁" in text:
            yield from self._whole(_WITH_CHOME(), text)
            yield from self._whole(_CHOME_OF_PERSON(), text)
        if "番" in text:
            yield from self._whole(_WITH_BLOCK(), text)
        if "地割" in text:
            yield from self._whole(_LAND_PART(), text)
        if any(way in text for way in "上下入"):
            yield from self._whole(_KYOTO(), text)
        yield from self._rooms(text)
        yield from (self.finding(*place) for place in beside_persons(text))
        if "字" in text:
            yield from self._numbers(_SMALL_TOWN(), text)
        yield from self._joined(text)
        yield from self._numbers(_LABELLED, text)
        if _CAPITAL.search(text):
            for pattern in (_ENGLISH(), _ENGLISH_AFTER(), _CHOME_IN_ENGLISH()):
                yield from self._numbers(pattern, text)
        if _WITH_SINGLE_NUMBER.search(text):
            yield from self._chains(_NUMBER_IN_TOWN(), text)
            yield from self._chains(_LABELLED_SINGLE(), text)
            yield from self._chains(_WHERE_ONE_LIVES(), text)

    def _whole(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """Findings that are the whole match and what follows it."""
        return (self._found(text, *match.span()) for match in pattern.finditer(text))

    def _numbers(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """Findings that are the part `at` of a match and what follows it."""
        return (self._found(text, *match.span("at")) for match in pattern.finditer(text))

    def _found(self, text: str, start: int, end: int) -> Finding:
        """The numbers of a house, with the building and room after them."""
        return self.finding(start, with_tail(text, end))

    def _joined(self, text: str) -> Iterator[Finding]:
        """Numbers joined in a row; two will do in a town, or with the building behind them."""
        patterns = [_CHAIN_OF_THREE, _CHAIN_IN_TOWN, _DOTTED_IN_TOWN]
        if _DWELLING.search(text):
            patterns.append(_CHAIN_WITH_BUILDING())
        for pattern in patterns:
            yield from self._chains(pattern, text)

    def _chains(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """Numbers joined by hyphens or の after a place, and not after what numbers itself so."""
        for match in pattern.finditer(text):
            at = match.start("at")
            if not _NOT_A_PLACE.search(text, max(0, at - 8), at):
                yield self._found(text, *match.span("at"))

    def _rooms(self, text: str) -> Iterator[Finding]:
        """Rooms that stand without a block number; those of offices are public."""
        rooms = _ROOM_ALONE().finditer(text) if "室" in text else iter(())
        for match in (*rooms, *near(text, _DWELLING, _DWELLING_ALONE, before=16, after=24)):
            before = text[max(0, match.start() - 8) : match.start("room")]
            if not _PUBLIC_ROOM.search(before):
                yield self.finding(*match.span())
