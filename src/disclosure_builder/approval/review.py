"""後閲: the post that was absent reviews afterwards what its deputy decided.

`N.review.yaml` names the digest of the decision, so that the approved bytes never change. It is
judged in numbered steps:

1. There is one only where a deputy decided; signatures without it refuse.
2. It can be read, is about this edition and this very decision, and by the post that was absent.
3. It was not made before the decision.
4. That post signed it with a key valid at that time, which is not the deputy's (`verifying.py`).
"""

from collections.abc import Iterator
from typing import Annotated

import yaml
from pydantic import AfterValidator

from disclosure_builder.approval.decision import DecisionRecord, exact_minute
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.verifying import Judgement, SignedFile, judge_signatures
from disclosure_builder.deciding import PostId
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import EditionFiles, review_path
from disclosure_builder.problems import Problem
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.written.models import MomentText, Text, WrittenModel
from disclosure_builder.written.parsing import Parsed, parse


class ReviewRecord(WrittenModel):
    """`N.review.yaml`: which decision was reviewed, when, by which post."""

    edition: Text
    approval_digest: Text
    reviewed_at: Annotated[MomentText, AfterValidator(exact_minute)]
    post: PostId


def read_review(content: bytes, path: str) -> Parsed[ReviewRecord]:
    """Read a review; its problems travel with it."""
    return parse(ReviewRecord, content, path)


def write_review(review: ReviewRecord) -> bytes:
    """The bytes that the post signs."""
    fields = {
        "edition": review.edition,
        "approval_digest": review.approval_digest,
        "reviewed_at": str(review.reviewed_at),
        "post": review.post,
    }
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8")


def judge_review(
    files: EditionFiles, decision: DecisionRecord, judged: Judgement, keys: KeyRegister
) -> tuple[Moment | None, list[Problem]]:
    """When the decision was reviewed; None if it was not, or if something is wrong."""
    path = review_path(files.reference)
    if files.review is None:
        rule = "review-missing" if files.review_signatures else ""
        return None, [seal_problem(rule, path)] if rule else []
    content = files.review.read_bytes()
    parsed = read_review(content, path)
    review = parsed.model
    if parsed.problems or review is None:
        return None, list(parsed.problems)
    problems = list(_check_review(files, decision, review, path))
    when = review.reviewed_at
    if problems or when.earliest is None or decision.absent is None:
        return None, problems
    signatures = {post: each.read_bytes() for post, each in files.review_signatures.items()}
    signed = SignedFile(path, content, when.earliest, signatures)
    used = tuple(judged.keys.values())
    problems += judge_signatures(signed, (decision.absent,), keys, used=used).problems
    return (None if problems else when), problems


def _check_review(
    files: EditionFiles, decision: DecisionRecord, review: ReviewRecord, path: str
) -> Iterator[Problem]:
    if decision.absent is None:
        yield seal_problem("review-stray", path)
        return
    approval = files.approval.read_bytes() if files.approval is not None else b""
    about = (review.edition, review.approval_digest)
    if about != (decision.edition, digest_of(approval)):
        yield seal_problem("review-other-decision", path)
    if review.post != decision.absent:
        yield seal_problem("review-post", path)
    if decision.decided_at.surely_after(review.reviewed_at):
        yield seal_problem("review-early", path)
