"""The register and its pages → the papers, one for each case and each yearly status that has a page.

A paper bears witness to the ledger: it names the line that was the last when its newest edition
was released, with the digest that the next line must hold. So a paper stays the same, byte for
byte, until what it tells of changes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from disclosure_builder.outputs.papers.draft import Attachment, Draft, Drawing, Seal
from disclosure_builder.outputs.papers.links import PAPER
from disclosure_builder.outputs.papers.printer import Printer
from disclosure_builder.outputs.year_tables import csv_bytes
from disclosure_builder.public.ledger import LedgerLine
from disclosure_builder.public.pages import Fragment, OutputFile
from disclosure_builder.public.register import Case, Register, Year
from disclosure_builder.public.tables import figures_table
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import CaseReference
from disclosure_builder.vocabulary.years import japanese_moment

PDF = "application/pdf"
_SAMPLE = "見本"


def make_papers(
    fragments: Sequence[Fragment],
    register: Register,
    portal: Portal,
    printer: Printer,
    charts: Sequence[OutputFile] = (),
) -> Iterator[OutputFile]:
    """Every paper. A case without a page has none, nor has a year without a status."""
    pages = {fragment.address: fragment for fragment in fragments}
    years = {year.status.reference: year for year in register.years if year.status is not None}
    lines = register.ledger.newest
    drafts = [
        _draft(case, years.get(case.reference), pages[case.address], portal, lines)
        for case in register.cases
        if case.has_page and case.address in pages
    ]
    drafts = [replace(draft, drawings=_drawings(draft, charts)) for draft in drafts]
    for draft, content in zip(drafts, printer.print_all(drafts), strict=True):
        yield OutputFile(draft.path, content, PDF)


def _draft(
    case: Case,
    year: Year | None,
    page: Fragment,
    portal: Portal,
    lines: Mapping[CaseReference, LedgerLine],
) -> Draft:
    told = (case, *(() if year is None else year.cases))
    newest = case.newest
    at = max(each.newest.released_at for each in told)
    edition = f"第{newest.sealed.reference.number}版　{newest.stage_label}"
    known = [lines[each.reference] for each in told if each.reference in lines]
    return Draft(
        path=case.address + PAPER,
        title=page.title,
        description=f"{case.kind.label.ja} {case.reference.id} {edition}",
        portal=portal.name,
        authority=portal.authority.name,
        url=portal.url,
        address=case.address,
        mark=_mark(portal),
        number=str(newest.sealed.decision.document_number),
        edition=edition,
        released=japanese_moment(Moment.of(newest.released_at)),
        seals=tuple(_seals(case, known)),
        files=tuple(_attachments(case, year)),
        at=at,
        html=page.html,
    )


def _mark(portal: Portal) -> str:
    """That a paper is of a sample, and what the portal says of it."""
    if not portal.is_sample:
        return ""
    return _SAMPLE if portal.sample_note is None else f"{_SAMPLE}（{portal.sample_note}）"


def _drawings(draft: Draft, charts: Sequence[OutputFile]) -> tuple[Drawing, ...]:
    """The charts that stand in the folder of the page."""
    own = (each for each in charts if each.path.startswith(draft.address))
    return tuple(Drawing(each.path, each.content.decode()) for each in own)


def _seals(case: Case, lines: Sequence[LedgerLine]) -> Iterator[Seal]:
    yield Seal("公表した版", case.newest.sealed.released_digest)
    if lines:
        last = max(lines, key=lambda line: line.number)
        yield Seal(f"公表台帳（第{last.number}行まで）", last.digest)


def _attachments(case: Case, year: Year | None) -> Iterator[Attachment]:
    """The edition as it was signed, and the figures of a year; of what was taken down, nothing."""
    sealed = case.newest.sealed
    if sealed.removal is not None:
        return
    if year is not None and year.groups and not case.is_withdrawn:
        yield Attachment(
            f"figures-{case.reference.id}.csv",
            csv_bytes(figures_table(year)).decode(),
            "text/csv",
            "data",
            "運用状況の数値と、その定義",
        )
    yield Attachment(
        f"{case.kind.code}-{case.reference.id}-{sealed.reference.number}.public.json",
        sealed.edition.canonical.decode(),
        "application/json",
        "source",
        "公表した版（署名の対象となった内容そのもの）",
    )
