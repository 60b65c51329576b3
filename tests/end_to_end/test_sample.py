"""The sample portal shows what a portal has to show."""

from collections import Counter

from disclosure_builder.vocabulary.terms import (
    CorrectionClass,
    Kind,
    Nature,
    Stage,
    SuspensionNature,
    Trigger,
)
from tests import portals


def test_the_sample_covers_the_ordinance() -> None:
    """Four fiscal years, all triggers, both natures, all kinds of stops, a year with no incident."""
    register = portals.sample().register
    incidents = [case for case in register.cases if case.incident is not None]
    triggers = {trigger for case in incidents for trigger in case.incident.triggers}  # type: ignore[union-attr]
    assert triggers == set(Trigger)
    assert {case.incident.nature for case in incidents} == set(Nature)  # type: ignore[union-attr]
    stops = {case.suspension.nature for case in register.cases if case.suspension is not None}
    assert stops == set(SuspensionNature)
    years = Counter(case.reference.fiscal_year for case in incidents)
    assert any(years[year.year.year] == 0 for year in register.years)
    assert sum(year.status is not None for year in register.years) >= 4


def test_the_sample_has_long_histories() -> None:
    """A case with three editions and a correction, and a case that was withdrawn."""
    cases = portals.sample().register.cases
    stages = [tuple(edition.body.stage for edition in case.editions) for case in cases]
    assert (Stage.INITIAL, Stage.UPDATE, Stage.FINAL, Stage.CORRECTION) in stages
    assert any(case.is_withdrawn for case in cases)
    corrected = [e for case in cases for e in case.editions if e.body.correction_class]
    assert any(e.body.correction_class in set(CorrectionClass) for e in corrected)


def test_what_is_under_embargo_is_in_no_file() -> None:
    """The case that may be told next spring is not told now, not even by its number."""
    held_back = [
        edition
        for edition in portals.sample().content.sealed
        if edition.released_at > portals.AT and edition.reference.number == 1
    ]
    assert held_back
    for edition in held_back:
        for path, content in portals.sample().site.files.items():
            assert str(edition.reference.case) not in path
            assert str(edition.reference.case).encode() not in content
            assert str(edition.body.title).encode() not in content


def test_a_case_of_which_only_the_persons_were_told_has_no_page() -> None:
    """It is counted in its year and shown nowhere."""
    built = portals.sample()
    silent = [case for case in built.register.cases if not case.has_page]
    assert silent
    for case in silent:
        assert f"{case.address}index.html" not in built.site.files
        assert all(str(case.body.title).encode() not in page for page in built.site.files.values())
    assert sum(year.unpublished for year in built.register.years) == len(silent)


def test_only_an_incident_speaks_of_article_14() -> None:
    """No page of a breakdown or of maintenance carries the words of an Art. 14 announcement."""
    built = portals.sample()
    for case in built.register.of_kind(Kind.SUSPENSION):
        if case.suspension is None or case.suspension.nature is SuspensionNature.STATUTORY:
            continue
        text = portals.page(built, case.address)
        assert "第14条に基づく" not in text
        assert "第14条に基づき" not in text


def test_every_page_says_that_this_is_a_sample() -> None:
    """Banner and noindex on every page, and crawlers are turned away."""
    files = portals.sample().site.files
    for path, content in files.items():
        if path.endswith(".html"):
            assert "見本" in content.decode("utf-8"), path
            assert b"noindex" in content, path
    assert b"Disallow: /" in files["robots.txt"]


def test_every_page_names_the_feeds() -> None:
    """Autodiscovery of RSS and Atom stands in every head."""
    for path, content in portals.sample().site.files.items():
        if path.endswith(".html"):
            assert b"application/rss+xml" in content, path
            assert b"application/atom+xml" in content, path
