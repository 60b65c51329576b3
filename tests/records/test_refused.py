"""`tests/examples/refused`: one mistake a file, and the rules that must name it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from disclosure_builder.records.rules import ALL_RULES
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.written import yaml_reader
from tests.support.folders import REFUSED, companions, directives, make_content
from tests.support.saying import said_of
from tools.rules_doc.inventory import inventory


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_a_refused_example_breaks_the_rules_it_names(example: Path, tmp_path: Path) -> None:
    """Each breaks exactly the rules that it names, each as often as it names it."""
    problems = said_of(make_content(tmp_path, [example]))
    assert sorted(problem.rule for problem in problems) == sorted(directives(example, "rule"))


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_a_refused_example_is_said_to_be_where_it_is(example: Path, tmp_path: Path) -> None:
    """Every message names the file by its path, has a remedy, and is in both languages."""
    files = [directives(each, "file")[0] for each in (example, *companions(example))]
    for problem in said_of(make_content(tmp_path, [example])):
        assert any(name.startswith(problem.place.path) for name in files)
        for words in (problem.message, problem.remedy):
            assert words.ja
            assert words.en
            assert words.ja != words.en


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_no_message_repeats_what_was_written(example: Path, tmp_path: Path) -> None:
    """Whatever a person wrote stays in the file: messages and places hold only our own words."""
    content = make_content(tmp_path, [example])
    (name,) = directives(example, "file")
    # The names of the cases are the builder's own: they are folders.
    own_words = " ".join(directives(each, "file")[0] for each in (example, *companions(example)))
    written = set(scalars((content / name).read_bytes(), own_words))
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
    """Whoever adds a rule on what people write adds a file that breaks it."""
    shown = {rule for example in REFUSED for rule in directives(example, "rule")}
    judged = ("records/", "written/", "layout.py", "settings.py")
    ids = {fact.id for fact in inventory().values() if fact.module.startswith(judged)}
    # What no single file can show is shown by the tests that docs/rules.md names.
    assert ids - shown == {"layout-stray", "portal-missing"}


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
