"""The generator in its own process: the same bytes everywhere, blind to the rest, quiet in failure."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.site import generator
from disclosure_builder.site.generator import MkDocsGenerator
from tests.site.conftest import PROJECT, SETTINGS, request_for

DIGEST_OF_A_SITE = """
import sys
from hashlib import sha256
sys.path.insert(0, sys.argv[1])
from disclosure_builder.site.composition import compose
from disclosure_builder.site.generator import MkDocsGenerator
from tests.site.conftest import FEEDS, SETTINGS, fragment, request_for
frames = MkDocsGenerator().make_frames(request_for(SETTINGS))
site = compose(frames, (fragment(""), fragment("incidents/2026-001/")), (), FEEDS, SETTINGS)
for path, content in site.files.items():
    print(path, sha256(content).hexdigest())
"""

TELL_AND_FAIL = """
import os, pathlib, sys
seen = [*os.environ, *map(str, pathlib.Path().rglob('*'))]
pathlib.Path(sys.argv[1]).write_text('\\n'.join(seen))
print("Traceback: 秘密の文", file=sys.stderr)
sys.exit(3)
"""


def digests(folder: Path, **environment: str) -> str:
    """The digests of a whole site, built in another process under another environment."""
    folder.mkdir()
    return subprocess.run(
        [sys.executable, "-c", DIGEST_OF_A_SITE, str(PROJECT)],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "TMPDIR": str(folder)} | environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_bytes_depend_on_the_input_only(tmp_path: Path) -> None:
    """Another folder, time zone, locale, hash seed or epoch of the caller changes nothing."""
    first = digests(tmp_path / "one", PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
    second = digests(
        tmp_path / "two",
        PYTHONHASHSEED="2",
        TZ="Pacific/Honolulu",
        LC_ALL="C",
        SOURCE_DATE_EPOCH="1",
    )
    assert first.count("\n") == 21
    assert first == second


def test_the_generator_sees_public_files_and_no_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder holds theme, settings and hand-written pages; of the environment it gets nothing."""
    monkeypatch.setenv("SECRET_TOKEN", "x")
    told = tmp_path / "told"
    with pytest.raises(Refused):
        MkDocsGenerator((sys.executable, "-c", TELL_AND_FAIL, str(told))).make_frames(
            request_for(SETTINGS)
        )
    seen = set(told.read_text().splitlines())
    assert {"SOURCE_DATE_EPOCH", "TZ", "docs/about.md", "mkdocs.yml"} <= seen
    assert "SECRET_TOKEN" not in seen
    assert {name.split("/")[0] for name in seen if name[0].islower()} == {
        "docs",
        "frame",
        "messages",
        "mkdocs.yml",
        "theme.yml",
    }


def test_a_failing_generator_is_a_refusal_that_quotes_nothing(tmp_path: Path) -> None:
    """What the generator printed, its traceback included, is not in the refusal."""
    command = (sys.executable, "-c", TELL_AND_FAIL, str(tmp_path / "told"))
    with pytest.raises(Refused) as refused:
        MkDocsGenerator(command).make_frames(request_for(SETTINGS))
    assert refused.value.exit_code is ExitCode.SITE
    (problem,) = refused.value.problems
    assert problem.rule == "site.generator"
    assert "exit code 3" in problem.message.en
    assert "秘密" not in f"{refused.value} {problem}"


def test_a_broken_link_names_the_hand_written_page() -> None:
    """A clerk learns which file to mend."""
    pages = {"about.md": "# 題\n\n[どこへ](nowhere.md)\n", "contact.md": "# 連絡先\n"}
    with pytest.raises(Refused) as refused:
        MkDocsGenerator().make_frames(request_for(SETTINGS, pages))
    assert [str(problem.place) for problem in refused.value.problems] == ["pages/about.md"]


def test_a_generator_that_is_missing_is_a_refusal() -> None:
    """No program, no traceback."""
    with pytest.raises(Refused):
        MkDocsGenerator(("/nowhere/mkdocs",)).make_frames(request_for(SETTINGS))


def test_a_generator_that_writes_nothing_is_a_refusal() -> None:
    """Success without frames is no success."""
    with pytest.raises(Refused):
        MkDocsGenerator((sys.executable, "-c", "")).make_frames(request_for(SETTINGS))


def test_a_generator_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait has an end."""
    monkeypatch.setattr(generator, "LONGEST_RUN_SECONDS", 0.05)
    command = (sys.executable, "-c", "import time; time.sleep(60)")
    with pytest.raises(Refused) as refused:
        MkDocsGenerator(command).make_frames(request_for(SETTINGS))
    assert "timeout" in refused.value.problems[0].message.en


def test_leaving_early_ends_the_process_and_removes_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that is refused elsewhere leaves nothing behind."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    command = (sys.executable, "-c", "import time; time.sleep(60)")
    with MkDocsGenerator(command).start(request_for(SETTINGS)):
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []
