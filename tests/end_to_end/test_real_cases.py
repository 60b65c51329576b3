"""The six real announcements: every fact of them stands on the built pages.

A row is a sentence of the summary and the words that must be read on the page. What is told now is
looked for above the history, and what earlier editions told is looked for in the history, so that
neither can stand in for the other.
"""

import html
import re

import pytest

from disclosure_builder.vocabulary.terms import Stage
from tests import portals
from tests.end_to_end.real_facts import (
    BEFORE,
    FIRST_STOP,
    KAMAKURA,
    NANBU,
    NOW,
    OME,
    OSAKA,
    SECOND_STOP,
    YOKOHAMA,
    Fact,
)

FAILURES = (YOKOHAMA, FIRST_STOP, SECOND_STOP, OSAKA)
HISTORY = '<h2 id="history"'


def folded(markup: str) -> str:
    """The text of a piece of a page: no tags, entities read, white space folded."""
    joined = re.sub(r"</?(?:del|ins)>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", joined)).split())


def article(address: str) -> str:
    """The body of a page, without the frame around it."""
    found = re.search(r"<article.*?</article>", portals.page(portals.real(), address), re.DOTALL)
    assert found is not None
    return found[0]


def name_of(fact: Fact) -> str:
    """What a failing row is called."""
    return f"{fact.address.rstrip('/')}: {fact.sentence}"


@pytest.mark.parametrize("fact", NOW, ids=name_of)
def test_a_fact_is_told_now(fact: Fact) -> None:
    """The page tells the fact before anything it says about its own history."""
    text = folded(article(fact.address).partition(HISTORY)[0])
    for words in fact.words:
        assert words in text


@pytest.mark.parametrize("fact", BEFORE, ids=name_of)
def test_what_was_told_before_is_kept(fact: Fact) -> None:
    """The history tells each edition, and what it said when it was the newest."""
    text = folded(article(fact.address).partition(HISTORY)[2])
    for words in fact.words:
        assert words in text


@pytest.mark.parametrize(
    ("address", "stages"),
    [
        (YOKOHAMA, (Stage.INITIAL, Stage.UPDATE, Stage.FINAL)),
        (FIRST_STOP, (Stage.FINAL, Stage.CORRECTION)),
        (SECOND_STOP, (Stage.INITIAL, Stage.FINAL)),
        (NANBU, (Stage.FINAL,)),
        (OSAKA, (Stage.INITIAL,)),
        (KAMAKURA, (Stage.FINAL,)),
        (OME, (Stage.INITIAL,)),
    ],
)
def test_the_editions_are_those_that_were_announced(
    address: str, stages: tuple[Stage, ...]
) -> None:
    """As many editions as there were announcements, in their order."""
    case = next(case for case in portals.real().register.cases if str(case.address) == address)
    editions = case.editions
    assert tuple(edition.body.stage for edition in editions) == stages


@pytest.mark.parametrize("address", [*FAILURES, "suspensions/"])
def test_a_failure_never_speaks_of_article_14(address: str) -> None:
    """No word of an Art. 14 announcement anywhere on the whole page of a breakdown."""
    whole = portals.page(portals.real(), address)
    assert "第14条" not in html.unescape(whole)
    assert "第14条" not in folded(whole)


def test_the_letters_of_the_incident_are_told_as_an_article_14_matter() -> None:
    """The same words do stand where they belong, so that the test above can find them."""
    assert "条例第14条に掲げる事項" in folded(article(NANBU))


@pytest.mark.parametrize(
    "address", [YOKOHAMA, FIRST_STOP, SECOND_STOP, OSAKA, NANBU, KAMAKURA, OME]
)
def test_a_day_that_is_known_is_not_told_as_its_first_minute(address: str) -> None:
    """Nobody announced anything at 0時00分: what is known to the day is told to the day."""
    text = folded(article(address))
    assert "決裁日" in text
    assert "0時00分" not in text


def test_a_year_names_a_stop_of_another_year_only_where_it_reaches_into_it() -> None:
    """The list beside the minutes: 2013 has the stop that went on, 2012 and 2014 have none."""
    years = range(2012, 2019)
    reaching = [year for year in years if 'id="reaching"' in article(f"operation/{year}/")]
    assert reaching == [2013, 2017]
