"""Words of one language as HTML: readings become ruby, and Japanese passages say what they are.

In: texts of public values and keys of the table. Out: Markup. On pages in easy Japanese the notation
of `ruby.py` becomes ruby; on pages in another language every passage in Japanese gets its `lang`, so
that a reader's voice and fonts change; Japanese pages print what is there.
"""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from disclosure_builder.language.ruby import with_ruby, without_ruby
from disclosure_builder.language.strings import PLACE, Strings

_LETTERS = r"\u3005-\u3007\u3010-\u3015\u3040-\u30ff\u3400-\u9fff\uff01-\uff9f"
_BETWEEN = r"\u3000-\u3004\u3008-\u301f0-9A-Za-z.,:/()~&;#\u2212 -"
# From a Japanese letter to the last one before other words: figures and signs may lie between.
_PASSAGE = re.compile(rf"[{_LETTERS}「『](?:[{_LETTERS}{_BETWEEN}]*[{_LETTERS}」』、。])?")
_JAPANESE = r'<span lang="ja">\g<0></span>'
# Only text stands between these: no value of an attribute holds a bracket that is not escaped.
_TAG = re.compile("(<[^>]*>)")


class Dressing:
    """How one language's words become HTML."""

    def __init__(self, strings: Strings) -> None:
        self.strings = strings
        self._pieces: dict[str, tuple[str, ...]] = {}
        self._dress: Callable[[str], Markup] | None = None
        if not strings.is_japanese:
            self._dress = _with_language
        elif not strings.is_authentic:
            self._dress = with_ruby

    def text(self, text: str) -> str | Markup:
        """A text for a page: as it is, for whoever escapes it, or escaped and dressed."""
        return text if self._dress is None else self._dress(str(escape(text)))

    def handwritten(self, html: str) -> str:
        """HTML that somebody wrote by hand: readings become ruby, Japanese passages say what they are."""
        if self._dress is _with_language:
            pieces = _TAG.split(html)
            pieces[::2] = [_PASSAGE.sub(_JAPANESE, piece) for piece in pieces[::2]]
            return "".join(pieces)
        return html if self._dress is None else with_ruby(html)

    def html(self, key: str, **values: str) -> Markup:
        """The words of a key; the values are HTML already."""
        pieces = self._pieces.get(key) or self._cut(key)
        # Every second piece is the name of a value.
        filled = [values[piece] if position % 2 else piece for position, piece in enumerate(pieces)]
        return Markup("".join(filled))  # noqa: S704 - every piece was escaped

    def _cut(self, key: str) -> tuple[str, ...]:
        """The words of a key between the places to fill in, as HTML: worked out once."""
        dress = self._dress or Markup
        pieces = PLACE.split(str(escape(self.strings.texts[key])))
        pieces[::2] = [str(dress(piece)) for piece in pieces[::2]]
        self._pieces[key] = tuple(pieces)
        return self._pieces[key]

    def attribute(self, key: str, **values: str) -> Markup:
        """The same for an attribute: no element. What is not given stays in braces, for a script."""
        return escape(without_ruby(self.strings.for_script(key, **values)))

    def plainly(self, key: str, **values: str) -> str:
        """Words alone, for a title: not escaped."""
        return without_ruby(self.strings.text(key, **values))


def _with_language(escaped: str) -> Markup:
    passages = _PASSAGE.sub(_JAPANESE, without_ruby(escaped))
    return Markup(passages)  # noqa: S704 - escaped by the caller
