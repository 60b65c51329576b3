"""The register in, every document of every feed out.

What to subscribe to holds the fiscal year that runs and the one before it: whoever looks once a
month misses nothing at the end of March. A year that is over has an archive, made of what was
released in it alone, as it stood at its end. It never changes again, except where a text had to be
taken down: a withdrawal of a later year is an item of that later year.
"""

from collections.abc import Iterator
from datetime import datetime, time

from disclosure_builder.outputs.feeds.documents import Document
from disclosure_builder.outputs.feeds.items import FeedItem, Told, make_item, tells, told_editions
from disclosure_builder.outputs.feeds.json_form import json_file
from disclosure_builder.outputs.feeds.subjects import Form, Subject, subjects_of
from disclosure_builder.outputs.feeds.xml_forms import xml_file
from disclosure_builder.public.feed_archives import closed_years
from disclosure_builder.public.pages import FeedLink, OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.years import FiscalYear


def feed_links(portal: Portal) -> tuple[FeedLink, ...]:
    """Every feed with its title: the subscribe page has them all, the head of a page a few."""
    return tuple(
        FeedLink(
            f"{portal.short_name} {subject.title}（{form.label}）",
            subject.path(form),
            form.media_type,
            subject=subject.title,
            form=form.label,
            language=subject.readers,
            kind=None if subject.kind is None else subject.kind.code,
        )
        for subject in subjects_of(portal)
        for form in Form
    )


def feed_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """Every feed in every form, with its archives."""
    making = _Making(register, portal)
    for subject in subjects_of(portal):
        yield from making.current(subject)
    for year in making.closed:
        yield from making.archives(year)


def archive_files(year: FiscalYear, register: Register, portal: Portal) -> Iterator[OutputFile]:
    """The archives of one year that is over, in every form: what a frozen year keeps."""
    yield from _Making(register, portal).archives(year)


class _Making:
    """Looks up once what every document would look up again.

    `closed` are the years that are over by the time of the register, newest first.
    """

    def __init__(self, register: Register, portal: Portal) -> None:
        self._register, self._portal = register, portal
        self._made: dict[tuple[EditionReference, str, bool], FeedItem] = {}
        self._told: dict[FiscalYear, list[Told]] = {}
        for told in told_editions(register):
            self._told.setdefault(told.year, []).append(told)
        self.closed = closed_years(register)

    def current(self, subject: Subject) -> Iterator[OutputFile]:
        """What to subscribe to. With no item it is as old as the portal's ids."""
        newest = self.closed[0] if self.closed else None
        told = [
            each
            for year in sorted(self._told, reverse=True)
            if newest is None or year >= newest
            for each in self._told[year]
        ]
        first_day = datetime.combine(self._portal.tag_date, time(), TOKYO)
        ever = (each for some in self._told.values() for each in some if tells(subject, each))
        document = Document(
            subject=subject,
            year=None,
            previous=newest,
            further=None if newest is None else self._before(newest),
            updated=max((each.edition.released_at for each in ever), default=first_day),
            items=self._items(subject, told, self._register.as_of),
        )
        yield from self._forms(document)

    def archives(self, year: FiscalYear) -> Iterator[OutputFile]:
        """One archive for each subject; that of everything has the items of the kinds as well."""
        before, told = self._before(year), self._told.get(year, [])
        for subject in subjects_of(self._portal):
            items = self._items(subject, told, year.end)
            updated = max((item.released_at for item in items), default=year.start)
            yield from self._forms(Document(subject, year, before, before, updated, items))

    def _items(self, subject: Subject, told: list[Told], as_of: datetime) -> tuple[FeedItem, ...]:
        """The items of a subject; what had been withdrawn by `as_of` says no more."""
        return tuple(
            self._item(subject, each, void=each.is_void_by(as_of))
            for each in told
            if tells(subject, each)
        )

    def _item(self, subject: Subject, told: Told, *, void: bool) -> FeedItem:
        """The feed of everything and that of a kind hold the same items."""
        key = (told.edition.sealed.reference, subject.text, void)
        if key not in self._made:
            self._made[key] = make_item(told, subject, self._register, self._portal, void=void)
        return self._made[key]

    def _before(self, year: FiscalYear) -> FiscalYear | None:
        before = FiscalYear(year.year - 1)
        return before if before in self.closed else None

    def _forms(self, document: Document) -> Iterator[OutputFile]:
        yield xml_file(document, Form.RSS, self._portal)
        yield xml_file(document, Form.ATOM, self._portal)
        yield json_file(document, self._portal)
