"""Vehicle registration plates: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import comes_after
from disclosure_builder.redaction.folding import Folded

# Place, class, kana, number (道路運送車両法施行規則 第11号様式); お し へ ん are never used.
_PLATE = re.compile(
    r"(?P<place>(?:[一-鿿々]{1,4}|いわき|つくば|とちぎ|なにわ|むつ|春日井))\s?[0-9][0-9A-Z]{1,2}\s?"
    r"(?P<kana>[あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆよらりるれろわをABEHKMTY])\s?"
    r"(?P<number>[0-9]{1,2}-[0-9]{2}|[・.]{1,3}\s?[0-9]{1,3}|[0-9]{1,4})(?![0-9年月日時人件])"
)
_CUE = re.compile("車両|ナンバー|登録番号|公用車|自家用車|乗用車|軽自動車|車|バイク")
# These also stand between numbers as particles; then only a cue makes a plate of them.
_PARTICLES = "のはがをにともやかへで"


class VehiclePlate(Detector):
    """多摩 501 さ 12-34 and its spellings."""

    id = "vehicle-plate"
    mark = Mark.VEHICLE_PLATE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """A hyphen or points in the number tell a plate; otherwise a cue does."""
        text = folded.text
        for match in _PLATE.finditer(text):
            cued = comes_after(text, match.start(), _CUE, 20)
            plain = match["number"].isdigit()
            if cued or not (plain or match["kana"] in _PARTICLES):
                yield self.finding(*match.span())
