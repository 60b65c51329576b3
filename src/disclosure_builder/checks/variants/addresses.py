"""A home address → its town and block number in the usual ways of writing them.

国立市東八丁目七十七番地の六 is 東8-77-6 and 東8丁目77番6号 as well. The building is left out; without
block number there is nothing to vary.
"""

import re
from collections.abc import Iterator

from disclosure_builder.checks.manners import Manner, squeezed
from disclosure_builder.checks.variants.numerals import kanji_number, with_digits

Spelling = tuple[str, Manner | None]

_N = "[0-9]{1,4}|[〇一二三四五六七八九十]{1,5}"
_BLOCK = re.compile(
    rf"(?P<town>\S{{1,12}}?)(?P<chome>{_N})(?:丁目|-)(?P<block>{_N})(?:番地の?|番|-|の)"
    rf"(?P<house>{_N})(?:号(?!室))?"
)
_CITY = re.compile(r"(?:.{2,3}[都道府県])?(?:[^0-9]{1,6}?[市区]|[^0-9]{1,4}?郡[^0-9]{1,5}?[町村])")
_SHORTEST_TOWN = 2


def addresses(value: str) -> Iterator[Spelling]:
    """With the city and, where the town is telling, without it."""
    match = _BLOCK.search(value)
    if match is None:
        return
    city = _CITY.match(match["town"])
    town = (
        match["town"][city.end() :] if city and city.end() < len(match["town"]) else match["town"]
    )
    numbers = [int(with_digits(match[name])) for name in ("chome", "block", "house")]
    if any(number > 9999 for number in numbers):
        return
    for place in dict.fromkeys((match["town"], town)):
        for written in _written(*numbers):
            if place != town or (len(town) >= _SHORTEST_TOWN and len(squeezed(written)) >= 3):
                yield place + written, None
            elif city:
                yield place + written, Manner.APART


def _written(chome: int, block: int, house: int) -> Iterator[str]:
    yield f"{chome}-{block}-{house}"
    for first in dict.fromkeys((str(chome), kanji_number(chome) if chome < 100 else str(chome))):
        yield f"{first}丁目{block}-{house}"
        yield f"{first}丁目{block}番{house}号"
        yield f"{first}丁目{block}番地{house}"
        yield f"{first}丁目{block}番地の{house}"
    if max(chome, block, house) < 100:
        in_kanji = [kanji_number(each) for each in (chome, block, house)]
        yield "{}丁目{}番地の{}".format(*in_kanji)
        yield "{}丁目{}番{}号".format(*in_kanji)
