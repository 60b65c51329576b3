"""How dates are written, for the detectors that find or excuse them: patterns and one question."""

import re

from disclosure_builder.redaction.characters import FIGURES

DIGIT = f"[0-9{FIGURES}十拾廿百元]"
# Blanks are few, or a long row of them would be tried in every division.
_S = r"\s{0,3}"
_WESTERN = "(?:1[89]|20)[0-9]{2}"
_ERA = rf"(?:明{_S}治|大{_S}正|昭{_S}和|平{_S}成|令{_S}和|(?<![一-鿿])[明大昭平令][ .]?(?=[0-9])|[MTSHRmtshr][ .]?(?=[0-9]))"
# 昭和53（1978）年, 1978年（昭和53年）: the other calendar in brackets.
_YEAR_NOTE = rf"(?:{_S}\([^()\n]{{2,10}}\){_S})?"
_YEAR = (
    rf"(?:{_ERA}{_S}の?{DIGIT}(?:\s?{DIGIT}){{0,4}}{_YEAR_NOTE}{_S}年?"
    rf"|(?:西暦)?{_WESTERN}{_YEAR_NOTE}{_S}年?|(?:一九|二〇|二零|千九百|二千){DIGIT}{{1,4}}年?)"
)
_JOIN = rf"{_S}[-/.・年]?{_S}"
_NUMBER = rf"{DIGIT}(?:\s?{DIGIT}){{0,3}}"
_MONTH_DAY = rf"閏?{_NUMBER}{_S}月{_S}(?:{_NUMBER}{_S}日?|吉日|[上中下]旬|末日)"
_M, _D = "(?:1[0-2]|0?[1-9])", "(?:3[01]|[12][0-9]|0?[1-9])"
_NUMERIC_MONTH_DAY = rf"{_M}{_S}[-/.・]{_S}{_D}(?![0-9])"
_COMPACT = rf"(?<![0-9]){_WESTERN}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
_MONTH_NAME = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ORDINAL = f"{_D}(?:st|nd|rd|th)?(?![0-9])"
_ENGLISH_DAY = rf"(?:{_ORDINAL}(?:\sof)?[\s-]{_MONTH_NAME}|{_MONTH_NAME}[\s-]{_ORDINAL})"
_ENGLISH = rf"(?:{_ENGLISH_DAY},?[\s-]{_WESTERN}|{_D}[-/.]{_D}[-/.]{_WESTERN})(?![0-9])"

# A whole date, or a day of a month; a month of a year; a year alone.
FULL_DAY = (
    rf"(?:{_YEAR}{_YEAR_NOTE}{_JOIN}(?:{_MONTH_DAY}|{_NUMERIC_MONTH_DAY})(?:\({_WESTERN}年?\))?"
    rf"|{_COMPACT}|{_ENGLISH})"
)
DAY = rf"(?:{FULL_DAY}|{_MONTH_DAY}|{_ENGLISH_DAY})"
MONTH_OR_YEAR = rf"(?:{_YEAR}(?:{_S}{_NUMBER}{_S}月)?)"
# A day of a month in figures alone: 7/3, 0703.
SHORT_DAY = rf"(?:{_NUMERIC_MONTH_DAY}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))"
# The year of a whole date, for the question how long ago it was.
BEFORE_REIWA = re.compile(
    rf"(?:明|大|昭|平|[MTSHmtsh][ .]?[0-9]|(?:西暦)?(?:18|19|200|201[0-8])|{_D}[-/.]{_D}[-/.](?:18|19|200|201[0-8])"
    r"|一九|二〇〇|二〇一[〇一二三四五六七八]|[A-Za-z0-9 ,.-]*(?:19[0-9]{2}|200[0-9]|201[0-8])$)"
)

_TIMESTAMP = re.compile(
    "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)?"
)


def is_timestamp(digits: str) -> bool:
    """Whether digits read as year, month, day and perhaps hour, minute, second."""
    return bool(_TIMESTAMP.fullmatch(digits))
