"""Who signed a decision, and whether the rules let them decide: steps 3 and 6 of `sealing.py`."""

from disclosure_builder.approval.decision import DecisionRecord
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.required_posts import (
    Matter,
    NotAllowed,
    Required,
    Way,
    is_coarsened,
    required_posts,
)
from disclosure_builder.approval.verifying import Judgement, SignedFile, judge_signatures
from disclosure_builder.layout import EditionFiles, approval_path
from disclosure_builder.problems import Problem
from disclosure_builder.public.sealed import Body
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import EditionReference


def judge_decision(
    files: EditionFiles, decision: DecisionRecord, content: bytes, keys: KeyRegister
) -> tuple[Judgement, list[Problem]]:
    """Step 3: who signed the decision, and whether that is enough of those whom it names."""
    path = approval_path(files.reference)
    when = decision.decided_at.earliest
    if when is None:
        return Judgement({}, ()), [seal_problem("seal-too-few", path)]
    signatures = {post: each.read_bytes() for post, each in files.signatures.items()}
    signed = SignedFile(path, content, when, signatures)
    judged = judge_signatures(signed, decision.posts, keys, needed=decision.needed)
    problems = list(judged.problems)
    if decision.drafted_by in judged.signers:
        problems.append(seal_problem("seal-author", path))
    return judged, problems


def judge_posts(
    portal: Portal, decision: DecisionRecord, body: Body, signers: tuple[str, ...]
) -> tuple[Required | None, list[Problem]]:
    """Step 6: whether these posts may decide so about this edition, on the day they did."""
    path = approval_path(EditionReference.parse(decision.edition))
    try:
        required = required_posts(portal, matter_of(decision, body), way_of(decision))
    except NotAllowed as refusal:
        return None, [seal_problem(refusal.rule, path)]
    if not required.met_by(signers):
        return None, [seal_problem("seal-posts", path)]
    if is_coarsened(body) and len(set(signers)) < 2:
        return None, [seal_problem("seal-two-posts", path)]
    return required, []


def matter_of(decision: DecisionRecord, body: Body) -> Matter:
    """What was decided, as far as the rules ask."""
    kind = EditionReference.parse(decision.edition).case.kind
    assert decision.decided_at.day is not None  # noqa: S101 - to the minute, or it is not read
    return Matter(kind, decision.stage, is_coarsened(body), decision.decided_at.day)


def way_of(decision: DecisionRecord) -> Way:
    """How it was decided."""
    return Way(decision.mode, decision.posts[0], decision.absent or "", decision.deputy or "")
