"""Corrections at the top of a page, and links between cases in both directions."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from disclosure_builder.public.editions import Incident, Suspension
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Case, Register
from disclosure_builder.public.text import PublicText
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import CorrectionClass, Stage

MakeCase = Callable[..., Case]
MakeRegister = Callable[..., Register]
Render = Callable[[Register], dict[str, Fragment]]
INCIDENT, SUSPENSION = "incidents/2026-001", "suspensions/2026-001"


@pytest.fixture
def pages(make_register: MakeRegister, render: Render) -> Callable[..., dict[str, Fragment]]:
    """The pages of some cases."""
    return lambda *cases: render(make_register(*cases))


Pages = Callable[..., dict[str, Fragment]]


def corrected(body: Incident, kind: CorrectionClass, summary: str) -> Incident:
    """A correction of the summary."""
    return replace(
        body,
        stage=Stage.CORRECTION,
        correction_class=kind,
        change_reason=PublicText("数え直したため"),
        summary=PublicText(summary),
    )


def top(fragment: Fragment) -> str:
    """What stands above the summary."""
    return fragment.html.partition('id="summary"')[0]


def test_a_correction_of_what_was_said_stands_at_the_top_for_good(
    pages: Pages, make_case: MakeCase, incident: Incident
) -> None:
    """With the way to the change, and still when a slip was mended after it."""
    first = corrected(incident, CorrectionClass.SUBSTANTIVE, "通知23通を誤って送付しました。")
    second = corrected(incident, CorrectionClass.ERRATUM, "通知23通を、誤って送付しました。")
    page = pages(make_case(INCIDENT, incident, first, second))[f"{INCIDENT}/"]
    above = top(page)
    assert "第2版で内容を訂正しました。" in above
    assert "訂正した項目：概要" in above
    assert '<a href="#edition-2">' in above
    assert 'id="edition-2"' in page.html
    assert above.index("第3版で誤記を訂正しました。") < above.index("第2版で内容を訂正しました。")
    # What the top points to is not folded away; what nothing points to is.
    assert page.html.count('<details open="">') == 2


def test_a_slip_that_was_mended_is_told_while_it_is_news(
    pages: Pages, make_case: MakeCase, incident: Incident
) -> None:
    """The page says 誤記 and shows the change; after a further edition only the history does."""
    slip = corrected(incident, CorrectionClass.ERRATUM, "通知22通を、誤って送付しました。")
    newest = pages(make_case(INCIDENT, incident, slip))[f"{INCIDENT}/"]
    assert "誤記を訂正しました" in top(newest)
    assert "<ins>" in newest.html
    later = replace(incident, stage=Stage.UPDATE)
    older = pages(make_case(INCIDENT, incident, slip, later))[f"{INCIDENT}/"]
    assert "誤記を訂正しました" not in top(older)
    assert "訂正（誤記）" in older.html


def test_a_page_without_a_correction_says_nothing_of_one(
    pages: Pages, make_case: MakeCase, incident: Incident
) -> None:
    """Nor does the page of a case that was withdrawn after a correction."""
    substantive = corrected(incident, CorrectionClass.SUBSTANTIVE, "通知23通です。")
    gone = replace(incident, stage=Stage.WITHDRAWAL, title=PublicText("取下げ"))
    update = replace(incident, stage=Stage.UPDATE)
    for bodies in ((incident, update), (incident, substantive, gone)):
        assert "版で" not in top(pages(make_case(INCIDENT, *bodies))[f"{INCIDENT}/"])


def test_cases_that_belong_together_link_to_each_other(
    pages: Pages, make_case: MakeCase, incident: Incident, suspension: Suspension
) -> None:
    """Also where only one of them names the other, and once only where both do."""
    named = (CaseReference.parse(SUSPENSION),)
    back = (CaseReference.parse(INCIDENT),)
    for one, other in ((named, ()), ((), back), (named, back)):
        found = pages(
            make_case(INCIDENT, replace(incident, related=one)),
            make_case(SUSPENSION, replace(suspension, related=other)),
        )
        for page, target in ((INCIDENT, SUSPENSION), (SUSPENSION, INCIDENT)):
            related = found[f"{page}/"].html.partition('id="related"')[2].partition("<h2")[0]
            assert related.count(f'href="root:{target}/"') == 1


def test_a_stop_under_the_ordinance_is_linked_from_its_incident(
    pages: Pages, make_case: MakeCase, incident: Incident, suspension: Suspension
) -> None:
    """The stop names the incident as the one it belongs to, and that is a link both ways."""
    stop = replace(suspension, incident=CaseReference.parse(INCIDENT))
    found = pages(make_case(INCIDENT, incident), make_case(SUSPENSION, stop))
    assert f'href="root:{SUSPENSION}/"' in found[f"{INCIDENT}/"].html


def test_a_withdrawn_case_and_those_that_name_it_still_link_to_each_other(
    pages: Pages, make_case: MakeCase, incident: Incident, suspension: Suspension
) -> None:
    """The link leads to the tombstone and says 取下げ; the tombstone leads back."""
    gone = replace(incident, stage=Stage.WITHDRAWAL, title=PublicText("取り下げた公表"))
    stop = replace(suspension, related=(CaseReference.parse(INCIDENT),))
    found = pages(make_case(INCIDENT, incident, gone), make_case(SUSPENSION, stop))
    related = found[f"{SUSPENSION}/"].html.partition('id="related"')[2].partition("<h2")[0]
    assert f'href="root:{INCIDENT}/"' in related
    assert "取下げ" in related
    assert f'href="root:{SUSPENSION}/"' in found[f"{INCIDENT}/"].html


def test_a_case_that_is_not_released_is_not_named(
    pages: Pages, make_case: MakeCase, incident: Incident
) -> None:
    """What is under embargo is in no register, and no page has its number."""
    named = replace(incident, related=(CaseReference.parse("incidents/2026-009"),))
    assert not any("2026-009" in page.html for page in pages(make_case(INCIDENT, named)).values())
