"""A crawler that only follows links, as the National Diet Library's does, gets every page."""

import re
from collections.abc import Callable, Iterator, Mapping
from posixpath import dirname, join, normpath

import pytest

from disclosure_builder import pipeline
from tests import portals

# A form leads to the search, which is of no use in an archive; a server shows the other by itself.
_NOT_LINKED = re.compile(r"(?:[a-z]+/)?search/index\.html|404\.html")


# Programs find these by `data/index.json`.
_FOR_PROGRAMS = re.compile(r"data/schemas/.*|(.*/)?csv-metadata\.json")
PORTALS = pytest.mark.parametrize("portal", [portals.sample, portals.real], ids=["sample", "real"])


@PORTALS
def test_links_lead_from_home_to_every_page_and_paper(portal: Callable[[], pipeline.Built]) -> None:
    """By `href` alone, without a script, a form or the sitemap."""
    files = portal().site.files
    wanted = {path for path in files if path.endswith((".html", ".pdf"))}
    wanted = {path for path in wanted if not _NOT_LINKED.fullmatch(path)}
    assert len(wanted) > 20
    assert wanted - reached(files) == set()


@PORTALS
def test_links_lead_to_every_feed_and_every_table(portal: Callable[[], pipeline.Built]) -> None:
    """Also to the feeds of years that are over, and to the data of each case."""
    files = portal().site.files
    wanted = {path for path in files if path.startswith(("feeds/", "data/"))}
    wanted |= {path for path in files if re.fullmatch(r"operation/.*\.csv", path)}
    wanted = {path for path in wanted if not _FOR_PROGRAMS.fullmatch(path)}
    assert len(wanted) > 100
    assert wanted - reached(files) == set()


def reached(files: Mapping[str, bytes]) -> set[str]:
    """Every file that links lead to from the home page."""
    found: set[str] = set()
    ahead = ["index.html"]
    while ahead:
        page = ahead.pop()
        if page not in found and page in files:
            found.add(page)
            ahead.extend(linked(files, page))
    return found


def linked(files: Mapping[str, bytes], page: str) -> Iterator[str]:
    """The files of the site that a page links to."""
    if not page.endswith(".html"):
        return
    for address in re.findall(r'<a [^>]*?href="([^"#:]+)["#]', files[page].decode()):
        path = normpath(join("/", dirname(page), address)).lstrip("/")
        yield path if path in files else join(path, "index.html")
