"""Words of our own, in Japanese and English: labels, messages, remedies. Never a person's text."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ja", "en"]


@dataclass(frozen=True)
class Words:
    """The same words in the languages the program speaks."""

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in one language."""
        return self.en if language == "en" else self.ja
