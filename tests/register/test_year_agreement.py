"""What was approved of a year stands; a case that changes later shows, and nothing changes in silence."""

from dataclasses import replace

import pytest

from disclosure_builder.problems import Refused
from disclosure_builder.public.editions import Figure, Operation
from disclosure_builder.public.register import FigureLine, Register
from disclosure_builder.public.sealed import Sealed
from disclosure_builder.public.text import PublicText
from disclosure_builder.records.catalogue import Catalogue
from disclosure_builder.records.figures import EarlierDefinition
from disclosure_builder.register.building import build_register
from disclosure_builder.register.embargo import refuse_told
from disclosure_builder.register.year_agreement import outdated_years, refuse_contradicted
from disclosure_builder.register.year_sealing import changed_meanings
from tests.support.editions import at, register, sealed, stage, times
from tests.support.folders import example_catalogue, example_portal
from tests.support.years import counted, status

STATUS = "operation/2025/1"
CASE = "incidents/2025-004"
FIRST = sealed(f"{CASE}/1", "2025-07-20 17:00", stage("initial"))
WITHDRAWN = sealed(
    f"{CASE}/2",
    "2026-11-01 17:00",
    stage("withdrawal", "change_reason: 対象ではありませんでした。\n"),
)
SEALED = counted(status(STATUS, "2026-09-01 10:00"), FIRST)


def line(found: Register, name: str, year: int = 2025) -> FigureLine:
    """One figure of a year."""
    lines = next(each for each in found.years if each.year.year == year).lines
    return next(each for each in lines if str(each.id) == name)


def changed(edition: Sealed, name: str, value: str) -> Sealed:
    """A status with another value than was counted."""
    body = edition.body
    assert isinstance(body, Operation)

    def put(figure: Figure) -> Figure:
        return replace(figure, value=PublicText(value)) if str(figure.id) == name else figure

    body = replace(body, figures=tuple(map(put, body.figures)))
    return replace(edition, edition=replace(edition.edition, body=body))


def test_what_was_counted_agrees() -> None:
    """As long as no case changes there is nothing to say."""
    found = register(FIRST, SEALED)
    refuse_contradicted(found, example_portal())
    assert outdated_years(found) == ()
    assert str(line(found, "cases-total").value) == "1"
    assert line(found, "cases-total").recounted is None


def test_a_case_that_changes_later_shows_as_a_difference() -> None:
    """The sealed figure stands, today's count stands beside it, and the build says so."""
    found = register(FIRST, WITHDRAWN, SEALED)
    refuse_contradicted(found, example_portal())
    shown = line(found, "cases-total")
    assert (str(shown.value), str(shown.recounted)) == ("1", "0")
    warnings = outdated_years(found)
    assert {(each.rule, each.place.field) for each in warnings} == {
        ("year-outdated", "cases-total"),
        ("year-outdated", "cases-13-2"),
    }
    assert not any(each.is_error for each in warnings)


def test_a_restatement_takes_the_difference_away() -> None:
    """The new value holds; the old one, why and when stand beside it."""
    told = (
        "restatements:\n"
        "  - {year: 2025, figure: cases-total, old: 1, new: 0, reason: 取り下げたため。, on: 2027-08-01}\n"
        "  - {year: 2025, figure: cases-13-2, old: 1, new: 0, reason: 取り下げたため。, on: 2027-08-01}\n"
        "narratives:"
    )
    later = status(
        "operation/2026/1",
        "2027-09-01 10:00",
        ("2026-08-20", "2027-08-01"),
        ("2026-09-01", "2027-09-01"),
        ("narratives:", told),
    )
    later = counted(later, FIRST, WITHDRAWN, until=at("2027-08-31 00:00"))
    found = register(FIRST, WITHDRAWN, SEALED, later, now="2027-10-02 00:00")
    shown = line(found, "cases-total")
    assert (str(shown.value), shown.recounted) == ("0", None)
    (restated,) = shown.restated
    assert (str(restated.old), str(restated.new)) == ("1", "0")
    assert str(restated.told_in) == "operation/2026"
    assert outdated_years(found) == ()


