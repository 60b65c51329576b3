"""Links, hosts, form and types of files: a clean site passes, each fault refuses by name."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from disclosure_builder.checks import ALL_CHECKS, check_site
from disclosure_builder.checks.reading.theme import is_theme_file
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.theme import served_stylesheet
from tests.checks.conftest import BASE, CASE, CLEAN, HOME, feed, given, page, png, problems_of


def faults_of(files: dict[str, bytes]) -> set[tuple[str, str, str]]:
    """Rule, file and place of every problem."""
    return {(each.rule, each.place.path, each.place.field) for each in problems_of(given(files))}


def test_a_clean_site_passes_with_every_byte_as_it_was() -> None:
    """What was checked is what will be served."""
    assert check_site(given(CLEAN)).files == CLEAN


def test_no_checks_refuse() -> None:
    """An empty register of checks never adds up to a checked site."""
    with pytest.raises(Refused) as refusal:
        check_site(given(CLEAN), checks=())
    assert refusal.value.exit_code is ExitCode.CHECK


@pytest.mark.parametrize("files", [{}, {"robots.txt": b"User-agent: *\n"}])
def test_a_site_without_a_page_refuses(files: dict[str, bytes]) -> None:
    """There is nothing to be right about in an empty site."""
    assert [each.rule for each in problems_of(given(files))] == ["checks-empty"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ('<a href="incidents/2026-002/">x</a>', "href of <a>"),
        ('<a href="incidents/2026-001/#nowhere">x</a>', "href of <a>"),
        ('<a href="#nowhere">x</a>', "href of <a>"),
        ('<a href="../">x</a>', "href of <a>"),
        (f'<a href="{BASE}missing/">x</a>', "href of <a>"),
        ('<a href="/missing.pdf">x</a>', "href of <a>"),
        ('<img src="missing.png" alt="図">', "src of <img>"),
        ('<img srcset="image.png 1x, missing.png 2x" alt="図">', "srcset of <img>"),
        ('<label for="missing">x</label>', "for of <label>"),
        ('<p id="a">x</p><p id="a">y</p>', "id"),
    ],
)
def test_a_reference_that_leads_nowhere_refuses(body: str, where: str) -> None:
    """A link, an image, an anchor, a label, and an anchor that stands twice."""
    assert faults_of({**CLEAN, HOME: page(body)}) == {("links", HOME, where)}


@pytest.mark.parametrize(
    "body",
    [
        '<a href="incidents/2026-001">x</a>',
        '<a href="./incidents/2026-001/index.html?from=home#cause">x</a>',
        '<a href="#top">x</a>',
        '<a href="mailto:">x</a>',
        f'<a href="{BASE}">x</a>',
        '<p id="当日">x</p><a href="#%E5%BD%93%E6%97%A5">y</a>',
    ],
)
def test_a_reference_that_leads_somewhere_passes(body: str) -> None:
    """However it is written."""
    assert faults_of({**CLEAN, HOME: page(body)}) == set()


def test_a_feed_and_a_style_sheet_that_lead_nowhere_refuse() -> None:
    """The site's own address in a feed, and a picture of a style sheet."""
    lost = feed("x").replace(b"2026-001", b"2026-009")
    style = b"p { background: url('missing.png') }"
    assert faults_of({**CLEAN, "feed.xml": lost, "site.css": style}) == {
        ("links", "feed.xml", "address"),
        ("links", "site.css", "address"),
    }


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ('<script src="https://cdn.example.net/a.js"></script>', "<script>"),
        ('<img src="//cdn.example.net/a.png" alt="図">', "<img>"),
        ('<iframe src="https://cdn.example.net/"></iframe>', "<iframe>"),
        ('<form action="https://cdn.example.net/"></form>', "<form>"),
        ('<link rel="preload" href="https://cdn.example.net/a.woff2">', "<link>"),
        ('<meta http-equiv="refresh" content="0; url=https://cdn.example.net/">', "<meta>"),
        ("<style>@import 'https://cdn.example.net/a.css';</style>", "<style>"),
    ],
)
def test_what_is_loaded_from_another_host_refuses(body: str, where: str) -> None:
    """Whatever a browser would fetch by itself, or send a form to."""
    assert ("hosts", HOME, where) in faults_of({**CLEAN, HOME: page(body)})


