"""What the frame of every page says; the values come from `content/portal.yaml`."""

from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from markupsafe import Markup

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.ruby import without_ruby


@dataclass(frozen=True)
class MenuEntry:
    """An entry of the menu: the key of its words, and the address of its page from the root.

    `is_elsewhere` says that the page is not in the menu's language, but in Japanese.
    """

    key: str
    address: str
    is_elsewhere: bool = False


@dataclass(frozen=True)
class SiteLanguage:
    """How the frame speaks in one language, and what the portal is called in it.

    `name`, `authority`, `footer` and `sample_note` may hold readings; the last is what a sample says
    of its content, beside that it is one.
    """

    dressing: Dressing
    name: str
    authority: str
    footer: tuple[str, ...]
    navigation: tuple[MenuEntry, ...]
    sample_note: str | None = None

    @property
    def plain_name(self) -> str:
        """The portal's name for a title."""
        return without_ruby(self.name)

    @property
    def code(self) -> str:
        """`ja`, `en`, `easy`."""
        return self.dressing.strings.code

    @property
    def tag(self) -> str:
        """What `lang` and `hreflang` say (BCP 47)."""
        return self.dressing.strings.tag

    @property
    def folder(self) -> str:
        """Where its pages stand: nothing for Japanese, `en/` for English."""
        return self.dressing.strings.folder

    @property
    def self_name(self) -> str:
        """The language in itself."""
        return self.dressing.strings.name

    def html(self, text: str) -> str:
        """A text of a page, such as its title: where it is in another language, it says so."""
        dressed = self.dressing.text(text)
        return str(dressed) if isinstance(dressed, Markup) else escape(dressed)

    def words(self, key: str, **values: str) -> str:
        """Words alone, not escaped."""
        return self.dressing.plainly(key, **values)


@dataclass(frozen=True)
class SiteSettings:
    """The portal's names and addresses.

    `url` is canonical and ends with a slash; `epoch` is the only time the generator knows;
    `languages` are those of the frames, Japanese first.
    """

    name: str
    short_name: str
    url: str
    sample: bool
    epoch: int
    authority: str
    languages: tuple[SiteLanguage, ...]

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.netloc or not self.url.endswith("/"):
            raise ValueError("the portal's url is absolute and ends with a slash")
        if not self.languages or self.languages[0].folder:
            raise ValueError("the first language is that of the records")

    @property
    def base_path(self) -> str:
        """The path of the root on its host: `/`, or `/disclosure/` where it lies in a folder."""
        return urlsplit(self.url).path

    @property
    def japanese(self) -> SiteLanguage:
        """The language of the records."""
        return self.languages[0]

    def language(self, code: str) -> SiteLanguage:
        """The language of a page."""
        return next(each for each in self.languages if each.code == code)
