"""Sealed content folders for tests: throw-away keys, real signatures."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from disclosure_builder.approval.approving import approve_edition
from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.office import ApprovalRequest, Office
from disclosure_builder.approval.reviewing import ReviewRequest, review_edition
from disclosure_builder.approval.sealing import SealedContent, seal_all
from disclosure_builder.layout import EditionFiles, read_layout
from disclosure_builder.problems import Refused
from disclosure_builder.records.models import AnyRecord, CaseRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.editions import Prepared, prepare_edition
from disclosure_builder.redaction.hiding_rules import HidingRules
from disclosure_builder.settings import load_portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from tests.support.folders import load, make_key, put, register_keys, signer_line

TODAY = date(2026, 12, 1)
# When the first edition of the incident says that it was decided.
DECIDED_AT = datetime(2026, 5, 12, 17, 0, tzinfo=TOKYO)
NOW = datetime(2026, 12, 1, 10, 30, tzinfo=TOKYO)
NUMBER = "花市民第12号"
POSTS = ("citizens-manager", "chief-officer")


@dataclass(frozen=True)
class Desk:
    """A content folder, and the folder with the private keys of its posts (named like them)."""

    content: Path
    keys: Path

    def path(self, name: str) -> Path:
        """A file under the content folder."""
        return self.content / name

    def files(self, reference: str) -> EditionFiles:
        """The files of one edition as they lie there now."""
        wanted = EditionReference.parse(reference)
        return next(each for each in read_layout(self.content).editions if each.reference == wanted)

    def prepare(self, reference: str) -> tuple[Source[AnyRecord], Prepared]:
        """Make the public edition of a record and write it."""
        wanted = EditionReference.parse(reference)
        source = next(each for each in load(self.content).sources if each.reference == wanted)
        rules = HidingRules.of(load_portal(self.content))
        prepared = prepare_edition(source, Allowlist(()), TODAY, rules)
        put(self.content, f"{reference}.public.json", prepared.edition.canonical)
        return source, prepared

    def request(self, post: str, key: str = "", number: str = NUMBER) -> ApprovalRequest:
        """What a post says when it approves, with its own key if no other is named."""
        return ApprovalRequest(post, self.keys / (key or post), number)

    def office(self) -> Office:
        """All that approving needs, on a day after every example."""
        portal, keys = load_portal(self.content), load_keys(self.content)
        return Office(read_layout(self.content), portal, keys, NOW)

    def approve(
        self,
        reference: str,
        prepared: tuple[Source[AnyRecord], Prepared],
        request: ApprovalRequest,
    ) -> tuple[str, ...]:
        """One post approves, when the record says if it says nothing else; the posts still to sign."""
        decided = request.decided_at or decided_at(prepared[0].record)
        request = replace(request, decided_at=decided)
        return approve_edition(self.office(), self.files(reference), prepared, request)

    def review(self, reference: str, request: ReviewRequest) -> None:
        """The post that was absent reviews."""
        review_edition(self.office(), self.files(reference), request)

    def seal(self, reference: str) -> None:
        """Prepare an edition and have every post of its rule approve it."""
        prepared = self.prepare(reference)
        decided, body = decided_at(prepared[0].record), prepared[1].edition.body
        kind = EditionReference.parse(reference).case.kind
        rule = load_portal(self.content).approval_rule(kind, body.stage, decided.date())
        waiting: tuple[str, ...] = rule.posts if rule is not None else ()
        while waiting:
            waiting = self.approve(reference, prepared, self.request(waiting[0]))

    def sealed(self) -> SealedContent:
        """Everything under the content folder, verified."""
        return seal_all(
            read_layout(self.content), load_portal(self.content), load_keys(self.content)
        )

    def refusals(self) -> list[tuple[str, str]]:
        """Rule and path of everything that verification refuses, in order."""
        try:
            self.sealed()
        except Refused as refused:
            return [(problem.rule, problem.place.path) for problem in refused.problems]
        return []


def decided_at(record: AnyRecord) -> datetime:
    """When the record says it was decided."""
    assert isinstance(record, CaseRecord)
    assert record.times.decided is not None
    assert record.times.decided.earliest is not None
    return record.times.decided.earliest


def make_keys(folder: Path) -> Path:
    """Keys of the two posts and of one more (`auditor`), which approves nothing."""
    for post in (*POSTS, "auditor"):
        make_key(folder, post)
    return folder


def register_all(content: Path, keys: Path) -> None:
    """Register the public halves of all keys, valid from 2026 on."""
    lines = [
        signer_line(post, keys / post, 'valid-after="20260101"') for post in (*POSTS, "auditor")
    ]
    register_keys(content, "# Throw-away keys.", *lines)
