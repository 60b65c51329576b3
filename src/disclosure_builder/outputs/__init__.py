"""The register in, files for machines out: one module an output, all listed in `ALL_OUTPUTS`."""

from disclosure_builder.outputs.feeds import feed_files
from disclosure_builder.outputs.interface import Output
from disclosure_builder.outputs.ledger import ledger_files
from disclosure_builder.outputs.sealed import sealed_files
from disclosure_builder.outputs.security import security_files

ALL_OUTPUTS: tuple[Output, ...] = (feed_files, ledger_files, sealed_files, security_files)
