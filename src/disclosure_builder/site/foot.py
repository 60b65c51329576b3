"""The foot of every page: hand-written pages that the menu does not name, and a line of the ledger.

So that every page of the site is reached from every other by plain links: from here lead the ways
to whom to ask and to what is known of the site's accessibility.
"""

from collections.abc import Iterable, Iterator
from html import escape

from disclosure_builder.public.ledger import Ledger
from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.settings import SiteLanguage, SiteSettings


def foot(
    written: Iterable[Fragment],
    language: SiteLanguage,
    settings: SiteSettings,
) -> str:
    """HTML with links from the root; nothing if there is none."""
    in_menu = {entry.address for entry in language.navigation}
    pages = [page for page in _best(written, language, settings) if page.address not in in_menu]
    items = "".join(f"<li>{_link(page, language)}</li>" for page in pages)
    return f'<ul class="site-footer__pages">{items}</ul>' if items else ""


def witness(ledger: Ledger, address: str, language: SiteLanguage) -> str:
    """The line of the ledger that a page shows. Whoever noted it down can tell if history changed."""
    line = ledger.witnessed_by(address.removeprefix(language.folder))
    if line is None:
        return ""
    link = f'<a href="root:ledger.jsonl">{language.dressing.html("frame.ledger_link")}</a>'
    digest = f"<code>{escape(line.digest)}</code>"
    number = f"{line.number}"
    words = language.dressing.html("frame.ledger", link=link, number=number, digest=digest)
    return f'<p class="site-footer__ledger">{words}</p>'


def _best(
    written: Iterable[Fragment], language: SiteLanguage, settings: SiteSettings
) -> Iterator[Fragment]:
    """Each page in this language; where there is none, in Japanese."""
    pages = {page.address: page for page in written}
    for address, page in pages.items():
        if page.language == settings.japanese.code:
            yield pages.get(language.folder + address, page)


def _link(page: Fragment, language: SiteLanguage) -> str:
    title = escape(page.title)
    if page.language == language.code:
        return f'<a href="root:{page.address}">{title}</a>'
    words = language.dressing.html("frame.elsewhere", title=f'<span lang="ja">{title}</span>')
    return f'<a href="root:{page.address}" hreflang="ja">{words}</a>'
