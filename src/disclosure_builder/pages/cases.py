"""The page of an incident or a suspension: a case → what its template shows."""

from dataclasses import dataclass

from disclosure_builder.pages.bases import BasisView, make_basis
from disclosure_builder.pages.cautions import make_cautions
from disclosure_builder.pages.contacts import ContactView, make_contact, portal_contact
from disclosure_builder.pages.corrections import CorrectionView, make_corrections
from disclosure_builder.pages.entries import Badge, Entry, badges_of
from disclosure_builder.pages.facts import Facts, make_facts
from disclosure_builder.pages.histories import HistoryView, make_history
from disclosure_builder.pages.items import ItemView, StateView, make_items, make_state
from disclosure_builder.pages.moments import Length, TimeRow, make_lengths, make_times
from disclosure_builder.pages.standings import Standing, make_standing
from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.pages.tellings import Tellings, make_related, make_tellings
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText, Wording


@dataclass(frozen=True)
class CaseView:
    """A case in force. `incident` is the body where there is more to say of an incident."""

    body: CaseEdition
    incident: Incident | None
    badges: tuple[Badge, ...]
    standing: Standing
    facts: Facts
    basis: BasisView
    affected_heading: Wording
    affected: tuple[PublicText, ...]
    contact: ContactView
    corrections: tuple[CorrectionView, ...]
    cautions: tuple[Wording, ...]
    items_heading: Wording
    items: tuple[ItemView, ...]
    damage: StateView | None
    times: tuple[TimeRow, ...]
    lengths: tuple[Length, ...]
    tellings: Tellings
    history: HistoryView


@dataclass(frozen=True)
class WithdrawnView:
    """A tombstone: that it was withdrawn, why and when; nothing of what it said.

    `related` are the cases that name it, which a reader may have come from.
    """

    title: PublicText
    badges: tuple[Badge, ...]
    reason: PublicText | None
    contact: ContactView
    related: tuple[Entry, ...]
    history: HistoryView


def make_case(case: Case, body: CaseEdition, surroundings: Surroundings) -> CaseView:
    """The view of a case that was not withdrawn."""
    portal = surroundings.portal
    tongue = surroundings.tongue
    standing = make_standing(case, body, surroundings)
    incident = body if isinstance(body, Incident) else None
    basis = portal.ordinance.basis
    is_over = case.reference not in surroundings.stopped | surroundings.planned
    damage = body.other.secondary_damage
    history = make_history(case, surroundings)
    return CaseView(
        body=body,
        incident=incident,
        badges=badges_of(case, tongue),
        standing=standing,
        facts=make_facts(body, standing.next_report, tongue),
        basis=make_basis(body, surroundings),
        affected_heading=tongue.words(
            f"authentic.case.{'affected' if is_over else 'affected_now'}"
        ),
        affected=body.affected if isinstance(body, Suspension) else (),
        contact=make_contact(body, portal),
        corrections=make_corrections(case, history.editions, tongue),
        cautions=make_cautions(body, tongue),
        items_heading=tongue.words("authentic.case.items", basis=basis)
        if incident
        else tongue.words("authentic.case.items_of_stop"),
        items=make_items(body, surroundings),
        damage=None if damage is None else make_state(damage, portal),
        times=make_times(case, body, tongue),
        lengths=make_lengths(case, body, tongue),
        tellings=make_tellings(case, surroundings),
        history=history,
    )


def make_withdrawn(case: Case, surroundings: Surroundings) -> WithdrawnView:
    """The view of a case that was withdrawn."""
    portal = surroundings.portal
    return WithdrawnView(
        title=case.body.title,
        badges=badges_of(case, surroundings.tongue),
        reason=case.body.change_reason,
        contact=portal_contact(portal),
        related=make_related(case, surroundings),
        history=make_history(case, surroundings),
    )
