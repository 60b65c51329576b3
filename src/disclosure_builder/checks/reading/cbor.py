"""CBOR → its texts (RFC 8949): the form in which search indexes are packed.

Only what such an index needs is known: numbers, texts, byte strings, lists, maps, simple values.
A tag, an indefinite length and bytes after the end raise `ValueError`.
"""

from collections.abc import Iterator

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _LIST, _MAP, _, _SIMPLE = range(8)
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
_DEEPEST = 32


def texts_in(data: bytes) -> Iterator[str]:
    """Every text of one value that fills the data, in the order in which they stand."""
    walk = _Walk(data)
    yield from walk.value(0)
    if walk.position != len(data):
        raise ValueError


class _Walk:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.position = 0

    def value(self, depth: int) -> Iterator[str]:
        first = self._take(1)[0]
        kind, argument = first >> 5, self._argument(first & 31)
        if depth > _DEEPEST:
            raise ValueError
        if kind in {_BYTES, _TEXT}:
            yield self._take(argument).decode()
        elif kind in {_LIST, _MAP}:
            for _ in range(argument * (2 if kind == _MAP else 1)):
                yield from self.value(depth + 1)
        elif kind not in {_UNSIGNED, _NEGATIVE, _SIMPLE}:
            raise ValueError

    def _argument(self, short: int) -> int:
        if short < 24:
            return short
        if short not in _SIZES:
            raise ValueError
        return int.from_bytes(self._take(_SIZES[short]), "big")

    def _take(self, length: int) -> bytes:
        taken = self._data[self.position : self.position + length]
        if len(taken) < length:
            raise ValueError
        self.position += length
        return taken
