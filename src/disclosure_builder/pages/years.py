"""The pages of the fiscal years: their status (Art. 15), figures, stops and cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disclosure_builder.pages.corrections import CorrectionView, make_corrections
from disclosure_builder.pages.entries import Entry, make_entries
from disclosure_builder.pages.histories import HistoryView, make_history
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.tellings import Tellings, make_tellings
from disclosure_builder.public.editions import Council, Operation
from disclosure_builder.public.register import Case, Downtime, FigureGroupLines, Year
from disclosure_builder.public.stops import began, ended
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.terms import Kind


@dataclass(frozen=True)
class DutyView:
    """Art. 15 asks for two things: a report to the council and publication to citizens."""

    council: Wording
    reported_on: date | None
    published_on: date | None
    session: PublicText | None
    opinions: tuple[PublicText, ...]
    due: date
    missing: Wording | None
    is_overdue: bool


@dataclass(frozen=True)
class YearView:
    """A fiscal year. `status` is None before there is one, and after it was withdrawn.

    `reaching` are the stops published in another year whose time, or part of it, lies in this one.
    """

    address: Wording
    label: Wording
    title: Wording
    basis: Wording
    status: Operation | None
    withdrawal_reason: PublicText | None
    is_withdrawn: bool
    duty: DutyView
    groups: tuple[FigureGroupLines, ...]
    downtime: Downtime
    incidents: tuple[Entry, ...]
    suspensions: tuple[Entry, ...]
    reaching: tuple[Entry, ...]
    unpublished: int
    tellings: Tellings | None
    corrections: tuple[CorrectionView, ...]
    history: HistoryView | None


@dataclass(frozen=True)
class YearsView:
    """The list of fiscal years, newest first."""

    basis: Wording
    years: tuple[YearView, ...]


def make_years(years: tuple[YearView, ...], surroundings: Surroundings) -> YearsView:
    """The view of the list."""
    return YearsView(Wording(surroundings.portal.ordinance.yearly_basis), years)


def make_year(year: Year, surroundings: Surroundings) -> YearView:
    """The view of one fiscal year, whether or not its status was published yet."""
    case = year.status
    is_withdrawn = case is not None and case.is_withdrawn
    status = case.operation if case is not None and not is_withdrawn else None
    history = None if case is None else make_history(case, surroundings.portal)
    return YearView(
        address=Wording(f"{Kind.OPERATION.code}/{year.year.year}/"),
        label=Wording(year.year.japanese),
        title=Wording(f"{year.year.japanese}の運用状況"),
        basis=Wording(surroundings.portal.ordinance.yearly_basis),
        status=status,
        withdrawal_reason=case.body.change_reason if case is not None and is_withdrawn else None,
        is_withdrawn=is_withdrawn,
        duty=_make_duty(year, status, surroundings),
        groups=year.groups if status is not None else (),
        downtime=year.downtime,
        incidents=_entries(year, Kind.INCIDENT, surroundings),
        suspensions=_entries(year, Kind.SUSPENSION, surroundings),
        reaching=make_entries(_reaching(year, surroundings), surroundings),
        unpublished=year.unpublished,
        tellings=None if case is None or is_withdrawn else make_tellings(case, surroundings),
        corrections=()
        if case is None or history is None
        else make_corrections(case, history.editions),
        history=history,
    )


def _entries(year: Year, kind: Kind, surroundings: Surroundings) -> tuple[Entry, ...]:
    return make_entries((case for case in year.cases if case.kind is kind), surroundings)


def _reaching(year: Year, surroundings: Surroundings) -> Iterator[Case]:
    """The stops that the minutes of a year count although another year lists them."""
    now = surroundings.register.as_of
    for case in surroundings.linkable.values():
        if case.suspension is None or case.reference.fiscal_year == year.year.year:
            continue
        start, end = began(case.suspension), ended(case.suspension)
        first = None if start is None else start.earliest
        last = now if end is None else end.earliest
        if first is None or last is None or case.is_withdrawn:
            continue
        if first < min(year.year.end, now) and last > year.year.start:
            yield case


def _make_duty(year: Year, status: Operation | None, surroundings: Surroundings) -> DutyView:
    council = status.council if status is not None else Council(None, None, ())
    published_on = status.published_on if status is not None else None
    name = surroundings.portal.authority.council
    missing = [
        words
        for words, day in ((f"{name}への報告", council.reported_on), ("市民への公表", published_on))
        if day is None
    ]
    return DutyView(
        council=Wording(name),
        reported_on=council.reported_on,
        published_on=published_on,
        session=council.session,
        opinions=council.opinions,
        due=year.due,
        missing=Wording("及び".join(missing)) if missing else None,
        is_overdue=year.is_overdue,
    )
