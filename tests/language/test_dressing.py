"""Readings become ruby on easy pages, and Japanese passages say what they are on foreign ones."""

from pathlib import Path

import pytest

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.loading import load_strings
from disclosure_builder.language.ruby import with_ruby, without_ruby

JAPANESE, ENGLISH, EASY = (
    Dressing(each)
    for each in load_strings(Path(__file__).parents[2] / "site_templates", ("ja", "en", "easy"))
)
INFORMATION = "<ruby>情報<rp>（</rp><rt>じょうほう</rt><rp>）</rp></ruby>"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("情報《じょうほう》です", f"{INFORMATION}です"),
        ("個人｜情報《じょうほう》", f"個人{INFORMATION}"),
        ("｜お知らせ《おしらせ》", "<ruby>お知らせ<rp>（</rp><rt>おしらせ</rt><rp>）</rp></ruby>"),
        ("《じょうほう》だけ", "《じょうほう》だけ"),
        ("情報《information》", "情報《information》"),
    ],
)
def test_a_reading_stands_over_its_word(written: str, shown: str) -> None:
    """Over the kanji before it, or over what begins at the bar; anything else is text."""
    assert with_ruby(written) == shown


def test_without_ruby_the_word_is_left() -> None:
    """A title of a page shows no reading."""
    assert without_ruby("｜情報《じょうほう》が もれた") == "情報が もれた"


def test_easy_words_get_their_readings_and_stay_escaped() -> None:
    """A text is escaped before anything in it becomes an element."""
    assert EASY.text("<b>情報《じょうほう》") == f"&lt;b&gt;{INFORMATION}"
    assert EASY.attribute("frame.sample") == "見本"


def test_japanese_pages_print_what_is_there() -> None:
    """Nothing is turned into anything; whoever prints it escapes it."""
    assert JAPANESE.text("情報《じょうほう》<") == "情報《じょうほう》<"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("住民票コードの変更", '<span lang="ja">住民票コードの変更</span>'),
        ("J-LIS (機構) knows", 'J-LIS (<span lang="ja">機構</span>) knows'),
        ("令和8年5月12日 から", '<span lang="ja">令和8年5月12日 から</span>'),
        ("No Japanese & none", "No Japanese &amp; none"),
        ("情報《じょうほう》", '<span lang="ja">情報</span>'),
    ],
)
def test_a_japanese_passage_says_that_it_is_japanese(text: str, shown: str) -> None:
    """On a page in another language a reader's voice changes for it (WCAG 3.1.2)."""
    assert ENGLISH.text(text) == shown


def test_a_passage_does_not_reach_over_a_line() -> None:
    """Paragraphs are made of lines, and an element cannot lie across two of them."""
    assert ENGLISH.text("一行目\n\n二行目") == (
        '<span lang="ja">一行目</span>\n\n<span lang="ja">二行目</span>'
    )


def test_hand_written_english_marks_its_japanese_words() -> None:
    """Between tags only: an attribute is no text, and Japanese pages stay as they are."""
    html = '<p title="住基ネット">The network (<strong>住基ネット</strong>)</p>'
    marked = (
        '<p title="住基ネット">The network (<strong><span lang="ja">住基ネット</span></strong>)</p>'
    )
    assert ENGLISH.handwritten(html) == marked
    assert JAPANESE.handwritten(html) == html
    assert EASY.handwritten("<p>情報《じょうほう》</p>") == f"<p>{INFORMATION}</p>"
