"""Where a case stands now, in words: is it over, does it go on, when comes the next report."""

from dataclasses import dataclass
from datetime import date

from disclosure_builder.pages.surroundings import Surroundings, is_concluded
from disclosure_builder.public.editions import CaseEdition, Item, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.terms import (
    ItemState,
    Kind,
    NetworkState,
    Scope,
    SuspensionNature,
)

# Each state of the network: the class of its box.
STATE_CLASSES = {
    NetworkState.RUNNING: Wording("status--running"),
    NetworkState.PARTLY_STOPPED: Wording("status--partial"),
    NetworkState.STOPPED: Wording("status--stopped"),
}
_PLAIN = Wording("status--plain")
_PLANNED = "planned"
# The states that cases are listed under: what presses first.
PROGRESS = ("stopped", _PLANNED, "going_on", "concluded", "withdrawn")
_SCOPES = {Scope.WHOLE: NetworkState.STOPPED, Scope.PART: NetworkState.PARTLY_STOPPED}


@dataclass(frozen=True)
class Standing:
    """The first thing a reader of a case wants to know. `css_class` gives colour and shape."""

    css_class: Wording
    words: Wording
    next_report: date | None


def suspension_words(case: Case, surroundings: Surroundings) -> Wording | None:
    """`停止中`, `復旧済み`, … of a suspension; None of any other case."""
    suspension = case.suspension
    if suspension is None:
        return None
    return surroundings.tongue.words(f"stops.{_state(case, suspension, surroundings)}")


def _state(case: Case, suspension: Suspension, surroundings: Surroundings) -> str:
    """The key of where a stop stands now."""
    if case.reference in surroundings.stopped:
        return "stopped"
    if case.reference in surroundings.planned:
        return _PLANNED
    times = suspension.times
    if times.restored is not None:
        return "ended" if suspension.nature is SuspensionNature.MAINTENANCE else "restored"
    return "ended" if times.provisionally_restored is None else "provisionally"


def progress_of(case: Case, surroundings: Surroundings) -> str:
    """Under which state a case is listed: the key of its words under `progress`."""
    if case.is_withdrawn:
        return "withdrawn"
    if case.reference in surroundings.stopped:
        return "stopped"
    if case.reference in surroundings.planned:
        return _PLANNED
    # A year's status is no matter that goes on.
    if case.kind is Kind.OPERATION or is_concluded(case):
        return "concluded"
    return "going_on"


def make_standing(case: Case, body: CaseEdition, surroundings: Surroundings) -> Standing:
    """Where a case stands that was not withdrawn."""
    tongue = surroundings.tongue
    concluded = is_concluded(case)
    next_report = None if concluded else next_report_of(body)
    if case.suspension is None:
        key = "standing.concluded" if concluded else "standing.going_on"
        return Standing(_PLAIN, tongue.words(key), next_report)
    if case.reference in surroundings.stopped:
        network = _SCOPES[case.suspension.scope]
        now = tongue.words("standing.now", state=tongue.words(f"standing.{network.code}"))
        return Standing(STATE_CLASSES[network], now, next_report)
    state = _state(case, case.suspension, surroundings)
    css_class = _PLAIN if state == _PLANNED else STATE_CLASSES[NetworkState.RUNNING]
    return Standing(css_class, tongue.words(f"standing.{state}"), next_report)


def next_report_of(body: CaseEdition) -> date | None:
    """The nearest day for which an item under investigation announces a report."""
    items: list[Item] = [getattr(body, name) for name in ITEM_LABELS]
    days = [
        item.next_report
        for item in items
        if item.state is ItemState.INVESTIGATING and item.next_report is not None
    ]
    return min(days, default=None)
