"""Weak signs and their sum: what may be done on them, and how the table looks."""

from datetime import date
from importlib.resources import files

import pytest

from disclosure_builder.redaction.allowlist import Allowlist
from disclosure_builder.redaction.detectors import ALL_DETECTORS
from disclosure_builder.redaction.detectors.doubt_weighed import DoubtWeighed
from disclosure_builder.redaction.detectors.name_points import pointed, signs
from disclosure_builder.redaction.folding import fold
from disclosure_builder.redaction.stripping import strip

DAY = date(2026, 5, 12)
NOTHING = Allowlist(())
ANY = -100_000


def _table() -> list[str]:
    package = "disclosure_builder.redaction.detectors"
    content = (files(package) / "name_points.tsv").read_text("utf-8")
    return [line for line in content.splitlines() if not line.startswith("#")]


def test_every_row_of_the_table_is_a_sign_with_whole_points() -> None:
    """Points, a tab, a sign; no sign twice; only `always` may have none."""
    rows = [line.split("\t") for line in _table()]
    assert all(len(row) == 2 for row in rows)
    names = [sign for _, sign in rows]
    assert len(names) == len(set(names))
    assert {sign for points, sign in rows if int(points) == 0} <= {"always"}


def test_no_sign_names_the_word_that_is_weighed() -> None:
    """Signs speak of kinds, scripts and neighbours: a name from the corpora counts no more than another."""
    (first, before), (second, others) = (
        next(signs(f"〔氏名〕は{name}に渡した。")) for name in ("蛭間", "猪俣")
    )
    assert first.surface != second.surface
    assert before == others


def test_what_little_speaks_for_is_held_only_where_somebody_was_named() -> None:
    """The same words, without anybody in them, pass."""
    assert strip("庁舎管理の金城を呼んだ。〔氏名〕は帰った。", NOTHING, DAY).holds
    assert all(each.points < 250 for each in pointed("庁舎管理の窓口を呼んだ。", ANY))


def test_without_anybody_named_the_sum_never_strips() -> None:
    """However much speaks for a name."""
    text = "所属長八木沢に確認した"
    assert max(each.points for each in pointed(text, ANY)) > 300
    assert [each.certain for each in DoubtWeighed().find(fold(text))] == [False]


def test_what_is_certain_among_persons_is_stripped() -> None:
    """Where hardly anything but a name is possible."""
    stripped = strip("コールセンターの筒井です。〔氏名〕様の件です。", NOTHING, DAY)
    assert stripped.text == "コールセンターの〔氏名〕です。〔氏名〕様の件です。"


@pytest.mark.parametrize("town", ["谷保", "青柳", "矢川", "石田", "泉", "国立"])
def test_towns_of_this_city_are_never_weighed(town: str) -> None:
    """They stand in every other announcement."""
    assert strip(f"〔氏名〕は{town}の窓口へ来た。", NOTHING, DAY).text.count(town) == 1


def test_what_was_approved_is_not_weighed_again() -> None:
    """The last look asks the detectors of rules; a table that is weighed anew must not refuse a release."""
    assert not any(isinstance(each, DoubtWeighed) for each in ALL_DETECTORS)
