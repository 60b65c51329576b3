"""Payment card numbers: folded text in, findings out. 14 to 16 digits with a check digit."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.dates import is_timestamp
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import (
    Window,
    is_named,
    parts_of,
    runs,
    stands_alone,
)
from disclosure_builder.redaction.folding import Folded

_CUE = re.compile(
    r"クレジット|プリペイド|カード番号|カード情報|VISA|Master|JCB|AMEX|Diners|デビット|(?:credit|debit) ?card|card[ _]?(?:no|num)|(?<![a-z])pan(?![a-z])",
    re.IGNORECASE,
)
_ISSUERS = "3456"
_REACH = 30
# A part of a number is a part of somebody's card, whichever card it is.
_PART_OF = re.compile("カード|クレジット|デビット")
# Covered over in the middle, as on receipts: 4716-28**-****-2643; and the code printed behind it.
_MASKED = re.compile(
    r"(?<![0-9*])[0-9]{4}[-\s]?(?:[0-9]{0,2}[*xX●○×•]{2,4}[-\s]?){2}[0-9*●○×•]{4}(?![0-9*])"
)
_CODE = re.compile(
    r"(?:セキュリティ(?:コード|番号)|(?<![A-Za-z])(?i:cv[cv]2?))[\s:=はがの「]{0,3}(?P<code>[0-9]{3,4}(?![0-9年]))"
)
# Read out four by four: 4000、1234、9876、1032.
_READ_OUT = re.compile(r"(?<![0-9])[3-6][0-9]{3}(?:[、,]\s?[0-9]{4}){3}(?![0-9])")


class CardNumber(Detector):
    """The Luhn check (ISO/IEC 7812-1) anywhere; any such length after the cue."""

    id = "card-number"
    mark = Mark.CARD_NUMBER

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Windows that check, and mistyped ones after the cue."""
        text = folded.numeric
        for run in runs(folded):
            for window in run.windows(13, 19):
                cued = is_named(text, window.start, window.end, _CUE, 20)
                alone = stands_alone(text, window.start, window.end)
                # In an address or a log the number follows its name and an equals sign.
                given = cued and text[window.start - 1 : window.start] == "="
                if (cued and (alone or given)) or (alone and _is_card(window)):
                    yield self.finding(window.start, window.end)
        for match in _READ_OUT.finditer(text):
            cued = "カード" in text[max(0, match.start() - _REACH) : match.start()]
            if cued or _luhn(re.sub("[^0-9]", "", match[0])):
                yield self.finding(*match.span())
        yield from (self.finding(*place) for place in parts_of(text, _PART_OF))
        for match in _MASKED.finditer(text):
            yield self.finding(*match.span())
        for match in _CODE.finditer(text):
            yield self.finding(*match.span("code"))


def _is_card(window: Window) -> bool:
    """Whether digits and groups are those of a card: one piece, fours, or 4-6-5 and 4-6-4."""
    digits, shape = window.digits, tuple(map(len, window.groups))
    if (
        window.joined
        or not 14 <= len(digits) <= 16
        or digits[0] not in _ISSUERS
        or is_timestamp(digits)
    ):
        return False
    return (window.regular or shape in {(4, 6, 5), (4, 6, 4)}) and _luhn(digits)


def _luhn(digits: str) -> bool:
    """Whether the weighted digits add up to a multiple of ten."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(each // 10 + each % 10 for each in doubled) % 10 == 0 and len(set(digits)) > 1
