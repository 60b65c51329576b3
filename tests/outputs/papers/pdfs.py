"""The papers of the sample portal, one of them made by hand, and what a test asks of a PDF."""

import io
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import page as judge
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from disclosure_builder.outputs.papers import TypstPrinter
from disclosure_builder.outputs.papers.draft import Attachment, Draft, Seal
from tests import portals

TEMPLATES = portals.PROJECT / "site_templates"
DIGEST = "sha256:" + "5e" * 32
HEAD = "sha256:" + "1a" * 32
ROWS = "".join(
    f"<tr><th scope='row'>項目{n}</th><td class='number'>{n}件</td></tr>" for n in range(90)
)
HTML = (
    "<h1>端末の業務外の操作について</h1><section><h2 id='summary'>概要</h2><p>一行目。<br>二行目。</p>"
    "</section><section><h2 id='figures'>数値</h2><table><caption>件数の一覧</caption><thead><tr>"
    f"<th scope='col'>項目</th><th scope='col' class='number'>件数</th></tr></thead><tbody>{ROWS}"
    "</tbody></table></section>"
)
DRAFT = Draft(
    path="incidents/2026-001/paper.pdf",
    title="端末の業務外の操作について",
    description="公表事案 2026-001 第1版　第1報",
    portal="花咲市の公表",
    authority="花咲市",
    url="https://disclosure.hanasaki.example/",
    address="incidents/2026-001/",
    mark="見本",
    number="花市発第5号",
    edition="第1版　第1報",
    released="令和8年5月13日",
    seals=(Seal("公表した版", DIGEST), Seal("公表台帳（第3行まで）", HEAD)),
    files=(Attachment("figures.csv", "項目,数値\n件数,3\n", "text/csv", "data", "数値"),),
    at=portals.AT,
    html=HTML,
)
# The judge takes a carriage return at the end of packed bytes for the end of the line before
# `endstream`; that the length is right is what our own reading of every paper refuses (pdf_layout.py).
_MISTAKEN = "PDFA3A-STREAM-LENGTH-001"


@cache
def printed() -> bytes:
    """The paper made by hand."""
    (content,) = TypstPrinter(TEMPLATES).print_all([DRAFT])
    return content


def papers_of_the_sample() -> Mapping[str, bytes]:
    """Every paper that the sample portal serves."""
    files = portals.sample().site.files
    return {path: content for path, content in files.items() if path.endswith("/paper.pdf")}


def complaints(data: bytes, profile: str) -> list[str]:
    """What an independent validator has against a file; `3a` is PDF/A-3a, `ua1` is PDF/UA-1."""
    report = judge.validate_pdf_bytes(data, profile=profile)
    ends_in_return = b"\r\nendstream" in data
    return [
        each.rule_id
        for each in report.failures
        if not (each.rule_id == _MISTAKEN and ends_in_return)
    ]


def opened(data: bytes) -> Any:
    """The document; what a test asks of it, it asks of its dictionaries."""
    return PdfReader(io.BytesIO(data), strict=True)


def texts(data: bytes) -> list[str]:
    """What each page shows, without blanks and ends of lines."""
    return ["".join(each.extract_text().split()) for each in opened(data).pages]


def catalogue(data: bytes) -> Any:
    """The root of the document."""
    return opened(data).trailer["/Root"]


def elements(data: bytes) -> Iterator[Any]:
    """Every element of the tree of tags."""
    todo = [catalogue(data)["/StructTreeRoot"]]
    while todo:
        node = todo.pop().get_object()
        if isinstance(node, ArrayObject):
            todo += node
        elif isinstance(node, DictionaryObject):
            yield node
            todo += [node.raw_get("/K")] if "/K" in node else []
