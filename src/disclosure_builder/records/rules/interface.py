"""What a rule is: a question about one record that yields the places where the answer is no."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from disclosure_builder.problems import Severity
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.models import EditionRecord
from disclosure_builder.records.rules.texts import one_spelling, public_texts
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.yaml_reader import Path

R = TypeVar("R", bound=EditionRecord)
T = TypeVar("T")


@dataclass(frozen=True)
class Subject(Generic[R]):
    """A record under judgement, with what the rules may need to know beside it."""

    record: R
    reference: EditionReference
    portal: Portal
    catalogue: Catalogue

    @cached_property
    def texts(self) -> tuple[tuple[Path, str, str], ...]:
        """Every public text: where it stands, as it was written, and in one spelling."""
        found = public_texts(self.record)
        return tuple((location, text, one_spelling(text)) for location, text in found)


def each(
    entries: Iterable[tuple[Path, T]], broken_at: Callable[[Path, T], Iterator[Path]]
) -> Iterator[Path]:
    """Look at every entry by itself: a part that could not be read hides no other entry."""
    for location, entry in entries:
        try:
            yield from broken_at(location, entry)
        except NotJudged:
            continue


@dataclass(frozen=True)
class Rule:
    """One rule: a stable id, the records it judges, what is said, and where it looks.

    `broken_at` yields the location of each field that breaks the rule. It may meet parts that
    could not be read; those end its work without a finding (`NotJudged`).
    """

    id: str
    judges: type[EditionRecord]
    message: Words
    remedy: Words
    broken_at: Callable[[Subject[Any]], Iterator[Path]]
    severity: Severity = Severity.ERROR
