"""A page as one plain HTML file that needs no theme, no script and no other host.

In: the fragment, and which other pages lie beside it. Out: what is still readable in thirty years.
A link to a page or file that is not in the same place leads to the portal.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date

from markupsafe import escape

from disclosure_builder.language.strings import JAPANESE
from disclosure_builder.public.archive import ARCHIVE
from disclosure_builder.public.pages import ROOT_LINK, Fragment
from disclosure_builder.site.addresses import base_of, file_of
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.vocabulary.years import FiscalYear, japanese_year

_LINK = re.compile(rf'(?<==")({re.escape(ROOT_LINK)})([^"#?]*)')
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
</head>
<body>
<p>{heading}</p>
<hr>
<main>
{body}
</main>
<hr>
<p>{address_label} <a href="{canonical}">{canonical}</a></p>
<p class="site-footer__ledger">{ledger_label} <code>{head}</code></p>
</body>
</html>
"""


def plain_page(
    page: Fragment, beside: Collection[str], year: FiscalYear, head: str, settings: SiteSettings
) -> bytes:
    """The bytes of the file. `beside` are the paths of the files that lie in the same place.

    It is a page of a frozen `year`; `head` is the digest of the ledger's last line when that was
    packed. The table of contents has no page of its own on the portal: it names that of all bags.
    """
    base = base_of(page.address)

    def link(found: re.Match[str]) -> str:
        path = file_of(found[2]) if found[2].endswith("/") or not found[2] else found[2]
        return base + path if path in beside else settings.url + found[2]

    language = settings.language(page.language)
    words = language.dressing
    era = japanese_year(date(year.year, 4, 1)).removesuffix("年")
    label = words.html("format.fiscal_year", year=str(year.year), era=era)
    heading = words.html("archive.copy", portal=str(escape(words.text(language.name))), year=label)
    return _PAGE.format(
        language=escape(language.tag),
        title=escape(page.title),
        canonical=escape(settings.url + (page.address or f"{ARCHIVE}/")),
        heading=heading,
        body=_LINK.sub(link, page.html),
        address_label=words.html("archive.address"),
        ledger_label=words.html("archive.head"),
        head=escape(head),
    ).encode()


def contents_page(
    title: str, pages: Sequence[Fragment], files: Sequence[str], settings: SiteSettings
) -> Fragment:
    """A table of contents: every page by its title, every other file by its path."""
    listed = "\n".join(
        f'<li lang="{settings.language(page.language).tag}">'
        f'<a href="{ROOT_LINK}{escape(page.address)}">{escape(page.title)}</a>'
        f" ({settings.language(page.language).self_name})</li>"
        for page in sorted(pages, key=lambda page: (page.language != JAPANESE, page.address))
    )
    others = "\n".join(
        f'<li><a href="{ROOT_LINK}{escape(path)}">{escape(path)}</a></li>' for path in sorted(files)
    )
    return Fragment(
        address="",
        frame="",
        title=title,
        description="",
        html=f"<h1>{escape(title)}</h1>\n<h2>ページ</h2>\n<ul>\n{listed}\n</ul>\n"
        f"<h2>ファイル</h2>\n<ul>\n{others}\n</ul>",
        headings=(),
        text="",
        updated=None,
    )
