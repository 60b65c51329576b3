"""Whatever is wrong refuses, names the file, shows no value, and leaves the former site alone."""

import shutil
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from tests import portals

SECRET = "0" + "90-1234-5678"
PERSON = "山田太郎"
EDITION = "incidents/2025-001/1"


@pytest.mark.parametrize(
    ("template", "before", "after"),
    [
        ("pages/case.html", "<h2", f"<p>担当は{PERSON}です。電話 {SECRET}</p><h2"),
        ("frame/base.html", "</title>", f" {SECRET}</title>"),
        ("frame/base.html", "</body>", f"<!-- {SECRET} --></body>"),
    ],
    ids=["in a template", "in a page title", "in a comment"],
)
def test_a_leak_planted_in_a_template_refuses(
    tmp_path: Path, template: str, before: str, after: str
) -> None:
    """A name or a number that no record holds is found in the finished page."""
    project = tmp_path / "project"
    shutil.copytree(portals.PROJECT / "site_templates", project / "site_templates")
    shutil.copy(portals.PROJECT / "mkdocs.yml", project)
    path = project / "site_templates" / template
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        portals.build(portals.CONTENT, project)
    assert refused.value.exit_code is ExitCode.CHECK
    said = str(refused.value.problems)
    assert SECRET not in said
    assert PERSON not in said
    assert "index.html" in said


def test_a_leak_planted_in_the_feed_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The feed is read like any other file, its escaped HTML too."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    monkeypatch.setattr(
        "disclosure_builder.outputs.feeds.items.WITHDRAWN_TEXT", f"{PERSON}の電話は{SECRET}です。"
    )
    with pytest.raises(Refused) as refused:
        portals.build(content)
    assert refused.value.exit_code is ExitCode.CHECK
    assert any(problem.place.path.startswith("feeds/") for problem in refused.value.problems)


def sealed_files() -> list[str]:
    """Every sealed file of one edition, and its record."""
    folder = portals.CONTENT / "incidents" / "2025-001"
    names = [path.name for path in folder.glob("1.*")]
    return sorted(f"incidents/2025-001/{name}" for name in names)


@pytest.mark.parametrize("name", sealed_files())
def test_one_flipped_byte_refuses_and_names_the_file(tmp_path: Path, name: str) -> None:
    """The public edition, the decision, a signature, the record: none may change by one byte."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    path = content / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    output = tmp_path / "site"
    output.mkdir()
    done = portals.run("--content", str(content), "build", "--output", str(output))
    assert done.returncode in {ExitCode.APPROVAL, ExitCode.RECORD}
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert list(output.iterdir()) == []


def test_a_record_that_breaks_ten_rules_gets_ten_messages(tmp_path: Path) -> None:
    """All at once, each with its line, and none with a value of the record."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    record = content / "incidents" / "2026-099"
    record.mkdir()
    source = portals.PROJECT / "tests" / "examples" / "refused" / "ten-mistakes-in-one-record.yaml"
    shutil.copy(source, record / "1.yaml")
    done = portals.run("--content", str(content), "check")
    assert done.returncode == ExitCode.RECORD
    places = [line for line in done.stderr.splitlines() if line.startswith("incidents/2026-099")]
    assert len(places) >= 10
    for line in source.read_text(encoding="utf-8").splitlines():
        value = line.partition(":")[2].strip().strip("\"'[]{}")
        if len(value) > 6 and not line.startswith("#"):
            assert value not in done.stderr


def test_a_sample_is_not_published_as_live(tmp_path: Path) -> None:
    """Only --allow-sample lets a sample out; what was served before stays."""
    refused = portals.run("publish", str(tmp_path / "www"))
    assert refused.returncode == ExitCode.RELEASE
    assert "portal.yaml" in refused.stderr
    assert not (tmp_path / "www" / "current").exists()


