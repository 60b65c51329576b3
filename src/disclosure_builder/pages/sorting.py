"""Entries of lists by trigger and by state, and what the list of everything can be filtered by.

Every trigger and every state is there, also without an entry: that there is none is an answer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from disclosure_builder.language.ruby import without_ruby
from disclosure_builder.pages.entries import Entry, Group
from disclosure_builder.pages.standings import PROGRESS
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.terms import Kind, SuspensionNature, Trigger


@dataclass(frozen=True)
class Choice:
    """One choice of a filter: its code, and its words without readings, which no choice can hold."""

    value: Wording
    label: Wording


@dataclass(frozen=True)
class Filter:
    """A filter: its name for the script, its words, and what can be chosen."""

    name: Wording
    label: Wording
    choices: tuple[Choice, ...]


def group_by_trigger(entries: Iterable[Entry], surroundings: Surroundings) -> tuple[Group, ...]:
    """The four acts of the mayor; an entry stands under each of its own."""
    labels = {trigger.code: trigger_words(trigger, surroundings) for trigger in Trigger}
    return _groups(entries, "trigger", labels, lambda entry: entry.triggers)


def group_by_state(entries: Iterable[Entry], surroundings: Surroundings) -> tuple[Group, ...]:
    """What stands still or goes on first."""
    words = surroundings.tongue.words
    labels = {code: words(f"progress.{code}") for code in PROGRESS}
    return _groups(entries, "state", labels, lambda entry: (entry.progress,))


def _groups(
    entries: Iterable[Entry],
    name: str,
    labels: dict[str, Wording],
    codes_of: Callable[[Entry], tuple[str, ...]],
) -> tuple[Group, ...]:
    sorted_in: dict[str, list[Entry]] = {code: [] for code in labels}
    for entry in entries:
        for code in codes_of(entry):
            sorted_in[code].append(entry)
    return tuple(
        Group(Wording(code), Wording(f"{name}-{code}"), label, tuple(sorted_in[code]))
        for code, label in labels.items()
    )


def trigger_words(trigger: Trigger, surroundings: Surroundings) -> Wording:
    """How the portal names a trigger; in another language, as its table of words does."""
    strings = surroundings.tongue.strings
    if strings.is_authentic:
        return Wording(surroundings.portal.trigger_label(trigger).label)
    return Wording(strings.term(trigger))


def make_filters(years: Iterable[Group], surroundings: Surroundings) -> tuple[Filter, ...]:
    """Fiscal year, kind, trigger and state; `years` are the groups of the list."""
    tongue = surroundings.tongue
    kinds = (Kind.INCIDENT, Kind.SUSPENSION, *SuspensionNature, Kind.OPERATION)
    choices = {
        "year": [(year.code.value, year.label) for year in years],
        "kind": [(kind.code, Wording(tongue.strings.term(kind))) for kind in kinds],
        "trigger": [(each.code, trigger_words(each, surroundings)) for each in Trigger],
        "state": [(code, tongue.words(f"progress.{code}")) for code in PROGRESS],
    }
    return tuple(
        Filter(
            Wording(name),
            tongue.words(f"filters.{name}"),
            tuple(
                Choice(Wording(code), Wording(without_ruby(label.value))) for code, label in rows
            ),
        )
        for name, rows in choices.items()
    )
