"""When a stop began and when it ended: one reading for the state, the figures and the pages."""

from disclosure_builder.public.editions import Suspension
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import SuspensionNature


def began(body: Suspension) -> Moment | None:
    """When the stop began; of maintenance that was only planned, its planned start."""
    if body.times.occurred_from is not None:
        return body.times.occurred_from
    return body.times.planned_from if body.nature is SuspensionNature.MAINTENANCE else None


def ended(body: Suspension) -> Moment | None:
    """When it ended, provisionally or for good; None while it goes on. Figures count up to here.

    The end may be a moment that is not known: the stop is over all the same.
    """
    times = body.times
    ends = [times.provisionally_restored, times.restored, times.occurred_to]
    given = [moment for moment in ends if moment is not None]
    if given:
        return next((moment for moment in given if moment.is_known), given[0])
    return times.planned_to if body.nature is SuspensionNature.MAINTENANCE else None
