"""Open data under `data/`: JSON and CSV of every case, year and list, and what explains them.

`docs/data.md` promises what of it stays as it is.
"""

from disclosure_builder.outputs.data.making import data_files

__all__ = ["data_files"]
