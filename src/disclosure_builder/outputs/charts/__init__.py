"""Charts: what one says → a drawing without style attributes, scripts or foreign hosts.

In: `Chart` (`public/charts.py`), a plain statement of series. Out: SVG that a page shows as a
picture and typst sets as vectors. The library draws; what it lacks (title, description, patterns)
is added in `tidying.py`. `docs/decisions/0021-charts.md` says why this library.
"""

from disclosure_builder.outputs.charts.drawing import Draughtsman
from disclosure_builder.outputs.charts.making import make_charts

__all__ = ["Draughtsman", "make_charts"]
