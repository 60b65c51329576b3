"""What an edition says in words: nothing that is public is left out."""

import re
from pathlib import Path

import pytest

from disclosure_builder.public.base import public_texts
from disclosure_builder.public.sealed import Body
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.register.statements import statements
from disclosure_builder.vocabulary.references import EditionReference
from tests.portals import CONTENT, REAL_CONTENT
from tests.support.editions import sealed
from tests.support.folders import example_catalogue, example_portal

EDITIONS = sorted(
    path for content in (CONTENT, REAL_CONTENT) for path in content.glob("*/*/*.public.json")
)
# An id of a figure or a group, or the code of a reason: words stand for it.
CODE = re.compile("[a-z0-9-]+")


def said(body: Body) -> str:
    """Everything that an edition says, in one."""
    portal, catalogue = example_portal(), example_catalogue()
    found = statements(body, frozenset(), portal.withheld_label, catalogue.figure_label)
    return "\n".join(str(each.text) for each in found)


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: "/".join(path.parts[-3:]))
def test_every_text_of_an_edition_is_among_its_statements(path: Path) -> None:
    """What posts sign and what readers are told has changed leaves no text out."""
    name = "/".join(path.parts[-3:]).removesuffix(".public.json")
    body = read_edition(EditionReference.parse(name), path.read_bytes()).body
    whole = said(body)
    texts = [text for text in public_texts(body) if not CODE.fullmatch(text)]
    assert texts
    assert [text for text in texts if text not in whole] == []


def test_no_statement_has_an_empty_line() -> None:
    """An item without terms, say, adds no blank line."""
    body = sealed("incidents/2026-004/1", "2026-07-20 17:00").body
    assert "\n\n" not in said(body)


def test_a_figure_is_named_as_the_catalogue_names_it() -> None:
    """A reader never meets the id of a figure."""
    body = sealed("operation/2025/1", "2026-07-20 17:00").body
    portal, catalogue = example_portal(), example_catalogue()
    found = statements(body, frozenset(), portal.withheld_label, catalogue.figure_label)
    labels = [str(each.label) for each in found if str(each.label).startswith("数値")]
    assert labels
    assert all(figure.id not in label for label in labels for figure in catalogue.figures)
