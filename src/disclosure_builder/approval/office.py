"""The desk at which posts approve: all that is needed beside what a post says."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from disclosure_builder.approval.keys import KeyRegister
from disclosure_builder.approval.signatures import Signer, sign
from disclosure_builder.layout import EditionFiles, Layout, approval_path
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.editions import Prepared
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import ApprovalMode


@dataclass(frozen=True)
class ApprovalRequest:
    """What a post says when it approves; the first one has to give a document number.

    `absent` is the post in whose place a deputy decides (代決).
    """

    post: str
    key: Path
    document_number: str = ""
    decided_at: datetime | None = None
    mode: ApprovalMode | None = None
    absent: str = ""


@dataclass(frozen=True)
class Office:
    """All that approving needs beside the edition: files, rules, keys, the time, a way to sign."""

    layout: Layout
    portal: Portal
    keys: KeyRegister
    now: datetime
    sign: Signer = sign

    def before(self, files: EditionFiles) -> EditionFiles | None:
        """The files of the edition before, if it is there."""
        case, number = files.reference.case, files.reference.number - 1
        others = (each for each in self.layout.editions if each.reference.case == case)
        return next((each for each in others if each.reference.number == number), None)


@dataclass(frozen=True)
class OnDesk:
    """One edition on the desk: its files, the record, and the public edition made from it now."""

    files: EditionFiles
    source: Source[AnyRecord]
    fresh: Prepared

    @property
    def path(self) -> str:
        """The path of the decision, as messages give it."""
        return approval_path(self.files.reference)
