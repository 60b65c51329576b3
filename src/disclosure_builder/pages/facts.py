"""The few facts at the top of a case: since when, how many, until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from disclosure_builder.pages.moments import stopped_for
from disclosure_builder.pages.printing import listed, printed
from disclosure_builder.pages.scales import scale_label
from disclosure_builder.pages.times import as_of_markup, count_markup, day_markup, time_markup
from disclosure_builder.public.editions import CaseEdition, Incident, ScaleCount, Suspension, Times
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import DataItem, ItemState, Nature, SuspensionNature

# More numbers than these are for the item on the scale itself.
_MOST_COUNTS = 3


@dataclass(frozen=True)
class Fact:
    """A name and its value."""

    label: Wording | PublicText
    value: Markup


def make_facts(body: CaseEdition, next_report: date | None) -> tuple[Fact, ...]:
    """The facts that a reader in a hurry looks for; what is not known is said or absent."""
    facts = list(_suspension(body) if isinstance(body, Suspension) else _incident(body))
    facts += _scale(body)
    facts += _data(body)
    if next_report is not None:
        facts.append(Fact(Wording("次の報告"), day_markup(next_report) + "の予定"))
    return tuple(facts)


def _incident(body: CaseEdition) -> Iterator[Fact]:
    if isinstance(body, Incident):
        feared = body.nature is Nature.FEARED
        words = "発生のおそれがある事象です。" if feared else "発生した事象です。"
        yield Fact(Wording("区分"), Markup(words))  # noqa: S704 - words of our own
    yield from _period(body.times)
    yield from _moment("市が知った日時", body.times.detected)


def _period(times: Times) -> Iterator[Fact]:
    """When it happened: one moment, or from one to another."""
    start, end = times.occurred_from, times.occurred_to
    if start is not None and end is not None:
        between = time_markup(start) + "から" + time_markup(end) + "まで"
        yield Fact(Wording("発生した期間"), between)
    else:
        yield from _moment("発生した日時", start)


def _suspension(body: Suspension) -> Iterator[Fact]:
    times = body.times
    yield Fact(Wording("停止の範囲"), printed(body.scope))
    if body.nature is SuspensionNature.MAINTENANCE and times.occurred_from is None:
        yield from _moment("停止の予定（開始）", times.planned_from)
        yield from _moment("停止の予定（終了）", times.planned_to)
    yield from _moment("停止の始まり", times.occurred_from)
    yield from _moment("仮復旧", times.provisionally_restored)
    yield from _moment("復旧", times.restored or times.occurred_to)
    length = stopped_for(body)
    if length is not None:
        provisional = times.provisionally_restored is not None
        label = "停止していた時間（仮復旧まで）" if provisional else "停止していた時間"
        yield Fact(Wording(label), printed(length))


def _moment(label: str, at: Moment | None) -> Iterator[Fact]:
    if at is not None:
        yield Fact(Wording(label), time_markup(at))


def _scale(body: CaseEdition) -> Iterator[Fact]:
    """The totals; of a scale that is not stated, its state and no number."""
    if body.scale.state is not ItemState.STATED and not body.scale.counts:
        yield Fact(Wording("規模"), printed(body.scale.state))
    for scale in body.scale.counts[:_MOST_COUNTS]:
        yield Fact(scale_label(scale), _count(scale))


def _data(body: CaseEdition) -> Iterator[Fact]:
    """Which data it concerns, as far as the list has more of a word for them than その他."""
    items = body.other.data_items
    if set(items) - {DataItem.OTHER}:
        yield Fact(Wording("関係する情報"), listed(items))


def _count(scale: ScaleCount) -> Markup:
    words = count_markup(scale.count, scale.unit)
    if scale.count.as_of is None:
        return words
    return words + "（" + as_of_markup(scale.count.as_of) + "）"
