"""The search's files: what is indexed, in which order, the same bytes everywhere, kept and refused."""

import json
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.checks.reading.pagefind import index_words
from disclosure_builder.checks.reading.programs import FOLDER, KNOWN, is_search_program
from disclosure_builder.problems import Refused
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.search_words import folded, words_of
from disclosure_builder.site.search import program
from disclosure_builder.site.search.entries import TITLE_ROOM, make_entries
from disclosure_builder.site.search.making import Search
from disclosure_builder.site.search.readings import make_readings


def page(address: str, text: str, updated: date | None = None) -> Fragment:
    """A page whose title is its address."""
    return Fragment(address, "page", address, "", f"<h1>{text}</h1>", (), text, updated)


PAGES = (
    page("incidents/", "公表事案の一覧", date(2026, 5, 1)),
    page("about/", "このサイトについて"),
    page("incidents/2025-001/", "住民票コードの漏えい", date(2025, 5, 1)),
    page("suspensions/2026-001/", "全部停止した。2024-001", date(2026, 5, 1)),
    page("search/", "検索"),
)


def made(search: Search, pages: tuple[Fragment, ...] = PAGES) -> dict[str, bytes]:
    """Every file of the search."""
    with search.start(pages) as running:
        return {file.path: file.content for file in running.files()}


def indexed(files: dict[str, bytes]) -> set[str]:
    """Every word of the index."""
    return {
        word
        for path, data in files.items()
        if path.endswith(".pf_index")
        for word in index_words(data)
    }


def test_letters_and_pairs_are_words() -> None:
    """Any part of a compound that is two letters or longer consists of such pairs."""
    assert words_of("住民票コード") == {
        *"住民票こーど",
        *("住民", "民票", "票こ", "こー", "ーど"),
    }


def test_a_latin_run_is_one_letter() -> None:
    """A number stays whole, and is a word with the letter at either side."""
    assert words_of("令和6年、2024-001") == {
        *("令", "和", "年", "令和", "和6", "6年", "6", "2024", "001"),
    }


@pytest.mark.parametrize("spelled", ["ｺｰﾄﾞ ＡＢ", "コード ab", "こーど AB"])
def test_widths_capitals_and_kana_are_one_spelling(spelled: str) -> None:
    """Half and full width, small and capital, both kana."""
    assert folded(spelled) == "こーど ab"


def test_the_newest_case_is_listed_first_and_the_search_not_at_all() -> None:
    """Cases, then hand-written pages, then lists."""
    assert [entry.address for entry in make_entries(PAGES)] == [
        "suspensions/2026-001/",
        "incidents/2025-001/",
        "about/",
        "incidents/",
    ]


def test_words_of_the_title_stand_at_early_positions() -> None:
    """The script of the search page tells by that what stands in a title."""
    words = make_entries([page("about/", "市の窓口")])[0].words.split()
    assert set(words[:TITLE_ROOM]) == {"about", "。"}
    assert set(words[TITLE_ROOM:]) == words_of("市の窓口")
    script = (Path(__file__).parents[2] / "site_templates/assets/search.js").read_text("utf-8")
    assert f"TITLE_ROOM = {TITLE_ROOM};" in script


def test_the_index_holds_the_words_of_the_pages_and_no_others() -> None:
    """But for a bare letter under which one with a sound mark is indexed as well."""
    words = indexed(made(Search()))
    expected = {each for p in PAGES[:4] for text in (p.title, p.text) for each in words_of(text)}
    assert expected <= words
    bare = str.maketrans("どじでがず", "としてかす")
    assert words - expected <= {word.translate(bare) for word in expected}
    assert "ーと" in words - expected


def test_every_page_is_named_with_its_address() -> None:
    """In the order in which found pages are listed."""
    listed = json.loads(made(Search())["search/pages.json"])
    assert [address for _, address in listed] == [entry.address for entry in make_entries(PAGES)]
    assert len({name for name, _ in listed}) == len(listed)


def test_the_same_pages_make_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the folder for temporary files, and whatever number of threads works on it."""
    first = made(Search())
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert made(Search()) == first


def test_nothing_is_indexed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as no page has another word, the former index is handed out."""
    first = made(Search(tmp_path / "kept"))
    monkeypatch.setattr(program, "_program", lambda: pytest.fail("indexed again"))
    assert made(Search(tmp_path / "kept")) == first


def test_another_word_makes_another_index(tmp_path: Path) -> None:
    """What was kept is found by all that it was made from."""
    made(Search(tmp_path))
    files = made(Search(tmp_path), (*PAGES[1:], page("incidents/", "盗難")))
    assert "盗難" in indexed(files)
    assert "公表" not in indexed(files)


def test_only_the_last_few_are_kept(tmp_path: Path) -> None:
    """The folder does not grow."""
    for number in range(5):
        made(Search(tmp_path), (page("about/", f"第{number}版"),))
    assert len(list(tmp_path.iterdir())) == 3


def test_the_program_is_known_to_the_byte() -> None:
    """Its digests are those of the version that is installed; one byte more is not known."""
    files = made(Search())
    for name in KNOWN:
        path = f"{FOLDER}/{name}"
        assert is_search_program(path, files[path])
        assert not is_search_program(path, files[path] + b" ")
        assert not is_search_program(f"elsewhere/{name}", files[path])


def test_a_program_that_fails_refuses_without_a_word_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The refusal says that the index could not be made."""
    monkeypatch.setattr(program, "_program", lambda: Path("/bin/false"))
    with pytest.raises(Refused) as refused:
        made(Search())
    assert [problem.rule for problem in refused.value.problems] == ["site.search"]


def test_a_program_that_is_not_there_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same refusal, and no folder is left behind."""
    monkeypatch.setattr(program, "_program", lambda: Path("/nowhere/pagefind"))
    with pytest.raises(Refused):
        made(Search())


def test_words_in_kanji_have_their_readings() -> None:
    """Compounds as they stand, and words with their endings; nothing without kanji."""
    readings = make_readings(["全部停止した。情報が漏れた。サーバーとコード"])
    assert readings == {"全部停止": "ぜんぶていし", "情報": "じょうほう", "漏れ": "もれ"}
