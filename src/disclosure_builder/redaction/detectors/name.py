"""Names in kanji by the dictionary: folded text in, findings out.

1. The dictionary cuts a sentence into words and says which are surnames, given names, persons.
2. Neighbouring words in kanji make a zone; within it a surname and what follows make a full name,
   also where the dictionary lacks one half.
3. A name by itself counts where its neighbours let it be a person: a title or a role beside it, or
   a particle after it; never before the word for a body, a place or a work.
4. A surname that is also a place, with nothing to tell which, is left to a person.
5. Where a text is no sentence, its form tells: two words with a blank between, a word after the
   word for kin, who speaks or signs, a column of persons, a list, a row of an address.
6. Where the text tells that a word is a name (児童「れん」, フリガナを「ヒカリ」と登録), or puts it where
   it has put a name, it is one whatever the dictionary says (`name_told.py`, `name_company.py`).
7. What is part of a body's name, of a post or of a list of words is no name (`name_refused.py`).
8. Halves of names that were certain, by this detector or by label or form of address, are names
   again; a reading or spelling in brackets after a name goes with it.
"""

import re
from collections.abc import Iterator
from itertools import chain

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors import name_lists
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind, Word, kinds, words
from disclosure_builder.redaction.detectors.name_again import again
from disclosure_builder.redaction.detectors.name_beside import beside
from disclosure_builder.redaction.detectors.name_called import called
from disclosure_builder.redaction.detectors.name_clause import clauses
from disclosure_builder.redaction.detectors.name_company import in_company
from disclosure_builder.redaction.detectors.name_full import full_name
from disclosure_builder.redaction.detectors.name_honorific import NameHonorific
from disclosure_builder.redaction.detectors.name_involved import involved
from disclosure_builder.redaction.detectors.name_joined import joined
from disclosure_builder.redaction.detectors.name_kin import kin
from disclosure_builder.redaction.detectors.name_label import NameLabel
from disclosure_builder.redaction.detectors.name_letters import lettered
from disclosure_builder.redaction.detectors.name_pairs import paired
from disclosure_builder.redaction.detectors.name_parts import with_parts
from disclosure_builder.redaction.detectors.name_position import placed
from disclosure_builder.redaction.detectors.name_refused import is_no_name
from disclosure_builder.redaction.detectors.name_role import after_role
from disclosure_builder.redaction.detectors.name_rows import rows
from disclosure_builder.redaction.detectors.name_single import single_name
from disclosure_builder.redaction.detectors.name_speech import cells, spoken
from disclosure_builder.redaction.detectors.name_told import told
from disclosure_builder.redaction.detectors.name_written import written
from disclosure_builder.redaction.detectors.name_zones import KANJI, NameSpan
from disclosure_builder.redaction.folding import Folded

_SOME_KANJI = re.compile(f"[{KANJI}]")
_READING_AFTER = re.compile(
    r"\s?\((?:(?:旧姓|旧氏|通称)[\s:]?[^()\s]{1,8}|[ぁ-ゖァ-ヺー・\s]{2,20}|[A-Z][A-Za-z]+(?:,?\s[A-Z][A-Za-z]+){1,2})\)"
)
_WHO = re.compile(
    "[長次二三四][男女]|世帯主|配偶者|本名|通称|旧姓|旧氏|新姓|本人|父親|母親|祖父|祖母"
)
_OTHERS: tuple[Detector, ...] = (NameLabel(), NameHonorific())


_FORMS = (
    paired,
    kin,
    spoken,
    lettered,
    beside,
    with_parts,
    placed,
    written,
    told,
    clauses,
    rows,
    in_company,
    after_role,
    involved,
    called,
    joined,
    cells,
)


class Name(Detector):
    """Full names, and single names where a person is meant."""

    id = "name"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Names sentence by sentence and by form, then halves of names wherever they come again."""
        text = folded.text
        spans: list[NameSpan] = []
        if _SOME_KANJI.search(text):
            for sentence in words(text):
                spans.extend(_names(text, sentence))
        spans += [found for form in _FORMS for found in form(text)]
        spans = sorted(spans, key=name_lists.ends)
        lists = (name_lists.between(text, spans), name_lists.beside_names(text, spans))
        spans = sorted([*spans, *chain(*lists), *name_lists.counted(text)], key=name_lists.ends)
        spans = list(name_lists.coordinated(text, spans))
        sure = [*(span for span in spans if span.certain), *_by_others(folded)]
        for span in (*spans, *again(text, sure)):
            if is_no_name(text, span.start, span.end):
                continue
            start = span.start + _role_length(text[span.start : span.end])
            yield self.finding(start, _with_reading(text, span.end), certain=span.certain)


def _role_length(name: str) -> int:
    """How much of a name is the word for who somebody is: 長男涼, 本名李; 祖父江 is a surname."""
    role = _WHO.match(name)
    if role is None or role.end() == len(name):
        return 0
    longer = range(role.end() + 1, len(name) + 1)
    return 0 if any(Kind.SURNAME in kinds(name[:end]) for end in longer) else role.end()


def _with_reading(text: str, end: int) -> int:
    """Where a name and its reading in brackets end; 青柳(オンライン) says how somebody took part."""
    reading = _READING_AFTER.match(text, end)
    known = kinds(reading[0].strip(" ()")) if reading else frozenset()
    return reading.end() if reading and (Kind.NOUN not in known or known & PEOPLE) else end


def _names(text: str, sentence: list[Word]) -> Iterator[NameSpan]:
    """The names of one sentence."""
    at = 0
    while at < len(sentence):
        # Most words are particles and signs, with which no name begins.
        if _begins_no_name(sentence[at]):
            at += 1
            continue
        found = full_name(text, sentence, at) or single_name(text, sentence, at)
        if found is None:
            at += 1
            continue
        yield found
        while at < len(sentence) and sentence[at].start < found.end:
            at += 1


def _begins_no_name(word: Word) -> bool:
    """Whether a word is a sign, or written in letters, one kana or hiragana that no name begins with."""
    first = word.surface[0]
    if word.kind is Kind.SIGN or first < "ぁ" or (len(word.surface) == 1 and first < "㐀"):
        return True
    # です, から, ました: of words in hiragana that are no nouns, only a given name may be one.
    return first < "ァ" and word.kind is Kind.OTHER and Kind.GIVEN not in kinds(word.surface)


def _by_others(folded: Folded) -> Iterator[NameSpan]:
    """The names that a label or a form of address makes certain."""
    for detector in _OTHERS:
        for finding in detector.find(folded):
            yield NameSpan(finding.start, finding.end)
