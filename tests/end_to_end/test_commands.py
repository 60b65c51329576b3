"""The commands as a clerk and a pipeline use them, each in a process of its own."""

import re
import subprocess
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from disclosure_builder.release.manifest import verify_manifest
from tests import portals

COMMANDS = (
    "check",
    "revise",
    "prepare",
    "approve",
    "review",
    "scan",
    "allow",
    "build",
    "preview",
    "publish",
)


def test_check_finds_nothing_wrong_with_the_sample() -> None:
    """The sample portal is in order."""
    done = portals.run("check")
    assert done.returncode == ExitCode.OK, done.stderr
    assert "誤りはありません" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_command_explains_itself(command: str, language: str) -> None:
    """--help speaks Japanese, or English when asked."""
    done = portals.run("--lang", language, command, "--help")
    assert done.returncode == ExitCode.OK
    is_japanese = re.search("[ぁ-ん]", done.stdout) is not None
    assert is_japanese is (language == "ja")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_list_of_commands_says_what_each_is_for(language: str) -> None:
    """A sentence without blanks is too long for the list, and would leave nothing but dots."""
    listed = portals.run("--lang", language, "--help").stdout
    for command in COMMANDS:
        (line,) = (each for each in listed.splitlines() if each.startswith(f"  {command} "))
        assert len(line.split(maxsplit=1)[1]) > 10, command


def test_build_and_publish_and_publish_again(tmp_path: Path) -> None:
    """A release is whole, is served through `current`, and the same site is not released twice."""
    site = tmp_path / "site"
    built = portals.run("build", "--output", str(site))
    assert built.returncode == ExitCode.OK, built.stderr
    assert (site / "index.html").is_file()
    again = portals.run("--lang", "en", "build", "--output", str(site))
    assert again.returncode == ExitCode.OK, again.stderr
    destination = tmp_path / "www"
    content = ("--content", str(portals.copy_of(portals.CONTENT, tmp_path)))
    first = portals.run(*content, "publish", str(destination), "--allow-sample")
    assert first.returncode == ExitCode.OK, first.stderr
    assert verify_manifest(destination / "current") == ()
    second = portals.run(*content, "publish", str(destination), "--allow-sample")
    assert second.returncode == ExitCode.OK, second.stderr
    assert len(list((destination / "releases").iterdir())) == 1


def test_prepare_and_approve_a_new_edition(tmp_path: Path) -> None:
    """A follow-up goes from record to site by commands alone, signed by every required post."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    keys = tmp_path / "keys"
    keys.mkdir()
    case = content / "suspensions" / "2026-777"
    case.mkdir()
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text(encoding="utf-8")
    (case / "1.yaml").write_text(
        re.sub(r"(?m)^related:.*$\n(?:^\s*- .*$\n)*", "", record), encoding="utf-8"
    )
    command = ["--content", str(content)]
    edition = "suspensions/2026-777/1"
    prepared = portals.run(*command, "prepare", edition)
    assert prepared.returncode == ExitCode.OK, prepared.stderr
    assert "公表される内容" in prepared.stdout
    post = approving_post(content)
    key = keys / post
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    signers = content / "keys" / "allowed_signers"
    public = key.with_suffix(".pub").read_text(encoding="ascii")
    signers.write_text(
        f'{signers.read_text(encoding="ascii")}{post} namespaces="disclosure-approval" {public}',
        encoding="ascii",
    )
    approved = portals.run(
        *command, "approve", edition, "--post", post, "--key", str(key),
        "--document-number", "国市民発第999号", "--decided-at", "2026-06-26T15:00+09:00",
    )  # fmt: skip
    assert approved.returncode == ExitCode.OK, approved.stderr
    built = portals.run(*command, "build", "--output", str(tmp_path / "site"))
    assert built.returncode == ExitCode.OK, built.stderr
    assert (tmp_path / "site" / "suspensions" / "2026-777" / "index.html").is_file()
    again = portals.run(*command, "prepare", edition)
    assert again.returncode == ExitCode.APPROVAL
    assert "[prepare-approved]" in again.stderr


def approving_post(content: Path) -> str:
    """The one post that approves suspensions in the sample."""
    portal = (content / "portal.yaml").read_text(encoding="utf-8")
    match = re.search(r"kind: suspensions\s+posts: \[([a-z-]+)\]", portal)
    assert match is not None
    return match[1]


def test_a_word_that_is_no_command_is_a_usage_error() -> None:
    """A wrong word gives exit code 2 and no traceback."""
    done = portals.run("publsh")
    assert done.returncode == ExitCode.USAGE
    assert "Traceback" not in done.stderr


def test_a_content_folder_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    """A missing portal.yaml is a problem of the settings."""
    done = portals.run("--content", str(tmp_path), "build")
    assert done.returncode == ExitCode.SETTINGS
    assert "portal.yaml" in done.stderr


def test_from_another_folder_the_project_has_to_be_named(tmp_path: Path) -> None:
    """The message says which option is missing."""
    done = portals.run("--content", str(portals.CONTENT), "build", cwd=tmp_path)
    assert done.returncode == ExitCode.SETTINGS
    assert "[project-missing]" in done.stderr
    assert "--project" in done.stderr
