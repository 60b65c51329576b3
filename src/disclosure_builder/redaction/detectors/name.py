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
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import name_lists
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import Word, words
from disclosure_builder.redaction.detectors.name_full import full_name
from disclosure_builder.redaction.detectors.name_single import single_name
from disclosure_builder.redaction.detectors.name_words import PLACE_AFTER, TITLE
from disclosure_builder.redaction.detectors.name_zones import GOES_ON, KANJI, NameSpan
from disclosure_builder.redaction.folding import Folded

_SOME_KANJI = re.compile(f"[{KANJI}]")
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
        lists = (name_lists.between(text, spans), name_lists.beside_names(text, spans))
        spans = sorted([*spans, *chain(*lists), *name_lists.counted(text)], key=name_lists.ends)
        for span in (*name_lists.coordinated(text, spans), *_again(text, spans)):
            reading = _READING_AFTER.match(text, span.end)
            end = reading.end() if reading else span.end
            yield self.finding(span.start, end, certain=span.certain)


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
