"""`check --format`: the same problems for a person, a program, GitHub and SARIF readers."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from disclosure_builder.cli.checking import Examined, examine
from disclosure_builder.cli.main import run
from disclosure_builder.cli.reports import FORMATS, folder_name, report
from disclosure_builder.problems import ExitCode, Place, Problem, Severity
from disclosure_builder.vocabulary.words import Words
from tests.portals import PROJECT
from tests.support.folders import ACCEPTED, EXAMPLES, REFUSED, make_content, put

SCHEMA = json.loads(
    (PROJECT / "docs/schemas/check-report-1.schema.json").read_text(encoding="utf-8")
)
MISTAKES = EXAMPLES / "refused" / "ten-mistakes-in-one-record.yaml"
HINTS = EXAMPLES / "refused" / "quantities-that-say-nothing.yaml"
# What the record of MISTAKES holds and no report may.
PRIVATE = ("野々村", "花江", "水野", "大村", "080-0000", "yamada", "中央九丁目")
# A command that GitHub understands: a kind, properties, and a message on one line.
COMMAND = re.compile(r"::(error|warning) file=[^:,\n]+(,line=\d+)?,title=[a-z0-9-]+::[^\n\r]+")


def checked(content: Path, form: str, *more: str) -> int:
    """Run `check` on a folder; the exit code."""
    return run(["--content", str(content), "check", "--format", form, *more])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("examples", "code"),
    [(ACCEPTED, ExitCode.OK), ([HINTS], ExitCode.OK), ([MISTAKES], ExitCode.RECORD)],
    ids=["sound", "hints", "mistakes"],
)
def test_the_exit_code_is_the_same_in_every_format(
    form: str, examples: Any, code: ExitCode, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hints let the work go on; errors refuse; what is private is in neither stream."""
    assert checked(make_content(tmp_path, examples), form) == code
    shown = "".join(capsys.readouterr())
    assert not [text for text in PRIVATE if text in shown]


def test_the_text_shows_hints_although_nothing_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning that only an error brings to light would never be read."""
    assert checked(make_content(tmp_path, [HINTS]), "text") == ExitCode.OK
    shown = capsys.readouterr()
    assert shown.err.count("[vague-quantity]") == 4
    assert "誤りはありません" in shown.out


@pytest.mark.parametrize("example", REFUSED, ids=lambda path: path.stem)
def test_every_refused_example_makes_a_report_of_the_published_form(
    example: Path, tmp_path: Path
) -> None:
    """Whatever is wrong, a program can read what is said of it, in both languages."""
    content = make_content(tmp_path, [example])
    examined = examine(content, on_day())
    tree = json.loads(report("json", examined, content, "ja"))
    jsonschema.Draft202012Validator(SCHEMA).validate(tree)
    assert tree["errors"] + tree["warnings"] == len(tree["problems"]) > 0
    commands = report("github", examined, content, "ja").split("\n")
    assert len(commands) == len(tree["problems"])
    assert all(COMMAND.fullmatch(command) for command in commands)
    sarif = json.loads(report("sarif", examined, content, "en"))
    assert sarif_faults(sarif) == []
    assert len(sarif["runs"][0]["results"]) == len(tree["problems"])


def on_day() -> date:
    """The day that the examples are looked at, as in tests/records."""

    return date(2026, 5, 12)


def test_the_schema_is_a_schema_and_refuses_what_is_not_a_report() -> None:
    """It is valid itself; a report whose code does not fit its errors is not of its form."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    sound = json.loads(report("json", Examined((), ExitCode.OK, 0, 0), Path(), "ja"))
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert validator.is_valid(sound)
    assert not validator.is_valid({**sound, "exit_code": 4})
    assert not validator.is_valid({**sound, "errors": 1})
    assert not validator.is_valid({**sound, "problems": [{}]})


