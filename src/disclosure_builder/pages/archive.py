"""The page of the frozen years: where each lies, by what it is known, and what came after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from disclosure_builder.pages.surroundings import Surroundings
from disclosure_builder.public.archive import PAYLOAD, FrozenYear, bag_folder
from disclosure_builder.public.text import PublicText, Wording

CONTENTS = f"{PAYLOAD}index.html"
README, README_IN_ENGLISH = f"{PAYLOAD}README.ja.txt", f"{PAYLOAD}README.en.txt"


@dataclass(frozen=True)
class LaterView:
    """An edition of a case of the year that was released after the year was frozen."""

    address: Wording
    title: PublicText
    edition: Wording
    released_at: datetime


@dataclass(frozen=True)
class BagView:
    """A frozen year; the addresses are those of its files."""

    year: Wording
    label: Wording
    frozen_at: datetime
    file_count: Wording
    digest: Wording
    contents: Wording
    readme: Wording
    readme_in_english: Wording
    later: tuple[LaterView, ...]


@dataclass(frozen=True)
class ArchiveView:
    """All of them, newest first."""

    bags: tuple[BagView, ...]


def make_archive(surroundings: Surroundings) -> ArchiveView:
    """The view of the page; without a frozen year it says so."""
    frozen = reversed(surroundings.register.frozen)
    return ArchiveView(tuple(_bag(year, surroundings) for year in frozen))


def _bag(frozen: FrozenYear, surroundings: Surroundings) -> BagView:
    tongue, folder = surroundings.tongue, bag_folder(frozen.year)
    return BagView(
        year=Wording(str(frozen.year.year)),
        label=tongue.words("archive.year", year=tongue.fiscal_year(frozen.year)),
        frozen_at=frozen.frozen_at,
        file_count=Wording(f"{len(frozen.files):,}"),
        digest=Wording(frozen.digest),
        contents=Wording(folder + CONTENTS),
        readme=Wording(folder + README),
        readme_in_english=Wording(folder + README_IN_ENGLISH),
        later=tuple(_later(frozen, surroundings)),
    )


def _later(frozen: FrozenYear, surroundings: Surroundings) -> Iterator[LaterView]:
    for case in surroundings.linkable.values():
        if case.reference.fiscal_year == frozen.year.year:
            for edition in case.editions:
                if edition.released_at > frozen.frozen_at:
                    stage = surroundings.tongue.stage(edition)
                    address = Wording(case.address)
                    yield LaterView(address, edition.body.title, stage, edition.released_at)
