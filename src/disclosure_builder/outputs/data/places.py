"""Where every file of the open data lies."""

from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.terms import Kind
from disclosure_builder.vocabulary.years import FiscalYear

FOLDER = "data/"
SCHEMAS = f"{FOLDER}schemas/"
INDEX = f"{FOLDER}index.json"
CHECKSUMS = f"{FOLDER}SHA256SUMS.txt"
# As CSAF has its provider-metadata.json.
METADATA = ".well-known/disclosure-metadata.json"
CSVW = "csv-metadata.json"
JSON = "application/json"


def case_path(case: CaseReference, ending: str) -> str:
    """`data/incidents/2026-001.json`."""
    return f"{FOLDER}{case}.{ending}"


def list_path(kind: Kind, ending: str) -> str:
    """`data/incidents.json`."""
    return f"{FOLDER}{kind.code}.{ending}"


def year_path(year: FiscalYear, ending: str) -> str:
    """`data/years/2025.json`."""
    return f"{FOLDER}years/{year.year}.{ending}"


def schema_path(name: str) -> str:
    """`data/schemas/case-1.schema.json`."""
    return f"{SCHEMAS}{name}.schema.json"
