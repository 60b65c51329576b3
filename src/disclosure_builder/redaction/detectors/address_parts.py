"""The parts that addresses are made of, as patterns: numbers, chains, buildings, rooms."""

import re

from disclosure_builder.redaction.characters import FIGURES

N = f"[0-9{FIGURES}十拾廿百千]"
NUMBER = f"{N}{{1,4}}"
TO = r"\s?(?:-|の|ノ|之)\s?"
CHAIN = f"{NUMBER}(?:{TO}{NUMBER}){{0,3}}"
# A number with one of these counts or dates something.
UNIT = "(?:[人件歳%窓番年月日時円戸棟個台回名分秒階通枚つ丁条項款章節次級種版倍点]|か[月所国年条店]|世(?!帯主))"
# 2026-04-30 is a day and no chain of block numbers; those never begin with 0.
NO_DAY = r"(?!0)(?!(?:19|20)[0-9]{2}-(?:0?[1-9]|1[0-2])-(?:[0-2]?[0-9]|3[01])(?![0-9-]))"

BUILDING = (
    "荘|マンション|ハイツ|コーポ|アパート|ビル|団地|メゾン|ハイム|レジデンス|パレス|ハウス|タワー|ヒルズ"
    "|コート|住宅|寮|棟|館|ドミール|シャトー|ガーデン|プラザ|グリーン|パーク|テラス|カーサ|ヴィラ|ビラ|フラット"
)
# Where people live and nothing else is; such a name tells the place by itself.
DWELLING = "荘|マンション|ハイツ|コーポ(?!レ)[ァ-ヺー]*|アパート|メゾン[ァ-ヺー]*|ハイム|レジデンス"
NAME = "[一-鿿々ぁ-んァ-ヺー・A-Za-z'ヶケ]"

_ROOM = (
    rf"(?:{N}{{1,3}}\s?号棟\s?)?(?:[A-Z]-?)?{N}{{1,5}}(?:-(?:{N}{{1,4}}|[A-Z](?![A-Za-z]))|の{N}{{2,4}})?(?:\s?(?:号\s?室|号|室|階|F))?"
    rf"(?!{N}|[-(年月日時人件円%歳戸])"
)
_LATIN_NAME = (
    r"(?!FAX|TEL|Fax|Tel|IP|ID)[ァ-ヺーA-Za-z][ァ-ヺー・A-Za-z' ]{2,20}[一-鿿々]{0,4}[りのがみ]?"
)
# What may follow the number of the house: one more number, a building with a room, a storey.
_TAIL = re.compile(
    rf"(?:-[A-Z]-?{N}{{1,4}}(?!{N}))?(?:[\s、,(]{{0,2}}(?:"
    rf"(?:第{N}{{1,2}})?{NAME}{{0,14}}?(?:{BUILDING}){NAME}{{0,10}}?[\s\-]?{_ROOM}"
    rf"|{_LATIN_NAME}[\s\-]?{_ROOM}"
    rf"|(?:第{N}{{1,2}})?{NAME}{{0,14}}?(?:{DWELLING})(?:[\s\-]?[A-Z]\s?号(?:\s?室)?)?"
    rf"|{N}{{1,4}}\s?号\s?室|{N}{{1,3}}\s?号棟\s?{N}{{1,4}}(?:\s?号\s?室?)?"
    rf"|(?<=\s)[A-Z]?-?{N}{{3,4}}(?!{N}|[-(:]|\s?{UNIT})"
    rf"|(?<=\s)[0-9]{{1,2}}(?:階|F(?![A-Za-z]))"
    rf"))?"
)


def with_tail(text: str, end: int) -> int:
    """Where an address ends whose numbers end at a place."""
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end
