"""The search's files: made beside everything else, and kept as long as no page has another word.

    with search.start(fragments) as running:
        ...
        files = running.files()

What was made is kept in a folder named by a digest of all that it is made from: the words of every
page, the version of the program and of the dictionary. The last look at the end of a build reads
every byte all the same.
"""

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from disclosure_builder.language.strings import JAPANESE
from disclosure_builder.public.pages import Fragment, OutputFile
from disclosure_builder.site.search.entries import ADDRESS, Entry, make_entries
from disclosure_builder.site.search.program import RunningProgram, program_version
from disclosure_builder.site.search.readings import make_readings

# The last few states are enough.
KEPT = 3
_FOLDER = f"{ADDRESS}pagefind/"
_PAGES, _READINGS = f"{ADDRESS}pages.json", f"{ADDRESS}readings.json"


class Search:
    """Makes the search; `keep` is the folder of what was made before, None keeps nothing."""

    def __init__(self, keep: Path | None = None) -> None:
        self._keep = keep

    def start(self, fragments: Iterable[Fragment]) -> "RunningSearch":
        """Begin to index these pages, and return at once."""
        return RunningSearch(tuple(fragments), self._keep)


class RunningSearch:
    """One run. Leaving the `with` block ends it."""

    def __init__(self, pages: tuple[Fragment, ...], keep: Path | None) -> None:
        self._pages = pages
        self._keep = keep
        texts = "\0".join(
            f"{page.address}\0{page.updated}\0{page.title}\0{page.text}" for page in pages
        )
        made_by = f"{program_version()}, dictionary {version('sudachidict-core')}, {_own_code()}"
        self._key = sha256(f"{made_by}\0{texts}".encode()).hexdigest()
        self._entries: tuple[Entry, ...] = ()
        self._program: RunningProgram | None = None
        if not self._is_kept():
            self._entries = make_entries(pages)
            self._program = RunningProgram(self._entries)

    def files(self) -> Iterator[OutputFile]:
        """Wait for the program if it runs, and hand out every file of the search."""
        made = self._read() if self._program is None else self._make(self._program)
        for path, content in sorted(made.items()):
            yield OutputFile(path, content, "application/octet-stream")

    def _make(self, program: RunningProgram) -> Mapping[str, bytes]:
        readings = make_readings(page.text for page in self._pages if page.language == JAPANESE)
        index, names = program.result()
        name_of = {address: name for name, address in names.items()}
        listed = [
            [name_of[entry.address], entry.address, *([entry.folder] if entry.folder else ())]
            for entry in self._entries
        ]
        made = {
            **{_FOLDER + name: content for name, content in index.items()},
            _PAGES: _json(listed),
            _READINGS: _json(readings),
        }
        self._store(made)
        return made

    def _is_kept(self) -> bool:
        return self._keep is not None and (self._keep / self._key).is_dir()

    def _read(self) -> dict[str, bytes]:
        folder = Path(self._keep or "") / self._key
        paths = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}

    def _store(self, made: Mapping[str, bytes]) -> None:
        if self._keep is None:
            return
        try:
            self._keep.mkdir(parents=True, exist_ok=True)
            fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=self._keep))
            for name, content in made.items():
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                (fresh / name).write_bytes(content)
            fresh.rename(self._keep / self._key)
            by_age = sorted(self._keep.iterdir(), key=lambda path: path.stat().st_mtime)
            for path in by_age[:-KEPT]:
                shutil.rmtree(path, ignore_errors=True)
        except OSError:
            return  # another build may have kept the same, or the disk is full: it only saves time

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._program is not None:
            self._program.__exit__(kind, error, trace)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _own_code() -> str:
    """A digest of the modules that decide what is indexed: a change in them makes a new index."""
    from disclosure_builder.public import search_words  # noqa: PLC0415
    from disclosure_builder.site.search import entries, program, readings  # noqa: PLC0415

    digest = sha256()
    for module in (search_words, entries, program, readings):
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()
