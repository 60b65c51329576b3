"""The search index is looked at: a word of no page, a changed program, a script or a form of others."""

import gzip
from hashlib import sha256

import pytest

from disclosure_builder.checks.reading.interface import Unreadable
from disclosure_builder.checks.reading.pagefind import index_words
from disclosure_builder.checks.reading.readings import readings_in
from tests.checks.conftest import CLEAN, given, page, problems_of

INDEX = "search/pagefind/index/a.pf_index"
READINGS = "search/readings.json"
SCRIPT = b"'use strict';\n"
SCRIPT_PATH = f"assets/search.{sha256(SCRIPT).hexdigest()[:8]}.js"


def index(*words: str) -> bytes:
    """An index in which each word stands on one page, as Pagefind writes it."""
    packed = b"".join(
        b"\x83"
        + bytes((0x60 + len(word.encode()),))
        + word.encode()
        + b"\x81\x83\x00\x82\x38\x18\x19\x01\x00\x80\x80"
        for word in words
    )
    return gzip.compress(b"pagefind_dcd\x81" + bytes((0x80 + len(words),)) + packed, mtime=0)


def rules(path: str, content: bytes) -> set[tuple[str, str]]:
    """Rule and path of every problem of the clean site with one more file."""
    return {(each.rule, each.place.path) for each in problems_of(given({**CLEAN, path: content}))}


def test_words_are_read_between_the_numbers() -> None:
    """Fewer than a step for each number, and every word."""
    assert index_words(index("設定", "定の", "3", "2024")) == {"設定", "定の", "3", "2024"}


def test_what_is_not_of_that_form_is_read_step_by_step_or_refused() -> None:
    """A map is read as well; a text that ends too early is none."""
    assert index_words(gzip.compress(b"pagefind_dcd\xa1\x61a\x01")) == {"a"}
    with pytest.raises(Unreadable):
        index_words(gzip.compress(b"pagefind_dcd\x81\x65ab"))


def test_words_of_the_pages_are_accepted() -> None:
    """Also a letter without its sound mark."""
    assert rules(INDEX, index("設定", "定", "誤り", "発生")) == set()
    files = {
        **CLEAN,
        "more/index.html": page("<p>ガード</p>"),
        INDEX: index("がー", "かー", "ど", "と"),
    }
    assert problems_of(given(files)) == ()


@pytest.mark.parametrize("word", ["啄木", "98765432", "鷽"])
def test_a_word_of_no_page_refuses(word: str) -> None:
    """Whatever was indexed then, it was not the pages."""
    assert rules(INDEX, index("設定", word)) == {("search-index", INDEX)}


def test_a_reading_of_a_word_of_no_page_refuses() -> None:
    """The table of readings holds words of pages only."""
    assert rules(READINGS, '{"設定":"せってい"}'.encode()) == set()
    assert rules(READINGS, '{"啄木鳥":"きつつき"}'.encode()) == {("search-index", READINGS)}


@pytest.mark.parametrize("content", [b'{"a":"b"}', b'["a"]', b"{"])
def test_what_is_no_table_of_readings_is_not_read(content: bytes) -> None:
    """A reading is in hiragana, or the file is refused."""
    with pytest.raises(Unreadable):
        readings_in(content)
    assert ("file-types", READINGS) in rules(READINGS, content)


def test_a_short_name_is_not_seen_in_a_reading() -> None:
    """A public word may be read like somebody's name; a long one is found."""
    files = {
        **CLEAN,
        "road/index.html": page("<p>沿道の工事</p>"),
        READINGS: '{"沿道":"えんどう"}'.encode(),
    }
    assert problems_of(given(files, watched=("えんどう",))) == ()
    long = {
        **CLEAN,
        "law/index.html": page("<p>住民基本台帳</p>"),
        READINGS: '{"住民基本台帳":"じゅうみんきほんだいちょう"}'.encode(),
    }
    found = problems_of(given(long, watched=("じゅうみんきほんだいちょう",)))
    assert {each.rule for each in found} == {"leaks-watchlist"}


@pytest.mark.parametrize("reading", ["やまだたろう", "せっていやまだ", "せてい"])
def test_a_reading_that_is_not_the_dictionarys_refuses(reading: str) -> None:
    """Beside a word of a page could else stand anything, and no detector looks there."""
    table = f'{{"設定":"{reading}"}}'.encode()
    assert rules(READINGS, table) == {("search-index", READINGS)}


def test_a_reading_is_no_sentence() -> None:
    """日本産業規格 begins as a Mr Nihon would be addressed, and names nobody."""
    files = {
        **CLEAN,
        "standard/index.html": page("<p>日本産業規格による。</p>"),
        READINGS: '{"日本産業規格":"にほんさんぎょうきかく"}'.encode(),
    }
    assert problems_of(given(files)) == ()


def test_the_script_of_the_lists_is_accepted() -> None:
    """Under the name that holds its digest."""
    path = f"assets/lists.{sha256(SCRIPT).hexdigest()[:8]}.js"
    listed = page("", head=f'<script src="../{path}" defer></script>')
    assert problems_of(given({**CLEAN, "announcements/index.html": listed, path: SCRIPT})) == ()


def test_the_form_and_the_script_of_the_search_are_accepted() -> None:
    """At any depth, and below the folder that the site lies in."""
    form = '<form role="search" action="{}search/"><input name="q"></form>'
    files = {
        **CLEAN,
        "search/index.html": page(
            '<form role="search"></form>', head=f'<script src="../{SCRIPT_PATH}" defer></script>'
        ),
        "index.html": CLEAN["index.html"].replace(b"</h1>", b"</h1>" + form.format("./").encode()),
        CASE_LIKE: page(form.format("../../")),
        SCRIPT_PATH: SCRIPT,
    }
    assert problems_of(given(files)) == ()


CASE_LIKE = "incidents/2026-002/index.html"


@pytest.mark.parametrize(
    "body",
    [
        '<form action="../../search/"></form>',
        '<form role="search" action="https://www.example.org/search/"></form>',
        '<form role="search" action="//example.org/search/"></form>',
        '<form role="search" action="../../search/" method="post"></form>',
        '<form role="search" action="../../search/" target="_blank"></form>',
        '<form role="search"><button formaction="../../search/">a</button></form>',
        "<script>alert(1)</script>",
        '<script src="../../assets/other.01234567.js"></script>',
    ],
)
def test_any_other_form_or_script_refuses(body: str) -> None:
    """A page of somebody's own brings neither."""
    files = {**CLEAN, "search/index.html": page(""), "assets/other.01234567.js": SCRIPT}
    problems = problems_of(given({**files, CASE_LIKE: page(body)}))
    assert ("markup", CASE_LIKE) in {(each.rule, each.place.path) for each in problems}


@pytest.mark.parametrize("path", ["assets/search.01234567.js", "code.js", "a.mjs"])
def test_a_script_that_is_not_the_search_refuses(path: str) -> None:
    """Its name holds the digest of its bytes, or it is not served."""
    assert ("markup", path) in rules(path, SCRIPT)
