"""The other cores: an object in a forked process that works while this one goes on.

Only for work without effects, whose results are plain data. Where there is no fork, or the other
process fails in any way, the work is done here when its result is asked for; so the result, or
the error, is always that of the work itself.
"""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Self, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

# A process of its own costs some milliseconds; fewer pieces of work than this are done here.
_FEWEST_TO_SHARE = 4


class Partner(Generic[T]):
    """An object in a forked process, asked one thing after another; answers come in that order.

    `make` makes the object there. Where there is no fork, or the other process fails in any way,
    another object is made here and asked, so its answers must not depend on what it was asked
    before.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._here: T | None = None
        self._asked: deque[tuple[str, tuple[Any, ...]]] = deque()
        self._line: Connection | None = None
        self._process: BaseProcess | None = None
        if "fork" not in multiprocessing.get_all_start_methods():
            return
        context = multiprocessing.get_context("fork")
        self._line, other_end = context.Pipe()
        arguments = (make, other_end, self._line)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        other_end.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the other process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._line is not None:
            self._line.close()

    def ask(self, method: str, *arguments: Any) -> None:
        """Begin: have the object do something. The answer has to be fetched."""
        self._asked.append((method, arguments))
        if self._line is not None:
            try:
                self._line.send((method, arguments))
            except OSError:
                self._line = None

    def answer(self) -> Any:
        """Wait for the oldest answer that was not fetched; the object's errors are raised here."""
        method, arguments = self._asked.popleft()
        if self._line is not None:
            try:
                done, value = self._line.recv()
            except (EOFError, OSError):
                done, value, self._line = False, None, None
            if done:
                return value
        if self._here is None:
            self._here = self._make()
        return getattr(self._here, method)(*arguments)


def _serve(make: Callable[[], T], line: Connection, asking_end: Connection) -> None:
    """In the other process: make the object and let it answer until nobody asks any more.

    The asking end came along with the fork: while it is open here, the death of the one who asks
    would go unnoticed.
    """
    asking_end.close()
    made = make()
    while True:
        try:
            method, arguments = line.recv()
        except EOFError:
            return
        try:
            message = (True, getattr(made, method)(*arguments))
        except Exception:  # noqa: BLE001 - asked again by the one who waits, and raised there
            message = (False, None)
        line.send(message)


def spread(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """`work` on each item, shared among all cores; the results stand in the order of the items.

    One item should take longer than its result takes to be handed over.
    """
    cores = min(core_count(), len(items) // _FEWEST_TO_SHARE)
    if cores <= 1:
        return [work(item) for item in items]
    results: list[R | None] = [None] * len(items)
    with ExitStack() as ends:
        shares = [_Share(work, items[start::cores]) for start in range(cores)]
        partners = [ends.enter_context(Partner(share.itself)) for share in shares]
        for partner in partners:
            partner.ask("results")
        for start, partner in enumerate(partners):
            results[start::cores] = partner.answer()
    return cast("list[R]", results)


def core_count() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Share(Generic[T, R]):
    """The items that one process works on."""

    def __init__(self, work: Callable[[T], R], items: Sequence[T]) -> None:
        self._work = work
        self._items = items

    def itself(self) -> Self:
        """What a partner is made of."""
        return self

    def results(self) -> list[R]:
        """All results; what the work leaves behind is collected, as there is much of it."""
        gc.enable()
        return [self._work(item) for item in self._items]
