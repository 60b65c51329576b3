"""Postal codes: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.joints import IS
from disclosure_builder.redaction.folding import Folded

_CODE = r"(?P<code>[0-9](?:\s?[0-9]){2}[-\s・.のノ|]{0,3}[0-9](?:\s?[0-9]){3})(?![0-9]|-[0-9])"
_PLAIN = r"(?<![0-9-])(?P<code>[0-9]{3}-?[0-9]{4})(?![0-9-])"
_SIGNED = re.compile(
    rf"(?:[〒〶]\s{{0,2}}|(?:郵便番号|ゆうびん(?:ばんごう)?|郵便(?=は|:|が)|ZIP(?: code)?){IS}){_CODE}",
    re.IGNORECASE,
)
# Without the sign: seven digits before the name of a place, or after the word for one.
_BEFORE_PLACE = re.compile(
    rf"{_PLAIN}(?=[\s)、]{{0,3}}(?:[一-鿿々ヶケ]{{2,4}}[都道府県市区町村郡]"
    r"|,?\s?(?:Tokyo|Japan|[A-Z][a-z]+(?:-(?:shi|ku|cho|machi|to|ken)|\s(?:City|Tokyo|Japan)))))"
)
_AFTER_PLACE = re.compile(
    rf"(?:住所|所在地|宛先|送付先|address|Tokyo|Japan|Prefecture)[\s:はがを(),]{{0,3}}{_PLAIN}",
    re.IGNORECASE,
)
# Broken by the end of a line, as on an envelope, with the place on the next.
_ON_ENVELOPE = re.compile(
    r"(?<![0-9-])(?P<code>[0-9]{3}-\s{0,3}\n\s{0,3}[0-9]{4})(?=\s{0,3}\n\s{0,3}[一-鿿ヶケ]{2,4}[都道府県市区町村])"
)
_SEVEN = re.compile(r"[0-9](?:[-\s・.のノ|]{0,3}[0-9]){6}")
_NOBODY = {"0000000"}


class PostalCode(Detector):
    """Seven digits with the postal sign, with the word, or in front of an address."""

    id = "postal-code"
    mark = Mark.POSTAL_CODE

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Codes with their sign, which goes with them."""
        text = folded.numeric
        if _SEVEN.search(text):
            for pattern in (_SIGNED, _BEFORE_PLACE, _AFTER_PLACE, _ON_ENVELOPE):
                yield from self._matches(pattern, text)

    def _matches(self, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
        """The findings of one pattern."""
        for match in pattern.finditer(text):
            if re.sub("[^0-9]", "", match["code"]) in _NOBODY:
                continue
            signed = text[match.start()] in "〒〶"
            yield self.finding(match.start() if signed else match.start("code"), match.end("code"))
