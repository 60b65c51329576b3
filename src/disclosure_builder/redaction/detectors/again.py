"""Values once found, found again: folded text and findings in, further findings out.

A text names a number once with its cue and then goes on without it: the number itself again, or
the one for which it was mistaken, which has as many digits (宛名番号0012408876 … 隣の0012408867).
The first is the same data wherever it stands. The second is a run of digits that a person would
have to decide on anyway, and its neighbour has decided.
"""

import re
from collections.abc import Iterable, Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Finding
from disclosure_builder.redaction.folding import Folded

_NUMBERS = {
    Mark.INDIVIDUAL_NUMBER,
    Mark.RESIDENT_CODE,
    Mark.PASSPORT,
    Mark.DRIVING_LICENCE,
    Mark.HEALTH_INSURANCE,
    Mark.PENSION,
    Mark.RESIDENCE_CARD,
    Mark.BANK_ACCOUNT,
    Mark.CARD_NUMBER,
    Mark.ACCOUNT_ID,
    Mark.HOUSEHOLD_NUMBER,
}
_FEWEST_SIGNS = 5
_SIGN = re.compile("[^0-9A-Za-z]")
# A letter or two and digits, as systems give them out one after another: K20417, HTR0087.
_SERIAL = re.compile("(?P<letters>[A-Za-z]{1,4}[-_]?)(?P<digits>[0-9]{3,8})")


def again(folded: Folded, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The same numbers and ids elsewhere, others of their series, and runs of as many digits."""
    text = folded.numeric
    known: dict[str, Finding] = {}
    lengths: dict[int, Finding] = {}
    unclear: list[Finding] = []
    for finding in findings:
        value = text[finding.start : finding.end]
        if not finding.certain and finding.mark is Mark.PERSONAL:
            unclear.append(finding)
        elif finding.certain and finding.mark in _NUMBERS:
            if len(_SIGN.sub("", value)) >= _FEWEST_SIGNS:
                known.setdefault(_pattern(value), finding)
            lengths.setdefault(_digits(value), finding)
    if known:
        yield from _elsewhere(text, known)
    for finding in unclear:
        like = lengths.get(_digits(text[finding.start : finding.end]))
        if like:
            yield Finding(finding.start, finding.end, like.mark, like.detector)


def _elsewhere(text: str, known: dict[str, Finding]) -> Iterator[Finding]:
    """Every place of what was found, and of what differs from it in its digits only."""
    for pattern, like in known.items():
        for match in re.finditer(rf"(?<![0-9A-Za-z-]){pattern}(?![0-9A-Za-z]|-[0-9])", text):
            yield Finding(*match.span(), like.mark, like.detector)


def _pattern(value: str) -> str:
    """The value itself, or any of its series."""
    serial = _SERIAL.fullmatch(value)
    if serial:
        return rf"{re.escape(serial['letters'])}[0-9]{{{len(serial['digits'])}}}"
    return re.escape(value)


def _digits(value: str) -> int:
    """How many digits a value has."""
    return sum(map(str.isdigit, value))
