"""Every rule id that the package can report, with its words, read from the source with `ast`.

Records, forms and YAML have registers. Elsewhere an id stands where the problem is made: as the
first argument beside its words, or as the key of a table of words. Checks of the finished site are
left out: `docs/checks.md` has a section for each of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from disclosure_builder.problems import Severity
from disclosure_builder.records.rules import ALL_RULES
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.messages import MESSAGES
from tools.rules_doc.source_words import package

PACKAGE = Path(__file__).parents[2] / "src" / "disclosure_builder"
_ELSEWHERE = {"checks"}


@dataclass(frozen=True)
class Fact:
    """A rule as the code knows it: its id, the module that reports it, and what it says."""

    id: str
    module: str
    message: Words | None
    remedy: Words | None
    severity: Severity = Severity.ERROR


def inventory() -> dict[str, Fact]:
    """Every id once; what the registers say comes before what the source says."""
    facts: dict[str, Fact] = {}
    for fact in (*_registered(), *_in_source()):
        known = facts.get(fact.id, fact)
        message, remedy = known.message or fact.message, known.remedy or fact.remedy
        facts[fact.id] = replace(known, message=message, remedy=remedy)
    return dict(sorted(facts.items()))


def _registered() -> Iterator[Fact]:
    for rule in ALL_RULES:
        yield Fact(rule.id, "records/rules", rule.message, rule.remedy, rule.severity)
    for identifier, (message, remedy) in MESSAGES.items():
        yield Fact(identifier, "written/messages.py", message, remedy)


def _in_source() -> Iterator[Fact]:
    for module in package(PACKAGE).values():
        if module.name.split("/")[0] not in _ELSEWHERE:
            for said in module.said():
                severity = Severity.WARNING if said.warns else Severity.ERROR
                yield Fact(said.id, module.name, said.message, said.remedy, severity)