def test_a_correction_of_the_status_itself_is_a_restatement() -> None:
    """Nobody has to write it twice: the reason is that of the correction."""
    mended = status(
        "operation/2025/2",
        "2026-10-20 10:00",
        stage("correction", "correction_class: erratum\nchange_reason: 書き誤りです。\n"),
        ('"12,340"', '"12,430"'),
    )
    found = register(FIRST, SEALED, counted(mended, FIRST))
    (restated,) = line(found, "inquiries").restated
    assert (str(restated.old), str(restated.new)) == ("12,340", "12,430")
    assert str(restated.reason) == "書き誤りです。"
    assert line(found, "updates").restated == ()


@pytest.mark.parametrize(("name", "value"), [("cases-total", "0"), ("cases-13-2", "2")])
def test_a_figure_that_its_own_list_contradicts_is_refused(name: str, value: str) -> None:
    """The posts signed a number that nobody could have counted."""
    found = register(FIRST, changed(SEALED, name, value))
    with pytest.raises(Refused) as refused:
        refuse_contradicted(found, example_portal())
    assert [each.rule for each in refused.value.problems] == ["year-contradicted"]


def test_a_list_without_one_of_its_cases_is_refused() -> None:
    """The digest names every line of it."""
    body = SEALED.body
    assert isinstance(body, Operation)
    assert body.count is not None
    short = replace(body, count=replace(body.count, editions=()))
    found = register(FIRST, replace(SEALED, edition=replace(SEALED.edition, body=short)))
    with pytest.raises(Refused):
        refuse_contradicted(found, example_portal())


def test_a_list_tells_of_no_case_before_its_time() -> None:
    """A sealed list is served byte for byte, so what it names must be public by then."""
    embargo = ("schema_version:", "public_from: 2027-06-01T10:00+09:00\nschema_version:")
    later = sealed(f"{CASE}/1", "2025-07-20 17:00", embargo)
    editions = (later, counted(status(STATUS, "2026-09-01 10:00"), FIRST))
    with pytest.raises(Refused) as refused:
        refuse_told(editions, register(*editions))
    assert [each.rule for each in refused.value.problems] == ["embargo-told"]


def redefined(version: int) -> Catalogue:
    """The catalogue with another definition of a figure."""
    catalogue = example_catalogue()
    first = catalogue.figures[0]
    former = EarlierDefinition(version="1", definition=first.definition)
    update: dict[str, object] = {"definition": "別の数え方です。"}
    if version > 1:
        update |= {"version": version, "since": 2026, "earlier": (former,)}
    return catalogue.model_copy(
        update={"figures": (first.model_copy(update=update), *catalogue.figures[1:])}
    )


def test_a_sealed_year_keeps_the_definition_it_was_approved_with() -> None:
    """The page of an old year does not change with the catalogue, which is told to mend its version."""
    editions = (FIRST, SEALED)
    found = build_register(editions, example_portal(), redefined(1), at("2027-01-15 12:00"))
    assert str(line(found, "inquiries").definition) == "照会した件数。"
    assert changed_meanings(found, redefined(1)) == ("inquiries",)
    assert changed_meanings(found, redefined(2)) == ()


def test_a_new_version_counts_from_its_year_on() -> None:
    """The years before are read as they were meant."""
    found = build_register((), example_portal(), redefined(2), at("2027-01-15 12:00"))
    versions = {year: line(found, "inquiries", year).version for year in (2025, 2026)}
    assert versions == {2025: 1, 2026: 2}


def test_an_outdated_downtime_is_told_as_well() -> None:
    """A stop that became known later, with minutes in a year that was closed."""
    stop = sealed(
        "suspensions/2026-001/1",
        "2026-10-05 09:00",
        times("occurred_from: 2026-03-31T23:00+09:00, restored: 2026-04-01T02:00+09:00"),
    )
    found = register(FIRST, SEALED, stop)
    shown = line(found, "downtime-total")
    assert (str(shown.value), str(shown.recounted)) == ("0", "60")
    year = next(each for each in found.years if each.year.year == 2025)
    assert year.downtime.total == 0
