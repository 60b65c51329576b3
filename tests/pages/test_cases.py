"""The pages of incidents and suspensions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from disclosure_builder.public.editions import (
    CauseItem,
    Incident,
    Item,
    Notice,
    Notified,
    Plain,
    Suspension,
    Times,
    Translation,
)
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Case, Register
from disclosure_builder.public.sealed import StandIn
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import (
    ApprovalMode,
    CorrectionClass,
    CountQuality,
    ItemState,
    NetworkState,
    NoticeWay,
    Stage,
    SuspensionNature,
    Trigger,
)

MakeCase = Callable[..., Case]
MakeRegister = Callable[..., Register]
Render = Callable[[Register], dict[str, Fragment]]
INCIDENT, SUSPENSION = "incidents/2026-001", "suspensions/2026-001"
STATUTORY = "条例第14条に基づく"


@pytest.fixture
def page(
    make_case: MakeCase, make_register: MakeRegister, render: Render
) -> Callable[..., Fragment]:
    """The page of a case, alone in its register unless others are given."""

    def make(reference: str, *bodies: object, others: tuple[Case, ...] = ()) -> Fragment:
        register = make_register(make_case(reference, *bodies), *others)
        return render(register)[f"{reference}/"]

    return make


Page = Callable[..., Fragment]


def section(fragment: Fragment, anchor: str) -> str:
    """The HTML from one heading to the next of the same or a higher level."""
    _, _, rest = fragment.html.partition(f'id="{anchor}"')
    return rest.partition("<section")[0]


def test_an_incident_names_its_basis(page: Page, incident: Incident) -> None:
    """The sentence of each trigger stands on the page."""
    triggers = (Trigger.REQUEST, Trigger.STOP)
    text = page(INCIDENT, replace(incident, triggers=triggers)).text
    assert "第12条第3項の要請" in text
    assert "第13条第1項の停止" in text
    assert "第10条第1項の指示" not in text


@pytest.mark.parametrize("nature", [SuspensionNature.FAILURE, SuspensionNature.MAINTENANCE])
def test_an_ordinary_stop_never_claims_article_14(
    page: Page, suspension: Suspension, nature: SuspensionNature
) -> None:
    """A breakdown or planned maintenance is no matter of Art. 14, and its page does not say so."""
    fragment = page(SUSPENSION, replace(suspension, nature=nature))
    assert STATUTORY not in fragment.html
    assert "第14条" not in fragment.html
    assert "市長が必要と認める" not in fragment.html
    assert "(1)" not in fragment.text


def test_a_statutory_stop_names_its_incident(
    page: Page, make_case: MakeCase, incident: Incident, suspension: Suspension
) -> None:
    """A stop under Art. 13 links to the incident that it belongs to."""
    body = replace(
        suspension,
        nature=SuspensionNature.STATUTORY,
        triggers=(Trigger.MEASURE,),
        incident=CaseReference.parse(INCIDENT),
    )
    html = page(SUSPENSION, body, others=(make_case(INCIDENT, incident),)).html
    assert f'<a href="root:{INCIDENT}/">通知の誤送付について</a>' in html
    assert "条例第13条第2項による停止です。" in html


def test_the_seven_items_stand_in_order_with_the_words_of_article_14(
    page: Page, incident: Incident
) -> None:
    """An incident has seven numbered sections; the second is parties and scale."""
    headings = [h.text for h in page(INCIDENT, incident).headings if h.anchor.startswith("item-")]
    assert [text[:3] for text in headings] == [f"({n})" for n in range(1, 8)]
    assert headings[1] == "(2) 発生した事象に係る当事者及びその規模"


def test_each_state_of_an_item_is_worded(page: Page, incident: Incident) -> None:
    """調査中, 該当なし, 非公表 and 確定 are four different things in words."""
    why = PublicText("捜査中のため")
    body = replace(
        incident,
        cause=CauseItem(ItemState.INVESTIGATING, None, None, None, date(2026, 7, 1), ()),
        place=Item(ItemState.WITHHELD, None, why, PublicText("security"), None),
        event=replace(
            incident.event, state=ItemState.NONE, text=None, reason=PublicText("なし理由")
        ),
    )
    fragment = page(INCIDENT, body)
    investigating, withheld = section(fragment, "item-5"), section(fragment, "item-3")
    assert 'state--investigating">調査中</span>' in investigating
    assert "次の報告は" in investigating
    assert 'datetime="2026-07-01"' in investigating
    assert 'state--withheld">非公表</span>' in withheld
    assert "安全の確保に支障があるため" in withheld
    assert "捜査中のため" in withheld
    assert 'state--none">該当なし</span>' in section(fragment, "item-1")
    assert "なし理由" in section(fragment, "item-1")
    assert 'state--stated">確定</span>' in section(fragment, "item-4")


def test_the_breakdown_of_a_count_is_a_table(page: Page, incident: Incident) -> None:
    """Total, parts and parts of parts are rows, and the caption says as of when."""
    html = page(INCIDENT, incident).html
    rows = ["合計", "うち 未開封", "うち 市内", "うち 市外", "うち 開封済み"]
    positions = [html.index(f'<th scope="row">{row}</th>') for row in rows]
    assert positions == sorted(positions)
    assert "22通" in html
    assert '誤送付した通知（<time datetime="2026-05-25">' in html


def test_zero_persons_are_printed(page: Page, incident: Incident) -> None:
    """Nobody is 0人, which is not the same as 不明."""
    nobody = Notified(
        PublicText("転出した方"), Count(CountQuality.EXACT, 0), PublicText("郵送"), None
    )
    unknown = replace(nobody, count=Count(CountQuality.UNKNOWN))
    notice = Notice(NoticeWay.BOTH, (nobody, unknown), None)
    html = page(INCIDENT, replace(incident, notice=notice)).html
    assert 'data-label="人数">0人</td>' in html
    assert 'data-label="人数">不明（調査中）</td>' in html


def test_an_older_translation_says_so(page: Page, incident: Incident) -> None:
    """A text written from an earlier edition shows itself as old, a current one does not."""
    english = Translation(PublicText("en"), PublicText("Letters"), PublicText("22 letters"), 1)
    body = replace(incident, translations=(english,), plain=Plain(PublicText("やさしい文"), 1))
    current = page(INCIDENT, body)
    older = page(INCIDENT, body, replace(body, stage=Stage.UPDATE))
    assert '<h3 id="translation-1" lang="en">English</h3>' in current.html
    assert '<div lang="en" dir="auto">\n<p><strong>Letters</strong></p>' in current.html
    assert "日本語が正文です。" in current.text
    assert "older than the Japanese text" not in current.text
    assert "older than the Japanese text" in older.text
    assert "前のお知らせ（第1版）" in older.text


def test_a_tombstone_hides_what_was_withdrawn(page: Page, incident: Incident) -> None:
    """The page of a withdrawn case says why and when, and nothing of what it had said."""
    withdrawn = replace(
        incident,
        stage=Stage.WITHDRAWAL,
        title=PublicText("取下げのお知らせ"),
        change_reason=PublicText("別の市の事案であったため"),
    )
    fragment = page(INCIDENT, incident, withdrawn)
    assert "別の市の事案であったため" in fragment.text
    assert "取り下げました" in fragment.description
    assert "第1版 第1報" in fragment.text
    for told in ("22通", "誤送付", "回収", "例印刷株式会社", "変更前"):
        assert told not in fragment.html


def test_the_history_shows_before_and_after_in_words(page: Page, incident: Incident) -> None:
    """A change is told by del and ins and by words, with the reason of the correction."""
    corrected = replace(
        incident,
        stage=Stage.CORRECTION,
        correction_class=CorrectionClass.SUBSTANTIVE,
        summary=PublicText("通知23通を誤って送付しました。\n\n全て回収しています。"),
        change_reason=PublicText("数え直したため"),
    )
    fragment = page(INCIDENT, incident, corrected)
    assert "<strong>変更前</strong> 通知<del>22通</del>を誤って送付しました。<br>" in fragment.html
    assert "<strong>変更後</strong> 通知<ins>23通</ins>を誤って送付しました。<br>" in fragment.html
    assert "訂正（内容の訂正）" in fragment.text
    assert "数え直したため" in fragment.text
    assert fragment.html.count("変更前") == 1


def test_only_the_sentences_that_differ_are_marked(page: Page, incident: Incident) -> None:
    """What stayed the same stands unmarked in both, so that a reader finds the change."""
    summary = PublicText("一つ目。<新>。\n\n全て回収しています。")
    changed = replace(incident, stage=Stage.UPDATE, summary=summary)
    history = page(INCIDENT, incident, changed).html.partition('id="history"')[2]
    assert "全て回収しています。</del>" not in history
    assert "全て回収しています。</ins>" not in history
    assert history.count("全て回収しています。") == 2
    assert "<ins>一つ目。&lt;新&gt;。</ins>" in history


def test_the_time_to_publication_is_shown_without_a_verdict(page: Page, incident: Incident) -> None:
    """From the trigger to the first publication, as it is, with the city's reason."""
    body = replace(incident, delay_reason=PublicText("ご本人の意向を確かめたため"))
    elapsed = section(page(INCIDENT, body), "elapsed")
    assert "5時間30分" in elapsed
    assert "ご本人の意向を確かめたため" in elapsed
    assert not [word for word in ("遅滞なく", "期限内", "適正", "違反") if word in elapsed]


