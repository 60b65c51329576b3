"""The register of detectors, and the one question to all of them: text in, findings out.

Findings are places in the original text, sorted, never overlapping: where two met they became one
that covers both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from disclosure_builder.public.marks import Mark
from disclosure_builder.redaction.detectors.account_id import AccountId
from disclosure_builder.redaction.detectors.address import Address
from disclosure_builder.redaction.detectors.again import again
from disclosure_builder.redaction.detectors.age import Age
from disclosure_builder.redaction.detectors.bank_account import BankAccount
from disclosure_builder.redaction.detectors.birth_date import BirthDate
from disclosure_builder.redaction.detectors.card_number import CardNumber
from disclosure_builder.redaction.detectors.column import ColumnValue
from disclosure_builder.redaction.detectors.digit_run import DigitRun
from disclosure_builder.redaction.detectors.doubt import Doubt
from disclosure_builder.redaction.detectors.doubt_number import DoubtNumber
from disclosure_builder.redaction.detectors.doubt_weighed import DoubtWeighed
from disclosure_builder.redaction.detectors.driving_licence import DrivingLicence
from disclosure_builder.redaction.detectors.email import Email
from disclosure_builder.redaction.detectors.health_insurance import HealthInsurance
from disclosure_builder.redaction.detectors.household_number import HouseholdNumber
from disclosure_builder.redaction.detectors.individual_number import IndividualNumber
from disclosure_builder.redaction.detectors.interface import Detector, Finding
from disclosure_builder.redaction.detectors.ip_address import IpAddress
from disclosure_builder.redaction.detectors.lexicon import dictionary_version
from disclosure_builder.redaction.detectors.markup import hidden, with_tags
from disclosure_builder.redaction.detectors.name import Name
from disclosure_builder.redaction.detectors.name_honorific import NameHonorific
from disclosure_builder.redaction.detectors.name_kana import NameKana
from disclosure_builder.redaction.detectors.name_label import NameLabel
from disclosure_builder.redaction.detectors.name_left import NameLeft
from disclosure_builder.redaction.detectors.name_romaji import NameRomaji
from disclosure_builder.redaction.detectors.name_spaced import NameSpaced
from disclosure_builder.redaction.detectors.nickname import Nickname
from disclosure_builder.redaction.detectors.number_beside import NumberBeside
from disclosure_builder.redaction.detectors.passport import Passport
from disclosure_builder.redaction.detectors.pension import Pension
from disclosure_builder.redaction.detectors.phone import Phone
from disclosure_builder.redaction.detectors.postal_code import PostalCode
from disclosure_builder.redaction.detectors.residence_card import ResidenceCard
from disclosure_builder.redaction.detectors.resident_code import ResidentCode
from disclosure_builder.redaction.detectors.vehicle_plate import VehiclePlate
from disclosure_builder.redaction.folding import fold

__all__ = [
    "ALL_DETECTORS",
    "LAST_DETECTORS",
    "MARKS",
    "Detector",
    "Finding",
    "dictionary_version",
    "doubtful",
    "find_all",
]

# In the order of how much a detector knows: where two find the same, the earlier names it.
ALL_DETECTORS: tuple[Detector, ...] = (
    DrivingLicence(),
    IndividualNumber(),
    ResidentCode(),
    Pension(),
    ResidenceCard(),
    Passport(),
    CardNumber(),
    BankAccount(),
    HealthInsurance(),
    HouseholdNumber(),
    Phone(),
    PostalCode(),
    Email(),
    IpAddress(),
    AccountId(),
    ColumnValue(),
    VehiclePlate(),
    BirthDate(),
    Age(),
    Address(),
    NameLabel(),
    Nickname(),
    Name(),
    NameHonorific(),
    NameKana(),
    NameRomaji(),
    NameSpaced(),
    NameLeft(),
    NumberBeside(),
    DigitRun(),
)
# Asked when the others find nothing certain any more, about what is left.
LAST_DETECTORS: tuple[Detector, ...] = (Doubt(), DoubtNumber(), DoubtWeighed())
_ORDER = {detector.id: place for place, detector in enumerate((*ALL_DETECTORS, *LAST_DETECTORS))}
MARKS = re.compile("|".join(re.escape(mark.mark) for mark in Mark))


def find_all(text: str, *, dictionary: bool = True) -> tuple[Finding, ...]:
    """Everything the detectors find; without the dictionary only what needs none."""
    detectors = [each for each in ALL_DETECTORS if dictionary or not each.uses_dictionary]
    return _found_by(detectors, text)


def doubtful(text: str, held: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in a text from which everything certain was taken, and what else may be a name."""
    return tuple(_merge((*held, *_found_by(LAST_DETECTORS, text))))


def _found_by(detectors: Sequence[Detector], text: str) -> tuple[Finding, ...]:
    """What some detectors find in a text and inside its tags, outside the marks in it."""
    found = list(_found(detectors, text, 0))
    for start, end in hidden(text):
        found += _found(detectors, text[start:end], start)
    whole = (_with_tags(text, each) for each in _merge(found))
    return tuple(_merge(each for one in whole for each in _outside_marks(text, one)))


def _found(detectors: Sequence[Detector], text: str, at: int) -> Iterator[Finding]:
    """What detectors find in a part of a text that begins at `at`."""
    folded = fold(text)
    found = [finding for detector in detectors for finding in detector.find(folded)]
    for finding in (*found, *again(folded, found)):
        place = _placed(finding, *folded.original_span(finding.start, finding.end))
        yield from (_moved(each, at) for each in _outside_marks(text, place))


def _moved(finding: Finding, by: int) -> Finding:
    """The same finding, further on."""
    return _placed(finding, finding.start + by, finding.end + by)


def _with_tags(text: str, finding: Finding) -> Finding:
    """The same finding with the tags that would be left alone."""
    return _placed(finding, *with_tags(text, finding.start, finding.end))


def _placed(finding: Finding, start: int, end: int) -> Finding:
    """The same finding at another place."""
    return Finding(start, end, finding.mark, finding.detector, finding.certain)


def _outside_marks(text: str, finding: Finding) -> Iterator[Finding]:
    """What of a finding lies outside the marks that stand for data already gone."""
    start = finding.start
    if "〔" in text:
        for mark in MARKS.finditer(text):
            if mark.start() >= finding.end or mark.end() <= start:
                continue
            if start < mark.start():
                yield _placed(finding, start, mark.start())
            start = mark.end()
    if start < finding.end:
        yield _placed(finding, start, finding.end)


def _merge(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Overlapping findings made one: the widest extent, the mark of the best of them."""
    group: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, each.end)):
        if group and finding.start >= max(each.end for each in group):
            yield _widest(group)
            group = []
        group.append(finding)
    if group:
        yield _widest(group)


def _widest(group: list[Finding]) -> Finding:
    """One finding for several that overlap; certain where one of them is."""
    best = min(
        group,
        key=lambda each: (not each.certain, each.start - each.end, _ORDER[each.detector]),
    )
    start = min(each.start for each in group)
    end = max(each.end for each in group)
    return Finding(start, end, best.mark, best.detector, best.certain)
