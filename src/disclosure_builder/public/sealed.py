"""What was approved: a public edition, the decision about it, and both together."""

from dataclasses import dataclass, field
from datetime import datetime

from disclosure_builder.public.base import Public
from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode

Body = Incident | Suspension | Operation


@dataclass(frozen=True)
class PublicEdition:
    """An edition with personal data stripped, and its bytes (RFC 8785). Made by `redaction`."""

    reference: EditionReference
    body: Body
    canonical: bytes = field(repr=False)
    digest: str


@dataclass(frozen=True)
class Decision(Public):
    """What is public of a decision: posts, never people."""

    document_number: Wording
    decided_at: Moment
    mode: ApprovalMode
    posts: tuple[Wording, ...]


@dataclass(frozen=True)
class Sealed:
    """A public edition whose decision and signatures were verified. Made by `approval`.

    From here on the edition may be published: what was approved is what is released.
    """

    edition: PublicEdition
    decision: Decision

    @property
    def reference(self) -> EditionReference:
        """Which edition this is."""
        return self.edition.reference

    @property
    def body(self) -> Body:
        """What the edition says."""
        return self.edition.body

    @property
    def released_at(self) -> datetime:
        """When it is released: at the decision, or when its embargo ends."""
        decided, embargo = self.decision.decided_at, self.body.public_from
        moments = (decided,) if embargo is None else (decided, embargo)
        return max(moment.earliest for moment in moments if moment.earliest is not None)
