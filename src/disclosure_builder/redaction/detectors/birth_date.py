"""Dates of birth: folded text in, findings out. A date is one where the text says so, or where it
stands in the description of a person."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import (
    BEFORE_REIWA,
    DAY,
    DIGIT,
    FULL_DAY,
    MONTH_OR_YEAR,
    SHORT_DAY,
)
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.folding import Folded

_WORD = (
    r"生年月日|セイネンガッピ|せいねんがっぴ|生まれた日|誕生日|出生(?:年月)?日|生年|出生|誕生|birthday|birth ?date|date of birth|D\.?O\.?B\.?|(?<![一-鿿])生"
    r"|(?:生まれ|生れ)(?:の日|年月日)?(?=は|:)|(?<![A-Za-z])born(?: on| in)?|\(b\."
)
_BETWEEN = r"(?:の?欄[には]{1,2})?(?:[\s:はがも、,「『【(=／/|→]|(?<=y) is ){0,4}(?:西暦|和暦)?\s?"
_AFTER_WORD = re.compile(rf"(?:{_WORD}){_BETWEEN}(?P<date>{DAY}|{MONTH_OR_YEAR})", re.IGNORECASE)
# A birthday in figures alone, and dates of birth as systems keep them: 3-530403, 530403.
_BIRTHDAY = re.compile(
    rf"(?:誕生日|生年月日|birthday){_BETWEEN}(?P<date>{SHORT_DAY}|(?:[1-5]-?)?[0-9]{{6}}(?![0-9]))(?!\s?(?:[0-9件人円桁]|-[0-9]))",
    re.IGNORECASE,
)
_BORN = (
    r"(?:[」』\"]?(?:[をが]|という)生年月日|(?:\s?\((?P<age>[^()\n]{1,8}[歳才年])\))?\s?(?:に|の)?\s?"
    r"(?:お?生まれ(?!変)|お?生れ|うまれ|出生|お?誕生|が誕生日|(?<!の)(?<!に)生(?=[()、。,\s〔〕|」・のでをがはと]|$)|[^。、\n〔]{1,15}[でに]生まれ))"
)
_BEFORE_WORD = re.compile(rf"(?P<date>{DAY}|{MONTH_OR_YEAR}){_BORN}")
# As plain Japanese writes it, all in kana: たんじょうびは 1995ねん1がつ8か.
_PLAIN_DAY = r"[0-9]{4}\s?ねん\s?[0-9]{1,2}\s?がつ\s?[0-9]{1,2}\s?(?:にち|か)"
_IN_KANA = re.compile(
    rf"(?:たんじょうび|うまれたひ)[\s:は]{{0,3}}(?P<after>{_PLAIN_DAY}|[0-9]{{1,2}}\s?がつ\s?[0-9]{{1,2}}\s?(?:にち|か))|(?P<before>{_PLAIN_DAY})\s?(?:に\s?)?うまれ"
)
_YEAR_OF_TWO = re.compile(
    rf"(?<![0-9])(?P<date>{DIGIT}{{1,3}}年(?:{DIGIT}{{1,3}}月)?)(?:生まれ|生(?![一-鿿]))"
)
# In a row of a register: the word heads the column and a whole date stands further on.
_HEADED = re.compile(r"(?:生年月日|誕生日)[^。]{0,80}?(?P<date>" + FULL_DAY + ")")
_HEADED_IN_ENGLISH = re.compile(
    rf"(?:date of birth|birth ?date|birthday)[^.。\n]{{0,40}}?(?P<date>{FULL_DAY})",
    re.IGNORECASE,
)
# The other of two dates of birth that were taken for each other.
_MIXED_UP = re.compile(
    rf"〕(?:\s?(?:instead of|not|rather than|but|→|と|を|、|ではなく|の誤り|正しくは|が正しい){{1,2}}\s?){{1,2}}(?P<date>{FULL_DAY})"
)
# Further rows of the same register: a cell that holds a whole date and nothing else.
_HEADING = re.compile(r"生年月日[^\S\n]{0,3}[\t|\n]")
_CELL = re.compile(rf"(?:^|[\t|\n])[^\S\n]{{0,3}}(?P<date>{FULL_DAY})[^\S\n]{{0,3}}(?=[\t|\n]|$)")
# Beside a person's sex, as registers have it.
_BESIDE_SEX = re.compile(
    rf"(?:男性?|女性?)[\s、,・|)]{{1,2}}(?P<before>{FULL_DAY})(?!{DIGIT}|日|\s?(?:現在|時点|付|から|まで|に|の))"
    rf"|(?P<after>{FULL_DAY})[\s、,・|(]{{1,2}}(?:男|女)(?:性|[\s、,・|)]|$)",
    re.MULTILINE,
)
# In the description of a person whose name or address is gone already, set off on both sides.
# Dates since 令和 may be those of what happened, and are left to a person.
_PERSON_GONE = "|".join(re.escape(mark.mark) for mark in (Mark.NAME, Mark.ADDRESS, Mark.PHONE))
_IN_DESCRIPTION = re.compile(
    rf"(?:(?:{_PERSON_GONE})(?:さん|様|氏)?[(、,\s・|/]{{1,3}}(?P<behind>{FULL_DAY})(?=[)、,・|/]|\s|$)"
    rf"|(?P<ahead>{FULL_DAY})[、,\s・|/]{{1,3}}(?={_PERSON_GONE}))"
)
# 出生届, 出生日の届出 and the like speak of births in general.
_IN_GENERAL = re.compile("届|証明|数|率|以[前降後]|当時")
_BIRTH = re.compile(r"生|セイネン|せいねん|誕|うまれ|birth|D\.?O\.?B|born|\(b\.", re.IGNORECASE)
_SEX = re.compile("男|女")


class BirthDate(Detector):
    """Dates with a word of birth before or after them, or in the description of a person."""

    id = "birth-date"
    mark = Mark.BIRTH_DATE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Dates beside the word, under it as a heading, or beside what describes a person."""
        text = folded.text
        for pattern in (
            _AFTER_WORD,
            _BEFORE_WORD,
            _YEAR_OF_TWO,
            _HEADED,
            _HEADED_IN_ENGLISH,
            _BIRTHDAY,
        ):
            for match in near(text, _BIRTH, pattern, before=60, after=140):
                if not _IN_GENERAL.match(text, match.end()):
                    yield self.finding(*match.span("date"))
        yield from self._in_tables(text)
        if "がつ" in text:
            for match in _IN_KANA.finditer(text):
                yield self.finding(*match.span("after" if match["after"] else "before"))
        if "〔" in text:
            yield from self._in_descriptions(text)
            yield from self._mixed_up(text)

    def _in_tables(self, text: str) -> Iterator[Finding]:
        """Cells under the word, and dates beside a person's sex, as registers have them."""
        for match in near(text, _HEADING, _CELL, before=0, after=2000):
            yield self.finding(*match.span("date"))
        for match in near(text, _SEX, _BESIDE_SEX, before=40, after=40):
            yield self.finding(*match.span("before" if match["before"] else "after"))

    def _mixed_up(self, text: str) -> Iterator[Finding]:
        """A second date of birth, of which the text says that it was taken for the first."""
        for match in _MIXED_UP.finditer(text):
            if text.endswith(Mark.BIRTH_DATE.mark, 0, match.start() + 1):
                yield self.finding(*match.span("date"))

    def _in_descriptions(self, text: str) -> Iterator[Finding]:
        """Dates between what is left of a person's description."""
        for match in _IN_DESCRIPTION.finditer(text):
            side = "behind" if match["behind"] else "ahead"
            yield self.finding(*match.span(side), certain=bool(BEFORE_REIWA.match(match[side])))
