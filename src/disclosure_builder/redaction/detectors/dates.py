"""How dates are written, for the detectors that find or excuse them: patterns and one question."""

import re

DIGIT = "[0-9〇零一二三四五六七八九十元]"
_ERA = "(?:明治|大正|昭和|平成|令和|[MTSHRmtshr][ .]?(?=[0-9]))"
_YEAR = f"(?:{_ERA}\\s*{DIGIT}{{1,3}}\\s*年?|(?:西暦)?(?:1[89]|20)[0-9]{{2}}\\s*年?|(?:一九|二〇|二千){DIGIT}{{1,4}}年?)"
_YEAR_NOTE = "(?:\\s*\\([^()\\n]{2,10}\\)\\s*)?"
_JOIN = "\\s*[-/.・年]?\\s*"
_MONTH_DAY = f"{DIGIT}{{1,3}}\\s*月\\s*{DIGIT}{{1,3}}\\s*日?"
_NUMERIC_MONTH_DAY = "(?:1[0-2]|0?[1-9])\\s*[-/.]\\s*(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_COMPACT = "(?<![0-9])(?:1[89]|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"

# A whole date, or a day of a month; a month of a year; a year alone.
DAY = f"(?:{_YEAR}{_YEAR_NOTE}{_JOIN}(?:{_MONTH_DAY}|{_NUMERIC_MONTH_DAY})|{_COMPACT}|{_MONTH_DAY})"
FULL_DAY = f"(?:{_YEAR}{_YEAR_NOTE}{_JOIN}(?:{_MONTH_DAY}|{_NUMERIC_MONTH_DAY})|{_COMPACT})"
MONTH_OR_YEAR = f"(?:{_YEAR}(?:\\s*{DIGIT}{{1,2}}\\s*月)?)"

_TIMESTAMP = re.compile(
    "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)?"
)


def is_timestamp(digits: str) -> bool:
    """Whether digits read as year, month, day and perhaps hour, minute, second."""
    return bool(_TIMESTAMP.fullmatch(digits))
