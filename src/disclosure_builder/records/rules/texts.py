"""The public texts of a record, and the spelling in which rules look at them."""

import re
import unicodedata
from collections.abc import Iterator

from disclosure_builder.records.models import EditionRecord
from disclosure_builder.written.yaml_reader import Path

# What no page ever shows.
_PRIVATE = {"internal", "exact_dates_reason"}
# Looked at once from its beginning: a long row of numerals must not cost the square of its length.
_KANJI_NUMBER = re.compile(
    r"(?<![〇一二三四五六七八九十])[〇一二三四五六七八九十]++(?=年|月|日|時|分|条)"
)
# Blanks but the line feed, and the signs of category Cf that a text may hold unseen.
_UNSEEN = re.compile(
    r"[^\S\n]|[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_KANJI_DIGITS = "〇一二三四五六七八九"


def public_texts(record: EditionRecord) -> Iterator[tuple[Path, str]]:
    """Every text of a record with its location, private fields aside."""

    def walk(value: object, location: Path) -> Iterator[tuple[Path, str]]:
        if isinstance(value, str):
            yield location, value
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*location, key))
        elif isinstance(value, list | tuple):
            for number, inner in enumerate(value):
                yield from walk(inner, (*location, number))

    for name, value in record.model_dump(exclude=_PRIVATE, warnings=False).items():
        yield from walk(value, (name,))


def one_spelling(text: str) -> str:
    """Half width, no blanks, no invisible signs; kanji numerals of dates and articles as digits."""
    plain = unicodedata.normalize("NFKC", text.replace("條", "条").replace("拾", "十"))
    seen = _UNSEEN.sub("", plain)
    return _KANJI_NUMBER.sub(lambda match: _in_digits(match[0]), seen)


def _in_digits(kanji: str) -> str:
    """`十四`, `一四` → `14`; what is no number under one hundred stays as it is."""
    tens, ten, ones = kanji.partition("十")
    if not ten:
        return "".join(str(_KANJI_DIGITS.index(sign)) for sign in kanji)
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return kanji
    return f"{_KANJI_DIGITS.index(tens) if tens else 1}{_KANJI_DIGITS.index(ones) if ones else 0}"
