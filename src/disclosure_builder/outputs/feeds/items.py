"""The register → the items of a feed, each of which is told once and never again differently."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from disclosure_builder.outputs.feeds.content import void_html, whole_html
from disclosure_builder.outputs.feeds.subjects import JAPANESE, Subject
from disclosure_builder.outputs.feeds.tellings import telling_html, telling_of
from disclosure_builder.outputs.sealed import sealed_path
from disclosure_builder.public.editions import Incident, Suspension
from disclosure_builder.public.register import Case, Register, Released, is_told_to_all
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.terms import CorrectionClass
from disclosure_builder.vocabulary.years import FiscalYear

WITHDRAWN_TEXT = "この公表は取り下げられました。"


@dataclass(frozen=True)
class Category:
    """What an item is about: a term of a scheme, with its label."""

    scheme: str
    term: str
    label: str


@dataclass(frozen=True)
class FeedItem:
    """One item; `page` and `sealed` are full addresses. `sealed` is None of what was taken down."""

    id: str
    title: str
    page: str
    sealed: str | None
    released_at: datetime
    categories: tuple[Category, ...]
    summary: str = field(repr=False)
    html: str = field(repr=False)


@dataclass(frozen=True)
class Told:
    """An edition that has an item, in its case."""

    case: Case
    edition: Released

    @property
    def year(self) -> FiscalYear:
        """The fiscal year in which it was released."""
        return FiscalYear.of(self.edition.released_at.astimezone(TOKYO).date())

    def is_void_by(self, moment: datetime) -> bool:
        """Whether the case had been withdrawn after this edition by some time."""
        newest = self.case.newest
        withdrawn = self.case.is_withdrawn and self.edition is not newest
        return withdrawn and newest.released_at <= moment


def told_editions(register: Register) -> tuple[Told, ...]:
    """Every edition with an item, newest first: told to all, and more than a slip mended."""
    found = (
        Told(case, edition)
        for case in register.cases
        for edition in case.editions
        if is_told_to_all(edition.body)
        and edition.body.correction_class is not CorrectionClass.ERRATUM
    )
    return tuple(sorted(found, key=_place, reverse=True))


def _place(told: Told) -> tuple[datetime, str]:
    return told.edition.released_at, str(told.edition.sealed.reference)


def tells(subject: Subject, told: Told) -> bool:
    """Whether an edition is an item of a subject."""
    if subject.kind not in {None, told.case.kind}:
        return False
    return subject.text == JAPANESE or telling_of(told.edition.body, subject.text) is not None


def make_item(
    told: Told, subject: Subject, register: Register, portal: Portal, *, void: bool
) -> FeedItem:
    """The item of an edition; `void` leaves out what the edition said."""
    edition = told.edition
    page = portal.url + told.case.address
    telling = None if subject.text == JAPANESE else telling_of(edition.body, subject.text)
    if void:
        title, summary = str(told.case.body.title), WITHDRAWN_TEXT
        html = void_html(WITHDRAWN_TEXT, page)
    elif telling is None:
        title, summary = str(edition.body.title), _first_line(str(edition.body.summary))
        html = whole_html(edition, register, portal, page)
    else:
        title, summary = str(telling.title), _first_line(str(telling.text))
        html = telling_html(telling, edition, page)
    sealed = edition.sealed
    return FeedItem(
        id=_item_id(edition, subject, portal),
        title=f"【{edition.stage_label}】{title}" if subject.language == JAPANESE else title,
        page=page,
        sealed=None if sealed.removal else portal.url + sealed_path(sealed.reference),
        released_at=edition.released_at,
        categories=tuple(_categories(told, portal)),
        summary=summary,
        html=html,
    )


def _item_id(edition: Released, subject: Subject, portal: Portal) -> str:
    """`tag:<authority>,<date>:<kind>/<id>/<edition>`: permanent; another text has its own."""
    name = f"tag:{portal.tag_authority},{portal.tag_date}:{edition.sealed.reference}"
    return name if subject.text == JAPANESE else f"{name}/{subject.text}"


def _categories(told: Told, portal: Portal) -> Iterator[Category]:
    """Kind, triggers, why a stop was, stage and kind of correction."""
    body = told.edition.body
    scheme = f"tag:{portal.tag_authority},{portal.tag_date}:terms/"
    yield Category(f"{scheme}kind", told.case.kind.code, told.case.kind.label.ja)
    if isinstance(body, Incident | Suspension):
        for trigger in body.triggers:
            yield Category(f"{scheme}trigger", trigger.code, trigger.label.ja)
    if isinstance(body, Suspension):
        yield Category(f"{scheme}nature", body.nature.code, body.nature.label.ja)
    yield Category(f"{scheme}stage", body.stage.code, body.stage.label.ja)
    if body.correction_class is not None:
        correction = body.correction_class
        yield Category(f"{scheme}correction", correction.code, correction.label.ja)


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
