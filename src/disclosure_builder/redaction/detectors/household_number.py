"""Addressee, household and reference numbers of residents: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import COUNTS, NOT_A_COUNT, after
from disclosure_builder.redaction.detectors.numbers import parts_of
from disclosure_builder.redaction.folding import Folded

_CUE = r"宛名の?(?:番号|コード|N[Oo]\.?|ID)|世帯(?:主)?(?:の|\()?(?:番号|コード|N[Oo]\.?|ID)|住民(?:番号|コード)|個人(?:コード|管理番号|識別番号)|(?:納税(?:義務者|通知書)?|納付|賦課|登録|識別|印鑑登録|通知書|(?<!予算)(?<!文書)(?<!契約)(?<!収支)(?<!歳出)(?<!歳入)整理|お客様|お問い?合わせ|受付|申請|(?<=カード)製造|(?<=カードの)製造|学籍|ケース|会員|顧客|カルテ|診察券|患者|受験|利用(?:者)?カード|印鑑登録証|園児|児童)番号|入館(?:カード|証)(?:の)?番号|入退室(?:カード|証)(?:の)?番号|通行証(?:の)?番号|受付N[Oo]\.?|セタイバンゴウ|アテナバンゴウ|(?<![A-Za-z])(?i:atena|setai|kojin|juki)_?(?i:no|id|cd|code|bango)(?![A-Za-z])|(?<![A-Za-z])(?:atena|setai)(?=[\"'\s]*[:=])"
# T and thirteen digits is the public number of a firm that issues invoices (消費税法第57条の2).
_AFTER_CUE = after(
    _CUE,
    r"(?!T[0-9]{13})[A-Za-z]{0,3}[0-9]{0,4}-?[0-9](?:[-\s・の]?[0-9]){3,13}",
    end=rf"(?![0-9]|\s?号|{COUNTS})",
)
_PART_OF = re.compile("(?:宛名|世帯|整理|受付)(?=番号)")
# The number of a 手帳 or a card that the city gives to a person stands between 第 and 号 as well.
_ON_PAPER = re.compile(
    rf"(?:身体障害者|障害者|障がい者|精神障害者保健福祉|保健福祉|療育|愛の|母子(?:健康)?|被爆者健康|(?:児童扶養|特別児童扶養|特別障害者)手当証書の?|恩給証書の?)(?:手帳)?(?:の)?(?:番号)?[^0-9。、\n〔]{{0,8}}?(?P<paper>[0-9]{{4,10}}){NOT_A_COUNT}(?=号|[)」。、\s]|の方|$)"
    r"|(?:印鑑登録証|カード)\s?\(?第(?P<card>[0-9]{4,10})号"
)
# 世帯 2048193 heads the sheet of a household; a city has fewer households than six digits count.
_HEADING = re.compile(
    rf"世帯[\s:「『(]{{1,3}}(?P<value>[0-9]{{6,10}}|[0-9]{{2,4}}(?:-[0-9]{{2,5}}){{1,2}})(?![0-9-]|{COUNTS})"
)
# A day and a serial number is how papers are numbered, whoever they are about: 2025-0719-003.
_OF_PAPER = re.compile(
    r"(?:19|20)[0-9]{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12][0-9]|3[01])-[0-9]{1,5}(?!-?[0-9]|の[方者])"
)
_LIKELY = re.compile(
    "番号|コード|手帳|登録証|カード|世帯|バンゴウ|証書|宛名|受付|atena|setai|kojin|juki",
    re.IGNORECASE,
)


class HouseholdNumber(Detector):
    """Four digits and more after the name of such a number."""

    id = "household-number"
    mark = Mark.HOUSEHOLD_NUMBER

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Values after a cue; without one there is nothing to know them by."""
        text = folded.numeric
        if not _LIKELY.search(text):
            return
        yield from (self.finding(*place) for place in parts_of(text, _PART_OF))
        for start, end in _AFTER_CUE.find(text):
            if not _OF_PAPER.match(text, start):
                yield self.finding(start, end)
        for pattern in (_ON_PAPER, _HEADING):
            for match in pattern.finditer(text):
                yield self.finding(*match.span(match.lastgroup or 0))
