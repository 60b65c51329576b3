"""Dates of birth: folded text in, findings out. A date is one only where the text says so."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import DAY, FULL_DAY, MONTH_OR_YEAR
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.folding import Folded

_WORD = "生年月日|生まれた日|誕生日|出生(?:年月)?日|生年|出生|誕生|birthday|birth ?date|date of birth|DOB|(?<![一-鿿])生"
_BETWEEN = r"[\s:はがも、,「(=／/|]{0,4}(?:西暦|和暦)?\s?"
_AFTER_WORD = re.compile(rf"(?:{_WORD}){_BETWEEN}(?P<date>{DAY}|{MONTH_OR_YEAR})", re.IGNORECASE)
_BORN = r"(?:\s?\((?P<age>[^()\n]{1,8}歳)\))?\s?(?:に|の)?\s?(?:生まれ|生れ|うまれ|出生|誕生|が誕生日|生(?![一-鿿]))"
_BEFORE_WORD = re.compile(rf"(?P<date>{DAY}|{MONTH_OR_YEAR}){_BORN}")
# In a row of a register: the word heads the column and a whole date stands further on.
_HEADED = re.compile(r"(?:生年月日|誕生日)[^。]{0,80}?(?P<date>" + FULL_DAY + ")")
# Further rows of the same register: a cell that holds a whole date and nothing else.
_HEADING = re.compile(r"生年月日[^\S\n]*[\t|\n]")
_CELL = re.compile(rf"(?:^|[\t|\n])[^\S\n]*(?P<date>{FULL_DAY})[^\S\n]*(?=[\t|\n]|$)")
# Beside a person's sex, as registers have it.
_BESIDE_SEX = re.compile(
    rf"(?:男性?|女性?)[\s、,・|]{{1,2}}(?P<before>{FULL_DAY})|(?P<after>{FULL_DAY})[\s、,・|]{{1,2}}(?:男|女)(?:性|[\s、,・|)]|$)",
    re.MULTILINE,
)
# 出生届, 出生日の届出 and the like speak of births in general.
_IN_GENERAL = re.compile("届|証明|数|率|以[前降後]|当時")
_BIRTH = re.compile("生|誕|うまれ|birth|BIRTH|Birth|DOB|dob")
_SEX = re.compile("男|女")


class BirthDate(Detector):
    """Dates with a word of birth before or after them, with or without a year."""

    id = "birth-date"
    mark = Mark.BIRTH_DATE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Dates beside the word, under it as a heading, or beside a person's sex."""
        text = folded.text
        for pattern in (_AFTER_WORD, _BEFORE_WORD, _HEADED):
            for match in near(text, _BIRTH, pattern, before=60, after=140):
                if not _IN_GENERAL.match(text, match.end()):
                    yield self.finding(*match.span("date"))
        for match in near(text, _HEADING, _CELL, before=0, after=2000):
            yield self.finding(*match.span("date"))
        for match in near(text, _SEX, _BESIDE_SEX, before=40, after=40):
            yield self.finding(*match.span("before" if match["before"] else "after"))
