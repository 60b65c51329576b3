"""The page that says how to be told of new announcements, and how to get everything as data."""

from dataclasses import dataclass

from disclosure_builder.language.strings import JAPANESE
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
    """One feed in one form, and its address."""

    form: Wording
    path: Wording
    full_address: Wording


@dataclass(frozen=True)
class SubjectView:
    """What a feed tells of: its first form, which shows its address, and the others."""

    title: Wording
    first: FeedView
    others: tuple[FeedView, ...]


@dataclass(frozen=True)
class ArchiveView:
    """The feeds of one year that is over."""

    label: Wording
    subjects: tuple[SubjectView, ...]


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

    subjects: tuple[SubjectView, ...]
    archives: tuple[ArchiveView, ...]
    data: tuple[DataView, ...]
    licence: LicenceView | None
    contact: ContactView


def make_subscribe(surroundings: Surroundings) -> SubscribeView:
    """Every feed, those in the language of the page first."""
    portal, fiscal_year = surroundings.portal, surroundings.tongue.fiscal_year
    archives = (
        ArchiveView(fiscal_year(year), _subjects(surroundings, year))
        for year in closed_years(surroundings.register)
    )
    return SubscribeView(
        subjects=_subjects(surroundings),
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


def _subjects(
    surroundings: Surroundings, year: FiscalYear | None = None
) -> tuple[SubjectView, ...]:
    """The feeds by what they tell of: three forms of the same are one thing to subscribe to."""
    tongue, url = surroundings.tongue, surroundings.portal.url
    groups: dict[str, list[FeedLink]] = {}
    own = tongue.strings.code
    for feed in sorted(surroundings.feeds, key=lambda feed: feed.language != own):
        groups.setdefault(feed.subject, []).append(feed)
    views = []
    for feeds in groups.values():
        first, *others = (_feed(each, year, url) for each in feeds)
        views.append(SubjectView(_title(feeds[0], surroundings), first, tuple(others)))
    return tuple(views)


def _title(feed: FeedLink, surroundings: Surroundings) -> Wording:
    """What it tells of, in the words of the page; of one in another language, what that calls itself."""
    tongue = surroundings.tongue
    if feed.kind is not None:
        return Wording(tongue.strings.term(Kind.parse(feed.kind)))
    if feed.language == JAPANESE:
        return tongue.words("subscribe.everything")
    return surroundings.languages.get(feed.language, Wording(feed.subject))


def _feed(feed: FeedLink, year: FiscalYear | None, url: str) -> FeedView:
    path = feed.path if year is None else archive_path(feed.path, year)
    return FeedView(Wording(feed.form), Wording(path), Wording(url + path))


def _data(surroundings: Surroundings) -> tuple[DataView, ...]:
    tongue = surroundings.tongue
    lists = (DataView(Wording(tongue.strings.term(kind)), Wording(kind.code)) for kind in Kind)
    years = (
        DataView(tongue.fiscal_year(each.year), Wording(f"years/{each.year.year}"))
        for each in surroundings.register.years
    )
    return (*lists, *years)
