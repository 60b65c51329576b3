"""When it was decided, against what the edition says of its own times and the edition before it.

Only what can be known: a time that is approximate, unknown or not given is not judged.
"""

from collections.abc import Iterator
from datetime import date, datetime

from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.problems import Problem
from disclosure_builder.public.editions import CaseEdition
from disclosure_builder.public.sealed import Body
from disclosure_builder.vocabulary.moments import Moment


def time_problems(decided: Moment, body: Body, path: str) -> Iterator[Problem]:
    """The decision lies in the time that the edition names for it, and not after its publication."""
    if isinstance(body, CaseEdition):
        if body.times.decided is not None and not _within(decided, body.times.decided):
            yield seal_problem("seal-decided-elsewhen", path)
        if body.times.published is not None and decided.surely_after(body.times.published):
            yield seal_problem("seal-decided-late", path)
    elif body.published_on is not None and (decided.day or date.min) > body.published_on:
        yield seal_problem("seal-decided-late", path)


def _within(decided: Moment, said: Moment) -> bool:
    """The same minute where the minute is given, the same day where only the day is, and so on."""
    if said.approximate or said.earliest is None or said.end is None or decided.earliest is None:
        return True
    return said.earliest <= decided.earliest < said.end


def order_problems(
    decided: datetime | None, before: datetime | None, path: str
) -> Iterator[Problem]:
    """An edition is not decided before the one it follows."""
    if decided is not None and before is not None and decided < before:
        yield seal_problem("seal-order", path)
