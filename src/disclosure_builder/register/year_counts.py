"""A fiscal year → its derived figures (`domain.md` section 6): counted, and never typed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from disclosure_builder.public.register import Case
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.register.availability import Running, running
from disclosure_builder.register.case_counts import Counted, case_figures
from disclosure_builder.register.intervals import interval
from disclosure_builder.register.spans import Span
from disclosure_builder.vocabulary.derived import WITHHELD_BY
from disclosure_builder.vocabulary.terms import (
    AuditKind,
    CouncilItemKind,
    FigureSource,
    Kind,
    SuspensionNature,
)
from disclosure_builder.vocabulary.years import FiscalYear

METHOD = 1
"""The way of counting; raised whenever the same cases would give another figure."""
_ALWAYS = "各件の内容は、数えた時点で最新の版によります。取り下げた事案は数えません。"
_CALENDAR = (
    "停止の時間は、暦の上の時間で数えています（年度の全ての日の提供時間が定められていないため）。"
)
_SERVICE = "停止の時間は、定められた提供時間の中の時間だけを数えています。"
_MERGED = "重なる停止は一度だけ数え、分に満たない端数は切り捨てています。"
_RATE = (
    "稼働率は、（計画した稼働時間−障害と条例に基づく停止の時間）÷計画した稼働時間で、"
    "百分率の小数点第3位以下を切り捨てています。計画した稼働時間は、提供時間から計画停止の時間を"
    "除いたものです。"
)
_NO_HOURS = "年度の全ての日の提供時間が定められていないため、計算できません。"


def own_cases(cases: Iterable[Case], year: FiscalYear) -> tuple[Case, ...]:
    """The incidents and stops whose number is of the year."""
    return tuple(
        case
        for case in cases
        if case.kind is not Kind.OPERATION and case.reference.fiscal_year == year.year
    )


def year_figures(
    cases: Sequence[Case], year: FiscalYear, until: datetime, catalogue: Catalogue, threshold: int
) -> dict[str, Counted]:
    """Every derived figure that the catalogue has in that year, status figures aside."""
    found = running_year(cases, year, until, catalogue)
    figures = case_figures(own_cases(cases, year), threshold) | _time_figures(found)
    zero = Counted.of(0)
    wanted = [each.id for each in catalogue.figures if each.source is FigureSource.DERIVED]
    return {
        each: figures.get(each, zero)
        for each in wanted
        if each in figures or each.startswith(WITHHELD_BY)
    }


def status_figures(
    audits: Iterable[AuditKind], items: Iterable[CouncilItemKind], restatements: int
) -> dict[str, Counted]:
    """What is counted of the status itself: audits, the council's items, restatements."""
    held, said = Counter(audits), Counter(items)
    numbers = {f"audits-{kind.code}": held[kind] for kind in AuditKind}
    numbers["council-opinions"] = said[CouncilItemKind.OPINION]
    numbers["council-questions"] = said[CouncilItemKind.QUESTION]
    numbers["restatements"] = restatements
    return {name: Counted.of(number) for name, number in numbers.items()}


def running_year(
    cases: Iterable[Case], year: FiscalYear, until: datetime, catalogue: Catalogue
) -> Running:
    """The stops of a year against its service hours; `until` is how far the year is looked at."""
    stops: dict[SuspensionNature, list[Span]] = {nature: [] for nature in SuspensionNature}
    end = min(year.end, until)
    for case in cases:
        body = case.suspension
        span = None if body is None or case.is_withdrawn else interval(body)
        if body is not None and span is not None:
            stops[body.nature].append((span.start, span.end or end))
    return running(stops, year, until, catalogue.timetable)


def rules_of(found: Running) -> tuple[str, ...]:
    """How the figures of a year were counted, in words for its page."""
    if found.service is None:
        return _ALWAYS, _CALENDAR + _MERGED
    return _ALWAYS, _SERVICE + _MERGED, _RATE


def _time_figures(found: Running) -> dict[str, Counted]:
    none = Counted(None, _NO_HOURS)
    figures = {
        f"downtime-{each.code}": Counted.of(found.downtime[each]) for each in SuspensionNature
    }
    figures["downtime-total"] = Counted.of(found.total)
    parts = {
        "service-minutes": found.service,
        "planned-minutes": found.planned,
        "failed-minutes": found.failed,
    }
    for name, number in parts.items():
        figures[name] = none if number is None else Counted.of(number)
    rate = found.availability
    figures["availability"] = none if rate is None else Counted(rate)
    return figures
