"""The whole flow on one screen. Read this first.

Two moments in time. At a desk a record is checked, stripped and approved, once for each edition
(`desk.py`). In the pipeline, here, the sealed editions become a site, any number of times. A build
verifies what was approved and never strips it again.

Every stage takes only the type that the stage before it makes, and any of them may raise
`Refused` with all the problems it found. Until the very end nothing is written.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.reviews_due import review_reminders
from disclosure_builder.approval.sealing import SealedContent, seal_all
from disclosure_builder.archive import load_archive
from disclosure_builder.background import Partner
from disclosure_builder.checks import check_site
from disclosure_builder.checks.interface import CheckedSite, CheckInput, Question, Seen, new_looker
from disclosure_builder.checks.kept_bags import KeptBags
from disclosure_builder.checks.kept_site import KeptSite
from disclosure_builder.handwritten import read_pages
from disclosure_builder.language.loading import load_strings
from disclosure_builder.layout import Layout, read_if_there, read_layout
from disclosure_builder.outputs import HANDED_ON, WRITTEN
from disclosure_builder.outputs.charts import Draughtsman, make_charts
from disclosure_builder.outputs.feeds import feed_links
from disclosure_builder.outputs.interface import Output
from disclosure_builder.outputs.papers import Printer, TypstPrinter, make_papers, with_papers
from disclosure_builder.pages import load_templates, render_pages
from disclosure_builder.problems import ExitCode, Problem, refuse_if_any
from disclosure_builder.public.base import public_texts
from disclosure_builder.public.ledger import Ledger, Proofs
from disclosure_builder.public.pages import Fragment, OutputFile
from disclosure_builder.public.register import Register
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.watchlist import (
    EditionBytes,
    Watched,
    texts_in,
    watch,
)
from disclosure_builder.register.building import build_register
from disclosure_builder.register.embargo import refuse_told
from disclosure_builder.register.ledger import refuse_not_extending
from disclosure_builder.register.ledger_file import load_ledger
from disclosure_builder.register.year_agreement import outdated_years, refuse_contradicted
from disclosure_builder.security_contact import expiry_reminders
from disclosure_builder.settings import PORTAL_FILE, Portal, load_portal
from disclosure_builder.shelf import EMPTY_SHELF, Shelf
from disclosure_builder.site.composition import compose
from disclosure_builder.site.generator import FrameRequest, Generator
from disclosure_builder.site.portal import site_settings
from disclosure_builder.site.search.making import Search
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.site.sheet import QrCodes
from disclosure_builder.vocabulary.words import Words
from disclosure_builder.vocabulary.years import FiscalYear

Progress = Callable[[Words], None]


@dataclass(frozen=True)
class Built:
    """A checked site, with what the command says about it."""

    site: CheckedSite
    portal: Portal
    register: Register
    content: SealedContent
    settings: SiteSettings
    fragments: tuple[Fragment, ...] = ()
    reminders: tuple[Problem, ...] = ()


def build(  # noqa: PLR0913 - all that a build depends on, and nothing else
    content: Path,
    project: Path,
    at: datetime,
    generator: Generator,
    progress: Progress,
    *,
    previous: Sequence[Ledger] = (),
    search: Search | None = None,
    printer: Printer | None = None,
    draughtsman: Draughtsman | None = None,
    readings: Shelf = EMPTY_SHELF,
    looks: Shelf = EMPTY_SHELF,
    codes: QrCodes | None = None,
    packing: FiscalYear | None = None,
) -> Built:
    """content/ → a site that passed every check. Writes nothing.

    `previous` are ledgers that were published before: this one must go on from each. `search` makes
    the index; without one, it is made anew. `printer` prints the papers; without one, all are set
    anew; `draughtsman` draws the charts in the same way. `readings` are those of papers that were read before,
    `looks` those that found nothing, `codes` the QR codes of pages.
    `packing` is a year that is being frozen: a former bag of it is left out.
    """
    portal = load_portal(content)
    allowlist = load_allowlist(content, portal, at.date())
    catalogue = load_catalogue(content)

    progress(Words("承認と署名を確かめています。", "Verifying approvals and signatures."))
    pages = read_pages(content, portal.language_codes[1:])
    languages = load_strings(project / "site_templates", portal.language_codes)
    settings = site_settings(portal, languages, pages)
    layout = read_layout(content)
    request = FrameRequest(settings, project, pages)
    # The generator and the second core need nothing that is made here, so they begin at once.
    kept = KeptSite(looks)
    with generator.start(request) as running, Partner(lambda: _Beside(layout, looks)) as beside:
        beside.ask("watchlist", kept.editions)
        keys = load_keys(content)
        sealed = seal_all(layout, portal, keys)
        reminders = (
            *review_reminders(sealed.sealed, at),
            *expiry_reminders(portal.security, at.date(), PORTAL_FILE),
        )
        refuse_if_any(ExitCode.APPROVAL, reminders)
        frozen = tuple(year for year in load_archive(content) if year.year != packing)
        proofs = Proofs(load_ledger(content), keys.published(), frozen, packing)
        register = build_register(sealed.sealed, portal, catalogue, at, proofs)
        refuse_told(sealed.sealed, register)
        refuse_contradicted(register, portal)
        reminders = (*reminders, *outdated_years(register))
        for former in previous:
            refuse_not_extending(register.ledger, former)

        progress(Words("ページと配信データを作っています。", "Making pages and feeds."))
        feeds = feed_links(portal)
        templates = load_templates(project / "site_templates", languages=portal.language_codes)
        # Pages need nothing of the feeds and data, so another core writes these meanwhile.
        with Partner(lambda: _Outputs(register, portal)) as writing:
            writing.ask("of", WRITTEN)
            rendered = tuple(render_pages(register, portal, feeds, templates))
            printer = printer or TypstPrinter(project / "site_templates")
            charts = tuple(make_charts(register, draughtsman or Draughtsman()))
            papers = tuple(make_papers(rendered, register, portal, printer, charts))
            fragments = tuple(with_papers(rendered, papers))
            written: tuple[OutputFile, ...] = writing.answer()
        frames = running.result()
        # The index is made while pages are composed; whoever composes waits for it last.
        with (search or Search()).start((*fragments, *frames.written)) as finding:
            files = (*written, *_Outputs(register, portal).of(HANDED_ON))
            site = compose(
                frames,
                fragments,
                chain(files, charts, papers, finding.files()),
                feeds,
                settings,
                ledger=register.ledger,
                codes=codes,
            )

        progress(Words("公開する全ファイルを検査しています。", "Checking every file to be served."))
        bags = KeptBags(looks)
        watched: Watched = beside.answer()
        checked = check_site(
            CheckInput(
                site=site,
                watchlist=watched.watchlist,
                allowlist=allowlist,
                approved_texts=_approved_texts(sealed),
                on=at.date(),
                hosts=frozenset({portal.url}),
                partner=beside,
                readings=readings,
                looked_at=bags.paths_of(frozen),
                new_values=watched.new,
                editions=watched.editions,
            ),
            kept=kept,
        )
        bags.keep(frozen)
    return Built(checked, portal, register, sealed, settings, fragments, reminders)


class _Beside:
    """What the second core does while the site is made: look ahead, and read what is private."""

    def __init__(self, layout: Layout, looks: Shelf) -> None:
        self._layout = layout
        self._looker = new_looker(looks)
        self._looker.ahead(_texts_to_come(layout))

    def watchlist(self, known: frozenset[str]) -> Watched:
        """Every private value of every record, drafts included; those of records not known apart."""
        editions = (
            EditionBytes(*map(read_if_there, (files.record, files.public, files.removed)))
            for files in self._layout.editions
        )
        return watch(editions, known)

    def look(self, question: Question) -> Seen:
        """Look at every passage of the site."""
        return self._looker.look(question)


@dataclass(frozen=True)
class _Outputs:
    """The files that outputs make of a register."""

    register: Register
    portal: Portal

    def of(self, outputs: Sequence[Output]) -> tuple[OutputFile, ...]:
        """Every file of these outputs."""
        return tuple(file for output in outputs for file in output(self.register, self.portal))


def _texts_to_come(layout: Layout) -> frozenset[str]:
    """The texts of every public edition, so that the detectors may look at them ahead.

    They are not verified yet: whoever changed one only has its texts looked at.
    """
    public = (files.public.read_bytes() for files in layout.editions if files.public is not None)
    return _with_lines({text for content in public for text in texts_in(content)})


def _approved_texts(sealed: SealedContent) -> frozenset[str]:
    """Every public text of the sealed editions, and each of its lines."""
    return _with_lines({t for edition in sealed.sealed for t in public_texts(edition.body)})


def _with_lines(texts: set[str]) -> frozenset[str]:
    return frozenset(texts | {line.strip() for text in texts for line in text.splitlines()})
