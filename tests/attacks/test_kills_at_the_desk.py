"""A desk where the light goes out: what was begun can be finished by the same command."""

import shutil
from collections.abc import Callable, Iterator

from disclosure_builder.approval.removing import RemovalRequest
from disclosure_builder.emergency import take_down
from disclosure_builder.vocabulary.references import EditionReference
from tests.attacks.conftest import INCIDENT
from tests.attacks.faults import killed_after, killed_at
from tests.support.sealing import NOW, POSTS, Desk

SECOND = f"{INCIDENT}/2"


def every_kill(desk: Desk, work: Callable[[], object], sizes: tuple[int, ...]) -> Iterator[str]:
    """The folder as a kill in the middle of a file, then before each step, leaves it."""
    saved = desk.content.with_name("saved")
    shutil.copytree(desk.content, saved)

    def restored() -> None:
        shutil.rmtree(desk.content)
        shutil.copytree(saved, desk.content)

    for size in sizes:
        assert killed_after(size, work)
        yield f"after {size} bytes"
        restored()
    for step in range(1, 1000):
        if not killed_at(step, desk.content, work):
            assert step > 2
            return
        yield f"before step {step}"
        restored()


def test_a_removal_can_be_finished(desk: Desk) -> None:
    """Until it is done every build refuses or is the former one; then the same command does it."""
    reason = "公表してはならない情報が含まれていたため"
    request = RemovalRequest(POSTS[0], desk.keys / POSTS[0], reason, NOW)

    def work() -> None:
        take_down(desk.content, EditionReference.parse(SECOND), request)

    for moment in every_kill(desk, work, (0, 1, 150, 300, 600)):
        if desk.refusals() == []:
            assert all(edition.removal is None for edition in desk.sealed().sealed), moment
        work()
        assert desk.refusals() == [], moment
        assert not desk.path(f"{SECOND}.public.json").exists(), moment
