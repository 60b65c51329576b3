"""Which text a case has in a language: やさしい日本語, or a translation.

In: a case and a language. Out: what the newest edition holds of it, or None. A case that was
withdrawn is told in no other language: of its texts nothing is left.
"""

from dataclasses import dataclass

from disclosure_builder.language.strings import Strings
from disclosure_builder.public.editions import Plain, Translation
from disclosure_builder.public.register import Case
from disclosure_builder.public.text import PublicText


@dataclass(frozen=True)
class Told:
    """A text in another language than that of the records, and the editions that it is about."""

    title: PublicText
    text: PublicText
    from_edition: int
    newest: int

    @property
    def is_older(self) -> bool:
        """Whether it was written from an older edition than the newest."""
        return self.from_edition < self.newest


def told_in(case: Case, strings: Strings) -> Told | None:
    """The text of a case in a language. Easy Japanese has no title of its own."""
    if strings.is_authentic or case.is_withdrawn:
        return None
    newest = case.newest.sealed.reference.number
    text = _text(case, strings)
    if text is None:
        return None
    title = case.body.title if isinstance(text, Plain) else text.title
    return Told(title, text.text, text.from_edition, newest)


def _text(case: Case, strings: Strings) -> Plain | Translation | None:
    if strings.is_japanese:
        return case.body.plain
    codes = {strings.code.lower(), strings.tag.lower()}
    return next(
        (each for each in case.body.translations if each.language.value.lower() in codes), None
    )
