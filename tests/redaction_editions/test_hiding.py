"""From record to public edition: small numbers of persons, wherever in the record they stand."""

import json
from datetime import date
from typing import Any

import pytest

from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.records.models import MODELS
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.counting import told_in
from disclosure_builder.redaction.editions import prepare_edition
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.written.parsing import parse
from tests.support.folders import EXAMPLES, example_bytes

TODAY = date(2026, 12, 1)
REFERENCE = "incidents/2026-004/1"
SCALE = "scale: {state: none, reason: 漏えいはありません。}"
NOTIFIED = (
    "    - {who: 窓口の利用者, count: {quality: exact, value: 2}, means: 書面, at: 2026-07-10}"
)
PLACES = "counts: [{unit: 人, label: 影響を受けた方, count: {quality: exact, value: 37}"
RESIDENCE = (
    f"scale: {{state: stated, {PLACES}, parts: ["
    "{label: 市内の方, count: {quality: exact, value: 29}}, "
    "{label: 市外の方, count: {quality: exact, value: 8}}]}]}"
)


def source(*changes: tuple[str, str]) -> Source[Any]:
    """The accepted example of an incident with some of its text changed."""
    text = example_bytes(EXAMPLES / "accepted" / "measure-against-a-feared-leak.yaml").decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    reference = EditionReference.parse(REFERENCE)
    parsed = parse(MODELS[reference.case.kind], text.encode(), f"{REFERENCE}.yaml")
    assert not parsed.problems, parsed.problems
    assert parsed.model is not None
    return Source(reference, f"{REFERENCE}.yaml", "", parsed.model, parsed.document)


def edition(*changes: tuple[str, str], rules: HidingRules | None = None) -> Any:
    """What its public edition says, read from its bytes, which also read back as an edition."""
    prepared = prepare_edition(
        source(*changes), Allowlist(()), TODAY, rules or HidingRules()
    ).edition
    assert read_edition(prepared.reference, prepared.canonical) == prepared
    return json.loads(prepared.canonical)["edition"]


def refused(*changes: tuple[str, str], rules: HidingRules | None = None) -> list[tuple[str, str]]:
    """Which rule holds which field."""
    with pytest.raises(Refused) as caught:
        prepare_edition(source(*changes), Allowlist(()), TODAY, rules or HidingRules())
    assert caught.value.exit_code is ExitCode.REDACTION
    return [(problem.rule, problem.place.field) for problem in caught.value.problems]


def shown(count: Any) -> str:
    """A count in short."""
    return f"{count['quality']} {count.get('value', '')}".strip()


def parts(body: Any) -> list[str]:
    """The parts of the first count, in short."""
    return [shown(part["count"]) for part in body["scale"]["counts"][0]["parts"]]


def test_the_public_edition_does_not_hold_a_small_number() -> None:
    """37 = 29 + 8: neither of the two is in its bytes, and the total stands."""
    body = edition((SCALE, RESIDENCE))
    assert parts(body) == ["withheld", "fewer_than 10"]
    assert shown(body["scale"]["counts"][0]["count"]) == "exact 37"
    assert '"value":8' not in json.dumps(body, separators=(",", ":"))
    assert '"value":29' not in json.dumps(body, separators=(",", ":"))


def test_a_breakdown_by_handling_is_told() -> None:
    """What was done with the letters says of nobody what he is; and the word itself stays private."""
    body = edition((SCALE, RESIDENCE.replace("parts:", "breakdown: handling, parts:")))
    assert parts(body) == ["exact 29", "exact 8"]
    assert "handling" not in json.dumps(body)


def test_only_persons_are_hidden() -> None:
    """Letters are letters."""
    assert parts(edition((SCALE, RESIDENCE.replace("unit: 人", "unit: 通")))) == [
        "exact 29",
        "exact 8",
    ]


def test_a_zero_stands() -> None:
    """That nobody was concerned is the most that can be told."""
    changed = RESIDENCE.replace("29", "37").replace("value: 8", "value: 0")
    assert parts(edition((SCALE, changed))) == ["exact 37", "exact 0"]


def test_the_threshold_is_that_of_the_portal() -> None:
    """Eight is not fewer than five."""
    body = edition((SCALE, RESIDENCE), rules=HidingRules(threshold=5))
    assert parts(body) == ["exact 29", "exact 8"]


@pytest.mark.parametrize(
    ("quality", "expected"),
    [("at_most", "fewer_than 10"), ("about", "withheld"), ("at_least", "withheld")],
)
def test_fewer_than_is_said_only_where_it_is_true(quality: str, expected: str) -> None:
    """About eight may be eleven, and eight or more may be many: those are not shown at all."""
    changed = RESIDENCE.replace("{quality: exact, value: 8}", f"{{quality: {quality}, value: 8}}")
    assert parts(edition((SCALE, changed)))[1] == expected


