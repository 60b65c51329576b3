"""The register of detectors: ids, documentation, and what each says in its section."""

import re
from pathlib import Path

import pytest

from disclosure_builder.redaction.detectors import (
    ALL_DETECTORS,
    LAST_DETECTORS,
    dictionary_version,
    find_all,
)
from disclosure_builder.redaction.detectors.interface import Detector
from disclosure_builder.redaction.folding import fold

DETECTORS = (*ALL_DETECTORS, *LAST_DETECTORS)
DOCUMENT = (Path(__file__).parents[2] / "docs" / "detectors.md").read_text("utf-8")
SECTIONS = {
    match["id"]: match["body"]
    for match in re.finditer(
        r"^## `(?P<id>[a-z-]+)`\n(?P<body>.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL
    )
}


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(detector, example, id=f"{detector.id}: {example[:20]}")
        for detector in DETECTORS
        for example in re.findall(
            rf"^- {kind}: `(.+)`$", SECTIONS.get(detector.id, ""), re.MULTILINE
        )
    ]


def test_each_detector_has_its_section_and_no_section_is_left_over() -> None:
    """Register and document name the same ids."""
    assert sorted(SECTIONS) == sorted(detector.id for detector in DETECTORS)


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda each: each.id)
def test_each_section_says_what_why_and_shows_it(detector: Detector) -> None:
    """What it finds, what it does not, its source, an example of each."""
    section = SECTIONS[detector.id]
    for word in ("Finds:", "Does not find:", "Source:", "- found: `", "- passes: `"):
        assert word in section


@pytest.mark.parametrize(("detector", "example"), _examples("found"))
def test_examples_that_are_found(detector: Detector, example: str) -> None:
    """Between the brackets of the example stands what the detector finds, to the character."""
    before, inside, after = re.split("[⟦⟧]", example)
    folded = fold(before + inside + after)
    spans = [folded.original_span(each.start, each.end) for each in detector.find(folded)]
    assert (len(before), len(before) + len(inside)) in spans


@pytest.mark.parametrize(("detector", "example"), _examples("passes"))
def test_examples_that_pass(detector: Detector, example: str) -> None:
    """The detector finds nothing in these."""
    assert list(detector.find(fold(example))) == []


def test_without_the_dictionary_only_those_that_need_none_run() -> None:
    """A build asks only for what a new dictionary cannot change."""
    text = "山田太郎さんの電話042-576-2111"
    assert {each.detector for each in find_all(text, dictionary=False)} == {"phone"}
    assert {each.detector for each in find_all(text)} == {"name", "phone"}


def test_the_dictionary_names_its_edition() -> None:
    """The edition of the dictionary is recorded with what it made."""
    assert re.fullmatch(r"SudachiDict-core \d{8}", dictionary_version())
