"""The fiscal years: each with its status, its cases, and the figures that follow from them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from disclosure_builder.public.editions import Operation
from disclosure_builder.public.register import (
    Case,
    Downtime,
    FigureGroupLines,
    Year,
    YearListing,
)
from disclosure_builder.public.text import Wording
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.register.availability import Running
from disclosure_builder.register.restating import restated_figures
from disclosure_builder.register.year_counts import (
    own_cases,
    rules_of,
    running_year,
    status_figures,
    year_figures,
)
from disclosure_builder.register.year_lines import Known, group_lines
from disclosure_builder.register.year_listing import list_digest, listed
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.schemas import YEAR_VERSION
from disclosure_builder.vocabulary.terms import Kind, SuspensionNature
from disclosure_builder.vocabulary.years import FiscalYear

_MINUTES = Wording("分")


def due_instant(portal: Portal, year: int) -> datetime:
    """The first instant at which the status of a year is late."""
    due = portal.operation_due(year)
    return datetime(due.year, due.month, due.day, tzinfo=TOKYO) + timedelta(days=1)


def build_years(
    cases: Sequence[Case], portal: Portal, catalogue: Catalogue, as_of: datetime
) -> tuple[Year, ...]:
    """Every fiscal year from the portal's first to the one that `as_of` lies in, newest first."""
    last = FiscalYear.of(as_of.astimezone(TOKYO).date()).year
    numbers = range(min(portal.first_year, last), last + 1)
    return tuple(_build_year(n, cases, portal, catalogue, as_of) for n in reversed(numbers))


def _build_year(
    number: int, cases: Sequence[Case], portal: Portal, catalogue: Catalogue, as_of: datetime
) -> Year:
    year = FiscalYear(number)
    status = next(
        (case for case in cases if case.reference == CaseReference(Kind.OPERATION, f"{number:04}")),
        None,
    )
    own = own_cases(cases, year)
    body = status.operation if status is not None and not status.is_withdrawn else None
    found = running_year(cases, year, as_of, catalogue)
    counted = year_figures(cases, year, as_of, catalogue, portal.small_counts.threshold)
    if body is not None and body.schema_version >= YEAR_VERSION:
        counted |= status_figures(
            (each.kind for each in body.audits),
            (each.kind for each in body.council.items),
            len(body.restatements),
        )
    groups = group_lines(year, catalogue, Known(body, counted, restated_figures(cases, year)))
    complete = body is not None and body.published_on and body.council.reported_on
    return Year(
        year=year,
        status=status,
        cases=tuple(case for case in own if case.has_page),
        unpublished=sum(not case.has_page for case in own),
        groups=groups,
        downtime=_downtime(found, body, groups),
        due=portal.operation_due(number),
        is_overdue=not complete and as_of >= due_instant(portal, number),
        listing=_listing(cases, year, as_of, body, found),
    )


def _downtime(
    found: Running, body: Operation | None, groups: Sequence[FigureGroupLines]
) -> Downtime:
    """As it was approved with the status; before that, as it is counted by now."""
    told: Mapping[str, int] = {}
    if body is not None and body.count is not None:
        told = {
            str(line.id): int(str(line.value).replace(",", ""))
            for group in groups
            for line in group.lines
            if str(line.id).startswith("downtime-") and line.value is not None
        }
    by_nature = {
        each: told.get(f"downtime-{each.code}", found.downtime[each]) for each in SuspensionNature
    }
    return Downtime(
        statutory=by_nature[SuspensionNature.STATUTORY],
        failure=by_nature[SuspensionNature.FAILURE],
        maintenance=by_nature[SuspensionNature.MAINTENANCE],
        total=told.get("downtime-total", found.total),
        unit=_MINUTES,
    )


def _listing(
    cases: Sequence[Case],
    year: FiscalYear,
    as_of: datetime,
    body: Operation | None,
    found: Running,
) -> YearListing:
    """The statement that all cases of the year are listed: their number, and the digest."""
    if body is not None and body.count is not None:
        count = body.count
        return YearListing(
            count.cases,
            count.notified_only,
            Wording(str(count.digest)),
            tuple(Wording(str(each)) for each in count.rules),
            is_sealed=True,
        )
    own = own_cases(cases, year)
    return YearListing(
        len(own),
        sum(not case.has_page for case in own),
        Wording(list_digest(listed(cases, year, as_of))),
        tuple(map(Wording, rules_of(found))),
        is_sealed=False,
    )
