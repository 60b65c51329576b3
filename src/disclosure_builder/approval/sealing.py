"""Editions with decisions → `Sealed`. The steps, for each edition that has a decision:

1. The public edition is there; signatures without a decision refuse.
2. The decision can be read and is about this edition.
3. Every post it names has signed it, and nobody else has (`_check_signatures`).
4. The posts are those that `portal.yaml` requires; the drafter is not among them.
5. The public edition has the digest that was signed, and so has the record.
6. The public edition is the canonical form of what it says.
7. Earlier editions of the case are there and approved as well.

An edition without decision and signatures is a draft: it is on somebody's desk and not published.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure_builder.approval.decision import DecisionRecord, decides, only_whole, read_decision
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem, wrong_signature
from disclosure_builder.approval.signatures import (
    MalformedSignature,
    WrongSignature,
    signing_key,
)
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import (
    EditionFiles,
    Layout,
    approval_path,
    public_path,
    record_path,
    signature_path,
)
from disclosure_builder.problems import ExitCode, Problem, refuse_if_any
from disclosure_builder.public.sealed import Decision, Sealed
from disclosure_builder.public.text import Wording
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.redaction.shaping import Misshapen
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import CaseReference, EditionReference


@dataclass(frozen=True)
class SealedContent:
    """Every approved edition, in order, and the drafts that are left out."""

    sealed: tuple[Sealed, ...]
    drafts: tuple[EditionReference, ...]


def seal_all(layout: Layout, portal: Portal, keys: KeyRegister) -> SealedContent:
    """Verify everything that was approved; raises `Refused` (APPROVAL) with every problem."""
    problems = list(layout.problems)
    sealed: list[Sealed] = []
    drafts: list[EditionReference] = []
    reached: dict[CaseReference, int] = {}
    private_side = any(files.record is not None for files in layout.editions)
    for files in layout.editions:
        reference = files.reference
        if files.approval is None and not files.signatures:
            drafts.append(reference)
            continue
        if private_side and files.record is None:
            problems.append(seal_problem("seal-record-missing", record_path(reference)))
        if reached.get(reference.case, 0) != reference.number - 1:
            problems.append(seal_problem("seal-gap", approval_path(reference)))
        reached[reference.case] = reference.number
        edition, found = seal_edition(files, portal, keys)
        problems += found
        if edition is not None:
            sealed.append(edition)
    refuse_if_any(ExitCode.APPROVAL, problems)
    return SealedContent(tuple(sealed), tuple(drafts))


def seal_edition(
    files: EditionFiles, portal: Portal, keys: KeyRegister
) -> tuple[Sealed | None, list[Problem]]:
    """Verify one edition (steps 1 to 6); sealed only when nothing is wrong."""
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
    problems += _check_signatures(files, decision, content, keys)
    problems += _check_posts(decision, reference, portal)
    if problems:
        # The digests of a decision that nobody signed prove nothing about the other files.
        return None, problems
    return _check_content(files, decision, portal)


def _check_content(
    files: EditionFiles, decision: DecisionRecord, portal: Portal
) -> tuple[Sealed | None, list[Problem]]:
    reference = files.reference
    problems = []
    public = files.public.read_bytes() if files.public is not None else b""
    if digest_of(public) != decision.public_digest:
        problems.append(seal_problem("seal-public-changed", public_path(reference)))
    if files.record is not None and digest_of(files.record.read_bytes()) != decision.record_digest:
        problems.append(seal_problem("seal-record-changed", record_path(reference)))
    if problems:
        return None, problems
    try:
        edition = read_edition(reference, public)
    except Misshapen:
        return None, [seal_problem("seal-public-form", public_path(reference))]
    posts = tuple(portal.post_label(post) for post in decision.posts)
    number = Wording(decision.document_number)
    return Sealed(edition, Decision(number, decision.decided_at, decision.mode, posts)), []


def _check_posts(
    decision: DecisionRecord, reference: EditionReference, portal: Portal
) -> Iterator[Problem]:
    path = approval_path(reference)
    if not set(portal.approving_posts(reference.case.kind)) <= set(decision.posts):
        yield seal_problem("seal-posts", path)
    if decision.drafted_by in decision.posts:
        yield seal_problem("seal-author", path)


def _check_signatures(
    files: EditionFiles, decision: DecisionRecord, content: bytes, keys: KeyRegister
) -> Iterator[Problem]:
    reference = files.reference
    used: set[str] = set()
    for post in sorted(set(files.signatures) - set(decision.posts)):
        yield seal_problem("seal-signature-stray", signature_path(reference, post))
    for post in decision.posts:
        path = signature_path(reference, post)
        if post not in files.signatures:
            yield seal_problem("seal-signature-missing", path)
            continue
        try:
            key = signing_key(content, files.signatures[post].read_bytes())
        except MalformedSignature:
            yield seal_problem("seal-signature-form", path)
            continue
        except WrongSignature:
            yield wrong_signature(path, approval_path(reference))
            continue
        rule = _judge_key(key, post, decision, keys, used)
        if rule:
            yield seal_problem(rule, path)
        used.add(key)


def _judge_key(
    key: str, post: str, decision: DecisionRecord, keys: KeyRegister, used: set[str]
) -> str:
    """The rule that a key breaks; empty when it may sign for the post on that date."""
    if not keys.known(key):
        return "seal-key-unknown"
    entries = keys.of_post(key, post)
    if not entries:
        return "seal-key-other-post"
    decided = decision.decided_at.earliest
    if decided is None or not any(entry.valid_at(decided) for entry in entries):
        return "seal-key-date"
    return "seal-key-twice" if key in used else ""
