"""The search page: what a query can be limited to, and as of when an empty answer is true."""

from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.sorting import Choice
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import Kind

SEARCH = "search/"
SEARCH_FRAME = "search"


@dataclass(frozen=True)
class SearchView:
    """The filters: how an address begins, and the year in it; `as_of_words` is for a script, which needs text."""

    kinds: tuple[Choice, ...]
    years: tuple[Choice, ...]
    as_of: datetime
    as_of_words: Wording


def make_search(surroundings: Surroundings) -> SearchView:
    """The view of the search page."""
    register, tongue = surroundings.register, surroundings.tongue
    newest_first = sorted((year.year for year in register.years), reverse=True)
    return SearchView(
        kinds=tuple(
            Choice(Wording(kind.code), Wording(tongue.strings.term(kind))) for kind in Kind
        ),
        years=tuple(Choice(Wording(str(y.year)), tongue.fiscal_year(y)) for y in newest_first),
        as_of=register.as_of,
        as_of_words=tongue.moment_words(Moment.of(register.as_of)),
    )
