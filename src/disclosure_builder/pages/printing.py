"""What a template may print, decided by type: public values in, escaped HTML out.

Jinja passes every value that a template prints through `finalize` and escapes what comes back,
unless it is Markup. A plain `str` is refused, because nobody can tell whether it came from a
record; so are None, a bool and anything unknown.

Each language prints in its own way: on pages in easy Japanese the readings become ruby, and on
those in another language every passage in Japanese says that it is Japanese.
"""

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from disclosure_builder.language.dressing import Dressing
from disclosure_builder.language.ruby import with_ruby, without_ruby
from disclosure_builder.language.strings import Strings
from disclosure_builder.public.text import Phrase, PublicText, Wording
from disclosure_builder.vocabulary.terms import Term
from disclosure_builder.vocabulary.words import Words

Prose = PublicText | Wording | Phrase


class NotPrintable(TypeError):
    """A template tried to print something that is not of a public type."""


class Printing:
    """How one language prints; `strings` are its words."""

    def __init__(self, strings: Strings) -> None:
        self.strings = strings
        self._dressing = Dressing(strings)
        # Exact types only: a bool is an int to `isinstance`, but a page never prints True.
        self._printers: dict[type, Callable[[Any], Any]] = {
            Markup: _as_it_is,
            int: _as_it_is,
            # Most of what is printed is a text on a Japanese page, which needs no dress.
            PublicText: _value if strings.is_authentic else self._text,
            Wording: _value if strings.is_authentic else self._text,
            Phrase: self._text,
            Words: self._japanese,
        }

    def finalize(self, value: object) -> Any:
        """A public value as Jinja will escape it; NotPrintable for anything else, never quoted."""
        printer = self._printers.get(type(value))
        if printer is not None:
            return printer(value)
        return self._rare(value)

    def _rare(self, value: object) -> Any:
        """Terms are many types: each is entered into the table when it is first met."""
        if isinstance(value, Term):
            self._printers[type(value)] = self._label
            return self._label(value)
        if isinstance(value, Undefined):
            return str(value)  # a misspelt name in a template: Jinja's own error says which
        message = f"a template may not print {type(value).__name__}: only public types"
        raise NotPrintable(message)

    def _text(self, text: Prose) -> str | Markup:
        return self._dressing.text(str(text))

    def _japanese(self, words: Words) -> str | Markup:
        return self._dressing.text(words.ja)

    def _label(self, term: Term) -> str | Markup:
        return self._dressing.text(self.strings.term(term))

    def printed(self, value: object) -> Markup:
        """A public value as a template would print it."""
        return escape(self.finalize(value))

    def say(self, key: str, **values: object) -> Markup:
        """The words of a key with public values filled in, each printed by its type."""
        return self._dressing.html(
            key, **{name: str(self.printed(value)) for name, value in values.items()}
        )

    def say_plainly(self, key: str, **values: object) -> Markup:
        """The same for an attribute: no ruby, no element; braces without a value are a script's."""
        filled = {name: self.plain(value) for name, value in values.items()}
        return self._dressing.attribute(key, **filled)

    def attribute(self, value: object) -> Markup:
        """A public value for an attribute: no ruby, no element."""
        return escape(self.plain(value))

    def plain(self, value: object) -> str:
        """A public value as text alone, for a title or a description."""
        if isinstance(value, Term):
            return without_ruby(self.strings.term(value))
        if isinstance(value, PublicText | Wording | Phrase | int) and not isinstance(value, bool):
            return without_ruby(str(value))
        message = f"no plain text: {type(value).__name__}"
        raise NotPrintable(message)

    def words(self, key: str, **values: object) -> Wording:
        """Words for a view, which a template prints later."""
        filled = {name: self._said(value) for name, value in values.items()}
        return Wording(self.strings.text(key, **filled))

    def _said(self, value: object) -> str:
        if isinstance(value, Term):
            return self.strings.term(value)
        if isinstance(value, PublicText):
            raise NotPrintable("words of the portal hold no text of a record")
        return str(value)

    def listed(self, values: Iterable[object]) -> Markup:
        """Public values one after the other: `漏えい、滅失`."""
        separator = self.strings.text("format.list", first="", second="")
        return Markup(separator).join(self.printed(value) for value in values)  # noqa: S704

    def paragraphs(self, text: Prose) -> Markup:
        """A text as paragraphs: a blank line begins a new one, a line break stays a line break."""
        blocks = str(self.printed(text)).split("\n\n")
        inner = "</p>\n<p>".join(_broken_lines(block) for block in blocks if block.strip())
        return Markup(f"<p>{inner}</p>")  # noqa: S704 - escaped above

    def clipped(self, text: Prose, longest: int) -> Markup:
        """The first paragraph, cut short where it is longer."""
        return escape(self._dressing.text(shortened(text, longest)))

    def with_readings(self, text: Prose) -> Markup:
        """Paragraphs whose readings become ruby, on a page that has no ruby elsewhere."""
        return with_ruby(str(self.paragraphs(text)))

    def lines(self, text: Prose) -> Markup:
        """A text with its line breaks, for a place that cannot hold paragraphs."""
        return Markup(_broken_lines(str(self.printed(text))))  # noqa: S704 - escaped above


def _value(text: PublicText | Wording) -> str:
    return text.value


def _as_it_is(value: Markup | int) -> Markup | int:
    return value


def _broken_lines(escaped: str) -> str:
    return escaped.strip().replace("\n", "<br>\n")


def shortened(text: Prose, longest: int = 200) -> str:
    """The first paragraph of a text, for the description of a page."""
    line = next((line.strip() for line in str(text).splitlines() if line.strip()), "")
    return line if len(line) <= longest else line[: longest - 1] + "…"
