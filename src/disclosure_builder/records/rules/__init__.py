"""The rules of `domain.md` sections 3 to 6 on one record, and how they are asked."""

from collections.abc import Iterator

from disclosure_builder.problems import Problem, Severity
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.rules.claims import CLAIM_RULES
from disclosure_builder.records.rules.counts import COUNT_RULES
from disclosure_builder.records.rules.dates import DATE_RULES
from disclosure_builder.records.rules.editions import EDITION_RULES
from disclosure_builder.records.rules.finality import FINAL_RULES
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.rules.items import ITEM_RULES
from disclosure_builder.records.rules.matter import MATTER_RULES
from disclosure_builder.records.rules.operation import OPERATION_RULES
from disclosure_builder.records.rules.protection import PROTECTION_RULES
from disclosure_builder.records.rules.publication import PUBLICATION_RULES
from disclosure_builder.records.rules.stops import STOP_RULES
from disclosure_builder.records.rules.times import TIME_RULES
from disclosure_builder.records.rules.triggers import TRIGGER_RULES
from disclosure_builder.records.rules.vague import VAGUE_RULES
from disclosure_builder.records.rules.yearly import YEARLY_RULES
from disclosure_builder.vocabulary.terms import Stage
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.parsing import Parsed

ALL_RULES: tuple[Rule, ...] = (
    *EDITION_RULES,
    *ITEM_RULES,
    *COUNT_RULES,
    *PROTECTION_RULES,
    *TIME_RULES,
    *PUBLICATION_RULES,
    *MATTER_RULES,
    *TRIGGER_RULES,
    *STOP_RULES,
    *CLAIM_RULES,
    *FINAL_RULES,
    *DATE_RULES,
    *VAGUE_RULES,
    *OPERATION_RULES,
    *YEARLY_RULES,
)

# A withdrawal says that it is one, and why; of the matter it says nothing (`domain.md` section 3).
# The trigger stays, by which the case is counted.
_NOT_OF_WITHDRAWALS = frozenset(
    rule.id
    for rule in (*MATTER_RULES, *TRIGGER_RULES)
    if rule.id != "triggers" and rule.severity is Severity.ERROR
)


def judge(subject: Subject[AnyRecord], parsed: Parsed[AnyRecord]) -> Iterator[Problem]:
    """Ask every rule that judges this kind of record; a rule without its facts says nothing."""
    withdrawn = subject.record.stage is Stage.WITHDRAWAL
    for rule in ALL_RULES:
        if not isinstance(subject.record, rule.judges):
            continue
        if withdrawn and rule.id in _NOT_OF_WITHDRAWALS:
            continue
        try:
            for location in rule.broken_at(subject):
                place = parsed.place(location)
                yield Problem(rule.id, place, rule.message, rule.remedy, rule.severity)
        except NotJudged:
            continue
