"""The few facts at the top of a case: since when, how many, until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from disclosure_builder.pages.moments import stopped_for
from disclosure_builder.pages.scales import scale_label
from disclosure_builder.pages.tongue import Tongue
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


@dataclass(frozen=True)
class Facts:
    """The facts that a reader in a hurry looks for; what is not known is said or absent.

    `leading` belong to where the case stands now: since when, until when, when there will be more.
    `further` are how many, and which data.
    """

    leading: tuple[Fact, ...]
    further: tuple[Fact, ...]

    @property
    def all(self) -> tuple[Fact, ...]:
        """One after the other."""
        return (*self.leading, *self.further)


def make_facts(body: CaseEdition, next_report: date | None, tongue: Tongue) -> Facts:
    """The facts of a case as it stands."""
    facts = _Facts(tongue)
    next_ones = () if next_report is None else (facts.next_report(next_report),)
    numbers = (*facts.scale(body), *facts.data(body))
    if isinstance(body, Suspension):
        return Facts((*facts.of_suspension(body), *next_ones), numbers)
    return Facts((*facts.nature(body), *next_ones), (*facts.of_other(body), *numbers))


@dataclass(frozen=True)
class _Facts:
    """Says facts in one language."""

    tongue: Tongue

    def _fact(self, key: str, value: Markup) -> Fact:
        return Fact(self.tongue.words(f"facts.{key}"), value)

    def nature(self, body: CaseEdition) -> Iterator[Fact]:
        """Whether it happened or was feared."""
        if isinstance(body, Incident):
            feared = body.nature is Nature.FEARED
            words = self.tongue.say("facts.feared" if feared else "facts.occurred")
            yield self._fact("nature", words)

    def of_other(self, body: CaseEdition) -> Iterator[Fact]:
        yield from self._period(body.times)
        yield from self._moment("detected", body.times.detected)

    def _period(self, times: Times) -> Iterator[Fact]:
        """When it happened: one moment, or from one to another."""
        start, end = times.occurred_from, times.occurred_to
        if start is None or end is None:
            yield from self._moment("moment", start)
            return
        tongue = self.tongue
        between = tongue.say("facts.between", start=tongue.time(start), end=tongue.time(end))
        yield self._fact("period", between)

    def of_suspension(self, body: Suspension) -> Iterator[Fact]:
        times = body.times
        yield self._fact("scope", self.tongue.printed(body.scope))
        if body.nature is SuspensionNature.MAINTENANCE and times.occurred_from is None:
            yield from self._moment("planned_from", times.planned_from)
            yield from self._moment("planned_to", times.planned_to)
        yield from self._moment("stop_from", times.occurred_from)
        yield from self._moment("provisionally", times.provisionally_restored)
        yield from self._moment("restored", times.restored or times.occurred_to)
        length = stopped_for(body, self.tongue)
        if length is not None:
            provisional = times.provisionally_restored is not None
            key = "stopped_for_provisionally" if provisional else "stopped_for"
            yield self._fact(key, self.tongue.printed(length))

    def _moment(self, key: str, at: Moment | None) -> Iterator[Fact]:
        if at is not None:
            yield self._fact(key, self.tongue.time(at))

    def scale(self, body: CaseEdition) -> Iterator[Fact]:
        """The totals; of a scale that is not stated, its state and no number."""
        if body.scale.state is not ItemState.STATED and not body.scale.counts:
            yield self._fact("scale", self.tongue.printed(body.scale.state))
        for scale in body.scale.counts[:_MOST_COUNTS]:
            yield Fact(scale_label(scale, self.tongue), self._count(scale))

    def _count(self, scale: ScaleCount) -> Markup:
        words = self.tongue.count(scale.count, scale.unit)
        if scale.count.as_of is None:
            return words
        note = self.tongue.as_of(scale.count.as_of)
        return self.tongue.say("format.with_note", words=words, note=note)

    def data(self, body: CaseEdition) -> Iterator[Fact]:
        """Which data it concerns, as far as the list has more of a word for them than その他."""
        items = body.other.data_items
        if set(items) - {DataItem.OTHER}:
            yield self._fact("data", self.tongue.listed(items))

    def next_report(self, day: date) -> Fact:
        """When there will be more."""
        return self._fact(
            "next_report", self.tongue.say("facts.next_report_on", day=self.tongue.day(day))
        )
