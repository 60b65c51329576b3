"""Values once found, found again: folded text and findings in, further findings out.

A text names a number once with its cue and then goes on without it: the number itself again, or
the one for which it was mistaken, which has as many digits (宛名番号0012408876 … 隣の0012408867).
The first is the same data wherever it stands. The second is a run of digits that a person would
have to decide on anyway, and its neighbour has decided.
"""

import re
from collections.abc import Iterable, Iterator

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.interface import Finding, occurrences
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
    Mark.PERSONAL,
}
_FEWEST_SIGNS = 5
_SIGN = re.compile("[^0-9A-Za-z]")
# A letter or two and digits, as systems give them out one after another: K20417, HTR0087.
_SERIAL = re.compile("(?P<letters>[A-Za-z]{1,4}[-_]?)(?P<digits>[0-9]{3,8})")
_GOES_ON_BEFORE, _GOES_ON = re.compile("[0-9A-Za-z-]"), re.compile("[0-9A-Za-z]|-[0-9]")
_SERIAL_ALONE = re.compile(
    rf"(?<!{_GOES_ON_BEFORE.pattern}){_SERIAL.pattern}(?!{_GOES_ON.pattern})"
)


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
                known.setdefault(value, finding)
            lengths.setdefault(_digits(value), finding)
    if known:
        yield from _elsewhere(text, known)
    for finding in unclear:
        like = lengths.get(_digits(text[finding.start : finding.end]))
        if like:
            yield Finding(finding.start, finding.end, like.mark, like.detector)


def _elsewhere(text: str, known: dict[str, Finding]) -> Iterator[Finding]:
    """Every place of what was found, and of what differs from it in its digits only."""
    for value, like in known.items():
        for start in occurrences(text, value):
            if _stands_alone(text, start, start + len(value)):
                yield Finding(start, start + len(value), like.mark, like.detector)
    series = {(each["letters"], len(each["digits"])): like for each, like in _serials(known)}
    if series:
        for match in _SERIAL_ALONE.finditer(text):
            of_series = series.get((match["letters"], len(match["digits"])))
            if of_series:
                yield Finding(*match.span(), of_series.mark, of_series.detector)


def _serials(known: dict[str, Finding]) -> Iterator[tuple[re.Match[str], Finding]]:
    """The values that systems give out one after another."""
    for value, like in known.items():
        serial = _SERIAL.fullmatch(value)
        if serial:
            yield serial, like


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a place is no part of a longer number or word."""
    return not (_GOES_ON_BEFORE.match(text, start - 1) and start) and not _GOES_ON.match(text, end)


def _digits(value: str) -> int:
    """How many digits a value has."""
    return sum(map(str.isdigit, value))
