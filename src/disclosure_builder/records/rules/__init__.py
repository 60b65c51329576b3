"""The rules of `domain.md` sections 3 to 6 on one record, and how they are asked."""

from collections.abc import Iterator

from disclosure_builder.problems import Problem
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.rules.counts import COUNT_RULES
from disclosure_builder.records.rules.editions import EDITION_RULES
from disclosure_builder.records.rules.interface import Rule, Subject
from disclosure_builder.records.rules.items import ITEM_RULES
from disclosure_builder.records.rules.operation import OPERATION_RULES
from disclosure_builder.records.rules.times import TIME_RULES
from disclosure_builder.records.rules.triggers import TRIGGER_RULES
from disclosure_builder.written.models import NotJudged
from disclosure_builder.written.parsing import Parsed

ALL_RULES: tuple[Rule, ...] = (
    *EDITION_RULES,
    *ITEM_RULES,
    *COUNT_RULES,
    *TIME_RULES,
    *TRIGGER_RULES,
    *OPERATION_RULES,
)


def judge(subject: Subject[AnyRecord], parsed: Parsed[AnyRecord]) -> Iterator[Problem]:
    """Ask every rule that judges this kind of record; a rule without its facts says nothing."""
    for rule in ALL_RULES:
        if not isinstance(subject.record, rule.judges):
            continue
        try:
            for location in rule.broken_at(subject):
                place = parsed.place(location)
                yield Problem(rule.id, place, rule.message, rule.remedy, rule.severity)
        except NotJudged:
            continue
