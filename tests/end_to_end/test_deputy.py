"""代決 and 後閲 by commands alone: a deputy decides, the build reminds and refuses, the review comes."""

import re
import subprocess
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from tests import portals

EDITION = "suspensions/2026-777/1"
DEPUTIES = """deputies:
  - {absent: citizens-manager, deputy: citizens-director, review_days: 5, kinds: [suspensions]}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The sample with a first report more, deputies for stops, and new keys of two posts."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text(encoding="utf-8")
    record = re.sub(r"(?m)^related:.*$\n(?:^\s*- .*$\n)*", "", record)
    case = content / "suspensions" / "2026-777"
    case.mkdir()
    record = re.sub(r"(?m)^stage: .*$", "stage: initial", record)
    (case / "1.yaml").write_text(record, encoding="utf-8")
    settings = (content / "portal.yaml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^deputies:\n(?:^ .*\n)*", DEPUTIES, settings)
    (content / "portal.yaml").write_text(settings, encoding="utf-8")
    signers = content / "keys" / "allowed_signers"
    for post in ("citizens-manager", "citizens-director"):
        key = tmp_path / post
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        public = key.with_suffix(".pub").read_text(encoding="ascii")
        line = f'{post} namespaces="disclosure-approval" {public}'
        signers.write_text(signers.read_text(encoding="ascii") + line, encoding="ascii")
    return content


def test_a_deputy_decides_and_the_absent_post_reviews(content: Path, tmp_path: Path) -> None:
    """Decided on 26 June, to be reviewed by 1 July: a warning until then, a refusal after it."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return portals.run("--content", str(content), *words)

    def build(at: str) -> subprocess.CompletedProcess[str]:
        return run("build", "--output", str(tmp_path / "site"), "--at", at)

    page = tmp_path / "site" / "suspensions" / "2026-777" / "index.html"
    assert run("prepare", EDITION).returncode == ExitCode.OK
    approved = run(
        "approve", EDITION, "--post", "citizens-director",
        "--key", str(tmp_path / "citizens-director"), "--absent", "citizens-manager",
        "--document-number", "国市民発第999号", "--decided-at", "2026-06-26T15:00+09:00",
    )  # fmt: skip
    assert approved.returncode == ExitCode.OK, approved.stderr
    reminded = build("2026-07-01T23:00+09:00")
    assert reminded.returncode == ExitCode.OK, reminded.stderr
    assert "[review-due]" in reminded.stderr
    assert "速報" in page.read_text(encoding="utf-8")
    late = build("2026-07-02T00:00+09:00")
    assert late.returncode == ExitCode.APPROVAL
    assert "[review-overdue]" in late.stderr
    reviewed = run(
        "review", EDITION, "--post", "citizens-manager",
        "--key", str(tmp_path / "citizens-manager"), "--reviewed-at", "2026-07-03T09:00+09:00",
    )  # fmt: skip
    assert reviewed.returncode == ExitCode.OK, reviewed.stderr
    done = build("2026-07-04T00:00+09:00")
    assert done.returncode == ExitCode.OK, done.stderr
    assert "review" not in done.stderr
    told = page.read_text(encoding="utf-8")
    assert "速報" not in told
    assert "後閲しました" in told
