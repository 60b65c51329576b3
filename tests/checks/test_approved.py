"""Whole approved texts are cut out of a passage; pieces of them excuse nothing."""

import pytest

from disclosure_builder.checks.approved import ApprovedTexts

LONG = "委託先の職員が端末を操作し、記録を残さなかった。"
SHORT = "委託先の職員が"
OTHER = "委託先の職員が端末を操作し、記録を残した。"


@pytest.mark.parametrize(
    ("passage", "rests"),
    [
        (LONG, []),
        (f"前置き {LONG} 後書き", ["前置き ", " 後書き"]),
        (f"{LONG}{OTHER}", []),
        ("委託先の職員が端末を操作し… 続き", ["… 続き"]),
        ("委託先の職員が端末を操作し... 続き", ["... 続き"]),
        ("委託先の職員が帰宅した…", ["委託先の職員が帰宅した…"]),
        ("端末を操作し、記録を残した。", ["端末を操作し、記録を残した。"]),
    ],
    ids=[
        "whole",
        "inside",
        "two that begin alike",
        "cut short",
        "cut short by dots",
        "other end",
        "a piece",
    ],
)
def test_what_is_left_of_a_passage(passage: str, rests: list[str]) -> None:
    """The longest text that stands at a place goes, and its beginning where `…` says so."""
    found = ApprovedTexts(frozenset({LONG, OTHER})).rests(passage)
    assert [rest.text[rest.start : rest.end] for rest in found] == rests


def test_the_longest_of_several_is_cut_out() -> None:
    """A short approved text does not leave the rest of a longer one behind."""
    approved = ApprovedTexts(frozenset({LONG, SHORT}))
    assert list(approved.rests(LONG)) == []


def test_a_text_that_is_shown_whole_before_the_sign_is_not_cut_short() -> None:
    """`…` after a whole text is no part of it."""
    (rest,) = ApprovedTexts(frozenset({LONG})).rests(f"{LONG}…")
    assert rest.text == "…"
