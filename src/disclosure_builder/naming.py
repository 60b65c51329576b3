"""`languages` of `content/portal.yaml`: the languages of the interface beside Japanese.

Each names the portal and its office in that language; what it does not say stays Japanese. The
words of the interface are in `site_templates/strings/`.
"""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from disclosure_builder.written.models import Text, WrittenModel

# The code is the folder of the pages and the name of the file of words.
_CODE = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{2,8})?", re.ASCII)
# The records' own language is no other one; the rest are folders that the site has already.
TAKEN = frozenset(
    {"ja", "assets", "feeds", "search", "server", "incidents", "suspensions", "operation"}
    | {"announcements", "subscribe", "archive", "sealed", "data"}
)


def _code(text: str) -> str:
    if not _CODE.fullmatch(text) or text in TAKEN:
        raise PydanticCustomError("language-code", "language-code")
    return text


class FigureWords(WrittenModel):
    """A figure of the yearly status, by its id: what it is called in a language, and what it means."""

    id: Text
    label: Text
    definition: Text | None = None


class FigureGroupWords(WrittenModel):
    """A group of figures, by its id."""

    id: Text
    label: Text


class UnitWords(WrittenModel):
    """A unit of figures as it is written in Japanese; without a `label`, the number stands alone."""

    unit: Text
    label: Text | None = None


class PortalLanguage(WrittenModel):
    """A language of the interface, by its code: `en`, `easy`.

    `figure_groups`, `figures` and `units` are those of `content/figures.yaml`, in this language; what is missing is
    shown in Japanese and marked as such.
    """

    code: Annotated[Text, AfterValidator(_code)]
    name: Text | None = None
    sample_note: Text | None = None
    short_name: Text | None = None
    description: Text | None = None
    authority: Text | None = None
    council: Text | None = None
    section: Text | None = None
    address: Text | None = None
    hours: Text | None = None
    basis: Text | None = None
    yearly_basis: Text | None = None
    figure_groups: tuple[FigureGroupWords, ...] = ()
    figures: tuple[FigureWords, ...] = ()
    units: tuple[UnitWords, ...] = ()

    def figure(self, identifier: str) -> FigureWords | None:
        """The words of a figure, if there are any."""
        return next((each for each in self.figures if each.id == identifier), None)

    def figure_group(self, identifier: str) -> str | None:
        """What a group of figures is called, if there are words for it."""
        found = (each.label for each in self.figure_groups if each.id == identifier)
        return next(found, None)

    def unit(self, unit: str) -> str | None:
        """A unit in this language, the Japanese one where it is not named; None for no unit."""
        return next((each.label for each in self.units if each.unit == unit), unit)
