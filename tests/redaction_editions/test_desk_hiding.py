"""At the desk: earlier editions count as told, and a post may let a held text stand."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure_builder.desk import allow_field, prepare, read_desk
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.vocabulary.references import EditionReference
from tests.support.folders import EXAMPLES, example_bytes, make_content, put

TODAY = date(2026, 12, 1)
CASE = "incidents/2026-004"
NONE = "scale: {state: none, reason: 漏えいはありません。}"
ANSWER = {"reason": "職員の人数である", "post": "auditor", "expires": "2027-03-31"}


def record(stage: str, values: tuple[int, ...], summary: str = "不審な") -> str:
    """The example of an incident with a breakdown of persons."""
    parts = ", ".join(
        f"{{label: {label}の方, count: {{quality: exact, value: {value}}}}}"
        for label, value in zip(("市内", "市外", "国外"), values, strict=True)
    )
    scale = (
        "scale: {state: stated, counts: [{unit: 人, "
        f"count: {{quality: exact, value: {sum(values)}}}, parts: [{parts}]}}]}}"
    )
    text = example_bytes(EXAMPLES / "accepted" / "measure-against-a-feared-leak.yaml").decode()
    text = text.replace(NONE, scale).replace("summary: 不審な", f"summary: {summary}")
    return text.replace("stage: final", f"stage: {stage}")


def prepared(content: Path, number: int) -> Any:
    """The public edition as the desk makes it, written where it belongs."""
    reference = EditionReference.parse(f"{CASE}/{number}")
    _, made = prepare(read_desk(content), reference, TODAY)
    put(content, f"{reference}.public.json", made.edition.canonical)
    return json.loads(made.edition.canonical)["edition"]


def qualities(body: Any) -> list[str]:
    """How the parts are shown."""
    return [part["count"]["quality"] for part in body["scale"]["counts"][0]["parts"]]


def test_what_the_edition_before_told_is_not_hidden_now(tmp_path: Path) -> None:
    """Fourteen was told: another number is hidden beside the eight."""
    content = make_content(tmp_path)
    put(content, f"{CASE}/1.yaml", record("initial", (14, 12, 25)))
    assert qualities(prepared(content, 1)) == ["exact", "exact", "exact"]
    put(content, f"{CASE}/2.yaml", record("final", (14, 8, 29)))
    assert qualities(prepared(content, 2)) == ["exact", "fewer_than", "withheld"]


def test_a_post_may_let_a_text_stand(tmp_path: Path) -> None:
    """Eight officials are not the eight persons; the next word that changes is looked at again."""
    content = make_content(tmp_path)
    put(content, f"{CASE}/1.yaml", record("final", (14, 8, 29), "8人の職員で調べた不審な"))
    with pytest.raises(Refused) as refused:
        prepared(content, 1)
    assert [each.rule for each in refused.value.problems] == ["hidden-count-told"]
    reference = EditionReference.parse(f"{CASE}/1")
    allow_field(content, reference, "summary", ANSWER, TODAY)
    assert "8人" in prepared(content, 1)["summary"]
    put(content, f"{CASE}/1.yaml", record("final", (14, 8, 29), "8人の職員が調べた不審な"))
    with pytest.raises(Refused) as refused:
        prepared(content, 1)
    assert refused.value.exit_code is ExitCode.REDACTION


def test_nobody_may_let_the_reason_for_a_protection_stand(tmp_path: Path) -> None:
    """There is nothing to decide: it is reworded."""
    example = EXAMPLES / "accepted" / "one-person-in-need-of-protection.yaml"
    content = make_content(tmp_path, [example])
    text = example_bytes(example).decode().replace("summary: ", "summary: 支援措置の対象の方の")
    put(content, "incidents/2026-006/1.yaml", text)
    reference = EditionReference.parse("incidents/2026-006/1")
    with pytest.raises(Refused) as refused:
        allow_field(content, reference, "summary", ANSWER, TODAY)
    assert [each.rule for each in refused.value.problems] == ["allow-nothing-held"]
