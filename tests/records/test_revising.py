"""The text of the next edition: what of the last one stays, and what a person has to write."""

import difflib
from pathlib import Path

import pytest

from disclosure_builder.records.models import MODELS
from disclosure_builder.records.record_text import NotByLines
from disclosure_builder.records.revising import next_edition
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.written.models import TO_FILL_IN
from disclosure_builder.written.parsing import parse
from tests.portals import CONTENT, REAL_CONTENT

RECORDS = sorted(
    path for content in (CONTENT, REAL_CONTENT) for path in content.glob("*/*/[0-9].yaml")
)
FOLLOWING = [stage for stage in Stage if stage is not Stage.INITIAL]
CASE = CaseReference.parse("incidents/2026-001")
RECORD = """\
# 第1報（起案：住民記録係）
schema_version: "1"
drafted_by: clerk-chief   # 係長
stage: initial   # まだ調査中
# 件名は前の事案にそろえる
title: '通知の誤送付について'
change_reason: |-
  # これは理由の1行目で、注釈ではない。
  2行目。

# 要約は短く
summary: "通知22通を誤って送付しました。"
times:
  directed: 2026-05-11T10:00+09:00
  decided: 2026-05-12T17:00+09:00 # 決裁
  published: "2026-05-13T10:00+09:00"
plain: {from_edition: 1, text: やさしい文}
public_from: 2026-05-13T10:00+09:00
internal: {note: 覚え書き}
"""


def rules(path: Path, text: str) -> set[str]:
    """What is wrong with the form of a record of the same kind."""
    kind = CaseReference.parse("/".join(path.parts[-3:-1])).kind
    return {problem.rule for problem in parse(MODELS[kind], text.encode(), "n.yaml").problems}


@pytest.mark.parametrize("stage", FOLLOWING, ids=lambda stage: stage.code)
@pytest.mark.parametrize("path", RECORDS, ids=lambda path: "/".join(path.parts[-3:]))
def test_any_record_gives_one_that_only_has_to_be_filled_in(path: Path, stage: Stage) -> None:
    """Every record of the sample and of the real cases, at every stage that may follow."""
    case = CaseReference.parse("/".join(path.parts[-3:-1]))
    text = next_edition(path.read_text(encoding="utf-8"), case, stage, None)
    asked = stage in {Stage.CORRECTION, Stage.WITHDRAWAL} or "decided:" in text
    assert rules(path, text) == ({"to-fill-in"} if asked else set())


def test_only_the_lines_of_the_stage_and_the_times_are_other() -> None:
    """Comments, order, quoting and what stands behind a value stay as the clerk left them."""
    text = next_edition(RECORD, CASE, Stage.CORRECTION, "other-chief")
    changed = [
        line for line in difflib.ndiff(RECORD.splitlines(), text.splitlines()) if line[0] in "+-"
    ]
    assert [line for line in changed if line[0] == "+"] == [
        "+ drafted_by: other-chief   # 係長",
        "+ stage: correction   # まだ調査中",
        f"+ correction_class: {TO_FILL_IN}",
        f"+ change_reason: {TO_FILL_IN}",
        f"+   decided: {TO_FILL_IN} # 決裁",
        f"+   published: {TO_FILL_IN}",
    ]
    assert [line for line in changed if line[0] == "-"] == [
        "- drafted_by: clerk-chief   # 係長",
        "- stage: initial   # まだ調査中",
        "- change_reason: |-",
        "-   # これは理由の1行目で、注釈ではない。",
        "-   2行目。",
        "-   decided: 2026-05-12T17:00+09:00 # 決裁",
        '-   published: "2026-05-13T10:00+09:00"',
        "- public_from: 2026-05-13T10:00+09:00",
    ]


def test_an_update_asks_for_no_reason() -> None:
    """Nor does it keep that of the edition before; plain words keep the edition they were from."""
    text = next_edition(RECORD, CASE, Stage.UPDATE, None)
    assert "change_reason" not in text
    assert "correction_class" not in text
    assert "from_edition: 1" in text
    assert "drafted_by: clerk-chief" in text


def test_a_withdrawal_says_nothing_of_the_matter() -> None:
    """It is short, has no text of the record, and keeps what the case is counted by."""
    path = CONTENT / "incidents" / "2022-002" / "2.yaml"
    former = path.read_text(encoding="utf-8")
    case = CaseReference.parse("incidents/2022-002")
    text = next_edition(former, case, Stage.WITHDRAWAL, None)
    model = parse(MODELS[case.kind], former.encode(), "n.yaml").model
    assert model is not None
    assert len(text.splitlines()) < 30
    told = [line for line in model.summary.split("\n") if line] + [str(model.title)]
    assert not [words for words in told if words in text]
    for kept in ("nature", "triggers", "related", "directed"):
        assert f"{kept}:" in text
    assert "internal" not in text


def test_line_ends_stay_as_they_are() -> None:
    """A file that was written on another system keeps its line ends, in new lines as well."""
    text = next_edition(RECORD.replace("\n", "\r\n"), CASE, Stage.CORRECTION, None)
    assert "\n" not in text.replace("\r\n", "")
    assert text.replace("\r\n", "\n") == next_edition(RECORD, CASE, Stage.CORRECTION, None)


@pytest.mark.parametrize("text", ["{stage: initial, title: 件名}", " stage: initial\n title: a"])
def test_a_record_that_is_not_written_by_lines_is_left_to_a_person(text: str) -> None:
    """It is refused rather than made into something else."""
    with pytest.raises(NotByLines):
        next_edition(text, CASE, Stage.UPDATE, None)
