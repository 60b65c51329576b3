"""The fiscal years that are over by the time of the register: each has an archive of the feeds."""

from datetime import datetime

from disclosure_builder.public.register import Register
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.years import FiscalYear


def closed_years(register: Register) -> tuple[FiscalYear, ...]:
    """Newest first, without a gap, from the first year of which anything is known."""
    running = _year_of(register.as_of.astimezone(TOKYO)).year
    known = [each.year.year for each in register.years]
    known += [_year_of(case.first_released_at.astimezone(TOKYO)).year for case in register.cases]
    first = min(known, default=running)
    return tuple(FiscalYear(year) for year in range(running - 1, first - 1, -1))


def _year_of(moment: datetime) -> FiscalYear:
    return FiscalYear.of(moment.date())
