"""The foot of a page names what the menu leaves out, in the page's language where there is one."""

from dataclasses import replace

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.loading import load_strings
from disclosure_builder.site.foot import foot
from tests.site.conftest import LANGUAGE, PROJECT, SETTINGS, fragment

ABOUT = fragment("about/", "このサイト")
CONTACT = fragment("contact/", "連絡先 <市>")


def test_pages_that_the_menu_does_not_name_are_linked() -> None:
    """The menu has the one; the foot has the other, its title as text."""
    html = foot((ABOUT, CONTACT), LANGUAGE, SETTINGS, None)
    assert html.count("<li>") == 1
    assert '<a href="root:contact/">連絡先 &lt;市&gt;</a>' in html


def test_where_there_is_nothing_to_say_there_is_nothing() -> None:
    """No empty list, and no ledger that does not exist yet."""
    assert foot((ABOUT,), LANGUAGE, SETTINGS, None) == ""


def test_the_head_of_the_ledger_stands_there_to_be_noted_down() -> None:
    """With a link to the ledger itself."""
    html = foot((), LANGUAGE, SETTINGS, "sha256:00ff")
    assert 'href="root:ledger.jsonl"' in html
    assert "<code>sha256:00ff</code>" in html


def test_another_language_gets_its_own_page_or_the_japanese_one_marked_as_such() -> None:
    """Never both."""
    _, strings = load_strings(PROJECT / "site_templates", ("ja", "en"))
    english = replace(LANGUAGE, dressing=Dressing(strings), navigation=())
    settings = replace(SETTINGS, languages=(LANGUAGE, english))
    own = replace(fragment("en/contact/", "Contact"), language="en")
    html = foot((ABOUT, CONTACT, own), english, settings, None)
    assert '<a href="root:en/contact/">Contact</a>' in html
    assert "root:contact/" not in html
    assert '<a href="root:about/" hreflang="ja"><span lang="ja">このサイト</span>' in html
