"""A post approves an edition: the decision is written once, then each post signs it.

In numbered steps; when one of them refuses, nothing is written:

1. The public edition is there, and is what the record gives now.
2. The decision is written by the first post; the others sign the same bytes, and what they say
   beside (number, time, way of deciding) must be what it says.
3. The rules of `portal.yaml` on the day of the decision allow it, and its time fits the edition's.
4. The post is among those that sign, is not the one that drafted, and it is its turn.
5. The key is registered, is one of that post, and was valid at that time: looked up before anybody
   is asked for a pass phrase.
6. ssh-keygen signs; the signature is judged as sealing will judge it.
"""

from datetime import datetime

from disclosure_builder.approval.approving_messages import approve_problem, not_an_approver
from disclosure_builder.approval.decision import (
    DecisionRecord,
    decides,
    only_whole,
    read_decision,
    write_decision,
)
from disclosure_builder.approval.judging import matter_of, way_of
from disclosure_builder.approval.messages import record_changed, seal_problem
from disclosure_builder.approval.new_decision import allowed, keyed_digest, new_decision
from disclosure_builder.approval.office import ApprovalRequest, Office, OnDesk
from disclosure_builder.approval.record_keys import new_record_key
from disclosure_builder.approval.required_posts import Required
from disclosure_builder.approval.signing import Hand, signed_by
from disclosure_builder.approval.timing import order_problems, time_problems
from disclosure_builder.approval.verifying import SignedFile, judge_signatures
from disclosure_builder.layout import (
    EditionFiles,
    approval_path,
    public_path,
    record_key_path,
    record_path,
    signature_path,
)
from disclosure_builder.problems import ExitCode, Problem, Refused, refuse_if_any
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.editions import Prepared
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import SigningOrder
from disclosure_builder.whole_files import write_whole


def approve_edition(
    office: Office,
    files: EditionFiles,
    prepared: tuple[Source[AnyRecord], Prepared],
    request: ApprovalRequest,
) -> tuple[str, ...]:
    """Write (or read) the decision and sign it; the posts that may still sign are given back.

    They are none as soon as enough have signed. `prepared` is the record and the edition made from
    it now: what is approved is what the record gives. Raises `Refused` (APPROVAL) when anything
    does not fit; then nothing is written.
    """
    desk = OnDesk(files, *prepared)
    _check_prepared(desk)
    record_key = files.record_key.read_bytes() if files.record_key is not None else b""
    if files.approval is not None:
        content = files.approval.read_bytes()
    else:
        record_key = record_key or new_record_key()
        content = write_decision(new_decision(office, desk, request, record_key))
    decision = _decision_in_force(content, desk, record_key)
    required = _check_decision(office, desk, decision, request)
    refuse_if_any(ExitCode.APPROVAL, _check_turn(desk, decision, required, request))
    signature = _sign(office, desk, content, request, decision)
    folder = office.layout.content
    if files.approval is None:
        write_whole(folder / record_key_path(files.reference), record_key, folder)
        write_whole(folder / desk.path, content, folder)
    write_whole(folder / signature_path(files.reference, request.post), signature, folder)
    done = {*files.signatures, request.post}
    if required.met_by(tuple(done)):
        return ()
    return tuple(post for post in decision.posts if post not in done)


def _sign(
    office: Office,
    desk: OnDesk,
    content: bytes,
    request: ApprovalRequest,
    decision: DecisionRecord,
) -> bytes:
    """Steps 5 and 6; the keys of the posts that have signed before count as used."""
    before = {
        post: each.read_bytes()
        for post, each in desk.files.signatures.items()
        if post != request.post
    }
    when = decision.decided_at.earliest or office.now
    signed = SignedFile(desk.path, content, when, before)
    used = tuple(judge_signatures(signed, tuple(before), office.keys).keys.values())
    hand = Hand(request.post, request.key, office.sign)
    return signed_by(signed, hand, office.keys, used)


def _check_prepared(desk: OnDesk) -> None:
    path = public_path(desk.files.reference)
    if desk.files.public is None:
        raise Refused(ExitCode.APPROVAL, [approve_problem("approve-unprepared", path)])
    if desk.files.public.read_bytes() != desk.fresh.edition.canonical:
        raise Refused(ExitCode.APPROVAL, [approve_problem("approve-stale", path)])


def _decision_in_force(content: bytes, desk: OnDesk, record_key: bytes) -> DecisionRecord:
    """The decision, read from the very bytes that are to be signed, if it is about this record."""
    reference = desk.files.reference
    decision, problems = only_whole(read_decision(content, desk.path))
    refuse_if_any(ExitCode.APPROVAL, problems)
    fits = decision is not None and decides(decision, reference)
    if decision is None or not fits or decision.public_digest != desk.fresh.edition.digest:
        raise Refused(ExitCode.APPROVAL, [seal_problem("seal-other-edition", desk.path)])
    if decision.record_digest != keyed_digest(desk, record_key):
        raise Refused(
            ExitCode.APPROVAL, [record_changed(record_path(reference), record_key_path(reference))]
        )
    return decision


def _check_decision(
    office: Office, desk: OnDesk, decision: DecisionRecord, request: ApprovalRequest
) -> Required:
    """The decision says what this post says, is allowed, and was made in its time."""
    problems = []
    said = {
        "approve-other-number": (request.document_number.strip(), decision.document_number),
        "approve-other-time": (
            request.decided_at and Moment.of(request.decided_at),
            decision.decided_at,
        ),
        "approve-other-mode": (request.mode, decision.mode),
        "approve-other-absent": (request.absent, decision.absent),
    }
    for rule, (mine, theirs) in said.items():
        if mine and mine != theirs:
            problems.append(approve_problem(rule, desk.path))
    body = desk.fresh.edition.body
    problems += time_problems(decision.decided_at, body, desk.path)
    before = _decided_before(office, desk.files)
    problems += order_problems(decision.decided_at.earliest, before, desk.path)
    refuse_if_any(ExitCode.APPROVAL, problems)
    return allowed(office.portal, desk, matter_of(decision, body), way_of(decision))


def _decided_before(office: Office, files: EditionFiles) -> datetime | None:
    """When the edition before was decided, if it was."""
    earlier = office.before(files)
    if earlier is None or earlier.approval is None:
        return None
    path = approval_path(earlier.reference)
    decision, _ = only_whole(read_decision(earlier.approval.read_bytes(), path))
    return decision.decided_at.earliest if decision is not None else None


def _check_turn(
    desk: OnDesk, decision: DecisionRecord, required: Required, request: ApprovalRequest
) -> list[Problem]:
    """The post may sign this, did not draft it, and signs in its turn where there is an order."""
    if request.post not in decision.posts:
        return [not_an_approver(desk.path, decision.posts)]
    others = [post for post in required.posts if post != decision.drafted_by]
    if request.post == decision.drafted_by or len(others) < required.needed:
        return [seal_problem("seal-author", desk.path)]
    if required.order is SigningOrder.ANY:
        return []
    place = decision.posts.index(request.post)
    signed = set(desk.files.signatures)
    everybody = required.needed == len(required.posts)
    too_early = everybody and not set(decision.posts[:place]) <= signed
    too_late = request.post not in signed and bool(set(decision.posts[place + 1 :]) & signed)
    return [approve_problem("approve-order", desk.path)] if too_early or too_late else []
