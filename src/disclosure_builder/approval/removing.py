"""An emergency: an edition is taken down by one post, at once.

What was private in it, the tombstone and the signed removal are written first, and only then is the text removed: killed in
between, the next build refuses (`removal-text-left`), and the same command finishes the work.

Whether the record is still the one that was approved is not asked: somebody may have mended it in a
hurry, and the text must go all the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from disclosure_builder.approval.messages import seal_problem
from disclosure_builder.approval.office import Office
from disclosure_builder.approval.removal import (
    RemovalRecord,
    is_removed,
    removing_posts,
    write_removal,
)
from disclosure_builder.approval.sealing import signed_decision
from disclosure_builder.approval.signing import Hand, signed_by
from disclosure_builder.approval.verifying import SignedFile
from disclosure_builder.layout import (
    EditionFiles,
    public_path,
    removal_path,
    removed_path,
    tombstone_path,
)
from disclosure_builder.problems import ExitCode, Problem, Refused, refuse_if_any
from disclosure_builder.public.sealed import PublicEdition
from disclosure_builder.redaction.reading import read_edition
from disclosure_builder.redaction.shaping import Misshapen
from disclosure_builder.redaction.tombstones import tombstone
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.whole_files import write_whole


@dataclass(frozen=True)
class RemovalRequest:
    """What the post says; the reason is public, and has been looked at by the detectors."""

    post: str
    key: Path
    reason: str
    removed_at: datetime


def remove_edition(
    office: Office, files: EditionFiles, request: RemovalRequest, kept: bytes
) -> None:
    """Take an edition down; raises `Refused` (APPROVAL) when anything does not fit.

    `kept` is what was private in it (`redaction/kept.py`), written before the text goes.
    """
    reference, content = files.reference, office.layout.content
    refuse_if_any(ExitCode.APPROVAL, _check_request(office, files, request))
    released = _released(office, files)
    stone = tombstone(released, request.reason)
    removal = RemovalRecord.model_construct(
        edition=str(reference),
        released_digest=released.digest,
        tombstone_digest=stone.digest,
        removed_at=Moment.of(request.removed_at),
        post=request.post,
    )
    written = write_removal(removal)
    at = removal.removed_at.earliest or request.removed_at
    signed = SignedFile(removal_path(reference), written, at, {})
    hand = Hand(request.post, request.key, office.sign)
    signature = signed_by(signed, hand, office.keys, ())
    for begun in files.removal_signatures.values():
        begun.unlink()
    write_whole(content / removed_path(reference), kept, content)
    write_whole(content / tombstone_path(reference), stone.canonical, content)
    write_whole(content / removal_path(reference), written, content)
    write_whole(content / signed.signature_path(request.post), signature, content)
    (content / public_path(reference)).unlink()


def _check_request(
    office: Office, files: EditionFiles, request: RemovalRequest
) -> Iterator[Problem]:
    path = removal_path(files.reference)
    if files.public is None and is_removed(files):
        yield seal_problem("removal-done", path)
    elif files.public is None or files.approval is None:
        yield seal_problem("removal-not-released", path)
    if request.post not in removing_posts(office.portal, files.reference.case.kind):
        yield seal_problem("removal-post", path)


def _released(office: Office, files: EditionFiles) -> PublicEdition:
    """The edition as it was approved; what nobody approved cannot have been released."""
    _, problems = signed_decision(replace(files, record=None), office.keys)
    refuse_if_any(ExitCode.APPROVAL, problems)
    content = files.public.read_bytes() if files.public is not None else b""
    try:
        return read_edition(files.reference, content)
    except Misshapen:
        path = public_path(files.reference)
        raise Refused(ExitCode.APPROVAL, [seal_problem("seal-public-form", path)]) from None
