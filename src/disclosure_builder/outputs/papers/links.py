"""The link from a page to its paper, which says how large the file is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from disclosure_builder.public.pages import Fragment, OutputFile

PAPER = "paper.pdf"
# The words of the link are those of the page's language; the size is known only now.
_LINK = re.compile(r'(<a[^>]* href="root:(?P<path>[a-z0-9/-]+/paper\.pdf)"[^>]*>[^<]*)(?=</a>)')


def with_papers(fragments: Iterable[Fragment], papers: Iterable[OutputFile]) -> Iterator[Fragment]:
    """The pages, with the size of the file in each link to a paper."""
    sizes = {paper.path: f" {len(paper.content) / 1000:,.0f} KB" for paper in papers}
    for fragment in fragments:
        html = _LINK.sub(lambda link: link[1] + sizes.get(link["path"], ""), fragment.html)
        yield replace(fragment, html=html)
