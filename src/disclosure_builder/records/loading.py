"""Every record under `content/` → sources, with every problem of every file in one run."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from disclosure_builder.digests import digest_of
from disclosure_builder.layout import EditionFiles, Layout
from disclosure_builder.problems import ExitCode, Problem, Severity, refuse_if_any
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.models import MODELS, AnyRecord
from disclosure_builder.records.rules import judge
from disclosure_builder.records.rules.histories import judge_histories
from disclosure_builder.records.rules.interface import Subject
from disclosure_builder.records.rules.protection import judge_protections
from disclosure_builder.records.rules.year_to_year import judge_years
from disclosure_builder.records.source import Source
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.written.parsing import parse


@dataclass(frozen=True)
class Loaded:
    """The records that could be read whole, and everything that is wrong with any of them."""

    sources: tuple[Source[AnyRecord], ...]
    problems: tuple[Problem, ...]


def load_records(layout: Layout, portal: Portal, catalogue: Catalogue) -> Loaded:
    """Read and judge every record; never raises for what it finds."""
    sources: list[Source[AnyRecord]] = []
    unread: set[CaseReference] = set()
    problems = list(layout.problems)
    for files in layout.editions:
        if files.record is None:
            continue
        source, found = read_record(files, layout.name(files.record), portal, catalogue)
        problems += found
        if source is None:
            unread.add(files.reference.case)
        else:
            sources.append(source)
    problems += judge_histories(sources, unread)
    problems += judge_protections(sources)
    approved = {f"{files.reference}.yaml" for files in layout.editions if files.approval}
    problems += (
        _of_approved(each) if each.place.path in approved else each
        for each in judge_years(sources, catalogue)
    )
    return Loaded(tuple(sources), tuple(problems))


def read_record(
    files: EditionFiles, name: str, portal: Portal, catalogue: Catalogue
) -> tuple[Source[AnyRecord] | None, tuple[Problem, ...]]:
    """Read one record and ask the rules; no source when it could not be read whole."""
    content = _read(files.record)
    parsed = parse(MODELS[files.reference.case.kind], content, name)
    problems = list(parsed.problems)
    if parsed.model is None:
        return None, tuple(problems)
    subject = Subject(parsed.model, files.reference, portal, catalogue)
    well_formed = not problems
    judged = judge(subject, parsed)
    problems += judged if files.approval is None else map(_of_approved, filter(_weighs, judged))
    if not well_formed:
        return None, tuple(problems)
    source = Source(files.reference, name, digest_of(content), parsed.model, parsed.document)
    return source, tuple(problems)


def _weighs(problem: Problem) -> bool:
    """A hint on wording is for drafts: an approved text keeps its words."""
    return problem.is_error


def _of_approved(problem: Problem) -> Problem:
    """What is approved never changes: a rule that came after it is a warning about it."""
    remedy = Words(
        f"{problem.remedy.ja}承認済みの版は変えられないので、次の版で改めてください。",
        f"{problem.remedy.en} An approved edition cannot change: mend it in the next one.",
    )
    return replace(problem, remedy=remedy, severity=Severity.WARNING)


def check_records(loaded: Loaded) -> Iterable[Problem]:
    """Refuse (RECORD) when anything is wrong; otherwise give back the warnings."""
    refuse_if_any(ExitCode.RECORD, loaded.problems)
    return loaded.problems


def _read(path: Path | None) -> bytes:
    return path.read_bytes() if path is not None else b""
