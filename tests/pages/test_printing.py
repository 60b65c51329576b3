"""What a template may print, and how it is escaped."""

import re
from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from disclosure_builder.language.loading import load_strings
from disclosure_builder.pages.environment import make_environment
from disclosure_builder.pages.printing import NotPrintable
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import CountQuality, Kind, ScaleUnit
from disclosure_builder.vocabulary.words import Words

TEMPLATES = sorted((Path(__file__).parents[2] / "site_templates" / "pages").glob("*.html"))
JAPANESE = Tongue(*load_strings(TEMPLATES[0].parents[1]))
HOSTILE = "<script>\"'&</script>"
ESCAPED = "&lt;script&gt;&#34;&#39;&amp;&lt;/script&gt;"


def printed(template: str, value: object) -> str:
    """What a template prints of a value."""
    return make_environment(JAPANESE).from_string(template).render(view=value)


@pytest.mark.parametrize(
    "value", ["text of a record", None, True, {"a": 1}, ["a"], 1.5, b"a", date(2026, 5, 1)]
)
def test_what_is_not_of_a_public_type_is_refused(value: object) -> None:
    """A template cannot print a plain text, nothing, a truth value or a container."""
    with pytest.raises(NotPrintable) as caught:
        printed("{{ view }}", value)
    assert "record" not in str(caught.value)


@pytest.mark.parametrize("filtered", ["view|paragraphs", "view|lines", "view ~ view"])
def test_a_plain_text_is_refused_behind_a_filter_too(filtered: str) -> None:
    """No filter or operator turns a plain text into something that can be printed."""
    with pytest.raises(NotPrintable):
        printed(f"{{{{ {filtered} }}}}", "text of a record")


@pytest.mark.parametrize("name", ["safe", "e", "string", "join", "format"])
def test_jinjas_own_filters_are_not_there(name: str) -> None:
    """A filter that could launder a text does not exist for our templates."""
    assert name not in make_environment(JAPANESE).filters


def test_a_misspelt_name_raises() -> None:
    """A template that names what its view does not have fails instead of printing nothing."""
    with pytest.raises(UndefinedError):
        printed("{{ view.nothing }}", Wording("x"))


@pytest.mark.parametrize(
    "value",
    [PublicText(HOSTILE), Wording(HOSTILE), Phrase((PublicText(HOSTILE),)), Words(HOSTILE, "")],
)
def test_every_text_is_escaped(value: object) -> None:
    """Whatever is in a text, none of it becomes markup."""
    assert printed("{{ view }}", value) == ESCAPED


@pytest.mark.parametrize("name", ["paragraphs", "lines"])
def test_filters_for_prose_escape(name: str) -> None:
    """The filters that add markup of their own escape the text."""
    assert ESCAPED in printed(f"{{{{ view|{name} }}}}", PublicText(HOSTILE))


def test_paragraphs_and_line_breaks_are_kept() -> None:
    """A blank line begins a paragraph, a line break is one."""
    text = PublicText("一\n二\n\n三")
    assert printed("{{ view|paragraphs }}", text) == "<p>一<br>\n二</p>\n<p>三</p>"


def test_terms_print_their_japanese_label() -> None:
    """A term is printed in words, not by its code."""
    assert printed("{{ view }}", Kind.INCIDENT) == "公表事案"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "2026-05-12T10:30+09:00",
            '<time datetime="2026-05-12T10:30+09:00">'
            "令和8年5月12日（2026年5月12日・火曜日）10時30分</time>",
        ),
        (
            "2026-05-12T10+09:00頃",
            '<time datetime="2026-05-12">令和8年5月12日（2026年5月12日・火曜日）10時台頃</time>',
        ),
        ("2026-05", '<time datetime="2026-05">令和8年5月（2026年5月）</time>'),
        ("不明", "不明（調査中）"),
    ],
)
def test_a_moment_is_as_fine_as_it_is_known(written: str, expected: str) -> None:
    """Words and `datetime` say what is known and no more; HTML has no form for an hour."""
    assert printed("{{ view|time }}", Moment.parse(written)) == expected


def test_a_short_day_has_both_calendars() -> None:
    """A day in a list names the era and the western year."""
    assert printed("{{ view|day }}", date(2026, 5, 12)) == (
        '<time datetime="2026-05-12">令和8（2026）年5月12日（火）</time>'
    )


def test_zero_is_printed_as_zero() -> None:
    """Zero is a number: of people, of minutes, of anything."""
    assert printed("{{ view|persons }}", Count(CountQuality.EXACT, 0)) == "0人"
    assert printed("{{ view|minutes }}", 0) == "0分"
    assert printed("{{ view }}", 0) == "0"


def test_an_unknown_count_is_not_a_number() -> None:
    """What is not known is said in words."""
    environment = make_environment(JAPANESE).from_string("{{ view|count(unit) }}")
    unknown = Count(CountQuality.UNKNOWN)
    assert environment.render(view=unknown, unit=ScaleUnit.PERSONS) == "不明（調査中）"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_script_no_style_and_no_way_around_escaping(path: Path) -> None:
    """Nothing in a template switches escaping off, runs a script or styles in place."""
    assert not re.search(r"autoescape|<script|<style|\sstyle=|\son[a-z]+=", path.read_text("utf-8"))
