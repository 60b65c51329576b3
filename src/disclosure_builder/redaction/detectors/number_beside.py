"""Numbers beside a person: text from which something was stripped in, findings out.

A record, a list or a log sets the number of a person beside the name: 0041177 〔氏名〕, 〔氏名〕(番号
10392847), 〔氏名〕;20030419;〔住所〕. What kind of number it is the text does not say, nor need it: what
stands beside a person and is no day, count or number of a paper describes that person.

1. A number that touches the mark of a name, or is parted from it by a bracket, a colon or の.
2. A cell of digits in a row of at least three cells of which another was a person's.
3. Three digits and four in such a text are a postal code or a local telephone number.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import is_timestamp
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS
from disclosure_builder.redaction.folding import Folded

_NAME = re.escape(Mark.NAME.mark)
_MARK = "|".join(re.escape(mark.mark) for mark in Mark if mark is not Mark.IP_ADDRESS)
_NUMBER = (
    r"(?<![0-9A-Za-z.,/#-])(?<![0-9]:)(?P<value>(?:[A-Z]{1,3}-?)?[0-9]{1,4}-[0-9]{3,9}(?:-[0-9]{2,6})?"
    r"|[0-9]{3,5} [0-9]{4,8}|(?:[A-Z]{1,3}-?)?[0-9]{5,13})"
    rf"(?![0-9A-Za-z.:/-]|,[0-9]{{3}}(?![0-9])|\s?号|{COUNTS})"
)
_BEFORE = re.compile(rf"{_NUMBER}(?=(?:の|\s?[(:,、]|\s){{1,2}}{_NAME})")
_AFTER = re.compile(
    rf"{_NAME}(?:さん|様|氏|くん|ちゃん)?(?:\s?[(:、,/]\s?|\s)(?:番号|N[Oo]\.?|ID)?[\s:]?{_NUMBER}(?=[\s)、,。/;|\]]|$)",
    re.MULTILINE,
)
_LISTED = re.compile(rf"(?:{_MARK})[、・]{_NUMBER}(?=[、・)」]|ほか|など|等)")
_LOCAL = re.compile(r"(?<![0-9A-Za-z-])(?<!第)[0-9]{3}-[0-9]{4}(?![0-9A-Za-z-]|\s?号)")
_ROW = re.compile(rf"^.*(?:{_NAME}|{re.escape(Mark.ADDRESS.mark)}).*$", re.MULTILINE)
_CELL = re.compile(
    r"(?:(?<=^)|(?<=[;,\t|]))[\s\"']{0,2}(?P<value>[0-9]{5,13}|[0-9]{2,5}-[0-9]{3,9})(?=[\s\"']{0,2}(?:[;,\t|」』)}\]]|$))"
)
_PARTS = re.compile("[;,\t|]")
_FEWEST_CELLS = 3
_LATE = "2019"
_SPOKEN = re.compile(
    rf"(?:ゼロ|マル|レイ|イチ|ニ|サン|ヨン|ゴ|ロク|ナナ|ハチ|キュウ|キュー){{2,6}}の?(?={re.escape(Mark.PHONE.mark)})"
)
# A day, a month or a year, and what papers are numbered by: 2025-0719-003.
_DAY = re.compile(
    r"(?:19|20)[0-9]{2}(?:-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12][0-9]|3[01])(?:-[0-9]{1,5})?)?)?"
)
_OF_PAPER = re.compile("(?:第|文書|受付|通番|件名?|(?<!番)号|No\\.?|〒)[\\s:は]{0,2}$")


class NumberBeside(Detector):
    """What may be any number, beside the mark of a person."""

    id = "number-beside"
    mark = Mark.PERSONAL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Numbers in texts that spoke of persons; days and numbers of papers stay."""
        text = folded.numeric
        if "〔" not in text:
            return
        for start, end in chain(_beside(text), _read_out(text), _local(text)):
            if not (_DAY.fullmatch(text, start, end) or is_timestamp(text[start:end])):
                yield self.finding(start, end)
        for start, end in _in_rows(text):
            # A day in the row of a person is the date of birth, unless it is as late as most events.
            day = _DAY.fullmatch(text, start, end) or is_timestamp(text[start:end])
            yield self.finding(start, end, certain=not day or text[start : start + 4] < _LATE)


def _beside(text: str) -> Iterator[tuple[int, int]]:
    """The places of numbers beside a mark, and in a row with one."""
    for match in chain(*(each.finditer(text) for each in (_BEFORE, _AFTER, _LISTED))):
        if not _OF_PAPER.search(text, max(0, match.start("value") - 4), match.start("value")):
            yield match.span("value")


def _in_rows(text: str) -> Iterator[tuple[int, int]]:
    """Cells of digits in rows in which a name or an address was."""
    for row in _ROW.finditer(text):
        if len(_PARTS.findall(row[0])) + 1 >= _FEWEST_CELLS:
            for cell in _CELL.finditer(text, row.start(), row.end()):
                yield cell.span("value")


def _read_out(text: str) -> Iterator[tuple[int, int]]:
    """What was said of a telephone number before the digits that were found: ゼロヨンニの〔電話番号〕."""
    return (match.span() for match in _SPOKEN.finditer(text))


def _local(text: str) -> Iterator[tuple[int, int]]:
    """Three digits and four."""
    if not re.search(_MARK, text):
        return
    for match in _LOCAL.finditer(text):
        if not _OF_PAPER.search(text, max(0, match.start() - 4), match.start()):
            yield match.span()
