"""The second core: an object in a forked process that works while this one goes on.

Only for work without effects, whose results are plain data. Where there is no fork, or the other
process fails in any way, the work is done here when its result is asked for; so the result, or
the error, is always that of the work itself.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")


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
