"""The fiscal years: each with its status, its cases, and the figures that follow from them."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from disclosure_builder.public.editions import Operation
from disclosure_builder.public.register import Case, Downtime, FigureGroupLines, FigureLine, Year
from disclosure_builder.public.text import Wording
from disclosure_builder.records.catalogue import Catalogue, FigureDefinition
from disclosure_builder.register.intervals import interval, total
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import (
    FigureSource,
    Kind,
    Nature,
    NoticeWay,
    SuspensionNature,
    Trigger,
)
from disclosure_builder.vocabulary.years import FiscalYear


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
    own = [
        case
        for case in cases
        if case.kind is not Kind.OPERATION and case.reference.fiscal_year == number
    ]
    body = status.operation if status is not None and not status.is_withdrawn else None
    downtime = _downtime(cases, year, as_of)
    derived = _derived(own, downtime)
    groups = tuple(
        FigureGroupLines(
            Wording(group.id),
            Wording(group.label),
            Wording(group.basis),
            tuple(
                _line(definition, body, derived)
                for definition in catalogue.figures
                if definition.group == group.id
            ),
            tuple(each.text for each in body.narratives if str(each.group) == group.id)
            if body is not None
            else (),
        )
        for group in catalogue.groups
    )
    complete = body is not None and body.published_on and body.council.reported_on
    return Year(
        year=year,
        status=status,
        cases=tuple(case for case in own if case.has_page),
        unpublished=sum(not case.has_page for case in own),
        groups=groups,
        downtime=downtime,
        due=portal.operation_due(number),
        is_overdue=not complete and as_of >= due_instant(portal, number),
    )


def _line(
    definition: FigureDefinition, body: Operation | None, derived: dict[str, int]
) -> FigureLine:
    figure = next(
        (each for each in (body.figures if body else ()) if str(each.id) == definition.id), None
    )
    is_derived = definition.source is FigureSource.DERIVED
    value = figure.value if figure is not None else None
    counted = Wording(f"{derived[definition.id]:,}") if definition.id in derived else None
    return FigureLine(
        label=Wording(definition.label),
        unit=Wording(definition.unit),
        definition=Wording(definition.definition),
        is_derived=is_derived,
        figure=figure,
        value=counted if is_derived else value,
    )


def _derived(cases: Sequence[Case], downtime: Downtime) -> dict[str, int]:
    """The figures that are counted from the cases of a year; withdrawn ones do not count."""
    standing = [case for case in cases if not case.is_withdrawn]
    incidents = [case.incident for case in standing if case.incident is not None]
    suspensions = Counter(case.suspension.nature for case in standing if case.suspension)

    figures = {
        "cases-total": len(incidents),
        "cases-notified-only": sum(body.notice.way is NoticeWay.NOTIFIED for body in incidents),
        "cases-published": sum(body.notice.way is not NoticeWay.NOTIFIED for body in incidents),
        "downtime-statutory": downtime.statutory,
        "downtime-failure": downtime.failure,
        "downtime-maintenance": downtime.maintenance,
        "downtime-total": downtime.total,
    }
    for trigger in Trigger:
        figures[f"cases-{trigger.code}"] = sum(trigger in body.triggers for body in incidents)
    for nature in Nature:
        figures[f"cases-{nature.code}"] = sum(body.nature is nature for body in incidents)
    for why in SuspensionNature:
        figures[f"suspensions-{why.code}"] = suspensions[why]
    return figures


def _downtime(cases: Sequence[Case], year: FiscalYear, as_of: datetime) -> Downtime:
    """Minutes of downtime within a year, from calendar time; a stop that goes on counts so far."""
    spans = [
        (case.suspension.nature, span)
        for case in cases
        if case.suspension is not None and not case.is_withdrawn
        if (span := interval(case.suspension)) is not None
    ]
    end = min(year.end, as_of)

    def minutes(natures: Sequence[SuspensionNature]) -> int:
        return Downtime.minutes(
            total((span for nature, span in spans if nature in natures), year.start, end)
        )

    return Downtime(
        statutory=minutes([SuspensionNature.STATUTORY]),
        failure=minutes([SuspensionNature.FAILURE]),
        maintenance=minutes([SuspensionNature.MAINTENANCE]),
        total=minutes(list(SuspensionNature)),
        unit=Wording("分"),
    )
