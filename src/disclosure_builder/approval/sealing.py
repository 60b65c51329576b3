"""Editions with decisions → `Sealed`. The steps, for each edition that has a decision:

1. The public edition is there; signatures without a decision refuse.
2. The decision can be read and is about this edition.
3. The posts it names have signed it, and nobody else (`judging.py`); the drafter is not among them.
4. The public edition has the digest that was signed; so has the record, with the key beside it.
5. The public edition is the canonical form of what it says, and of the stage that was decided.
6. The posts are those that `portal.yaml` required on the day of the decision (`required_posts.py`).
7. The decision fits the times that the edition names (`timing.py`).
8. Where a deputy decided, the review by the absent post is a true one, if there is any (`review.py`).
9. Earlier editions of the case are there, approved as well, and not decided later.

An edition that was taken down is judged by `removal.py` in the place of steps 1, 4, 5 and 7.

An edition without decision and signatures is a draft: it is on somebody's desk and not published.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from disclosure_builder.approval.decision import DecisionRecord, decides, only_whole, read_decision
from disclosure_builder.approval.judging import judge_decision, judge_posts
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import record_changed, seal_problem
from disclosure_builder.approval.record_keys import MalformedKey, record_digest
from disclosure_builder.approval.removal import is_removed, judge_removal
from disclosure_builder.approval.required_posts import Required
from disclosure_builder.approval.review import judge_review
from disclosure_builder.approval.timing import order_problems, time_problems
from disclosure_builder.approval.verifying import Judgement
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import (
    EditionFiles,
    Layout,
    approval_path,
    public_path,
    record_key_path,
    record_path,
    tombstone_path,
)
from disclosure_builder.problems import ExitCode, Problem, refuse_if_any
from disclosure_builder.public.sealed import (
    Decision,
    Evidence,
    PublicEdition,
    Removal,
    Sealed,
    StandIn,
)
from disclosure_builder.public.text import Wording
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.redaction.shaping import Misshapen
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference, EditionReference


@dataclass(frozen=True)
class SealedContent:
    """Every approved edition, in order, and the drafts that are left out."""

    sealed: tuple[Sealed, ...]
    drafts: tuple[EditionReference, ...]


def seal_all(
    layout: Layout,
    portal: Portal,
    keys: KeyRegister,
    told_to_few: Collection[EditionReference] = (),
) -> SealedContent:
    """Verify everything that was approved; raises `Refused` (APPROVAL) with every problem.

    Editions of which only the persons concerned were told need not be in a release: `told_to_few`.
    """
    problems = list(layout.problems)
    sealed: list[Sealed] = []
    drafts: list[EditionReference] = []
    reached: dict[CaseReference, int] = {}
    decided: dict[CaseReference, datetime | None] = {}
    private_side = any(files.record is not None for files in layout.editions)
    for files in layout.editions:
        reference = files.reference
        if files.approval is None and not files.signatures:
            drafts.append(reference)
            continue
        if private_side and files.record is None:
            problems.append(seal_problem("seal-record-missing", record_path(reference)))
        if _has_gap(reached.get(reference.case, 0), reference, told_to_few):
            problems.append(seal_problem("seal-gap", approval_path(reference)))
        reached[reference.case] = reference.number
        edition, found = seal_edition(files, portal, keys)
        problems += found
        if edition is not None:
            sealed.append(edition)
            when = edition.decision.decided_at.earliest
            before = decided.get(reference.case)
            problems += order_problems(when, before, approval_path(reference))
            decided[reference.case] = when
    refuse_if_any(ExitCode.APPROVAL, problems)
    return SealedContent(tuple(sealed), tuple(drafts))


def _has_gap(
    reached: int, reference: EditionReference, told_to_few: Collection[EditionReference]
) -> bool:
    """Whether an edition between the last one that was reached and this one is missing."""
    between = range(reached + 1, reference.number)
    missing = (EditionReference(reference.case, number) for number in between)
    return reached >= reference.number or any(each not in told_to_few for each in missing)


def seal_edition(
    files: EditionFiles, portal: Portal, keys: KeyRegister
) -> tuple[Sealed | None, list[Problem]]:
    """Verify one edition (steps 1 to 8); sealed only when nothing is wrong."""
    if is_removed(files):
        return _seal_removed(files, portal, keys)
    signed, problems = signed_decision(files, keys)
    if signed is None:
        # The digests of a decision that nobody signed prove nothing about the other files.
        return None, problems
    decision, judged = signed
    edition, problems = _read(files, decision)
    if edition is None:
        return None, problems
    required, problems = judge_posts(portal, decision, edition.body, judged.signers)
    problems += time_problems(decision.decided_at, edition.body, approval_path(files.reference))
    reviewed, found = judge_review(files, decision, judged, keys)
    problems += found
    if problems or required is None:
        return None, problems
    said = _public_decision(portal, decision, required, judged, reviewed)
    return Sealed(edition, said, _evidence(files)), []


def _seal_removed(
    files: EditionFiles, portal: Portal, keys: KeyRegister
) -> tuple[Sealed | None, list[Problem]]:
    """Verify an edition that was taken down (`removal.py`): its text is gone, its decision is not."""
    removal, problems = judge_removal(files, portal, keys)
    if removal is None or files.tombstone is None:
        return None, problems
    decided, problems = _decision_on(files, keys, removal.released_digest)
    if decided is None:
        return None, problems
    decision, judged = decided
    try:
        edition = read_edition(files.reference, files.tombstone.read_bytes())
    except Misshapen:
        return None, [seal_problem("seal-public-form", tombstone_path(files.reference))]
    required, problems = judge_posts(portal, decision, edition.body, judged.signers)
    reviewed, found = judge_review(files, decision, judged, keys)
    if problems or found or required is None:
        return None, [*problems, *found]
    said = _public_decision(portal, decision, required, judged, reviewed)
    post, digest = portal.post_label(removal.post), Wording(removal.released_digest)
    return Sealed(edition, said, _evidence(files), Removal(removal.removed_at, post, digest)), []


def _decision_on(
    files: EditionFiles, keys: KeyRegister, digest: str
) -> tuple[tuple[DecisionRecord, Judgement] | None, list[Problem]]:
    """The signed decision about an edition whose text is gone, if it is about that digest."""
    path = approval_path(files.reference)
    if files.approval is None:
        return None, [seal_problem("seal-decision-missing", path)]
    content = files.approval.read_bytes()
    decision, problems = only_whole(read_decision(content, path))
    if decision is None:
        return None, problems
    if not decides(decision, files.reference) or decision.public_digest != digest:
        return None, [seal_problem("seal-other-edition", path)]
    judged, problems = judge_decision(files, decision, content, keys)
    return None if problems else (decision, judged), problems


def signed_decision(
    files: EditionFiles, keys: KeyRegister
) -> tuple[tuple[DecisionRecord, Judgement] | None, list[Problem]]:
    """The decision and who signed it, if nothing is wrong (steps 1 to 4)."""
    reference = files.reference
    if files.approval is None:
        return None, [seal_problem("seal-decision-missing", approval_path(reference))]
    if files.public is None:
        return None, [seal_problem("seal-public-missing", public_path(reference))]
    content = files.approval.read_bytes()
    decision, problems = only_whole(read_decision(content, approval_path(reference)))
    if decision is None:
        return None, problems
    if not decides(decision, reference):
        return None, [seal_problem("seal-other-edition", approval_path(reference))]
    judged, problems = judge_decision(files, decision, content, keys)
    if not problems:
        problems = list(_check_digests(files, decision))
    return None if problems else (decision, judged), problems


def _check_digests(files: EditionFiles, decision: DecisionRecord) -> Iterator[Problem]:
    reference = files.reference
    public = files.public.read_bytes() if files.public is not None else b""
    if digest_of(public) != decision.public_digest:
        yield seal_problem("seal-public-changed", public_path(reference))
    if files.record is None:
        return
    if files.record_key is None:
        yield seal_problem("seal-record-key-missing", record_key_path(reference))
        return
    try:
        digest = record_digest(files.record.read_bytes(), files.record_key.read_bytes())
    except MalformedKey:
        yield seal_problem("seal-record-key-form", record_key_path(reference))
        return
    if digest != decision.record_digest:
        yield record_changed(record_path(reference), record_key_path(reference))


def _read(
    files: EditionFiles, decision: DecisionRecord
) -> tuple[PublicEdition | None, list[Problem]]:
    """Step 5."""
    reference = files.reference
    public = files.public.read_bytes() if files.public is not None else b""
    try:
        edition = read_edition(reference, public)
    except Misshapen:
        return None, [seal_problem("seal-public-form", public_path(reference))]
    if edition.body.stage is not decision.stage:
        return None, [seal_problem("seal-stage", approval_path(reference))]
    return edition, []


def _public_decision(
    portal: Portal,
    decision: DecisionRecord,
    required: Required,
    judged: Judgement,
    reviewed: Moment | None,
) -> Decision:
    """What everybody may know of it."""
    posts = tuple(portal.post_label(post) for post in judged.signers)
    number = Wording(decision.document_number)
    rule, day = required.standing_in, decision.decided_at.day
    stand_in = None
    if rule is not None and day is not None:
        labels = (portal.post_label(rule.absent), portal.post_label(rule.deputy))
        stand_in = StandIn(*labels, day + timedelta(days=rule.review_days), reviewed)
    return Decision(number, decision.decided_at, decision.mode, posts, stand_in)


def _evidence(files: EditionFiles) -> Evidence:
    """The bytes that were verified, to be published with the edition."""
    decisions = (files.approval, files.review, files.removal)
    signatures = (files.signatures, files.review_signatures, files.removal_signatures)
    paths = (*decisions, *(path for each in signatures for path in each.values()))
    return Evidence({path.name: path.read_bytes() for path in paths if path is not None})
