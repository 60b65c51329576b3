"""A page as served → the digest at its foot, and which of some texts it does not say."""

import re
from collections.abc import Iterable

from lxml import html

_SPACE = re.compile(r"\s+")
_FOOT = re.compile(r'class="site-footer__ledger">.*?<code>([^<]*)</code>', re.DOTALL)


def foot_of(page: bytes) -> str | None:
    """The digest that stands at the foot of a page; None if there is none."""
    found = _FOOT.search(page.decode("utf-8", "replace"))
    return found[1] if found else None


def missing_texts(page: bytes, texts: Iterable[str]) -> int:
    """How many of the texts do not stand on the page; blanks and line ends do not count."""
    tree = html.document_fromstring(page.decode("utf-8", "replace"))
    said = _squeezed(tree.text_content())
    return sum(_squeezed(text) not in said for text in texts)


def _squeezed(text: str) -> str:
    return _SPACE.sub("", text)
