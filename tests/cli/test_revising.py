"""`revise`: the next edition of a case is begun, or it is said clearly why it cannot be."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.cli.revising import LAST_NUMBER, Revised, revise
from disclosure_builder.emergency import take_down
from disclosure_builder.problems import ExitCode, Refused, Severity
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import Stage
from tests import portals
from tests.support.folders import EXAMPLES, make_content
from tests.support.sealing import NOW, Desk, make_keys, register_all

INCIDENT, BREAKDOWN = "incidents/2026-001", "suspensions/2026-002"
_RECORDS = ("instruction-first-report", "instruction-final-report", "breakdown")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A first and a final report, and a breakdown, all approved."""
    folder = tmp_path_factory.mktemp("sealed")
    content = make_content(folder, [EXAMPLES / "accepted" / f"{name}.yaml" for name in _RECORDS])
    keys = make_keys(folder / "keys")
    register_all(content, keys)
    desk = Desk(content, keys)
    for reference in (f"{INCIDENT}/1", f"{INCIDENT}/2", f"{BREAKDOWN}/1"):
        desk.seal(reference)
    return desk


@pytest.fixture
def desk(tmp_path: Path, sealed: Desk) -> Desk:
    """A copy to do as one likes with."""
    return Desk(shutil.copytree(sealed.content, tmp_path / "content"), sealed.keys)


def revised(desk: Desk, case: str, stage: Stage, drafted_by: str | None = None) -> Revised:
    """The next edition of a case."""
    return revise(desk.content, CaseReference.parse(case), stage, drafted_by)


def refusal(desk: Desk, case: str, stage: Stage, drafted_by: str | None = None) -> tuple[str, int]:
    """Why there is none; nothing was written then."""
    before = sorted(desk.content.rglob("*"))
    with pytest.raises(Refused) as caught:
        revised(desk, case, stage, drafted_by)
    assert sorted(desk.content.rglob("*")) == before
    (problem,) = caught.value.problems
    return problem.rule, caught.value.exit_code


@pytest.mark.parametrize("stage", [Stage.CORRECTION, Stage.WITHDRAWAL])
@pytest.mark.parametrize("case", [INCIDENT, BREAKDOWN])
def test_what_is_begun_only_has_to_be_filled_in(desk: Desk, case: str, stage: Stage) -> None:
    """The record lies there with the next number, and each problem of it is a place to write in."""
    begun = revised(desk, case, stage)
    text = desk.path(begun.name).read_text(encoding="utf-8")
    assert f"stage: {stage.code}\n" in text
    assert begun.problems
    assert {problem.rule for problem in begun.problems} == {"to-fill-in"}


def test_what_was_begun_can_be_filled_in_and_sealed(desk: Desk) -> None:
    """A withdrawal goes from `revise` to approval with three words of a person."""
    begun = revised(desk, INCIDENT, Stage.WITHDRAWAL)
    path = desk.path(begun.name)
    text = path.read_text(encoding="utf-8")
    for name, value in (
        ("change_reason", "対象ではありませんでした。"),
        ("decided", "2026-07-01T17:00+09:00"),
        ("published", "2026-07-02T10:00+09:00"),
    ):
        text = text.replace(f"{name}: ＜＜記入＞＞", f"{name}: {value}")
    path.write_text(text, encoding="utf-8")
    desk.seal(str(begun.reference))
    assert desk.sealed().sealed[2].body.stage is Stage.WITHDRAWAL
    assert refusal(desk, INCIDENT, Stage.CORRECTION) == ("revise-stage", ExitCode.RECORD)


@pytest.mark.parametrize("stage", [Stage.INITIAL, Stage.UPDATE, Stage.FINAL])
def test_after_a_final_report_only_corrections_and_withdrawal_follow(
    desk: Desk, stage: Stage
) -> None:
    """A report that was the last one is not followed by another."""
    assert refusal(desk, INCIDENT, stage) == ("revise-stage", ExitCode.RECORD)


