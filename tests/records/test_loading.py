"""Records and the bytes they were read from: nothing shows what they hold."""

import hashlib
from pathlib import Path

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.records.loading import check_records
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.written.parsing import parse
from tests.support.folders import ACCEPTED, REFUSED, load, make_content, put

PRIVATE = ("野々村", "花江", "080-0000", "人事の書庫", "台帳の棚")


def sources(folder: Path) -> tuple[Source[AnyRecord], ...]:
    """The accepted examples as read."""
    return load(make_content(folder, ACCEPTED)).sources


def test_a_source_carries_the_digest_of_its_bytes(tmp_path: Path) -> None:
    """Of exactly those that the record was parsed from."""
    for source in sources(tmp_path):
        content = (tmp_path / "content" / source.path).read_bytes()
        assert source.digest == "sha256:" + hashlib.sha256(content).hexdigest()
        assert source.path == f"{source.reference}.yaml"


def test_no_repr_shows_what_a_record_holds(tmp_path: Path) -> None:
    """Neither that of the source, nor of the record, nor of anything on the way."""
    for source in sources(tmp_path):
        content = (tmp_path / "content" / source.path).read_bytes()
        parsed = parse(type(source.record), content, source.path)
        values = (source, source.record, source.document, parsed, parsed.model, (source,))
        shown = "".join(f"{value!r}{value}" for value in values)
        assert source.record.title not in shown
        assert not [text for text in PRIVATE if text in shown]


def test_no_repr_shows_what_a_broken_record_holds(tmp_path: Path) -> None:
    """A run with problems is what ends up in logs."""
    (example,) = (path for path in REFUSED if path.stem == "ten-mistakes-in-one-record")
    loaded = load(make_content(tmp_path, [example]))
    with pytest.raises(Refused) as refused:
        list(check_records(loaded))
    assert refused.value.exit_code is ExitCode.RECORD
    shown = f"{loaded!r}{refused.value!r}{refused.value}"
    assert not [text for text in (*PRIVATE, "水野", "大村", "yamada") if text in shown]


def test_a_broken_record_does_not_hide_the_others(tmp_path: Path) -> None:
    """Every problem of every file in one run, and whatever can be read is read."""
    content = make_content(tmp_path, ACCEPTED)
    put(content, "incidents/2026-090/1.yaml", "title: [")
    put(content, "incidents/2026-091/1.yaml", b"\xff")
    put(content, "incidents/2026-092/memo.txt", b"")
    loaded = load(content)
    assert len(loaded.sources) == len(ACCEPTED)
    assert sorted(each.rule for each in loaded.problems) == [
        "layout-stray",
        "yaml-encoding",
        "yaml-syntax",
    ]


def test_a_part_that_cannot_be_read_keeps_no_rule_from_judging_the_rest(tmp_path: Path) -> None:
    """A slip of form and a broken rule in the same record are said together."""
    (example,) = (path for path in REFUSED if path.stem == "a-breakdown-in-statutory-words")
    text = example.read_text("utf-8").replace("title: ", "title: [").replace("停止\n", "停止]\n", 1)
    content = make_content(tmp_path)
    put(content, "suspensions/2026-001/1.yaml", text)
    assert sorted(each.rule for each in load(content).problems) == ["not-a-text", "ordinary-claim"]
