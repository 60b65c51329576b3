"""Rules that need more than one record: the order of editions and links in both directions."""

from pathlib import Path

import pytest

from tests.support.folders import EXAMPLES, directives, example_bytes, load, make_content, put

ACCEPTED = EXAMPLES / "accepted"
FIRST = ACCEPTED / "instruction-first-report.yaml"
CASE = "incidents/2026-001"


def staged(stage: str) -> str:
    """The first or the final report with another stage, and what that stage asks for."""
    asked = {
        "correction": "\ncorrection_class: erratum\nchange_reason: 書き誤りました。",
        "withdrawal": "\nchange_reason: 対象ではありませんでした。",
    }
    source = FIRST if stage == "initial" else ACCEPTED / "instruction-final-report.yaml"
    text = example_bytes(source).decode() + "delay_reason: 調べるのに時間がかかりました。\n"
    old = "stage: initial" if stage == "initial" else "stage: 最終報"
    return text.replace(old, f"stage: {stage}{asked.get(stage, '')}")


def said(folder: Path, *stages: str) -> list[tuple[str, str, str]]:
    """Rule, path and field of what is said of a case whose editions have these stages."""
    content = make_content(folder)
    for number, stage in enumerate(stages, start=1):
        put(content, f"{CASE}/{number}.yaml", staged(stage))
    problems = load(content).problems
    return [(each.rule, each.place.path, each.place.field) for each in problems]


@pytest.mark.parametrize(
    "stages",
    [
        ("initial",),
        ("final",),
        ("initial", "update", "update", "final"),
        ("initial", "correction", "update", "final", "correction", "withdrawal"),
        ("initial", "withdrawal"),
        ("final", "withdrawal"),
    ],
)
def test_a_history_may_run_so(tmp_path: Path, stages: tuple[str, ...]) -> None:
    """From the first report to the final one; then only corrections and withdrawal."""
    assert said(tmp_path, *stages) == []


@pytest.mark.parametrize(
    "stages",
    [
        ("update",),
        ("correction",),
        ("withdrawal",),
        ("initial", "initial"),
        ("final", "update"),
        ("final", "final"),
        ("initial", "final", "correction", "update"),
        ("initial", "withdrawal", "correction"),
        ("initial", "withdrawal", "withdrawal"),
    ],
)
def test_a_history_may_not_run_so(tmp_path: Path, stages: tuple[str, ...]) -> None:
    """The first edition that cannot stand where it stands is named, once."""
    assert said(tmp_path, *stages) == [("stage-order", f"{CASE}/{len(stages)}.yaml", "stage")]


def test_numbers_have_no_gap(tmp_path: Path) -> None:
    """The edition after the gap is named."""
    content = make_content(tmp_path, [FIRST])
    put(content, f"{CASE}/3.yaml", staged("update"))
    (problem,) = load(content).problems
    assert (problem.rule, problem.place.path) == ("edition-number", f"{CASE}/3.yaml")


def test_a_case_that_could_not_be_read_whole_is_not_said_to_have_gaps(tmp_path: Path) -> None:
    """One slip in one edition is one message, not three."""
    content = make_content(tmp_path)
    put(content, f"{CASE}/1.yaml", staged("initial").replace("\ntitle: ", "\ntilte: "))
    put(content, f"{CASE}/2.yaml", staged("update"))
    problems = load(content).problems
    assert sorted(each.rule for each in problems) == ["field-missing", "field-unknown"]
    assert {each.place.path for each in problems} == {f"{CASE}/1.yaml"}


LINKED = [
    ACCEPTED / name
    for name in (
        "request-to-another-body.yaml",
        "stop-because-a-request-was-refused.yaml",
        "statutory-stop.yaml",
    )
]


def linked(folder: Path, changed: Path, old: str, new: str) -> Path:
    """Three cases that name each other, one of them changed."""
    content = make_content(folder, LINKED)
    (name,) = directives(changed, "file")
    text = example_bytes(changed).decode()
    assert old in text
    put(content, name, text.replace(old, new))
    return content


def test_links_point_both_ways(tmp_path: Path) -> None:
    """The message stands where the link is, and says which file has to point back."""
    content = linked(tmp_path, LINKED[0], "related: [incidents/2026-003]\n", "")
    (problem,) = load(content).problems
    assert problem.rule == "related-one-way"
    assert (problem.place.path, problem.place.field) == ("incidents/2026-003/1.yaml", "related[1]")
    assert "incidents/2026-002/1.yaml" in problem.remedy.ja
    assert problem.place.line > 1


def test_the_incident_of_a_stop_points_back_as_well(tmp_path: Path) -> None:
    """The field `incident` is a link like any other."""
    content = make_content(tmp_path, LINKED)
    assert load(content).problems == ()
    (content / "incidents/2026-003/1.yaml").unlink()
    found = {(each.place.path, each.place.field) for each in load(content).problems}
    assert ("suspensions/2026-001/1.yaml", "incident") in found


def test_a_link_to_a_case_that_could_not_be_read_is_not_judged(tmp_path: Path) -> None:
    """The other record is there: that it has a slip is said where the slip is."""
    content = linked(tmp_path, LINKED[0], "\ntitle: ", "\ntilte: ")
    assert {each.place.path for each in load(content).problems} == {"incidents/2026-002/1.yaml"}


def test_a_case_is_not_related_to_itself(tmp_path: Path) -> None:
    """It would be a link to the page one is on."""
    content = make_content(tmp_path)
    put(content, f"{CASE}/1.yaml", staged("initial") + f"related: [{CASE}]\n")
    assert [each.rule for each in load(content).problems] == ["related-missing"]
