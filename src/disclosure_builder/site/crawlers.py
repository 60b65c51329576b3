"""What search engines and archives read: `sitemap.xml` (all pages) and `robots.txt`."""

from collections.abc import Iterable
from html import escape

from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.settings import SiteSettings

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_xml(pages: Iterable[Fragment], settings: SiteSettings) -> bytes:
    """Every page, with the day of its newest edition where there is one (sitemaps.org)."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_NAMESPACE}">']
    for page in sorted(pages, key=lambda page: page.address):
        changed = f"<lastmod>{page.updated.isoformat()}</lastmod>" if page.updated else ""
        lines.append(f"<url><loc>{escape(settings.url + page.address)}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()


def robots_txt(settings: SiteSettings) -> bytes:
    """Everything may be read and archived; nothing of a sample portal."""
    if settings.sample:
        return b"User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {settings.url}sitemap.xml\n".encode()
