"""Cases of a fiscal year → the derived figures that are counted from what they say.

A withdrawn case was none: it counts as withdrawn and for nothing else. The persons of a case are those
of the first count in persons of its scale; those of cases without a page are told apart, as a range
where they are few (`docs/small-counts.md`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from disclosure_builder.public.editions import CaseEdition, Incident, Item, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.register.intervals import interval
from disclosure_builder.vocabulary.counts import Count
from disclosure_builder.vocabulary.derived import WITHHELD_BY
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.terms import (
    CountQuality,
    ItemState,
    MeasureKind,
    MeasureStatus,
    Nature,
    NoticeWay,
    PartyRole,
    ReportTo,
    ScaleUnit,
    SuspensionNature,
    Trigger,
)

_UNKNOWN = "調査中又は人数を示していない事案があるため、合計できません。"


@dataclass(frozen=True)
class Counted:
    """A derived figure as it is printed, or why there is none."""

    value: str | None
    reason: str = ""

    @classmethod
    def of(cls, number: int) -> "Counted":
        """A whole number."""
        return cls(f"{number:,}")


def case_figures(own: Sequence[Case], threshold: int) -> dict[str, Counted]:
    """Every figure of `CASE_FIGURES`, and one for each reason for which something is withheld."""
    standing = [case for case in own if not case.is_withdrawn]
    incidents = [case.incident for case in standing if case.incident is not None]
    stops = [case.suspension for case in standing if case.suspension is not None]
    public = [each for each in incidents if each.notice.way is not NoticeWay.NOTIFIED]
    quiet = [each for each in incidents if each.notice.way is NoticeWay.NOTIFIED]
    numbers = {
        "cases-total": len(incidents),
        "cases-published": len(public),
        "cases-notified-only": len(quiet),
        "cases-withdrawn": sum(case.is_withdrawn and case.incident is not None for case in own),
        **{
            f"cases-{each.code}": sum(each in one.triggers for one in incidents) for each in Trigger
        },
        **{f"cases-{each.code}": sum(one.nature is each for one in incidents) for each in Nature},
        **_requests(incidents),
        **_reports([*incidents, *stops]),
        **_stops(stops),
        **_withheld([*incidents, *stops]),
    }
    figures = {name: Counted.of(number) for name, number in numbers.items()}
    figures["persons-concerned"] = _persons(public)
    figures["persons-notified-only"] = _coarse(_persons(quiet), threshold)
    return figures


def _requests(incidents: Iterable[Incident]) -> dict[str, int]:
    """Art. 12(3): what was asked of other bodies, and of how many."""
    asking = [each for each in incidents if Trigger.REQUEST in each.triggers]
    measures = [measure for each in asking for measure in each.measures.measures]
    parties = [party for each in asking for party in each.parties.parties]
    return {
        "protection-requests": sum(
            each.kind is MeasureKind.REQUEST and each.status is MeasureStatus.DONE
            for each in measures
        ),
        "requested-bodies": sum(each.role is PartyRole.OTHER_BODY for each in parties),
    }


def _reports(bodies: Iterable[CaseEdition]) -> dict[str, int]:
    """Reports to other bodies, by whom they went to."""
    counted = Counter(report.to for body in bodies for report in body.reports)
    parts = {f"reports-{body.code}": counted[body] for body in ReportTo}
    return {"reports-total": sum(parts.values()), **parts}


def _stops(stops: Sequence[Suspension]) -> dict[str, int]:
    natures = Counter(each.nature for each in stops)
    parts = {f"suspensions-{each.code}": natures[each] for each in SuspensionNature}
    return {**parts, "suspensions-unmeasured": sum(interval(each) is None for each in stops)}


def _withheld(bodies: Iterable[CaseEdition]) -> dict[str, int]:
    """Cases with something withheld, each once for each of its reasons."""
    reasons = [{str(item.reason_code) for item in _withheld_items(body)} for body in bodies]
    codes = Counter(code for each in reasons for code in each)
    parts = {f"{WITHHELD_BY}{code}": number for code, number in codes.items()}
    return {"cases-withheld": sum(map(bool, reasons)), **parts}


def _withheld_items(body: CaseEdition) -> Iterator[Item]:
    items: list[Item | None] = [getattr(body, name) for name in ITEM_LABELS]
    items.append(body.other.secondary_damage)
    return (each for each in items if each is not None and each.state is ItemState.WITHHELD)


def _persons(incidents: Iterable[Incident]) -> Counted:
    """How many persons together, as well as it is known."""
    counts = [next((each for each in _in_persons(one)), None) for one in incidents]
    known = [_bounds(each) for each in counts if each is not None]
    lowest = sum(low for low, _ in known)
    if any(high is None for _, high in known):
        return Counted(f"少なくとも{lowest:,}") if lowest else Counted(None, _UNKNOWN)
    highest = sum(high for _, high in known if high is not None)
    if lowest == highest:
        about = any(each is not None and each.quality is CountQuality.ABOUT for each in counts)
        return Counted(f"{'約' if about else ''}{highest:,}")
    return Counted(f"{lowest:,}～{highest:,}" if lowest else f"最大{highest:,}")


def _in_persons(incident: Incident) -> Iterator[Count]:
    return (each.count for each in incident.scale.counts if each.unit is ScaleUnit.PERSONS)


def _bounds(count: Count) -> tuple[int, int | None]:
    """The least and the most it can be; None where there is no most."""
    if count.value is None:
        return 0, None
    return {
        CountQuality.EXACT: (count.value, count.value),
        CountQuality.ABOUT: (count.value, count.value),
        CountQuality.AT_MOST: (0, count.value),
        CountQuality.AT_LEAST: (count.value, None),
        CountQuality.FEWER_THAN: (1, count.value - 1),
    }[count.quality]


def _coarse(persons: Counted, threshold: int) -> Counted:
    """A small number of persons nobody else hears of is told as a range; zero stands."""
    digits = (persons.value or "").replace(",", "")
    if digits.isascii() and digits.isdigit() and 0 < int(digits) < threshold:
        return Counted(f"1～{threshold - 1}")
    return persons