def test_times_stand_in_order_and_the_unknown_last(page: Page, incident: Incident) -> None:
    """The list of moments is sorted by time, whatever their names."""
    moments = replace(
        incident.times, detected=Moment.parse("2026-05-05"), restored=Moment.parse("不明")
    )
    html = section(page(INCIDENT, replace(incident, times=moments)), "times")
    labels = ["覚知", "措置の指示・要請・停止", "公表", "復旧"]
    positions = [html.index(f"<div>{label}</div>") for label in labels]
    assert positions == sorted(positions)
    assert "不明（調査中）" in html


def test_what_is_absent_leaves_no_empty_section(page: Page, suspension: Suspension) -> None:
    """A case without reports, times, translations or relations has no heading for them."""
    empty = Times(*[None] * len(Times.__dataclass_fields__))
    anchors = {h.anchor for h in page(SUSPENSION, replace(suspension, times=empty)).headings}
    assert anchors.isdisjoint({"reports", "times", "elapsed", "translations", "plain", "related"})
    assert {"now", "summary", "residents", "items", "history", "about"} <= anchors


def test_a_stop_that_goes_on_says_so_first(
    make_case: MakeCase, make_register: MakeRegister, render: Render, suspension: Suspension
) -> None:
    """The page of a running stop begins with words that say the network stands still."""
    case = make_case(SUSPENSION, suspension)
    register = make_register(case, state=NetworkState.STOPPED, suspensions=(case,))
    html = render(register)[case.address].html
    assert "現在、全部を停止しています" in html
    assert html.index("現在、全部を停止しています") < html.index('id="summary"')


