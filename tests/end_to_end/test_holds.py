"""A text that only a person can judge: held, decided, bound to its exact words, looked at again."""

import re
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from tests import portals

EDITION = "suspensions/2026-778/1"
HELD = "装置の控えは 4417263 である。"
DECISION = ("--post", "citizens-manager", "--reason", "装置の型番である", "--expires", "2031-03-31")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sample with one more draft, in whose summary stands a number that nothing explains."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    case = content / "suspensions" / "2026-778"
    case.mkdir()
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text("utf-8")
    record = re.sub(r"(?m)^related:.*$\n(?:^\s*- .*$\n)*", "", record)
    write(content, re.sub(r"(?m)^summary: .*$", f"summary: {HELD}", record))
    return content


def write(content: Path, record: str) -> None:
    (content / "suspensions" / "2026-778" / "1.yaml").write_text(record, encoding="utf-8")


def do(content: Path, *arguments: str) -> tuple[int, str]:
    """Run a command on a portal: its exit code and what it said."""
    done = portals.run("--content", str(content), *arguments)
    return done.returncode, done.stdout + done.stderr


def test_prepare_stops_on_a_hold_and_says_where_and_why_but_never_what(content: Path) -> None:
    """Field, line and character are named, with the command that records a decision."""
    code, said = do(content, "prepare", EDITION)
    assert code == ExitCode.REDACTION
    assert "redaction-hold" in said
    assert "初めから8文字目" in said
    assert f"disclosure-builder allow {EDITION} 'summary'" in said
    assert "4417263" not in said
    assert not (content / "suspensions" / "2026-778" / "1.public.json").exists()


def test_a_decision_lets_the_exact_text_through(content: Path) -> None:
    """What people wrote in the file stays to the letter; the decision stands at its end."""
    before = (content / "allowlist.yaml").read_text("utf-8")
    code, said = do(content, "allow", EDITION, "summary", *DECISION)
    assert code == ExitCode.OK, said
    after = (content / "allowlist.yaml").read_text("utf-8")
    assert after.startswith(before.rstrip())
    assert "4417263" not in after
    code, said = do(content, "prepare", EDITION)
    assert code == ExitCode.OK, said


def test_an_edited_text_is_looked_at_again(content: Path) -> None:
    """One more character, and the decision is void."""
    do(content, "allow", EDITION, "summary", *DECISION)
    record = (content / "suspensions" / "2026-778" / "1.yaml").read_text("utf-8")
    write(content, record.replace(HELD, f"{HELD}。"))
    code, said = do(content, "prepare", EDITION)
    assert code == ExitCode.REDACTION
    assert "redaction-hold" in said


def test_a_decision_that_has_expired_refuses_and_is_named(content: Path) -> None:
    """The message says which line of the allow-list to look at."""
    do(content, "allow", EDITION, "summary", *DECISION)
    file = content / "allowlist.yaml"
    text = file.read_text("utf-8")
    last = text.rfind("2031-03-31")
    file.write_text(text[:last] + "2026-03-31" + text[last + 10 :], encoding="utf-8")
    code, said = do(content, "prepare", EDITION)
    assert code == ExitCode.REDACTION
    assert f"allowlist.yaml:{text[:last].count(chr(10)) + 1} " in said
    assert "allowlist-expired" in said


def test_an_entry_that_has_expired_refuses_the_build_by_name(content: Path) -> None:
    """One message with its line, not a finding on every page; nothing is written."""
    file = content / "allowlist.yaml"
    file.write_text(file.read_text("utf-8").replace("2031-03-31", "2026-03-31", 1), "utf-8")
    code, said = do(content, "build", "--output", str(content.parent / "site"))
    assert code == ExitCode.SETTINGS
    assert said.count("allowlist-expired") == 1
    assert "allowlist.yaml:7 " in said
    assert not (content.parent / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("summary", "--post", "nobody", *DECISION[2:]), "allowlist-post"),
        (("summary", *DECISION[:2], "--reason", " ", *DECISION[4:]), "allow-reason"),
        (("summary", *DECISION[:4], "--expires", "2020-01-01"), "allow-expires"),
        (("internal.note", *DECISION), "allow-no-field"),
        (("title", *DECISION), "allow-nothing-held"),
    ],
)
def test_a_decision_that_is_none_is_refused(
    content: Path, arguments: tuple[str, ...], rule: str
) -> None:
    """A post that exists, a reason, a day to come, a public field in which something waits."""
    before = (content / "allowlist.yaml").read_bytes()
    code, said = do(content, "allow", EDITION, *arguments)
    assert code in {ExitCode.USAGE, ExitCode.REDACTION}
    assert rule in said
    assert (content / "allowlist.yaml").read_bytes() == before


def test_a_file_in_another_order_is_left_as_it_is(content: Path) -> None:
    """Where the entry cannot be added at the end, the clerk is told what to move."""
    file = content / "allowlist.yaml"
    file.write_text("fields: []\n" + file.read_text("utf-8"), "utf-8")
    before = file.read_bytes()
    code, said = do(content, "allow", EDITION, "summary", *DECISION)
    assert code == ExitCode.SETTINGS
    assert "allowlist-order" in said
    assert file.read_bytes() == before


def test_prepare_shows_what_the_rules_only_warn_about(content: Path) -> None:
    """A vague quantity does not stop anybody, but whoever prepares the edition sees it."""
    record = (content / "suspensions" / "2026-778" / "1.yaml").read_text("utf-8")
    write(content, record.replace(HELD, "多数の端末が止まりました。"))
    code, said = do(content, "prepare", EDITION)
    assert code == ExitCode.OK, said
    assert "vague-quantity" in said
