"""How well answers fit a corpus: rows and answers in, counts out.

A marked place is **found** when nothing of it is left: each of its code points that says something
lies in a removed place. Spaces, punctuation, signs and markup say nothing. A place of which some is
left has **leaked**, wholly (missed) or partly. A document leaks when a place of it has leaked and
no one holds the document.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tools.redaction_bench.corpus import Answer, Row, Span

_TAG = re.compile(r"<[^<>]*>")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]\w*);")
# Separators, punctuation, control and format characters; signs, as dashes and plus are among them.
# Not So: ㍼ and ㈱ are words in one character.
_SILENT = {"Sm", "Sk", "Sc"}
_POSTAL_MARK = "〒"


@dataclass(slots=True)
class LabelScore:
    """Counts for one kind of personal data; places are those marked, characters those removed."""

    places: int = 0
    found: int = 0
    partly: int = 0
    found_as_such: int = 0
    characters: int = 0
    in_a_place: int = 0
    in_such_a_place: int = 0

    def add(self, other: "LabelScore") -> None:
        """Count the other's as well."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(slots=True)
class CorpusScore:
    """Counts for one finder on one corpus."""

    documents: int = 0
    personal: int = 0
    leaked: int = 0
    leaked_but_held: int = 0
    clean: int = 0
    clean_flagged: int = 0
    clean_held: int = 0
    labels: dict[str, LabelScore] = field(default_factory=dict)

    def label(self, label: str) -> LabelScore:
        """The counts of one kind."""
        return self.labels.setdefault(label, LabelScore())

    @property
    def total(self) -> LabelScore:
        """All kinds together."""
        total = LabelScore()
        for score in self.labels.values():
            total.add(score)
        return total


def score_corpus(rows: Sequence[Row], answers: Sequence[Answer]) -> CorpusScore:
    """Score every document."""
    score = CorpusScore()
    for row, answer in zip(rows, answers, strict=True):
        _score_document(score, row, answer)
    return score


def _score_document(score: CorpusScore, row: Row, answer: Answer) -> None:
    telling = telling_places(row.text)
    score.documents += 1
    leaks = _score_places(score, row, answer, telling)
    _score_characters(score, row, answer)
    if row.required:
        score.personal += 1
        score.leaked += leaks and not answer.hold
        score.leaked_but_held += leaks and answer.hold
    else:
        spare = _covered(row.spans)
        score.clean += 1
        score.clean_flagged += bool((_covered(answer.spans) & telling) - spare)
        score.clean_held += answer.hold


def _score_places(score: CorpusScore, row: Row, answer: Answer, telling: set[int]) -> bool:
    """Count the marked places of a document; whether one of them has leaked."""
    removed = _covered(answer.spans)
    leaks = False
    for span in row.required:
        label = score.label(span.label)
        # A place of nothing but signs has nothing to leak, yet it was marked: all of it counts.
        content = (_covered([span]) & telling) or _covered([span])
        left = content - removed
        label.places += 1
        label.found += not left
        label.partly += bool(left) and left != content
        label.found_as_such += content <= _covered(
            each for each in answer.spans if each.label == span.label
        )
        leaks = leaks or bool(left)
    return leaks


def _score_characters(score: CorpusScore, row: Row, answer: Answer) -> None:
    """Count the removed characters by the kind that the finder gave them."""
    marked = _covered(row.required)
    spare = _covered(row.spans) - marked
    counted: set[int] = set()
    for span in answer.spans:
        # Where removed places overlap, as peers' do, a character is taken out once.
        places = _covered([span]) - spare - counted
        such = _covered(each for each in row.required if each.label == span.label)
        counted |= places
        label = score.label(span.label)
        label.characters += len(places)
        label.in_a_place += len(places & marked)
        label.in_such_a_place += len(places & such)


def telling_places(text: str) -> set[int]:
    """The places of the code points that say something, entities read as what they stand for."""
    telling = {place for place, character in enumerate(text) if _says_something(character)}
    for tag in _TAG.finditer(text):
        telling.difference_update(range(*tag.span()))
    for entity in _ENTITY.finditer(text):
        telling.difference_update(range(*entity.span()))
        if any(_says_something(character) for character in html.unescape(entity[0])):
            telling.update(range(entity.start() + 1, entity.end() - 1))
    return telling


def _says_something(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] not in "ZPC" and category not in _SILENT and character != _POSTAL_MARK


def _covered(spans: Iterable[Span]) -> set[int]:
    """Every place that lies in one of the spans."""
    return {place for span in spans for place in range(span.start, span.end)}
