"""What the documents say is what the program does."""

import re
from pathlib import Path

import click
import pytest

from disclosure_builder.cli.commands import COMMANDS, make_commands
from disclosure_builder.cli.printing import Screen
from disclosure_builder.problems import ExitCode
from tests.portals import PROJECT
from tools.write_records_doc import document

READMES = (PROJECT / "README.md", PROJECT / "README.ja.md")
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])


def commands() -> dict[str, click.Command]:
    """Every command of the program."""
    group = make_commands(Screen("en"))
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_a_readme_names_every_command(readme: Path) -> None:
    """A command that exists is told about."""
    text = readme.read_text(encoding="utf-8")
    for name in (name for names in COMMANDS.values() for name in names):
        assert re.search(rf"`(?:disclosure-builder )?{name}\b|disclosure-builder {name}\b", text), (
            name
        )


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_option_in_a_readme_exists(readme: Path) -> None:
    """An option that is told about exists."""
    known = {option for each in commands().values() for p in each.params for option in p.opts}
    known |= {option for p in make_commands(Screen("en")).params for option in p.opts} | {"--help"}
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", readme.read_text(encoding="utf-8")))
    assert told <= known


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_exit_codes_are_all_told(readme: Path) -> None:
    """The table has a row for each code and no other."""
    rows = re.findall(r"(?m)^\| (\d+) \|", readme.read_text(encoding="utf-8"))
    assert sorted(map(int, rows)) == sorted(ExitCode)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    """`make x` in a document works."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?m)(?:`|^ {4})make ([a-z-]+)", path.read_text(encoding="utf-8")):
        assert re.search(rf"(?m)^{target}:", makefile), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    """No document points at a file that is not there."""
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:|#|root:", link):
            assert (path.parent / link.partition("#")[0]).exists(), link


def test_the_document_on_records_is_that_of_the_models() -> None:
    """`tools/write_records_doc.py` writes `docs/records.md` anew."""
    assert (PROJECT / "docs" / "records.md").read_text(encoding="utf-8") == document()


def test_the_locks_have_hashes_and_no_address() -> None:
    """Every requirement is exact and hashed; no lock names an index."""
    for lock in (PROJECT / "requirements").glob("*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        for requirement in re.split(r"(?m)^(?=\w)", text)[1:]:
            assert "==" in requirement
            assert "--hash=sha256:" in requirement
