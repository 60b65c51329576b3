"""The pages of the fiscal years: their status (Art. 15), figures, stops and cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disclosure_builder.pages.corrections import CorrectionView, make_corrections
from disclosure_builder.pages.entries import Entry, make_entries
from disclosure_builder.pages.figure_words import year_in
from disclosure_builder.pages.histories import HistoryView, make_history
from disclosure_builder.pages.list_links import YEARS, ListLink, list_links
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.tellings import Tellings, make_tellings
from disclosure_builder.pages.translations import Told, told_in
from disclosure_builder.pages.year_tables import (
    TableFile,
    TableView,
    series_file,
    shown_series,
    shown_tables,
    table_files,
)
from disclosure_builder.public.archive import ARCHIVE
from disclosure_builder.public.charts import Chart
from disclosure_builder.public.editions import Council, CouncilItem, Operation
from disclosure_builder.public.register import (
    Case,
    Downtime,
    FigureGroupLines,
    Year,
    YearListing,
)
from disclosure_builder.public.tables import year_tables
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.public.year_charts import charts_of
from disclosure_builder.vocabulary.terms import Kind


@dataclass(frozen=True)
class DutyView:
    """Art. 15 asks for two things: a report to the council and publication to citizens."""

    council: Wording
    reported_on: date | None
    published_on: date | None
    session: PublicText | None
    opinions: tuple[PublicText, ...]
    items: tuple[CouncilItem, ...]
    due: date
    missing: Wording | None
    is_overdue: bool


@dataclass(frozen=True)
class BagLink:
    """The place of a frozen year on the page of all of them."""

    address: Wording
    label: Wording


@dataclass(frozen=True)
class YearView:
    """A fiscal year. `status` is None before there is one, and after it was withdrawn.

    `told` is its text in the language of the page, where that is not Japanese. `reaching` are the stops published in another year whose time, or part of it, lies in this one.
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
    listing: YearListing | None
    tables: tuple[TableView, ...]
    files: tuple[TableFile, ...]
    bag: BagLink | None
    charts: tuple[Chart, ...]
    incidents: tuple[Entry, ...]
    suspensions: tuple[Entry, ...]
    reaching: tuple[Entry, ...]
    unpublished: int
    tellings: Tellings | None
    told: Told | None
    original: Wording
    corrections: tuple[CorrectionView, ...]
    history: HistoryView | None


@dataclass(frozen=True)
class YearsView:
    """The list of fiscal years, newest first."""

    basis: Wording
    lists: tuple[ListLink, ...]
    years: tuple[YearView, ...]
    series: TableView | None
    file: TableFile


def make_years(years: tuple[YearView, ...], surroundings: Surroundings) -> YearsView:
    """The view of the list."""
    return YearsView(
        Wording(surroundings.portal.ordinance.yearly_basis),
        list_links(YEARS, surroundings),
        years,
        shown_series(_in_words(surroundings), surroundings.tongue),
        series_file(),
    )


def _in_words(surroundings: Surroundings) -> tuple[Year, ...]:
    portal, strings = surroundings.portal, surroundings.tongue.strings
    return tuple(year_in(year, portal, strings) for year in surroundings.register.years)


def make_year(year: Year, surroundings: Surroundings) -> YearView:
    """The view of one fiscal year, whether or not its status was published yet."""
    tongue = surroundings.tongue
    year = year_in(year, surroundings.portal, tongue.strings)
    label = tongue.fiscal_year(year.year)
    case = year.status
    is_withdrawn = case is not None and case.is_withdrawn
    status = case.operation if case is not None and not is_withdrawn else None
    # What was said before, and what differs, is told in the language of the records alone.
    whole = case if tongue.strings.is_authentic else None
    history = None if whole is None else make_history(whole, surroundings)
    tables = year_tables(year, surroundings.register.years)
    return YearView(
        address=surroundings.address(f"{Kind.OPERATION.code}/{year.year.year}/"),
        label=label,
        title=tongue.words("year.title", year=label),
        basis=Wording(surroundings.portal.ordinance.yearly_basis),
        status=status,
        withdrawal_reason=case.body.change_reason if case is not None and is_withdrawn else None,
        is_withdrawn=is_withdrawn,
        duty=_make_duty(year, status, surroundings),
        groups=year.groups if status is not None else (),
        downtime=year.downtime,
        listing=year.listing,
        tables=shown_tables(tables, tongue),
        files=table_files(year.year, tables),
        bag=_bag(year, surroundings),
        charts=charts_of(year, surroundings.register.years) if tongue.strings.is_authentic else (),
        incidents=_entries(year, Kind.INCIDENT, surroundings),
        suspensions=_entries(year, Kind.SUSPENSION, surroundings),
        reaching=make_entries(_reaching(year, surroundings), surroundings),
        unpublished=year.unpublished,
        told=None if case is None else told_in(case, tongue.strings),
        original=Wording(f"{Kind.OPERATION.code}/{year.year.year}/"),
        tellings=None if whole is None or is_withdrawn else make_tellings(whole, surroundings),
        corrections=()
        if whole is None or history is None
        else make_corrections(whole, history.editions, tongue),
        history=history,
    )


def _entries(year: Year, kind: Kind, surroundings: Surroundings) -> tuple[Entry, ...]:
    return make_entries((case for case in year.cases if case.kind is kind), surroundings)


def _reaching(year: Year, surroundings: Surroundings) -> Iterator[Case]:
    """The stops that the minutes of a year count although another year lists them."""
    before = min(year.year.end, surroundings.register.as_of)
    for stop in surroundings.stops:
        is_own = stop.case.reference.fiscal_year == year.year.year
        if not is_own and stop.first < before and stop.last > year.year.start:
            yield stop.case


def _bag(year: Year, surroundings: Surroundings) -> BagLink | None:
    """Where the frozen year is described; None before it was frozen."""
    if all(each.year != year.year for each in surroundings.register.frozen):
        return None
    label = surroundings.tongue.words(
        "archive.year", year=surroundings.tongue.fiscal_year(year.year)
    )
    return BagLink(surroundings.address(f"{ARCHIVE}/#y{year.year.year}"), label)


def _make_duty(year: Year, status: Operation | None, surroundings: Surroundings) -> DutyView:
    tongue = surroundings.tongue
    council = status.council if status is not None else Council(None, None, ())
    published_on = status.published_on if status is not None else None
    name = surroundings.portal.authority.council
    missing = None if council.reported_on else tongue.words("year.to_council", council=name)
    if published_on is None:
        second = tongue.words("year.to_citizens")
        missing = (
            tongue.words("year.missing_both", first=missing, second=second) if missing else second
        )
    return DutyView(
        council=Wording(name),
        reported_on=council.reported_on,
        published_on=published_on,
        session=council.session,
        opinions=council.opinions,
        items=council.items,
        due=year.due,
        missing=missing,
        is_overdue=year.is_overdue,
    )
