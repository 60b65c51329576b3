"""Words in kanji → how they are read, so that a query in hiragana finds them.

A compound as it stands in the text (全部停止, 漏れ) and its reading by the dictionary that the
redaction uses. The table is a help: what it lacks is found as it is written.
"""

import re
from collections.abc import Iterable

from disclosure_builder.public.search_words import folded

_COMPOUND = re.compile(r"[一-鿿々〆ヶァ-ヺー]*[一-鿿々〆][一-鿿々〆ヶァ-ヺー]*[ぁ-ん]{0,2}")
_KANJI = re.compile("[一-鿿々〆]")
_READING = re.compile("[ぁ-んー]+")
# Longer runs of kanji are titles of laws and the like, which nobody types in kana.
_LONGEST = 12


def make_readings(texts: Iterable[str]) -> dict[str, str]:
    """Word → reading, for every word of the texts that has kanji.

    A word is read as it is by itself: the last look at a site compares (`checks/search_index.py`).
    """
    from sudachipy import Dictionary  # noqa: PLC0415 - only when an index is made

    tokenizer = Dictionary(dict="core").tokenizer()
    words = set()
    for compound in {each for text in texts for each in _COMPOUND.findall(text)}:
        word = ""
        for token in tokenizer.tokenize(compound):
            if not _KANJI.search(compound, token.begin()):
                break
            word += token.surface()
        if len(word) <= _LONGEST:
            words.add(word)
    readings = {
        word: folded("".join(token.reading_form() for token in tokenizer.tokenize(word)))
        for word in sorted(words)
    }
    return {word: reading for word, reading in readings.items() if _READING.fullmatch(reading)}
