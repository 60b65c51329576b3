"""The page that says how to be told, in every language of the sample portal."""

from tests.portals import sample


def test_a_feed_in_another_language_is_named_as_that_calls_itself() -> None:
    """On every page that offers it: who reads English looks for the word English."""
    pages = {page.address: page.html for page in sample().fragments}
    for folder in ("", "en/", "easy/"):
        assert "<strong>English</strong>" in pages[f"{folder}subscribe/"]
    assert '<span lang="ja">やさしい日本語</span>' in pages["en/subscribe/"]
