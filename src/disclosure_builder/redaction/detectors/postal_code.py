"""Postal codes: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.folding import Folded

_CODE = r"[0-9]{3}[-\s]{0,3}[0-9]{4}(?![0-9]|-[0-9])"
_SIGNED = re.compile(rf"(?:〒|郵便番号[\s:はが「(]{{0,4}})\s{{0,2}}(?P<code>{_CODE})")
_SPACED = re.compile(r"〒\s?(?P<code>[0-9](?:\s?[0-9]){2}\s?-?\s?[0-9](?:\s?[0-9]){3})(?![0-9])")
# Without the sign: three and four digits before the name of a place, or after the word for one.
_BEFORE_PLACE = re.compile(
    r"(?<![0-9-])(?P<code>[0-9]{3}-[0-9]{4})(?![0-9-])(?=\s{0,3}[一-鿿々ヶケ]{2,4}[都道府県市区町村郡])"
)
_AFTER_PLACE = re.compile(
    r"(?:住所|所在地|宛先|送付先)[\s:はがを()]{0,3}(?P<code>[0-9]{3}-[0-9]{4})(?![0-9-])"
)
_NOBODY = {"0000000"}


class PostalCode(Detector):
    """Seven digits with the postal sign, with the word, or in front of an address."""

    id = "postal-code"
    mark = Mark.POSTAL_CODE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Codes with their sign, which goes with them."""
        text = folded.numeric
        if "〒" in text or "郵便番号" in text:
            yield from self._matches(_SIGNED, text)
            yield from self._matches(_SPACED, text)
        if "-" in text:
            yield from self._matches(_BEFORE_PLACE, text)
            yield from self._matches(_AFTER_PLACE, text)

    def _matches(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """The findings of one pattern."""
        for match in pattern.finditer(text):
            if re.sub("[^0-9]", "", match["code"]) in _NOBODY:
                continue
            signed = text.startswith("〒", match.start())
            yield self.finding(match.start() if signed else match.start("code"), match.end("code"))
