"""A page as served → the digest at its foot, and which of some texts a reader does not see on it."""

import re
from collections.abc import Iterable
from functools import cached_property

from lxml import etree, html

_SPACE = re.compile(r"\s+")
# What a browser does not show: programs, styles, spare parts, and what is hidden in so many words.
_UNSEEN = "//script | //style | //template | //noscript | //head | //*[@hidden] | //comment()"
# The differences of editions repeat what the last one says: that does not count as saying it.
_DIFFERENCES = "//*[contains(@class, 'difference__')]"
_FOOT = "//p[@class='site-footer__ledger']//code"


class PageTexts:
    """What a page says to its reader. A page that is no page says nothing."""

    def __init__(self, page: bytes) -> None:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        try:
            self._tree = html.document_fromstring(page, parser=parser)
        except (etree.LxmlError, ValueError, AssertionError):
            self._tree = html.Element("html")
        for unseen in self._tree.xpath(f"{_UNSEEN} | {_DIFFERENCES}"):
            if unseen.getparent() is not None:
                unseen.drop_tree()

    @property
    def foot(self) -> str | None:
        """The digest that stands at the foot of the page; None if there is none, or more than one."""
        found = self._tree.xpath(_FOOT)
        return str(found[0].text_content()) if len(found) == 1 else None

    def lacks(self, texts: Iterable[str]) -> bool:
        """Whether any of the texts does not stand on the page; blanks and line ends do not count."""
        return any(_squeezed(text) not in self._said for text in texts)

    @cached_property
    def _said(self) -> str:
        return _squeezed(self._tree.text_content())


def _squeezed(text: str) -> str:
    return _SPACE.sub("", text)
