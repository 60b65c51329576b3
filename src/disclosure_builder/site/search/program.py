"""Pagefind in a process of its own: entries → its index, as bytes.

It is started early and fetched late, like the generator. It sees words that will be public, in a
folder of their own that exists as long as the run. Of what it writes, the parts for interfaces of
its own are left behind.
"""

import json
import os
import subprocess
import tempfile
import zlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from disclosure_builder.problems import ExitCode, Place, Problem, Refused
from disclosure_builder.site.search.entries import Entry
from disclosure_builder.vocabulary.words import Words

PACKAGE = "pagefind-bin"
# An index of three hundred pages takes a second; this is for a machine that is very busy.
LONGEST_RUN_SECONDS = 300
# Neither its interfaces nor its worker: the search page runs the library by itself.
_SERVED = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_SERVED_ENDINGS = (".pf_meta", ".pf_index")
# A language that nobody divides into words: ours are divided already.
_PAGE = '<html lang="und"><body><p>{words}</p></body></html>'
_FRAGMENT_MARK = len(b"pagefind_dcd")


class RunningProgram:
    """One run, to be used in a `with` block; leaving it ends the run and removes its folder."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._entries = entries
        self._temporary = tempfile.TemporaryDirectory(prefix="disclosure-search-")
        self._folder = Path(self._temporary.name)
        try:
            self._process = self._launch()
        except OSError as error:
            self._temporary.cleanup()
            raise _refused(type(error).__name__) from None

    def _launch(self) -> subprocess.Popen[bytes]:
        pages = self._folder / "pages"
        pages.mkdir()
        for number, entry in enumerate(self._entries):
            (pages / f"{number}.html").write_text(_PAGE.format(words=entry.words), "utf-8")
        return subprocess.Popen(  # noqa: S603 - the program is that of the installed package
            [str(_program()), "--site", "pages", "--output-path", "index", "--quiet"],
            cwd=self._folder,
            env={"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": str(self._folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def result(self) -> tuple[Mapping[str, bytes], Mapping[str, str]]:
        """Wait: the files to be served, by name; and the name of each page in them → its address."""
        try:
            status = self._process.wait(LONGEST_RUN_SECONDS)
        except subprocess.TimeoutExpired:
            raise _refused("timeout") from None
        if status != 0:
            raise _refused(f"exit code {status}")
        index = self._folder / "index"
        try:
            return _served(index), self._names(index)
        except (OSError, ValueError, KeyError, IndexError, zlib.error) as error:
            raise _refused(type(error).__name__) from None

    def _names(self, index: Path) -> dict[str, str]:
        """The program names a page by a digest of its own; its fragment says which page it is."""
        names = {}
        for path in (index / "fragment").iterdir():
            content = zlib.decompress(path.read_bytes(), zlib.MAX_WBITS | 32)
            number = json.loads(content[_FRAGMENT_MARK:])["url"].strip("/").removesuffix(".html")
            names[path.stem] = self._entries[int(number)].address
        if len(names) != len(self._entries):
            raise ValueError("a page is missing from the index")
        return names

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._temporary.cleanup()


def program_version() -> str:
    """Which program makes the index."""
    return f"{PACKAGE} {version(PACKAGE)}"


def _program() -> os.PathLike[str]:
    from pagefind_bin import get_executable  # noqa: PLC0415 - only when an index is made

    executable: os.PathLike[str] = get_executable()
    return executable


def _served(index: Path) -> dict[str, bytes]:
    paths = [index / name for name in _SERVED]
    paths += (path for path in index.rglob("*") if path.suffix in _SERVED_ENDINGS)
    return {path.relative_to(index).as_posix(): path.read_bytes() for path in sorted(paths)}


def _refused(reason: str) -> Refused:
    """The failure of the program, without a word of what it read."""
    problem = Problem(
        rule="site.search",
        place=Place("search/"),
        message=Words(
            ja=f"検索用の索引を作る段階で失敗しました（{reason}）。",
            en=f"The index of the search could not be made ({reason}).",
        ),
        remedy=Words(
            ja="make clean の後にもう一度 make site を実行してください。",
            en="Run make clean and then make site.",
        ),
    )
    return Refused(ExitCode.SITE, [problem])
