"""A case → what the open data tell of it: its editions, and what each still says.

Editions of which only the persons concerned were told are left out. Of a withdrawn case nothing is
told but the withdrawal; what was signed stays in `sealed/`, and its digest here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from disclosure_builder.outputs.data.places import case_path, schema_path
from disclosure_builder.outputs.data.tables import Cell, instant
from disclosure_builder.outputs.sealed import evidence_paths, sealed_path
from disclosure_builder.public.ledger import LedgerLine
from disclosure_builder.public.register import Case, Released, Statement, is_told_to_all
from disclosure_builder.public.tree import to_tree
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.labels import FIELD_LABELS
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.terms import Stage

FORMAT = "disclosure-builder case 1"
SCHEMA = "case-1"
Lines = Mapping[EditionReference, LedgerLine]
_OF_WITHDRAWAL = frozenset(FIELD_LABELS[name] for name in ("title", "summary", "change_reason"))


@dataclass(frozen=True)
class Told:
    """An edition, and whether its case was withdrawn afterwards."""

    edition: Released
    is_void: bool

    @property
    def has_content(self) -> bool:
        """Whether it still says something of the matter; a withdrawal only repeats it."""
        return not self.is_void and self.edition.body.stage is not Stage.WITHDRAWAL

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it says, item by item."""
        if self.is_void:
            return ()
        said = self.edition.statements
        if self.has_content:
            return said
        return tuple(each for each in said if str(each.label) in _OF_WITHDRAWAL)


def told_of(case: Case) -> tuple[Told, ...]:
    """The editions that were told to all, oldest first."""
    return tuple(
        Told(each, case.is_withdrawn and each is not case.newest)
        for each in case.editions
        if is_told_to_all(each.body)
    )


def permanent_id(reference: object, portal: Portal) -> str:
    """The tag URI of a case or an edition (RFC 4151): the same as in the feeds."""
    return f"tag:{portal.tag_authority},{portal.tag_date}:{reference}"


def case_rows(case: Case) -> Iterator[tuple[Cell, ...]]:
    """The rows of the table of one case: one for each line of each item."""
    for told in told_of(case):
        edition = told.edition
        number, stage = edition.sealed.reference.number, edition.body.stage.code
        at = instant(edition.released_at)
        said = (
            (str(each.label), line)
            for each in told.statements
            for line in str(each.text).splitlines()
            if line.strip()
        )
        for position, (label, line) in enumerate(said, start=1):
            yield (number, stage, at, position, label, line.strip())


def case_tree(case: Case, lines: Lines, portal: Portal) -> dict[str, Any]:
    """The JSON of one case; `lines` are those of the ledger that tell of releases."""
    return {
        "format": FORMAT,
        "$schema": portal.url + schema_path(SCHEMA),
        **summary_tree(case, portal),
        "editions": [_edition_tree(told, lines, portal) for told in told_of(case)],
    }


def summary_tree(case: Case, portal: Portal) -> dict[str, Any]:
    """What lists say of a case, by the names of their columns."""
    reference = case.reference
    return {
        "id": permanent_id(reference, portal),
        "reference": str(reference),
        "kind": case.kind.code,
        "fiscal_year": reference.fiscal_year,
        "title": str(case.body.title),
        "stage": case.body.stage.code,
        "first_released_at": instant(case.first_released_at),
        "released_at": instant(case.newest.released_at),
        "withdrawn": case.is_withdrawn,
        "page": portal.url + case.address,
        "json": portal.url + case_path(reference, "json"),
        "csv": portal.url + case_path(reference, "csv"),
        "digest": case.newest.sealed.released_digest,
    }


def _edition_tree(told: Told, lines: Lines, portal: Portal) -> dict[str, Any]:
    edition = told.edition
    sealed, body = edition.sealed, edition.body
    line = lines.get(sealed.reference)
    tree: dict[str, Any] = {
        "id": permanent_id(sealed.reference, portal),
        "number": sealed.reference.number,
        "stage": body.stage.code,
        "correction_class": to_tree(body.correction_class),
        "released_at": instant(edition.released_at),
        "digest": sealed.released_digest,
        "ledger_line": None if line is None else line.number,
        "void": told.is_void,
        "decision": _decision_tree(edition),
        "taken_down": _removal_tree(edition),
        "sealed": portal.url + sealed_path(sealed.reference, gone=sealed.removal is not None),
        "evidence": [portal.url + path for path in evidence_paths(sealed)],
    }
    if not told.is_void:
        tree |= {"title": str(body.title), "summary": str(body.summary)}
        tree["change_reason"] = to_tree(body.change_reason)
    if told.has_content:
        tree["changed"] = [str(change.label) for change in edition.changes]
        tree["content"] = to_tree(body)
    return tree


def _decision_tree(edition: Released) -> dict[str, Any]:
    decision = edition.sealed.decision
    return {
        "document_number": str(decision.document_number),
        "decided_at": str(decision.decided_at),
        "mode": decision.mode.code,
        "posts": [str(post) for post in decision.posts],
        "awaits_review": decision.awaits_review,
    }


def _removal_tree(edition: Released) -> dict[str, Any] | None:
    removal = edition.sealed.removal
    return None if removal is None else {"at": str(removal.at), "post": str(removal.post)}
