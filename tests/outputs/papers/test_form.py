"""The form of a paper: archives keep it, screen readers read it, a council can quote from it."""

import dataclasses
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.shelf import Shelf
from tests.outputs.papers.pdfs import (
    DIGEST,
    DRAFT,
    HEAD,
    TEMPLATES,
    catalogue,
    complaints,
    elements,
    opened,
    papers_of_the_sample,
    printed,
    texts,
)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_validator_accepts_the_paper_for_archives_and_for_screen_readers(profile: str) -> None:
    """One file is PDF/A-3a and PDF/UA-1, to a validator that is not ours."""
    assert complaints(printed(), profile) == []


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_validator_sees_what_is_missing(profile: str) -> None:
    """The same file without its mark as a tagged document is refused, so its acceptance says something."""
    assert complaints(printed().replace(b"/Marked true", b"/Marked null"), profile)


def test_every_paper_of_the_sample_is_accepted() -> None:
    """Each case and each year of the sample has a paper that the validator accepts in both profiles."""
    papers = papers_of_the_sample()
    assert len(papers) > 15
    refused = {
        path: complaints(data, "3a") + complaints(data, "ua1") for path, data in papers.items()
    }
    assert not {path: found for path, found in refused.items() if found}


def test_the_file_says_what_it_claims_to_be() -> None:
    """Its metadata names both standards, part by part."""
    metadata = catalogue(printed())["/Metadata"].get_data().decode()
    for claim in (
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ):
        assert claim in metadata


def test_every_font_is_in_the_file() -> None:
    """Nothing depends on the fonts of a machine in thirty years."""
    fonts = [
        font["/DescendantFonts"][0].get_object()
        for page in opened(printed()).pages
        for font in (each.get_object() for each in page["/Resources"]["/Font"].values())
    ]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert {str(font["/BaseFont"]).partition("+")[2] for font in fonts} == {
        "BIZUDPGothic-Regular",
        "BIZUDPGothic-Bold",
    }


