"""The words of the interface in one language: a key such as `home.now` → its words.

Only `loading.py` makes them, after it compared the file with the Japanese one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from disclosure_builder.vocabulary.terms import Term

# The language of the records: its pages stand at the root of the site, and it needs no file name.
JAPANESE = "ja"
# What stands in braces is filled in: `{number}版`.
PLACE = re.compile(r"\{([a-z_0-9]+)\}")
_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True)
class Strings:
    """One language. `code` is the name of its file: `en`, `easy`; `texts` are all its words."""

    code: str
    texts: Mapping[str, str] = field(repr=False)

    @property
    def tag(self) -> str:
        """What `lang` and `hreflang` say (BCP 47): easy Japanese is Japanese."""
        return self.texts["language.tag"]

    @property
    def name(self) -> str:
        """The language in itself: `English`."""
        return self.texts["language.name"]

    @property
    def folder(self) -> str:
        """Where its pages stand: `en/`. Japanese ones stand at the root, where they always were."""
        return "" if self.is_authentic else f"{self.code}/"

    @property
    def is_authentic(self) -> bool:
        """Whether this is the language of the records, in which alone the texts are authentic."""
        return self.code == JAPANESE

    @property
    def is_japanese(self) -> bool:
        """Whether a text of a record needs no mark of its language among these words."""
        return self.tag == JAPANESE

    def text(self, key: str, **values: str) -> str:
        """The words of a key, filled in; a KeyError names the key or the value that is missing."""
        words = self.texts[key]
        return PLACE.sub(lambda place: values[place[1]], words) if "{" in words else words

    def has(self, key: str) -> bool:
        """Whether there are words of a key."""
        return key in self.texts

    def for_script(self, key: str, **values: str) -> str:
        """The same, but what is not given stays in its braces: a script fills it in."""
        return PLACE.sub(lambda place: values.get(place[1], place[0]), self.texts[key])

    def term(self, term: Term) -> str:
        """A term of the records in words."""
        return term.label.ja if self.is_authentic else self.texts[key_of(term)]


def key_of(term: Term) -> str:
    """`ItemState.STATED` → `terms.item_state.stated`."""
    return f"terms.{section_of(type(term))}.{term.code}"


def section_of(kind: type[Term]) -> str:
    """`ItemState` → `item_state`."""
    return _INNER_CAPITAL.sub("_", kind.__name__).lower()
