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
    """When it ended, provisionally or for good; None while it goes on. Figures count up to here."""
    times = body.times
    ends = [times.provisionally_restored, times.restored, times.occurred_to]
    known = [moment for moment in ends if moment is not None and moment.is_known]
    if known:
        return known[0]
    return times.planned_to if body.nature is SuspensionNature.MAINTENANCE else None
