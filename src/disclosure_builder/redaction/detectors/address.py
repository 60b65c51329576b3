"""Addresses below the name of a town: folded text in, findings out.

A finding begins at the first number below the town (丁目, 番地, 4-12-3) and goes on to the end of
building and room; the names of city and town stay.
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.folding import Folded

_N = r"[0-9〇一二三四五六七八九十百]"
_CHOME = rf"{_N}{{1,3}}\s?丁\s?目"
_TO = r"\s?(?:-|の|ノ|之)\s?"
_BLOCK = rf"{_N}{{1,5}}\s?番\s?地?(?:(?:{_TO})?{_N}{{1,4}}(?!\s?[人件歳%窓番])(?:\s?号(?!車|線|館|機|議))?)?"
_CHAIN = rf"{_N}{{1,4}}(?:{_TO}{_N}{{1,4}}){{0,3}}(?:\s?号(?!車|線|議))?"

# What may follow: another number for the room, or a building with a room, or a storey.
_BUILDING_WORD = (
    "荘|マンション|ハイツ|コーポ|アパート|ビル|団地|メゾン|ハイム|レジデンス|パレス|ハウス|タワー|ヒルズ"
    "|コート|住宅|寮|棟|館|ドミール|シャトー|ガーデン|プラザ|グリーン|パーク|テラス|カーサ|ヴィラ|ビラ|フラット"
)
_NAME = "[一-鿿々ぁ-んァ-ヺー・A-Za-z'ヶケ]"
_ROOM = rf"(?:{_N}{{1,3}}\s?号棟\s?)?(?:[A-Z]-?)?{_N}{{1,5}}(?:\s?(?:号室|号|室|階|F))?(?![0-9年月日時人件円%歳])"
_TAIL = (
    rf"(?:[\s、,]{{0,2}}(?:"
    rf"{_NAME}{{0,14}}?(?:{_BUILDING_WORD}){_NAME}{{0,10}}?[\s\-]?{_ROOM}"
    rf"|[ァ-ヺー・]{{3,16}}[\s\-]?{_ROOM}"
    rf"|{_NAME}{{0,14}}?(?:荘|マンション|ハイツ|コーポ[ァ-ヺー]*|アパート|メゾン[ァ-ヺー]*|ハイム|レジデンス)"
    rf"|{_N}{{1,4}}\s?号室|{_N}{{1,3}}\s?号棟\s?{_N}{{1,4}}(?:\s?号室?)?"
    rf"))?"
)

_WITH_CHOME = re.compile(rf"{_CHOME}[\s、]?(?:{_BLOCK}|{_CHAIN}){_TAIL}")
_CHOME_OF_PERSON = re.compile(rf"{_CHOME}(?=に(?:住|在住|居住|お住)|在住|居住|の自宅)")
_WITH_BLOCK = re.compile(
    rf"(?<![第0-9〇一二三四五六七八九十百]){_N}{{1,5}}\s?番\s?(?:地|(?=(?:{_TO})?{_N}{{1,4}}\s?号(?!車|線|議|機)))"
    rf"(?:(?:{_TO})?{_N}{{1,4}}(?!\s?[人件歳%窓番年月]))?(?:\s?号(?!車|線|議|機))?{_TAIL}"
)
# Three or more numbers after a place; two after a place that a city, ward, town or county leads.
_PLACE = "[一-鿿々ぁ-んァ-ヺヶケ]"
_CHAIN_OF_THREE = re.compile(
    rf"(?<={_PLACE})\s?(?P<at>(?<![0-9-]){_N}{{1,4}}(?:{_TO}{_N}{{1,4}}){{2,3}}(?![0-9-])(?:\s?号)?{_TAIL})"
)
_CHAIN_IN_TOWN = re.compile(
    rf"[市区町村郡](?!民|長|役|政|内|議|立|営|道|税|報)[一-鿿々ァ-ヺヶケ]{{1,8}}"
    rf"(?P<at>(?<![0-9-])[0-9]{{1,4}}{_TO}[0-9]{{1,4}}(?![0-9-]|\s?[人件年月日時歳%])(?:\s?号)?{_TAIL})"
)
_SMALL_TOWN = re.compile(
    rf"(?:大字|(?<![一-鿿])字)[一-鿿々ヶケ]{{1,6}}?(?P<at>{_N}{{1,5}}(?:{_TO}{_N}{{1,4}})*(?:番地?)?{_TAIL})(?![条章])"
)
_LABELLED = re.compile(
    rf"(?:住所|居所|所在地|転居先|転入先|転出先|本籍|送付先|自宅)[\s:はがも「]{{1,3}}[^\s、。\n:]{{0,20}}?"
    rf"(?P<at>(?<![0-9-]){_N}{{1,4}}(?:{_TO}{_N}{{1,4}}){{1,3}}(?![0-9-]|\s?[人件年月日時歳%])(?:\s?号)?{_TAIL})"
)
_ROOM_ALONE = re.compile(
    rf"(?:[一-鿿々ァ-ヺーA-Za-z・]{{0,12}}?(?:{_BUILDING_WORD})(?:[ァ-ヺーA-Z]{{0,10}}))?\s?"
    rf"(?:{_N}{{1,3}}号棟\s?)?(?P<room>[A-Z]?-?{_N}{{2,4}}\s?号室)"
)
_NOT_A_PLACE = re.compile(
    "(?:[図表式版章節項号条例型回第約計度月年日時分注案比率点位機線便]|平成|令和|昭和|様式|別紙|別表|資料|議案|ケース|バージョン|"
    "電話|番号|FAX|TEL|内線|[の・、がはをにでと]|から|まで|より)$"
)
_PUBLIC_ROOM = re.compile("庁舎|会議|研修|市役所|公民館|会館|センター|窓口|病棟")


class Address(Detector):
    """From the first number below the town to the room."""

    id = "address"
    mark = Mark.ADDRESS

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Each way of writing an address has its sign, and is looked for only where that stands."""
        text = folded.text
        if "丁" in text:
            yield from self._whole(_WITH_CHOME, text)
            yield from self._whole(_CHOME_OF_PERSON, text)
        if "番" in text:
            yield from self._whole(_WITH_BLOCK, text)
        if "号室" in text or "号 室" in text:
            yield from self._rooms(text)
        if "字" in text:
            yield from self._numbers(_SMALL_TOWN, text)
        yield from self._chains(text)

    def _whole(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """Findings that are the whole match."""
        return (self.finding(*match.span()) for match in pattern.finditer(text))

    def _numbers(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """Findings that are the part `at` of a match."""
        return (self.finding(*match.span("at")) for match in pattern.finditer(text))

    def _chains(self, text: str) -> Iterator[Finding]:
        """Numbers joined by hyphens or の after a place."""
        for match in _CHAIN_OF_THREE.finditer(text):
            at = match.start("at")
            if not _NOT_A_PLACE.search(text, max(0, at - 8), at):
                yield self.finding(*match.span("at"))
        yield from self._numbers(_CHAIN_IN_TOWN, text)
        yield from self._numbers(_LABELLED, text)

    def _rooms(self, text: str) -> Iterator[Finding]:
        """Rooms that stand without a block number; those of offices are public."""
        for match in _ROOM_ALONE.finditer(text):
            before = text[max(0, match.start() - 8) : match.start("room")]
            if not _PUBLIC_ROOM.search(before):
                yield self.finding(*match.span())
