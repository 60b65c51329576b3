"""The archives of the feeds: of which fiscal years there is one, and where it lies."""

from datetime import datetime

from disclosure_builder.public.register import Register
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.years import FiscalYear


def closed_years(register: Register) -> tuple[FiscalYear, ...]:
    """The years that are over by the time of the register, newest first and without a gap.

    The first is the first of which anything is known.
    """
    running = _year_of(register.as_of).year
    known = [each.year.year for each in register.years]
    known += [_year_of(case.first_released_at).year for case in register.cases]
    first = min(known, default=running)
    return tuple(FiscalYear(year) for year in range(running - 1, first - 1, -1))


def archive_path(feed: str, year: FiscalYear) -> str:
    """`feeds/all.atom.xml` → `feeds/archive/2025/all.atom.xml`."""
    folder, name = feed.rsplit("/", 1)
    return f"{folder}/archive/{year.year}/{name}"


def _year_of(moment: datetime) -> FiscalYear:
    return FiscalYear.of(moment.astimezone(TOKYO).date())
