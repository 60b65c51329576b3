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
from disclosure_builder.redaction.detectors.interface import Detector, Finding, late, near
from disclosure_builder.redaction.detectors.joints import IS
from disclosure_builder.redaction.folding import Folded

_WORD = (
    r"生年月日|セイネンガッピ|せいねんがっぴ|生まれた日|誕生日|出生(?:年月)?日|生年|出生|誕生|birthday|birth ?date|date of birth|D\.?O\.?B\.?|(?<![一-鿿])生"
    r"|(?:生まれ|生れ)(?:の日|年月日)?(?=は|:)|(?<![A-Za-z])(?:birth|bday|seinengappi)(?=[\"':=\s])|(?<![A-Za-z])born(?: on| in)?|\(b\."
)
# Less may stand before a day without its year, which is that of an event as often.
_BETWEEN = (
    r"(?:の?欄[には]{1,2})?(?:[\s:はがも、,「『【(=／/|→\"']|(?<=y) is ){0,4}(?:西暦|和暦)?\s?"
)
_AFTER_WORD = late(
    rf"(?<!〔)(?:{_WORD})(?:{_BETWEEN}(?P<date>{DAY}|{MONTH_OR_YEAR})|{IS}(?:西暦|和暦)?\s?(?P<whole>{FULL_DAY}))",
    re.IGNORECASE,
)
# A birthday in figures alone, and dates of birth as systems keep them: 3-530403, 530403.
_BIRTHDAY = late(
    rf"(?:誕生日|生年月日|birthday)(?:{_BETWEEN}|の|に|として)(?P<date>{SHORT_DAY}|[0-9]{{2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}(?![0-9])|(?:[1-5]-?|[MTSHRmtshr])?[0-9]{{6}}(?![0-9]))(?!\s?(?:[0-9件人円桁]|-[0-9]))",
    re.IGNORECASE,
)
_BORN = (
    r"(?:[」』\"]?(?:[をが]|という)生年月日|(?:\s?\((?P<age>[^()\n]{1,8}[歳才年])\))?\s?(?:に|の)?\s?"
    r"(?:お?生まれ(?!変)|お?生れ|うまれ|出生|お?誕生|が誕生日|(?<!の)(?<!に)生(?=[()、。,\s〔〕|」・のでをがはと]|$)|[^。、\n〔]{1,15}[でに]生まれ))"
)
_BEFORE_WORD = late(rf"(?P<date>{DAY}|{MONTH_OR_YEAR}){_BORN}")
# Of all who were born in a span of time: 令和6年4月1日から令和7年3月31日生まれ.
_SPAN_BEFORE = re.compile("[日0-9](?:から|より|~|〜)\\s?$")
_SPAN_AFTER = re.compile("\\s?(?:から|まで|以[前後降]|より[前後]|~|〜)")
# As plain Japanese writes it, all in kana: たんじょうびは 1995ねん1がつ8か.
_PLAIN_DAY = r"[0-9]{4}\s?ねん\s?[0-9]{1,2}\s?がつ\s?[0-9]{1,2}\s?(?:にち|か)"
_IN_KANA = late(
    rf"(?:たんじょうび|うまれたひ)[\s:は]{{0,3}}(?P<after>{_PLAIN_DAY}|[0-9]{{1,2}}\s?がつ\s?[0-9]{{1,2}}\s?(?:にち|か))|(?P<before>{_PLAIN_DAY})\s?(?:に\s?)?うまれ"
)
_SHORT_BEFORE = re.compile(
    r"(?<![0-9./-])(?P<date>[0-9]{2}(?P<sign>[./-])(?:1[0-2]|0?[1-9])(?P=sign)(?:3[01]|[12][0-9]|0?[1-9]))(?=\s?生(?:まれ|[)の、,\s]|$))"
)
_YEAR_OF_TWO = re.compile(
    rf"(?<![0-9])(?P<date>{DIGIT}{{1,3}}年(?:{DIGIT}{{1,3}}月)?)(?:生まれ|生(?![一-鿿]))"
)
# In a row of a register: the word heads the column and a whole date stands further on. In a
# sentence that may be the day of what happened, which since 令和 it is as a rule.
_HEADED = late(
    rf"(?<!〔)(?:生年月日|誕生日|生まれた日)(?P<between>[^。〔]{{0,80}}?)(?P<date>{FULL_DAY})"
)
_SENTENCE = re.compile("[ぁ-ん]")
_OF_EVENT = re.compile(
    r"\s?(?:に(?!生|う|誕|出生)|から|まで|付|現在|時点|頃|ごろ|以[前後降]|、?午[前後]|[0-2]?[0-9][時:]|の(?:届|処理|更新|入力|送信|発|漏|公表|事|朝|夜|夕)"
    "|施行|改正|発|公布|検知|判明)"
)
_HEADED_IN_ENGLISH = late(
    rf"(?:date of birth|birth ?date|birthday)[^.。\n]{{0,40}}?(?P<date>{FULL_DAY})",
    re.IGNORECASE,
)
# The other of two dates of birth that were taken for each other, of which one is wrong.
_MIXED_UP = late(
    rf"{re.escape(Mark.BIRTH_DATE.mark)}(?P<between>[^。〔\n]{{0,24}}?)(?P<date>{FULL_DAY})"
)
_PAIR = re.compile(
    "instead of|not|rather than|but|→|と|を|正|誤|ではなく|ところ|又は|または|及び|、$|/|、[^、]{1,12}は$"
)
# Further rows of the same register: a cell that holds a whole date and nothing else.
_HEADING = re.compile(r"生年月日[^\S\n]{0,3}[\t|\n]")
_CELL = late(rf"(?:^|[\t|\n])[^\S\n]{{0,3}}(?P<date>{FULL_DAY})[^\S\n]{{0,3}}(?=[\t|\n]|$)")
# Beside a person's sex, as registers have it.
_BESIDE_SEX = late(
    rf"(?:男性?|女性?)[\s、,・|)]{{1,2}}(?P<before>{FULL_DAY})(?!{DIGIT}|日|\s?(?:現在|時点|付|から|まで|に|の))"
    rf"|(?P<after>{FULL_DAY})[\s、,・|(]{{1,2}}(?:男|女)(?:性|[\s、,・|)]|$)",
    re.MULTILINE,
)
# In the description of a person whose name or address is gone already, set off on both sides.
# Dates since 令和 may be those of what happened, and are left to a person.
_PERSON_GONE = "|".join(
    re.escape(mark.mark) for mark in (Mark.NAME, Mark.ADDRESS, Mark.PHONE, Mark.AGE)
)
_IN_DESCRIPTION = late(
    rf"(?:(?:{_PERSON_GONE})(?:さん|様|氏)?[(、,\s・|/]{{1,3}}(?P<behind>{FULL_DAY})(?=[)、,・|→]|/(?![0-9])|\s|と(?:手?書|記|印|表示|入力|登録|あ[りるっ])|$)"
    rf"|{re.escape(Mark.BIRTH_DATE.mark)}[、,・\s]{{1,2}}(?:配偶者|妻|夫|子|[長次二三][男女]|本人|父|母|世帯主|同居人)[\s:はが]{{0,2}}(?P<listed>{FULL_DAY})"
    rf"|{re.escape(Mark.NAME.mark)}(?:くん|ちゃん|君)\((?P<child>{FULL_DAY})(?=[)、,])"
    rf"|{re.escape(Mark.NAME.mark)}\)?\s?(?P<set_off>{FULL_DAY})(?=\s?(?:\n|$))"
    rf"|(?P<ahead>{FULL_DAY})[、,\s・|/]{{1,3}}(?={_PERSON_GONE}))"
)
# 令和8年4月5日、〔氏名〕総務課長が: a sentence begins with the day of what somebody did or met with.
_SENTENCE_BEGINS = re.compile(
    rf"[、,\s]{{1,3}}(?:{_PERSON_GONE})(?:さん|[一-鿿ァ-ヺー]{{0,8}})ら?(?:が|は|も|から|より|を|に|と|へ|の|宅)"
)
# 出生届, 出生日の届出 and the like speak of births in general.
_IN_GENERAL = re.compile("届|証明|数|率|以[前降後]|当時")
_BIRTH = re.compile(
    r"生|セイネン|せいねん|seinen|誕|うまれ|birth|bday|D\.?O\.?B|born|\(b\.", re.IGNORECASE
)
_SEX = re.compile("男|女")


