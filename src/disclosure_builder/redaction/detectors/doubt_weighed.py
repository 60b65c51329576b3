"""Words that many weak signs together make a name: stripped text in, findings out.

The last to be asked. Where every rule is silent, `name_points.py` sums up what speaks for and against each
word that may be a name, and a person has to look at what is more probably one than not. In a text from
which something was stripped, which spoke of somebody, less is enough, and where hardly anything else is
possible the word is stripped.
"""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.doubt import OWN_TOWNS, is_marked
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.lexicon import PEOPLE, Kind
from disclosure_builder.redaction.detectors.name_points import Pointed, pointed
from disclosure_builder.redaction.detectors.name_zones import KANJI
from disclosure_builder.redaction.folding import Folded

# In hundredths of the logarithm of the odds, as tried on corpora that were left out of the weighing
# (docs/decisions/0024-weighed-signs.md). What the dictionary takes for a person in this very sentence
# needs less to be stripped than a place or an unknown word, a thing never is; a single sign needs more to be held.
_DOUBTFUL = 250
_DOUBTFUL_AMONG_PERSONS = -100
_DOUBTFUL_SIGN = 50
_CERTAIN_PERSON = 50
_CERTAIN = 300
# In any other text a single sign and a word in kana are hardly ever somebody: ひなた, a machine; 通, a count.
_IN_KANJI = re.compile(f"[{KANJI}]{{2,}}")


class DoubtWeighed(Detector):
    """What the sum of weak signs makes a name."""

    id = "doubt-weighed"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Words that are probably names; certain only in a text that spoke of somebody."""
        find = _among_persons if is_marked(folded.text) else _elsewhere
        for start, end, certain in find(folded.text):
            yield self.finding(start, end, certain=certain)


def _among_persons(text: str) -> Iterator[tuple[int, int, bool]]:
    """Words in a text that spoke of somebody."""
    for word, points, is_explained in _pointed(text, _DOUBTFUL_AMONG_PERSONS):
        enough = _CERTAIN_PERSON if word.kind in PEOPLE else _CERTAIN
        is_thing = is_explained or (word.kind is Kind.NOUN and not word.unknown)
        if len(word.surface) > 1 or points >= _DOUBTFUL_SIGN:
            yield word.start, word.end, points >= enough and not is_thing


def _elsewhere(text: str) -> Iterator[tuple[int, int, bool]]:
    """Words in a text that did not."""
    for word, _, is_explained in _pointed(text, _DOUBTFUL):
        if not is_explained and _IN_KANJI.fullmatch(word.surface):
            yield word.start, word.end, False


def _pointed(text: str, least: int) -> Iterator[Pointed]:
    """The words that have so many points; the towns of this city stand in every other announcement."""
    return (each for each in pointed(text, least) if each.word.surface not in OWN_TOWNS)
