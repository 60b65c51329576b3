"""`docs/rules.md`: whoever reads it knows what the builder will refuse, without reading code."""

import re

import pytest

from tests.portals import PROJECT
from tests.support.folders import EXAMPLES, REFUSED, directives
from tests.support.matrix import demands
from tools.rules_doc.examples import refused
from tools.rules_doc.inventory import inventory
from tools.rules_doc.reasons import groups
from tools.write_rules_doc import document

WRITTEN = (PROJECT / "docs" / "rules.md").read_text(encoding="utf-8")
SECTIONS = {
    match["id"]: match["body"]
    for match in re.finditer(
        r"^### `(?P<id>[a-z0-9-]+)`\n(?P<body>.*?)(?=^##|\Z)", WRITTEN, re.MULTILINE | re.DOTALL
    )
}
REASONS = [rule for group in groups() for rule in group.rules]


def test_every_rule_that_can_be_reported_has_a_reason_and_no_reason_is_left_over() -> None:
    """Whoever adds a rule says in tools/rules_doc/reasons why it is there, in both languages."""
    assert sorted(REASONS) == sorted(inventory())


def test_the_document_has_a_section_for_every_rule_and_no_other() -> None:
    """No message shows an id that cannot be looked up."""
    assert sorted(SECTIONS) == sorted(inventory())


def test_the_document_is_what_the_code_says() -> None:
    """`tools/write_rules_doc.py` writes it anew."""
    assert document() == WRITTEN


@pytest.mark.parametrize("rule", sorted(SECTIONS))
def test_a_section_says_what_why_from_where_and_what_to_do(rule: str) -> None:
    """Each in words, and whether it refuses or warns."""
    for part in ("— ", "なぜ／why: ", "出典／source: ", "直し方／remedy: "):
        assert re.search(rf"{part}\S", SECTIONS[rule])
    assert re.search(r"(?m)^(断る／error|注意／warning) — ", SECTIONS[rule])


@pytest.mark.parametrize("rule", sorted(refused()))
def test_a_refused_example_in_the_document_is_one(rule: str) -> None:
    """The file breaks the rule whose section it stands in; `tests/records` tries it."""
    (shown,) = re.findall(r"/refused/([a-z0-9-]+)\.yaml", SECTIONS[rule])
    (example,) = (path for path in REFUSED if path.stem == shown)
    assert rule in directives(example, "rule")


@pytest.mark.parametrize("rule", sorted(SECTIONS))
def test_an_accepted_example_in_the_document_is_one(rule: str) -> None:
    """Nothing at all is said of it; `tests/records/test_accepted.py` tries them all."""
    for shown in re.findall(r"/accepted/([a-z0-9-]+)\.yaml", SECTIONS[rule]):
        assert (EXAMPLES / "accepted" / f"{shown}.yaml").is_file()


def test_the_rules_that_people_meet_first_are_shown_both_ways() -> None:
    """Of every rule on the content of a record there is a refused and an accepted example."""
    for group in groups()[:6]:
        for rule, reason in group.rules.items():
            # `revise-…` is said by a command, `figure-balance-unknown` of a catalogue.
            if not reason.accepted:
                continue
            assert re.search(r"- (断る例／refused|注意する例／warned about): \[", SECTIONS[rule]), (
                rule
            )
            assert "通る例／accepted: [" in SECTIONS[rule], rule


def test_the_matrix_cites_an_article_wherever_the_law_asks() -> None:
    """Only the reason of a correction is asked for by the register and not by the ordinance."""
    assert {each.rule for each in demands() if not each.article} == {"correction"}
