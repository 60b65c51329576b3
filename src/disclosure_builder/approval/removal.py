"""An edition that had to be taken down: its removal decision, judged like an approval.

1. The public edition is gone; while its text is still there, nothing is built.
2. The removal can be read, is about this edition, and is by a post that approves its kind.
3. That post, and nobody else, signed it with a key valid at that time (`verifying.py`).
4. The decision that approved the edition still stands with its signatures, and is about the digest
   that was released.
5. The tombstone has the digest that was signed, and is the canonical form of what it says.
6. What was kept of its private values can be read, where it is (it never leaves the private side).
"""

from collections.abc import Iterator
from typing import Annotated

import yaml
from pydantic import AfterValidator

from disclosure_builder.approval.decision import exact_minute
from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.verifying import SignedFile, judge_signatures
from disclosure_builder.deciding import PostId
from disclosure_builder.digests import digest_of
from disclosure_builder.layout import (
    EditionFiles,
    public_path,
    removal_path,
    removed_path,
    tombstone_path,
)
from disclosure_builder.problems import Problem
from disclosure_builder.redaction.kept import Damaged, read_kept, write_kept
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.written.models import MomentText, Text, WrittenModel
from disclosure_builder.written.parsing import Parsed, parse


class RemovalRecord(WrittenModel):
    """`N.removal.yaml`: which edition is taken down, when, by which post, and what takes its place."""

    edition: Text
    released_digest: Text
    tombstone_digest: Text
    removed_at: Annotated[MomentText, AfterValidator(exact_minute)]
    post: PostId


def read_removal(content: bytes, path: str) -> Parsed[RemovalRecord]:
    """Read a removal; its problems travel with it."""
    return parse(RemovalRecord, content, path)


def write_removal(removal: RemovalRecord) -> bytes:
    """The bytes that the post signs."""
    fields = {
        "edition": removal.edition,
        "released_digest": removal.released_digest,
        "tombstone_digest": removal.tombstone_digest,
        "removed_at": str(removal.removed_at),
        "post": removal.post,
    }
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8")


def removing_posts(portal: Portal, kind: Kind) -> frozenset[str]:
    """The posts that may take an edition down: any that a rule on its kind has ever named."""
    return frozenset(post for rule in portal.approvals if rule.kind is kind for post in rule.posts)


def is_removed(files: EditionFiles) -> bool:
    """Whether there is any sign that the edition was taken down."""
    return bool(files.removal or files.tombstone or files.removal_signatures or files.removed)


def judge_removal(
    files: EditionFiles, portal: Portal, keys: KeyRegister
) -> tuple[RemovalRecord | None, list[Problem]]:
    """The removal of an edition, if nothing is wrong with it (steps 1 to 3, the tombstone, and what was kept)."""
    path = removal_path(files.reference)
    if files.removal is None:
        return None, [seal_problem("removal-missing", path)]
    content = files.removal.read_bytes()
    parsed = read_removal(content, path)
    removal = parsed.model
    if parsed.problems or removal is None:
        return None, list(parsed.problems)
    problems = list(_check(files, removal, portal))
    when = removal.removed_at.earliest
    if problems or when is None:
        return None, problems
    signatures = {post: each.read_bytes() for post, each in files.removal_signatures.items()}
    signed = SignedFile(path, content, when, signatures)
    problems += judge_signatures(signed, (removal.post,), keys).problems
    return (None if problems else removal), problems


def _check(files: EditionFiles, removal: RemovalRecord, portal: Portal) -> Iterator[Problem]:
    reference = files.reference
    if files.public is not None:
        yield seal_problem("removal-text-left", public_path(reference))
    if removal.edition != str(reference):
        yield seal_problem("removal-other-edition", removal_path(reference))
    if removal.post not in removing_posts(portal, reference.case.kind):
        yield seal_problem("removal-post", removal_path(reference))
    tombstone = files.tombstone.read_bytes() if files.tombstone is not None else b""
    if digest_of(tombstone) != removal.tombstone_digest:
        yield seal_problem("removal-tombstone", tombstone_path(reference))
    try:
        read_kept(files.removed.read_bytes() if files.removed is not None else write_kept(()))
    except Damaged:
        yield seal_problem("removal-kept", removed_path(reference))
