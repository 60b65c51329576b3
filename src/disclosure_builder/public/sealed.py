"""What was approved: a public edition, the decision about it, and both together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from disclosure_builder.public.base import Public
from disclosure_builder.public.editions import Incident, Operation, Suspension
from disclosure_builder.public.text import Wording
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import ApprovalMode, Stage

Body = Incident | Suspension | Operation


@dataclass(frozen=True)
class PublicEdition:
    """An edition with personal data stripped, and its bytes (RFC 8785). Made by `redaction`."""

    reference: EditionReference
    body: Body
    canonical: bytes = field(repr=False)
    digest: str


@dataclass(frozen=True)
class StandIn(Public):
    """A decision by a deputy (代決): who was absent, and by which day that post reviews it (後閲)."""

    absent: Wording
    deputy: Wording
    review_due: date
    reviewed: Moment | None = None


@dataclass(frozen=True)
class Decision(Public):
    """What is public of a decision: posts, never people. `posts` are those that signed."""

    document_number: Wording
    decided_at: Moment
    mode: ApprovalMode
    posts: tuple[Wording, ...]
    stand_in: StandIn | None = None

    @property
    def awaits_review(self) -> bool:
        """Whether a deputy decided and the absent post has not reviewed it yet."""
        return self.stand_in is not None and self.stand_in.reviewed is None


@dataclass(frozen=True)
class Evidence:
    """What anybody needs to judge an approval again: the very bytes that were verified.

    File name → bytes, as they lie beside the record: `1.approval.yaml`, `1.approval.<post>.sig`,
    and those of a later review.
    """

    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Removal(Public):
    """An edition that is no longer public although it was: since when, and by which post.

    `digest` is that of the edition as it was released. The reason is what the tombstone says.
    """

    at: Moment
    post: Wording
    digest: Wording


@dataclass(frozen=True)
class Sealed:
    """A public edition whose decision and signatures were verified. Made by `approval`.

    From here on the edition may be published: what was approved is what is released.
    """

    edition: PublicEdition
    decision: Decision
    evidence: Evidence = field(default_factory=Evidence)
    removal: Removal | None = None

    @property
    def released_digest(self) -> str:
        """The digest that the ledger holds: that of the edition as it was first released."""
        return str(self.removal.digest) if self.removal else self.edition.digest

    @property
    def reference(self) -> EditionReference:
        """Which edition this is."""
        return self.edition.reference

    @property
    def body(self) -> Body:
        """What the edition says."""
        return self.edition.body

    @property
    def is_prompt(self) -> bool:
        """速報: a first report that a deputy decided and nobody has reviewed yet."""
        return self.body.stage is Stage.INITIAL and self.decision.awaits_review

    @cached_property
    def released_at(self) -> datetime:
        """When it is released: at the decision, or when its embargo ends."""
        decided, embargo = self.decision.decided_at, self.body.public_from
        moments = (decided,) if embargo is None else (decided, embargo)
        return max(moment.earliest for moment in moments if moment.earliest is not None)
