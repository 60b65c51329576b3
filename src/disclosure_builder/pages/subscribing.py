"""The page that says how to be told of new announcements, and how to get everything as data."""

from dataclasses import dataclass

from disclosure_builder.pages.contacts import ContactView, portal_contact
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.feed_archives import archive_path, closed_years
from disclosure_builder.public.pages import FeedLink
from disclosure_builder.public.text import Wording
from disclosure_builder.settings import Licence
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import FiscalYear


@dataclass(frozen=True)
class FeedView:
    """One feed: its title, which says its form as well, and its address."""

    title: Wording
    path: Wording
    full_address: Wording


@dataclass(frozen=True)
class ArchiveView:
    """The feeds of one year that is over."""

    label: Wording
    feeds: tuple[FeedView, ...]


@dataclass(frozen=True)
class DataView:
    """One list or year of the open data; `path` lacks the ending."""

    label: Wording
    path: Wording


@dataclass(frozen=True)
class LicenceView:
    """Under which terms the data may be used."""

    name: Wording
    url: Wording
    attribution: Wording | None


@dataclass(frozen=True)
class SubscribeView:
    """The feeds, those of years that are over, the open data, and whom to ask."""

    feeds: tuple[FeedView, ...]
    archives: tuple[ArchiveView, ...]
    data: tuple[DataView, ...]
    licence: LicenceView | None
    contact: ContactView


def make_subscribe(surroundings: Surroundings) -> SubscribeView:
    """Every feed, in the order in which the outputs name them."""
    portal, fiscal_year = surroundings.portal, surroundings.tongue.fiscal_year
    archives = (
        ArchiveView(fiscal_year(year), _feeds(surroundings, year))
        for year in closed_years(surroundings.register)
    )
    return SubscribeView(
        feeds=_feeds(surroundings),
        archives=tuple(archives),
        data=_data(surroundings),
        licence=None if portal.licence is None else _licence(portal.licence),
        contact=portal_contact(portal),
    )


def _licence(licence: Licence) -> LicenceView:
    line = licence.attribution
    return LicenceView(
        Wording(licence.name), Wording(licence.url), None if line is None else Wording(line)
    )


def _feeds(surroundings: Surroundings, year: FiscalYear | None = None) -> tuple[FeedView, ...]:
    return tuple(_feed(each, year, surroundings.portal.url) for each in surroundings.feeds)


def _feed(feed: FeedLink, year: FiscalYear | None, url: str) -> FeedView:
    path = feed.path if year is None else archive_path(feed.path, year)
    return FeedView(Wording(feed.title), Wording(path), Wording(url + path))


def _data(surroundings: Surroundings) -> tuple[DataView, ...]:
    tongue = surroundings.tongue
    lists = (DataView(Wording(tongue.strings.term(kind)), Wording(kind.code)) for kind in Kind)
    years = (
        DataView(tongue.fiscal_year(each.year), Wording(f"years/{each.year.year}"))
        for each in surroundings.register.years
    )
    return (*lists, *years)
