"""The templates of `site_templates/`, compiled once: a view in, the HTML of its page out.

Templates get no filter that could turn a text of a record into HTML: only those named here, each
of which escapes or refuses by type (`printing.py`).
"""

import os
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from disclosure_builder.pages.figures import figure_markup
from disclosure_builder.pages.printing import finalize, lines, listed, paragraphs
from disclosure_builder.pages.times import (
    as_of_markup,
    count_markup,
    day_markup,
    day_of_moment,
    minutes_markup,
    persons_markup,
    release_markup,
    time_markup,
)

PAGES, PRINT = "pages", "print"
FILTERS = {
    "paragraphs": paragraphs,
    "lines": lines,
    "listed": listed,
    "time": time_markup,
    "release": release_markup,
    "day": day_markup,
    "day_of": day_of_moment,
    "as_of": as_of_markup,
    "count": count_markup,
    "persons": persons_markup,
    "minutes": minutes_markup,
    "figure": figure_markup,
    "length": len,
}


class Templates:
    """One template for each kind of page."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def render(self, name: str, view: object) -> str:
        """The HTML of one page; `name` is that of the template without `.html`."""
        return self._environment.get_template(f"{name}.html").render(view=view)


def load_templates(folder: Path, part: str = PAGES) -> Templates:
    """The templates of one part of `site_templates/`, which is `folder`."""
    environment = make_environment(FileSystemLoader(folder / part))
    environment.bytecode_cache = _compiled(folder / part)
    return Templates(environment)


def _compiled(folder: Path) -> FileSystemBytecodeCache | None:
    """Templates are compiled once, beside themselves, as Python's own modules are.

    Compiling takes longer than rendering a hundred pages. A template that changed is compiled
    anew; where nothing may be written, nothing is kept.
    """
    if not os.access(folder, os.W_OK):
        return None
    cache = folder / "__pycache__"
    cache.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(cache))


def make_environment(loader: FileSystemLoader | None = None) -> Environment:
    """Jinja with everything escaped, nothing undefined, and only our own filters."""
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters = dict(FILTERS)
    environment.globals = {}
    return environment
