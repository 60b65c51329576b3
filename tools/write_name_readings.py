"""Writes how the dictionary's surnames and given names sound: SudachiDict in, two files of katakana out.

    .venv/bin/python -m tools.write_name_readings

SudachiDict is asked for every word of one kanji and of two, and for those of three that begin or end
with a surname of two (JIS X 0208; two minutes). Only readings of three syllables and more are kept:
shorter ones are everyday words as often as names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sudachipy import Dictionary

FOLDER = Path("src/disclosure_builder/redaction/detectors")
_HEAD = "# How {} sound (three syllables and more), from SudachiDict-core (Apache License 2.0).\n"
_SHORTEST = 3
_HEAD_LENGTH = 2
_COMMON = 250
_ROWS = range(0xB0, 0xF5)
_CELLS = range(0xA1, 0xFF)


def _kanji() -> Iterator[str]:
    """Every kanji of JIS X 0208."""
    for row in _ROWS:
        for cell in _CELLS:
            try:
                yield bytes([row, cell]).decode("euc_jp")
            except UnicodeDecodeError:
                continue
    yield from "々ヶ"


class Readings:
    """What has been heard so far of surnames (姓) and given names (名)."""

    def __init__(self) -> None:
        self._dictionary = Dictionary()
        self.of: dict[str, set[str]] = {"姓": set(), "名": set()}

    def ask(self, word: str) -> bool:
        """Keep the readings of a word; whether it is a surname."""
        tags = [
            (each.part_of_speech(), each.reading_form()) for each in self._dictionary.lookup(word)
        ]
        for part, reading in tags:
            if part[2] == "人名" and part[3] in self.of and len(reading) >= _SHORTEST:
                self.of[part[3]].add(reading)
        return any(part[3] == "姓" for part, _ in tags)


def _collect() -> Readings:
    """The readings of names of one to three kanji."""
    readings, kanji = Readings(), list(_kanji())
    for sign in kanji:
        readings.ask(sign)
    pairs = [one + two for one in kanji for two in kanji if readings.ask(one + two)]
    first, last = (
        [sign for sign, _ in Counter(pair[place] for pair in pairs).most_common(_COMMON)]
        for place in (0, 1)
    )
    for pair in {*pairs, *(one + two for one in first for two in first)}:
        for sign in last:
            readings.ask(pair + sign)
    for sign in first:
        for pair in pairs:
            readings.ask(sign + pair)
    return readings


def _lines(words: Iterable[str]) -> Iterator[str]:
    """The words, those that begin alike on one line: the beginning, then the rest of each."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(word[:_HEAD_LENGTH], []).append(word[_HEAD_LENGTH:])
    for head, each in rests.items():
        yield " ".join([head, *each]) + "\n"


def main() -> None:
    """Write both files."""
    readings = _collect()
    for kind, name in (("姓", "surname"), ("名", "given")):
        lines = _lines(readings.of[kind])
        path = FOLDER / f"{name}_readings.txt"
        path.write_text(
            _HEAD.format(f"{name} names".replace("surname names", "surnames")) + "".join(lines),
            "utf-8",
        )


if __name__ == "__main__":
    main()
