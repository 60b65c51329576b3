"""The register in, files for machines out: one module an output, all listed in `ALL_OUTPUTS`."""

from disclosure_builder.outputs.feeds import feed_files
from disclosure_builder.outputs.interface import Output

ALL_OUTPUTS: tuple[Output, ...] = (feed_files,)
