"""Every hiding place for a leak has an example, and each of them refuses the site.

The examples are files: what is added to a small clean site, with 〓 where the value hides (〓1 and
〓2: its two halves). Each is tried with a word of the watch list that no detector could know, and
with an invented e-mail address that only a detector finds.
"""

from pathlib import Path

import pytest
import yaml

from tests import portals
from tests.checks.conftest import CLEAN, given, problems_of
from tests.support.hiding import MAKERS, SPELLERS

EXAMPLES = sorted((portals.PROJECT / "tests" / "examples" / "hiding_places").glob("*.yaml"))
FEWEST = 16
NETS = {"watched": "leaks-watchlist", "detected": "leaks-detectors"}


def hidden(example: Path, which: str) -> tuple[str, bytes, str]:
    """The path and the bytes of the file of an example, and the value that hides in it."""
    told = yaml.load(example.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    value = told[which]
    path = told["file"].replace("〓", value)
    if "maker" in told:
        return path, MAKERS[told["maker"]](value), value
    written = SPELLERS[told["spelled"]](value) if "spelled" in told else value
    middle = len(value) // 2
    content = told["content"].replace("〓1", value[:middle]).replace("〓2", value[middle:])
    return path, content.replace("〓", written).encode(), value


def test_there_are_enough_hiding_places() -> None:
    """Sixteen were asked for."""
    assert len(EXAMPLES) >= FEWEST


def test_every_maker_and_every_way_of_writing_has_an_example() -> None:
    """What nobody tries proves nothing."""
    text = "".join(example.read_text(encoding="utf-8") for example in EXAMPLES)
    assert all(f"maker: {name}\n" in text for name in MAKERS)
    assert all(f"spelled: {name}\n" in text for name in SPELLERS)


@pytest.mark.parametrize("which", NETS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_what_hides_is_found(example: Path, which: str) -> None:
    """The net that knows the value refuses, names the file, and never tells the value."""
    path, content, value = hidden(example, which)
    judged = given({**CLEAN, path: content}, watched=(value,) if which == "watched" else ())
    problems = problems_of(judged)
    assert (NETS[which], path) in {(each.rule, each.place.path) for each in problems}
    said = "".join(each.message.ja + each.message.en + each.remedy.ja for each in problems)
    assert value not in said


@pytest.mark.parametrize("which", NETS)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_each_value_is_known_to_one_net_only(example: Path, which: str) -> None:
    """So that an example proves something about the net it is meant for."""
    path, content, _ = hidden(example, which)
    rules = {each.rule for each in problems_of(given({**CLEAN, path: content}))}
    assert rules & set(NETS.values()) == ({NETS["detected"]} if which == "detected" else set())
