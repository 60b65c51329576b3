"""Twenty years of a busy city: a hundred editions of one case, ten thousand cases in one register.

Not a timed test: what is bounded is the size of every page and file, so that neither time nor
memory can grow faster than the number of cases does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import islice

from disclosure_builder.digests import digest_of
from disclosure_builder.outputs.feeds import feed_files, feed_links
from disclosure_builder.pages import load_templates, render_pages
from disclosure_builder.public.pages import Fragment
from disclosure_builder.public.register import Register
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.register.building import build_register
from disclosure_builder.register.ledger_file import read_ledger
from disclosure_builder.vocabulary.moments import Moment
from disclosure_builder.vocabulary.references import EditionReference
from tests.portals import PROJECT
from tests.support.editions import at, sealed, stage
from tests.support.folders import example_catalogue, example_portal

PORTAL = example_portal()
FIRST_YEAR, YEARS, A_YEAR = 2007, 20, 500
_IS_CASE = re.compile("(?:incidents|suspensions)/[0-9]{4}-[0-9]{3}/")
NOW = at("2027-03-31 12:00")


def moved(made: Sealed, reference: EditionReference, decided: datetime) -> Sealed:
    """The same edition as that of another case, decided at another time."""
    digest = digest_of(str(reference).encode())
    edition = replace(made.edition, reference=reference, digest=digest)
    decision = replace(made.decision, decided_at=Moment.of(decided))
    return replace(made, edition=edition, decision=decision)


def many(cases: int) -> Iterator[Sealed]:
    """So many cases in turn over the years, incidents and stops, one edition each."""
    kinds = [
        sealed("incidents/2007-001/1", "2007-04-01 09:00"),
        sealed("suspensions/2007-001/1", "2007-04-01 09:00"),
    ]
    for number in range(cases):
        year, place = number % YEARS, number // YEARS
        made = kinds[place % 2]
        reference = f"{made.reference.case.kind.code}/{FIRST_YEAR + year}-{place // 2 + 1:03}/1"
        decided = at(f"{FIRST_YEAR + year}-04-02 09:00") + timedelta(hours=place)
        yield moved(made, EditionReference.parse(reference), decided)


def register_of(editions: Iterator[Sealed]) -> Register:
    """The register of the invented city, twenty years on."""
    return build_register(tuple(editions), PORTAL, example_catalogue(), NOW)


@cache
def large() -> Register:
    """Ten thousand cases."""
    return register_of(many(YEARS * A_YEAR))


def rendered(register: Register) -> Iterator[Fragment]:
    """Every page, one after the other: nobody holds them all."""
    templates = load_templates(PROJECT / "site_templates")
    return render_pages(register, PORTAL, feed_links(PORTAL), templates)


def test_ten_thousand_cases_are_all_there() -> None:
    """Each in its year and each in the ledger, whose chain holds."""
    found = large()
    assert len(found.cases) == 10_000
    assert len(read_ledger(found.ledger.content, "ledger.jsonl").lines) == 10_000
    of_year = {year.year.year: len(year.cases) for year in found.years if year.year.year >= 2007}
    assert {count for year, count in of_year.items() if year < FIRST_YEAR + YEARS} == {A_YEAR}


def test_no_page_grows_faster_than_what_it_lists() -> None:
    """Of ten thousand cases the page of one is as large as of twenty; a list has a line for each.

    Pages are made one by one, so the lists and a few hundred cases stand for all the others.
    """
    few = {page.address: len(page.html) for page in rendered(register_of(many(20)))}
    sizes = {page.address: len(page.html) for page in islice(rendered(large()), 300)}
    usual = max(size for address, size in few.items() if _IS_CASE.fullmatch(address))
    cases = [size for address, size in sizes.items() if _IS_CASE.fullmatch(address)]
    assert len(cases) > 250
    assert max(cases) < usual + 200
    assert max(sizes.values()) < 1_000 * 10_000


def test_every_case_of_a_busy_year_has_its_page() -> None:
    """A thousand cases: as many pages, and a page for each year that lists its own."""
    addresses = {page.address for page in rendered(register_of(many(1_000)))}
    assert sum(1 for address in addresses if _IS_CASE.fullmatch(address)) == 1_000
    assert {f"operation/{FIRST_YEAR + year}/" for year in range(18, YEARS)} <= addresses


def test_a_feed_grows_by_a_few_kilobytes_an_item() -> None:
    """Items are permanent, so a feed of a thousand cases holds a thousand of them."""
    found = register_of(many(1_000))
    sizes = {file.path: len(file.content) for file in feed_files(found, PORTAL)}
    assert all(size < 1_000 * 4_000 for size in sizes.values())


def test_a_case_of_a_hundred_editions_shows_them_all() -> None:
    """Each with its differences from the one before, on one page that grows with them only."""
    first = sealed("incidents/2026-001/1", "2026-04-02 09:00", stage("initial"))
    updates = [
        sealed(
            "incidents/2026-001/2",
            "2026-04-02 09:00",
            stage("update"),
            ("summary: ", f"summary: 続報{n}。"),
        )
        for n in (1, 2)
    ]
    reference = first.reference.case
    editions = [first] + [
        moved(
            updates[number % 2],
            EditionReference(reference, number),
            at("2026-04-02 09:00") + timedelta(days=number),
        )
        for number in range(2, 101)
    ]
    found = register_of(iter(editions))
    (case,) = found.cases
    assert len(case.editions) == 100
    assert all(each.changes for each in case.editions[1:])
    (page,) = [each for each in rendered(found) if each.address == "incidents/2026-001/"]
    assert len(page.html) < 100 * 20_000
