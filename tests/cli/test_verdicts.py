"""What `verify` says: to a person who has to act on it, and to programs."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from disclosure_builder.cli.verdicts import SHOWN, as_tree, in_words
from disclosure_builder.problems import ExitCode, Place, Problem, Severity
from disclosure_builder.release.trusted import Given
from disclosure_builder.release.verdict import Step, Verdict
from disclosure_builder.release.verifying import NOTHING_GIVEN
from disclosure_builder.vocabulary.words import Language, Words
from tests import portals

SCHEMA = json.loads(
    (portals.PROJECT / "docs/schemas/verdict-1.schema.json").read_text(encoding="utf-8")
)
JUDGE = Draft202012Validator(SCHEMA)
HEAD = f"sha256:{'0' * 64}"
WORDS = Words("台帳がありません。", "There is no ledger.")


def problem(number: int = 0, severity: Severity = Severity.ERROR) -> Problem:
    """Something wrong with a file."""
    return Problem("verify-no-ledger", Place(f"file-{number}"), WORDS, WORDS, severity)


def verdict(*problems: Problem) -> Verdict:
    """Eight steps, the fourth of which found something."""
    steps = [Step(n, WORDS, n % 8, problems if n == 4 else ()) for n in range(1, 9)]
    return Verdict(Path("site"), tuple(steps), HEAD)


def told(judged: Verdict, language: Language = "ja", given: Given = NOTHING_GIVEN) -> str:
    """The whole text."""
    return "\n".join(words.in_language(language) for words in in_words(judged, given))


@pytest.mark.parametrize("problems", [(), (problem(),), (problem(severity=Severity.WARNING),)])
def test_the_form_is_the_one_that_is_published(problems: tuple[Problem, ...]) -> None:
    """Good, not good, and good with a note; nothing in it that the schema does not know."""
    tree = as_tree(verdict(*problems), Given(head=HEAD))
    assert list(JUDGE.iter_errors(tree)) == []
    assert tree.keys() == SCHEMA["properties"].keys()
    assert tree["good"] is not any(each.is_error for each in problems)
    assert tree["given"] == {"keys": False, "rules": False, "head": True}


@pytest.mark.parametrize(
    ("name", "value"), [("good", False), ("exit_code", 12), ("head", "abc"), ("steps", [])]
)
def test_the_schema_refuses_what_contradicts_itself(name: str, value: object) -> None:
    """A verdict cannot be good and say 12, or be bad without a step that says no."""
    assert list(JUDGE.iter_errors({**as_tree(verdict(), Given()), name: value}))


@pytest.mark.parametrize(
    ("language", "wrong", "act"),
    [
        ("ja", "結果：おかしな点が1件あります。", "市に"),
        ("en", "Result: 1 thing(s) are wrong.", "ask the city"),
    ],
)
def test_what_is_wrong_is_told_where_it_was_found_with_what_to_do(
    language: Language, wrong: str, act: str
) -> None:
    """The file and the rule stand below the step that found them; the result and the next steps follow."""
    text = told(verdict(problem()), language)
    lines = text.splitlines()
    (place,) = (number for number, line in enumerate(lines) if "file-0" in line)
    assert lines[place - 1].startswith("4. ")
    assert "[verify-no-ledger]" in lines[place + 1]
    assert lines.index(wrong) > place
    assert act in text.partition(wrong)[2]
    assert HEAD not in text


def test_a_good_verdict_tells_what_it_rests_on() -> None:
    """Which of keys, rules and digest were the release's own, and the digest to note down."""
    text = told(verdict())
    assert "おかしな点はありません" in text
    assert "--keys --rules --head" in text
    assert HEAD in text
    everything = Given(Path("keys"), Path("portal.yaml"), HEAD)
    assert "--keys" not in told(verdict(), given=everything)


def test_a_note_is_told_as_a_note() -> None:
    """What is worth knowing is not counted as wrong."""
    text = told(verdict(problem(severity=Severity.WARNING)))
    assert "注意：台帳がありません。" in text
    assert "おかしな点はありません" in text


def test_a_step_that_did_not_look_says_so() -> None:
    """Nobody takes silence for a yes."""
    (line,) = (line for line in told(verdict()).splitlines() if line.startswith("8. "))
    assert line.endswith("調べていません")


def test_a_thousand_problems_leave_the_result_on_the_screen() -> None:
    """The first ones are shown, the others counted; the data have them all."""
    judged = verdict(*map(problem, range(1000)))
    text = told(judged)
    assert text.count("[verify-no-ledger]") == SHOWN
    assert f"ほかに{1000 - SHOWN}件" in text
    assert len(as_tree(judged, Given())["steps"][3]["problems"]) == 1000


def test_the_command_ends_with_the_code_that_the_data_say(tmp_path: Path) -> None:
    """An empty folder is judged in words and as data, with 12, and without a word on the other channel."""
    for form in ("text", "json"):
        done = portals.run("verify", str(tmp_path), "--format", form)
        assert (done.returncode, done.stderr) == (ExitCode.VERIFY, "")
    tree = json.loads(done.stdout)
    assert list(JUDGE.iter_errors(tree)) == []
    assert tree["exit_code"] == ExitCode.VERIFY
