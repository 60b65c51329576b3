"""The same page in other languages: the switch in the header, and what the head of a page says of it.

A page and its translations have the same address below the folder of their language. Where a page
does not exist in a language, the switch leads to that language's home page.
"""

from collections.abc import Collection
from html import escape

from disclosure_builder.site.settings import SiteLanguage, SiteSettings


def switch(
    address: str | None, current: SiteLanguage, pages: Collection[str], site: SiteSettings
) -> str:
    """Plain links, one for each language; nothing where there is only one. `address` None: no page."""
    if len(site.languages) == 1:
        return ""
    items = "".join(
        f"<li>{_link(_counterpart(address, current, each, pages), each, each is current)}</li>"
        for each in site.languages
    )
    name = current.dressing.attribute("frame.languages")
    return f'\n<nav class="site-languages" aria-label="{name}"><ul>{items}</ul></nav>'


def alternates(
    address: str, current: SiteLanguage, pages: Collection[str], site: SiteSettings
) -> str:
    """`<link rel="alternate" hreflang>` for each language that this page exists in.

    Easy Japanese is Japanese: to programs that choose by language, it is not another one.
    """
    found = [
        (each.tag, other)
        for each in site.languages
        if (each is site.japanese or each.tag != site.japanese.tag)
        if (other := _counterpart(address, current, each, pages)) in pages
        and other.removeprefix(each.folder) == address.removeprefix(current.folder)
    ]
    if len(found) < 2:
        return ""
    return "".join(
        f'\n<link rel="alternate" hreflang="{tag}" href="{escape(site.url + other)}">'
        for tag, other in found
    )


def _counterpart(
    address: str | None, current: SiteLanguage, other: SiteLanguage, pages: Collection[str]
) -> str:
    """The same page in another language, or that language's home."""
    if address is None:
        return other.folder
    same = other.folder + address.removeprefix(current.folder)
    return same if same in pages else other.folder


def _link(address: str, language: SiteLanguage, is_current: bool) -> str:
    current = ' aria-current="true"' if is_current else ""
    name = escape(language.self_name)
    return (
        f'<a href="root:{escape(address)}" lang="{language.tag}" hreflang="{language.tag}"{current}>'
        f"{name}</a>"
    )
