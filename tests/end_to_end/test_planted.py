"""None of the personal data planted in the sample is in any file of the site."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import yaml

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.folding import fold
from tests import portals


class Planted(NamedTuple):
    """One planted value: where it stands, of which class, in which spelling."""

    file: str
    field: str
    label: str
    value: str


def planted() -> list[Planted]:
    """The list beside the examples; a clerk could add to it."""
    path = portals.PROJECT / "tests" / "examples" / "planted.yaml"
    tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    return [Planted(e["file"], e["field"], e["class"], e["value"]) for e in tree["entries"]]


def texts() -> Iterator[tuple[str, str]]:
    """Every file of the site as text: as it is, unescaped, and with its tags taken out."""
    for path, content in portals.sample().site.files.items():
        text = content.decode("utf-8", errors="replace")
        plain = html.unescape(re.sub(r"<[^>]*>", "", text))
        yield path, f"{text}\n{html.unescape(text)}\n{plain}\n{squeezed(plain)}"


def squeezed(text: str) -> str:
    """The text folded, without spaces, hyphens and line breaks."""
    return re.sub(r"[\s\-、。]", "", fold(text).text)


@pytest.fixture(scope="module")
def served() -> str:
    """Everything that is served, in one text."""
    return "\n".join(text for _, text in texts())


def test_the_list_of_planted_values_is_true() -> None:
    """Each planted value stands in the record that the list names, in that spelling."""
    for each in planted():
        record = (portals.CONTENT / each.file).read_text(encoding="utf-8")
        lines = [line.strip() for line in each.value.splitlines()]
        assert all(line in record for line in lines), f"{each.file} {each.field}"


def test_every_class_of_personal_data_is_planted() -> None:
    """The sample plants every class that the marks name."""
    missing = {mark.label.ja for mark in Mark if mark is not Mark.PERSONAL} - {
        each.label for each in planted()
    }
    assert not missing


@pytest.mark.parametrize("each", planted(), ids=lambda each: f"{each.file}:{each.field}")
def test_a_planted_value_is_in_no_file(each: Planted, served: str) -> None:
    """Neither as it was written, nor unescaped, nor folded and without spaces."""
    assert each.value not in served
    folded = squeezed(html.unescape(each.value))
    if len(folded) > 3:
        assert folded not in served


def test_a_reader_sees_that_something_was_stripped(served: str) -> None:
    """In the place of what was stripped stands a mark that says its kind."""
    for label in {each.label for each in planted() if not each.field.startswith("internal")}:
        assert f"〔{label}〕" in served
