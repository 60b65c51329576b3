"""The texts of an edition beside the whole: the plain one, and those in other languages."""

from dataclasses import dataclass
from html import escape

from disclosure_builder.outputs.feeds.subjects import JAPANESE, PLAIN
from disclosure_builder.public.editions import Edition
from disclosure_builder.public.register import Released
from disclosure_builder.public.text import PublicText


@dataclass(frozen=True)
class Telling:
    """A text in the words of `language`; `from_edition` is the edition it was written from."""

    language: str
    title: PublicText
    text: PublicText
    from_edition: int


def telling_of(body: Edition, text: str) -> Telling | None:
    """The plain text (`plain`), or the translation into a language; None if there is none."""
    if text == PLAIN:
        plain = body.plain
        if plain is None:
            return None
        return Telling(JAPANESE, body.title, plain.text, plain.from_edition)
    return next((each for each in tellings_of(body) if each.language.lower() == text), None)


def tellings_of(body: Edition) -> tuple[Telling, ...]:
    """Every translation."""
    return tuple(
        Telling(str(each.language), each.title, each.text, each.from_edition)
        for each in body.translations
    )


def telling_html(telling: Telling, edition: Released, page: str) -> str:
    """The text, and the page on which the authentic one stands."""
    number = edition.sealed.reference.number
    written_from = "" if telling.from_edition == number else f"（第{telling.from_edition}版による）"
    return (
        f'<div lang="{escape(telling.language)}">{paragraphs(str(telling.text))}</div>'
        f'<p lang="ja"><a href="{escape(page)}">日本語の正文</a>{written_from}</p>'
    )


def paragraphs(text: str) -> str:
    """A text as paragraphs, one for each line."""
    lines = (escape(line.strip()) for line in text.splitlines() if line.strip())
    return "".join(f"<p>{line}</p>" for line in lines)
