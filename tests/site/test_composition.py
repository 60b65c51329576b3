"""What is served: pages in their frames, and nothing that the theme needs for itself only."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.site.composition import compose
from disclosure_builder.site.frames import Frames
from tests.site.conftest import FEEDS, SAMPLE, SETTINGS, fragment

FRAGMENTS = (
    fragment(
        "", "ホーム", '<h1>ホーム</h1><p><a href="root:incidents/2026-001/#what">件名</a></p>'
    ),
    fragment("incidents/", "公表事案", '<h1>公表事案</h1><a href="root:">ホーム</a>'),
    fragment(
        "incidents/2026-001/",
        '"件名" <b> & 続き',
        '<h1>件名</h1><p>root: は語句</p><a href="root:incidents/">一覧</a>',
    ),
)
FEED_FILES = tuple(OutputFile(feed.path, b"<feed/>", feed.media_type) for feed in FEEDS)


@pytest.fixture(scope="module")
def files(frames: Frames) -> Mapping[str, bytes]:
    """The portal as it is served."""
    return compose(frames, FRAGMENTS, FEED_FILES, FEEDS, SETTINGS).files


@pytest.fixture(scope="module")
def pages(files: Mapping[str, bytes]) -> dict[str, str]:
    """Its HTML pages."""
    return {path: content.decode() for path, content in files.items() if path.endswith(".html")}


class Links(HTMLParser):
    """Collects what a page refers to, element by element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def targets(self) -> list[str]:
        return [
            str(attributes[name])
            for tag, attributes in self.found
            for name in ("href", "src")
            if name in attributes and attributes.get("rel") != "canonical"
        ]


def resolved(page: str, target: str) -> str:
    """The file that a browser asks for when it follows `target` on the page at `page`."""
    path = target.partition("#")[0]
    if path.startswith("/"):
        parts: list[str] = []
    else:
        parts = page.split("/")[:-1] if path else page.split("/")
    for step in path.split("/"):
        if step == "..":
            parts.pop()
        elif step not in {"", "."}:
            parts.append(step)
    found = "/".join(parts)
    return found if "." in found.rpartition("/")[2] else f"{found}/index.html".lstrip("/")


def test_every_link_of_every_page_leads_to_a_served_file(
    pages: dict[str, str], files: Mapping[str, bytes]
) -> None:
    """At each depth, links in fragments, frames, hand-written pages and the 404 page are right."""
    assert len(pages) == 6
    for path, html in pages.items():
        targets = Links(html).targets()
        assert len(targets) > 8
        for target in targets:
            assert ":" not in target
            assert resolved(path, target) in files, (path, target)


def test_only_the_page_for_missing_addresses_has_links_from_the_root_of_the_host(
    pages: dict[str, str],
) -> None:
    """It is shown at any depth; every other page works in any folder."""
    for path, html in pages.items():
        outside = [target for target in Links(html).targets() if not target.startswith("#")]
        assert {target.startswith("/") for target in outside} == {path == "404.html"}


def test_words_that_look_like_a_link_prefix_stay(pages: dict[str, str]) -> None:
    """Only attributes are rewritten."""
    assert "root: は語句" in pages["incidents/2026-001/index.html"]


def test_only_pages_assets_and_given_files_are_served(files: Mapping[str, bytes]) -> None:
    """No frame page, script, search index, source map or compressed sitemap leaves the generator."""
    names = {re.sub(r"\.[0-9a-f]{8}\.", ".*.", path) for path in files}
    assert names == {
        "index.html",
        "404.html",
        "about/index.html",
        "contact/index.html",
        "incidents/index.html",
        "incidents/2026-001/index.html",
        "feeds/all.atom",
        "feeds/all.rss",
        "robots.txt",
        "sitemap.xml",
        "favicon.ico",
        "manifest.webmanifest",
        "_headers",
        "server/apache.conf",
        "server/nginx.conf",
        "assets/card.*.png",
        "assets/icon-32.*.png",
        "assets/icon-180.*.png",
        "assets/icon-192.*.png",
        "assets/icon-512.*.png",
        "assets/portal.*.css",
        "assets/lists.*.js",
        "assets/search.*.js",
        "assets/stylesheets/main.*.min.css",
    }


def test_nothing_served_makes_a_browser_ask_another_host(files: Mapping[str, bytes]) -> None:
    """No address that a browser loads by itself, in a page or stylesheet, names a host."""
    loads = re.compile(
        r"""(?:src|srcset|action|poster|data)\s*=\s*["']?\s*(?:https?:)?//"""
        r"""|url\(\s*["']?\s*(?:https?:)?//|@import|sourceMappingURL|<iframe"""
        r"""|<script(?! type="application/ld\+json">)|http-equiv="(?!Content-Security-Policy")""",
        re.IGNORECASE,
    )
    texts = {
        path: content for path, content in files.items() if not path.endswith((".png", ".ico"))
    }
    for path, content in texts.items():
        assert not loads.search(content.decode()), path
    for path, content in texts.items():
        for tag, attributes in Links(content.decode()).found if path.endswith(".html") else ():
            if tag == "link" and attributes["rel"] != "canonical":
                assert "//" not in str(attributes["href"])


