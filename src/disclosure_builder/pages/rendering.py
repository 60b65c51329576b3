"""The stage: `Register` → `Fragment`s, one for each page that the register gives rise to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from disclosure_builder.language.ruby import without_ruby
from disclosure_builder.pages.archive import make_archive
from disclosure_builder.pages.cases import make_case, make_withdrawn
from disclosure_builder.pages.environment import Templates
from disclosure_builder.pages.fragments import FRAME, make_fragment
from disclosure_builder.pages.list_links import (
    ANNOUNCEMENTS,
    INCIDENTS,
    STATES,
    SUSPENSIONS,
    TRIGGERS,
    YEARS,
)
from disclosure_builder.pages.lists import (
    make_announcements,
    make_home,
    make_kind,
    make_states,
    make_triggers,
)
from disclosure_builder.pages.printing import Prose, shortened
from disclosure_builder.pages.searching import SEARCH, SEARCH_FRAME, make_search
from disclosure_builder.pages.subscribing import make_subscribe
from disclosure_builder.pages.surroundings import Surroundings, make_surroundings
from disclosure_builder.pages.told import make_told
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.pages.translations import told_in
from disclosure_builder.pages.years import YearView, make_year, make_years
from disclosure_builder.public.archive import ARCHIVE
from disclosure_builder.public.editions import CaseEdition
from disclosure_builder.public.pages import FeedLink, Fragment
from disclosure_builder.public.register import Case, Register, Year
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind

SUBSCRIBE = "subscribe/"
FROZEN = f"{ARCHIVE}/"
# The frame with the script of the filters.
LIST_FRAME = "list"


def render_pages(
    register: Register, portal: Portal, feeds: tuple[FeedLink, ...], templates: Templates
) -> Iterator[Fragment]:
    """Every page of the register, in every language that it exists in.

    A case of which only the persons concerned were told has none.
    """
    tongues = templates.tongues
    for tongue in tongues:
        surroundings = make_surroundings(register, portal, feeds, tongue, tongues)
        yield from _Pages(surroundings, templates).all()


@dataclass(frozen=True)
class _Pages:
    """The pages of one language."""

    surroundings: Surroundings
    templates: Templates

    @property
    def _tongue(self) -> Tongue:
        return self.surroundings.tongue

    def _page(  # noqa: PLR0913 - all that a page has
        self,
        address: str,
        template: str,
        view: object,
        *,
        title: Prose | str,
        description: Prose | str,
        updated: datetime | None,
        published: datetime | None = None,
        frame: str = FRAME,
    ) -> Fragment:
        """One page; `address` is that below the folder of the language."""
        strings = self._tongue.strings
        return make_fragment(
            strings.folder + address,
            without_ruby(str(title)),
            without_ruby(str(description)),
            self.templates.render(template, view, strings.code),
            updated,
            published=published,
            frame=frame,
            language=strings.code,
        )

    def all(self) -> Iterator[Fragment]:
        """Lists, the search, cases and years."""
        register = self.surroundings.register
        newest_first = sorted(register.years, key=lambda year: year.year, reverse=True)
        years = tuple(make_year(year, self.surroundings) for year in newest_first)
        yield from self._lists(years)
        yield self._search()
        for case in register.cases:
            if case.has_page and isinstance(case.body, CaseEdition):
                yield from self._case(case, case.body)
        for year, view in zip(newest_first, years, strict=True):
            yield self._year(year, view)

    def _case(self, case: Case, body: CaseEdition) -> Iterator[Fragment]:
        """One page, or none in a language that the case has no text in."""
        updated, published = case.newest.released_at, case.first_released_at
        told = told_in(case, self._tongue.strings)
        title: Prose = body.title
        view: object
        if told is not None:
            title, description = told.title, shortened(told.text)
            template, view = "told", make_told(case, body, told, self.surroundings)
        elif not self._tongue.strings.is_authentic:
            return
        elif case.is_withdrawn:
            description = str(self._tongue.words("authentic.withdrawal.heading"))
            template, view = "withdrawn", make_withdrawn(case, self.surroundings)
        else:
            description = shortened(body.summary)
            template, view = "case", make_case(case, body, self.surroundings)
        yield self._page(
            case.address,
            template,
            view,
            title=title,
            description=description,
            updated=updated,
            published=published,
        )

    def _year(self, year: Year, view: YearView) -> Fragment:
        own = () if year.status is None else (year.status,)
        published = None if year.status is None else year.status.first_released_at
        words = self._tongue.words("year.description", title=view.title, basis=view.basis)
        updated = _newest((*own, *year.cases))
        return self._page(
            str(view.original),
            "year",
            view,
            title=view.title,
            description=words,
            updated=updated,
            published=published,
        )

    def _lists(self, years: tuple[YearView, ...]) -> Iterator[Fragment]:
        surroundings, words = self.surroundings, self._tongue.words
        portal = surroundings.portal
        basis, yearly = portal.ordinance.basis, portal.ordinance.yearly_basis
        home = make_home(years, surroundings)
        lists = (
            (ANNOUNCEMENTS, "announcements", "lists.announcements", make_announcements),
            (TRIGGERS, "triggers", "lists.triggers", make_triggers),
            (STATES, "states", "lists.states", make_states),
            (SUSPENSIONS, "suspensions", "lists.suspensions", partial(make_kind, Kind.SUSPENSION)),
            (INCIDENTS, "incidents", "lists.incidents", partial(make_kind, Kind.INCIDENT)),
            (YEARS, "years", "years.title", partial(make_years, years)),
            (FROZEN, "archive", "archive.title", make_archive),
            (SUBSCRIBE, "subscribe", "subscribe.title", make_subscribe),
        )
        yield self._page(
            "",
            "home",
            home,
            title=home.name,
            description=home.description,
            updated=self._told_of(""),
        )
        for address, template, key, make in lists:
            yield self._page(
                address,
                template,
                make(surroundings),
                title=words(key),
                description=words(
                    f"{key}_description", basis=yearly if address == YEARS else basis
                ),
                updated=self._told_of(address),
                frame=LIST_FRAME if address == ANNOUNCEMENTS else FRAME,
            )

    def _told_of(self, address: str) -> datetime | None:
        """When a list last changed."""
        return _newest(c for c in self.surroundings.register.cases if _tells_of(address, c))

    def _search(self) -> Fragment:
        words = self._tongue.words
        return self._page(
            SEARCH,
            "search",
            make_search(self.surroundings),
            title=words("search.title"),
            description=words("search.description"),
            updated=None,
            frame=SEARCH_FRAME,
        )


def _tells_of(address: str, case: Case) -> bool:
    """Whether a list changes when this case does; what was frozen, and how to subscribe, never do."""
    kinds = {
        INCIDENTS: {Kind.INCIDENT},
        SUSPENSIONS: {Kind.SUSPENSION},
        FROZEN: set[Kind](),
        SUBSCRIBE: set[Kind](),
    }
    return case.kind in kinds.get(address, set(Kind))


def _newest(cases: Iterable[Case]) -> datetime | None:
    """When anything with a page was last released."""
    return max((case.newest.released_at for case in cases if case.has_page), default=None)
