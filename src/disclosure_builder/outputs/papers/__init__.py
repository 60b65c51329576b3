"""The council's paper: one PDF for each case and each yearly status, set from the page itself.

In: the fragments of the pages and the register. Out: `incidents/2026-001/paper.pdf`, which says
what the page says, with the document number, the digest of the edition and the line of the ledger
on its first page and at the foot of every page. `docs/papers.md` tells what it promises.
"""

from disclosure_builder.outputs.papers.links import with_papers
from disclosure_builder.outputs.papers.making import make_papers
from disclosure_builder.outputs.papers.printer import Printer, TypstPrinter

__all__ = ["Printer", "TypstPrinter", "make_papers", "with_papers"]
