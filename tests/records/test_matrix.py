"""Four triggers × occurred or feared × five stages: what an edition must contain, cell by cell."""

from pathlib import Path

import pytest

from tests.support.matrix import COMBINATIONS, Combination, Demand, demands, said_of


def test_there_are_forty_cells() -> None:
    """Every trigger with either nature at every stage."""
    assert len(COMBINATIONS) == 4 * 2 * 5


@pytest.mark.parametrize("cell", COMBINATIONS, ids=str)
def test_a_record_that_lacks_nothing_is_accepted(cell: Combination, tmp_path: Path) -> None:
    """No cell of the matrix is impossible; only an instruction on a mere fear draws a hint."""
    hints = [problem.rule for problem in said_of(tmp_path, cell, {})]
    doubtful = cell.trigger == "10-1" and cell.nature == "feared"
    assert hints == (["trigger-10-1-feared"] if doubtful else [])


@pytest.mark.parametrize("cell", COMBINATIONS, ids=str)
@pytest.mark.parametrize("demand", demands(), ids=lambda each: each.what["en"])
def test_what_a_cell_demands_is_demanded(cell: Combination, demand: Demand, tmp_path: Path) -> None:
    """Where a row applies its rule refuses, citing the article; elsewhere it is silent."""
    problems = [each for each in said_of(tmp_path, cell, demand.without) if each.is_error]
    said = [problem for problem in problems if problem.rule == demand.rule]
    assert bool(said) == demand.applies_to(cell)
    assert all(demand.article in problem.message.ja for problem in said)