def test_the_file_has_language_title_and_bookmarks() -> None:
    """A screen reader is told the language, a window shows the title, the headings are bookmarks."""
    document = opened(printed())
    assert catalogue(printed())["/Lang"] == "ja-JP"
    assert catalogue(printed())["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata is not None
    assert document.metadata.title == DRAFT.title
    assert [entry.title for entry in _bookmarks(document.outline)] == [DRAFT.title, "概要", "数値"]


def test_the_properties_name_the_city_and_nobody_else() -> None:
    """No person, no machine and no folder stands in the properties; the time is that of the release."""
    information = opened(printed()).trailer["/Info"].get_object()
    assert {key: str(value) for key, value in information.items() if "Date" not in key} == {
        "/Title": DRAFT.title,
        "/Author": DRAFT.authority,
        "/Subject": DRAFT.description,
        "/Creator": information["/Creator"],
    }
    assert str(information["/Creator"]).startswith("Typst")
    assert str(information["/CreationDate"]).startswith("D:20261122")


def test_every_page_bears_the_number_and_both_digests() -> None:
    """A single sheet still tells which document it belongs to, which page it is, and what it proves."""
    pages = texts(printed())
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert "花市発第5号" in text
        assert f"{number}/{len(pages)}" in text
        assert DIGEST in text
        assert HEAD in text
    assert pages[0].count(DIGEST) == 2


def test_the_head_of_a_table_stands_on_every_page_it_reaches() -> None:
    """Rows on a later page are read with their columns' names, and tagged once."""
    pages = [text for text in texts(printed()) if "項目8" in text or "項目40" in text]
    assert len(pages) > 1
    assert all("項目件数" in text for text in pages)
    names = [str(each.get("/S")) for each in elements(printed())]
    assert names.count("/THead") >= 1
    assert {"/H1", "/H2", "/Caption", "/TH", "/TD", "/P"} <= set(names)


def test_a_line_break_ends_a_paragraph_of_the_reading() -> None:
    """Two lines of a record are two paragraphs: nothing is read into one."""
    (first,) = (text for text in texts(printed()) if "一行目。" in text)
    assert "一行目。二行目。" in first
    assert sum(str(each.get("/S")) == "/P" for each in elements(printed())) >= 2


def test_the_figures_come_along_as_csv() -> None:
    """An attachment keeps its name, its bytes, its type, and what it is to the document."""
    document = opened(printed())
    assert dict(document.attachments) == {"figures.csv": ["項目,数値\n件数,3\n".encode()]}
    (file,) = (each.get_object() for each in catalogue(printed())["/AF"])
    assert file["/AFRelationship"] == "/Data"
    assert file["/EF"]["/F"].get_object()["/Subtype"] == "/text/csv"


def test_a_paper_is_the_same_in_another_folder_zone_and_language(tmp_path: Path) -> None:
    """Neither the folder, nor the clock's zone, nor the locale changes a byte."""
    folder = tmp_path / "elsewhere"
    shutil.copytree(TEMPLATES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.outputs.papers.pdfs import DRAFT\n"
        "from disclosure_builder.outputs.papers import TypstPrinter\n"
        "sys.stdout.buffer.write(TypstPrinter(Path(sys.argv[1])).print_all([DRAFT])[0])\n"
    )
    again = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=TEMPLATES.parent,
        env={**os.environ, "TZ": "America/Lima", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"},
        capture_output=True,
        check=True,
    )
    assert again.stdout == printed()


def test_a_word_of_a_record_is_never_taken_for_markup() -> None:
    """What would be a command to the printer is set as it was written."""
    text = "#panic(1) *太字* $x$ @参照 &lt;b&gt; \\ #sys.inputs"
    draft = dataclasses.replace(DRAFT, html=f"<h1>見出し</h1><p>{text}</p>")
    (content,) = TypstPrinter(TEMPLATES).print_all([draft])
    assert "#panic(1)*太字*$x$@参照<b>\\#sys.inputs" in texts(content)[0]


def test_a_letter_without_a_glyph_is_shown_as_missing() -> None:
    """A character that the font lacks becomes 〓, never a hole; the file stays valid."""
    draft = dataclasses.replace(DRAFT, html="<h1>見出し</h1><p>文字ஐと\U0001f600。</p>")
    (content,) = TypstPrinter(TEMPLATES).print_all([draft])
    assert "文字〓と〓。" in texts(content)[0]
    assert complaints(content, "3a") == []


def test_what_was_printed_before_is_not_printed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second printer with the same shelf gives the same bytes where typst cannot even be loaded."""
    shelf = Shelf(tmp_path / "shelf")
    first = TypstPrinter(TEMPLATES, shelf).print_all([DRAFT])
    monkeypatch.setitem(sys.modules, "typst", None)
    assert list(TypstPrinter(TEMPLATES, shelf).print_all([DRAFT])) == list(first)
    with pytest.raises(ImportError):
        TypstPrinter(TEMPLATES, shelf).print_all([dataclasses.replace(DRAFT, number="別の番号")])


def test_papers_printed_together_are_those_printed_alone() -> None:
    """Sharing the work among cores changes neither a byte nor the order."""
    drafts = [dataclasses.replace(DRAFT, number=f"花市発第{n}号") for n in range(5)]
    together = TypstPrinter(TEMPLATES).print_all(drafts)
    alone = [TypstPrinter(TEMPLATES).print_all([draft])[0] for draft in drafts]
    assert list(together) == alone
    assert ["花市発第3号" in texts(each)[0] for each in together] == [False] * 3 + [True, False]


def _bookmarks(outline: list[Any]) -> Iterator[Any]:
    for each in outline:
        if isinstance(each, list):
            yield from _bookmarks(each)
        else:
            yield each


def test_an_attachment_of_another_kind_keeps_its_bytes() -> None:
    """What is attached is what was signed, byte for byte."""
    signed = '{"a":"〔氏名〕"}'
    file = dataclasses.replace(DRAFT.files[0], name="1.public.json", content=signed)
    (content,) = TypstPrinter(TEMPLATES).print_all([dataclasses.replace(DRAFT, files=(file,))])
    assert dict(opened(content).attachments) == {"1.public.json": [signed.encode()]}
