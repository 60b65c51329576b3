"""Health, nursing and old-age insurance numbers: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.numbers import IS
from disclosure_builder.redaction.folding import Folded

_LIKELY = re.compile("保険|被保|受給者|負担者|国保|記号|insurance|Insurance")
_NOT_A_COUNT = r"(?![0-9]|\s?[人件円年月日回通枚条項%歳名世,])"
_NUMBER = re.compile(
    r"(?:被保険者(?:証|等)?(?:の)?(?:記号・?)?(?:番号)|保険者番号|保険証(?:の)?(?:番号)|国保(?:の)?(?:記号)?番号|負担者番号|[Ii]nsurance (?:number|no\.?)|受給者(?:証)?(?:の)?番号|資格確認書(?:の)?番号)"
    rf"(?:まで|だけ|のみ)?{IS}(?P<number>(?:(?!記号|番号|及び|又は)[一-鿿ぁ-んァ-ヺ]{{1,4}}[-\s・]?)?[0-9](?:[-\s・]?[0-9]){{3,11}}){_NOT_A_COUNT}"
)
# A sign and a number, the sign often with kanji or kana before its digits, a branch number after.
_SIGN_AND_NUMBER = re.compile(
    rf"(?<!電話)記号(?:・番号|番号)?{IS}(?P<number>(?!記号|番号)[一-鿿ぁ-んァ-ヺA-Za-z]{{0,4}}[-\s・]?[0-9](?:-?[0-9]){{0,9}}[\s,、・-]{{0,3}}(?:(?:の)?番号{IS})?"
    rf"[0-9]{{1,8}}(?:\s?\(?枝番\)?{IS}[0-9]{{1,2}})?){_NOT_A_COUNT}"
)
_LOOSE = re.compile(
    rf"(?:健康保険|国民健康保険|国保|介護保険|後期高齢者医療|保険証)(?:の|証|被保険者|記号|番号|\s|:|は|・|、){{0,8}}"
    rf"(?P<number>[0-9]{{6,8}}|[0-9]{{2,5}}-[0-9]{{2,7}}|[0-9]{{10}}){_NOT_A_COUNT}"
)


class HealthInsurance(Detector):
    """Sign and number of an insured person."""

    id = "health-insurance"
    mark = Mark.HEALTH_INSURANCE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Numbers that the text calls so; without the cue there is nothing to know them by."""
        text = folded.numeric
        if not _LIKELY.search(text):
            return
        for pattern in (_NUMBER, _SIGN_AND_NUMBER, _LOOSE):
            for match in pattern.finditer(text):
                if sum(character.isdigit() for character in match["number"]) >= 4:
                    yield self.finding(*match.span("number"))
