"""E-mail addresses: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.folding import Folded

_AT = r"(?:\s{0,2}(?:@|[\[({<](?:[aA][tT]|アット(?:マーク)?|@)[\])}>]|アット(?:マーク)?|☆|★|_at_)\s{0,2}|\s+at\s+)"
# A blank may stand around the point only before a usual last label; else a sentence ends there.
_DOT = (
    r"(?:\.|\s?\.\s?(?=(?:jp|com|net|org|info|co|ne|or|go|lg|ac|example)(?![A-Za-z]))"
    r"|\s?[\[({](?:[dD][oO][tT]|ドット|\.)[\])}]\s?|\s?ドット\s?|\s+dot\s+)"
)
_LABEL = "[A-Za-z0-9][A-Za-z0-9-]*"
_ADDRESS = re.compile(
    rf"(?P<user>[A-Za-z0-9][A-Za-z0-9._%+'-]*){_AT}"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})*{_DOT}[A-Za-z]{{2,}})(?![A-Za-z0-9])"
)
_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+'-]*@[A-Za-z][A-Za-z0-9-]+")
# No address without one of these; looking for them first keeps the search off most texts.
_SIGN = re.compile(r"[@☆★]|アット|[\[({<][aA][tT][\])}>]|_at_|\sat\s")


class Email(Detector):
    """user@host.example in every usual disguise of the two signs."""

    id = "email"
    mark = Mark.EMAIL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Whole addresses; `user@host` without a domain is left to a person."""
        text = folded.text
        for match in near(text, _SIGN, _ADDRESS, before=80, after=120):
            yield self.finding(*match.span())
        for match in near(text, _SIGN, _BARE, before=80, after=120):
            yield self.finding(*match.span(), certain=False)
