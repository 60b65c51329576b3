"""The only kinds of text that the public side knows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class PublicText:
    """Text of a record from which personal data was stripped. Only `redaction` makes it.

    `tests/test_architecture.py` refuses any other module that calls this class.
    """

    value: str = field(repr=False)

    def __str__(self) -> str:
        """The text itself: it is public."""
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True, order=True)
class Wording:
    """Words of the portal itself (labels, settings, dates in words): never from a record."""

    value: str

    def __str__(self) -> str:
        """The words."""
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)


@dataclass(frozen=True, order=True)
class Phrase:
    """Public texts and words of our own, one after the other."""

    parts: tuple[PublicText | Wording, ...]

    def __str__(self) -> str:
        """The parts joined."""
        return "".join(str(part) for part in self.parts)

    def __bool__(self) -> bool:
        return any(self.parts)
