"""The words of the interface: each language has the same, and a file that does not is refused."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure_builder.language.loading import load_strings
from disclosure_builder.language.strings import PLACE, Strings
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.terms import ItemState, Trigger

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "site_templates"
LANGUAGES = (
    "ja",
    *sorted(p.stem for p in (TEMPLATES / "strings").glob("*.yaml") if p.stem != "ja"),
)
_SAID = re.compile(r'"([a-z_0-9.]+)"\|say')

Write = Callable[[str, str, str], tuple[str, ...]]


@pytest.fixture
def altered(tmp_path: Path) -> Write:
    """Load the languages after one replacement in one file: the rules and fields of the refusal."""
    shutil.copytree(TEMPLATES / "strings", tmp_path / "strings")

    def alter(name: str, old: str, new: str) -> tuple[str, ...]:
        path = tmp_path / "strings" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(Refused) as refused:
            load_strings(tmp_path, LANGUAGES)
        assert refused.value.exit_code is ExitCode.SETTINGS
        assert {problem.place.path for problem in refused.value.problems} == {
            f"site_templates/strings/{name}"
        }
        return tuple(f"{each.rule} {each.place.field}" for each in refused.value.problems)

    return alter


def test_every_language_of_the_project_is_whole() -> None:
    """Japanese, English and easy Japanese load without a problem."""
    assert [each.code for each in load_strings(TEMPLATES, LANGUAGES)] == ["ja", "easy", "en"]


def test_a_missing_string_is_refused_by_file_and_key(altered: Write) -> None:
    """The build does not show Japanese in its place."""
    assert altered("en.yaml", "  skip: Skip to the content\n", "") == (
        "strings-missing frame.skip",
    )


def test_an_unknown_string_is_refused(altered: Write) -> None:
    """A misspelt key is missing under its own name, and unknown under the other."""
    assert altered("en.yaml", "  skip: Skip", "  skpi: Skip") == (
        "strings-missing frame.skip",
        "strings-unknown frame.skpi",
    )


def test_an_empty_string_is_refused(altered: Write) -> None:
    """A heading without words says nothing to anybody."""
    assert altered("easy.yaml", "  menu: メニュー", '  menu: ""') == ("strings-empty frame.menu",)


@pytest.mark.parametrize("written", ['"{amount}"', '"cases"', '"{number} {amount}"'])
def test_other_places_to_fill_in_are_refused(altered: Write, written: str) -> None:
    """A translation fills in what the Japanese does: no number gets lost, none is invented."""
    found = altered("en.yaml", '  cases: "{number}"', f"  cases: {written}")
    assert found == ("strings-places years.cases",)


def test_a_day_may_be_written_with_other_parts(altered: Write) -> None:
    """English needs no era; but a part that no day has is refused."""
    assert altered("en.yaml", '  date: "{year}-', '  date: "{century}-') == (
        "strings-places format.date",
    )


@pytest.mark.parametrize("words", ["<b>Home</b>", "Home {", "@@body@@"])
def test_markup_in_words_is_refused(altered: Write, words: str) -> None:
    """Words are text: they cannot open an element or a place of the frame."""
    assert altered("en.yaml", "  home: Home", f'  home: "{words}"') == ("strings-form frame.home",)


def test_a_week_has_seven_days(altered: Write) -> None:
    """With one name missing every day would have another's."""
    assert altered("en.yaml", "Mon Tue", "Mon") == ("strings-names format.weekdays",)


def test_a_title_of_the_banner_is_no_longer_than_the_design_system_allows(altered: Write) -> None:
    """30 full-width characters; a Latin letter takes half of one."""
    long = "緊急のお知らせの題名は三十字までと決まっていて、それより長いと拒まれる"
    title = "  incident: 調査・対応を続けている事案があります"
    assert altered("ja.yaml", title, f"  incident: {long}") == ("strings-long emergency.incident",)


def test_a_japanese_term_cannot_differ_from_that_of_the_records(altered: Write) -> None:
    """A reader compares the page with the record."""
    assert altered("ja.yaml", "    stated: 確定", "    stated: 決定") == (
        "strings-term terms.item_state.stated",
    )


def test_what_only_japanese_pages_say_is_not_translated(altered: Write) -> None:
    """Nobody translates a word that is never shown."""
    found = altered("en.yaml", "menu:\n", "authentic:\n  case:\n    now: Now\n\nmenu:\n")
    assert found == ("strings-unknown authentic.case.now",)


def test_a_language_without_a_file_is_refused() -> None:
    """Named in portal.yaml, but not translated."""
    with pytest.raises(Refused) as refused:
        load_strings(TEMPLATES, ("ja", "xx"))
    assert [each.rule for each in refused.value.problems] == ["strings-file"]


def test_no_message_holds_the_words(altered: Write) -> None:
    """A problem names file and key, in both languages of the clerks."""
    altered("en.yaml", "  menu: Menu", '  menu: "Menu {oops"')
    with pytest.raises(Refused) as refused:
        load_strings(TEMPLATES, ("ja", "nowhere"))
    (only,) = refused.value.problems
    assert "nowhere" in str(only.place)
    assert "nowhere" not in only.message.ja + only.message.en + only.remedy.ja + only.remedy.en


def test_every_key_that_a_template_names_is_there() -> None:
    """A misspelt key would fail only on the page that shows it."""
    (japanese,) = load_strings(TEMPLATES)
    pages = [*(TEMPLATES / "pages").glob("*.html")]
    named = {key for page in pages for key in _SAID.findall(page.read_text("utf-8"))}
    assert len(named) > 100
    assert named <= japanese.texts.keys()


def test_templates_hold_no_words_of_their_own() -> None:
    """Every word that a page or a frame says stands in the table."""
    said = re.compile("[぀-ヿ一-鿿]")
    for path in [*(TEMPLATES / "pages").glob("*.html"), *(TEMPLATES / "frame").glob("*.html")]:
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not said.search(text.replace("｜", "").replace("　", "")), path.name


def test_words_are_filled_in_or_fail() -> None:
    """What is not given is an error, never an empty place."""
    strings = Strings("ja", {"a": "第{number}版"})
    assert strings.text("a", number="2") == "第2版"
    assert strings.for_script("a") == "第{number}版"
    with pytest.raises(KeyError):
        strings.text("a")


def test_terms_have_words_in_every_language() -> None:
    """Japanese ones are those of the ordinance."""
    japanese, english = load_strings(TEMPLATES, ("ja", "en"))
    assert japanese.term(ItemState.WITHHELD) == "非公表"
    assert english.term(ItemState.WITHHELD) == "Not made public"
    assert english.term(Trigger.REQUEST).startswith("Article 12, paragraph 3")
    assert not PLACE.search(english.term(Trigger.REQUEST))
