"""A disk that is full, and a process that is killed, at whichever step of writing a test likes.

Python tells of every file it is about to open, make, rename, link or remove (PEP 578). A hook counts
those below one folder and lets the disk or the process fail at the one that is asked for, so no
test knows how the code under test writes. What happens between two such steps, in the middle of a
file, is tried with a limit on the size of files (setrlimit(2)).
"""

import errno
import os
import resource
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from disclosure_builder.problems import Refused

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_NEEDS_SPACE = {"os.mkdir", "os.rename", "os.link", "os.symlink"}
_STEPS = {*_NEEDS_SPACE, "os.remove", "os.rmdir", "ctypes.dlsym"}


@dataclass
class _Watch:
    """What the hook does; it can never be taken out again, so it looks here each time."""

    folder: str = ""
    countdown: int = 0
    fail: Callable[[], None] = lambda: None
    needs_space: bool = False

    def notice(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.folder or not self._counts(event, arguments):
            return
        self.countdown -= 1
        if self.countdown <= 0:
            self.fail()

    def _counts(self, event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "open":
            path, _, flags = arguments
            return self._is_here(path) and bool(int(flags or 0) & _WRITING)
        if event not in (_NEEDS_SPACE if self.needs_space else _STEPS):
            return False
        return event == "ctypes.dlsym" or any(map(self._is_here, arguments[:2]))

    def _is_here(self, path: object) -> bool:
        return isinstance(path, str | bytes | os.PathLike) and self.folder in os.fsdecode(path)


_WATCH = _Watch()
sys.addaudithook(_WATCH.notice)


@contextmanager
def refused_from(
    step: int, folder: Path, number: int = errno.ENOSPC, *, cause: str = ""
) -> Iterator[None]:
    """From the given step on, nothing below a folder that needs space can be written."""

    def refuse() -> None:
        raise OSError(number, cause or os.strerror(number))

    _WATCH.folder, _WATCH.countdown = str(folder), step
    _WATCH.fail, _WATCH.needs_space = refuse, True
    try:
        yield
    finally:
        _WATCH.folder = ""


def killed_at(step: int, folder: Path, work: Callable[[], object]) -> bool:
    """Work in a process of its own that is killed just before a step; False if it had none left."""

    def begin() -> None:
        _WATCH.folder, _WATCH.countdown = str(folder), step
        _WATCH.fail, _WATCH.needs_space = _die, False

    return _ended(begin, work) in _KILLS


def killed_after(size: int, work: Callable[[], object]) -> bool:
    """Work in a process of its own that is killed in the middle of any file larger than that."""

    def begin() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return _ended(begin, work) in _KILLS


def refused_after(size: int, work: Callable[[], object]) -> bool:
    """Work in a process of its own where no file can be larger; whether that was refused in words."""

    def begin() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return _ended(begin, work) == _REFUSED


def at_once(*works: Callable[[], object]) -> list[bool]:
    """Every work in a process of its own, all at the same time: whether each was done or refused."""
    children = [_begun(lambda: None, work) for work in works]
    return [_code(child) == _DONE for child in children]


_KILLS = {-signal.SIGKILL, -signal.SIGXFSZ}
_DONE, _REFUSED, _FAILED = 0, 10, 1


def _ended(begin: Callable[[], None], work: Callable[[], object]) -> int:
    """How a process of its own ended."""
    return _code(_begun(begin, work))


def _begun(begin: Callable[[], None], work: Callable[[], object]) -> int:
    """A process of its own that is at work."""
    with warnings.catch_warnings():
        # The child does nothing but `work`, and leaves without coming back here.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = _FAILED
        try:
            begin()
            work()
            code = _DONE
        except Refused:
            code = _REFUSED
        finally:  # the child must never return into the test run
            os._exit(code)
    return child


def _code(child: int) -> int:
    """How it ended; a failure that is not said in words fails the test."""
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {_DONE, _REFUSED, *_KILLS}, code
    return code


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
