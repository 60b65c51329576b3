"""Japanese text → sentences, and a sentence → the segments that may change as wholes.

There is no dictionary: a build must be fast and the same everywhere. A segment is what a reader
takes in at once: a date, a number with its unit, a mark such as 〔氏名〕, or a word written in one
script with the kana that follow it (検索された, 本人確認情報を). Nothing is ever cut inside one, so
1,580人 becomes 1,450人 and never 1,<5→4><8→5>0人. The segments of a text joined are the text.
"""

import re

_DIGITS = "0-9０-９"
_KANJI = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HIRAGANA = "\u3041-\u3096\u309d-\u309f"
# What is part of the character before it: combining marks, variation selectors, the joiner.
_JOINED = "\u0300-\u036f\u200d\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"

# Longer ones first, so that 時間 is not read as 時.
_UNITS = (
    "か月間", "か月", "カ月", "か所", "箇所", "年度", "年間", "週間", "日間", "時間", "分間",
    "時台", "世帯", "団体", "種類", "項目", "万人", "万件", "万円", "千円", "人分", "件分",
    "人", "名", "件", "回", "通", "台", "枚", "部", "組", "社", "者", "課", "階", "号", "条", "項",
    "版", "報", "割", "歳", "円", "年", "月", "週", "日", "時", "分", "秒", "点", "個", "本", "冊",
    "%", "％",
)  # fmt: skip
_BEFORE = "約|最大|最小|延べ|計|第"
_BEHIND = "以上|以下|以内|未満|程度|前後|頃|ごろ|目|ずつ|余り"
_UNIT = "|".join(map(re.escape, _UNITS))
_FIGURES = rf"[{_DIGITS}]+(?:[,，.．][{_DIGITS}]+)*"
# In kanji only with a unit, and not inside a word; 十分 and 一部 are words.
_IN_KANJI = rf"(?<![{_KANJI}])(?!十分|一部)[〇一二三四五六七八九十百千万]+(?:{_UNIT})(?![{_KANJI}])"
_NUMBER = rf"(?:{_BEFORE})?(?:{_FIGURES}(?:{_UNIT})?|{_IN_KANJI})(?:{_BEHIND})?"

_YEAR = rf"(?:(?:令和|平成|昭和)(?:元|[{_DIGITS}]+)|[{_DIGITS}]{{4}})年"
_DAY = rf"[{_DIGITS}]{{1,2}}月(?:[{_DIGITS}]{{1,2}}日)?"
_WEEKDAY = r"(?:・[月火水木金土日]曜日|（[月火水木金土日]）)"
_CLOCK = rf"(?:午前|午後)?[{_DIGITS}]{{1,2}}時(?:[{_DIGITS}]{{1,2}}分|台|半)?"
# 令和8年5月12日（2026年5月12日・火曜日）10時30分頃
_DATE = rf"(?:{_YEAR}(?:{_DAY})?|{_DAY}){_WEEKDAY}?(?:（{_YEAR}(?:{_DAY})?{_WEEKDAY}?）)?"
_MOMENT = rf"{_DATE}(?:{_CLOCK})?頃?|{_CLOCK}頃?"

_WRITTEN = rf"(?:[{_KANJI}][{_KANJI}{_JOINED}]*|[{_KATAKANA}][{_KATAKANA}{_JOINED}]*)"
_KANA = rf"[{_HIRAGANA}][{_HIRAGANA}{_JOINED}]*"
# お知らせ: a polite beginning belongs to the word and not to the kana before it.
_POLITE = rf"[おご](?=[{_KANJI}])"
_ENDING = rf"(?:(?!{_POLITE})[{_HIRAGANA}][{_JOINED}]*)"


def _pattern(ending: str) -> re.Pattern[str]:
    """Everything that may stand in a text; `ending` is what belongs to a word that is written."""
    return re.compile(
        rf"""
          〔[^〕\n]*〕
        | {_MOMENT}
        | {_NUMBER}
        | (?:{_POLITE})?(?:{_WRITTEN}){ending}
        | {_ENDING}+
        | {_KANA}
        | [A-Za-zＡ-Ｚａ-ｚ0-9０-９][A-Za-zＡ-Ｚａ-ｚ0-9０-９._@/:'’+-]*[{_JOINED}]*
        | .[{_JOINED}]*
        """,
        re.VERBOSE | re.DOTALL,
    )


_SEGMENTS = _pattern(f"{_ENDING}*")
_SCRIPTS = _pattern("")
# A sentence with what closes it and the line ends behind it, or what is left of a line.
_SENTENCES = re.compile(r"[^。\n]*。[」』）〕]*\n*|[^。\n]+\n*|\n+")
_NUMBER_OR_MOMENT = re.compile(rf"(?:{_MOMENT}|{_NUMBER})")
_KANA_FIRST = re.compile(rf"[{_HIRAGANA}]")
_CONTENT = re.compile(rf"[{_KANJI}{_KATAKANA}{_DIGITS}A-Za-zＡ-Ｚａ-ｚ]")


def segments(text: str) -> list[str]:
    """The segments of a text, in order."""
    return _SEGMENTS.findall(text)


def scripts(text: str) -> list[str]:
    """The same cut finer: a word by itself and the kana behind it by themselves."""
    return _SCRIPTS.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its full stop and the line ends that follow it."""
    return _SENTENCES.findall(text)


def is_number(segment: str) -> bool:
    """Whether a segment is a number, with or without its unit, or a date."""
    return _NUMBER_OR_MOMENT.fullmatch(segment) is not None


def has_content(segment: str) -> bool:
    """Whether a segment says something by itself: not only kana, signs and blanks."""
    return _CONTENT.search(segment) is not None


def begins_with_kana(text: str) -> bool:
    """Whether a text begins with hiragana, which may be the end of a word."""
    return _KANA_FIRST.match(text) is not None
