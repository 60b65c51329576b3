"""Names in kanji by the dictionary: folded text in, findings out.

1. The dictionary cuts a sentence into words and says which are surnames, given names, persons.
2. Neighbouring words in kanji make a zone; within it a surname and what follows make a full name,
   also where the dictionary lacks one half.
3. A name by itself counts where its neighbours let it be a person: a title or a role beside it, or
   a particle after it; never before the word for a body, a place or a work.
4. A surname that is also a place, with nothing to tell which, is left to a person.
5. A reading or spelling in brackets after a name goes with it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Kind, Word, kinds, words
from disclosure_builder.redaction.detectors.name_full import full_name
from disclosure_builder.redaction.detectors.name_single import single_name
from disclosure_builder.redaction.detectors.name_words import PLACE_AFTER, TITLE
from disclosure_builder.redaction.detectors.name_zones import GOES_ON, KANJI, NameSpan
from disclosure_builder.redaction.folding import Folded

_SOME_KANJI = re.compile(f"[{KANJI}]")
_AND = r"\s?(?:、|・|と|や|及び|並びに|又は|,)\s?"
_LIST = re.compile(_AND)
_BEFORE = re.compile(rf"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,4}})(?:{_AND})$")
_AFTER = re.compile(rf"(?:{_AND})(?P<name>[{KANJI}]{{2,4}}?)(?={_AND}|[がはもをにの。])")
_READING_AFTER = re.compile(
    r"\s?\((?:(?:旧姓|旧氏|通称)[\s:]?[^()\s]{1,8}|[ぁ-ゖァ-ヺー・\s]{2,20}|[A-Z][A-Za-z]+(?:,?\s[A-Z][A-Za-z]+){1,2})\)"
)


class Name(Detector):
    """Full names, and single names where a person is meant."""

    id = "name"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Names sentence by sentence, then surnames of full names wherever they come again."""
        text = folded.text
        spans: list[NameSpan] = []
        if _SOME_KANJI.search(text):
            for sentence in words(text):
                spans.extend(_names(text, sentence))
        spans.extend([*_between(text, spans), *_in_lists(text, spans)])
        spans.sort(key=_ends)
        for span in (*_coordinated(text, spans), *_again(text, spans)):
            reading = _READING_AFTER.match(text, span.end)
            end = reading.end() if reading else span.end
            yield self.finding(span.start, end, certain=span.certain)


def _between(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Surnames that stand in a list between two names, be these certain or not."""
    for before, after in pairwise(spans):
        match = _AFTER.match(text, before.end)
        listed = match and _LIST.fullmatch(text, match.end(), after.start)
        if match and listed and Kind.SURNAME in kinds(match["name"]):
            yield NameSpan(*match.span("name"), certain=before.certain or after.certain)


def _in_lists(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Surnames that stand in a list beside a name which is no place, whatever else they can be."""
    for span in spans:
        if not span.certain or Kind.PLACE in kinds(text[span.start : span.end]):
            continue
        start = max(0, span.start - 8)
        for match in (_BEFORE.search(text, start, span.start), _AFTER.match(text, span.end)):
            if match and Kind.SURNAME in kinds(match["name"]):
                yield NameSpan(*match.span("name"))


def _coordinated(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """The same names; one that was uncertain is a name where the next in its list is one."""
    sure = {(span.start, span.end) for span in spans if span.certain}
    for before, span, after in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        listed = (
            before and _LIST.fullmatch(text, before.end, span.start) and _ends(before) in sure
        ) or (after and _LIST.fullmatch(text, span.end, after.start) and _ends(after) in sure)
        if listed:
            sure.add(_ends(span))
        yield NameSpan(span.start, span.end, span.certain or bool(listed), span.surname_end)


def _ends(span: NameSpan) -> tuple[int, int]:
    """Where a name begins and ends."""
    return span.start, span.end


def _names(text: str, sentence: list[Word]) -> Iterator[NameSpan]:
    """The names of one sentence."""
    at = 0
    while at < len(sentence):
        found = full_name(text, sentence, at) or single_name(text, sentence, at)
        if found is None:
            at += 1
            continue
        yield found
        while at < len(sentence) and sentence[at].start < found.end:
            at += 1


def _again(text: str, spans: list[NameSpan]) -> Iterator[NameSpan]:
    """Surnames that were certain somewhere, wherever else they stand by themselves."""
    sure = [span for span in spans if span.certain]
    taken = {position for span in sure for position in range(span.start, span.end)}
    for surname in sorted({text[span.start : span.surname_end or span.end] for span in sure}):
        if len(surname) < 2:
            continue
        for match in re.finditer(re.escape(surname), text):
            start, end = match.span()
            joined = start and GOES_ON.match(text, start - 1)
            goes_on = GOES_ON.match(text, end) and not TITLE.match(text, end)
            if not (start in taken or joined or goes_on or PLACE_AFTER.match(text, end)):
                yield NameSpan(start, end)
