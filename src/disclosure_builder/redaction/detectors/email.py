"""E-mail addresses: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.folding import Folded

_AT = r"(?:\s{0,2}(?:@|[\[({<](?:at|アット(?:マーク)?|@)[\])}>]|アットマーク|☆|★|_at_)\s{0,2}|\s+at\s+)"
_DOT = r"(?:\s?\.\s?|\s?[\[({](?:dot|ドット|\.)[\])}]\s?|\s?ドット\s?|\s+dot\s+)"
_LABEL = "[A-Za-z0-9][A-Za-z0-9-]*"
_ADDRESS = re.compile(
    rf"(?P<user>[A-Za-z0-9][A-Za-z0-9._%+'-]*){_AT}"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})*{_DOT}[A-Za-z]{{2,}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# No address without one of these; looking for them first keeps the search off most texts.
_SIGN = re.compile(r"[@☆★]|アット|[\[({<]at[\])}>]|_at_|\sat\s", re.IGNORECASE)
_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+'-]*@[A-Za-z][A-Za-z0-9-]+")


class Email(Detector):
    """user@host.example in every usual disguise of the two signs."""

    id = "email"
    mark = Mark.EMAIL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Whole addresses; `user@host` without a domain is left to a person."""
        text = folded.text
        for sign in _SIGN.finditer(text):
            begin = max(0, sign.start() - 80)
            for match in _ADDRESS.finditer(text, begin, sign.end() + 120):
                yield self.finding(*match.span())
            for match in _BARE.finditer(text, begin, sign.end() + 80):
                yield self.finding(*match.span(), certain=False)
