"""Work on the second core gives what it would give here, whatever happens to the other process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from disclosure_builder.background import Partner, spread


class Counter:
    """Counts from the number that it was made with."""

    def __init__(self, start: int) -> None:
        self.start = start

    def add(self, number: int) -> int:
        """The start and a number."""
        return self.start + number

    def process(self) -> int:
        """The process that answers."""
        return os.getpid()

    def fail(self) -> None:
        """What cannot be done."""
        raise LookupError("nothing there")

    def die(self) -> int:
        """Ends the process, unless it is the one that the test runs in."""
        if os.getpid() != THIS:
            os.kill(os.getpid(), signal.SIGKILL)
        return 7


THIS = os.getpid()


def test_answers_come_in_the_order_of_the_questions() -> None:
    """Several questions may be under way; the oldest answer comes first, from another process."""
    partner = Partner(lambda: Counter(10))
    partner.ask("add", 1)
    partner.ask("add", 2)
    partner.ask("process")
    assert partner.answer() == 11
    assert partner.answer() == 12
    assert partner.answer() != THIS


def test_an_error_is_raised_by_the_one_who_waits() -> None:
    """An error of the work is not lost and not replaced by another one."""
    partner = Partner(lambda: Counter(10))
    partner.ask("fail")
    with pytest.raises(LookupError):
        partner.answer()
    partner.ask("add", 3)
    assert partner.answer() == 13


def test_a_process_that_dies_costs_time_and_nothing_else() -> None:
    """The work is done here when the other process is gone, what was asked later as well."""
    partner = Partner(lambda: Counter(10))
    partner.ask("die")
    partner.ask("add", 4)
    assert partner.answer() == 7
    assert partner.answer() == 14


def test_without_a_second_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where processes cannot be forked the results are the same."""
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    partner = Partner(lambda: Counter(10))
    partner.ask("process")
    assert partner.answer() == THIS


def test_the_other_process_ends_with_the_one_that_asks() -> None:
    """A build that is killed leaves no process behind."""
    program = (
        "import os, time\n"
        "from disclosure_builder.background import Partner\n"
        "partner = Partner(list)\n"
        "partner.ask('copy')\n"
        "partner.answer()\n"
        "import multiprocessing\n"
        "print(multiprocessing.active_children()[0].pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        other = int(asking.stdout.readline())
        asking.kill()
    for _ in range(100):
        if not Path(f"/proc/{other}").exists() or _is_over(other):
            return
        time.sleep(0.05)
    pytest.fail("the other process goes on")


def _is_over(process: int) -> bool:
    """Whether a process has ended and only waits to be noticed."""
    return Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] == "Z"


def test_work_that_is_spread_comes_back_in_order() -> None:
    """However many cores there are, each result stands where its item stood."""
    assert spread(lambda number: number * number, range(23)) == [n * n for n in range(23)]


def test_little_work_stays_here() -> None:
    """For a few items no other process is worth its while, and none is no trouble."""
    assert spread(lambda _: os.getpid(), [1]) == [os.getpid()]
    assert spread(str, []) == []


def test_an_error_in_spread_work_is_raised_here() -> None:
    """What goes wrong in another process goes wrong for the one who asked."""
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, [1, 2, 3, 4, 5, 6, 7, 8, 0])
