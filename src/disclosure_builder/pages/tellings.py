"""The same matter told otherwise: やさしい日本語, other languages, other cases.

Each remembers the edition it was written from, and says so when there is a newer one.
"""

from dataclasses import dataclass

from disclosure_builder.pages.entries import Entry, make_entries
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.editions import Plain
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText, Wording

# Each language in itself, for the link to its text.
_LANGUAGE_NAMES = {
    "en": "English",
    "zh": "中文",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "ko": "한국어",
    "vi": "Tiếng Việt",
    "tl": "Tagalog",
    "fil": "Filipino",
    "ne": "नेपाली",
    "pt": "Português",
    "es": "Español",
    "fr": "Français",
    "id": "Bahasa Indonesia",
    "th": "ไทย",
    "my": "မြန်မာ",
}


@dataclass(frozen=True)
class TranslationView:
    """A text in another language; `language` is its BCP 47 code."""

    anchor: Wording
    language: PublicText
    name: PublicText | Wording
    title: PublicText
    text: PublicText
    from_edition: int
    is_older: bool


@dataclass(frozen=True)
class Tellings:
    """Every other way in which this page tells its matter."""

    newest: int
    plain: Plain | None
    plain_is_older: bool
    translations: tuple[TranslationView, ...]
    related: tuple[Entry, ...]


def make_tellings(case: Case, surroundings: Surroundings) -> Tellings:
    """What the newest edition holds of them; related cases only where they have a page."""
    body = case.body
    newest = case.newest.sealed.reference.number
    related = (surroundings.linkable.get(reference) for reference in body.related)
    return Tellings(
        newest=newest,
        plain=body.plain,
        plain_is_older=body.plain is not None and body.plain.from_edition < newest,
        translations=tuple(
            TranslationView(
                anchor=Wording(f"translation-{number}"),
                language=each.language,
                name=_name(each.language),
                title=each.title,
                text=each.text,
                from_edition=each.from_edition,
                is_older=each.from_edition < newest,
            )
            for number, each in enumerate(body.translations, start=1)
        ),
        related=make_entries((each for each in related if each is not None), surroundings),
    )


def _name(language: PublicText) -> PublicText | Wording:
    name = _LANGUAGE_NAMES.get(language.value)
    return language if name is None else Wording(name)
