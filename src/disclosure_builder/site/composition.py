"""Set each fragment into its frame: fragments + files + frames → the site as it will be served.

A page is a join of strings that were prepared once for its depth; nothing is parsed. At the very
end each page is asked what it runs, and the answer is its security policy.
"""

from collections.abc import Iterable
from html import escape

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.ledger import NO_LINES, Ledger
from disclosure_builder.public.pages import BuiltSite, FeedLink, Fragment, OutputFile
from disclosure_builder.site.addresses import base_of, file_of, is_address, is_path, section_of
from disclosure_builder.site.crawlers import robots_txt, sitemap_xml
from disclosure_builder.site.discovery import feed_lines
from disclosure_builder.site.drawings import ICONS, favicon
from disclosure_builder.site.foot import foot, witness
from disclosure_builder.site.frames import Frame, Frames, frame_name, with_base
from disclosure_builder.site.headers import header_files
from disclosure_builder.site.linked_data import linked_data, open_graph
from disclosure_builder.site.manifest import PATH as MANIFEST
from disclosure_builder.site.manifest import manifest
from disclosure_builder.site.orientation import contents_list, path_list
from disclosure_builder.site.policy import Needs, needs_of, policy, sum_of
from disclosure_builder.site.settings import SiteLanguage, SiteSettings
from disclosure_builder.site.sheet import QrCodes, sheet
from disclosure_builder.site.switching import alternates, switch
from disclosure_builder.vocabulary.words import Words

# Stands in the head of a page, before anything that was written for it.
_POLICY = "@@policy@@"


def compose(  # noqa: PLR0913 - everything that a page is made of
    frames: Frames,
    fragments: Iterable[Fragment],
    files: Iterable[OutputFile],
    feeds: tuple[FeedLink, ...],
    settings: SiteSettings,
    *,
    ledger: Ledger = NO_LINES,
    codes: QrCodes | None = None,
) -> BuiltSite:
    """Build every file of the site in memory; `Refused` where two claim the same path."""
    pages = (*fragments, *frames.written)
    codes = codes or QrCodes()
    composer = _Composer(frames, pages, feeds, settings, ledger, codes)
    site = _Files()
    for page in pages:
        site.add(file_of(page.address), is_address(page.address), composer.page(page))
    for file in files:
        site.add(file.path, is_path(file.path), file.content)
    for path, content in frames.assets.items():
        site.add(path, is_path(path), content)
    codes.keep()
    site.add("404.html", True, composer.not_found())
    for file in header_files(sum_of(composer.needs), settings):
        site.add(file.path, is_path(file.path), file.content)
    site.add(MANIFEST, True, manifest(frames.addresses, settings))
    site.add("favicon.ico", True, _favicon(frames))
    site.add("sitemap.xml", True, sitemap_xml(pages, settings))
    site.add("robots.txt", True, robots_txt(settings))
    return site.built()


