"""Bank account numbers: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import NOT_A_COUNT, after, parts_without_names
from disclosure_builder.redaction.detectors.numbers import parts_of
from disclosure_builder.redaction.folding import Folded

_LIKELY = re.compile(
    "口座|銀行|信[金組用]|労金|労働金庫|農協|普|フツウ|トウザ|当座|貯|記号|振込|総合|定期|通帳|ゆうちょ|ユウチ|account",
    re.IGNORECASE,
)
_CUE = re.compile("口座|通帳")
_SEVEN = r"[0-9](?:[-\s・]?[0-9]){4,9}"
_NUMBER = after(
    r"(?:口座(?:の)?番号|口座|普通(?:預金)?|フツウ(?:ヨキン)?|当座(?:預金)?|トウザ|貯蓄(?:預金)?|\([普当貯]\)|通帳(?:番号)?|振込先"
    r"|(?i:(?:bank )?account[ _]?(?:number|no\.?)|bank account))(?:口座|番号|預金|\)){0,3}",
    _SEVEN,
)
# A bank with its branch, then the first letter of the kind: 吉祥寺 普 1234567.
_AT_BRANCH = re.compile(
    rf"(?:銀行|信用金庫|信金|信組|農協|支店|本店)[^\n。、0-9]{{0,12}}?[\s(](?:普|当|貯|総|定)[)\s]{{0,2}}(?P<number>{_SEVEN}){NOT_A_COUNT}"
)
# The bank and the number, as one notes it down: 労金 2770164.
_AT_BANK = re.compile(
    rf"(?:銀行|信用金庫|信用組合|信金|信組|労金|労働金庫|農協)[\s・(:]{{1,2}}(?P<number>[0-9]{{3}}-[0-9]{{4}}|[0-9]{{6,8}}){NOT_A_COUNT}"
)
# ゆうちょ銀行: a sign of five digits beginning with 1 and a number of up to eight.
_POSTAL_BANK = re.compile(
    r"(?:記号|ゆうちょ(?:銀行)?|ユウチ[ヨョ]|貯金)[\s:は]{0,2}(?P<number>1[0-9]{4}[\s,、・-]{0,3}(?:[0-9][\s,、・-])?(?:番号[\s:は]{0,2})?[0-9]{2,8})(?![0-9])"
)


class BankAccount(Detector):
    """Five to ten digits after the kind of account."""

    id = "bank-account"
    mark = Mark.BANK_ACCOUNT

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Numbers that the text calls an account."""
        text = folded.numeric
        if not _LIKELY.search(text):
            return
        yield from (self.finding(*place) for place in parts_of(text, _CUE))
        yield from (self.finding(*place) for place in _NUMBER.find(text))
        for pattern in (_AT_BRANCH, _AT_BANK, _POSTAL_BANK):
            for match in pattern.finditer(text):
                for part in parts_without_names(text, *match.span("number")):
                    yield self.finding(*part)
