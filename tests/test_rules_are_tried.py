"""Every rule that the package can report is named by a test or an example, so that each is tried."""

import ast
import re
from collections.abc import Iterator

from tests.portals import PROJECT
from tests.support.folders import REFUSED, directives
from tests.support.matrix import demands
from tests.support.tampering import tamperings
from tools.rules_doc.inventory import inventory

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")


def of_examples() -> Iterator[str]:
    """The rules that a refused example, the matrix or a kind of tampering says will be reported."""
    for example in REFUSED:
        yield from directives(example, "rule")
    yield from (demand.rule for demand in demands())
    for case in tamperings():
        yield from (rule for rule, _ in case.found)


def of_tests() -> Iterator[str]:
    """The ids in the texts of the test modules; what only stands in a docstring is not tried.

    An id of one word could be any word, and counts in an example only.
    """
    for path in (PROJECT / "tests").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from () if id(node) in told else _ID.findall(node.value)


def test_every_rule_is_tried() -> None:
    """Whoever adds a rule adds the example or the test that shows it."""
    named = {*of_examples(), *of_tests()}
    assert [rule for rule in inventory() if rule not in named] == []