def test_a_style_sheet_that_loads_from_another_host_refuses() -> None:
    """A font of another host is a visit reported to it."""
    style = b"@font-face { src: url(https://fonts.example.net/a.woff2) }"
    assert faults_of({**CLEAN, "site.css": style}) == {("hosts", "site.css", "url()")}


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (b'<html lang="ja">', b"<html>", "html lang"),
        (b"<h1>", b"<h1></h1><h1>", "h1"),
        (b'<meta charset="utf-8">', b"", "charset"),
        ("<title>公表事案</title>".encode(), b"<title> </title>", "title"),
        (b"<body>", b'<body onload="x()">', "onload of <body>"),
        (b"<body>", b'<body><p style="background:url(x)">x</p>', "style of <p>"),
        (b"<body>", b"<body><p>{{ case.title }}</p>", "text"),
        (b"<body>", b"<body><p>@@body@@</p>", "text"),
        (b"<body>", b'<body><a href="root:incidents/">x</a>', "href of <a>"),
        (b"<body>", b'<body><a href="javascript:x()">x</a>', "href of <a>"),
        (b"<body>", b"<body><script>x()</script>", "<script>"),
        (b"<body>", b'<body><script type="module">x()</script>', "<script>"),
        (b"<body>", b'<body><iframe srcdoc="x"></iframe>', "<iframe>"),
        (b"<body>", b"<body><form><input></form>", "<form>"),
        (b"<head>", b'<head><meta http-equiv="Refresh" content="0">', "<meta>"),
    ],
)
def test_a_page_that_is_not_whole_refuses(old: bytes, new: bytes, where: str) -> None:
    """Language, heading, charset, title, leftovers of templates, code in attributes, programs."""
    assert ("markup", HOME, where) in faults_of({**CLEAN, HOME: CLEAN[HOME].replace(old, new)})


def test_data_for_machines_is_no_program() -> None:
    """A description of the page in JSON runs nothing."""
    data = b'<body><script type="application/ld+json">{}</script>'
    assert faults_of({**CLEAN, HOME: CLEAN[HOME].replace(b"<body>", data)}) == set()


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("paper.pdf", b"%PDF-1.7"),
        ("README", b"text"),
        ("site.js.map", b"{}"),
        ("image.png", b"GIF89a"),
        ("image.png", png() + b"hidden"),
        ("image.png", png((b"prVt", b"hidden"))),
        ("data.json", b"{"),
        ("feed.xml", b"<rss>"),
        ("feed.xml", b'<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>'),
        ("robots.txt", "見出し".encode("cp932")),
        ("table.csv", b'a,"b'),
        ("packed.xml.gz", b"not packed"),
    ],
)
def test_a_file_that_cannot_be_read_refuses(path: str, data: bytes) -> None:
    """A type without a reader, and a file that its reader cannot make out."""
    assert ("file-types", path, "") in faults_of({**CLEAN, path: data})


def test_a_file_inside_an_address_refuses() -> None:
    """Nothing reads what is written as a `data:` address."""
    body = '<img src="data:image/gif;base64,R0lGOD" alt="図">'
    assert faults_of({**CLEAN, HOME: page(body)}) == {("file-types", HOME, "<img>")}


def test_a_file_of_the_theme_is_known_to_the_byte() -> None:
    """The installed theme's own file passes unread; one byte more and it is read like any other."""
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    folder = Path(theme.origin).parent / "templates"
    original = next((folder / "assets/javascripts").glob("bundle.*.js.map"))
    path = original.relative_to(folder).as_posix()
    assert faults_of({**CLEAN, path: original.read_bytes()}) == set()
    changed = original.read_bytes() + b"\n"
    assert ("file-types", path, "") in faults_of({**CLEAN, path: changed})


def test_the_stylesheet_of_the_theme_is_known_as_it_is_served() -> None:
    """Without its icons, and with nothing else changed."""
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    folder = Path(theme.origin).parent / "templates"
    (original,) = (folder / "assets/stylesheets").glob("main.*.min.css")
    path = original.relative_to(folder).as_posix()
    served = served_stylesheet(original.read_bytes())
    assert b"data:" in original.read_bytes()
    assert b"data:" not in served
    assert is_theme_file(path, served)
    assert not is_theme_file(path, served + b"\n")


def test_every_problem_is_reported_at_once() -> None:
    """Two faults in two files by two checks make two problems in one run."""
    files = {**CLEAN, HOME: page('<a href="missing/">x</a>'), CASE: page("<h1>二つ目</h1>")}
    assert {(rule, path) for rule, path, _ in faults_of(files)} == {
        ("links", HOME),
        ("markup", CASE),
    }


def test_each_check_has_a_section_in_the_documentation() -> None:
    """Whoever reads an id in a message finds it in `docs/checks.md`, and nothing else stands there."""
    text = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    sections = [line[4:-1] for line in text.splitlines() if line.startswith("## `")]
    assert sections == [check.id for check in ALL_CHECKS]
