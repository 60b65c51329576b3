"""The ids of the figures that the builder derives: the catalogue of a city chooses among them.

Whatever is counted by a term ends in its code (`cases-13-2`, `reports-police`); what is withheld, in
the code of the reason from `portal.yaml`.
"""

from disclosure_builder.vocabulary.terms import (
    AuditKind,
    Nature,
    ReportTo,
    SuspensionNature,
    Trigger,
)

WITHHELD_BY = "withheld-"
CASE_FIGURES = (
    "cases-total",
    *(f"cases-{trigger.code}" for trigger in Trigger),
    *(f"cases-{nature.code}" for nature in Nature),
    "cases-published",
    "cases-notified-only",
    "cases-withdrawn",
    "cases-withheld",
    "persons-concerned",
    "persons-notified-only",
    "protection-requests",
    "requested-bodies",
    "reports-total",
    *(f"reports-{body.code}" for body in ReportTo),
    *(f"suspensions-{nature.code}" for nature in SuspensionNature),
    "suspensions-unmeasured",
)
"""Counted from what the cases say, and from nothing else."""
TIME_FIGURES = (
    *(f"downtime-{nature.code}" for nature in SuspensionNature),
    "downtime-total",
    "service-minutes",
    "planned-minutes",
    "failed-minutes",
    "availability",
)
"""Counted from the stops and the service hours."""
STATUS_FIGURES = (
    *(f"audits-{kind.code}" for kind in AuditKind),
    "council-opinions",
    "council-questions",
    "restatements",
)
"""Counted from the yearly status itself."""


def is_derivable(identifier: str) -> bool:
    """Whether the builder knows how to derive a figure."""
    if identifier.startswith(WITHHELD_BY):
        return len(identifier) > len(WITHHELD_BY)
    return identifier in {*CASE_FIGURES, *TIME_FIGURES, *STATUS_FIGURES}
