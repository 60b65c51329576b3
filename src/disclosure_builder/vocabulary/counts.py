"""A number as well as it is known: exact, about, at most, at least or unknown."""

from dataclasses import dataclass
from datetime import date

from disclosure_builder.vocabulary.terms import CountQuality


@dataclass(frozen=True)
class Count:
    """`value` is None exactly when the quality is `unknown`; `as_of` is the day it was known."""

    quality: CountQuality
    value: int | None = None
    as_of: date | None = None

    def __post_init__(self) -> None:
        if (self.value is None) != (self.quality is CountQuality.UNKNOWN):
            raise ValueError("a count has a value unless it is unknown")

    def japanese(self, unit: str) -> str:
        """`約1,450人`, `最大1,450人`, `1,580人以上`, `不明（調査中）`."""
        if self.value is None:
            return self.quality.label.ja
        number = f"{self.value:,}{unit}"
        return {
            CountQuality.EXACT: number,
            CountQuality.ABOUT: f"約{number}",
            CountQuality.AT_MOST: f"最大{number}",
            CountQuality.AT_LEAST: f"{number}以上",
        }[self.quality]
