"""From a page to what is printed: what only a screen needs stays away, everything else comes along."""

import pytest

from disclosure_builder.outputs.papers.trees import make_tree, words

GLYPHS = frozenset(
    "見出し本文続きを読むこの言語文字、書体にありませんページでご覧くださいは〓1 Hello"
)


def text_of(html: str) -> str:
    """All that would be printed."""
    return "".join(words(node) for node in make_tree(html, GLYPHS))


def levels(html: str) -> list[str]:
    """The headings in their order."""
    return [node["tag"] for node in make_tree(html, GLYPHS) if isinstance(node, dict)]


@pytest.mark.parametrize(
    "element",
    [
        "<p class='note on-screen'>続きを読む</p>",
        "<script>本文</script>",
        "<svg><text>本文</text></svg>",
        "<template><p>本文</p></template>",
    ],
)
def test_what_only_a_screen_needs_is_not_printed(element: str) -> None:
    """Links to elsewhere on the page, scripts and drawings leave no word on the paper."""
    assert text_of(f"<h1>見出し</h1>{element}<p>本文1</p>") == "見出し本文1"


def test_no_level_of_heading_is_skipped() -> None:
    """A screen reader walks from level to level, so a fourth level after the first becomes a second."""
    assert levels("<h1>見出し</h1><h4>見出し</h4><h3>見出し</h3><h2>見出し</h2>") == [
        "h1",
        "h2",
        "h3",
        "h2",
    ]


def test_a_language_whose_letters_the_font_lacks_becomes_a_note() -> None:
    """Half of a text would mislead: the reader is sent to the page, in Japanese."""
    told = text_of("<h1>見出し</h1><div lang='th'><p>สวัสดี</p></div>")
    assert "ส" not in told
    assert told.endswith("ページでご覧ください。".replace("。", "〓"))


def test_a_language_whose_letters_it_has_is_printed() -> None:
    """English stays English."""
    (_, node) = make_tree("<h1>見出し</h1><p lang='en'>Hello</p>", GLYPHS)
    assert isinstance(node, dict)
    assert (node["lang"], words(node)) == ("en", "Hello")


def test_blanks_between_blocks_are_no_words() -> None:
    """The indentation of a template never becomes a space on paper, a blank in a sentence stays."""
    assert text_of("<h1> 見出し </h1>\n  <p>\n 本文 <b>1</b>\n</p>") == "見出し本文 1"


def test_signs_that_show_nothing_are_left_out() -> None:
    """A zero-width blank is no missing glyph."""
    assert text_of("<p>本\u200b文\ufe0f</p>") == "本文"
