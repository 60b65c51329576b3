"""The templates of `site_templates/`, compiled once for each language: a view in, HTML out.

Templates get no filter that could turn a text of a record into HTML: only those named here, each
of which escapes or refuses by type (`printing.py`). Their words are keys of the language's table,
`{{ "case.summary"|say }}`; Jinja puts those without values in when it compiles a template.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from disclosure_builder.language.loading import load_strings
from disclosure_builder.language.strings import JAPANESE, Strings
from disclosure_builder.pages.figures import cell_markup, figure_markup
from disclosure_builder.pages.tongue import Tongue
from disclosure_builder.public.text import Wording

PAGES, PRINT = "pages", "print"


def filters_of(tongue: Tongue) -> dict[str, Callable[..., Any]]:
    """All that a template may do with a value."""
    return {
        "say": tongue.say,
        "say_plainly": tongue.say_plainly,
        "paragraphs": tongue.paragraphs,
        "with_readings": tongue.with_readings,
        "lines": tongue.lines,
        "attribute": tongue.attribute,
        "listed": tongue.listed,
        "time": tongue.time,
        "brief": tongue.brief,
        "release": tongue.release,
        "day": tongue.day,
        "day_of": tongue.day_of,
        "as_of": tongue.as_of,
        "count": tongue.count,
        "persons": tongue.persons,
        "minutes": tongue.minutes,
        "figure": partial(figure_markup, tongue=tongue),
        "cell": partial(cell_markup, tongue=tongue),
        "length": len,
    }


class Templates:
    """One template for each kind of page, in each language; Japanese comes first."""

    def __init__(self, environments: Mapping[str, tuple[Tongue, Environment]]) -> None:
        self._environments = environments

    @property
    def tongues(self) -> tuple[Tongue, ...]:
        """Every language that pages are made in."""
        return tuple(tongue for tongue, _ in self._environments.values())

    @property
    def japanese(self) -> Tongue:
        """The language of the records."""
        return self.tongues[0]

    def render(self, name: str, view: object, language: str = JAPANESE) -> str:
        """The HTML of one page; `name` is that of the template without `.html`."""
        _, environment = self._environments[language]
        return environment.get_template(f"{name}.html").render(view=view)


def load_templates(
    folder: Path, part: str = PAGES, languages: Sequence[str] = (JAPANESE,)
) -> Templates:
    """The templates of one part of `site_templates/`, which is `folder`.

    Raises `Refused` where a language lacks words (`language/loading.py`).
    """
    environments = {}
    for strings in load_strings(folder, languages):
        tongue = Tongue(strings)
        environment = make_environment(tongue, FileSystemLoader(folder / part))
        environment.bytecode_cache = _compiled(folder / part, strings)
        environments[strings.code] = (tongue, environment)
    return Templates(environments)


def _compiled(folder: Path, strings: Strings) -> FileSystemBytecodeCache | None:
    """Templates are compiled once, beside themselves, as Python's own modules are.

    Compiling takes longer than rendering a hundred pages. A template that changed is compiled
    anew, and each with the words it has in it; where nothing may be written, nothing is kept.
    """
    if not os.access(folder, os.W_OK):
        return None
    cache = folder / "__pycache__"
    cache.mkdir(exist_ok=True)
    digest = sha256(repr(sorted(strings.texts.items())).encode()).hexdigest()[:16]
    own = f"{strings.code}_{digest}_"
    for former in cache.glob(f"{strings.code}_*.cache"):
        if not former.name.startswith(own):
            former.unlink(missing_ok=True)
    return FileSystemBytecodeCache(str(cache), f"{own}%s.cache")


def make_environment(tongue: Tongue, loader: FileSystemLoader | None = None) -> Environment:
    """Jinja with everything escaped, nothing undefined, and only our own filters."""
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=tongue.finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters = filters_of(tongue)
    environment.globals = {
        "is_authentic": tongue.strings.is_authentic,
        "folder": Wording(tongue.strings.folder),
    }
    return environment
