"""A text → the words under which the search finds it: the index, its check and the browser agree.

Japanese has no blanks between words, and any division into words that an index makes is not the one
that a reader's browser makes of a query. So a Japanese text is indexed by its letters and by its
pairs of neighbouring letters:

    住民票コード → 住民 民票 票こ こー ーど, and each letter

A page that has all the pairs of a query has the query, wherever in a compound it begins; that a
page should have them apart from one another is rare, and seen when the page is shown. A run of Latin
letters or digits is one letter in this: 令和6年 has 令和, 和6, 6年, and each by itself. Widths, capitals
and the two kana are one spelling. `site_templates/assets/search.js` does the same to a query.
"""

import re
import unicodedata
from operator import add

_KATAKANA = re.compile("[ァ-ヶ]+")
_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_LATIN = re.compile(r"[0-9a-z]+")


def folded(text: str) -> str:
    """One spelling: half and full width, small letters, hiragana."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return _KATAKANA.sub(lambda match: match[0].translate(_HIRAGANA), plain)


def words_of(text: str) -> set[str]:
    """Each word of a text once."""
    whole = folded(text)
    letters = {each for each in set(whole) if each.isalnum() and not each.isascii()}
    pairs = set(map(add, whole, whole[1:]))
    latin = set()
    for run in _LATIN.finditer(whole):
        before, behind = whole[run.start() - 1 : run.start()], whole[run.end() : run.end() + 1]
        latin.add(run[0])
        if before in letters:
            latin.add(before + run[0])
        if behind in letters:
            latin.add(run[0] + behind)
    return letters | latin | {pair for pair in pairs if pair[0] in letters and pair[1] in letters}
