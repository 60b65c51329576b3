"""Lists by year, trigger and state, and what the list of everything can be filtered by."""

import re
from dataclasses import replace

import pytest

from disclosure_builder.public.editions import Incident, Suspension
from disclosure_builder.public.register import Register
from disclosure_builder.vocabulary.terms import NetworkState, Stage, SuspensionNature, Trigger
from tests.pages.conftest import MakeCase, MakeRegister, Render

LISTS = (
    "announcements/",
    "announcements/triggers/",
    "announcements/states/",
    "incidents/",
    "suspensions/",
    "operation/",
)


@pytest.fixture
def told(
    make_case: MakeCase, make_register: MakeRegister, incident: Incident, suspension: Suspension
) -> Register:
    """One case in each state, and one incident with two triggers."""
    stop = make_case("suspensions/2026-001", suspension)
    both = replace(incident, triggers=(Trigger.STOP, Trigger.MEASURE))
    return make_register(
        make_case("incidents/2026-001", both),
        make_case("incidents/2026-002", replace(both, stage=Stage.FINAL)),
        make_case("incidents/2026-003", incident, replace(incident, stage=Stage.WITHDRAWAL)),
        stop,
        state=NetworkState.STOPPED,
        suspensions=(stop,),
    )


def sections(html: str) -> dict[str, list[str]]:
    """The id of each heading and the addresses that are linked below it."""
    parts = re.split(r'<h2 id="([^"]+)"', html)[1:]
    return {
        anchor: re.findall(r'<a href="root:([^"]+)"', part)
        for anchor, part in zip(parts[::2], parts[1::2], strict=True)
    }


def test_a_case_stands_under_each_of_its_triggers(told: Register, render: Render) -> None:
    """Also the trigger without a case has its place; a stop by a breakdown has none."""
    found = sections(render(told)["announcements/triggers/"].html)
    assert list(found) == [f"trigger-{trigger.code}" for trigger in Trigger]
    for code in ("13-1", "13-2"):
        assert {"incidents/2026-001/", "incidents/2026-002/"} <= set(found[f"trigger-{code}"])
    assert found["trigger-10-1"] == []
    assert "suspensions/2026-001/" not in {each for listed in found.values() for each in listed}


def test_a_case_stands_under_its_state_alone(told: Register, render: Render) -> None:
    """What stands still comes first, what was withdrawn last."""
    assert sections(render(told)["announcements/states/"].html) == {
        "state-stopped": ["suspensions/2026-001/"],
        "state-planned": [],
        "state-going_on": ["incidents/2026-001/"],
        "state-concluded": ["incidents/2026-002/"],
        "state-withdrawn": ["incidents/2026-003/"],
    }


def test_an_empty_place_says_as_of_when(told: Register, render: Render) -> None:
    """In a sentence, with the time up to which it is true."""
    html = render(told)["announcements/states/"].html
    planned = html.partition('id="state-planned"')[2].partition("</section>")[0]
    assert "該当する公表はありません。（" in planned
    assert '<time datetime="2026-10-01T09:00+09:00">' in planned


def test_every_list_leads_to_every_other_and_says_which_it_is(
    told: Register, render: Render
) -> None:
    """By plain links, so that nobody needs a script to see the cases sorted otherwise."""
    pages = render(told)
    for address in LISTS:
        links = pages[address].html.partition('<nav class="lists"')[2].partition("</nav>")[0]
        assert tuple(re.findall(r'href="root:([^"]+)"', links)) == LISTS
        assert re.findall(r'href="root:([^"]+)" aria-current="page"', links) == [address]


def test_the_filters_know_every_code_of_every_entry(told: Register, render: Render) -> None:
    """Each code that an entry has can be chosen; without a script the filters are not shown."""
    html = render(told)["announcements/"].html
    assert '<fieldset class="filters" id="filters" hidden=""' in html
    entries = re.findall(r'<li data-kind="(.+?)" data-trigger="(.*?)" data-state="(.+?)">', html)
    assert sorted(entries) == [
        ("incidents", "13-1 13-2", "concluded"),
        ("incidents", "13-1 13-2", "going_on"),
        ("incidents", "13-2", "withdrawn"),
        ("suspensions failure", "", "stopped"),
    ]
    for name, codes in zip(("kind", "trigger", "state"), zip(*entries, strict=True), strict=True):
        select = html.partition(f'name="{name}"')[2].partition("</select>")[0]
        choices = set(re.findall(r'<option value="(.+?)">[^<]+</option>', select))
        assert {code for each in codes for code in each.split()} <= choices
    assert {each.code for each in SuspensionNature} <= set(re.findall('value="([a-z]+)"', html))
