"""A site that was built and published → the bag of one fiscal year (BagIt, RFC 8493), in `archive/`.

1. Refuse while anything of the year is open, or not published yet.
2. Gather what belongs to the year: sealed editions, papers, data and feeds as they are served; its
   pages as plain files; the ledger; a table of contents and a README in two languages.
3. Pack them in a fresh folder, and let the library that packed them judge the bag.
4. Give the folder its name in one rename; killed before that, nothing was frozen.

Whoever calls this builds the site once more with the bag in it, so that the last look sees it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import bagit

from disclosure_builder import __version__
from disclosure_builder.archive import FROZEN_AT
from disclosure_builder.outputs.feeds import archive_files as feed_archives
from disclosure_builder.public.archive import ARCHIVE, bag_folder
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Case, Register
from disclosure_builder.release.folders import (
    failures_refuse,
    fresh_name,
    only_one,
    remove,
    sync_folder,
    write_files,
)
from disclosure_builder.release.readme import NAMES, readmes
from disclosure_builder.settings import Portal
from disclosure_builder.site.plain import contents_page, plain_page
from disclosure_builder.site.settings import SiteSettings
from disclosure_builder.vocabulary.moments import TOKYO
from disclosure_builder.vocabulary.years import FiscalYear

_LOCK = ".lock"
_NEW, _OLD = ".new-", ".old-"
_SEALED = ("sealed/portal.yaml", "sealed/keys/")
# What explains the data of every year: schemas, terms, what each column means.
_EXPLAINING = ("data/schemas/", "data/terms", "data/definitions")
_DIGESTS = ["sha256", "sha512"]


@dataclass(frozen=True)
class Matter:
    """All that a bag is made of: a site that was built just now, and the templates of the README."""

    register: Register
    portal: Portal
    settings: SiteSettings
    fragments: tuple[Fragment, ...]
    files: Mapping[str, bytes] = field(repr=False)
    templates: Path


def cases_of(year: FiscalYear, register: Register) -> tuple[Case, ...]:
    """Every case of a year, also one of which only the persons concerned were told; its status too."""
    return tuple(each for each in register.cases if each.reference.fiscal_year == year.year)


def pack(year: FiscalYear, matter: Matter, content: Path, at: datetime) -> Path:
    """Put the bag of a year into `content/archive/`, in the place of a former one; its folder.

    Raises `Refused` (RELEASE) where it cannot be written.
    """
    payload = dict(_payload(year, matter, at))
    archive = content / ARCHIVE
    target = content / bag_folder(year)
    with failures_refuse(target):
        archive.mkdir(exist_ok=True)
        with only_one(archive / _LOCK):
            remove(archive.glob(f"{_NEW}*"))
            remove(archive.glob(f"{_OLD}*"))
            fresh = archive / fresh_name(_NEW)
            try:
                write_files(payload, fresh, durable=False)
                bag = bagit.make_bag(str(fresh), _info(year, matter, at), checksums=_DIGESTS)
                bag.validate()
                _sync(fresh)
                if target.exists():
                    target.rename(archive / fresh_name(_OLD))
                fresh.rename(target)
                sync_folder(archive)
            finally:
                remove(archive.glob(f"{_NEW}*"))
                remove(archive.glob(f"{_OLD}*"))
    return target


def unpack(year: FiscalYear, content: Path) -> None:
    """Take a bag that was refused away again."""
    remove(iter([content / bag_folder(year)]))


def _info(year: FiscalYear, matter: Matter, at: datetime) -> dict[str, str]:
    """`bag-info.txt`; the library adds the number and size of the files."""
    portal = matter.portal
    return {
        "Source-Organization": portal.authority.name,
        "External-Description": f"{portal.name} {year.japanese}",
        "External-Identifier": f"{portal.url}{bag_folder(year)}",
        "Bagging-Date": f"{at.astimezone(TOKYO):%Y-%m-%d}",
        FROZEN_AT: at.astimezone(TOKYO).isoformat(),
        "Bag-Software-Agent": f"disclosure-builder {__version__}, bagit.py {bagit.VERSION}",
    }


def _payload(year: FiscalYear, matter: Matter, at: datetime) -> Iterator[tuple[str, bytes]]:
    """Every file under `data/` of the bag, by its path there."""
    cases = sorted(cases_of(year, matter.register), key=lambda case: case.reference)
    addresses = {case.address for case in cases}
    pages = [page for page in matter.fragments if _tells_of(page, addresses, matter.settings)]
    kept = dict(_kept(year, cases, matter))
    others = sorted((*kept, *NAMES))
    names = {*(f"{page.address}index.html" for page in pages), "index.html", *others}
    words = matter.settings.japanese
    head = matter.register.ledger.head or ""
    for page in pages:
        content = plain_page(page, names, year, head, matter.settings)
        yield f"{page.address}index.html", content
    yield from kept.items()
    contents = contents_page(
        words.words("archive.year", year=year.japanese), pages, others, matter.settings
    )
    yield "index.html", plain_page(contents, names, year, head, matter.settings)
    yield from readmes(year, cases, matter.portal, head=head, at=at, templates=matter.templates)


def _kept(year: FiscalYear, cases: Collection[Case], matter: Matter) -> Iterator[tuple[str, bytes]]:
    """The files of the year as they are served."""
    folders = [case.address for case in cases if case.has_page]
    beginnings = (
        *folders,
        *(f"sealed/{folder}" for folder in folders),
        *(f"data/{folder.rstrip('/')}." for folder in folders),
        f"data/years/{year.year}.",
        *_SEALED,
        *_EXPLAINING,
    )
    for path, content in matter.files.items():
        if path.startswith(beginnings) and not path.endswith(".html"):
            yield path, content
    yield "ledger.jsonl", matter.register.ledger.content
    for file in feed_archives(year, matter.register, matter.portal):
        yield file.path, file.content


def _tells_of(page: Fragment, addresses: Collection[str], settings: SiteSettings) -> bool:
    """Whether a page, in whatever language, is that of a case of the year."""
    folder = settings.language(page.language).folder
    return page.address.removeprefix(folder) in addresses


def _sync(folder: Path) -> None:
    for each in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        sync_folder(each)
