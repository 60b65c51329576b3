"""The post that was absent reviews (後閲) what its deputy decided: one small file, and its signature.

The approved bytes stay as they are. When anything does not fit, nothing is written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disclosure_builder.approval.approving_messages import approve_problem
from disclosure_builder.approval.decision import DecisionRecord
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.office import Office
from disclosure_builder.approval.review import ReviewRecord, write_review
from disclosure_builder.approval.sealing import signed_decision
from disclosure_builder.approval.signing import Hand, signed_by
from disclosure_builder.approval.verifying import SignedFile
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import EditionFiles, review_path
from disclosure_builder.problems import ExitCode, Problem, Refused, refuse_if_any
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.whole_files import write_whole


@dataclass(frozen=True)
class ReviewRequest:
    """What the absent post says when it reviews."""

    post: str
    key: Path
    reviewed_at: datetime | None = None


def review_edition(office: Office, files: EditionFiles, request: ReviewRequest) -> None:
    """Write the review and sign it; raises `Refused` (APPROVAL) when anything does not fit."""
    decided, problems = signed_decision(files, office.keys)
    refuse_if_any(ExitCode.APPROVAL, problems)
    path = review_path(files.reference)
    if decided is None or files.approval is None or decided[0].absent is None:
        raise Refused(ExitCode.APPROVAL, [approve_problem("review-not-needed", path)])
    decision, judged = decided
    when = request.reviewed_at or office.now
    review = ReviewRecord.model_construct(
        edition=str(files.reference),
        approval_digest=digest_of(files.approval.read_bytes()),
        reviewed_at=Moment.of(when),
        post=request.post,
    )
    refuse_if_any(ExitCode.APPROVAL, _check_request(office, files, decision, review, path))
    content = write_review(review)
    signed = SignedFile(path, content, Moment.of(when).earliest or when, {})
    used = tuple(judged.keys.values())
    hand = Hand(request.post, request.key, office.sign)
    signature = signed_by(signed, hand, office.keys, used)
    folder = office.layout.content
    # The signature comes first: killed in between, the same command finishes the review.
    write_whole(folder / signed.signature_path(request.post), signature, folder)
    write_whole(folder / path, content, folder)


def _check_request(
    office: Office,
    files: EditionFiles,
    decision: DecisionRecord,
    review: ReviewRecord,
    path: str,
) -> Iterator[Problem]:
    if files.review is not None:
        yield approve_problem("review-done", path)
    if review.post != decision.absent:
        yield approve_problem("review-wrong-post", path)
    if (review.reviewed_at.earliest or office.now) > office.now:
        yield approve_problem("review-future", path)
    if decision.decided_at.surely_after(review.reviewed_at):
        yield seal_problem("review-early", path)
