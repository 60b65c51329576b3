"""The desk counts the year: what was sealed in the sample is what its cases gave on that day."""

import json
from datetime import date
from pathlib import Path

import pytest

from disclosure_builder.desk import prepare, read_desk
from disclosure_builder.problems import Refused
from disclosure_builder.records.catalogue import CATALOGUE_FILE, load_catalogue
from disclosure_builder.records.revising import next_edition
from disclosure_builder.vocabulary.derived import STATUS_FIGURES, TIME_FIGURES
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import FigureSource, Stage
from tests.portals import CONTENT, PROJECT, copy_of

YEARS = {"operation/2023/1": date(2024, 9, 13), "operation/2024/1": date(2025, 9, 12)}


@pytest.mark.parametrize("name", YEARS)
def test_a_status_prepared_again_on_its_day_is_the_one_that_was_sealed(name: str) -> None:
    """To the byte: nothing in it depends on the day beside the cases that were released by then."""
    _, made = prepare(read_desk(CONTENT), EditionReference.parse(name), YEARS[name])
    assert made.edition.canonical == (CONTENT / f"{name}.public.json").read_bytes()


def test_a_definition_that_changes_without_a_version_is_refused_at_the_desk(tmp_path: Path) -> None:
    """The next status cannot be prepared until the catalogue says that it is another definition."""
    content = copy_of(CONTENT, tmp_path)
    path = content / CATALOGUE_FILE
    text = path.read_text(encoding="utf-8")
    old = "条例第5条の会議を開いた回数。書面による開催を含みます。"
    assert old in text
    path.write_text(text.replace(old, "条例第5条の会議を開いた回数。"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        prepare(read_desk(content), EditionReference.parse("operation/2025/2"), date(2026, 9, 11))
    assert [(p.rule, p.place.field) for p in refused.value.problems] == [
        ("figure-redefined", "meetings-held")
    ]


def test_the_digest_of_a_year_can_be_made_again_from_the_ledger() -> None:
    """Every line of the sealed list is in the ledger, word for word."""
    lines = (CONTENT / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    ledger = {
        (f"{line['kind']}/{line['id']}", line["edition"]): line["digest"]
        for line in map(json.loads, lines)
        if line["act"] == "release"
    }
    for name in YEARS:
        count = json.loads((CONTENT / f"{name}.public.json").read_bytes())["edition"]["count"]
        for each in count["editions"]:
            assert ledger[(each["case"], each["edition"])] == each["digest"]


def test_the_sample_knows_every_group_and_every_figure() -> None:
    """All sections of the yearly status, and all that the builder can derive of stops and statuses."""
    catalogue = load_catalogue(CONTENT)
    used = {figure.group for figure in catalogue.figures}
    assert [group.id for group in catalogue.groups if group.id not in used] == []
    assert len(catalogue.groups) == 16
    derived = {each.id for each in catalogue.figures if each.source is FigureSource.DERIVED}
    assert {*TIME_FIGURES, *STATUS_FIGURES} <= derived


def test_no_derived_figure_is_written_in_a_record_of_the_sample() -> None:
    """Figures that are counted come from the cases alone."""
    desk = read_desk(CONTENT)
    assert [each for each in desk.loaded.problems if each.rule == "figure-derived"] == []


def test_a_record_of_the_first_form_is_prepared_as_it_always_was() -> None:
    """To the byte what was sealed before there was a second form."""
    frozen = PROJECT / "tests/examples/schema-1/content/operation/2022/1.public.json"
    name = EditionReference.parse("operation/2022/1")
    _, made = prepare(read_desk(CONTENT), name, date(2023, 9, 15))
    assert made.edition.canonical == frozen.read_bytes()


@pytest.mark.parametrize(
    ("case", "version"),
    [("operation/2022", 2), ("incidents/2025-002", 1), ("suspensions/2024-001", 1)],
)
def test_the_next_edition_is_written_in_the_newest_form(case: str, version: int) -> None:
    """The record moves on; what was sealed stays as it is."""
    reference = CaseReference.parse(case)
    former = (CONTENT / case / "1.yaml").read_text(encoding="utf-8")
    text = next_edition(former, reference, Stage.CORRECTION, None)
    assert f'schema_version: "{version}"' in text


@pytest.mark.parametrize(("old", "rules"), [("2", set()), ("3", {"restatement-old"})])
def test_a_counted_figure_is_restated_from_what_was_sealed(
    tmp_path: Path, old: str, rules: set[str]
) -> None:
    """The old value of a figure that nobody typed is the one that was approved with its year."""
    content = copy_of(CONTENT, tmp_path)
    path = content / "operation" / "2025" / "2.yaml"
    for seal in {*path.parent.glob("2.*")} - {path}:
        seal.unlink()
    text = path.read_text(encoding="utf-8")
    entry = (
        "restatements:\n  - {year: 2024, figure: cases-total, old: "
        + f"'{old}', new: '4', reason: 事案の訂正によります。, on: 2026-08-01}}\n"
    )
    assert text.count("restatements:\n") == 1
    path.write_text(text.replace("restatements:\n", entry), encoding="utf-8")
    found: set[str] = set()
    try:
        prepare(read_desk(content), EditionReference.parse("operation/2025/2"), date(2026, 9, 11))
    except Refused as refused:
        found = {problem.rule for problem in refused.problems}
    assert found == rules
