"""E-mail addresses: folded text in, findings out."""

import re
from collections.abc import Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Detector, Finding, near
from disclosure_builder.redaction.folding import Folded

# The sign and its disguises; some need blanks or a bracket, lest a word of a sentence be one.
_AT = (
    r"(?:\s{0,2}(?:@|[\[({<【「〔](?:at|a|アット(?:マーク)?|あっと(?:まーく)?|@)[\])}>】」〕]|アット(?:マーク)?|あっとまーく|(?<=[A-Za-z0-9\s])あっと(?=[A-Za-z0-9\s])|[☆★●◎■◆]|_at_)\s{0,2}"
    r"|\s{1,2}(?P<word>at)\s{1,2})"
)
# A blank may stand around the point only before a usual last label; else a sentence ends there.
_LAST = "(?:jp|com|net|org|info|biz|co|ne|or|go|lg|ac|ed|gr|ad|example|test|tokyo|io)(?![A-Za-z])"
_DOT = (
    rf"(?:\.|\s?\.\s?(?={_LAST})"
    r"|\s?[\[({<【](?:dot|ドット|てん|\.)[\])}>】]\s?|\s?ドット\s?|(?<=[A-Za-z0-9\s])どっと(?=[A-Za-z0-9\s])\s?|\s{1,2}どっと\s{1,2}|\s{1,2}dot\s{1,2})"
)
# Names of hosts and of users may be written in any letters (RFC 6531).
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_USER = r"(?:\"[^\"\s@]{1,40}\"|[A-Za-z0-9._%+'-]{1,64})"
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9])(?P<user>{_USER}){_AT}"
    rf"(?P<host>{_LABEL}(?:{_DOT}{_LABEL})*{_DOT}[A-Za-z]{{2,}}|\[[0-9A-Fa-f.:]+\])(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_ANY_LETTERS = re.compile(
    rf"(?P<user>[一-鿿々]{{1,8}}|[ァ-ヺー]{{1,12}}|{_USER})@(?P<host>(?:(?:[A-Za-z0-9-]+|[ぁ-ヺー一-鿿]{{1,12}})\.)+[A-Za-z]{{2,}})(?![A-Za-z0-9])"
)
# Broken at the end of a line within the name of the host.
_BROKEN = re.compile(
    rf"{_USER}@[A-Za-z0-9-]+\n[A-Za-z0-9-]+(?:\.{_LABEL})*\.[a-z]{{2,}}(?![A-Za-z0-9])"
)
# The part before the sign alone: ＠より前は hanako82.
_USER_ALONE = re.compile(
    r"(?:[@]|アットマーク|アドレス)(?:の|より)(?:@(?:の|より))?(?:前|左|手前|ローカル)[^A-Za-z0-9\n。]{0,12}(?P<user>[A-Za-z0-9][A-Za-z0-9._+-]{2,})(?![A-Za-z0-9@])"
)
_BARE = re.compile(rf"{_USER}@[A-Za-z][A-Za-z0-9-]+")
# No address without one of these; looking for them first keeps the search off most texts.
_SIGN = re.compile(
    r"[@☆★●◎■◆]|アット|あっと|[\[({<【「〔]at?[\])}>】」〕]|_at_|\sat\s", re.IGNORECASE
)


class Email(Detector):
    """user@host.example in every usual disguise of the two signs."""

    id = "email"
    mark = Mark.EMAIL

    def find(self, folded: Folded) -> Iterator[Finding]:
        """Whole addresses; `user@host` without a domain is left to a person."""
        text = folded.text
        for pattern in (_ADDRESS, _ANY_LETTERS, _BROKEN) if _SIGN.search(text) else ():
            for match in near(text, _SIGN, pattern, before=80, after=120):
                yield self.finding(*match.span(), certain=not _may_be_a_sentence(match))
        for match in _USER_ALONE.finditer(text):
            yield self.finding(*match.span("user"))
        for match in near(text, _SIGN, _BARE, before=80, after=120):
            yield self.finding(*match.span(), certain=False)


def _may_be_a_sentence(match: re.Match[str]) -> bool:
    """Whether this reads as well as words and the name of a host: look at example.jp."""
    word = match.groupdict().get("word") is not None
    spelled = re.search(r"dot|ドット", match[0], re.IGNORECASE)
    return word and not spelled and match["user"].isalpha()
