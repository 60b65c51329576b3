"""Registers made by hand: a letter sent to the wrong people, a breakdown, a year."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from disclosure_builder.pages import Templates, load_templates, render_pages
from disclosure_builder.public.editions import (
    CauseItem,
    Contact,
    CourseItem,
    CourseRow,
    EventItem,
    Incident,
    Item,
    Measure,
    MeasuresItem,
    Notice,
    OtherItem,
    Part,
    PartiesItem,
    Party,
    ScaleCount,
    ScaleItem,
    Suspension,
    Times,
)
from disclosure_builder.public.pages import FeedLink, Fragment
from disclosure_builder.public.register import (
    Case,
    Downtime,
    Register,
    Released,
    Statement,
    StateOfNetwork,
    Year,
)
from disclosure_builder.public.sealed import Body, Decision, PublicEdition, Sealed
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.register.differences import differences
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.references import CaseReference, EditionReference
from disclosure_builder.vocabulary.terms import (
    ApprovalMode,
    CauseClass,
    CountQuality,
    EventCategory,
    ItemState,
    Kind,
    MeasureKind,
    MeasureStatus,
    Nature,
    NetworkState,
    NoticeWay,
    PartyRole,
    ScaleUnit,
    Scope,
    Stage,
    SuspensionNature,
    Trigger,
)
from disclosure_builder.vocabulary.years import FiscalYear
from disclosure_builder.written.parsing import parse

TEMPLATES = Path(__file__).parents[2] / "site_templates"
AS_OF = datetime(2026, 10, 1, 9, 0, tzinfo=TOKYO)
FEEDS = (FeedLink("すべての公表", "feeds/all.xml", "application/rss+xml"),)
PORTAL = """\
sample: true
name: 例市住基ネット公表ポータル
short_name: 公表ポータル
description: 例市の住民基本台帳ネットワークシステムの運用状況を公表しています。
url: https://example.jp/
tag_authority: example.jp
tag_date: 2023-04-01
authority:
  {name: 例市, head: 例市長, council: 例市審議会, section: 市民課, postal_code: 000-0000,
   address: 例市中央1丁目, phone: 00-0000-0000, hours: 平日 8時30分から17時まで}
ordinance:
  {name: 例市条例, short_name: 条例, number: 平成24年条例第1号, url: 'https://example.jp/',
   basis: 条例第14条, yearly_basis: 条例第15条}
triggers:
- {code: 10-1, label: 条例第10条第1項, sentence: 条例第14条に基づく公表です（第10条第1項の指示）。}
- {code: 12-3, label: 条例第12条第3項, sentence: 条例第14条に基づく公表です（第12条第3項の要請）。}
- {code: 13-1, label: 条例第13条第1項, sentence: 条例第14条に基づく公表です（第13条第1項の停止）。}
- {code: 13-2, label: 条例第13条第2項, sentence: 条例第14条に基づく公表です（第13条第2項の措置）。}
posts:
- {id: chief, label: 統括責任者}
approvals:
- {kind: incidents, posts: [chief]}
- {kind: suspensions, posts: [chief]}
- {kind: operation, posts: [chief]}
withheld_reasons:
- {code: security, label: 安全の確保に支障があるため}
first_year: 2025
publication_limit_days: 30
operation_due_month: 9
operation_due_day: 30
"""


def stated(words: str) -> dict[str, object]:
    """The fields of an item that is known."""
    return {
        "state": ItemState.STATED,
        "text": PublicText(words),
        "reason": None,
        "reason_code": None,
        "next_report": None,
    }


def exact(value: int) -> Count:
    """A number as of one day."""
    return Count(CountQuality.EXACT, value, date(2026, 5, 25))


def times(**known: str) -> Times:
    """The moments named, and no others."""
    names = Times.__dataclass_fields__
    return Times(**{name: Moment.parse(known[name]) if name in known else None for name in names})


def part(label: str, value: int, *parts: Part) -> Part:
    """One part of a breakdown."""
    return Part(PublicText(label), exact(value), None, parts)


@pytest.fixture(scope="session")
def templates() -> Templates:
    """The templates of the project, compiled once."""
    return load_templates(TEMPLATES)


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The settings of an invented city."""
    portal = parse(Portal, PORTAL.encode(), "portal.yaml").model
    assert portal is not None
    return portal


