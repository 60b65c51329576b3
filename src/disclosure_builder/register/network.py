"""The state of the network at a time: 稼働中, 一部停止 or 全部停止, since when, and why."""

from collections.abc import Sequence
from datetime import datetime

from disclosure_builder.public.editions import Suspension
from disclosure_builder.public.register import Case, StateOfNetwork
from disclosure_builder.public.stops import began, ended
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import NetworkState, Scope


def state_at(cases: Sequence[Case], at: datetime) -> StateOfNetwork:
    """The state that the released records give for the time `at`."""
    standing = [
        (case, case.suspension)
        for case in cases
        if case.suspension is not None and not case.is_withdrawn
    ]
    stopped = [(case, body) for case, body in standing if _is_stopped(body, at)]
    planned = tuple(case for case, body in standing if _begins_after(body, at))
    whole = [(case, body) for case, body in stopped if body.scope is Scope.WHOLE]
    if whole:
        state, since = NetworkState.STOPPED, _first([began(body) for _, body in whole])
    elif stopped:
        state, since = NetworkState.PARTLY_STOPPED, _first([began(body) for _, body in stopped])
    else:
        over = [ended(body) for _, body in standing if not _begins_after(body, at)]
        state, since = NetworkState.RUNNING, _last(over)
    return StateOfNetwork(state, since, tuple(case for case, _ in stopped), planned)


def _begins_after(body: Suspension, at: datetime) -> bool:
    start = began(body)
    return start is not None and start.earliest is not None and start.earliest > at


def _is_stopped(body: Suspension, at: datetime) -> bool:
    """A stop whose beginning is not known has begun: it was reported."""
    if _begins_after(body, at):
        return False
    end = ended(body)
    return end is None or (end.earliest is not None and end.earliest > at)


def _known(moments: Sequence[Moment | None]) -> list[tuple[datetime, Moment]]:
    return [
        (moment.earliest, moment)
        for moment in moments
        if moment is not None and moment.earliest is not None
    ]


def _first(moments: Sequence[Moment | None]) -> Moment | None:
    return min(_known(moments), key=lambda pair: pair[0], default=(None, None))[1]


def _last(moments: Sequence[Moment | None]) -> Moment | None:
    return max(_known(moments), key=lambda pair: pair[0], default=(None, None))[1]
