"""All pages together: which there are, that their links lead somewhere, and that they are sound."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from lxml import etree

from disclosure_builder.outputs.data import data_files
from disclosure_builder.outputs.year_tables import year_table_files
from disclosure_builder.public.editions import (
    Council,
    Figure,
    Incident,
    Notice,
    Operation,
    Plain,
    Suspension,
    Translation,
)
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Case, FigureGroupLines, FigureLine, Register
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import FigureState, NetworkState, NoticeWay, Stage

MakeCase = Callable[..., Case]
MakeRegister = Callable[..., Register]
Render = Callable[[Register], dict[str, Fragment]]
FILES = {"feeds/all.xml", "feeds/archive/2025/all.xml"}
LINK = re.compile(r'href="root:([^"#]*)')
VOID = re.compile(r"<(br|img|hr|input)([^>]*)>")


def operation(**changes: object) -> Operation:
    """A yearly status, reported and published."""
    body = Operation(
        schema_version=1,
        stage=Stage.FINAL,
        correction_class=None,
        change_reason=None,
        title=PublicText("令和7年度の運用状況"),
        summary=PublicText("1年間の運用状況です。"),
        plain=None,
        translations=(),
        related=(),
        public_from=None,
        council=Council(date(2026, 7, 1), PublicText("第1回"), (PublicText("研修を増やすこと"),)),
        published_on=date(2026, 7, 2),
        figures=(),
        narratives=(),
    )
    return replace(body, **changes)  # type: ignore[arg-type]


def figure_line(state: FigureState, value: str | None, **known: object) -> FigureLine:
    """A line of a table of figures."""
    said = None if value is None else PublicText(value)
    figure = Figure(PublicText("x"), state, said, None, date(2026, 3, 31), None, None)
    line = Wording("研修の回数"), Wording("回"), Wording("1年間に行った研修"), False
    return FigureLine(*line, replace(figure, **known), said)  # type: ignore[arg-type]


@pytest.fixture
def full(
    make_case: MakeCase, make_register: MakeRegister, incident: Incident, suspension: Suspension
) -> Register:
    """A register with every kind of case, open, withdrawn, translated, related, unpublished."""
    rich = replace(
        incident,
        plain=Plain(PublicText("やさしい文"), 1),
        translations=(Translation(PublicText("en"), PublicText("T"), PublicText("text"), 1),),
        related=tuple(
            CaseReference.parse(each)
            for each in ("suspensions/2026-001", "incidents/2026-003", "incidents/2026-009")
        ),
    )
    told = Notice(NoticeWay.NOTIFIED, (), None)
    stop = make_case("suspensions/2026-001", suspension)
    return make_register(
        make_case("incidents/2026-001", rich, replace(rich, stage=Stage.UPDATE)),
        make_case("incidents/2026-002", incident, replace(incident, stage=Stage.WITHDRAWAL)),
        make_case("incidents/2026-003", replace(incident, notice=told)),
        stop,
        make_case("operation/2025", operation()),
        state=NetworkState.STOPPED,
        suspensions=(stop,),
    )


def test_each_page_is_made_once_and_no_other(full: Register, render: Render) -> None:
    """Lists, cases and years have their pages; a case told only to the persons has none."""
    assert list(render(full)) == [
        "",
        "announcements/",
        "announcements/triggers/",
        "announcements/states/",
        "suspensions/",
        "incidents/",
        "operation/",
        "archive/",
        "subscribe/",
        "search/",
        "incidents/2026-001/",
        "incidents/2026-002/",
        "suspensions/2026-001/",
        "operation/2026/",
        "operation/2025/",
    ]


def test_links_lead_only_to_pages_that_exist(
    full: Register, render: Render, portal: Portal
) -> None:
    """No link names a page or feed that is not made; an unpublished case is linked nowhere."""
    pages = render(full)
    links = {link for page in pages.values() for link in LINK.findall(page.html)}
    papers = {f"{page}paper.pdf" for page in pages if page.count("/") == 2}
    outputs = (*year_table_files(full, portal), *data_files(full, portal))
    assert links <= pages.keys() | FILES | papers | {file.path for file in outputs}
    assert {"incidents/2026-001/", "operation/2025/", "feeds/all.xml"} <= links


def test_links_within_a_page_lead_to_its_ids(full: Register, render: Render) -> None:
    """Every `#anchor` stands on the page that links to it."""
    for page in render(full).values():
        ids = re.findall(r' id="([^"]+)"', page.html)
        assert set(re.findall(r'href="#([^"]+)"', page.html)) <= set(ids)
        assert len(ids) == len(set(ids))


def test_every_page_is_well_formed_with_one_title(full: Register, render: Render) -> None:
    """Tags nest and close, there is one h1, and no heading leaves out a level."""
    for page in render(full).values():
        closed = VOID.sub(r"<\1\2/>", page.html)
        root = etree.fromstring(f"<main>{closed}</main>")
        levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_contents_list_has_every_heading_in_order(full: Register, render: Render) -> None:
    """The headings of a fragment are those of its HTML, with their ids."""
    for page in render(full).values():
        found = re.findall(r'<h([23]) id="([^"]+)"', page.html)
        assert found == [(str(each.level), each.anchor) for each in page.headings]
        assert page.html.count("<h2") + page.html.count("<h3") == len(found)
        assert all(each.text and "<" not in each.text for each in page.headings)


def test_the_search_text_has_words_and_no_tags(full: Register, render: Render) -> None:
    """A word that stands around a tag within a line is found in one piece."""
    text = render(full)["incidents/2026-001/"].text
    assert "<" not in text
    assert "通知22通を誤って送付しました。" in text


def test_home_begins_with_the_state_of_the_network(full: Register, render: Render) -> None:
    """State, since when and as of when come before anything else on the home page."""
    html = render(full)[""].html
    state = html.partition('<h2 id="ongoing"')[0]
    assert "全部停止" in state
    assert '<time datetime="2026-06-09T09:45+09:00">' in state
    assert '<time datetime="2026-10-01T09:00+09:00">' in state
    assert 'href="root:suspensions/2026-001/"' in state


def test_home_lists_what_goes_on_and_not_what_is_over(
    make_case: MakeCase, make_register: MakeRegister, render: Render, incident: Incident
) -> None:
    """A correction before the final report leaves a case open; one after it does not."""
    corrected = replace(incident, stage=Stage.CORRECTION)
    final = replace(incident, stage=Stage.FINAL)
    register = make_register(
        make_case("incidents/2026-001", incident, corrected),
        make_case("incidents/2026-002", incident, final, corrected),
    )
    ongoing = render(register)[""].html.partition('id="ongoing"')[2].partition("</section>")[0]
    assert "incidents/2026-001/" in ongoing
    assert "incidents/2026-002/" not in ongoing


def test_an_empty_register_has_words_for_its_emptiness(
    make_register: MakeRegister, render: Render
) -> None:
    """A portal without cases says that there is nothing, as of when."""
    pages = render(make_register())
    assert "該当する公表はありません。" in pages[""].html
    assert pages["announcements/"].html.count('<p class="empty">該当する公表はありません。') == 2
    assert '<time datetime="2026-10-01T09:00+09:00">' in pages["announcements/"].html
    assert pages[""].updated is None


def test_a_year_without_a_status_says_so(make_register: MakeRegister, render: Render) -> None:
    """A year has its page before its status exists; past the due day it is shown as overdue."""
    pages = render(make_register())
    assert "まだ公表していません" in pages["operation/2026/"].text
    assert "予定の期日" not in pages["operation/2026/"].text
    assert (
        "例市審議会への報告及び市民への公表が、まだ行われていません。"
        in pages["operation/2025/"].text
    )


def test_figures_are_values_or_say_why_not(
    make_case: MakeCase, make_register: MakeRegister, render: Render
) -> None:
    """Zero, not counted, not applicable and withheld are four different cells."""
    lines = (
        figure_line(FigureState.VALUE, "0", months_counted=9),
        figure_line(FigureState.NOT_COUNTED, None, reason=PublicText("集計中")),
        figure_line(FigureState.NOT_APPLICABLE, None),
        figure_line(FigureState.WITHHELD, None),
    )
    register = make_register(make_case("operation/2025", operation()))
    group = FigureGroupLines(Wording("training"), Wording("研修"), Wording("第16条"), lines, ())
    years = (register.years[0], replace(register.years[1], groups=(group,)))
    html = render(replace(register, years=years))["operation/2025/"].html
    for cell in ("0回", "未集計", "対象外", "非公表"):
        assert f'<td class="number">{cell}</td>' in html
    for note in ("12か月のうち9か月分", "理由：集計中", "1年間に行った研修", "第16条"):
        assert note in html


def test_a_year_shows_both_duties_and_the_councils_opinions(
    make_case: MakeCase, make_register: MakeRegister, render: Render
) -> None:
    """Report and publication are two dates; opinions are told."""
    page = render(make_register(make_case("operation/2025", operation())))["operation/2025/"]
    for day in ("2026-07-01", "2026-07-02"):
        assert f'<time datetime="{day}">' in page.html
    assert "研修を増やすこと" in page.text


def test_a_withdrawn_status_keeps_its_page_and_loses_its_text(
    make_case: MakeCase, make_register: MakeRegister, render: Render
) -> None:
    """The year stays, with the reason, without the summary that was withdrawn."""
    body = operation(change_reason=PublicText("集計に誤りがあったため"))
    case = make_case("operation/2025", body, replace(body, stage=Stage.WITHDRAWAL))
    page = render(make_register(case))["operation/2025/"]
    assert "集計に誤りがあったため" in page.text
    assert "1年間の運用状況です。" not in page.text
    assert "研修を増やすこと" not in page.text
