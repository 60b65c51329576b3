"""The schema versions of an edition: what its record may say, and how its sealed bytes are read.

1: the first. 2, for the status of a year only: it holds every figure with its meaning, the derived ones,
months, audits, the council's questions with their answers, restatements, and the list of what was
counted. A later version only adds, so that every sealed edition is read for ever.
"""

from disclosure_builder.vocabulary.terms import Kind

YEAR_VERSION = 2


def schema_versions(kind: Kind) -> tuple[int, ...]:
    """What is read for ever, oldest first; a new record says the last."""
    return (1, YEAR_VERSION) if kind is Kind.OPERATION else (1,)
