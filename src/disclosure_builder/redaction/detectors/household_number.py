"""Addressee, household and reference numbers of residents: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS, after
from disclosure_builder.redaction.folding import Folded

_CUE = r"宛名の?(?:番号|コード)|世帯(?:主)?(?:の|\()?(?:番号|コード)|住民(?:番号|コード)|個人(?:コード|管理番号|識別番号)|(?:納税(?:義務者|通知書)?|納付|賦課|登録|識別|印鑑登録|通知書|(?<!予算)(?<!文書)(?<!契約)(?<!収支)(?<!歳出)(?<!歳入)整理|お客様|お問い?合わせ|受付|申請|製造|学籍)番号"
# T and thirteen digits is the public number of a firm that issues invoices (消費税法第57条の2).
_AFTER_CUE = after(
    _CUE,
    r"(?!T[0-9]{13})[A-Za-z]{0,3}[0-9]{0,4}-?[0-9](?:[-\s・の]?[0-9]){3,13}",
    end=rf"(?![0-9]|\s?号|{COUNTS})",
)
_LIKELY = re.compile("番号|コード")


class HouseholdNumber(Detector):
    """Four digits and more after the name of such a number."""

    id = "household-number"
    mark = Mark.HOUSEHOLD_NUMBER

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Values after a cue; without one there is nothing to know them by."""
        text = folded.numeric
        if _LIKELY.search(text):
            yield from (self.finding(*place) for place in _AFTER_CUE.find(text))