def test_the_persons_told_are_hidden_like_those_counted() -> None:
    """Under the same words, with the same number: neither gives the other away."""
    both = "\n".join(
        f"    - {{who: {who}, count: {{quality: exact, value: {value}}}, means: 書面}}"
        for who, value in (("市内の方", 29), ("市外の方", 8))
    )
    body = edition((SCALE, RESIDENCE), (NOTIFIED, both))
    assert [shown(group["count"]) for group in body["notice"]["notified"]] == [
        "withheld",
        "fewer_than 10",
    ]
    one = both.splitlines()[1]
    body = edition((SCALE, RESIDENCE), (NOTIFIED, one))
    assert shown(body["notice"]["notified"][0]["count"]) == "fewer_than 10"


def test_groups_that_were_told_are_a_breakdown_of_the_total() -> None:
    """In words of their own they still add up to all who were concerned."""
    both = "\n".join(
        f"    - {{who: {who}, count: {{quality: exact, value: {value}}}, means: 書面}}"
        for who, value in (("大人", 29), ("子ども", 8))
    )
    whole = f"scale: {{state: stated, {PLACES}}}]}}"
    hidden = edition((SCALE, whole), (NOTIFIED, both))["notice"]["notified"]
    assert [shown(group["count"]) for group in hidden] == ["withheld", "fewer_than 10"]
    told = edition(
        (SCALE, whole), (NOTIFIED, both), ("  way: both", "  way: both\n  breakdown: handling")
    )["notice"]["notified"]
    assert [shown(group["count"]) for group in told] == ["exact 29", "exact 8"]


def test_one_group_that_was_told_is_a_total() -> None:
    """How many were told is a number of the case, and stands."""
    assert shown(edition()["notice"]["notified"][0]["count"]) == "exact 2"


def test_persons_recovered_are_hidden_where_they_are_the_same_number() -> None:
    """`8 of 8` would say what the breakdown hides; letters recovered stand."""
    letters = "{recovered: {quality: exact, value: 3}, of: {quality: exact, value: 3}, unit: 通}"
    persons = letters.replace("value: 3", "value: 8").replace("通", "人")
    body = edition((SCALE, RESIDENCE), (letters, persons))
    assert shown(body["other"]["recoveries"][0]["of"]) == "fewer_than 10"
    body = edition((SCALE, RESIDENCE), (letters, letters.replace("value: 3", "value: 8")))
    assert shown(body["other"]["recoveries"][0]["of"]) == "exact 8"


def test_a_part_that_stands_as_a_total_elsewhere_is_refused() -> None:
    """Whoever counts the eight again as a case of their own has to decide what they are."""
    twice = RESIDENCE.removesuffix("]}") + (
        ", {unit: 人, label: 市外の方, count: {quality: exact, value: 8}}]}"
    )
    rules = refused((SCALE, twice))
    assert ("small-count-exposed", "scale.counts[1].parts[2]") in rules


def test_what_an_earlier_edition_told_is_taken_for_known() -> None:
    """Fourteen was told before: hiding it now would hide nothing, so the next one is hidden."""

    def divided(*values: int) -> tuple[str, str]:
        labels = ("市内の方", "市外の方", "不明の方")
        written = ", ".join(
            f"{{label: {label}, count: {{quality: exact, value: {value}}}}}"
            for label, value in zip(labels, values, strict=True)
        )
        total = PLACES.replace("37", str(sum(values)))
        return SCALE, f"scale: {{state: stated, {total}, parts: [{written}]}}]}}"

    assert parts(edition(divided(14, 8, 29))) == ["withheld", "fewer_than 10", "exact 29"]
    first = prepare_edition(source(divided(14, 12, 25)), Allowlist(()), TODAY).edition
    rules = HidingRules(told=told_in([first.canonical, b"damaged"]))
    body = edition(divided(14, 8, 29), rules=rules)
    assert parts(body) == ["exact 14", "fewer_than 10", "withheld"]


@pytest.mark.parametrize(
    "text",
    [
        "うち８人は市外の方でした。",
        "うち八名は市外の方でした。",
        "市内の方は二十九人でした。",
        "Of these, eight people live elsewhere.",
        "8 persons live elsewhere.",
    ],
)
def test_a_text_that_tells_a_hidden_number_is_held(text: str) -> None:
    """A rule cannot reword it; it names the field, and never the number."""
    changes = ((SCALE, RESIDENCE), ("summary: 不審な", f"summary: {text}不審な"))
    assert refused(*changes) == [("hidden-count-told", "summary")]


@pytest.mark.parametrize(
    "text", ["37人に通知しました。", "18人の職員で調べました。", "8月に調べました。"]
)
def test_a_text_that_tells_another_number_passes(text: str) -> None:
    """The total, the end of a longer number, a month."""
    assert edition((SCALE, RESIDENCE), ("summary: 不審な", f"summary: {text}不審な"))
