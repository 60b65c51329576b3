"""What a first visit costs: a page with everything it fetches, packed as a server would send it."""

import gzip
import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

from tests import portals

LIMIT = 150_000
_FETCHED = re.compile(
    r'<link rel="(?:stylesheet|icon|manifest|modulepreload|preload)"[^>]*? href="([^"]+)"'
    r'|<(?:img|script)[^>]*? src="([^"]+)"'
)
_PACKED = (".html", ".css", ".js", ".svg", ".webmanifest")


def weight(files: Mapping[str, bytes], page: str) -> int:
    """Bytes over the wire for a page and all that it names, text packed and pictures as they are."""
    html = files[page].decode()
    named = {either or other for either, other in _FETCHED.findall(html)}
    # The page for missing addresses names its files from the root.
    paths = {normpath(join("/", dirname(page), address)).lstrip("/") for address in named}
    assert sum(path.endswith(".css") for path in paths) == 2
    return sum(
        len(gzip.compress(files[path], 9)) if path.endswith(_PACKED) else len(files[path])
        for path in {page, *paths}
    )


def test_a_first_visit_to_any_page_stays_below_the_limit() -> None:
    """Of the sample and of the real cases: style sheets, icons and scripts counted with the page."""
    heaviest = {}
    for name, built in (("sample", portals.sample()), ("real", portals.real())):
        pages = [path for path in built.site.files if path.endswith(".html")]
        weights = {path: weight(built.site.files, path) for path in pages}
        heaviest[name] = max(weights.values())
        assert {path: size for path, size in weights.items() if size > LIMIT} == {}
    assert heaviest["sample"] > 10_000


def test_the_first_content_waits_for_no_script() -> None:
    """Scripts, where there are any, come after the page (`defer`, or a module)."""
    for path, content in portals.sample().site.files.items():
        if path.endswith(".html"):
            for attributes in re.findall(r"<script\b([^>]*)>", content.decode()):
                assert re.search(r'type="(?:module|application/ld\+json)"|\sdefer\b', attributes)
