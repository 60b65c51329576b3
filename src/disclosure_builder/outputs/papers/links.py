"""The link from a page to its paper, which says how large the file is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from disclosure_builder.public.pages import Fragment, OutputFile

PAPER = "paper.pdf"
# What the link says in the template; the size is known only when the paper is made.
LABEL = "PDF（A4）"


def with_papers(fragments: Iterable[Fragment], papers: Iterable[OutputFile]) -> Iterator[Fragment]:
    """The pages, with the size of its paper in the link of each that has one."""
    by_path = {paper.path: paper for paper in papers}
    for fragment in fragments:
        paper = by_path.get(fragment.address + PAPER)
        if paper is None:
            yield fragment
        else:
            told = f"PDF（A4、{len(paper.content) / 1000:,.0f}KB）"
            yield replace(
                fragment,
                html=fragment.html.replace(f">{LABEL}<", f">{told}<"),
                text=fragment.text.replace(LABEL, told),
            )
