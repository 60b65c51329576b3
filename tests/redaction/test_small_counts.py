"""Small numbers: none can be worked out from what is shown, and nothing else is touched.

The reader of these tests tries every table of small numbers that would look the same.
"""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure_builder.redaction.recovering import Sum
from disclosure_builder.redaction.small_counts import Cell, Showing, Table, Unprotectable, hide

THRESHOLD = 4
# How many parts each part of a breakdown has; 0 where it is not divided further.
SHAPES = ((0, 0), (0, 0, 0), (2, 0), (1, 0), (2, 2), (0, 2, 0), (0,))
Page = tuple[int | str, ...]


def table(shape: tuple[int, ...], values: tuple[int, ...], known: frozenset[int]) -> Table:
    """A total with its parts and their parts; `values` are those that are divided no further."""
    waiting = iter(values)
    numbers, sums, tops = [0], [], []
    for size in shape:
        top = len(numbers)
        tops.append(top)
        numbers.append(0)
        inner = tuple(range(top + 1, top + 1 + size))
        numbers += itertools.islice(waiting, size)
        numbers[top] = sum(numbers[n] for n in inner) if size else next(waiting)
        sums += [Sum(top, inner)] if size else []
    numbers[0] = sum(numbers[n] for n in tops)
    cells = (Cell(value, n > 0, n > 0, n in known) for n, value in enumerate(numbers))
    return Table(tuple(cells), (*sums, Sum(0, tuple(tops))))


def page(of: Table) -> Page | None:
    """What a reader sees; None where nothing may be published."""
    try:
        showing = hide(of, THRESHOLD)
    except Unprotectable:
        return None
    signs = {Showing.FEWER_THAN: "fewer", Showing.SECOND: "-", Showing.WHOLE: "-"}
    return tuple(signs.get(how, cell.value) for cell, how in zip(of.cells, showing, strict=True))


def alike(shape: tuple[int, ...], seen: Page) -> Iterator[tuple[int, ...]]:
    """Every table of numbers that fits what is seen: the sums, and what the signs say."""
    assert isinstance(seen[0], int)
    leaves = sum(size or 1 for size in shape)
    for values in itertools.product(range(seen[0] + 1), repeat=leaves):
        numbers = tuple(cell.value for cell in table(shape, values, frozenset()).cells)
        if all(fits(sign, number) for sign, number in zip(seen, numbers, strict=True)):
            yield numbers


def fits(sign: int | str, number: int) -> bool:
    """Whether a number may stand behind what is seen."""
    return sign in {number, "-"} or (sign == "fewer" and 0 < number < THRESHOLD)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[int, ...], Table]:
    """A shape, and numbers in it that are small often enough."""
    shape = draw(st.sampled_from(SHAPES))
    leaves = sum(size or 1 for size in shape)
    numbers = st.integers(0, 5) if leaves > 3 else st.integers(0, 9)
    values = draw(st.lists(numbers, min_size=leaves, max_size=leaves))
    return shape, table(shape, tuple(values), frozenset())


@given(tables())
def test_no_small_number_is_certain(drawn: tuple[tuple[int, ...], Table]) -> None:
    """For each that is hidden there is another table that looks the same and has another there."""
    shape, written = drawn
    seen = page(written)
    if seen is None:
        return
    others = list(alike(shape, seen))
    for n, cell in enumerate(written.cells):
        if n and 0 < cell.value < THRESHOLD:
            assert isinstance(seen[n], str)
            assert len({numbers[n] for numbers in others}) > 1


@given(tables())
def test_what_is_shown_is_true(drawn: tuple[tuple[int, ...], Table]) -> None:
    """The total stands, what is seen is as it is, and a zero stands unless all around it is hidden."""
    _, written = drawn
    seen = page(written)
    if seen is None:
        return
    assert seen[0] == written.cells[0].value
    for sign, cell in zip(seen, written.cells, strict=True):
        assert fits(sign, cell.value)
    for each in written.sums:
        beside = [seen[part] for part in each.parts]
        if any(isinstance(sign, int) and sign for sign in beside):
            assert all(seen[n] == 0 for n in each.parts if written.cells[n].value == 0)


@given(tables())
def test_the_same_numbers_are_hidden_every_time(drawn: tuple[tuple[int, ...], Table]) -> None:
    """An edition can be prepared again and gives the same bytes."""
    assert page(drawn[1]) == page(drawn[1])


@pytest.mark.parametrize("shape", [(0, 0), (0, 0, 0), (2, 0)])
def test_a_reader_who_knows_the_rule_is_not_certain_either(shape: tuple[int, ...]) -> None:
    """Every page of this shape up to twelve persons comes from tables that differ where it hides."""
    leaves = sum(size or 1 for size in shape)
    written: dict[Page, list[tuple[int, ...]]] = {}
    for values in itertools.product(range(13), repeat=leaves):
        if sum(values) <= 12:
            of = table(shape, values, frozenset())
            seen = page(of)
            assert seen is not None
            written.setdefault(seen, []).append(tuple(cell.value for cell in of.cells))
    for seen, tables_alike in written.items():
        for n, sign in enumerate(seen):
            if isinstance(sign, str) and 0 < tables_alike[0][n] < THRESHOLD:
                assert len({numbers[n] for numbers in tables_alike}) > 1, seen


def test_two_hidden_numbers_that_only_fit_in_one_way_are_not_enough() -> None:
    """Two persons, one in each part: without more, "fewer than" and the total would say so."""
    assert page(table((0, 0), (1, 1), frozenset())) == (2, "-", "-")


def test_the_smallest_other_number_is_hidden_and_no_other() -> None:
    """37 = 3 + 14 + 20: the three needs a second, and fourteen is the smaller one."""
    assert page(table((0, 0, 0), (3, 14, 20), frozenset())) == (37, "fewer", "-", 20)


def test_numbers_large_enough_stand() -> None:
    """Nothing is hidden for its own sake."""
    assert page(table((0, 0), (1208, 372), frozenset())) == (1580, 1208, 372)


def test_a_part_that_is_the_whole_cannot_be_hidden() -> None:
    """Three of three: the total stands, so the part is known, and the case is refused."""
    with pytest.raises(Unprotectable) as refused:
        hide(table((0,), (3,), frozenset()), THRESHOLD)
    assert refused.value.cells == (1,)
    assert "3" not in str(refused.value)


def test_a_number_of_an_earlier_edition_hides_nothing() -> None:
    """14 was told before, so the next smallest is hidden; what was told itself is not repeated."""
    known = table((0, 0, 0), (3, 14, 20), frozenset({2}))
    assert page(known) == (37, "fewer", 14, "-")
    told = table((0, 0), (3, 34), frozenset({1}))
    assert page(told) == (37, "fewer", 34)


def test_a_breakdown_within_a_breakdown_gives_nothing_away() -> None:
    """A part that is hidden takes its own parts along, which would add up to it."""
    seen = page(table((2, 0), (6, 7, 3), frozenset()))
    assert seen == (16, "-", "-", "-", "fewer")
