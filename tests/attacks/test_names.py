"""Names of folders and files that look like others, lead elsewhere or hide something."""

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from disclosure_builder.cli.main import run
from disclosure_builder.handwritten import read_pages
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from tests.support.folders import EXAMPLES, load, make_content, put
from tests.support.saying import said_of

CASE = "incidents/2026-001"
PERSON = "野々村花江"
# Every one of them looks like 2026-001, or leads out of the folder, or says more than a name.
LOOKALIKES = (
    "２０２６-001",
    "2026‐001",
    "2026−001",
    "2026–001",
    "2026-00１",
    "2026-00l",
    "2O26-001",
    "٢٠٢٦-001",
    "𝟐𝟎𝟐𝟔-001",
    "2026-001 ",
    " 2026-001",
    "2026-001\n",
    "2026-001\u200b",
    "2026-\u00ad001",
    "\ufeff2026-001",
    "2026-001\u0301",
    "\u202e100-6202",
    "2026-0001",
    "2026-01",
    "2026_001",
    "2026-001.",
    "2026-001~",
    "2026-001.bak",
    "..",
    "../incidents/2026-001",
    "..\\2026-001",
    "%2e%2e",
    "~",
    "-rf",
    "*",
    "$(id)",
    "CON",
    "",
    "\0",
)


@pytest.mark.parametrize("identifier", LOOKALIKES)
def test_what_looks_like_an_id_is_none(identifier: str) -> None:
    """One form only: four ASCII digits, a hyphen, three ASCII digits; the message quotes nothing."""
    for text in (f"incidents/{identifier}", f"{identifier}/2026-001"):
        with pytest.raises(ValueError, match=r"^[ -~]*$") as error:
            CaseReference.parse(text)
        assert len(identifier) < 3 or identifier not in str(error.value)
    for text in (f"incidents/{identifier}/1", f"{CASE}/{identifier}"):
        with pytest.raises(ValueError, match=r"^[ -~]*$"):
            EditionReference.parse(text)


@pytest.mark.parametrize(
    "number", ["0", "01", "１", "1000", "-1", "+1", "1 ", "1\n", "²", "①", "1.0"]
)
def test_what_looks_like_a_number_of_an_edition_is_none(number: str) -> None:
    """An edition has one number, written in one way."""
    with pytest.raises(ValueError, match=r"^[ -~]*$"):
        EditionReference.parse(f"{CASE}/{number}")


FOLDERS = [each for each in LOOKALIKES if each and not set(each) & set("/\0") and each != ".."]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_looks_like_a_case_is_named_and_not_read(tmp_path: Path, name: str) -> None:
    """It stands beside the real one and neither takes its place nor is passed over in silence."""
    real = put(tmp_path, f"{CASE}/1.yaml", b"")
    put(tmp_path, f"incidents/{name}/1.yaml", b"")
    layout = read_layout(tmp_path)
    assert [files.record for files in layout.editions] == [real]
    assert [problem.rule for problem in layout.problems] == ["layout-stray"]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_name_is_hidden_in_every_unicode_form(
    tmp_path: Path, form: Literal["NFC", "NFD", "NFKC", "NFKD"]
) -> None:
    """A file that is called like a person is not shown, however its name is composed."""
    name = unicodedata.normalize(form, "がばナー花江ﾉﾉﾑﾗ.yaml")
    put(tmp_path, f"{CASE}/{name}", b"")
    put(tmp_path, f"incidents/{name}", b"")
    said = repr(read_layout(tmp_path).problems)
    assert "花江" not in said
    assert said.count("layout-stray") == 2


@pytest.mark.parametrize(
    "folder", ["Incidents", "INCIDENTS", "ｉncidents", "incidents ", "incidents\u200b", "Operation"]
)
def test_a_folder_that_looks_like_a_kind_is_not_passed_over(tmp_path: Path, folder: str) -> None:
    """On a system that tells letters apart it would lie there unread, and its cases with it."""
    put(tmp_path, f"{folder}/2026-001/1.yaml", b"")
    layout = read_layout(tmp_path)
    assert layout.editions == ()
    assert [problem.rule for problem in layout.problems] == ["layout-stray"]


