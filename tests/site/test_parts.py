"""The small parts: frames, hand-written pages, contents list, path, sitemap, addresses."""

import json
from dataclasses import replace

import pytest

from disclosure_builder.public.pages import Heading
from disclosure_builder.site.addresses import base_of, section_of
from disclosure_builder.site.crawlers import sitemap_xml
from disclosure_builder.site.frames import Frame, Frames
from disclosure_builder.site.orientation import contents_list, path_list
from disclosure_builder.site.written import read_written
from tests.site.conftest import LANGUAGE, SETTINGS, fragment


def test_a_frame_is_filled_at_its_markers() -> None:
    """Values go in as they are, each as often as its marker stands there."""
    frame = Frame.split("<p>@@a@@ と @@b:x/@@</p>\n\n  <i>@@a@@</i>")
    assert frame.fill({"a": "1", "b:x/": "2"}) == "<p>1 と 2</p>\n<i>1</i>\n".encode()


def test_a_missing_value_is_an_error() -> None:
    """No page is served with an empty place that nobody noticed."""
    with pytest.raises(KeyError):
        Frame.split("@@a@@").fill({})


def test_a_marker_in_a_fragment_is_text(frames: Frames) -> None:
    """A body is never searched for markers."""
    values = dict.fromkeys(frames.frames["page"].slots, "")
    assert b"@@title@@" in frames.frames["page"].fill(values | {"body": "@@title@@"})


@pytest.mark.parametrize(
    ("address", "base"), [("", "./"), ("incidents/", "../"), ("incidents/2026-001/", "../../")]
)
def test_the_way_to_the_root_has_a_step_for_each_folder(address: str, base: str) -> None:
    """Home reaches itself by `./`."""
    assert base_of(address) == base


def test_a_page_belongs_to_the_nearest_menu_entry() -> None:
    """Home is the section of home only."""
    entries = ["", "incidents/", "incidents/archive/"]
    assert section_of("incidents/archive/2025/", entries) == "incidents/archive/"
    assert section_of("suspensions/", entries) is None
    assert section_of("", entries) == ""


def test_hand_written_pages_become_fragments(frames: Frames) -> None:
    """Title, description, contents and words of a Markdown file are all there."""
    about, contact = frames.written
    assert (about.address, about.title) == ("about/", "このサイト & 市")
    assert about.description == "このサイトの説明"
    assert about.headings == (Heading(2, "who", "だれが"), Heading(2, "how", "どのように"))
    assert '<a href="root:contact/">' in about.html
    assert "このサイト & 市 公表事案 と 連絡先 だれが" in about.text
    assert (contact.address, contact.title, contact.headings) == ("contact/", "連絡先", ())


def test_tables_of_markdown_have_no_style_and_can_be_scrolled_by_keyboard(frames: Frames) -> None:
    """Alignment is a class, and the box around the table takes the focus."""
    html = frames.written[0].html
    assert "style=" not in html
    assert '<td class="align-right">1</td>' in html
    assert '<div class="table-scroll" role="region" tabindex="0" aria-label="表"><table>' in html


def test_other_levels_of_headings_stay_out_of_the_contents() -> None:
    """Levels two and three are listed."""
    rows = [[1, "a", "一"], [2, "b", "二 &amp; 2"], [3, "c", "三"], [4, "d", "四"], None]
    page = json.dumps({"title": "題", "description": "", "html": "", "headings": rows})
    found = read_written("x/", "page", page, LANGUAGE).headings
    assert found == (Heading(2, "b", "二 & 2"), Heading(3, "c", "三"))


def test_contents_are_nested_and_escaped() -> None:
    """A heading of level three stands below the one of level two before it."""
    html = contents_list(
        (Heading(2, "a", "一<"), Heading(3, "b", "二"), Heading(2, "c", "三")), LANGUAGE
    )
    assert (
        '<ul><li><a href="#a">一&lt;</a><ul><li><a href="#b">二</a></li></ul></li>'
        '<li><a href="#c">三</a></li></ul>'
    ) in html


def test_one_heading_is_no_contents_list() -> None:
    """Short pages have none."""
    assert contents_list((Heading(2, "a", "一"),), LANGUAGE) == ""


def test_the_path_leaves_out_folders_that_are_no_page() -> None:
    """Every step of the path can be visited."""
    titles = {"a/": "<甲>", "a/b/c/": "丙"}
    assert path_list("a/b/c/", titles, LANGUAGE) == (
        '<nav class="path" aria-label="現在位置"><ol><li><a href="root:">ホーム</a></li>'
        '<li><a href="root:a/">&lt;甲&gt;</a></li><li aria-current="page">丙</li></ol></nav>'
    )
    assert path_list("", titles, LANGUAGE) == ""


def test_the_sitemap_lists_every_page_with_the_day_it_changed() -> None:
    """A page without a known day has no `lastmod`, rather than an invented one."""
    undated = replace(fragment("about/"), updated=None)
    sitemap = sitemap_xml((fragment("incidents/2026-001/"), undated), SETTINGS).decode()
    assert sitemap.splitlines()[2:-1] == [
        "<url><loc>https://disclosure.example.jp/about/</loc></url>",
        "<url><loc>https://disclosure.example.jp/incidents/2026-001/</loc>"
        "<lastmod>2026-05-12</lastmod></url>",
    ]


@pytest.mark.parametrize("url", ["disclosure.example.jp/", "https://example.jp/x", "https:///x/"])
def test_the_portal_needs_an_absolute_address(url: str) -> None:
    """Canonical addresses are made from it."""
    with pytest.raises(ValueError, match="absolute"):
        replace(SETTINGS, url=url)


def test_a_portal_in_a_folder_keeps_its_missing_page_in_that_folder() -> None:
    """Links of the 404 page begin at the folder of the portal."""
    assert replace(SETTINGS, url="https://city.example.jp/juki/").base_path == "/juki/"
