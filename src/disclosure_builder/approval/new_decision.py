"""What a post says and the rules of `portal.yaml` → a new decision."""

from disclosure_builder.approval.approving_messages import approve_problem
from disclosure_builder.approval.decision import MAXIMUM_NUMBER, DecisionRecord
from disclosure_builder.approval.messages import record_changed, seal_problem
from disclosure_builder.approval.office import ApprovalRequest, Office, OnDesk
from disclosure_builder.approval.record_keys import MalformedKey, record_digest
from disclosure_builder.approval.required_posts import (
    Matter,
    NotAllowed,
    Required,
    Way,
    deputies_of,
    is_coarsened,
    required_posts,
)
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import record_key_path, record_path
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO, Moment
from disclosure_builder.vocabulary.terms import ApprovalMode
from disclosure_builder.written.models import CONTROL


def new_decision(
    office: Office, desk: OnDesk, request: ApprovalRequest, record_key: bytes
) -> DecisionRecord:
    """The decision as the first post makes it."""
    number = request.document_number.strip()
    if not 0 < len(number) <= MAXIMUM_NUMBER or CONTROL.search(number) or "\n" in number:
        raise Refused(ExitCode.APPROVAL, [approve_problem("approve-number", desk.path)])
    body = desk.fresh.edition.body
    decided = Moment.of(request.decided_at or office.now)
    day = decided.day or office.now.astimezone(TOKYO).date()
    matter = Matter(desk.files.reference.case.kind, body.stage, is_coarsened(body), day)
    way = _way(office.portal, desk, matter, request)
    required = allowed(office.portal, desk, matter, way)
    return DecisionRecord.model_construct(
        edition=str(desk.files.reference),
        stage=body.stage,
        public_digest=desk.fresh.edition.digest,
        record_digest=keyed_digest(desk, record_key),
        document_number=number,
        decided_at=decided,
        mode=way.mode,
        drafted_by=desk.source.record.drafted_by,
        posts=required.posts,
        needed=required.needed if required.needed < len(required.posts) else None,
        absent=way.absent or None,
        deputy=way.deputy or None,
    )


def _way(portal: Portal, desk: OnDesk, matter: Matter, request: ApprovalRequest) -> Way:
    """決裁, 専決 by this post, or 代決: by this post if it is a deputy, or by the only one there is."""
    mode = request.mode or (ApprovalMode.ACTING if request.absent else ApprovalMode.REGULAR)
    if bool(request.absent) is not (mode is ApprovalMode.ACTING):
        raise Refused(ExitCode.APPROVAL, [approve_problem("approve-absent", desk.path)])
    if mode is not ApprovalMode.ACTING:
        return Way(mode, request.post)
    deputies = deputies_of(portal, matter, request.absent)
    if request.post not in deputies and len(deputies) > 1:
        raise Refused(ExitCode.APPROVAL, [approve_problem("approve-deputy-first", desk.path)])
    deputy = request.post if request.post in deputies else next(iter(deputies), "")
    return Way(mode, request.post, request.absent, deputy)


def allowed(portal: Portal, desk: OnDesk, matter: Matter, way: Way) -> Required:
    """Who must decide, if the rules allow this way; raises `Refused` (APPROVAL) otherwise."""
    try:
        return required_posts(portal, matter, way)
    except NotAllowed as refusal:
        rule = "approve-two-posts" if refusal.rule == "seal-two-posts" else refusal.rule
        problem = approve_problem if rule.startswith("approve") else seal_problem
        raise Refused(ExitCode.APPROVAL, [problem(rule, desk.path)]) from None


def keyed_digest(desk: OnDesk, record_key: bytes) -> str:
    """The keyed digest of the bytes that were parsed, and of no others."""
    reference = desk.files.reference
    record = desk.files.record.read_bytes() if desk.files.record is not None else b""
    if digest_of(record) != desk.source.digest:
        raise Refused(
            ExitCode.APPROVAL, [record_changed(record_path(reference), record_key_path(reference))]
        )
    try:
        return record_digest(record, record_key)
    except MalformedKey:
        rule = "seal-record-key-form" if record_key else "seal-record-key-missing"
        raise Refused(ExitCode.APPROVAL, [seal_problem(rule, record_key_path(reference))]) from None
