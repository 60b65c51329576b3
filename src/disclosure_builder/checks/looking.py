"""The detectors at work: passages of a site in, those with personal data out.

1. Let the detectors of form look at every passage, approved or not.
2. Cut the approved texts out of the rest and let the detectors that use a dictionary look at what
   is left: a newer dictionary never refuses a text that was approved.
3. Look again at each passage that was suspected, by itself, so that no neighbour misleads.
4. Leave out what the allow-list allows on the day of the build.
5. Compare the readings of the search with the dictionary: what is read as a dictionary reads a word
   of a page says nothing that the page does not say, and what is not may say anything.

What was clean to the same detectors before is not looked at again (`kept_looks.py`); whatever was
not is. That the detectors see anything at all is proved by `canary.py`.

Loading the detectors takes as long as looking at a hundred pages, so this module is loaded where
they work: in a process of its own, while the site is still being made.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse

from disclosure_builder.checks.approved import ApprovedTexts, Rest
from disclosure_builder.checks.interface import Question, Seen
from disclosure_builder.checks.kept_looks import KeptLooks
from disclosure_builder.checks.sheets import Sheet, plain, sheets
from disclosure_builder.public.marks import Mark
from disclosure_builder.public.search_words import folded
from disclosure_builder.redaction.detectors import ALL_DETECTORS, find_all
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import reading_of
from disclosure_builder.shelf import EMPTY_SHELF, Shelf

_DIGITS = re.compile("[0-9]+")
_OF_FORM = tuple(each for each in ALL_DETECTORS if not each.uses_dictionary)
_OF_DICTIONARY = tuple(each for each in ALL_DETECTORS if each.uses_dictionary)
_DICTIONARY_IDS = frozenset(each.id for each in _OF_DICTIONARY)


class Looker:
    """Looks at texts; what its detectors found nothing in, it need not look at again.

    `looks` are those of former builds.
    """

    def __init__(self, looks: Shelf = EMPTY_SHELF) -> None:
        self._of_form = KeptLooks(looks, "form")
        self._of_dictionary = KeptLooks(looks, "dictionary")
        self._clean: frozenset[str] = frozenset()

    def ahead(self, texts: frozenset[str]) -> None:
        """Look at texts that will be in the site, and load the dictionary; this only saves time."""
        suspected(sheets(["メールは窓口まで"]), ALL_DETECTORS)
        self._clean = texts - suspected(sheets(self._of_form.unknown(texts)), _OF_FORM)

    def look(self, question: Question) -> Seen:
        """Look at every passage of a site."""
        found = {*self._by_form(question), *self._by_dictionary(question)}
        return Seen(frozenset(found), frozenset(filterfalse(_is_read_so, question.readings)))

    def _by_form(self, question: Question) -> Iterator[tuple[str, Mark]]:
        """Passages with something that a detector of form finds, and its kind."""
        fresh = self._of_form.unknown(question.passages.keys() - self._clean)
        doubtful = suspected(sheets(fresh), _OF_FORM)
        self._of_form.keep((fresh - doubtful) | self._clean, forgetting=question.is_whole)
        for passage in doubtful:
            for finding in find_all(plain(passage), dictionary=False):
                if not _is_allowed(question, passage, finding):
                    yield passage, finding.mark

    def _by_dictionary(self, question: Question) -> Iterator[tuple[str, Mark]]:
        """Passages with something that a detector with a dictionary finds beside what is approved."""
        approved = ApprovedTexts(question.approved_texts)
        origins = _shapes(question, approved)
        fresh = self._of_dictionary.unknown(origins)
        doubtful = suspected(sheets(fresh), _OF_DICTIONARY)
        self._of_dictionary.keep(fresh - doubtful, forgetting=question.is_whole)
        for shape in doubtful:
            for rest, passage in origins[shape]:
                for finding in find_all(plain(rest.text)):
                    if (
                        finding.detector in _DICTIONARY_IDS
                        and rest.is_touched(finding.start, finding.end)
                        and not approved.is_whole(rest.text[finding.start : finding.end])
                        and not _is_allowed(question, rest.text, finding)
                    ):
                        yield passage, finding.mark


def _is_read_so(word_and_reading: tuple[str, str]) -> bool:
    word, reading = word_and_reading
    return folded(reading_of(word)) == reading


def _shapes(question: Question, approved: ApprovedTexts) -> dict[str, list[tuple[Rest, str]]]:
    """What is not approved, with the passages that it stands in.

    Dates and counts differ from page to page; to a dictionary they are the same.
    """
    origins: dict[str, list[tuple[Rest, str]]] = {}
    for passage, machine in question.passages.items():
        if not machine and not approved.holds(passage):
            for rest in approved.rests(passage):
                origins.setdefault(_DIGITS.sub("0", rest.text), []).append((rest, passage))
    return origins


def suspected(on: Iterable[Sheet], detectors: Sequence[Detector]) -> set[str]:
    """The passages in which something was found when a sheet was looked at as a whole."""
    return {
        sheet.owner(finding.start)
        for sheet in on
        for detector in detectors
        for finding in detector.find(sheet.folded)
    }


def _is_allowed(question: Question, passage: str, finding: Finding) -> bool:
    return question.allowlist.is_allowed(plain(passage), finding.start, finding.end, question.on)
