"""Pagefind's search index → the words that are in it.

Its files are packed with gzip and begin with a mark of twelve bytes. What is said of one page is
JSON; words, pages and filters are CBOR (RFC 8949). The search program beside them (`.js`,
`.pagefind`) is no text: it has to be known to the byte, like the files of the theme (`theme.py`).

The words that our own index has (letters, pairs of letters, whole Latin words and numbers) are no
passages: any two letters are somebody's name, and a number is judged by what stands beside it in its
page. Instead the check `search-index` sees to it that the index holds no word that is not in a page.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from disclosure_builder.checks.reading.cbor import texts_in
from disclosure_builder.checks.reading.interface import FileReading, Passage, Unreadable
from disclosure_builder.checks.reading.packed import read_packed
from disclosure_builder.checks.reading.values import read_json
from disclosure_builder.vocabulary.words import Words

_MARK = b"pagefind_dcd"
_OWN_WORD = re.compile(r"[^\W_]?[0-9a-z]+|[0-9a-z]+[^\W_]|[^\W_]{1,2}")

# How a text begins (RFC 8949, 3.1): with its length, or with a byte before that.
_TEXT, _LONG_TEXT = 0x60, 0x78
# A third of a million numbers is too many for one step of Python each, so all that stands between
# two words (numbers and lists, and nothing that could hold a text) is one match.
_NUMBER = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a].{4})"
_HEAD = rb"(?:[\x80-\x97]|\x98.|\x99..)"
_NUMBERS = re.compile(rb"(?:%b|%b)*" % (_NUMBER, _HEAD), re.DOTALL)
# A list of words, the first of them: its text, its pages, its other spellings.
_WORDS = re.compile(rb"\x81%b\x83[\x60-\x78]" % _HEAD, re.DOTALL)


def read_index_fragment(path: str, data: bytes) -> FileReading:
    """Read the text of one page as the search shows it."""
    return read_json(path, _content(data))


def read_index(path: str, data: bytes) -> FileReading:
    """Read the words, pages or filters of a search index."""
    return FileReading(
        path,
        passages=tuple(
            Passage(word, "index, word")
            for word in sorted(index_words(data))
            if not _OWN_WORD.fullmatch(word)
        ),
    )


@lru_cache(maxsize=1024)
def index_words(data: bytes) -> frozenset[str]:
    """Every text in a file of the index, each once; raises `Unreadable`. Two checks ask."""
    content = _content(data)
    try:
        return frozenset(filter(None, _words(content)))
    except (ValueError, RecursionError):
        raise Unreadable(_reason()) from None


def _words(content: bytes) -> Iterator[str]:
    """The texts between the numbers; any file but a list of words is walked step by step."""
    if _WORDS.match(content) is None:
        yield from texts_in(content)
        return
    position = _end_of_numbers(content, 0)
    while position < len(content):
        first, start = content[position], position + 1
        if first == _LONG_TEXT and start < len(content):
            length, start = content[start], start + 1
        elif _TEXT <= first < _LONG_TEXT:
            length = first - _TEXT
        else:
            raise ValueError
        if start + length > len(content):
            raise ValueError
        yield content[start : start + length].decode()
        position = _end_of_numbers(content, start + length)


def _end_of_numbers(content: bytes, position: int) -> int:
    match = _NUMBERS.match(content, position)
    return position if match is None else match.end()


def _content(data: bytes) -> bytes:
    content, header = read_packed(data)
    if not content.startswith(_MARK) or header:
        raise Unreadable(_reason())
    return content[len(_MARK) :]


def _reason() -> Words:
    return Words(
        ja="検索用の索引として読めません。", en="It is not a search index that can be read."
    )