def test_a_draft_is_edited_and_not_revised(desk: Desk) -> None:
    """What is not approved, or not by all, can be changed as it lies there."""
    revised(desk, INCIDENT, Stage.CORRECTION)
    assert refusal(desk, INCIDENT, Stage.CORRECTION) == ("revise-unapproved", ExitCode.APPROVAL)
    desk.path(f"{INCIDENT}/3.yaml").unlink()
    next(desk.path(INCIDENT).glob("2.approval.*.sig")).unlink()
    rule, code = refusal(desk, INCIDENT, Stage.CORRECTION)
    assert (rule.startswith("seal-"), code) == (True, ExitCode.APPROVAL)


def test_there_must_be_such_a_case_and_such_a_post(desk: Desk) -> None:
    """Both are looked for before anything is written."""
    assert refusal(desk, "incidents/2026-009", Stage.UPDATE) == (
        "revise-no-record",
        ExitCode.RECORD,
    )
    unknown = refusal(desk, INCIDENT, Stage.CORRECTION, "nobody")
    assert unknown == ("revise-drafter", ExitCode.USAGE)


def test_a_record_that_is_not_written_line_by_line_is_continued_by_hand(desk: Desk) -> None:
    """What cannot be edited without making it another text is said, and nothing is guessed."""
    record = desk.path(f"{BREAKDOWN}/1.yaml")
    tree = yaml.load(record.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    for path in record.parent.glob("1.*"):
        path.unlink()
    record.write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
    desk.seal(f"{BREAKDOWN}/1")
    assert refusal(desk, BREAKDOWN, Stage.CORRECTION) == ("revise-by-hand", ExitCode.RECORD)


def test_what_was_taken_down_is_not_written_again_unawares(desk: Desk) -> None:
    """The new record is made from the last one, leak included; so it is said, and only then."""
    assert "revise-taken-down" not in said(revised(desk, BREAKDOWN, Stage.CORRECTION))
    key = desk.keys / "chief-officer"
    request = RemovalRequest("chief-officer", key, "公表してはならない情報があったため", NOW)
    take_down(desk.content, EditionReference.parse(f"{INCIDENT}/2"), request)
    begun = revised(desk, INCIDENT, Stage.CORRECTION)
    assert said(begun)["revise-taken-down"] is Severity.WARNING
    assert begun.name == f"{INCIDENT}/3.yaml"


def said(begun: Revised) -> dict[str, Severity]:
    """What is told of the edition that was begun."""
    return {problem.rule: problem.severity for problem in begun.problems}


def test_after_the_last_number_comes_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case with as many editions as there are numbers goes on as another case."""
    assert LAST_NUMBER == 999
    monkeypatch.setattr("disclosure_builder.cli.revising.LAST_NUMBER", 2)
    assert refusal(desk, INCIDENT, Stage.CORRECTION) == ("revise-full", ExitCode.RECORD)


def test_a_file_that_is_there_is_never_touched(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it came to be after everything was looked at."""
    monkeypatch.setattr("disclosure_builder.cli.revising.next_edition", meanwhile(desk))
    with pytest.raises(Refused) as caught:
        revised(desk, INCIDENT, Stage.CORRECTION)
    assert [problem.rule for problem in caught.value.problems] == ["revise-exists"]
    assert desk.path(f"{INCIDENT}/3.yaml").read_text(encoding="utf-8") == "他の人の記録"


def meanwhile(desk: Desk) -> object:
    """Someone else writes the next edition first."""

    def write(*_: object) -> str:
        desk.path(f"{INCIDENT}/3.yaml").write_text("他の人の記録", encoding="utf-8")
        return "stage: correction\n"

    return write


def test_the_command_says_what_is_to_be_written(desk: Desk) -> None:
    """In words, with the line of each place; the stage may be given in Japanese."""
    done = portals.run("--content", str(desk.content), "revise", BREAKDOWN, "--stage", "訂正")
    assert done.returncode == ExitCode.OK, done.stderr
    assert f"{BREAKDOWN}/2.yaml を作りました" in done.stdout
    assert "まだ記入されていません" in done.stderr
    assert "change_reason" in done.stderr
