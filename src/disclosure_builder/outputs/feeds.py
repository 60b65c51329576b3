"""RSS 2.0 and Atom (RFC 4287), one permanent item for each public edition, errata excepted.

Ids are tag URIs (RFC 4151) and do not depend on the address of the site. There is no clock: every
date is that of a release. feedgen keeps the last link added as the RSS channel's own, so the page
comes after the feed; entries are appended, since they come newest first already.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from feedgen.feed import FeedGenerator

from disclosure_builder.public.pages import FeedLink, OutputFile
from disclosure_builder.public.register import Case, Register, Released
from disclosure_builder.settings import Portal
from disclosure_builder.vocabulary.terms import CorrectionClass, Kind

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"
WITHDRAWN_TEXT = "この公表は取り下げられました。"


@dataclass(frozen=True)
class _Feed:
    """One subject to subscribe to; `kind` None is everything."""

    name: str
    title: str
    kind: Kind | None

    @property
    def rss(self) -> str:
        return f"feeds/{self.name}.rss.xml"

    @property
    def atom(self) -> str:
        return f"feeds/{self.name}.atom.xml"


FEEDS = (
    _Feed("all", "すべての公表", None),
    _Feed("incidents", "公表事案", Kind.INCIDENT),
    _Feed("suspensions", "停止", Kind.SUSPENSION),
    _Feed("operation", "運用状況", Kind.OPERATION),
)


def feed_links(portal: Portal) -> tuple[FeedLink, ...]:
    """Every feed with its title, for autodiscovery and for the subscribe page."""
    return tuple(
        FeedLink(f"{portal.short_name} {feed.title}（{form}）", path, media_type)
        for feed in FEEDS
        for form, path, media_type in (("RSS", feed.rss, RSS_TYPE), ("Atom", feed.atom, ATOM_TYPE))
    )


def feed_files(register: Register, portal: Portal) -> Iterator[OutputFile]:
    """Both forms of every feed."""
    items = sorted(
        (
            (edition.released_at, str(edition.sealed.reference), case, edition)
            for case in register.cases
            if case.has_page
            for edition in case.editions
            if edition.body.correction_class is not CorrectionClass.ERRATUM
        ),
        key=lambda item: (item[0], item[1]),
        reverse=True,
    )
    for feed in FEEDS:
        own = [(case, edition) for _, _, case, edition in items if feed.kind in {None, case.kind}]
        yield _write(feed, own, portal, register.as_of, atom=False)
        yield _write(feed, own, portal, register.as_of, atom=True)


def item_id(edition: Released, portal: Portal) -> str:
    """`tag:<authority>,<date>:<kind>/<id>/<edition>`: permanent."""
    return f"tag:{portal.tag_authority},{portal.tag_date}:{edition.sealed.reference}"


def _write(
    feed: _Feed,
    items: list[tuple[Case, Released]],
    portal: Portal,
    as_of: datetime,
    *,
    atom: bool,
) -> OutputFile:
    path, media_type = (feed.atom, ATOM_TYPE) if atom else (feed.rss, RSS_TYPE)
    generator = FeedGenerator()
    generator.id(f"tag:{portal.tag_authority},{portal.tag_date}:feeds/{feed.name}")
    generator.title(f"{portal.name} {feed.title}")
    generator.description(portal.description)
    generator.subtitle(portal.description)
    generator.language("ja")
    generator.author({"name": portal.authority.name})
    generator.generator("disclosure_builder")
    generator.link(href=portal.url + path, rel="self", type=media_type)
    generator.link(href=portal.url, rel="alternate")
    newest = max((edition.released_at for _, edition in items), default=as_of)
    generator.updated(newest)
    generator.lastBuildDate(newest)
    for case, edition in items:
        _add(generator, case, edition, portal, atom=atom)
    content = generator.atom_str(pretty=True) if atom else generator.rss_str(pretty=True)
    return OutputFile(path, content, media_type)


def _add(
    generator: FeedGenerator, case: Case, edition: Released, portal: Portal, *, atom: bool
) -> None:
    entry = generator.add_entry(order="append")
    entry.id(item_id(edition, portal))
    entry.guid(item_id(edition, portal), permalink=False)
    entry.title(f"【{edition.stage_label}】{_title(case, edition)}")
    entry.link(href=portal.url + case.address, rel="alternate")
    entry.published(edition.released_at)
    entry.updated(edition.released_at)
    entry.category(term=case.kind.code, label=case.kind.label.ja)
    is_void = case.is_withdrawn and edition is not case.newest
    summary = WITHDRAWN_TEXT if is_void else str(edition.body.summary).split("\n", 1)[0]
    # Readers take the description of RSS for HTML, and the summary of Atom for what it says.
    entry.summary(summary if atom else escape(summary))
    entry.content(f"<p>{WITHDRAWN_TEXT}</p>" if is_void else _content(edition), type="html")


def _title(case: Case, edition: Released) -> str:
    """Of a withdrawn case every item has the title that the withdrawal gave it."""
    return str(case.body.title if case.is_withdrawn else edition.body.title)


def _content(edition: Released) -> str:
    """The summary, and which items changed; the whole text stands on the page.

    An item never changes and a feed carries every item, so it says what is new and no more.
    """
    paragraphs = [escape(line) for line in str(edition.body.summary).splitlines() if line]
    if edition.body.change_reason is not None:
        paragraphs.append(f"理由：{escape(str(edition.body.change_reason))}")
    if edition.changes:
        labels = "、".join(str(change.label) for change in edition.changes)
        paragraphs.append(f"前の版から変わった項目：{escape(labels)}")
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