class BirthDate(Detector):
    """Dates with a word of birth before or after them, or in the description of a person."""

    id = "birth-date"
    mark = Mark.BIRTH_DATE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Dates beside the word, under it as a heading, or beside what describes a person."""
        text = folded.text
        if _BIRTH.search(text):
            yield from self._beside_word(text)
            for match in near(text, _HEADING, _CELL(), before=0, after=2000):
                yield self.finding(*match.span("date"))
        if _SEX.search(text):
            for match in near(text, _SEX, _BESIDE_SEX(), before=40, after=40):
                yield self.finding(*match.span("before" if match["before"] else "after"))
        if "がつ" in text:
            for match in _IN_KANA().finditer(text):
                yield self.finding(*match.span("after" if match["after"] else "before"))
        if "〔" in text:
            yield from self._in_descriptions(text)
            yield from self._mixed_up(text)

    def _beside_word(self, text: str) -> Iterator[Finding]:
        """Dates before, after and under the word; not of all who were born in a span of time."""
        for pattern in (
            _AFTER_WORD(),
            _BEFORE_WORD(),
            _YEAR_OF_TWO,
            _SHORT_BEFORE,
            _HEADED_IN_ENGLISH(),
            _BIRTHDAY(),
        ):
            for match in near(text, _BIRTH, pattern, before=60, after=140):
                if pattern is _BEFORE_WORD() and _of_a_span(text, match):
                    continue
                if not _IN_GENERAL.match(text, match.end()):
                    yield self.finding(
                        *match.span("whole" if match.groupdict().get("whole") else "date")
                    )
        for match in near(text, _BIRTH, _HEADED(), before=60, after=140):
            yield from self._under_a_heading(text, match)

    def _under_a_heading(self, text: str, match: re.Match[str]) -> Iterator[Finding]:
        """A date further on in a row; in a sentence an older one that is not said to be an event."""
        old = bool(BEFORE_REIWA.match(match["date"]))
        event = bool(_OF_EVENT.match(text, match.end()))
        if old or not (event or _SENTENCE.search(match["between"])):
            yield self.finding(*match.span("date"), certain=not event)

    def _mixed_up(self, text: str) -> Iterator[Finding]:
        """A second date of birth, of which the text says that it was taken for the first."""
        for match in _MIXED_UP().finditer(text):
            event = bool(_OF_EVENT.match(text, match.end()))
            old = bool(BEFORE_REIWA.match(match["date"]))
            if _PAIR.search(match["between"]) and (old or not event):
                yield self.finding(*match.span("date"), certain=not event)

    def _in_descriptions(self, text: str) -> Iterator[Finding]:
        """Dates between what is left of a person's description."""
        for match in _IN_DESCRIPTION().finditer(text):
            side = match.lastgroup or ""
            # Whoever is called ちゃん is a child, whose date of birth may well be of 令和.
            old = bool(BEFORE_REIWA.match(match[side]))
            event = side == "ahead" and bool(_SENTENCE_BEGINS.match(text, match.end(side)))
            if old or not event:
                certain = side == "child" or (old and not event)
                yield self.finding(*match.span(side), certain=certain)


def _of_a_span(text: str, match: re.Match[str]) -> bool:
    """Whether a date begins or ends the years in which a whole group was born."""
    before = _SPAN_BEFORE.search(text, max(0, match.start() - 4), match.start())
    return bool(before or _SPAN_AFTER.match(text, match.end("date")))
