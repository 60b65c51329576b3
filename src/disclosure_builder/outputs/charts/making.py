"""The register → the drawings of all its charts, each under the address that its page names."""

from collections.abc import Iterator

from disclosure_builder.outputs.charts.drawing import Draughtsman
from disclosure_builder.public.pages import OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.public.year_charts import charts_of

SVG = "image/svg+xml"


def make_charts(register: Register, draughtsman: Draughtsman) -> Iterator[OutputFile]:
    """One file for each chart of each year whose status stands."""
    for year in register.years:
        for chart in charts_of(year, register.years):
            yield OutputFile(str(chart.address), draughtsman.drawing_of(chart), SVG)
