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
from disclosure_builder.redaction.detectors.name_points import pointed
from disclosure_builder.redaction.detectors.name_zones import KANJI
from disclosure_builder.redaction.folding import Folded

# In hundredths of the logarithm of the odds, as tried on corpora that were left out of the weighing
# (docs/decisions/0024-weighed-signs.md).
_CERTAIN = 300
_DOUBTFUL = 250
_DOUBTFUL_AMONG_PERSONS = 0
# In any other text a single sign and a word in kana are hardly ever somebody: ひなた, a machine; 通, a count.
_IN_KANJI = re.compile(f"[{KANJI}]{{2,}}")


class DoubtWeighed(Detector):
    """What the sum of weak signs makes a name."""

    id = "doubt-weighed"
    mark = Mark.NAME
    uses_dictionary = True

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Words that are probably names; certain only in a text that spoke of somebody."""
        among_persons = is_marked(folded.text)
        least = _DOUBTFUL_AMONG_PERSONS if among_persons else _DOUBTFUL
        for word, points, is_explained in pointed(folded.text, least):
            if word.surface in OWN_TOWNS:
                continue
            if among_persons:
                certain = points >= _CERTAIN and not is_explained
                yield self.finding(word.start, word.end, certain=certain)
            elif not is_explained and _IN_KANJI.fullmatch(word.surface):
                yield self.finding(word.start, word.end, certain=False)