@pytest.fixture
def incident() -> Incident:
    """Letters sent to the wrong people: every item is stated."""
    kana = (part("未開封", 17, part("市内", 15), part("市外", 2)), part("開封済み", 5))
    letters = ScaleCount(ScaleUnit.LETTERS, PublicText("誤送付した通知"), exact(22), kana, None)
    return Incident(
        schema_version=1,
        stage=Stage.INITIAL,
        correction_class=None,
        change_reason=None,
        title=PublicText("通知の誤送付について"),
        summary=PublicText("通知22通を誤って送付しました。\n\n全て回収しています。"),
        plain=None,
        translations=(),
        related=(),
        public_from=None,
        event=EventItem(**stated("誤送付"), categories=(EventCategory.LEAK,)),  # type: ignore[arg-type]
        parties=PartiesItem(
            **stated("市と受託者"),  # type: ignore[arg-type]
            parties=(Party(PartyRole.CONTRACTOR, PublicText("例印刷株式会社"), None),),
        ),
        scale=ScaleItem(**stated("通知の数"), counts=(letters,)),  # type: ignore[arg-type]
        place=Item(**stated("市役所")),  # type: ignore[arg-type]
        course=CourseItem(
            **stated("経過"),  # type: ignore[arg-type]
            rows=(CourseRow(Moment.parse("2026-05-04"), PublicText("通知を発送")),),
        ),
        cause=CauseItem(**stated("確認漏れ"), classes=(CauseClass.RULE_OVERLOOKED,)),  # type: ignore[arg-type]
        measures=MeasuresItem(
            **stated("回収"),  # type: ignore[arg-type]
            measures=(
                Measure(
                    MeasureKind.RECOVERY,
                    MeasureStatus.DONE,
                    Moment.parse("2026-05-25"),
                    None,
                    None,
                    PublicText("全て回収"),
                ),
            ),
        ),
        other=OtherItem(
            **stated("その他の事項"),  # type: ignore[arg-type]
            data_items=(),
            sensitive=None,
            secondary_damage=None,
            recoveries=(),
            residents_should=(PublicText("届いた通知を開けずにお知らせください。"),),
            not_affected=(PublicText("住民票の写しの交付"),),
            contact=Contact(PublicText("市民課"), PublicText("00-0000-1111"), None, None, None),
        ),
        reports=(),
        times=times(directed="2026-05-06T10:00+09:00", published="2026-05-06T15:30+09:00"),
        delay_reason=None,
        triggers=(Trigger.MEASURE,),
        trigger_explanation=None,
        nature=Nature.OCCURRED,
        notice=Notice(NoticeWay.PUBLISHED, (), None),
        detail=None,
        deliberation=None,
    )


@pytest.fixture
def suspension(incident: Incident) -> Suspension:
    """A breakdown of a whole day, over since the next morning."""
    shared = {
        name: getattr(incident, name)
        for name in Suspension.__dataclass_fields__
        if hasattr(incident, name)
    }
    changed = {
        "title": PublicText("機器の障害による停止について"),
        "summary": PublicText("機器の障害により停止しました。"),
        "nature": SuspensionNature.FAILURE,
        "triggers": (),
        "incident": None,
        "scope": Scope.WHOLE,
        "affected": (PublicText("カードの交付"),),
        "times": times(occurred_from="2026-06-08T08:30+09:00", restored="2026-06-09T09:45+09:00"),
    }
    return Suspension(**(shared | changed))


MakeCase = Callable[..., Case]


@pytest.fixture
def make_case() -> MakeCase:
    """A case from its reference and the bodies of its editions, one released each month."""

    def make(reference: str, *bodies: Body) -> Case:
        case = CaseReference.parse(reference)
        editions: list[Released] = []
        for number, body in enumerate(bodies, start=1):
            edition = PublicEdition(EditionReference(case, number), body, b"", "")
            decided = Moment.parse(f"2026-{4 + number:02}-06T12:00+09:00")
            decision = Decision(
                Wording(f"例市発第{number}号"),
                decided,
                ApprovalMode.REGULAR,
                (Wording("統括責任者"),),
            )
            said = (Statement(Wording("概要"), Phrase((body.summary,))),)
            changes = differences(editions[-1].statements, said) if editions else ()
            editions.append(Released(Sealed(edition, decision), said, changes))
        return Case(case, tuple(editions))

    return make


MakeRegister = Callable[..., Register]


@pytest.fixture
def make_register() -> MakeRegister:
    """A register of cases in the fiscal years 2025 and 2026; the network runs."""

    def year(number: int, cases: tuple[Case, ...]) -> Year:
        status = next((c for c in cases if c.operation and c.reference.id == str(number)), None)
        return Year(
            year=FiscalYear(number),
            status=status,
            cases=tuple(
                case
                for case in cases
                if case.kind is not Kind.OPERATION and case.reference.fiscal_year == number
            ),
            unpublished=sum(not case.has_page for case in cases),
            groups=(),
            downtime=Downtime(0, 1515, 0, 1515, Wording("分")),
            due=date(number + 1, 9, 30),
            is_overdue=number == 2025 and status is None,
        )

    def make(*cases: Case, **state: object) -> Register:
        network = StateOfNetwork(
            NetworkState.RUNNING, Moment.parse("2026-06-09T09:45+09:00"), (), ()
        )
        return Register(
            cases=cases,
            state=replace(network, **state),  # type: ignore[arg-type]
            years=(year(2026, cases), year(2025, cases)),
            as_of=AS_OF,
        )

    return make


Render = Callable[[Register], dict[str, Fragment]]


@pytest.fixture
def render(templates: Templates, portal: Portal) -> Render:
    """Every fragment of a register by its address."""

    def rendered(register: Register) -> dict[str, Fragment]:
        pages = render_pages(register, portal, FEEDS, templates)
        return {page.address: page for page in pages}

    return rendered
