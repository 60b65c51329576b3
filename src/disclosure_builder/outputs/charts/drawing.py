"""A chart → the bytes of its drawing, made now or taken from the shelf."""

import hashlib
import json
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from disclosure_builder.outputs.charts.specification import specification_of
from disclosure_builder.outputs.charts.tidying import tidied
from disclosure_builder.public.charts import Chart
from disclosure_builder.shelf import EMPTY_SHELF, Shelf

_LIBRARY = "vl-convert-python"
_VERSION = "6.4"


class Draughtsman:
    """Draws charts; the library is loaded only when one is new, as it takes half a second."""

    def __init__(self, shelf: Shelf = EMPTY_SHELF) -> None:
        self._shelf = shelf

    def drawing_of(self, chart: Chart) -> bytes:
        """The drawing as it is served."""
        specification = json.dumps(specification_of(chart), sort_keys=True, ensure_ascii=False)
        told = f"{self._stamp}{specification}{chart.title}{chart.description}"
        key = hashlib.sha256(told.encode()).hexdigest() + ".svg"
        kept = self._shelf.find(key)
        if kept is not None:
            return kept
        drawing = tidied(self._drawn(specification), chart)
        self._shelf.store(key, drawing)
        return drawing

    def _drawn(self, specification: str) -> str:
        import vl_convert  # noqa: PLC0415 - a build with nothing new pays nothing

        # No address is allowed: a chart holds its own data.
        drawn: str = vl_convert.vegalite_to_svg(
            specification, vl_version=_VERSION, allowed_base_urls=[]
        )
        return drawn

    @cached_property
    def _stamp(self) -> str:
        """A digest of everything that a drawing is made with, beside its chart."""
        digest = hashlib.sha256(f"{_LIBRARY} {version(_LIBRARY)}".encode())
        for part in sorted(Path(__file__).parent.glob("*.py")):
            digest.update(hashlib.sha256(part.read_bytes()).digest())
        return digest.hexdigest()
