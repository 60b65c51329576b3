"""What a template may print, decided by type: public values in, escaped HTML out.

Jinja passes every value that a template prints through `finalize` and escapes what comes back,
unless it is Markup. A plain `str` is refused, because nobody can tell whether it came from a
record; so are None, a bool and anything unknown.
"""

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.vocabulary.words import Words

Prose = PublicText | Wording | Phrase


class NotPrintable(TypeError):
    """A template tried to print something that is not of a public type."""


def _text(text: PublicText | Wording) -> str:
    return text.value


def _japanese(words: Words) -> str:
    return words.ja


def _label(term: Term) -> str:
    return term.label.ja


def _as_it_is(value: Markup | int) -> Markup | int:
    return value


# Exact types only: a bool is an int to `isinstance`, but a page never prints True.
_PRINTERS: dict[type, Callable[[Any], Any]] = {
    Markup: _as_it_is,
    int: _as_it_is,
    PublicText: _text,
    Wording: _text,
    Phrase: str,
    Words: _japanese,
}


def finalize(value: object) -> Any:
    """A public value as Jinja will escape it; NotPrintable for anything else, without quoting it."""
    printer = _PRINTERS.get(type(value))
    if printer is not None:
        return printer(value)
    return _rare(value)


def _rare(value: object) -> Any:
    """Terms are many types: each is entered into the table when it is first met."""
    if isinstance(value, Term):
        _PRINTERS[type(value)] = _label
        return _label(value)
    if isinstance(value, Undefined):
        return str(value)  # a misspelt name in a template: Jinja's own error says which
    message = f"a template may not print {type(value).__name__}: only public types"
    raise NotPrintable(message)


def printed(value: object) -> Markup:
    """A public value as a template would print it."""
    return escape(finalize(value))


def listed(values: Iterable[object]) -> Markup:
    """Public values one after the other: `漏えい、滅失`."""
    return Markup("、").join(printed(value) for value in values)


def paragraphs(text: Prose) -> Markup:
    """A text as paragraphs: a blank line begins a new one, a line break stays a line break."""
    blocks = str(printed(text)).split("\n\n")
    inner = "</p>\n<p>".join(_broken_lines(block) for block in blocks if block.strip())
    return Markup(f"<p>{inner}</p>")  # noqa: S704 - escaped above


def lines(text: Prose) -> Markup:
    """A text with its line breaks, for a place that cannot hold paragraphs."""
    return Markup(_broken_lines(str(printed(text))))  # noqa: S704 - escaped above


def _broken_lines(escaped: str) -> str:
    return escaped.strip().replace("\n", "<br>\n")


def shortened(text: Prose, longest: int = 200) -> str:
    """The first paragraph of a text, for the description of a page."""
    line = next((line.strip() for line in str(text).splitlines() if line.strip()), "")
    return line if len(line) <= longest else line[: longest - 1] + "…"
