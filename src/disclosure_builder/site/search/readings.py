"""Words in kanji → how they are read, so that a query in hiragana finds them.

A compound as it stands in the text (全部停止, 漏れ) and its reading by the dictionary that the
redaction uses. The table is a help: what it lacks is found as it is written.
"""

import re
from collections.abc import Iterable

_COMPOUND = re.compile(r"[一-鿿々〆ヶァ-ヺー]*[一-鿿々〆][一-鿿々〆ヶァ-ヺー]*[ぁ-ん]{0,2}")
_KANJI = re.compile("[一-鿿々〆]")
_IN_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_READING = re.compile("[ぁ-んー]+")
# Longer runs of kanji are titles of laws and the like, which nobody types in kana.
_LONGEST = 12


def make_readings(texts: Iterable[str]) -> dict[str, str]:
    """Word → reading, for every word of the texts that has kanji."""
    from sudachipy import Dictionary  # noqa: PLC0415 - only when an index is made

    tokenizer = Dictionary(dict="core").tokenizer()
    readings: dict[str, str] = {}
    for compound in sorted({each for text in texts for each in _COMPOUND.findall(text)}):
        word = reading = ""
        for token in tokenizer.tokenize(compound):
            if not _KANJI.search(compound, token.begin()):
                break
            word += token.surface()
            reading += token.reading_form().translate(_IN_HIRAGANA)
        if len(word) <= _LONGEST and _READING.fullmatch(reading):
            readings[word] = reading
    return dict(sorted(readings.items()))
