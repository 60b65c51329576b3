"""From record to public edition: the case of one person, and a case that needs protection."""

import json
from datetime import date
from typing import Any

import pytest

from disclosure_builder.problems import Refused
from disclosure_builder.records.models import IncidentRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.editions import prepare_edition
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.written.parsing import parse
from tests.support.folders import EXAMPLES, example_bytes, example_portal

TODAY = date(2026, 12, 1)
REFERENCE = "incidents/2026-006/1"
PROTECTED = "protection: 支援措置\n"
# The same case without protection, and with one person only.
ONE_PERSON = (
    (PROTECTED, ""),
    ("count: {quality: exact, value: 3, as_of: 2026-08-05}", "count: {quality: exact, value: 1}"),
    (
        "      parts:\n        - {label: 世帯主, count: {quality: exact, value: 1}}\n"
        "        - {label: お子さん, count: {quality: exact, value: 2}}\n",
        "",
    ),
)


def source(*changes: tuple[str, str]) -> Source[Any]:
    """The accepted example of a protected case with some of its text changed."""
    text = example_bytes(EXAMPLES / "accepted" / "one-person-in-need-of-protection.yaml").decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    parsed = parse(IncidentRecord, text.encode(), f"{REFERENCE}.yaml")
    assert not parsed.problems, parsed.problems
    assert parsed.model is not None
    reference = EditionReference.parse(REFERENCE)
    return Source(reference, f"{REFERENCE}.yaml", "", parsed.model, parsed.document)


def edition(*changes: tuple[str, str]) -> Any:
    """What its public edition says."""
    rules = HidingRules.of(example_portal())
    prepared = prepare_edition(source(*changes), Allowlist(()), TODAY, rules)
    return json.loads(prepared.edition.canonical)["edition"]


