"""What pages say to programs is true, whole and cannot break out of its place."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

from disclosure_builder.site.linked_data import linked_data, open_graph
from tests.site.conftest import LANGUAGE, SAMPLE, SETTINGS, fragment

CASE = replace(
    fragment("incidents/2026-001/", "</script><b>件名 & 続き"), published=date(2026, 5, 1)
)
LIST = fragment("incidents/", "公表事案")
TITLES = {page.address: page.title for page in (CASE, LIST)}
CARDS = {"card.png": "assets/card.0123abcd.png"}


def graph(html: str) -> list[dict[str, Any]]:
    """The nodes that a page names."""
    match = re.fullmatch(r'<script type="application/ld\+json">([^<>&]*)</script>', html)
    assert match is not None
    data = json.loads(match[1])
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_a_case_is_a_report_with_the_days_of_its_first_and_newest_edition() -> None:
    """And with the body that reports; its title is data, whatever signs it holds."""
    report, _ = graph(linked_data(CASE, TITLES, SETTINGS))
    assert report["@type"] == "Report"
    assert report["headline"] == CASE.title
    assert (report["datePublished"], report["dateModified"]) == ("2026-05-01", "2026-05-12")
    assert report["publisher"] == {"@type": "GovernmentOrganization", "name": "花咲市"}


def test_the_way_from_home_is_told_step_by_step() -> None:
    """The same steps as a reader sees, with whole addresses."""
    _, path = graph(linked_data(CASE, TITLES, SETTINGS))
    steps = [(step["position"], step["name"], step["item"]) for step in path["itemListElement"]]
    assert steps == [
        (1, "ホーム", SETTINGS.url),
        (2, "公表事案", f"{SETTINGS.url}incidents/"),
        (3, CASE.title, f"{SETTINGS.url}incidents/2026-001/"),
    ]


def test_a_list_is_a_page_and_claims_no_day_of_publication() -> None:
    """Only cases and years are reports; home is the site itself."""
    page, _ = graph(linked_data(LIST, TITLES, SETTINGS))
    assert page["@type"] == "WebPage"
    assert "datePublished" not in page
    (home,) = graph(linked_data(fragment(""), {}, SETTINGS))
    assert home["@type"] == "WebSite"


def test_a_sample_names_nobody_as_its_publisher() -> None:
    """What it tells never happened, and no city said it."""
    for page in (CASE, LIST, fragment("")):
        node, *_ = graph(linked_data(page, TITLES, SAMPLE))
        assert "publisher" not in node
        assert node["creativeWorkStatus"] == "見本"


def test_a_sample_says_in_its_own_words_what_its_content_is() -> None:
    """What the portal says of its sample, where it says it: real cases are not invented ones."""
    note = "実在の公表を要約したものです。"
    said = replace(SAMPLE, languages=(replace(LANGUAGE, sample_note=note),))
    node, *_ = graph(linked_data(CASE, TITLES, said))
    assert node["creativeWorkStatus"] == note


def test_a_shared_link_shows_the_card_of_the_portal() -> None:
    """With its whole address, its size and its words; a case also with its days."""
    lines = open_graph(CASE, CARDS, SETTINGS).splitlines()
    assert f'<meta property="og:image" content="{SETTINGS.url}assets/card.0123abcd.png">' in lines
    assert '<meta property="og:image:width" content="1200">' in lines
    assert f'<meta property="og:image:alt" content="{SETTINGS.name}">' in lines
    assert '<meta property="article:published_time" content="2026-05-01">' in lines
    assert "article:" not in open_graph(LIST, CARDS, SETTINGS)
