"""What there is to subscribe to, in which forms, and where each document of it lies."""

from dataclasses import dataclass
from enum import Enum

from disclosure_builder.public.feed_archives import archive_path
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import FiscalYear

JAPANESE = "ja"
PLAIN = "plain"
# The language of the interface in which the plain texts are.
EASY = "easy"


class Form(Enum):
    """A form of a feed: the end of its file names, its media type, its name."""

    RSS = (".rss.xml", "application/rss+xml", "RSS")
    ATOM = (".atom.xml", "application/atom+xml", "Atom")
    JSON = (".feed.json", "application/feed+json", "JSON Feed")

    def __init__(self, ending: str, media_type: str, label: str) -> None:
        self.ending = ending
        self.media_type = media_type
        self.label = label


@dataclass(frozen=True)
class Subject:
    """One thing to subscribe to: everything, a kind, or the texts in one language.

    `text` says which text of an edition is told: the whole in Japanese (`ja`), the plain one
    (`plain`), or the translation into a language. `language` is what the texts are written in.
    """

    name: str
    title: str
    kind: Kind | None = None
    text: str = JAPANESE

    @property
    def language(self) -> str:
        """The language of the texts (BCP 47)."""
        return JAPANESE if self.text == PLAIN else self.text

    @property
    def readers(self) -> str:
        """The language of the interface whose readers it is for."""
        return EASY if self.text == PLAIN else self.text

    def path(self, form: Form, archive: FiscalYear | None = None) -> str:
        """`feeds/all.atom.xml`; `feeds/archive/2025/all.atom.xml` of a year that is over."""
        path = f"feeds/{self.name}{form.ending}"
        return path if archive is None else archive_path(path, archive)


_SUBJECTS = (
    Subject("all", "すべての公表"),
    Subject("incidents", "公表事案", Kind.INCIDENT),
    Subject("suspensions", "停止", Kind.SUSPENSION),
    Subject("operation", "運用状況", Kind.OPERATION),
    Subject(PLAIN, "やさしい日本語", text=PLAIN),
)


def subjects_of(portal: Portal) -> tuple[Subject, ...]:
    """Every subject of a portal; each language of the interface beside Japanese has its own."""
    codes = (each.code for each in portal.languages if each.code != EASY)
    return (*_SUBJECTS, *(_of_language(code, portal) for code in codes))


def _of_language(code: str, portal: Portal) -> Subject:
    return Subject(f"lang-{code}", f"{portal.in_language(code).short_name} ({code})", text=code)
