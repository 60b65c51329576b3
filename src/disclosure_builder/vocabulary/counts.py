"""A number as well as it is known, or as well as it may be told."""

from dataclasses import dataclass
from datetime import date

from disclosure_builder.vocabulary.terms import CountQuality

WITHOUT_VALUE = frozenset({CountQuality.UNKNOWN, CountQuality.WITHHELD})
# What only `redaction` makes, to keep a number from telling who a person is.
HIDDEN = frozenset({CountQuality.FEWER_THAN, CountQuality.WITHHELD})


@dataclass(frozen=True)
class Count:
    """`value` is None when the quality is `unknown` or `withheld`; `as_of` is the day it was known.

    Of `fewer_than` the value is the threshold: the number itself is not here.
    """

    quality: CountQuality
    value: int | None = None
    as_of: date | None = None

    def __post_init__(self) -> None:
        if (self.value is None) != (self.quality in WITHOUT_VALUE):
            raise ValueError("a count has a value unless it is unknown or withheld")

    def japanese(self, unit: str) -> str:
        """`約1,450人`, `最大1,450人`, `1,580人以上`, `10人未満`, `不明（調査中）`."""
        if self.value is None:
            return self.quality.label.ja
        number = f"{self.value:,}{unit}"
        return {
            CountQuality.EXACT: number,
            CountQuality.ABOUT: f"約{number}",
            CountQuality.AT_MOST: f"最大{number}",
            CountQuality.AT_LEAST: f"{number}以上",
            CountQuality.FEWER_THAN: f"{number}未満",
        }[self.quality]
