"""The same matter told otherwise: やさしい日本語, other languages, other cases.

Each remembers the edition it was written from, and says so when there is a newer one.
"""

from dataclasses import dataclass

from disclosure_builder.pages.entries import Entry, make_entries
from disclosure_builder.pages.surroundings import Surroundings, links_of
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
        related=make_related(case, surroundings),
    )


def make_related(case: Case, surroundings: Surroundings) -> tuple[Entry, ...]:
    """The cases that this one names and those that name it, as far as they have a page now.

    A case under embargo is in no register yet, so nobody can name it; when it is released, the
    page of the other case shows it without a new edition.
    """
    named = set(links_of(case)) | surroundings.naming.get(case.reference, set())
    listed = (surroundings.linkable[each] for each in named if each in surroundings.linkable)
    return make_entries(listed, surroundings)


def _name(language: PublicText) -> PublicText | Wording:
    name = _LANGUAGE_NAMES.get(language.value)
    return language if name is None else Wording(name)
