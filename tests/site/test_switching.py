"""The language switch, the alternates in the head, and hand-written pages in other languages."""

from dataclasses import replace

import pytest

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.loading import load_strings
from disclosure_builder.public.pages import Fragment
from disclosure_builder.site.composition import compose
from disclosure_builder.site.frames import Frames
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.site.settings import MenuEntry
from disclosure_builder.site.switching import alternates, switch
from tests.site.conftest import LANGUAGE, PAGES, PROJECT, SETTINGS, fragment, request_for

_, ENGLISH, EASY = (
    replace(
        LANGUAGE,
        dressing=Dressing(strings),
        navigation=(
            MenuEntry("menu.home", strings.folder),
            MenuEntry("menu.about", "about/", is_elsewhere=True),
        ),
    )
    for strings in load_strings(PROJECT / "site_templates", ("ja", "en", "easy"))
)
SITE = replace(SETTINGS, languages=(LANGUAGE, ENGLISH, EASY))
CASE = "incidents/2026-001/"


def in_language(code: str, address: str) -> Fragment:
    """A page of the builder in a language."""
    return replace(fragment(address), language=code)


@pytest.fixture(scope="module")
def served() -> dict[str, str]:
    """A small site in three languages: path → page."""
    pages = {**PAGES, "about.en.md": "# About\n\n[Contact](contact.md), [以前](about.md)\n"}
    frames: Frames = MkDocsGenerator().make_frames(request_for(SITE, pages))
    made = [in_language("ja", ""), in_language("ja", CASE), in_language("en", "en/")]
    made += [in_language("en", f"en/{CASE}"), in_language("easy", "easy/")]
    files = compose(frames, made, [], (), SITE).files
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}


def test_every_page_says_its_language(served: dict[str, str]) -> None:
    """Easy Japanese is Japanese."""
    assert '<html lang="ja">' in served["index.html"]
    assert '<html lang="en">' in served["en/index.html"]
    assert '<html lang="ja">' in served["easy/index.html"]


def test_the_switch_leads_to_the_same_page_and_marks_the_current(served: dict[str, str]) -> None:
    """Plain links with `lang` and `hreflang`."""
    page = served[f"en/{CASE}index.html"]
    assert f'<a href="../../../{CASE}" lang="ja" hreflang="ja">日本語</a>' in page
    own = f'<a href="../../../en/{CASE}" lang="en" hreflang="en" aria-current="true">English</a>'
    assert own in page


def test_where_a_page_is_missing_the_switch_leads_home() -> None:
    """A reader of another language gets to that language all the same."""
    pages = {"", CASE, "en/", f"en/{CASE}", "easy/"}
    assert 'href="root:easy/"' in switch(CASE, LANGUAGE, pages, SITE)
    assert 'href="root:en/"' in switch(None, LANGUAGE, pages, SITE)


def test_one_language_needs_no_switch() -> None:
    """A portal in Japanese alone has neither switch nor alternates."""
    assert switch("", LANGUAGE, {""}, SETTINGS) == ""
    assert alternates("", LANGUAGE, {""}, SETTINGS) == ""


def test_the_head_names_the_languages_that_a_page_exists_in(served: dict[str, str]) -> None:
    """Absolute, each language once, and none of a page that is not there."""
    link = '<link rel="alternate" hreflang="{}" href="https://disclosure.example.jp/{}">'
    for path in (f"{CASE}index.html", f"en/{CASE}index.html"):
        assert link.format("ja", CASE) in served[path]
        assert link.format("en", f"en/{CASE}") in served[path]
    assert "hreflang" not in served["about/index.html"].partition("</head>")[0].replace(
        link.format("ja", "about/"), ""
    ).replace(link.format("en", "en/about/"), "")
    assert served["easy/index.html"].count('<link rel="alternate"') == 2


def test_a_translated_page_by_hand_stands_in_the_folder_of_its_language(
    served: dict[str, str],
) -> None:
    """`about.en.md` becomes `en/about/`, and its links lead where their files are."""
    page = served["en/about/index.html"]
    assert '<html lang="en">' in page
    assert '<a href="../../contact/">Contact</a>' in page
    assert '<a href="../../about/"><span lang="ja">以前</span></a>' in page


def test_the_menu_marks_what_is_in_japanese(served: dict[str, str]) -> None:
    """An entry without a page in the language leads to the Japanese one and says so."""
    entry = '<a href="../about/" hreflang="ja">About this site (<span lang="ja">日本語</span>)</a>'
    assert entry in served["en/index.html"]


def test_programs_learn_what_a_translation_is_of(served: dict[str, str]) -> None:
    """schema.org's translationOfWork, and the page's own language."""
    assert (
        '"translationOfWork":{"@id":"https://disclosure.example.jp/' + CASE
        in (served[f"en/{CASE}index.html"])
    )
    assert '"inLanguage":"en"' in served[f"en/{CASE}index.html"]
