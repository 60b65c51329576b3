"""The files of a Pagefind search index → their texts.

Each is packed with gzip and begins with a mark. Behind it a fragment, that is, the text of one page,
is JSON, and all others (words, pages, filters) are CBOR. The search program beside them (`.js`,
`.pagefind`) is no text: it has to be known to the byte, like the files of the theme (`theme.py`).
"""

from disclosure_builder.checks.reading.cbor import texts_in
from disclosure_builder.checks.reading.interface import FileReading, Passage, Unreadable
from disclosure_builder.checks.reading.packed import read_packed
from disclosure_builder.checks.reading.values import read_json
from disclosure_builder.vocabulary.words import Words

_MARK = b"pagefind_dcd"


def read_index_fragment(path: str, data: bytes) -> FileReading:
    """Read the text of one page as the search shows it."""
    return read_json(path, _content(data))


def read_index(path: str, data: bytes) -> FileReading:
    """Read the words, pages or filters of a search index."""
    try:
        texts = dict.fromkeys(texts_in(_content(data)))
    except (ValueError, RecursionError):
        raise Unreadable(_reason()) from None
    return FileReading(path, passages=tuple(Passage(text, "index, word") for text in texts if text))


def _content(data: bytes) -> bytes:
    content, header = read_packed(data)
    if not content.startswith(_MARK) or header:
        raise Unreadable(_reason())
    return content[len(_MARK) :]


def _reason() -> Words:
    return Words(
        ja="検索用の索引として読めません。", en="It is not a search index that can be read."
    )
