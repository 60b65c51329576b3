"""Preparing: a person's desk, once for each edition. The other moment in time is `pipeline.py`.

content/ → records with every problem of them → public edition, personal data stripped → approval.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from disclosure_builder.layout import Layout, read_layout
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import Loaded, load_records
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.editions import Prepared, prepare_edition
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words


@dataclass(frozen=True)
class Desk:
    """The private side as it lies under `content/`, read and judged."""

    content: Path
    portal: Portal
    layout: Layout
    loaded: Loaded


def read_desk(content: Path) -> Desk:
    """content/ → every record with every problem of it; only broken settings refuse here."""
    portal = load_portal(content)
    layout = read_layout(content)
    loaded = load_records(layout, portal, load_catalogue(content))
    return Desk(content, portal, layout, loaded)


def prepare(
    desk: Desk, reference: EditionReference, on: date
) -> tuple[Source[AnyRecord], Prepared]:
    """One record → its public edition, unless the record has a problem or a person must decide."""
    prefix = f"{reference.case}/"
    own = [problem for problem in desk.loaded.problems if problem.place.path.startswith(prefix)]
    source = next((each for each in desk.loaded.sources if each.reference == reference), None)
    errors = [problem for problem in own if problem.is_error]
    if source is None or errors:
        raise Refused(ExitCode.RECORD, errors or [_no_record(reference)])
    return source, prepare_edition(source, load_allowlist(desk.content, desk.portal), on)


def _no_record(reference: EditionReference) -> Problem:
    return Problem(
        "record-missing",
        Place(f"{reference}.yaml"),
        Words("この版の記録がありません。", "There is no such record."),
        Words(
            "incidents/2026-001/1 のように、種類・番号・版を確かめてください。",
            "Check kind, id and number, as in incidents/2026-001/1.",
        ),
    )