class _Composer:
    """Fills frames; remembers each frame for each depth, because most pages share a few."""

    def __init__(  # noqa: PLR0913, PLR0917 - the same
        self,
        frames: Frames,
        pages: tuple[Fragment, ...],
        feeds: tuple[FeedLink, ...],
        settings: SiteSettings,
        ledger: Ledger,
        codes: QrCodes,
    ) -> None:
        self._frames = frames
        self._codes = codes
        self._settings = settings
        self._feeds = feeds
        self._titles = {page.address: page.title for page in pages}
        self._pages = frozenset(self._titles)
        for language in settings.languages:
            own = [entry for entry in language.navigation if not entry.is_elsewhere]
            self._titles |= {entry.address: language.words(entry.key) for entry in own}
        self._ledger = ledger
        self._feet = {
            each.code: foot(frames.written, each, settings) for each in settings.languages
        }
        self._based: dict[tuple[str, str], Frame] = {}
        self.needs: set[Needs] = set()

    def page(self, page: Fragment) -> bytes:
        """The whole page of one fragment."""
        base = base_of(page.address)
        language = self._settings.language(page.language)
        is_home = page.address == language.folder
        full_title = language.words("frame.page_title", title=page.title, site=language.name)
        values = {
            "full_title": escape(language.plain_name if is_home else full_title),
            "title": escape(language.plain_name if is_home else page.title),
            "description": escape(page.description or full_title),
            "canonical": escape(self._settings.url + page.address),
            "alternates": alternates(page.address, language, self._pages, self._settings),
            "languages": with_base(
                switch(page.address, language, self._pages, self._settings), base
            ),
            "open_graph": open_graph(page, self._frames.addresses, self._settings),
            "linked_data": linked_data(page, self._titles, self._settings),
            "feeds": with_base(feed_lines(self._feeds, language, page.address), base),
            "path": with_base(path_list(page.address, self._titles, language), base),
            "contents": contents_list(page.headings, language),
            "body": with_base(page.html, base),
            "sheet": self._sheet(page, language),
            "foot": with_base(self._foot(page.address, language), base),
            **self._current(page.address, language),
        }
        return self._secured(self._frame(frame_name(page.frame, page.language), base), values)

    def not_found(self) -> bytes:
        """The page for addresses that do not exist; its links begin at the root of the host."""
        base = self._settings.base_path
        language = self._settings.japanese
        values = {
            "feeds": with_base(feed_lines(self._feeds, language, None), base),
            "path": "",
            "contents": "",
            "sheet": "",
            "languages": with_base(switch(None, language, self._pages, self._settings), base),
            "foot": with_base(self._foot("404.html", language), base),
        }
        frame = self._frames.not_found.based(base)
        return self._secured(frame, values | self._current(None, language))

    def _foot(self, address: str, language: SiteLanguage) -> str:
        return self._feet[language.code] + witness(self._ledger, address, language)

    def _sheet(self, page: Fragment, language: SiteLanguage) -> str:
        """What an announcement says on paper; other pages are for the screen."""
        if page.published is None:
            return ""
        words = language.dressing.html("frame.on_paper")
        address = self._settings.url + page.address
        return sheet(address, words, self._codes.of(address))

    def _secured(self, frame: Frame, values: dict[str, str]) -> bytes:
        """The page with the policy that fits what it has, and nothing more."""
        html = frame.fill(values | {"policy": _POLICY}).decode()
        needs = needs_of(html)
        self.needs.add(needs)
        return html.replace(_POLICY, policy(needs), 1).encode()

    def _frame(self, kind: str, base: str) -> Frame:
        if (kind, base) not in self._based:
            self._based[kind, base] = self._frames.frames[kind].based(base)
        return self._based[kind, base]

    def _current(self, address: str | None, language: SiteLanguage) -> dict[str, str]:
        """Mark the menu entry of this page, or of the section that it belongs to."""
        entries = [entry.address for entry in language.navigation]
        home = language.folder
        values = {f"current:{entry}": "" for entry in entries}
        section = None if address is None else section_of(address, entries, home)
        if section is not None:
            state = "page" if section == address else "true"
            values[f"current:{section}"] = f' aria-current="{state}"'
        return values


class _Files:
    """Path → bytes, in the order of the paths, each claimed once."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._problems: list[Problem] = []

    def add(self, path: str, acceptable: bool, content: bytes) -> None:
        if not acceptable:
            self._problems.append(_bad_path(path))
        elif path in self._files:
            self._problems.append(_claimed_twice(path))
        self._files[path] = content

    def built(self) -> BuiltSite:
        if self._problems:
            raise Refused(ExitCode.SITE, self._problems)
        return BuiltSite({path: self._files[path] for path in sorted(self._files)})


def _favicon(frames: Frames) -> bytes:
    """What browsers and feed readers ask for at the root without having been told."""
    name = min(ICONS, key=lambda name: ICONS[name])
    return favicon(frames.assets[frames.addresses[name]], ICONS[name])


def _claimed_twice(path: str) -> Problem:
    return Problem(
        rule="site.claimed-twice",
        place=Place(path),
        message=Words(
            ja="二つのページ又はファイルが同じアドレスになっています。",
            en="Two pages or files have the same address.",
        ),
        remedy=Words(
            ja="content/pages/ の手書きページの名前が、自動で作られるページと重なっていないか確かめてください。",
            en="Check whether a hand-written page in content/pages/ has the name of a built page.",
        ),
    )


def _bad_path(path: str) -> Problem:
    return Problem(
        rule="site.bad-path",
        place=Place(path),
        message=Words(
            ja="アドレスに使える文字は、英小文字・数字・ハイフン等に限られます。",
            en="An address has only small letters, digits, hyphens, dots and underscores.",
        ),
        remedy=Words(
            ja="content/pages/ のファイル名を英小文字に改めてください。",
            en="Give the file in content/pages/ a name in small letters.",
        ),
    )
