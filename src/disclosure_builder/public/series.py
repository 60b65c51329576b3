"""A figure over the fiscal years, for whoever draws or tabulates it: plain numbers, gaps and breaks.

A year without a number is None and never zero. Where the version of the definition is another one than
in the year before, the series is broken: the numbers on both sides are not to be compared.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from disclosure_builder.public.base import Public
from disclosure_builder.public.register import FigureLine, Restated, Year
from disclosure_builder.public.text import PublicText, Wording

_NUMBER = re.compile(r"(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]+)(?:\.([0-9]+))?", re.ASCII)


@dataclass(frozen=True)
class FigureSeries(Public):
    """`values` are whole numbers of 1 / 10 ** `decimals`, one for each of `years`, oldest first.

    `breaks` are years whose definition is new, `partial` those counted for fewer than twelve months.
    """

    id: Wording
    label: Wording
    unit: Wording
    years: tuple[int, ...]
    values: tuple[int | None, ...]
    decimals: int
    breaks: tuple[int, ...]
    partial: tuple[int, ...]
    restated: tuple[tuple[int, Restated], ...]


def figure_names(years: Iterable[Year]) -> tuple[str, ...]:
    """The ids of every figure of any of the years; the order is that of the newest."""
    newest_first = sorted(years, key=lambda year: year.year, reverse=True)
    return tuple(dict.fromkeys(str(line.id) for year in newest_first for line in year.lines))


def series_of(identifier: str, years: Iterable[Year]) -> FigureSeries | None:
    """One figure over these years; None where no year has it."""
    ordered = sorted(years, key=lambda year: year.year)
    lines = [(year.year.year, year.line_of.get(identifier)) for year in ordered]
    known = [(number, line) for number, line in lines if line is not None]
    if not known:
        return None
    newest = known[-1][1]
    decimals = max(_decimals(line) for _, line in known)
    return FigureSeries(
        id=Wording(identifier),
        label=newest.label,
        unit=newest.unit,
        years=tuple(number for number, _ in lines),
        values=tuple(None if line is None else _number(line, decimals) for _, line in lines),
        decimals=decimals,
        breaks=_breaks(known),
        partial=tuple(number for number, line in known if is_partial(line)),
        restated=tuple((number, each) for number, line in known for each in line.restated),
    )


def number_in(text: PublicText | Wording | None) -> int | None:
    """The whole number that a value is; None where it is anything else."""
    found = _NUMBER.fullmatch(str(text or ""))
    return None if found is None or found[2] else int(found[1].replace(",", ""))


def is_partial(line: FigureLine) -> bool:
    """Whether only a part of the year was counted: fewer months, or only some days of one."""
    figure = line.figure
    if figure is None:
        return False
    fewer = figure.months_counted is not None and figure.months_counted < 12
    days = any(each.counted_from or each.counted_to for each in figure.months)
    return fewer or days or 0 < len(figure.months) < 12


def _breaks(known: Sequence[tuple[int, FigureLine]]) -> tuple[int, ...]:
    return tuple(
        number
        for (_, before), (number, after) in pairwise(known)
        if before.version != after.version
    )


def _decimals(line: FigureLine) -> int:
    found = _NUMBER.fullmatch(str(line.value or ""))
    return len(found[2] or "") if found else 0


def _number(line: FigureLine, decimals: int) -> int | None:
    found = _NUMBER.fullmatch(str(line.value or ""))
    if found is None:
        return None
    fraction = (found[2] or "").ljust(decimals, "0")
    return int(found[1].replace(",", "") + fraction)
