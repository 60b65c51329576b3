"""The whole flow on one screen. Read this first.

Two moments in time. At a desk a record is checked, stripped and approved, once for each edition
(`check`, `prepare`, `approve`). In the pipeline the sealed editions become a site, any number of
times (`build`). A build verifies what was approved and never strips it again.

Every stage takes only the type that the stage before it makes, and any of them may raise
`Refused` with all the problems it found. Until the very end nothing is written.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from disclosure_builder.approval.keys import load_keys
from disclosure_builder.approval.sealing import SealedContent, seal_all
from disclosure_builder.checks import check_site
from disclosure_builder.checks.interface import CheckedSite, CheckInput
from disclosure_builder.layout import Layout, read_layout
from disclosure_builder.outputs import ALL_OUTPUTS
from disclosure_builder.outputs.feeds import feed_links
from disclosure_builder.pages import load_templates, render_pages
from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.public.base import public_texts
from disclosure_builder.public.register import Register
from disclosure_builder.records.catalogue import load_catalogue
from disclosure_builder.records.loading import Loaded, load_records
from disclosure_builder.records.models import AnyRecord
from disclosure_builder.records.source import Source
from disclosure_builder.redaction.allowlist_file import load_allowlist
from disclosure_builder.redaction.editions import Prepared, prepare_edition
from disclosure_builder.redaction.watchlist import Watchlist, watch_editions
from disclosure_builder.register.building import build_register
from disclosure_builder.settings import Portal, load_portal
from disclosure_builder.site.composition import compose
from disclosure_builder.site.generator import FrameRequest, Generator
from disclosure_builder.site.portal import site_settings
from disclosure_builder.vocabulary.references import EditionReference
from disclosure_builder.vocabulary.words import Words

Progress = Callable[[Words], None]


@dataclass(frozen=True)
class Desk:
    """The private side as it lies under `content/`, read and judged."""

    content: Path
    portal: Portal
    layout: Layout
    loaded: Loaded


@dataclass(frozen=True)
class Built:
    """A checked site, with what the command says about it."""

    site: CheckedSite
    portal: Portal
    register: Register
    content: SealedContent


def read_desk(content: Path) -> Desk:
    """content/ → every record with every problem of it; only broken settings refuse here."""
    portal = load_portal(content)
    layout = read_layout(content)
    loaded = load_records(layout, portal, load_catalogue(content))
    return Desk(content, portal, layout, loaded)


def prepare(
    desk: Desk, reference: EditionReference, on: date
) -> tuple[Source[AnyRecord], Prepared]:
    """One record → its public edition, unless the record has a problem or a person must decide."""
    prefix = f"{reference.case}/"
    own = [problem for problem in desk.loaded.problems if problem.place.path.startswith(prefix)]
    source = next((each for each in desk.loaded.sources if each.reference == reference), None)
    errors = [problem for problem in own if problem.is_error]
    if source is None or errors:
        raise Refused(ExitCode.RECORD, errors or [_no_record(reference)])
    return source, prepare_edition(source, load_allowlist(desk.content, desk.portal), on)


def build(
    content: Path, project: Path, at: datetime, generator: Generator, progress: Progress
) -> Built:
    """content/ → a site that passed every check. Writes nothing."""
    portal = load_portal(content)
    allowlist = load_allowlist(content, portal)
    catalogue = load_catalogue(content)

    progress(Words("承認と署名を確かめています。", "Verifying approvals and signatures."))
    layout = read_layout(content)
    sealed = seal_all(layout, portal, load_keys(content))
    register = build_register(sealed.sealed, portal, catalogue, at)

    progress(Words("ページと配信データを作っています。", "Making pages and feeds."))
    settings = site_settings(portal, register)
    with generator.start(FrameRequest(settings, project, _written_pages(content))) as running:
        feeds = feed_links(portal)
        templates = load_templates(project / "site_templates")
        fragments = tuple(render_pages(register, portal, feeds, templates))
        files = tuple(file for output in ALL_OUTPUTS for file in output(register, portal))
        watchlist = _watchlist(layout, sealed)
        frames = running.result()
    site = compose(frames, fragments, files, feeds, settings)

    progress(Words("公開する全ファイルを検査しています。", "Checking every file to be served."))
    checked = check_site(
        CheckInput(
            site=site,
            watchlist=watchlist,
            allowlist=allowlist,
            approved_texts=_approved_texts(sealed),
            on=at.date(),
            hosts=frozenset({portal.url}),
        )
    )
    return Built(checked, portal, register, sealed)


def _written_pages(content: Path) -> Mapping[str, str]:
    """The hand-written pages: name of the file → its Markdown."""
    folder = content / "pages"
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def _watchlist(layout: Layout, sealed: SealedContent) -> Watchlist:
    """Every private value of every record, drafts included."""
    public = {edition.reference: edition.edition.canonical for edition in sealed.sealed}
    return watch_editions(
        (files.record.read_bytes(), public.get(files.reference))
        for files in layout.editions
        if files.record is not None
    )


def _approved_texts(sealed: SealedContent) -> frozenset[str]:
    """Every public text of the sealed editions, and each of its lines."""
    texts = {text for edition in sealed.sealed for text in public_texts(edition.body)}
    lines = {line.strip() for text in texts for line in text.splitlines()}
    return frozenset(texts | lines)


def _no_record(reference: EditionReference) -> Problem:
    return Problem(
        "record-missing",
        Place(f"{reference}.yaml"),
        Words("この版の記録がありません。", "There is no such record."),
        Words(
            "incidents/2026-001/1 のように、種類・番号・版を確かめてください。",
            "Check kind, id and number, as in incidents/2026-001/1.",
        ),
    )
