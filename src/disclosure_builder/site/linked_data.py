"""What a page says to programs: a fragment → JSON-LD with terms of schema.org, and Open Graph.

Only what is true is claimed. The page of a case or of a year is a `Report`: something that a body
reports, with the days of its first and of its newest edition. Other pages are plain pages. A sample
says that it is one, and names nobody as its publisher.
"""

import json
from collections.abc import Mapping
from html import escape

from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.drawings import CARD, CARD_SIZE
from disclosure_builder.site.orientation import path_to
from disclosure_builder.site.settings import SiteSettings

Node = dict[str, object]


def linked_data(page: Fragment, titles: Mapping[str, str], settings: SiteSettings) -> str:
    """One `<script>` of data, which no browser runs."""
    language = settings.language(page.language)
    nodes = [_page(page, titles, settings)]
    steps = path_to(page.address, titles, language)
    if steps:
        nodes.append(_path(steps, settings))
    data = json.dumps(
        {"@context": "https://schema.org", "@graph": nodes},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    # Within a script nothing is escaped but by the language itself.
    for sign in "<>&":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{data}</script>'


def open_graph(page: Fragment, addresses: Mapping[str, str], settings: SiteSettings) -> str:
    """The picture of the portal, and the days of a report."""
    kind = "website" if page.published is None else "article"
    properties = [("og:type", kind), ("og:image", settings.url + addresses[CARD])]
    properties += zip(("og:image:width", "og:image:height"), map(str, CARD_SIZE), strict=True)
    properties.append(("og:image:alt", settings.name))
    if page.published is not None:
        properties.append(("article:published_time", page.published.isoformat()))
        if page.updated is not None:
            properties.append(("article:modified_time", page.updated.isoformat()))
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in properties]
    return "\n".join([*lines, '<meta name="twitter:card" content="summary_large_image">'])


def _page(page: Fragment, titles: Mapping[str, str], settings: SiteSettings) -> Node:
    if not page.address:
        return _site(settings) | {"description": page.description} | _source(settings)
    language = settings.language(page.language)
    node: Node = {
        "@type": "WebPage" if page.published is None else "Report",
        "@id": settings.url + page.address,
        "url": settings.url + page.address,
        "name": page.title,
        "inLanguage": language.tag,
        "isPartOf": _site(settings),
    }
    if page.description:
        node["description"] = page.description
    if page.published is not None:
        node["headline"] = page.title
        node["datePublished"] = page.published.isoformat()
    if page.updated is not None:
        node["dateModified"] = page.updated.isoformat()
    original = page.address.removeprefix(language.folder)
    if language is not settings.japanese and original in titles:
        node["translationOfWork"] = {"@id": settings.url + original}
    return node | _source(settings)


def _site(settings: SiteSettings) -> Node:
    return {
        "@type": "WebSite",
        "@id": f"{settings.url}#website",
        "url": settings.url,
        "name": settings.name,
        "inLanguage": settings.japanese.tag,
    }


def _source(settings: SiteSettings) -> Node:
    """Who publishes this, or that nobody does."""
    if settings.sample:
        note = settings.japanese.sample_note
        return {"creativeWorkStatus": note or settings.japanese.words("frame.sample")}
    return {"publisher": {"@type": "GovernmentOrganization", "name": settings.authority}}


def _path(steps: tuple[tuple[str, str], ...], settings: SiteSettings) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": settings.url + address}
            for place, (name, address) in enumerate(steps, start=1)
        ],
    }
