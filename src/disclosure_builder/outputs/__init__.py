"""The register in, files for machines out: one module an output, all listed in `ALL_OUTPUTS`."""

from disclosure_builder.outputs.archive import archive_files
from disclosure_builder.outputs.data import data_files
from disclosure_builder.outputs.feeds import feed_files
from disclosure_builder.outputs.interface import Output
from disclosure_builder.outputs.ledger import ledger_files
from disclosure_builder.outputs.sealed import sealed_files
from disclosure_builder.outputs.security import security_files
from disclosure_builder.outputs.year_tables import year_table_files

# Made from the register, which takes its time; and what is there already and is handed on as it is.
WRITTEN: tuple[Output, ...] = (feed_files, data_files, year_table_files)
HANDED_ON: tuple[Output, ...] = (ledger_files, sealed_files, archive_files, security_files)
ALL_OUTPUTS = (*WRITTEN, *HANDED_ON)