def held(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    """Which rule holds which field; no message repeats a word of the record."""
    with pytest.raises(Refused) as refused:
        edition(*changes)
    for problem in refused.value.problems:
        said = problem.message.ja + problem.message.en + problem.remedy.ja + problem.remedy.en
        assert "港町" not in said
    return [(problem.rule, problem.place.field) for problem in refused.value.problems]


def test_the_days_of_one_person_become_months() -> None:
    """When it happened, was found, and was said to the person; the row keeps its text."""
    body = edition(*ONE_PERSON)
    assert body["detail"] == "coarsened"
    assert body["times"]["occurred_from"] == "2026-08"
    assert body["times"]["detected"] == "2026-08"
    assert [row["at"] for row in body["course"]["rows"]] == ["2026-08", "2026-08"]
    assert body["measures"]["measures"][0]["at"] == "2026-08"
    assert body["notice"]["notified"][0]["at"] == "2026-08"
    assert "as_of" not in json.dumps(body)


def test_the_acts_of_the_city_keep_their_days() -> None:
    """Art. 14 counts from them, and everybody saw the network stop."""
    body = edition(*ONE_PERSON)
    times = body["times"]
    assert times["directed"] == "2026-08-05T09:00+09:00"
    assert times["decided"] == "2026-08-10T10:00+09:00"
    assert times["published"] == "2026-08-11"
    assert body["measures"]["measures"][1]["at"] == "2026-08-05T09:00+09:00"


def test_one_person_keeps_place_and_number() -> None:
    """A case of one person says so, and where it was."""
    body = edition(*ONE_PERSON)
    assert body["scale"]["counts"][0]["count"] == {"quality": "exact", "value": 1}
    assert body["place"]["text"] == "港町出張所の窓口"


def test_the_days_stand_where_a_post_signs_the_reason() -> None:
    """The reason is in the record that the posts sign, and nowhere in public."""
    reason = ("title: ", "exact_dates_reason: 当日に報道されているため。\ntitle: ")
    body = edition(*ONE_PERSON, reason)
    assert "detail" not in body
    assert body["times"]["detected"] == "2026-08-04"
    assert "報道" not in json.dumps(body, ensure_ascii=False)


@pytest.mark.parametrize("number", ["value: 2", "value: 12"])
def test_more_than_one_person_keep_their_days(number: str) -> None:
    """The rule is for one; two are small, but the day is not the day of either."""
    body = edition(
        *ONE_PERSON,
        (
            "方\n      count: {quality: exact, value: 1}",
            f"方\n      count: {{quality: exact, {number}}}",
        ),
    )
    assert body["times"]["detected"] == "2026-08-04"
    assert "detail" not in body


@pytest.mark.parametrize(
    "text",
    [
        "8月3日に",
        "８月３日に",
        "八月三日に",
        "2026-08-03に",
        "8/3に",
        "その3日に",
        "On 3 August",
        "on August 3rd,",
        "8月1日に",
    ],
)
def test_a_text_that_names_a_day_is_held(text: str) -> None:
    """The day itself in any writing, and any other that is told nowhere."""
    changes = (*ONE_PERSON, ("summary: 2026年8月に、", f"summary: {text}"))
    assert held(*changes) == [("coarsened-day-told", "summary")]


@pytest.mark.parametrize("text", ["8月10日に公表を決め、", "8月に、", "3日間で、", "2026年に、"])
def test_a_text_that_names_no_day_of_the_event_passes(text: str) -> None:
    """The day of the decision stands in the edition anyway; a month is what is told."""
    assert edition(*ONE_PERSON, ("summary: 2026年8月に、", f"summary: {text}"))


def test_a_protected_case_tells_neither_place_nor_section() -> None:
    """The city for the place, the section in charge for its name, the general contact."""
    body = edition()
    assert body["place"]["text"] == "花咲市内"
    assert body["parties"]["parties"][0]["name"] == "市の担当部署"
    assert "name" not in body["parties"]["parties"][1]
    assert body["measures"]["measures"][0]["by"] == "市の担当部署"
    assert "by" not in body["measures"]["measures"][1]
    assert "contact" not in body["other"]
    assert "港町" not in json.dumps(body, ensure_ascii=False)
    assert "つばめ" not in json.dumps(body, ensure_ascii=False)


def test_a_protected_case_tells_no_small_number() -> None:
    """Not even as a total, in whatever unit a person may be counted; machines are machines."""
    counts = edition()["scale"]["counts"]
    assert [(each["count"]["quality"], each["count"]["value"]) for each in counts] == [
        ("fewer_than", 10),
        ("fewer_than", 10),
        ("exact", 1),
    ]
    body = edition()
    assert all("parts" not in each for each in counts)
    assert body["notice"]["notified"][0]["count"] == {"quality": "fewer_than", "value": 10}
    assert body["other"]["recoveries"][0]["recovered"] == {"quality": "exact", "value": 0}
    assert body["other"]["recoveries"][0]["of"] == {"quality": "fewer_than", "value": 10}


@pytest.mark.parametrize("reason", ["支援措置", "support-measures", "特に保護を要する事情"])
def test_the_word_for_the_protection_is_nowhere_in_public(reason: str) -> None:
    """All reasons give the same bytes, and those say what the case of one person says."""
    body = edition((PROTECTED, f"protection: {reason}\n"))
    assert body == edition()
    assert body["detail"] == edition(*ONE_PERSON)["detail"]
    for word in ("支援", "protection", "support", "保護"):
        assert word not in json.dumps(body, ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("港町出張所で、", "coarsened-name-told"),
        ("市民課で、", "coarsened-name-told"),
        ("福祉支援係が、", "coarsened-name-told"),
        ("つばめ電算株式会社が、", "coarsened-name-told"),
        ("3人の方に、", "hidden-count-told"),
        ("お二人のお子さんの", "hidden-count-told"),
        ("1通を、", "hidden-count-told"),
        ("8月4日に、", "coarsened-day-told"),
        ("支援措置の対象の方の", "protection-told"),
        ("ＤＶの被害を受けた方の", "protection-told"),
        ("ストーカー行為の", "protection-told"),
    ],
)
def test_a_text_that_tells_what_is_protected_is_held(text: str, rule: str) -> None:
    """Place, section, body, number, day and reason, each with the field that tells it."""
    changes = (("summary: 2026年8月に、", f"summary: 2026年8月に、{text}"),)
    assert held(*changes) == [(rule, "summary")]


@pytest.mark.parametrize(
    "text", ["関係する方に、", "市の担当部署が、", "花咲市内で、", "端末1台で、"]
)
def test_a_text_that_tells_nothing_of_it_passes(text: str) -> None:
    """A relation is no section, and what the edition itself says may be said."""
    assert edition(("summary: 2026年8月に、", f"summary: 2026年8月に、{text}"))