@pytest.mark.parametrize("name", ["1.YAML", "1.Yaml", "1.Public.json", "1.public.JSON", "1.yaml "])
def test_a_file_that_differs_in_its_letters_is_named(tmp_path: Path, name: str) -> None:
    """Where letters are told apart it is another file; where they are not, it has the wrong name."""
    put(tmp_path, f"{CASE}/1.yaml", b"")
    put(tmp_path, f"{CASE}/{name}", b"")
    layout = read_layout(tmp_path)
    (files,) = layout.editions
    assert files.record is not None
    assert files.record.name == "1.yaml"
    assert len(layout.problems) == 1


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, as old archives unpack them, are shown nowhere."""
    for folder in (CASE, "incidents", "pages"):
        path = tmp_path / folder
        path.mkdir(parents=True, exist_ok=True)
        (Path(str(path)) / "\udcff\udcfe.md").touch()
    layout = read_layout(tmp_path)
    assert [each.place.path for each in layout.problems] == [f"{CASE}/?", "incidents/?"]
    with pytest.raises(Refused) as refused:
        read_pages(tmp_path)
    assert [each.place.path for each in refused.value.problems] == ["pages/?"]


@pytest.mark.parametrize(
    "name",
    [
        "..\\..\\portal.md",
        "%2e%2e%2f.md",
        "..md",
        ".hidden.md",
        f"{PERSON}.md",
        "Hanae Nonomura.md",
        "About.md",
        "a\nb.md",
        "a\u202eb.md",
        "<script>.md",
        "{{x}}.md",
        "a?b.md",
        "a#b.md",
        "ａbout.md",
        "ü.md",
        "-a.md",
    ],
)
def test_a_page_whose_name_is_no_address_is_refused_before_anything_is_made(
    tmp_path: Path, name: str
) -> None:
    """Its name would be its address; what could be somebody's name is not shown."""
    put(tmp_path, f"pages/{name}", "# x\n")
    put(tmp_path, "pages/about.md", "# x\n")
    with pytest.raises(Refused) as refused:
        read_pages(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.place.path) == ("page-name", "pages/?")
    assert refused.value.exit_code is ExitCode.SETTINGS


def test_a_folder_of_pages_is_no_link(tmp_path: Path) -> None:
    """It could lead to the records."""
    put(tmp_path, f"{CASE}/notes.md", PERSON)
    (tmp_path / "pages").symlink_to(tmp_path / CASE)
    with pytest.raises(Refused) as refused:
        read_pages(tmp_path)
    assert [each.rule for each in refused.value.problems] == ["page-file"]
    assert PERSON not in repr(refused.value.problems)


@pytest.mark.parametrize(
    "written",
    ["incidents/../2026-001", "incidents/２０２６-００１", "incidents/2026-001/..", "../2026-001"],
)
def test_a_link_to_what_is_no_case_is_refused(tmp_path: Path, written: str) -> None:
    """In the record as anywhere: one form only."""
    content = make_content(tmp_path, [EXAMPLES / "accepted" / "breakdown.yaml"])
    record = content / "suspensions/2026-002/1.yaml"
    text = record.read_text("utf-8").replace("scope: ", f"related: ['{written}']\nscope: ", 1)
    record.write_text(text, "utf-8")
    (problem,) = said_of(content)
    assert (problem.rule, problem.place.field) == ("reference-format", "related[1]")
    assert written not in repr(problem)


@pytest.mark.parametrize("command", ["prepare", "revise"])
@pytest.mark.parametrize(
    "identifier", ["incidents/../../x/1", "/etc/passwd", "incidents/２０２６-001/1"]
)
def test_a_command_refuses_what_is_no_id(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, identifier: str
) -> None:
    """As a slip of the finger, before anything is read."""
    more = ["--stage", "update"] if command == "revise" else []
    assert run(["--content", str(tmp_path), command, identifier, *more]) == ExitCode.USAGE
    assert "Traceback" not in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_id_is_used_once_in_each_kind(tmp_path: Path) -> None:
    """The same id in two kinds is two cases; files of one edition never come from two folders."""
    content = make_content(tmp_path, [EXAMPLES / "accepted" / "breakdown.yaml"])
    twin = (content / "suspensions/2026-002").rename(content / "suspensions/2026-00２")
    loaded = load(content)
    assert loaded.sources == ()
    assert [problem.rule for problem in loaded.problems] == ["layout-stray"]
    assert twin.is_dir()
