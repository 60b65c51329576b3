"""The papers of a whole portal: what they tell, what they bear witness to, and who reads them."""

import csv
import dataclasses
import io
import re
from collections.abc import Sequence
from datetime import datetime

import pytest

from disclosure_builder import pipeline
from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.outputs.papers.draft import Draft
from disclosure_builder.problems import ExitCode, Refused
from disclosure_builder.public.register import Case
from disclosure_builder.site.generator import MkDocsGenerator
from disclosure_builder.vocabulary.moments import TOKYO
from tests import portals
from tests.outputs.papers.pdfs import TEMPLATES, opened, papers_of_the_sample, texts

WITHDRAWN = "incidents/2024-002/"
YEAR = "operation/2025/"


def case_of(address: str) -> Case:
    """A case of the sample by its address."""
    (case,) = (each for each in portals.sample().register.cases if each.address == address)
    return case


def paper(address: str) -> bytes:
    """The paper of a page of the sample."""
    return papers_of_the_sample()[f"{address}paper.pdf"]


def test_every_case_with_a_page_has_a_paper_and_no_other() -> None:
    """A case of which only the persons concerned were told has none, as it has no page."""
    cases = portals.sample().register.cases
    assert {f"{case.address}paper.pdf" for case in cases if case.has_page} == set(
        papers_of_the_sample()
    )
    assert any(not case.has_page for case in cases)


@pytest.mark.parametrize("address", ["incidents/2025-001/", YEAR, WITHDRAWN])
def test_the_page_links_its_paper_and_says_its_size(address: str) -> None:
    """Who follows the link knows what comes: a PDF of so many kilobytes."""
    links = re.findall(
        r'href="[^"]*/paper\.pdf"[^>]*>([^<]*)</a>', portals.page(portals.sample(), address)
    )
    assert links == [f"PDF（A4） {len(paper(address)) / 1000:,.0f} KB"]


def test_a_paper_names_the_digest_of_its_edition_and_of_the_ledger() -> None:
    """Both digests are those of the portal: the sheet in a drawer proves what was published."""
    case = case_of("incidents/2025-001/")
    lines = [
        line
        for line in portals.sample().register.ledger.lines
        if line.entry.edition.case == case.reference
    ]
    first = texts(paper(case.address))[0]
    assert case.newest.sealed.released_digest in first
    assert lines[-1].digest in first
    assert f"公表台帳（第{lines[-1].number}行まで）" in first
    assert str(case.newest.sealed.decision.document_number) in first


def test_a_withdrawn_case_keeps_its_tombstone_and_nothing_else() -> None:
    """The paper says that and why it was withdrawn; no word of the former text is in it."""
    case = case_of(WITHDRAWN)
    text = "".join(texts(paper(WITHDRAWN)))
    assert "この公表は取り下げました。" in text
    former = "".join(str(case.editions[0].body.summary).split())
    assert former[:20] not in text
    attached = list(opened(paper(WITHDRAWN)).attachments)
    assert attached == ["incidents-2024-002-2.public.json"]


def test_the_paper_of_a_year_brings_its_figures_with_their_definitions() -> None:
    """The attached table has each figure once, with unit, state and definition; zero stays 0."""
    attached = opened(paper(YEAR)).attachments
    assert set(attached) == {"figures-2025.csv", "operation-2025-2.public.json"}
    (content,) = attached["figures-2025.csv"]
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    (year,) = (each for each in portals.sample().register.years if each.year.year == 2025)
    assert len(rows) == sum(len(group.lines) for group in year.groups)
    assert all(row["定義"] and row["状態"] for row in rows)
    assert {row["数値"] for row in rows if row["項目"] == "外部監査の回数"} == {"0"}


def test_the_edition_is_attached_as_it_was_signed() -> None:
    """The attached JSON is the very file that the posts signed and that the site serves."""
    ((name, (content,)),) = opened(paper("incidents/2025-001/")).attachments.items()
    assert name == "incidents-2025-001-4.public.json"
    assert content in portals.sample().site.files.values()


def test_a_paper_stays_the_same_until_its_case_changes() -> None:
    """A build half a year later, with more cases and a longer ledger, gives the same bytes."""
    earlier = portals.build(portals.CONTENT, at=datetime(2026, 6, 1, tzinfo=TOKYO))
    files = earlier.site.files
    kept = [path for path in papers_of_the_sample() if path.startswith("incidents/202")]
    same = [path for path in kept if files.get(path) == papers_of_the_sample()[path]]
    assert earlier.register.ledger.head != portals.sample().register.ledger.head
    assert "incidents/2022-001/paper.pdf" in same


class _Careless(TypstPrinter):
    """Prints papers with a sentence that nobody approved."""

    spoilt = "suspensions/2026-002/paper.pdf"

    def print_all(self, drafts: Sequence[Draft]) -> Sequence[bytes]:
        added = [
            dataclasses.replace(each, html=each.html + "<p>連絡先は山田太郎、090-1234-5678</p>")
            if each.path == self.spoilt
            else each
            for each in drafts
        ]
        return super().print_all(added)


def test_the_last_look_reads_every_paper() -> None:
    """A name and a number that only the paper shows refuse the whole site, and are not quoted."""
    with pytest.raises(Refused) as refused:
        pipeline.build(
            portals.CONTENT,
            portals.PROJECT,
            portals.AT,
            MkDocsGenerator(),
            lambda _: None,
            printer=_Careless(TEMPLATES, portals.shelf("papers")),
            readings=portals.shelf("readings"),
        )
    assert refused.value.exit_code is ExitCode.CHECK
    assert {problem.place.path for problem in refused.value.problems} == {_Careless.spoilt}
    assert "山田" not in str(refused.value)
