"""Telephone and fax numbers: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS, IS
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    comes_after,
    is_named,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    "電話|でんわ|市外局番|携帯|ケータイ|ファクス|ファックス|ファクシミリ|連絡先|FAX|TEL|Phone|☎|℡|直通",
    re.IGNORECASE,
)
_INTERNATIONAL = re.compile(r"\+\s?[0-9](?:[-\s.()]{0,3}[0-9]){7,14}")
# 042局518の3364番, 518局3364番: spoken exchange by exchange.
_EXCHANGE = re.compile(
    r"(?:\(?0[0-9]{1,4}\)?[-\s]?)?(?:[0-9]{1,4}局\s?(?:の)?[0-9]{1,4}(?:の[0-9]{4})?)\s?番?(?![0-9件])"
)
# A mobile number with letters that look like its figures, as copied by hand or read by a machine.
_MISREAD = re.compile(
    r"(?<![0-9A-Za-z])[0O][5-9][0O][-\s]?[0-9OoIl]{4}[-\s]?[0-9OoIl]{4}(?![0-9A-Za-z])"
)
# As it is said: ゼロ九〇の五五一二の八〇三四.
_SPOKEN = re.compile(r"ゼロ\s?[0-9]{1,3}の\s?[0-9]{2,4}の\s?[0-9]{4}(?![0-9])")
# What went with a number that is gone already: an extension, the end of a range of numbers.
_EXTENSION = re.compile(
    rf"{re.escape(Mark.PHONE.mark)}(?P<extension>\s?[(、,]?\s?(?:内線(?:番号)?|\(内\)|ext\.?|#)[\s:]?[0-9]{{1,5}}\)?"
    r"|(?:と|、|,|及び)?\s?[-~〜][0-9]{1,4}(?![0-9])|[/・][0-9]{4}(?![0-9年/]))",
    re.IGNORECASE,
)
# Local numbers begin with 2 to 9 (電気通信番号計画). Where a list of telephones is spoken of, or
# where a person has been described, three and four digits are one: 連絡網 … 573-0000.
_LOCAL = re.compile(
    r"(?<![0-9A-Za-z./-])[2-9][0-9]{1,2}-(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{4}(?![0-9A-Za-z/-]|\.[0-9])"
)
# Free and uniform numbers are given to who offers a service, never to a person.
SERVICE = re.compile("(?:0120|0570)-?[0-9]{2,3}-?[0-9]{3,4}|0800-[0-9]{3}-[0-9]{4}")
_SERVICE_BEFORE = re.compile("(?<![0-9])0(?:120|570|800)-[0-9-]{0,4}$")
_FORM = re.compile("(?:様式|書式|別紙)[第\\s]{0,2}$")
_LIST = re.compile("連絡網|連絡表|連絡簿|電話帳|電話番号|連絡先|でんわ|TEL")
_DESCRIBED = re.compile(
    rf"(?:{'|'.join(re.escape(mark.mark) for mark in (Mark.NAME, Mark.ADDRESS, Mark.PHONE, Mark.AGE, Mark.BIRTH_DATE))})[^0-9。〔]{{0,4}}$"
)
_SERIAL_BEFORE = re.compile("(?:第|番号|[^話先]番|文書|告示|整理|受付|No\\.?)[\\s:は]{0,2}$")
_NAME_AFTER = re.compile(rf"\s?{re.escape(Mark.NAME.mark)}")
_POST_AFTER = re.compile(r"[\s)、]{0,3}[一-鿿ヶケ]{2,4}[都道府県市区町村]")
_FEWEST_WHOLE = 11
# A number with a part covered over still shows the rest.
_MASKED = re.compile(
    r"(?<![0-9A-Za-z])(?P<digits>0[0-9]{1,4}[-(][xX*＊●○■□?]{2,4}[-)][0-9]{3,4}|0[0-9]{1,3}-[0-9]{2,4}-[xX*＊●○■□?]{2,4})(?![0-9])"
)
_NAMED = re.compile("電話|携帯|ファクス|FAX|TEL", re.IGNORECASE)
_LAST_DIGITS = re.compile(
    r"電話番号?の?(?:下|末尾の?)[0-9]桁[\s:はがのを「(]{0,3}(?P<digits>[0-9]{2,5})(?![0-9桁])"
)
# Points before a number, as in 10.0.22631, number versions.
_POINTS_BEFORE = re.compile(r"[0-9]\.$")
_COUNT = re.compile(COUNTS)
_JOINED = re.compile(rf"(?:{_CUE.pattern}){IS}$", re.IGNORECASE)
REACH = 20
_SHORTEST_LOCAL = 7
_MOBILE = re.compile("0[5-9]0[0-9]{8}")


class Phone(Detector):
    """Numbers of the Japanese plan and international ones, in any grouping."""

    id = "phone"
    mark = Mark.PHONE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """International numbers by their plus sign, domestic ones by plan, layout or cue."""
        text = folded.numeric
        yield from self._signed(text)
        for run in runs(folded):
            for window in run.windows(7, 16):
                if self._is_phone(text, window):
                    yield self.finding(window.start, window.end)
        if "〔" in text:
            for match in _EXTENSION.finditer(text):
                yield self.finding(*match.span("extension"))
        if "-" in text:
            yield from self._local(text)
        for match in _MISREAD.finditer(text):
            yield self.finding(*match.span())
        yield from (self.finding(*place) for place in parts_of(text, _NAMED))
        for pattern in (_MASKED, _LAST_DIGITS) if "電話" in text or "-" in text else ():
            yield from (self.finding(*match.span("digits")) for match in pattern.finditer(text))

    def _local(self, text: str) -> Iterator[Finding]:
        """Numbers without their area code, one after another."""
        listed = _LIST.search(text) is not None
        for match in _LOCAL.finditer(text) if listed or "〔" in text else ():
            start, end = match.span()
            if _SERIAL_BEFORE.search(text, max(0, start - 5), start) or _POST_AFTER.match(
                text, end
            ):
                continue
            described = _DESCRIBED.search(text, max(0, start - 12), start)
            if listed or described or _NAME_AFTER.match(text, end):
                yield self.finding(start, end)

    def _signed(self, text: str) -> Iterator[Finding]:
        """Numbers with a sign of their own: + and 局."""
        for sign, pattern in (("+", _INTERNATIONAL), ("局", _EXCHANGE), ("ゼロ", _SPOKEN)):
            for match in pattern.finditer(text) if sign in text else ():
                if sum(each.isdigit() for each in match[0]) >= _SHORTEST_LOCAL:
                    yield self.finding(match.start(), match.start() + _first_line(match[0]))

    def _is_phone(self, text: str, window: Window) -> bool:
        """Whether one window is a telephone number."""
        digits = window.digits
        cued = is_named(text, window.start, window.end, _CUE, REACH)
        if _is_other(text, window) or (window.joined and not cued):
            return False
        if digits.startswith(("81", "0081", "01081")):
            return _is_international(window, cued=cued)
        if digits.startswith("0") and len(digits) in {10, 11}:
            return cued or _laid_out(window) or (len(window.groups) == 1 and _is_valid(digits))
        # A local number, without its area code, is one only where the text says so.
        near: object = _JOINED.search(text, max(0, window.start - REACH), window.start)
        near = near or comes_after(text, window.start, _CUE, 14)
        if not near or _COUNT.match(text, window.end):
            return False
        return len(window.groups) == 2 and [*map(len, window.groups)][1] == 4


def _is_other(text: str, window: Window) -> bool:
    """Whether a number is that of a version, a form or a service, or a part of a code."""
    return bool(
        SERVICE.fullmatch(text, window.start, window.end)
        or _SERVICE_BEFORE.search(text, max(0, window.start - 9), window.start)
        or _POINTS_BEFORE.search(text, max(0, window.start - 2), window.start)
        or _FORM.search(text, max(0, window.start - 5), window.start)
        or not stands_alone(text, window.start, window.end)
    )


def _first_line(number: str) -> int:
    """How much of a number is one: the next line begins something else when the first was whole."""
    line = number.split("\n", maxsplit=1)[0]
    return len(line if sum(map(str.isdigit, line)) >= _FEWEST_WHOLE else number)


def _is_international(window: Window, *, cued: bool) -> bool:
    """Whether digits that begin with Japan's 81, or with the call to it, are a whole number."""
    digits = window.digits
    if digits.startswith("0"):
        return len(digits) >= 13 and len(window.groups) > 1
    whole = len(digits) in {11, 12, 13}
    return whole and (cued or (len(window.groups) > 2 and _is_valid("+" + digits)))


def _laid_out(window: Window) -> bool:
    """Whether the groups are those of a telephone number: 0x(x)-xxxx-xxxx, 0xx(xxx)xxxx."""
    lengths = [*map(len, window.groups)]
    if set(lengths) == {1}:
        return True
    if all("\n" in each for each in window.separators):
        return bool(_MOBILE.fullmatch(window.digits))
    if len(lengths) == 3:
        return 2 <= lengths[0] <= 5 and 1 <= lengths[1] <= 4 and 3 <= lengths[2] <= 4
    return len(lengths) == 2 and 2 <= lengths[0] <= 5 and len(window.digits) - lengths[0] >= 6


def _is_valid(number: str) -> bool:
    """Whether the numbering plan (総務省, as kept by phonenumbers) assigns such a number."""
    # The plan takes a tenth of a second to load and most texts hold no such number.
    import phonenumbers  # noqa: PLC0415

    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, "JP")))
    except phonenumbers.NumberParseException:
        return False
