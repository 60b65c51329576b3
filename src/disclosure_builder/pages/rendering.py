"""The stage: `Register` → `Fragment`s, one for each page that the register gives rise to."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from disclosure_builder.pages.cases import make_case, make_withdrawn
from disclosure_builder.pages.environment import Templates
from disclosure_builder.pages.fragments import make_fragment
from disclosure_builder.pages.lists import (
    make_announcements,
    make_home,
    make_kind,
    make_subscribe,
)
from disclosure_builder.pages.printing import shortened
from disclosure_builder.pages.searching import SEARCH, SEARCH_FRAME, make_search
from disclosure_builder.pages.surroundings import Surroundings, make_surroundings
from disclosure_builder.pages.years import YearView, make_year, make_years
from disclosure_builder.public.editions import CaseEdition
from disclosure_builder.public.pages import FeedLink, Fragment
from disclosure_builder.public.register import Case, Register, Year
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind

ANNOUNCEMENTS = "announcements/"
INCIDENTS = f"{Kind.INCIDENT.code}/"
SUSPENSIONS = f"{Kind.SUSPENSION.code}/"
YEARS = f"{Kind.OPERATION.code}/"
SUBSCRIBE = "subscribe/"


def render_pages(
    register: Register, portal: Portal, feeds: tuple[FeedLink, ...], templates: Templates
) -> Iterator[Fragment]:
    """Every page of the register. A case of which only the persons concerned were told has none."""
    surroundings = make_surroundings(register, portal, feeds)
    newest_first = sorted(register.years, key=lambda year: year.year, reverse=True)
    years = tuple(make_year(year, surroundings) for year in newest_first)
    yield from _lists(years, surroundings, templates)
    yield _search(surroundings, templates)
    for case in register.cases:
        if case.has_page and isinstance(case.body, CaseEdition):
            yield _case(case, case.body, surroundings, templates)
    for year, view in zip(newest_first, years, strict=True):
        yield _year(year, view, templates)


def _case(
    case: Case, body: CaseEdition, surroundings: Surroundings, templates: Templates
) -> Fragment:
    title, updated = str(body.title), case.newest.released_at
    if case.is_withdrawn:
        html = templates.render("withdrawn", make_withdrawn(case, surroundings))
        description = "この公表は取り下げました。"
    else:
        html = templates.render("case", make_case(case, body, surroundings))
        description = shortened(body.summary)
    return make_fragment(
        case.address, title, description, html, updated, published=case.first_released_at
    )


def _year(year: Year, view: YearView, templates: Templates) -> Fragment:
    html = templates.render("year", view)
    own = () if year.status is None else (year.status,)
    updated = _newest((*own, *year.cases))
    published = None if year.status is None else year.status.first_released_at
    description = f"{view.title}。{view.basis}による報告と公表です。"
    return make_fragment(
        str(view.address), str(view.title), description, html, updated, published=published
    )


def _lists(
    years: tuple[YearView, ...], surroundings: Surroundings, templates: Templates
) -> Iterator[Fragment]:
    portal = surroundings.portal
    views = (
        ("", "home", portal.name, portal.description, make_home(years, surroundings)),
        (
            ANNOUNCEMENTS,
            "announcements",
            "公表の一覧",
            "公表事案、停止、運用状況の公表を年度ごとに一覧にしています。",
            make_announcements(surroundings),
        ),
        (
            SUSPENSIONS,
            "suspensions",
            "停止の一覧",
            "障害による停止、計画停止、条例に基づく停止を年度ごとに一覧にしています。",
            make_kind(Kind.SUSPENSION, surroundings),
        ),
        (
            INCIDENTS,
            "incidents",
            "公表事案の一覧",
            f"{portal.ordinance.basis}に基づいて公表した事案を年度ごとに一覧にしています。",
            make_kind(Kind.INCIDENT, surroundings),
        ),
        (
            YEARS,
            "years",
            "年度ごとの運用状況",
            f"{portal.ordinance.yearly_basis}による、年度ごとの運用状況の報告と公表です。",
            make_years(years, surroundings),
        ),
        (
            SUBSCRIBE,
            "subscribe",
            "購読のご案内",
            "新しい公表を自動で受け取る方法（フィード）のご案内です。",
            make_subscribe(surroundings),
        ),
    )
    for address, template, title, description, view in views:
        html = templates.render(template, view)
        told = [case for case in surroundings.register.cases if _tells_of(address, case)]
        yield make_fragment(address, title, description, html, _newest(told))


def _search(surroundings: Surroundings, templates: Templates) -> Fragment:
    html = templates.render("search", make_search(surroundings))
    description = "公表した事案、停止、運用状況と、すべてのページの言葉を探します。"
    return make_fragment(SEARCH, "検索", description, html, None, frame=SEARCH_FRAME)


def _tells_of(address: str, case: Case) -> bool:
    """Whether a list changes when this case does; how to subscribe never does."""
    kinds = {INCIDENTS: {Kind.INCIDENT}, SUSPENSIONS: {Kind.SUSPENSION}, SUBSCRIBE: set[Kind]()}
    return case.kind in kinds.get(address, set(Kind))


def _newest(cases: Iterable[Case]) -> datetime | None:
    """When anything with a page was last released."""
    return max((case.newest.released_at for case in cases if case.has_page), default=None)
