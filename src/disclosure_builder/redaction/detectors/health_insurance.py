"""Health, nursing and old-age insurance numbers: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import IS, after, parts_without_names
from disclosure_builder.redaction.detectors.numbers import parts_of
from disclosure_builder.redaction.folding import Folded

_LIKELY = re.compile(
    "保険|後期高齢者|介護|被保|医療証|資格|受給者|負担者|国保|健保|社保|資格確認|記号|insurance|Insurance"
)
_CARD = (
    "(?:国民健康保険|健康保険|後期高齢者(?:医療)?|介護(?:保険)?|国保|健保|社保|共済|被保険者|保険者|負担者|受給者|受給資格|資格確認|保険|医療)"
    "(?:被保険者|受給者|負担者|組合員|資格確認|資格者)?(?:証|書|票)?(?:等)?(?:の|・|、|と|\\s)?(?:被保険者)?証?の?"
)
# The sign of an insurer often has kanji or kana before its digits: 国立12・0048123, くに・00712.
_LETTERS = r"(?:(?:(?!記号|番号|枝番|及び|又は|平成|令和|昭和|大正|西暦|午[前後]|[約計第全各])[一-鿿ぁ-んァ-ヺ]){1,4}[-\s・]{0,2})?"
_DIGITS = r"[0-9](?:[-\s・]?[0-9]){0,11}"
_BRANCH = rf"(?:\s?\(?枝番\)?{IS}[0-9]{{1,2}})?"
_NUMBER = after(
    rf"(?:{_CARD}(?:記号(?:・|と|、|及び|\s)?)?番号|{_CARD}記号|[Ii]nsurance (?:number|no\.?))",
    rf"(?:{_LETTERS}|[A-Za-z]{{1,2}}-?){_DIGITS}(?:[、,/]\s?(?:番号)?{_DIGITS})?{_BRANCH}",
)
# A sign and a number, each with its own name.
_SIGN_AND_NUMBER = after(
    "(?<!電話)記号(?:・番号|番号)?",
    rf"(?:{_LETTERS}|[A-Za-z]{{1,4}}[-\s・]?)[0-9](?:[-・]?[0-9]){{0,9}}[\s,、・/-]{{0,3}}(?:の?番号{IS})?[0-9]{{1,8}}{_BRANCH}",
)
_LOOSE = after(
    r"(?:国民健康保険|健康保険|国保|健保|介護保険|後期高齢者医療|被?保険者?証|資格確認書|資格情報|受給者証|医療証|資格者証)(?:の|証|被保険者|記号|番号|\s|:|は|・|、|\(|第){0,8}",
    "[0-9]{6,8}|(?:[一-鿿]{1,3} ?)?[0-9]{2,5}[-・][0-9]{2,7}|[0-9]{10}",
)
_CUE = re.compile("保険者(?=番号)|保険証|受給者証|記号番号")
_FEWEST_DIGITS = 4


class HealthInsurance(Detector):
    """Sign and number of an insured person."""

    id = "health-insurance"
    mark = Mark.HEALTH_INSURANCE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Numbers that the text calls so; without the cue there is nothing to know them by."""
        text = folded.numeric
        if not _LIKELY.search(text):
            return
        yield from (self.finding(*place) for place in parts_of(text, _CUE))
        for values in (_NUMBER, _SIGN_AND_NUMBER, _LOOSE):
            for start, end in values.find(text):
                if sum(map(str.isdigit, text[start:end])) >= _FEWEST_DIGITS:
                    for part in parts_without_names(text, start, end):
                        yield self.finding(*part)