def test_a_private_value_left_in_a_text_is_refused_at_the_desk(tmp_path: Path) -> None:
    """What no build would let out is refused before anybody approves it."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    case = content / "suspensions" / "2026-888"
    case.mkdir()
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text(encoding="utf-8")
    kept_quiet = "北窓の青い戸棚の三段目"
    text = record.replace("\ntitle: ", f"\ntitle: {kept_quiet}と", 1)
    assert text != record
    note = f"note: {kept_quiet}"
    text = (
        text.replace("internal:\n", f"internal:\n  {note}\n")
        if "internal:" in text
        else (f"{text.rstrip()}\ninternal:\n  {note}\n")
    )
    (case / "1.yaml").write_text(text, encoding="utf-8")
    done = portals.run("--content", str(content), "prepare", "suspensions/2026-888/1")
    assert done.returncode == ExitCode.REDACTION, done.stderr
    assert "suspensions/2026-888/1.yaml" in done.stderr
    assert "title" in done.stderr
    assert kept_quiet not in done.stdout + done.stderr
    assert not (case / "1.public.json").exists()


def test_a_value_stripped_in_one_field_and_left_in_another_is_refused_at_the_desk(
    tmp_path: Path,
) -> None:
    """A number that only its label betrays must not be approved where it stands without one."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    case = content / "suspensions" / "2026-888"
    case.mkdir()
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text(encoding="utf-8")
    value = "qx7k-operator"
    text = record.replace("\ntitle: ", f"\ntitle: {value} ", 1)
    text = text.replace("  - 転入、転出", f"  - 職員番号 {value} の操作\n    - 転入、転出", 1)
    (case / "1.yaml").write_text(text, encoding="utf-8")
    done = portals.run("--content", str(content), "prepare", "suspensions/2026-888/1")
    assert done.returncode == ExitCode.REDACTION, done.stderr
    assert "suspensions/2026-888/1.yaml" in done.stderr
    assert value not in done.stdout + done.stderr


def test_a_draft_whose_private_note_is_told_elsewhere_is_named_by_check(tmp_path: Path) -> None:
    """It would refuse every build, so `check` and `prepare` name the record at once."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    case = content / "suspensions" / "2026-888"
    case.mkdir()
    record = (content / "suspensions" / "2026-001" / "1.yaml").read_text(encoding="utf-8")
    told = "空調の故障に伴う住基ネットの一部停止"
    note = f"internal:\n  note: {told}\n"
    assert told in record
    draft = (
        record.replace("internal:\n", note)
        .replace(told, "別の件")
        .replace("note: 別の件", f"note: {told}")
    )
    (case / "1.yaml").write_text(draft, encoding="utf-8")
    for command in (["check"], ["prepare", "suspensions/2026-888/1"]):
        done = portals.run("--content", str(content), *command)
        assert done.returncode == ExitCode.REDACTION, done.stderr
        assert "suspensions/2026-888/1.yaml" in done.stderr
        assert "[redaction-told]" in done.stderr
        assert told not in done.stdout + done.stderr


@pytest.mark.parametrize("time", ["0001-01-01T00:00+09:00", "9999-12-31T23:59+09:00", "1900-01-01"])
def test_a_time_beyond_the_calendar_of_the_network_is_a_usage_error(time: str) -> None:
    """A slip of the finger in --at is said as such."""
    done = portals.run("build", "--at", time)
    assert done.returncode == ExitCode.USAGE


@pytest.mark.parametrize(
    ("number", "decided", "rule"),
    [
        (f"{PERSON} {SECRET}", "2026-06-26", "approve-number-private"),
        ("国市民発第9号", "2150-01-01", "approve-future"),
    ],
)
def test_a_decision_that_could_not_be_served_is_not_signed(
    tmp_path: Path, number: str, decided: str, rule: str
) -> None:
    """A name in the document number would be printed; a time to come is a slip of the finger."""
    content = portals.copy_of(portals.CONTENT, tmp_path)
    case = content / "suspensions" / "2026-888"
    case.mkdir()
    shutil.copy(content / "suspensions" / "2026-001" / "1.yaml", case)
    edition = "suspensions/2026-888/1"
    key = tmp_path / "key"
    key.touch()
    done = portals.run(
        "--content", str(content), "approve", edition, "--post", "citizens-manager",
        "--key", str(key), "--document-number", number, "--decided-at", decided,
    )  # fmt: skip
    assert done.returncode == ExitCode.APPROVAL, done.stderr
    assert rule in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert [each.name for each in case.iterdir()] == ["1.yaml"]
