"""Digit runs that nothing explains: folded text in, findings out that a person has to decide."""

import re
from collections.abc import Iterator
from itertools import pairwise

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import is_timestamp
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import SHORTEST_RUN, Run, runs, stands_alone
from disclosure_builder.redaction.detectors.phone import SERVICE
from disclosure_builder.redaction.folding import Folded

# A number with a unit counts something; a document, a law or a company has its number in public. What
# begins another word is no unit: 308215647400 名前は.
_UNIT = re.compile(
    r"\s?(?!名[前称義字札簿〔]|人名|件名|本[人籍名]|口座|号室)(?:[年月日人件円個台通枚回部冊件名世%点度秒分時戸軒本票口字頁種]|千|万|億|か所|箇所|ページ|トン|リットル|ドル|ユーロ"
    r"|バイト|ビット|[kKMGT]?[Bb](?![A-Za-z])|号|行|㎡|m2|km|m|kg|Hz|bps|-[a-z])"
)
_PUBLIC_NUMBER = re.compile(
    r"(?:(?:第|法人番号|[¥$€]|ISBN|ISSN|JIS|JAN|RFC|告示|公告|議案|予算|科目|(?:文書|契約|入札|公告|案件|工事|事業|製品|会計|整理|告示|議案|管理|ページ|記事|決裁|起案|収受|伝票|支出(?:命令)?|請求書?|見積書?|発注|発行|作業|ラベル|製造|交付|納品書?|備品|資産|図書|障害|変更|チケット)番号|型番|品番|(?:JAN|バー|QR)コード"
    r"|[計約数額]|[0-9]\.)[\s:はがの(-]{0,3}|[A-Za-z][-_/.])$"
)
# Figures that are parted by blanks or dots are read together where a person would write one number
# so: digit by digit, or in groups of three or of four; four digits like 2026 are years.
_PAGE = re.compile(r"\.html?(?![A-Za-z])")
# 1234567,890 and 1234567.8; a cell of a row may begin with any digits.
_GOES_ON = re.compile(r",[0-9]{3}(?![0-9])|\.[0-9]")
_SIGNS = (" ", "・", "の", "\n")
_GROUP_LENGTHS = {1, 3, 4}
_LONGEST_IN_THREES = 5
_YEARS = re.compile("(?:(?:19|20)[0-9]{2})+")
# Shorter hyphened numbers are those of documents and sections, but for three and four digits:
# a postal code, or a telephone number without its area code.
_SHORTEST_HYPHENED = 9
_LOCAL = [3, 4]
_SPACE = " \t"

Groups = list[tuple[int, int]]


class DigitRun(Detector):
    """Seven digits and more: in one piece, hyphened, spaced out, or broken by the end of a line."""

    id = "digit-run"
    mark = Mark.PERSONAL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Rows of digits that are one number and that the text does not explain."""
        text = folded.numeric
        for run in runs(folded):
            for groups in (*_hyphened(run), *_spaced(run), *_broken(run)):
                start, end = groups[0][0], groups[-1][1]
                digits = "".join(text[first:last] for first, last in groups)
                # A row of one digit is a form to be filled in, 000-0000.
                if len(set(digits)) == 1 or is_timestamp(digits):
                    continue
                if stands_alone(text, start, end) and not _explained(text, start, end):
                    yield self.finding(start, end, certain=False)


def _explained(text: str, start: int, end: int) -> bool:
    """Whether the text around a number says that it is a count or a public number."""
    if _UNIT.match(text, end) or _PUBLIC_NUMBER.search(text, max(0, start - 12), start):
        return True
    # The page of a web site: /1012846.html.
    if _PAGE.match(text, end) or SERVICE.fullmatch(text, start, end):
        return True
    return bool(_GOES_ON.match(text, end))


def _hyphened(run: Run) -> Iterator[Groups]:
    """Groups that only hyphens part, and single groups."""
    for row in _rows(run, {"-"}):
        lengths = [end - start for start, end in row]
        if (
            max(lengths) >= SHORTEST_RUN
            or sum(lengths) >= _SHORTEST_HYPHENED
            or (lengths == _LOCAL and run.text[row[0][1]] == "-")
        ):
            yield row


def _spaced(run: Run) -> Iterator[Groups]:
    """Groups of one length with the same sign between them."""
    for sign in _SIGNS:
        for row in _rows(run, {sign}):
            lengths = {end - start for start, end in row}
            digits = "".join(run.text[start:end] for start, end in row)
            alike = len(lengths) == 1 and lengths <= _GROUP_LENGTHS
            # A long row of figures below 1,000 is a statistic, month by month.
            alike = alike and not (lengths == {3} and len(row) > _LONGEST_IN_THREES)
            if alike and len(digits) >= SHORTEST_RUN and not _YEARS.fullmatch(digits):
                yield row


def _broken(run: Run) -> Iterator[Groups]:
    """Two groups that the end of a line parts in the midst of a sentence, not cells of a column."""
    for first, second in pairwise(run.groups):
        between = run.text[first[1] : second[0]]
        length = first[1] - first[0] + second[1] - second[0]
        if between.strip(_SPACE) != "\n" or length < SHORTEST_RUN:
            continue
        line = run.text[run.text.rfind("\n", 0, first[0]) + 1 : first[0]]
        after = run.text[second[1] : second[1] + 1]
        if line.strip(_SPACE) and after.strip():
            yield [first, second]


def _rows(run: Run, signs: set[str]) -> Iterator[Groups]:
    """The groups of a run, those together that one of the signs parts."""
    row = [run.groups[0]]
    for group in run.groups[1:]:
        if run.text[row[-1][1] : group[0]] in signs:
            row.append(group)
        else:
            yield row
            row = [group]
    yield row
