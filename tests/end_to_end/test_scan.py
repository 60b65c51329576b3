"""`scan`: what a clerk sees of any text, and what a program reads of a whole corpus."""

import json
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode
from disclosure_builder.public.marks import Mark
from tests import portals

TEXT = "担当の大平 沙也加さんへ、\n〇九〇-一二三四-五六七八に電話した。控えは 4417263 である。\n"


def lines(*rows: dict[str, object]) -> str:
    """Rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_a_clerk_sees_where_and_what_kind_but_never_the_text(tmp_path: Path) -> None:
    """Line and character count from 1; the text itself is not printed."""
    file = tmp_path / "draft.txt"
    file.write_text(TEXT, encoding="utf-8")
    done = portals.run("scan", str(file))
    assert done.returncode == ExitCode.OK, done.stderr
    assert done.stdout.splitlines() == [
        f"{file}:1:4  取り除く  氏名",
        f"{file}:2:1  取り除く  電話番号",
        f"{file}:2:24  判断待ち  個人情報",
        "取り除く箇所 2、人の判断を待つ箇所 1。",
    ]


def test_standard_input_is_read_where_no_file_is_named() -> None:
    """In both languages, with a dash or without."""
    for arguments in (("--lang", "en", "scan"), ("--lang", "en", "scan", "-")):
        done = portals.run(*arguments, given=TEXT)
        assert done.stdout.splitlines()[0] == "-:1:4  strip  Name"


def test_json_lines_go_in_and_places_come_out() -> None:
    """Offsets are code points of the text that was given; what is held is no span."""
    rows = lines(
        {"id": "𠮷1", "text": "𠮷田　花江さんは欠席した。"},
        {"id": 2, "text": "控えは 4417263 である。", "source": "whatever else a line holds"},
        {"id": "c", "text": "令和8年5月12日、会議を開いた。"},
    )
    done = portals.run("scan", "--format", "jsonl", given=rows + "\n")
    assert done.returncode == ExitCode.OK, done.stderr
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    name = {"start": 0, "end": 5, "label": "NAME"}
    assert first == {"id": "𠮷1", "spans": [name], "hold": False}
    assert second == {"id": 2, "spans": [], "hold": True}
    assert third == {"id": "c", "spans": [], "hold": False}


def test_every_label_is_a_kind_of_mark() -> None:
    """A corpus may be scored by kind."""
    rows = lines({"id": "a", "text": TEXT})
    done = portals.run("scan", "--format", "jsonl", given=rows)
    labels = {span["label"] for span in json.loads(done.stdout)["spans"]}
    assert labels <= {mark.code for mark in Mark}


@pytest.mark.parametrize("given", ["nothing", '{"id": 1}', '{"id": true, "text": "a"}', "[1, 2]"])
def test_a_line_that_is_none_stops_everything_and_is_not_quoted(given: str) -> None:
    """Every such line is named by its number; no result is written."""
    done = portals.run("scan", "--format", "jsonl", given=f'{{"id": 1, "text": "a"}}\n{given}\n')
    assert done.returncode == ExitCode.USAGE
    assert "-:2" in done.stderr
    assert "scan-line" in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """A file in another encoding must not pass for one in which nothing was found."""
    file = tmp_path / "old.txt"
    file.write_bytes("大平さん".encode("cp932"))
    done = portals.run("scan", str(file))
    assert done.returncode == ExitCode.USAGE
    assert "scan-encoding" in done.stderr


def test_the_allow_list_counts_where_there_is_one(tmp_path: Path) -> None:
    """The city's own telephone number stands in its content folder, and nowhere else."""
    rows = lines({"id": 1, "text": "電話 042-576-2111"})
    here = portals.run("scan", "--format", "jsonl", given=rows)
    elsewhere = portals.run("scan", "--format", "jsonl", given=rows, cwd=tmp_path)
    assert json.loads(here.stdout)["spans"] == []
    assert [span["label"] for span in json.loads(elsewhere.stdout)["spans"]] == ["PHONE"]
