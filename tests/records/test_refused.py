"""`tests/examples/refused`: one mistake a file, and the rules that must name it."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.approval.decision import read_decision
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import Problem, Refused
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import load_records
from disclosure_builder.records.rules import ALL_RULES
from disclosure_builder.records.rules import histories as histories_module
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.written import yaml_reader
from disclosure_builder.written.messages import MESSAGES
from tests.support.folders import REFUSED, directives, make_content

TODAY = date(2026, 5, 12)


def said_of(content: Path) -> tuple[Problem, ...]:
    """Everything that is said of a content folder; broken settings alone are said first."""
    try:
        portal, catalogue = load_portal(content), load_catalogue(content)
        load_allowlist(content, portal, TODAY)
    except Refused as refused:
        return refused.problems
    layout = read_layout(content)
    problems = list(load_records(layout, portal, catalogue).problems)
    for files in layout.editions:
        if files.approval is not None:
            problems += read_decision(files.approval.read_bytes(), str(files.reference)).problems
    return tuple(problems)


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_a_refused_example_breaks_the_rules_it_names(example: Path, tmp_path: Path) -> None:
    """Each breaks exactly the rules that it names, each as often as it names it."""
    problems = said_of(make_content(tmp_path, [example]))
    assert sorted(problem.rule for problem in problems) == sorted(directives(example, "rule"))


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_a_refused_example_is_said_to_be_where_it_is(example: Path, tmp_path: Path) -> None:
    """Every message names the file by its path, has a remedy, and is in both languages."""
    (name,) = directives(example, "file")
    for problem in said_of(make_content(tmp_path, [example])):
        assert name.startswith(problem.place.path)
        for words in (problem.message, problem.remedy):
            assert words.ja
            assert words.en
            assert words.ja != words.en


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_no_message_repeats_what_was_written(example: Path, tmp_path: Path) -> None:
    """Whatever a person wrote stays in the file: messages and places hold only our own words."""
    content = make_content(tmp_path, [example])
    (name,) = directives(example, "file")
    written = set(scalars((content / name).read_bytes(), own_words=name))
    for problem in said_of(content):
        words = (problem.message, problem.remedy)
        said = [text for each in words for text in (each.ja, each.en)]
        for text in (*said, str(problem.place), repr(problem)):
            assert not [value for value in written if value in text]


def scalars(content: bytes, own_words: str) -> Iterator[str]:
    """Every value of a file over two characters that is no fixed term, and unknown field names."""
    tree = yaml_reader.read_yaml(content, "").tree
    terms = {
        text
        for kind in Term.__subclasses__()
        for each in kind
        for text in (each.code, each.label.ja)
    }
    for value in leaves(tree):
        if len(value) > 2 and value not in terms and value not in own_words:
            yield value


def leaves(tree: object) -> Iterator[str]:
    """Every scalar in a tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if not re.fullmatch("[a-z_]+", key, re.ASCII):
                yield key
            yield from leaves(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from leaves(value)
    elif isinstance(tree, str):
        yield tree


def test_every_rule_has_an_example() -> None:
    """Whoever adds a rule adds a record that breaks it."""
    shown = {rule for example in REFUSED for rule in directives(example, "rule")}
    assert {rule.id for rule in ALL_RULES} <= shown
    assert set(MESSAGES) <= shown
    source = Path(str(yaml_reader.__file__)).read_text(encoding="utf-8")
    assert set(re.findall(r'"(yaml-[a-z-]+)"', source)) <= shown
    source = Path(str(histories_module.__file__)).read_text(encoding="utf-8")
    # `related-one-way` takes two records: test_histories.py.
    assert set(re.findall(r'"((?:edition|stage|related)-[a-z-]+)"', source)) - shown == {
        "related-one-way"
    }


def test_the_ids_of_rules_are_used_once() -> None:
    """A rule's id is what messages are looked up by: no two rules share one."""
    ids = [rule.id for rule in ALL_RULES]
    assert len(ids) == len(set(ids))


def test_ten_mistakes_give_ten_messages_in_one_run(tmp_path: Path) -> None:
    """The writer of a record with many mistakes is told all of them at once, each with its line."""
    (example,) = (path for path in REFUSED if path.stem == "ten-mistakes-in-one-record")
    problems = said_of(make_content(tmp_path, [example]))
    assert len({problem.rule for problem in problems}) >= 10
    assert all(problem.place.line > 0 for problem in problems)
