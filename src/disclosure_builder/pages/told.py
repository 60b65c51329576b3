"""A case as it is told in another language: its newest edition's own text there, and typed facts.

A case has a page in a language only where its newest edition holds a text in it. What is typed
(kind, triggers, states, times, counts) has labels in every language; what is written in Japanese
alone stands on the Japanese page, which is the authentic one.
"""

from dataclasses import dataclass

from disclosure_builder.pages.contacts import ContactView, make_contact, portal_contact
from disclosure_builder.pages.entries import Badge, badges_of
from disclosure_builder.pages.facts import Facts, make_facts
from disclosure_builder.pages.items import STATE_CLASSES
from disclosure_builder.pages.moments import Length, TimeRow, make_lengths, make_times
from disclosure_builder.pages.standings import Standing, make_standing
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.translations import Told
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.labels import ITEM_LABELS
from disclosure_builder.vocabulary.terms import ItemState


@dataclass(frozen=True)
class StatedItem:
    """One of the items, and what is known of it: its text is in Japanese."""

    label: Wording
    css_class: Wording
    state: ItemState


@dataclass(frozen=True)
class ToldView:
    """The page of a case in another language; `original` is the address of the Japanese one."""

    told: Told
    badges: tuple[Badge, ...]
    standing: Standing
    facts: Facts
    reasons: tuple[Wording, ...]
    times: tuple[TimeRow, ...]
    lengths: tuple[Length, ...]
    items: tuple[StatedItem, ...]
    contact: ContactView
    original: Wording
    full_address: Wording


def make_told(case: Case, body: CaseEdition, told: Told, surroundings: Surroundings) -> ToldView:
    """The view of a case that was not withdrawn."""
    tongue = surroundings.tongue
    standing = make_standing(case, body, surroundings)
    return ToldView(
        told=told,
        badges=badges_of(case, tongue),
        standing=standing,
        facts=make_facts(body, standing.next_report, tongue),
        reasons=_reasons(body, surroundings),
        times=make_times(case, body, tongue),
        lengths=make_lengths(case, body, tongue),
        items=tuple(_item(body, name, surroundings) for name in ITEM_LABELS),
        contact=_contact(body, surroundings),
        original=Wording(case.address),
        full_address=Wording(surroundings.portal.url + case.address),
    )


def _contact(body: CaseEdition, surroundings: Surroundings) -> ContactView:
    """The office by its name in the language, where the record names none but that one."""
    contact = body.other.contact
    if contact is not None and contact.section.value == surroundings.office.value:
        return portal_contact(surroundings.portal)
    return make_contact(body, surroundings.portal)


def _reasons(body: CaseEdition, surroundings: Surroundings) -> tuple[Wording, ...]:
    """By which act of the mayor it became a matter of the ordinance; of an ordinary stop, why."""
    tongue = surroundings.tongue
    triggers = body.triggers if isinstance(body, Incident | Suspension) else ()
    if triggers:
        return tuple(tongue.words("basis.trigger", trigger=trigger) for trigger in triggers)
    if isinstance(body, Suspension):
        return (tongue.words(f"basis.{body.nature.code}"),)
    return ()


def _item(body: CaseEdition, name: str, surroundings: Surroundings) -> StatedItem:
    state: ItemState = getattr(body, name).state
    label = surroundings.tongue.words(f"items.{name}")
    return StatedItem(label, STATE_CLASSES[state], state)
