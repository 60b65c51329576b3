"""A post approves an edition: the decision is written once, then each post signs it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disclosure_builder.approval.decision import (
    MAXIMUM_NUMBER,
    DecisionRecord,
    decides,
    read_decision,
    write_decision,
)
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.signatures import SigningFailed, sign
from disclosure_builder.layout import (
    EditionFiles,
    Layout,
    approval_path,
    public_path,
    record_path,
)
from disclosure_builder.problems import ExitCode, Place, Problem, Refused, refuse_if_any
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.editions import Prepared
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import CONTROL


@dataclass(frozen=True)
class ApprovalRequest:
    """What a post says when it approves."""

    post: str
    key: Path
    document_number: str
    decided_at: datetime
    mode: ApprovalMode = ApprovalMode.REGULAR


def approve_edition(
    layout: Layout,
    files: EditionFiles,
    prepared: tuple[Source[AnyRecord], Prepared],
    portal: Portal,
    request: ApprovalRequest,
) -> tuple[str, ...]:
    """Write (or read) the decision and sign it; the posts still to sign are given back.

    `prepared` is the record and the edition made from it now: what is approved is what the
    record gives. Raises `Refused` (APPROVAL) when anything does not fit; then nothing is written.
    """
    source, fresh = prepared
    _check_prepared(files, fresh)
    content = _decision_bytes(files, source, fresh, portal, request)
    decision = _decision_in_force(content, files, source, fresh)
    _check_request(decision, request, files)
    try:
        signature = sign(content, request.key)
    except SigningFailed:
        raise Refused(ExitCode.APPROVAL, [_signing_problem(files)]) from None
    target = layout.content / approval_path(files.reference)
    if files.approval is None:
        target.write_bytes(content)
    target.with_name(f"{files.reference.number}.approval.{request.post}.sig").write_bytes(signature)
    signed = {*files.signatures, request.post}
    return tuple(post for post in decision.posts if post not in signed)


def _check_prepared(files: EditionFiles, fresh: Prepared) -> None:
    path = public_path(files.reference)
    if files.public is None:
        raise Refused(ExitCode.APPROVAL, [_not_prepared(path)])
    if files.public.read_bytes() != fresh.edition.canonical:
        raise Refused(ExitCode.APPROVAL, [_prepared_stale(path)])


def _decision_bytes(
    files: EditionFiles,
    source: Source[AnyRecord],
    fresh: Prepared,
    portal: Portal,
    request: ApprovalRequest,
) -> bytes:
    """The decision as the first post wrote it; the others sign the same bytes."""
    if files.approval is not None:
        return files.approval.read_bytes()
    number = request.document_number.strip()
    if not 0 < len(number) <= MAXIMUM_NUMBER or CONTROL.search(number) or "\n" in number:
        raise Refused(ExitCode.APPROVAL, [_no_document_number(approval_path(files.reference))])
    decision = DecisionRecord.model_construct(
        edition=str(files.reference),
        public_digest=fresh.edition.digest,
        record_digest=source.digest,
        document_number=number,
        decided_at=Moment.of(request.decided_at),
        mode=request.mode,
        drafted_by=source.record.drafted_by,
        posts=portal.approving_posts(files.reference.case.kind),
    )
    return write_decision(decision)


def _decision_in_force(
    content: bytes, files: EditionFiles, source: Source[AnyRecord], fresh: Prepared
) -> DecisionRecord:
    """The decision, read from the very bytes that are to be signed, if it is about this record."""
    path = approval_path(files.reference)
    parsed = read_decision(content, path)
    refuse_if_any(ExitCode.APPROVAL, parsed.problems)
    decision = parsed.model
    if decision is None or not decides(decision, files.reference):
        raise Refused(ExitCode.APPROVAL, [seal_problem("seal-other-edition", path)])
    if decision.public_digest != fresh.edition.digest:
        raise Refused(ExitCode.APPROVAL, [seal_problem("seal-other-edition", path)])
    if decision.record_digest != source.digest:
        raise Refused(
            ExitCode.APPROVAL,
            [seal_problem("seal-record-changed", record_path(files.reference))],
        )
    return decision


def _check_request(decision: DecisionRecord, request: ApprovalRequest, files: EditionFiles) -> None:
    path = approval_path(files.reference)
    problems = []
    if request.post not in decision.posts:
        problems.append(_not_an_approver(path, decision.posts))
    if decision.drafted_by in decision.posts:
        problems.append(seal_problem("seal-author", path))
    refuse_if_any(ExitCode.APPROVAL, problems)


def _not_prepared(path: str) -> Problem:
    return Problem(
        "approve-unprepared",
        Place(path),
        Words("公表用の版がまだ作られていません。", "The public edition has not been prepared."),
        Words(
            "先に disclosure-builder prepare を実行してください。",
            "Run disclosure-builder prepare first.",
        ),
    )


def _prepared_stale(path: str) -> Problem:
    return Problem(
        "approve-stale",
        Place(path),
        Words(
            "公表用の版が、いまの記録から作られるものと違います。",
            "The public edition is not what the record gives now.",
        ),
        Words(
            "prepare をやり直し、内容を確かめてから承認してください。",
            "Prepare it again and look at it before approving.",
        ),
    )


def _not_an_approver(path: str, posts: tuple[str, ...]) -> Problem:
    listed = "、".join(posts)
    return Problem(
        "approve-post",
        Place(path),
        Words(
            "この職は承認する職ではありません。", "This post is not one that approves this kind."
        ),
        Words(f"--post に次のいずれかを書いてください：{listed}", f"Use one of: {listed}"),
    )


def _no_document_number(path: str) -> Problem:
    return Problem(
        "approve-number",
        Place(path),
        Words("文書番号がないか、長すぎます。", "The document number is missing or too long."),
        Words("--document-number に書いてください。", "Give one with --document-number."),
    )


def _signing_problem(files: EditionFiles) -> Problem:
    return Problem(
        "approve-signing",
        Place(approval_path(files.reference)),
        Words("ssh-keygen で署名できませんでした。", "ssh-keygen could not sign."),
        Words(
            "--key に自分の秘密鍵を指定し、合い言葉や鍵の機器を確かめてください。何も書かれていません。",
            "Point --key at your own private key; check pass phrase or device. Nothing was written.",
        ),
    )
