"""Why a case is published: the words of its trigger, and never of Art. 14 where it has none.

A breakdown or planned maintenance is no matter of Art. 14 (`domain.md` section 1): it gets a
sentence of its own, in which neither the ordinance nor publication under it is named.
"""

from dataclasses import dataclass

from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.editions import CaseEdition, Incident, Suspension
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText, Wording
from disclosure_builder.vocabulary.labels import FIELD_LABELS
from disclosure_builder.vocabulary.terms import SuspensionNature

_HEADING = Wording(FIELD_LABELS["triggers"])
_ORDINARY_HEADING = Wording("お知らせの種類")
_ORDINARY = {
    SuspensionNature.FAILURE: Wording("機器等の障害による停止についてのお知らせです。"),
    SuspensionNature.MAINTENANCE: Wording("あらかじめ計画した停止についてのお知らせです。"),
}


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
    if isinstance(body, Incident):
        labels = (surroundings.portal.trigger_label(trigger) for trigger in body.triggers)
        sentences = tuple(Wording(label.sentence) for label in labels)
        return BasisView(_HEADING, sentences, body.trigger_explanation, None, None)
    if isinstance(body, Suspension) and body.nature is SuspensionNature.STATUTORY:
        return _statutory(body, surroundings)
    nature = body.nature if isinstance(body, Suspension) else SuspensionNature.FAILURE
    return BasisView(_ORDINARY_HEADING, (_ORDINARY[nature],), None, None, None)


def _statutory(body: Suspension, surroundings: Surroundings) -> BasisView:
    labels = (surroundings.portal.trigger_label(trigger) for trigger in body.triggers)
    sentences = tuple(Wording(f"{label.label}による停止です。") for label in labels)
    incident = None if body.incident is None else surroundings.linkable.get(body.incident)
    address = None if incident is None else Wording(incident.address)
    return BasisView(_HEADING, sentences, None, incident, address)