def test_every_page_names_the_feeds(pages: dict[str, str]) -> None:
    """Autodiscovery works from built pages, hand-written pages and the 404 page alike."""
    for path, html in pages.items():
        found = [
            resolved(path, str(attributes["href"]))
            for tag, attributes in Links(html).found
            if tag == "link" and attributes["rel"] == "alternate"
        ]
        assert found == [feed.path for feed in FEEDS], path


def test_every_page_has_one_title_one_heading_and_its_language(pages: dict[str, str]) -> None:
    """Titles differ from page to page, and no page has two first headings."""
    titles = set()
    for html in pages.values():
        assert html.startswith('<!doctype html>\n<html lang="ja">')
        assert html.count("<h1") == 1
        assert html.count('<main class="md-content" id="main"') == 1
        assert "@@" not in html
        titles.update(re.findall("<title>(.*)</title>", html))
    assert len(titles) == len(pages)


def test_titles_are_escaped_wherever_they_stand(pages: dict[str, str]) -> None:
    """A quotation mark, a bracket and an ampersand never become markup."""
    html = pages["incidents/2026-001/index.html"]
    assert "<title>&quot;件名&quot; &lt;b&gt; &amp; 続き｜花咲市" in html
    assert 'property="og:title" content="&quot;件名&quot; &lt;b&gt; &amp; 続き"' in html
    assert '<li aria-current="page">&quot;件名&quot; &lt;b&gt; &amp; 続き</li>' in html
    assert "<b>" not in html
    assert "<p>市民課 &lt;住民記録係&gt;</p>" in html


def test_canonical_addresses_are_absolute(pages: dict[str, str]) -> None:
    """Each page but the one for missing addresses names its permanent address."""
    canonical = {
        path: re.findall('<link rel="canonical" href="([^"]*)">', html)
        for path, html in pages.items()
    }
    assert canonical.pop("404.html") == []
    assert canonical["index.html"] == ["https://disclosure.example.jp/"]
    assert canonical["incidents/2026-001/index.html"] == [
        "https://disclosure.example.jp/incidents/2026-001/"
    ]
    assert all(len(found) == 1 for found in canonical.values())


def test_the_menu_marks_the_page_or_its_section(pages: dict[str, str]) -> None:
    """A page of the menu is current; a page below it marks its section as true."""
    assert '<a href="./" aria-current="page">ホーム' in pages["index.html"]
    assert '<a href="../" aria-current="page">公表事案' not in pages["incidents/index.html"]
    assert '<a href="../incidents/" aria-current="page">公表事案' in pages["incidents/index.html"]
    assert (
        '<a href="../../incidents/" aria-current="true">公表事案'
        in pages["incidents/2026-001/index.html"]
    )
    menu = re.compile("<nav aria-label=.*?</nav>", re.DOTALL)
    for path, count in (("404.html", 0), ("contact/index.html", 0), ("about/index.html", 1)):
        found = menu.search(pages[path])
        assert found is not None
        assert found[0].count("aria-current") == count


def test_a_portal_that_is_live_is_indexed_and_has_no_banner(
    pages: dict[str, str], files: Mapping[str, bytes]
) -> None:
    """Only the 404 page asks not to be indexed."""
    assert [path for path, html in pages.items() if "noindex" in html] == ["404.html"]
    assert not [path for path, html in pages.items() if "見本" in html]
    assert b"Allow: /\n" in files["robots.txt"]
    assert b"https://disclosure.example.jp/sitemap.xml" in files["robots.txt"]


def test_a_sample_says_so_on_every_page_and_to_every_crawler(sample_frames: Frames) -> None:
    """The banner, noindex and robots.txt come together."""
    files = compose(sample_frames, FRAGMENTS, FEED_FILES, FEEDS, SAMPLE).files
    pages = [content.decode() for path, content in files.items() if path.endswith(".html")]
    assert len(pages) == 6
    for html in pages:
        assert '<meta name="robots" content="noindex">' in html
        assert "<strong>見本</strong>" in html
    assert files["robots.txt"] == b"User-agent: *\nDisallow: /\n"


def test_two_pages_at_one_address_are_refused(frames: Frames) -> None:
    """A hand-written page cannot hide a built one, nor the other way round."""
    with pytest.raises(Refused) as refused:
        compose(frames, (fragment("about/"),), (), (), SETTINGS)
    assert refused.value.exit_code is ExitCode.SITE
    assert [str(problem.place) for problem in refused.value.problems] == ["about/index.html"]


@pytest.mark.parametrize("address", ["../secret/", "/etc/", "a//b/", "a", "公表/", "A/"])
def test_an_address_out_of_the_site_is_refused(frames: Frames, address: str) -> None:
    """Addresses are small folders below the root."""
    with pytest.raises(Refused):
        compose(frames, (fragment(address),), (), (), SETTINGS)


@pytest.mark.parametrize("path", ["../feed.xml", "/feed.xml", "a/../feed.xml", "a//b.xml", ""])
def test_a_file_out_of_the_site_is_refused(frames: Frames, path: str) -> None:
    """Files stay below the root."""
    with pytest.raises(Refused):
        compose(frames, (), (OutputFile(path, b"", "text/plain"),), (), SETTINGS)
