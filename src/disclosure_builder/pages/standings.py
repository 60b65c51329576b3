"""Where a case stands now, in words: is it over, does it go on, when comes the next report."""

from dataclasses import dataclass
from datetime import date

from disclosure_builder.pages.surroundings import Surroundings, is_concluded
from disclosure_builder.public.editions import CaseEdition, Item, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.terms import ItemState, NetworkState, Scope, SuspensionNature

# Each state of the network: the class of its box, and a sentence for the page of a stop.
STATES = {
    NetworkState.RUNNING: (Wording("status--running"), Wording("稼働しています")),
    NetworkState.PARTLY_STOPPED: (Wording("status--partial"), Wording("一部を停止しています")),
    NetworkState.STOPPED: (Wording("status--stopped"), Wording("全部を停止しています")),
}
_PLAIN = Wording("status--plain")
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
    if case.reference in surroundings.stopped:
        return Wording("停止中")
    if case.reference in surroundings.planned:
        return Wording("予定")
    return _ended(suspension)


def _ended(suspension: Suspension) -> Wording:
    times = suspension.times
    planned = suspension.nature is SuspensionNature.MAINTENANCE
    if times.restored is not None:
        return Wording("終了" if planned else "復旧済み")
    if times.provisionally_restored is not None:
        return Wording("仮復旧")
    return Wording("終了")


_SENTENCES = {
    "予定": "停止を予定しています",
    "復旧済み": "復旧しています",
    "仮復旧": "仮復旧しています",
    "終了": "停止は終わりました",
}


def make_standing(case: Case, body: CaseEdition, surroundings: Surroundings) -> Standing:
    """Where a case stands that was not withdrawn."""
    concluded = is_concluded(case)
    next_report = None if concluded else next_report_of(body)
    words = suspension_words(case, surroundings)
    if words is None or case.suspension is None:
        sentence = "最終報を公表しました" if concluded else "調査・対応を続けています"
        return Standing(_PLAIN, Wording(sentence), next_report)
    if case.reference in surroundings.stopped:
        css_class, now = STATES[_SCOPES[case.suspension.scope]]
        return Standing(css_class, Wording(f"現在、{now}"), next_report)
    css_class = _PLAIN if words.value == "予定" else STATES[NetworkState.RUNNING][0]
    return Standing(css_class, Wording(_SENTENCES[words.value]), next_report)


def next_report_of(body: CaseEdition) -> date | None:
    """The nearest day for which an item under investigation announces a report."""
    items: list[Item] = [getattr(body, name) for name in ITEM_LABELS]
    days = [
        item.next_report
        for item in items
        if item.state is ItemState.INVESTIGATING and item.next_report is not None
    ]
    return min(days, default=None)