def test_reports_go_to_standard_output_and_nothing_else_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also when the check refuses, `check --format json > report.json` is a whole report."""
    content = make_content(tmp_path, [MISTAKES])
    for form in ("json", "sarif"):
        checked(content, form)
        shown = capsys.readouterr()
        json.loads(shown.out)
        assert shown.err == ""


def test_the_language_is_that_of_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """GitHub and SARIF readers show one language; JSON holds both."""
    content = make_content(tmp_path, [HINTS])
    checked(content, "github", "--lang", "en")
    assert "without a number" in capsys.readouterr().out
    checked(content, "sarif")
    (run_,) = json.loads(capsys.readouterr().out)["runs"]
    assert run_["language"] == run_["tool"]["driver"]["language"] == "ja"


def test_nothing_in_a_message_can_end_a_github_command() -> None:
    """Percent signs, line ends, colons and commas are written as their numbers."""
    words = Words("100%\n::error::次の行", "100%\n::error::next")
    place = Place("incidents/a,b:c%/1.yaml", 3, "times.decided")
    problem = Problem("some-rule", place, words, words)
    command = report("github", Examined((problem,), ExitCode.RECORD, 1, 1), Path("/x"), "en")
    assert command == (
        "::error file=incidents/a%2Cb%3Ac%25/1.yaml,line=3,title=some-rule::"
        "times.decided: 100%25%0A::error::next → 100%25%0A::error::next"
    )


def test_a_sarif_address_is_one(tmp_path: Path) -> None:
    """Signs that an address cannot hold are written as their numbers."""
    words = Words("あ", "a")
    problem = Problem("layout-stray", Place("incidents/?"), words, words, Severity.WARNING)
    tree = json.loads(report("sarif", Examined((problem,), ExitCode.OK, 0, 0), tmp_path, "ja"))
    (result,) = tree["runs"][0]["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "incidents/%3F"}}}
    ]


def test_the_files_are_named_as_seen_from_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader in the root of a repository finds them; a folder elsewhere is not told."""
    monkeypatch.chdir(tmp_path)
    assert folder_name(tmp_path / "city" / "content") == "city/content/"
    assert folder_name(Path("content")) == "content/"
    assert folder_name(Path()) == ""
    assert folder_name(tmp_path.parent / "other") == ""


def test_what_several_stages_refuse_is_said_at_once(tmp_path: Path) -> None:
    """Allow-list, record and key register together; the lowest code is the exit code."""
    content = make_content(tmp_path, [MISTAKES, EXAMPLES / "refused/allowed-until-last-year.yaml"])
    put(content, "keys/allowed_signers", "no line of a register\n")
    examined = examine(content, on_day())
    files = {problem.place.path for problem in examined.problems}
    assert {"allowlist.yaml", "incidents/2026-001/1.yaml", "keys/allowed_signers"} <= files
    assert examined.exit_code is ExitCode.SETTINGS


def test_broken_settings_do_not_hide_a_broken_catalogue(tmp_path: Path) -> None:
    """Both files are read, and nothing else can be."""
    content = make_content(tmp_path)
    put(content, "portal.yaml", "name: [")
    put(content, "figures.yaml", "groups: [")
    examined = examine(content, on_day())
    assert [each.place.path for each in examined.problems] == ["figures.yaml", "portal.yaml"]
    assert examined.exit_code is ExitCode.SETTINGS


def sarif_faults(log: Any) -> list[str]:
    """What SARIF 2.1.0 (sections 3.13, 3.14, 3.19, 3.27, 3.28, 3.30, 3.49) does not allow."""
    faults = [] if log["version"] == "2.1.0" and log["runs"] else ["log"]
    for run_ in log["runs"]:
        driver = run_["tool"]["driver"]
        ids = [rule["id"] for rule in driver["rules"]]
        faults += [] if driver["name"] and len(set(ids)) == len(ids) else ["driver"]
        for rule in driver["rules"]:
            texts = (rule["shortDescription"]["text"], rule["help"]["text"])
            level = rule["defaultConfiguration"]["level"]
            faults += [] if all(texts) and level in {"error", "warning"} else ["rule"]
        for result in run_["results"]:
            faults += [] if ids[result["ruleIndex"]] == result["ruleId"] else ["ruleIndex"]
            faults += [] if result["level"] in {"none", "note", "warning", "error"} else ["level"]
            faults += [] if result["message"]["text"] else ["message"]
            for location in result["locations"]:
                physical = location["physicalLocation"]
                uri = physical["artifactLocation"]["uri"]
                faults += [] if re.fullmatch(r"[A-Za-z0-9%/._~-]+", uri) else ["uri"]
                faults += [] if physical.get("region", {"startLine": 1})["startLine"] > 0 else ["l"]
    return faults
