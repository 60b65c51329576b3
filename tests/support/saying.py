"""Everything that is said of a content folder, by the stages that judge what people write."""

from datetime import date
from pathlib import Path

from disclosure_builder.approval.decision import read_decision
from disclosure_builder.layout import read_layout
from disclosure_builder.problems import Problem, Refused
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import load_records
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.settings import load_portal

TODAY = date(2026, 5, 12)


def said_of(content: Path) -> tuple[Problem, ...]:
    """Everything that is said of a content folder; broken settings alone are said first."""
    try:
        portal, catalogue = load_portal(content), load_catalogue(content)
        load_allowlist(content, portal, TODAY)
    except Refused as refused:
        return refused.problems
    layout = read_layout(content)
    problems = list(load_records(layout, portal, catalogue).problems)
    for files in layout.editions:
        if files.approval is not None:
            problems += read_decision(files.approval.read_bytes(), str(files.reference)).problems
    return tuple(problems)