def test_a_stop_that_is_over_says_how_long_it_took(page: Page, suspension: Suspension) -> None:
    """The restored network and the length of the stop stand at the top."""
    now = section(page(SUSPENSION, suspension), "now")
    assert "復旧しています" in now
    assert "1日1時間15分" in now


def test_every_text_of_a_record_is_escaped(page: Page, incident: Incident) -> None:
    """Markup in a text of a record is shown as it was written."""
    hostile = PublicText('<img src=x onerror="a">')
    body = replace(incident, title=hostile, summary=hostile, delay_reason=hostile)
    html = page(INCIDENT, body).html
    assert "<img" not in html
    assert "&lt;img src=x onerror=&#34;a&#34;&gt;" in html


def acted(case: Case, reviewed: str | None = None) -> Case:
    """The same case, its newest edition decided by a deputy."""
    newest = case.editions[-1]
    review = Moment.parse(reviewed) if reviewed else None
    absent, deputy = Wording("統括責任者"), Wording("市民担当部長")
    stand_in = StandIn(absent, deputy, date(2026, 5, 11), review)
    decision = replace(
        newest.sealed.decision, mode=ApprovalMode.ACTING, posts=(deputy,), stand_in=stand_in
    )
    sealed = replace(newest.sealed, decision=decision)
    return replace(case, editions=(*case.editions[:-1], replace(newest, sealed=sealed)))


def test_a_first_report_by_a_deputy_is_a_prompt_report(
    make_case: MakeCase, make_register: MakeRegister, incident: Incident, render: Render
) -> None:
    """速報 beside the stage, and who stands in for whom, until the absent post has reviewed it."""
    case = make_case(INCIDENT, replace(incident, stage=Stage.INITIAL))
    page = render(make_register(acted(case)))[f"{INCIDENT}/"].html
    assert page.count("速報") == 3
    assert page.count("統括責任者が不在のため、市民担当部長が代決しました。") == 2
    assert "までに後閲します。" in page
    later = render(make_register(acted(case, "2026-05-08T09:00+09:00")))[f"{INCIDENT}/"].html
    assert "速報" not in later
    assert "に後閲しました。" in later
    assert "速報" not in render(make_register(case))[f"{INCIDENT}/"].html


def test_a_later_report_by_a_deputy_is_no_prompt_report(
    make_case: MakeCase, make_register: MakeRegister, incident: Incident, render: Render
) -> None:
    """The word belongs to first reports; that a deputy decided is told all the same."""
    case = make_case(INCIDENT, replace(incident, stage=Stage.FINAL))
    page = render(make_register(acted(case)))[f"{INCIDENT}/"].html
    assert "速報" not in page
    assert "市民担当部長が代決しました。" in page
