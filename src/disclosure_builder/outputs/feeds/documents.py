"""A document of a feed before it has a form: its items, its dates, its links to the others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from disclosure_builder.outputs.feeds.items import FeedItem
from disclosure_builder.outputs.feeds.subjects import Form, Subject
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.years import FiscalYear


@dataclass(frozen=True)
class Document:
    """What to subscribe to (`year` None), or the archive of a fiscal year.

    `previous` is the archive that comes before this document, and `further` the first one that
    holds nothing of it: what to subscribe to holds the newest archive's items as well. `updated`
    is when its newest item was released.
    """

    subject: Subject
    year: FiscalYear | None
    previous: FiscalYear | None
    further: FiscalYear | None
    updated: datetime
    items: tuple[FeedItem, ...] = field(repr=False)

    def title(self, portal: Portal) -> str:
        """The name of the portal, the subject and the year."""
        year = "" if self.year is None else f" {self.year.japanese}"
        return f"{portal.name} {self.subject.title}{year}"

    def id(self, portal: Portal) -> str:
        """The same for a feed and its archives, which are one feed (RFC 5005, section 4)."""
        return f"tag:{portal.tag_authority},{portal.tag_date}:feeds/{self.subject.name}"

    def path(self, form: Form) -> str:
        """Where it lies."""
        return self.subject.path(form, self.year)

    def links(self, form: Form, portal: Portal) -> Mapping[str, str]:
        """Relation → address of the other documents of the feed (RFC 5005)."""
        links = {}
        if self.year is not None:
            links["current"] = portal.url + self.subject.path(form)
        if self.previous is not None:
            links["prev-archive"] = portal.url + self.subject.path(form, self.previous)
        return links
