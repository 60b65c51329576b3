"""CSV of the open data: what every program reads alike, and no spreadsheet runs."""

import csv
import io
from datetime import date

import pytest

from disclosure_builder.outputs.data.columns import ALL_TABLES
from disclosure_builder.outputs.data.tables import Column, Table, Type, csv_of, guarded
from disclosure_builder.vocabulary.words import Words
from tests.support.editions import at

WORDS = Words("意味", "Meaning")
TABLE = Table("t.csv", WORDS, (Column("text", Type.TEXT, WORDS), Column("code", Type.CODE, WORDS)))


def read(content: bytes) -> list[list[str]]:
    """The rows as a reader of RFC 4180 sees them."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_file_begins_with_the_mark_and_its_lines_end_with_both_characters() -> None:
    """Excel reads it as UTF-8; a line break within a text stays what it is."""
    content = csv_of(TABLE, [("一行目\n二行目", "x"), ('「"」, 二', "y")])
    assert content.startswith(b"\xef\xbb\xbftext,code\r\n")
    assert content.endswith(b"\r\n")
    assert read(content)[1:] == [["一行目\n二行目", "x"], ['「"」, 二', "y"]]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+81", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "\t=1", " =1", "\r\n=1", "'=1"],
)
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    """In any width and behind any blanks; taking one apostrophe off gives the text again."""
    (cell, _) = read(csv_of(TABLE, [(text, "x")]))[1]
    assert cell == f"'{text}"


@pytest.mark.parametrize("text", ["停止", "1-2", "a=b", "'引用'", "", "〔氏名〕", "10%", "−"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    """The guard is for what could be a formula, and for nothing else."""
    assert guarded(text) == text


def test_a_value_is_written_so_that_every_program_reads_it() -> None:
    """True and false, days and times with their offset; what is not known is empty."""
    types = (Type.BOOLEAN, Type.BOOLEAN, Type.DAY, Type.INSTANT, Type.INTEGER, Type.TEXT)
    table = Table("t.csv", WORDS, tuple(Column(str(n), t, WORDS) for n, t in enumerate(types)))
    row = (True, False, date(2026, 4, 1), at("2026-05-12 10:30"), -3, None)
    expected = ["true", "false", "2026-04-01", "2026-05-12T10:30:00+09:00", "-3", ""]
    assert read(csv_of(table, [row]))[1] == expected


def test_a_row_has_a_cell_for_each_column() -> None:
    """A row of another length is a mistake of ours, and no file is written."""
    with pytest.raises(ValueError, match="shorter"):
        csv_of(TABLE, [("x",)])


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: str(table.path))
def test_columns_have_names_that_every_program_takes(table: Table) -> None:
    """Each once, in small letters; each with its meaning in both languages."""
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    for column in table.columns:
        assert column.name.isidentifier()
        assert column.name == column.name.lower()
        assert column.meaning.ja
        assert column.meaning.en
