"""Passages in the manner of real announcements, with every place of personal data marked."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import find_all
from disclosure_builder.redaction.stripping import strip

CORPUS = Path(__file__).parent / "corpus"
DAY = date(2026, 5, 12)


def _rows(name: str) -> list[Any]:
    lines = (CORPUS / name).read_text("utf-8").splitlines()
    return [pytest.param(json.loads(line), id=json.loads(line)["id"]) for line in lines]


@pytest.mark.parametrize("row", _rows("personal.jsonl"))
def test_every_place_is_found_exactly(row: dict[str, Any]) -> None:
    """Findings are certain and have the places and kinds that a person marked, no more."""
    expected = [(span["start"], span["end"], span["label"]) for span in row["spans"]]
    found = find_all(row["text"])
    assert [(each.start, each.end, each.mark.code) for each in found] == expected
    assert all(each.certain for each in found)


@pytest.mark.parametrize("row", _rows("personal.jsonl"))
def test_nothing_marked_survives_stripping(row: dict[str, Any]) -> None:
    """Each marked text is gone and its mark stands for it; the rest is as it was."""
    stripped = strip(row["text"], Allowlist(()), DAY)
    expected, done = "", 0
    for span in row["spans"]:
        mark = next(mark for mark in Mark if mark.code == span["label"]).mark
        expected += row["text"][done : span["start"]] + mark
        done = span["end"]
    assert stripped.text == expected + row["text"][done:]
    assert sum(stripped.counts.values()) == len(row["spans"])


@pytest.mark.parametrize("row", _rows("public.jsonl"))
def test_public_text_passes(row: dict[str, Any]) -> None:
    """Citations, counts, dates, bodies, posts and places come through to the character."""
    stripped = strip(row["text"], Allowlist(()), DAY)
    assert stripped.text == row["text"]
    assert stripped.holds == ()


def test_every_kind_of_mark_is_in_the_corpus() -> None:
    """No kind goes untested; PERSONAL is for what nobody can name, which is held."""
    labels = {span["label"] for row in _rows("personal.jsonl") for span in row.values[0]["spans"]}
    assert labels == {mark.code for mark in Mark} - {"PERSONAL"}
