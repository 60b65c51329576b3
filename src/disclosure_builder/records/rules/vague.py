"""Hint on quantities that say nothing: 一部, 多数, 数名 in a sentence without any number.

Art. 14, item 2 asks for the scale (規模). A word such as 数十件 can be read as twenty or as ninety;
a number with 約, 最大 or 以上 tells what is known and no more. It is a hint and no refusal, because
the word may be right where nothing can be counted.
"""

import re
from collections.abc import Iterator

from disclosure_builder.problems import Severity
from disclosure_builder.records.models import EditionRecord
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.yaml_reader import Path

_COUNTER = "人|名|件|世帯|台|通|回|か所|箇所|ヶ所|カ所|団体|枚|冊|点|日|時間|分"
# 一部 of a law's own wording: 全部又は一部, 一部の停止 (Art. 13), 一部改正, 一部事務組合.
_LEGAL_PART = re.compile(r"(?:全部|全て|すべて)(?:又は|若しくは|または|もしくは|か)(?:その)?一部")
_PART = r"一部(?!(?:の|を|が)?(?:停止|再開|止ま|止め)|改正|事務組合|負担)"
_VAGUE = re.compile(
    rf"約?(?<![人件回個総])数(?:十|百|千|万)*(?:{_COUNTER})|約?数[十百千万]+"
    rf"|若干(?:{_COUNTER})?|{_PART}|多数|少数|複数|相当数|大量|大半|大部分|いくつか"
)
_NUMBER = re.compile(
    rf"[0-9]|(?<![一二三四五六七八九十百千万])[一二三四五六七八九十百千万]++(?:{_COUNTER})"
)
_SENTENCE_END = re.compile("[。\n]")


def _vague(subject: Subject[EditionRecord]) -> Iterator[Path]:
    for location, _, text in subject.texts:
        plain = _LEGAL_PART.sub("", text)
        if any(_says_no_number(sentence) for sentence in _SENTENCE_END.split(plain)):
            yield location


def _says_no_number(sentence: str) -> bool:
    rest, found = _VAGUE.subn("", sentence)
    return found > 0 and not _NUMBER.search(rest)


VAGUE_RULES = (
    Rule(
        "vague-quantity",
        EditionRecord,
        Words(
            "数を示さずに量を表す言葉（一部、多数、数名など）があります（条例第14条第2号は規模を求めています）。",
            "A word of quantity (一部, 多数, 数名 …) stands without a number; Art. 14, item 2 asks for the scale.",
        ),
        Words(
            "同じ文に、分かっている数を書いてください（約、最大、以上でもかまいません）。分からなければ「調査中」と書いてください。",
            "Write what is known in the same sentence (約, 最大, 以上 will do), or 調査中.",
        ),
        _vague,
        Severity.WARNING,
    ),
)
