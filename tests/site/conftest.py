"""A small portal of invented pages, and the frames that the real generator makes for it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.loading import load_strings
from disclosure_builder.public.pages import FeedLink, Fragment, Heading
from disclosure_builder.site.frames import Frames
from disclosure_builder.site.generator import FrameRequest, MkDocsGenerator
from disclosure_builder.site.settings import MenuEntry, SiteLanguage, SiteSettings

PROJECT = Path(__file__).parents[2]

(STRINGS,) = load_strings(PROJECT / "site_templates")
LANGUAGE = SiteLanguage(
    dressing=Dressing(STRINGS),
    name="花咲市 運用・事案公表サイト",
    authority="花咲市",
    footer=("市民課 <住民記録係>",),
    navigation=(
        MenuEntry("menu.home", ""),
        MenuEntry("terms.kind.incidents", "incidents/"),
        MenuEntry("menu.about", "about/"),
    ),
)
SETTINGS = SiteSettings(
    name="花咲市 運用・事案公表サイト",
    short_name="公表サイト",
    url="https://disclosure.example.jp/",
    sample=False,
    epoch=1_790_000_000,
    authority="花咲市",
    languages=(LANGUAGE,),
)
SAMPLE = replace(SETTINGS, sample=True)

FEEDS = (
    FeedLink("すべての公表（Atom）", "feeds/all.atom", "application/atom+xml"),
    FeedLink("すべての公表（RSS）", "feeds/all.rss", "application/rss+xml"),
)

PAGES: Mapping[str, str] = {
    "about.md": (
        "---\ndescription: このサイトの説明\n---\n# このサイト & 市\n\n"
        "[公表事案](root:incidents/)と[連絡先](contact.md)\n\n"
        "## だれが {#who}\n\n| 役 | 数 |\n|:--|--:|\n| 責任者 | 1 |\n\n## どのように {#how}\n"
    ),
    "contact.md": "# 連絡先\n\n市民課\n",
}


def fragment(address: str, title: str = "件名", html: str = "<h1>件名</h1>") -> Fragment:
    """A page of the builder with two headings."""
    return Fragment(
        address=address,
        frame="page",
        title=title,
        description="",
        html=html,
        headings=(Heading(2, "what", "事象の内容"), Heading(2, "where", "発生場所")),
        text=title,
        updated=date(2026, 5, 12),
    )


def request_for(settings: SiteSettings, pages: Mapping[str, str] = PAGES) -> FrameRequest:
    """What the pipeline would ask of the generator."""
    return FrameRequest(settings=settings, project=PROJECT, pages=pages)


@pytest.fixture(scope="session")
def frames() -> Frames:
    """The frames of the portal."""
    return MkDocsGenerator().make_frames(request_for(SETTINGS))


@pytest.fixture(scope="session")
def sample_frames() -> Frames:
    """The frames of the same portal as a sample."""
    return MkDocsGenerator().make_frames(request_for(SAMPLE))
