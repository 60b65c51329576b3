"""Numbers below a hundred in kanji: 七十七 ⇄ 77."""

import re

_DIGITS = "〇一二三四五六七八九"
_NUMBER = re.compile("([一二三四五六七八九])?十([一二三四五六七八九])?|[〇一二三四五六七八九]+")


def kanji_number(number: int) -> str:
    """A number below a hundred the way it is read."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return ten + (_DIGITS[ones] if ones or not tens else "")


def with_digits(text: str) -> str:
    """A text with its kanji numbers below a hundred in digits."""
    return _NUMBER.sub(_as_digits, text)


def _as_digits(match: re.Match[str]) -> str:
    if "十" not in match[0]:
        return "".join(str(_DIGITS.index(each)) for each in match[0])
    tens = _DIGITS.index(match[1]) if match[1] else 1
    ones = _DIGITS.index(match[2]) if match[2] else 0
    return str(10 * tens + ones)
