"""Pages in other languages: where they are, what they show, and where they lead when there is none."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from disclosure_builder.language.loading import load_strings
from disclosure_builder.pages import Templates, load_templates, render_pages
from disclosure_builder.pages.emergencies import LONGEST_BODY
from disclosure_builder.pages.printing import NotPrintable
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.editions import Incident, Plain, Suspension, Translation
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Case, Register
from disclosure_builder.public.text import PublicText
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.terms import CountQuality, NetworkState, ScaleUnit, Stage
from tests.pages.conftest import FEEDS, TEMPLATES

CODES = ("ja", "en", "easy")
JAPANESE, ENGLISH, EASY = (Tongue(strings) for strings in load_strings(TEMPLATES, CODES))
INCIDENT, SUSPENSION = "incidents/2026-001", "suspensions/2026-001"
PLAIN = Plain(PublicText("情報《じょうほう》が もれました。"), 1)
TRANSLATION = Translation(
    PublicText("en"), PublicText("Letters sent to the wrong people"), PublicText("22 letters."), 1
)
MakeCase = Callable[..., Case]
MakeRegister = Callable[..., Register]
Render = Callable[[Register], dict[str, Fragment]]


@pytest.fixture(scope="module")
def three() -> Templates:
    """The templates in all three languages."""
    return load_templates(TEMPLATES, languages=CODES)


@pytest.fixture
def render(three: Templates, portal: Portal) -> Render:
    """Every page in every language by its address."""

    def rendered(register: Register) -> dict[str, Fragment]:
        return {page.address: page for page in render_pages(register, portal, FEEDS, three)}

    return rendered


@pytest.fixture
def told(incident: Incident) -> Incident:
    """The incident with a text in easy Japanese and in English."""
    return replace(incident, plain=PLAIN, translations=(TRANSLATION,))


def test_japanese_addresses_do_not_move(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """Japanese stays at the root; English and easy Japanese have folders of their own."""
    pages = render(make_register(make_case(INCIDENT, told)))
    for address in ("", "announcements/", "operation/2026/", "search/", f"{INCIDENT}/"):
        assert pages[address].language == "ja"
        assert pages[f"en/{address}"].language == "en"
        assert pages[f"easy/{address}"].language == "easy"


def test_a_case_without_a_text_has_no_page_in_that_language(
    render: Render, make_register: MakeRegister, make_case: MakeCase, incident: Incident
) -> None:
    """Its entry in the lists leads to the Japanese page and says so."""
    pages = render(make_register(make_case(INCIDENT, incident)))
    assert f"en/{INCIDENT}/" not in pages
    for address in ("en/", "en/incidents/", "en/announcements/", "en/operation/2026/"):
        assert f'<a href="root:{INCIDENT}/" hreflang="ja">' in pages[address].html
        assert '(<span lang="ja">日本語</span>)</a>' in pages[address].html


def test_a_translated_case_is_listed_under_its_translated_title(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """The entry leads to the page in the same language, without a mark."""
    pages = render(make_register(make_case(INCIDENT, told)))
    entry = f'<a href="root:en/{INCIDENT}/">Letters sent to the wrong people</a>'
    assert entry in pages["en/incidents/"].html


def test_a_page_shows_its_own_text_before_the_typed_facts(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """Text, notice that Japanese is authentic, facts with labels in the language; not the items."""
    page = render(make_register(make_case(INCIDENT, told)))[f"en/{INCIDENT}/"]
    order = ("22 letters.", "authoritative", "What is known", "Contact", "Why this was published")
    places = [page.html.index(words) for words in order]
    assert places == sorted(places)
    assert f'<a href="root:{INCIDENT}/" hreflang="ja">the Japanese page</a>' in page.html
    assert page.title == "Letters sent to the wrong people"
    assert "Article 13, paragraph 2" in page.text
    assert str(told.summary) not in page.text
    assert "written from edition" not in page.text


def test_an_older_text_says_so_in_its_language(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """Visible above the text, with both numbers."""
    newer = replace(told, stage=Stage.UPDATE)
    pages = render(make_register(make_case(INCIDENT, told, newer)))
    english = pages[f"en/{INCIDENT}/"].html
    assert english.index("written from edition 1") < english.index("22 letters.")
    assert "newest is edition 2" in english
    assert "1番目の お知らせを 見て 書きました" in pages[f"easy/{INCIDENT}/"].text


def test_only_the_newest_edition_decides(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """A text that the newest edition no longer holds is not shown."""
    bare = replace(told, stage=Stage.UPDATE, plain=None, translations=())
    pages = render(make_register(make_case(INCIDENT, told, bare)))
    assert f"en/{INCIDENT}/" not in pages
    assert f"easy/{INCIDENT}/" not in pages


def test_a_withdrawn_case_is_told_in_japanese_only(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """Of its texts nothing is left in any language."""
    gone = replace(told, stage=Stage.WITHDRAWAL, change_reason=PublicText("別の市の事案のため"))
    pages = render(make_register(make_case(INCIDENT, told, gone)))
    assert f"en/{INCIDENT}/" not in pages
    assert not [page for page in pages.values() if "22 letters" in page.html]


def test_readings_that_a_record_writes_become_ruby(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """On the easy page and in the easy passage of the Japanese one; in texts for programs, none."""
    pages = render(make_register(make_case(INCIDENT, told)))
    for address in (f"easy/{INCIDENT}/", f"{INCIDENT}/"):
        assert "<ruby>情報<rp>（</rp><rt>じょうほう</rt><rp>）</rp></ruby>が" in pages[address].html
        assert "情報が もれました。" in pages[address].text
    assert pages[f"easy/{INCIDENT}/"].description == "情報が もれました。"
    assert "《" not in "".join(page.html for page in pages.values())


def test_english_pages_mark_every_japanese_passage(
    render: Render, make_register: MakeRegister, make_case: MakeCase, told: Incident
) -> None:
    """Outside an element with `lang="ja"` there is not one Japanese letter."""
    pages = render(make_register(make_case(INCIDENT, told), make_case("incidents/2026-002", told)))
    marked = re.compile('<span lang="ja">.*?</span>', re.DOTALL)
    english = [page for page in pages.values() if page.language == "en"]
    assert english
    for page in english:
        assert not re.search("[぀-ヿ一-鿿]", marked.sub("", page.html)), page.address


@pytest.mark.parametrize(
    ("written", "english", "easy"),
    [
        ("2026-05-12T10:30+09:00", "12 May 2026 (Tue), 10:30", "2026年5月12日（火曜日） 10時30分"),
        ("2026-05-12頃", "around 12 May 2026 (Tue)", "2026年5月12日（火曜日）ごろ"),
        ("2026-05", "May 2026", "2026年5月"),
        ("不明", "Unknown (under investigation)", "わかりません（今 調べています）"),
    ],
)
def test_moments_are_written_as_each_language_writes_them(
    written: str, english: str, easy: str
) -> None:
    """As fine as they are known, in every language; `datetime` is the same."""
    moment = Moment.parse(written)
    assert str(ENGLISH.moment_words(moment)) == english
    assert EASY.plain(EASY.moment_words(moment)) == easy
    machine = re.compile('datetime="([^"]*)"')
    assert machine.findall(ENGLISH.time(moment)) == machine.findall(JAPANESE.time(moment))


def test_days_lengths_and_counts_are_written_as_each_language_writes_them() -> None:
    """ISO-like days, singular and plural, and no number without its unit."""
    day = datetime(2026, 5, 12, 23, 30, tzinfo=TOKYO)
    assert ">2026-05-12 (Tue)<" in ENGLISH.day(day)
    assert str(ENGLISH.duration(timedelta(days=1, hours=2, minutes=15))) == "1 d 2 h 15 min"
    assert str(JAPANESE.duration(timedelta(days=1, hours=2, minutes=15))) == "1日2時間15分"
    assert ENGLISH.minutes(75) == "75 min (1 h 15 min)"
    assert ENGLISH.minutes(0) == "0 min"
    one, many = Count(CountQuality.EXACT, 1), Count(CountQuality.FEWER_THAN, 1450)
    assert ENGLISH.count(one, ScaleUnit.PERSONS) == "1 person"
    assert ENGLISH.count(many, ScaleUnit.PERSONS) == "fewer than 1,450 people"


def test_words_of_the_portal_hold_no_text_of_a_record() -> None:
    """A text of a record stays of its type until it is printed."""
    with pytest.raises(NotPrintable):
        ENGLISH.words("years.cases", number=PublicText("x"))


def banner(page: Fragment) -> str:
    """The emergency banner of a home page; nothing if there is none."""
    found = re.search('<div class="emergency".*?</div>', page.html, re.DOTALL)
    return "" if found is None else found[0]


def test_a_stop_that_goes_on_is_the_emergency(
    render: Render, make_register: MakeRegister, make_case: MakeCase, suspension: Suspension
) -> None:
    """In every language, before the title of the page, with one link and nothing to close it."""
    case = make_case(SUSPENSION, suspension)
    register = make_register(case, state=NetworkState.STOPPED, suspensions=(case,))
    pages = render(register)
    for address, title in (("", "住基ネットの全部を停止しています"), ("en/", "is stopped")):
        shown = banner(pages[address])
        assert title in shown
        assert shown.count("<a ") == 1
        assert "<button" not in shown
        assert pages[address].html.index(shown) < pages[address].html.index("<h1")


def test_an_incident_that_is_not_concluded_is_an_emergency(
    render: Render, make_register: MakeRegister, make_case: MakeCase, incident: Incident
) -> None:
    """Its final report takes the banner away."""
    open_now = render(make_register(make_case(INCIDENT, incident)))
    final = replace(incident, stage=Stage.FINAL)
    over = render(make_register(make_case(INCIDENT, incident, final)))
    assert "調査・対応を続けている事案があります" in banner(open_now[""])
    assert banner(over[""]) == banner(over["en/"]) == ""


def test_the_banner_is_cut_to_its_limits(
    render: Render, make_register: MakeRegister, make_case: MakeCase, incident: Incident
) -> None:
    """A body has 100 characters at most, whatever the title of the case."""
    long = replace(incident, title=PublicText("誤" * 300))
    page = render(make_register(make_case(INCIDENT, long)))[""]
    body = re.findall("<p>([^<]*)</p>", banner(page))
    assert [len(text) for text in body] == [LONGEST_BODY]
    assert body[0].endswith("…（第1報）")
