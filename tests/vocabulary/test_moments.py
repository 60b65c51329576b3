"""Points in time, as well as they are known."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.vocabulary.moments import TOKYO, Moment, Precision

_FLOORS = {
    Precision.MINUTE: {},
    Precision.HOUR: {"minute": 0},
    Precision.DAY: {"minute": 0, "hour": 0},
    Precision.MONTH: {"minute": 0, "hour": 0, "day": 1},
}


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Any moment that a record can hold."""
    precision = draw(st.sampled_from(Precision))
    if precision is Precision.UNKNOWN:
        return Moment(None, precision)
    at = draw(st.datetimes(datetime(1000, 1, 1), datetime(2999, 12, 31)))  # noqa: DTZ001
    floor = {"second": 0, "microsecond": 0, **_FLOORS[precision]}
    earliest = at.replace(tzinfo=TOKYO, **floor)
    return Moment(earliest, precision, approximate=draw(st.booleans()))


@given(moments())
def test_a_moment_is_read_as_it_is_written(moment: Moment) -> None:
    """Writing and reading lose nothing and add nothing, to whatever precision."""
    assert Moment.parse(str(moment)) == moment


@given(moments())
def test_a_moment_spans_at_least_a_minute(moment: Moment) -> None:
    """Its end lies after its beginning, and outside the calendar never."""
    if moment.earliest is not None and moment.end is not None:
        assert timedelta(minutes=1) <= moment.end - moment.earliest <= timedelta(days=31)


@given(moments(), moments())
def test_two_moments_are_never_each_after_the_other(one: Moment, other: Moment) -> None:
    """And a moment never comes after itself."""
    assert not (one.surely_after(other) and other.surely_after(one))
    assert not one.surely_after(one)


@given(st.text(max_size=20))
def test_any_other_text_is_refused_without_being_quoted(text: str) -> None:
    """It is a moment that writes itself back, or an error that does not hold the text."""
    try:
        written = str(Moment.parse(text))
    except ValueError as error:
        said = str(error)
    else:
        said = "a moment" if str(Moment.parse(written)) == written else written
    assert said in {"a moment", "not a moment", "no such day or time"}


@pytest.mark.parametrize(
    ("text", "precision", "approximate"),
    [
        ("2026-05-12T10:30+09:00", Precision.MINUTE, False),
        ("2026-05-12T10+09:00頃", Precision.HOUR, True),
        ("2026-05-12", Precision.DAY, False),
        ("2024-02-29", Precision.DAY, False),
        ("2026-05 頃", Precision.MONTH, True),
        ("不明", Precision.UNKNOWN, False),
    ],
)
def test_the_precision_is_that_of_the_writing(
    text: str, precision: Precision, approximate: bool
) -> None:
    """Nothing is known more finely than it was written."""
    moment = Moment.parse(text)
    assert (moment.precision, moment.approximate) == (precision, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-5-12",
        "2026-13",
        "2026-02-29",
        "2025-02-29T10:00+09:00",
        "2026-05-12T24:00+09:00",
        "2026-05-12T10:60+09:00",
        "2026-05-12T10:30",
        "2026-05-12T10:30Z",
        "2026-05-12T10:30+00:00",
        "2026-05-12 10:30+09:00",
        "2026-05-12T10:30:00+09:00",
        "2026-05-12 ",
        " 2026-05-12",
        "2026-05-12\n",
        "2026-05-12頃頃",
        "頃",
        "不明頃",
        "２０２６-05-12",
        "0000-01-01",
        "9999-12-31",
        "令和8年5月12日",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    """Another offset, another form, a day that never was, or a year far from here."""
    with pytest.raises(ValueError, match=r"^(not a moment|no such day or time)$"):
        Moment.parse(text)


def test_the_end_of_a_month_is_that_of_the_calendar() -> None:
    """29 days in February 2024, 28 in 2026."""
    for text, days in (("2024-02", 29), ("2026-02", 28), ("2026-12", 31)):
        moment = Moment.parse(text)
        assert moment.earliest is not None
        assert moment.end == moment.earliest + timedelta(days=days)


@pytest.mark.parametrize(
    ("later", "earlier", "sure"),
    [
        ("2026-05-13", "2026-05-12", True),
        ("2026-05-12T10:30+09:00", "2026-05-12", False),
        ("2026-05-13T00:00+09:00", "2026-05-12T23:59+09:00", True),
        ("2026-06", "2026-05-31T23:59+09:00", True),
        ("2026-06頃", "2026-05-01", False),
        ("2026-06", "2026-05頃", False),
        ("不明", "2026-05", False),
        ("2026-05", "不明", False),
    ],
)
def test_order_is_sure_only_beyond_the_precision(later: str, earlier: str, sure: bool) -> None:
    """Where both can be read so that the order is otherwise, nothing is claimed."""
    assert Moment.parse(later).surely_after(Moment.parse(earlier)) is sure


def test_a_time_from_another_zone_becomes_one_of_tokyo() -> None:
    """Eight in the evening of 31 March in London is five o'clock of 1 April here."""
    london = datetime(2026, 3, 31, 20, 0, 59, tzinfo=timezone(timedelta(0)))
    assert str(Moment.of(london)) == "2026-04-01T05:00+09:00"
