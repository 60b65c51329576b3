"""The foot of a page names what the menu leaves out, in the page's language where there is one."""

from dataclasses import replace

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.loading import load_strings
from disclosure_builder.public.ledger import NO_LINES, Act, Entry, Ledger
from disclosure_builder.site.foot import foot, witness
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Kind
from tests.site.conftest import LANGUAGE, PROJECT, SETTINGS, fragment


def released(case: str, number: int) -> Entry:
    """The entry of an edition."""
    kind, identifier = case.split("/")
    reference = EditionReference(CaseReference(Kind.parse(kind), identifier), number)
    return Entry(Act.RELEASE, reference, f"sha256:{number:064}", "2026-05-01T10:00+09:00")


LEDGER = Ledger().extended(
    [
        released("incidents/2026-001", 1),
        released("incidents/2026-001", 2),
        released("suspensions/2026-001", 1),
    ]
)
ABOUT = fragment("about/", "このサイト")
CONTACT = fragment("contact/", "連絡先 <市>")


def test_pages_that_the_menu_does_not_name_are_linked() -> None:
    """The menu has the one; the foot has the other, its title as text."""
    html = foot((ABOUT, CONTACT), LANGUAGE, SETTINGS)
    assert html.count("<li>") == 1
    assert '<a href="root:contact/">連絡先 &lt;市&gt;</a>' in html


def test_where_there_is_nothing_to_say_there_is_nothing() -> None:
    """No empty list, and no ledger that does not exist yet."""
    assert foot((ABOUT,), LANGUAGE, SETTINGS) == ""
    assert witness(NO_LINES, "about/", LANGUAGE) == ""


def test_the_last_line_of_the_ledger_stands_there_to_be_noted_down() -> None:
    """With its number, by which anybody finds it, and with a link to the ledger itself."""
    html = witness(LEDGER, "about/", LANGUAGE)
    assert 'href="root:ledger.jsonl"' in html
    assert f"3行目：<code>{LEDGER.head}</code>" in html


def test_the_page_of_a_case_shows_the_newest_line_about_it() -> None:
    """So it stays the same, byte for byte, while others are published."""
    html = witness(LEDGER, "incidents/2026-001/", LANGUAGE)
    assert f"2行目：<code>{LEDGER.lines[1].digest}</code>" in html
    further = LEDGER.extended([released("suspensions/2026-002", 1)])
    assert witness(further, "incidents/2026-001/", LANGUAGE) == html
    assert witness(further, "", LANGUAGE) != witness(LEDGER, "", LANGUAGE)


def test_a_page_in_another_language_shows_the_same_line() -> None:
    """Its address is that of the Japanese page below the folder of the language."""
    _, strings = load_strings(PROJECT / "site_templates", ("ja", "en"))
    english = replace(LANGUAGE, dressing=Dressing(strings), navigation=())
    html = witness(LEDGER, "en/incidents/2026-001/", english)
    assert LEDGER.lines[1].digest in html


def test_another_language_gets_its_own_page_or_the_japanese_one_marked_as_such() -> None:
    """Never both."""
    _, strings = load_strings(PROJECT / "site_templates", ("ja", "en"))
    english = replace(LANGUAGE, dressing=Dressing(strings), navigation=())
    settings = replace(SETTINGS, languages=(LANGUAGE, english))
    own = replace(fragment("en/contact/", "Contact"), language="en")
    html = foot((ABOUT, CONTACT, own), english, settings)
    assert '<a href="root:en/contact/">Contact</a>' in html
    assert "root:contact/" not in html
    assert '<a href="root:about/" hreflang="ja"><span lang="ja">このサイト</span>' in html
