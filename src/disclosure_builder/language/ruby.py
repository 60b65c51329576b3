"""ふりがな: `｜情報《じょうほう》` in a text → `<ruby>` on a page, and the text without readings.

The notation is the one that Japanese text files have long used (青空文庫): a bar before the word,
its reading in double brackets behind it. A word of kanji alone needs no bar. Whoever does not see
the ruby, or reads the text from a file, still reads the word and then its reading.
"""

import re

from markupsafe import Markup

_RUBY = re.compile(
    r"(?:｜([^｜《》\n]{1,20})|([一-鿿々〆ヶ]{1,20}))《([ぁ-ゖァ-ヺー・　 ]{1,40})》"
)


def with_ruby(escaped: str) -> Markup:
    """The HTML of a text that was escaped already; brackets show where ruby does not."""
    return Markup(_RUBY.sub(_element, escaped))  # noqa: S704 - escaped by the caller


def without_ruby(text: str) -> str:
    """The text alone, for a place that cannot hold ruby: a title, an attribute."""
    return _RUBY.sub(lambda match: match[1] or match[2], text)


def _element(match: re.Match[str]) -> str:
    word = match[1] or match[2]
    return f"<ruby>{word}<rp>（</rp><rt>{match[3]}</rt><rp>）</rp></ruby>"
