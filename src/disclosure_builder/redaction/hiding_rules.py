"""What the settings, and the earlier editions of a case, say about hiding."""

from collections.abc import Iterable
from dataclasses import dataclass

from disclosure_builder.redaction.counting import Told, told_in
from disclosure_builder.settings import Portal, ProtectionRule, SmallCounts


@dataclass(frozen=True)
class HidingRules:
    """The threshold of small counts, what stands for a place and a section, what was told before."""

    threshold: int = SmallCounts().threshold
    place: str = "市内"
    section: str = ProtectionRule().section
    told: Told = frozenset()

    @classmethod
    def of(cls, portal: Portal, earlier: Iterable[bytes] = ()) -> "HidingRules":
        """The rules of a portal for an edition; `earlier` are the public bytes of those before it.

        The place is by default the city as a whole.
        """
        return cls(
            threshold=portal.small_counts.threshold,
            place=portal.protection.place or f"{portal.authority.name}内",
            section=portal.protection.section,
            told=told_in(earlier),
        )


DEFAULT_RULES = HidingRules()
