"""Parts of addresses that need something beside them to be known: folded text in, places out.

Where a person has been described, two numbers after a town, three in a cell or a room of the same
building are part of an address; by themselves they may be anything.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.address_parts import NO_DAY, TO, UNIT, with_tail

# Two numbers after a town of this city; after those of one sign, 東 or 中, they have to be set off
# as an address is, and a person to have been described.
_TWO = rf"(?P<at>(?<![0-9-])[0-9]{{1,2}}{TO}[0-9]{{1,3}}(?:{TO}[0-9]{{1,3}})?(?![0-9]|-[0-9]|\s?{UNIT}))"
_SET_OFF = re.compile("[\\s、。)」,|の]|$")
_IN_TOWN = re.compile(rf"(?:青柳|谷保|富士見台)\s?{_TWO}")
_IN_SHORT_TOWN = re.compile(rf"(?<![^\s、,・:「(|〕])(?:東|西|中|北|泉|石田)\s?{_TWO}")
# A cell of three numbers between others of a person's: 〔氏名〕,1-5-12,富士見台.
_CELL = re.compile(
    rf"(?<=[,\t|])[^\S\n]?{NO_DAY}(?P<at>[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{2,3}})(?=[^\S\n]?(?:[,\t|]|$))",
    re.MULTILINE,
)
# The other room of one building: コーポ吉野205号 … 同206号. Articles of laws have fewer digits.
_ROOM_AGAIN = re.compile(
    rf"{re.escape(Mark.ADDRESS.mark)}[^。\n]{{0,30}}?同じ?く?(?P<at>[0-9]{{3,4}}(?:\s?号(?:\s?室)?)?)(?![0-9条項円人件])"
)
# As plain Japanese writes it: 3ちょうめ 12ばん 8ごう.
_IN_KANA = re.compile(
    r"(?P<at>[0-9]{1,2}\s?ちょうめ\s?[0-9]{1,4}\s?ばん(?:ち)?(?:\s?の)?(?:\s?[0-9]{1,4}\s?(?:ごう(?:しつ)?)?)?)"
)
# Who lives in it: 203号の方. The numbers of laws stand after 第 or an article.
_ROOM_OF_SOMEBODY = re.compile(
    r"(?<![0-9第条項表-])(?P<at>[0-9]{3,4}\s?号)(?=の(?:方|住人|居住者|ポスト|郵便受)|あて|宛)"
)
# 方書 of the register is the building and whose flat it is.
_BUILDING_NAMED = re.compile(
    r"方書(?:き)?[\s:はがをの欄]{0,3}[「『\"](?!なし|無し|あり|有り|空欄|不明|〔)(?P<at>[^」』\"\n]{1,30})[」』\"]"
)


# The end of an address in a text that is spaced out: 〔住所〕 7.
_LEFT_BEHIND = re.compile(
    rf"{re.escape(Mark.ADDRESS.mark)}\s(?P<at>[0-9](?:\s?[0-9]){{0,3}})(?=[^\S\n]*(?:\n|$))"
)


def beside_persons(text: str) -> Iterator[tuple[int, int]]:
    """What is part of an address because a person or an address was there already."""
    if "方書" in text:
        yield from (match.span("at") for match in _BUILDING_NAMED.finditer(text))
    kana = _IN_KANA.finditer(text) if "ちょうめ" in text else ()
    yield from _set_off(_IN_TOWN, text)
    for match in chain(_ROOM_OF_SOMEBODY.finditer(text), kana):
        yield match.span("at")
    if "〔" not in text:
        return
    yield from _set_off(_IN_SHORT_TOWN, text)
    for match in chain(_ROOM_AGAIN.finditer(text), _LEFT_BEHIND.finditer(text)):
        yield match.span("at")
    for match in _CELL.finditer(text):
        if "〔" in _line(text, match.start()):
            yield match.span("at")


def _set_off(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Numbers with what follows them in an address, where nothing else goes on after it."""
    for match in pattern.finditer(text):
        end = with_tail(text, match.end("at"))
        if _SET_OFF.match(text, end):
            yield match.start("at"), end


def _line(text: str, place: int) -> str:
    """The line of a text that holds a place."""
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else None]
