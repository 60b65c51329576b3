"""Why a case is published: the words of its trigger, and never of Art. 14 where it has none.

A breakdown or planned maintenance is no matter of Art. 14 (`domain.md` section 1): it gets a
sentence of its own, in which neither the ordinance nor publication under it is named.
"""

from dataclasses import dataclass

from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.terms import SuspensionNature


@dataclass(frozen=True)
class BasisView:
    """Sentences; of a statutory stop the incident, if it has a page."""

    heading: Wording
    sentences: tuple[Wording, ...]
    explanation: PublicText | None
    incident: Case | None
    incident_address: Wording | None


def make_basis(body: CaseEdition, surroundings: Surroundings) -> BasisView:
    """The basis line of an incident or a suspension."""
    tongue = surroundings.tongue
    if isinstance(body, Incident):
        labels = (surroundings.portal.trigger_label(trigger) for trigger in body.triggers)
        sentences = tuple(Wording(label.sentence) for label in labels)
        heading = tongue.words("basis.heading")
        return BasisView(heading, sentences, body.trigger_explanation, None, None)
    if isinstance(body, Suspension) and body.nature is SuspensionNature.STATUTORY:
        return _statutory(body, surroundings)
    nature = body.nature if isinstance(body, Suspension) else SuspensionNature.FAILURE
    sentence = tongue.words(f"basis.{nature.code}")
    return BasisView(tongue.words("basis.ordinary_heading"), (sentence,), None, None, None)


def _statutory(body: Suspension, surroundings: Surroundings) -> BasisView:
    labels = (surroundings.portal.trigger_label(trigger) for trigger in body.triggers)
    tongue = surroundings.tongue
    sentences = tuple(tongue.words("basis.statutory", label=label.label) for label in labels)
    incident = None if body.incident is None else surroundings.linkable.get(body.incident)
    address = None if incident is None else Wording(incident.address)
    return BasisView(tongue.words("basis.heading"), sentences, None, incident, address)
