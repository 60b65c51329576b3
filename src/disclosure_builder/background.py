"""The second core: a piece of work in a forked process while this one goes on.

Only for work without effects, whose result is plain data. Where there is no fork, or the other
process fails in any way, the work is done here when its result is asked for; so the result, or
the error, is always that of the work itself.
"""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar, cast

T = TypeVar("T")


class Background(Generic[T]):
    """Work that was begun when this was made."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._receiver: Connection | None = None
        if "fork" not in multiprocessing.get_all_start_methods():
            return
        context = multiprocessing.get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_send, args=(work, sender), daemon=True)
        self._process.start()
        sender.close()

    def result(self) -> T:
        """Wait for the result; the work's own errors are raised here."""
        if self._receiver is None:
            return self._work()
        try:
            done, value = self._receiver.recv()
        except (EOFError, OSError):
            done, value = False, None
        self._receiver.close()
        self._process.join()
        return cast("T", value) if done else self._work()


def _send(work: Callable[[], T], sender: Connection) -> None:
    """In the other process: send the result, or only that there is none."""
    try:
        message: tuple[bool, T | None] = (True, work())
    except Exception:  # noqa: BLE001 - the work is done again by the one who asks, and raises there
        message = (False, None)
    sender.send(message)
